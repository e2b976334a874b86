"""Words that nearly every sentence has, so that a term of this form says nothing."""

STOP_WORDS = {
    "zh": "的 了 是 在 和 与 及 有 也 就 都 而 或 不 "
    "我们 他们 这个 那个 一个 以及 因为 所以 但是 如果",
    "en": "a an the and or but of to in on at by for from with as is are was were be been it its "
    "this that these those he she they we you i not no which who what will would can could has "
    "have had do does did if so than then there their our your his her",
    "fr": "le la les un une des du de d l et ou mais où dans en sur par pour avec sans que qui ce "
    "cette ces il elle ils elles nous vous je tu on ne pas est sont être avoir a au aux se son sa",
    "de": "der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus "
    "bei mit nach von vom zu zum zur für ist sind war nicht es er sie wir ihr ich man dass als wie",
    "es": "el la los las un una unos unas y o pero de del en a al con por para sin que se su sus "
    "es son no lo le les como más este esta estos estas",
    "pt": "o a os as um uma uns umas e ou mas de do da dos das em no na nos nas com por para sem "
    "que se seu sua é são não como mais este esta",
    "it": "il lo la i gli le un uno una e o ma di del della dei delle in nel nella a al alla con "
    "per su da dal dalla che si suo sua è sono non come più questo questa",
    "ru": "и в во на с со к ко по о об от до за из у не но а или что как это он она они мы вы я "
    "ты же бы ли так для при его её их",
    "id": "yang dan di ke dari untuk pada dengan adalah ini itu atau tidak dalam akan oleh sebagai "
    "kami kita mereka dia ia saya juga ada",
    "el": "ο η το οι τα του της των τον την και ή αλλά σε στο στη στον στην από για με να που "
    "είναι δεν ως θα",
    "fi": "ja tai mutta on ovat oli ei se ne hän he me te minä sinä että kun jos niin kuin myös "
    "tämä nämä",
    "la": "et aut sed in ad ex de cum per pro non est sunt esse qui quae quod ut si ab a e "
    "ac atque",
    "ko": "그 이 저 것 수 등 및 또는 그리고 그러나 하는 있는 없는",
    "ja": "の に は を が と で も から まで より など これ それ あれ この その する ある いる",
    "sa": "च वा न तु हि एव इति सः सा तत् ते",
}

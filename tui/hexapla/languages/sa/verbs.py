"""The forms of Sanskrit verbs, from a third person of the present or an infinitive.

Endings after Whitney, Sanskrit Grammar (1889), §§733-779, 1055, 1068. Known are the present system
of verbs whose stem ends in a, and all that follows from it in those that form it with aya.
"""

from hexapla.languages.sa.nouns import A_FEMININE, A_MASCULINE, A_NEUTER, retroflex

ACTIVE = "ati ataH anti asi aTaH aTa Ami AvaH AmaH atu atAm antu Ani et etAm eyuH eyam ema"
MIDDLE = "ate ete ante ase Ave e Avahe Amahe atAm etAm antAm eta eyAtAm eran eya"
PAST_ACTIVE = "at atAm an am Ama"
PAST_MIDDLE = "ata etAm anta e Amahi"
PARTICIPLE = "an antam antaH antO atA ataH ati anti adBiH atAm at antI antIm antyaH"
PREVERBS = {  # with the augment a behind them
    "sam": "sama",
    "pari": "parya",
    "prati": "pratya",
    "aBi": "aBya",
    "aDi": "aDya",
    "anu": "anva",
    "ava": "avA",
    "upa": "upA",
    "apa": "apA",
    "pra": "prA",
    "nir": "nira",
    "ut": "uda",
    "ud": "uda",
    "vi": "vya",
    "ni": "nya",
    "A": "A",
}
IRREGULAR = {
    "karoti": "karoti kurutaH kurvanti karomi kurmaH kurute kurvate akarot akurvan akuruta karotu"
    " kurutAm kurvantu kuryAt kuryuH kurvan kurvantaH kriyate kriyante kftvA kartum kftaH kftam"
    " kftA kftAH kftAni karizyati karizyanti kartavyam kartavyaH karaRIyam karaRIyaH",
    "asti": "asti staH santi asmi smaH AsIt AstAm Asan astu santu syAt syuH",
    "dadAti": "dadAti dattaH dadati dadAmi adadAt adaduH dadAtu dadyAt dadyuH dIyate dAtum dattvA"
    " dattam dattA dattAH dAsyati dAsyanti",
    "jAnAti": "jAnAti jAnanti jAnAmi ajAnAt ajAnan jAnAtu jAnIyAt jYAyate jYAtum jYAtvA jYAtaH"
    " jYAtam jYAtA jYAsyati jYAsyanti",
}
NOUNS_IN_ATI = ("patati", "sampati", "gati", "mati", "jAti", "prati", "pati")


def conjugate(word: str) -> frozenset[str]:
    """The forms of a verb; none where the word is not seen to be one.

    >>> forms = conjugate("varDate")
    >>> {"varDante", "avarData", "varDamAnaH"} <= forms, conjugate("nagaram")
    (True, frozenset())
    """
    for verb, forms in IRREGULAR.items():
        preverb = word.removesuffix(verb)
        if preverb != word and preverb in {"", *PREVERBS}:
            return frozenset(preverb + form for form in forms.split())
    for ending in ("ayitum", "ayati", "ayate"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = word.removesuffix(ending)
            return frozenset(map(retroflex, [word, *_present(f"{base}ay"), *_in_aya(base)]))
    if word.endswith("ate") and len(word) > 5:
        return frozenset(map(retroflex, _present(word[:-3])))
    if word.endswith("ati") and len(word) > 5 and not word.endswith(NOUNS_IN_ATI):
        return frozenset(map(retroflex, _present(word[:-3])))
    return frozenset()


def _present(base: str) -> list[str]:
    """The present system of a stem in a, given without it; active and middle."""
    participle = [f"{base}amAn{ending}" for ending in _adjective()]
    past = _augmented(base)
    return [
        *(base + ending for ending in f"{ACTIVE} {MIDDLE} {PARTICIPLE}".split()),
        *(past + ending for ending in f"{PAST_ACTIVE} {PAST_MIDDLE}".split()),
        *participle,
    ]


def _in_aya(base: str) -> list[str]:
    """Future, passive, participles and absolutives of a verb in -ayati."""
    return [
        *(f"{base}ayizy{ending}" for ending in f"{ACTIVE} {MIDDLE}".split()),
        *(f"{base}y{ending}" for ending in MIDDLE.split()),
        *(f"{base}{part}{end}" for part in ("it", "anIy", "ayitavy") for end in _adjective()),
        *(base + ending for ending in ("ayitum", "ayitvA", "ya")),
    ]


def _adjective() -> list[str]:
    return f"{A_MASCULINE} {A_NEUTER} {A_FEMININE}".split()


def _augmented(base: str) -> str:
    """The stem of the past: a before the verb and behind its preverb."""
    for preverb, with_augment in PREVERBS.items():
        if base.startswith(preverb) and len(base) > len(preverb) + 2:
            return with_augment + base.removeprefix(preverb)
    return f"a{base}"

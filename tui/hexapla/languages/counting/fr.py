"""French numbers: 2,3 milliards, quatre-vingt-dix pour cent, un tiers, les années 1970."""

from hexapla.languages.counting.table import Table

TABLE = Table(
    numbers="0 zéro; 1? un une; 2 deux; 3 trois; 4 quatre; 5 cinq; 6 six; 7 sept; 8 huit; 9 neuf?;"
    " 10 dix;"
    "11 onze; 12 douze; 13 treize; 14 quatorze; 15 quinze; 16 seize; 20 vingt vingts; 30 trente;"
    "40 quarante; 50 cinquante; 60 soixante; 70 septante; 80 huitante; 90 nonante",
    hundreds="100 cent cents",
    scales="e3 mille; e6 million millions mio; e9 milliard milliards md mds mrd mrds; e12 billion"
    " billions; e15 billiard billiards; e18 trillion trillions",
    powers="10 dizaines; 100 centaines; e3 milliers; e6 millions; e9 milliards; e12 billions",
    ordinals="1? premier première premiers premières; 2? deuxième second seconde deuxièmes; 3?"
    " troisième;"
    "4? quatrième; 5? cinquième; 6? sixième; 7? septième; 8? huitième; 9? neuvième; 10? dixième;"
    "11? onzième; 12? douzième; 20? vingtième",
    parts="1/3? tiers; 1/4? quart quarts; 1/5 cinquièmes; 1/6 sixièmes; 1/7 septièmes; 1/8"
    " huitièmes;"
    "1/9 neuvièmes; 1/10 dixièmes; 1/100? centième centièmes; 1/1000? millième millièmes",
    halves="1/2? demi demie moitié",
    times="2 doublé doublée doublés doublées doublement; 3 triplé triplée triplés triplées; 4"
    " quadruplé quadruplée quadruplés quadruplées; 5 quintuplé quintuplée; 10 décuplé décuplée;"
    "2? double doubler doublent doublait doublant doubles; 3? triple tripler triplent triplant;"
    "4? quadruple quadrupler; 5? quintuple; 10? décuple",
    months="1 janvier janv; 2 février févr; 3 mars; 4 avril avr; 5 mai; 6 juin; 7 juillet juil; 8"
    " août aout;"
    "9 septembre; 10 octobre oct; 11 novembre nov; 12 décembre déc",
    counted="10? décennie décennies dizaine; 12? douzaine douzaines; 15? quinzaine; 20? vingtaine;"
    " 30?"
    " trentaine; 40? quarantaine; 50? cinquantaine; 60? soixantaine; 100? centaine siècle siècles;"
    "1000? millier millénaire millénaires; 2? paire deuxfois",
    measures="7 semaine semaines; 1/12 mois; 60 heure heures",
    late=r"\s?(?:h|heures?)?\s(?:de\sl['’]après-midi|du\ssoir)\b",
    glue=r"[\s-](?:et[\s-])?|[\s]de\s",
    link=r"\s(?:à|ou)\s",
    of=r"\s(?:sur|parmi)\s",
    percent=r"\s?%|[\s-]pour[\s-](?:cent|100)\b|\spoints?\sde\spourcentage\b",
    fold=r"\s?(?:fois)\b",
    half=r"\s?(?:[a-zé]{2,8}\s)?et\sdemie?\b",
    ordinal=r"(?:ers?|ères?|[nr]?de?s?|e|es|è|ème|èmes|eme|emes|ᵉ|º|°)(?!\w)",
    century=r"\s?(?:siècle|s\.|plan\squinq)",
    decades=r"\bann[ée]es\s",
    hour=r"\s?(?:h\b|heures)",
    short_singular=True,
    asks="cent",
    written="e12 billion billions; e9 milliard milliards; e6 million millions;"
    "e9 Md; e9 Mds; e9 Mrd; e6 Mio",
    group="\u202f",
)

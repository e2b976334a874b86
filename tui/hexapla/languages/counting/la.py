"""Latin numbers, with u for v and i for j: ducenta triginta miliarda, tertia pars, MCMLXX."""

from hexapla.languages.counting.table import Table
from hexapla.languages.language import fold

SPELLING = str.maketrans("vj", "ui")

SMALL = ";".join(
    f"{value} {word}"
    for value, word in enumerate(
        "quattuor quinque sex septem octo nouem decem undecim duodecim tredecim quattuordecim"
        " quindecim sedecim septendecim duodeuiginti undeuiginti uiginti".split(),
        start=4,
    )
)
TENS = ";".join(
    f"{10 * value} {word}"
    for value, word in enumerate(
        "triginta quadraginta quinquaginta sexaginta septuaginta octoginta nonaginta"
        " centum".split(),
        start=3,
    )
)
HUNDREDS = ";".join(
    f"{100 * value} {' '.join(stem + ending for ending in 'i ae a orum arum is os as'.split())}"
    for value, stem in enumerate(
        "ducent trecent quadringent quingent sescent septingent octingent nongent".split(), start=2
    )
)
NTHS = ";".join(
    f"{value}? {' '.join(stem + ending for ending in 'us a um i ae o am'.split())}"
    for value, stem in enumerate(
        "prim secund terti quart quint sext septim octau non decim undecim duodecim".split(),
        start=1,
    )
)

TABLE = Table(
    numbers="0? nullus nulla nihil; 1? unus una unum unius uni uno; 2 duo duae duobus duabus"
    " duorum duarum; 2? ambo"
    f" bini; 3 tres tria trium tribus; {SMALL};{TENS};{HUNDREDS}",
    scales="e3 mille milia millia milium milibus; e6 millionum milliones million"
    " millio millionem; e9 miliardum miliarda miliardorum milliardum milliarda; e12 billio"
    " billiones",
    powers="100 centenae; e3 milia; e6 milliones",
    ordinals=f"{NTHS}; 20? uicesimus uicesimi uicesimo; 19? undeuicesimo",
    parts="1/3? tertiam triens; 1/4? quadrans quartae; 1/100? centesima centesimae centesimis",
    halves="1/2? dimidium dimidia dimidiam dimidio dimidius; 3/2 sesqui",
    times="2? bis duplex duplicem duplicatus duplicata duplicatum duplicauit duplo duplum; 3? ter"
    " triplex"
    " triplicatus triplicata triplicatum triplicauit triplo; 4? quater quadruplex quadruplicatus",
    months="1 ianuarius ianuarii ianuario ianuarias; 2 februarius februarii februario februarias;"
    " 3 martius"
    " martii martio martias; 4 aprilis aprili apriles; 5 maius maii maio maias; 6 iunius iunii"
    " iunio"
    " iunias; 7 iulius iulii iulio iulias; 8 augustus augusti augusto augustas; 9 september"
    " septembris"
    " septembri; 10 october octobris octobri; 11 nouember nouembris nouembri; 12 december decembris"
    " decembri",
    counted="10? decennium decennii decennio; 100? saeculum saeculi saeculo saecula; 12? duodena",
    measures="7 hebdomas hebdomade hebdomades; 1/12 mensis menses mensium mensibus; 60 hora horae"
    " horas horarum",
    glue=r"\s(?:et\s)?",
    link=r"\s(?:ad|uel|et|aut)\s",
    of=r"\s(?:ex|de|in)\s",
    percent=r"\s?%|\s(?:centesim\w+|per\scentum|pro\scentum)\b",
    fold=r"\s(?:uicibus|partibus\smaior\w*)",
    asks="centesim centum",
    decimal=",",
    group="\u00a0",
)


def fold_numbers(text: str) -> str:
    """Lower case, u for v and i for j; every offset still fits.

    >>> fold_numbers("Viginti")
    'uiginti'
    """
    return fold(text).translate(SPELLING)

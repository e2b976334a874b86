"""Italian numbers: 2,3 miliardi, duecentotrentamila, un terzo, raddoppiato, gli anni Settanta."""

from hexapla.languages.counting.table import Table

ONES = "uno due tre quattro cinque sei sette otto nove".split()
TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
BELOW = ";".join(
    f"{10 * ten + one} {(tens[:-1] if word[0] in 'uo' else tens) + word.replace('tre', 'tré')}"
    f" {tens}{word}"
    for ten, tens in enumerate(TENS, start=2)
    for one, word in enumerate(ONES, start=1)
)
TEN = ";".join(f"{10 * ten} {tens}" for ten, tens in enumerate(TENS, start=2))
NTHS = ";".join(
    f"{value}? {stem}o {stem}a {stem}i {stem}e"
    for value, stem in enumerate(
        "prim second terz quart quint sest settim ottav non decim undicesim dodicesim".split(),
        start=1,
    )
)

TABLE = Table(
    numbers="20? vent; 30? trent; 40? quarant; 50? cinquant; 60? sessant; 70? settant; 80? ottant;"
    " 90?"
    " novant;"
    "0 zero; 1? un uno una; 2 due; 3 tre; 4 quattro; 5 cinque; 6 sei?; 7 sette; 8 otto; 9"
    " nove; 10 dieci;"
    "11 undici; 12 dodici; 13 tredici; 14 quattordici; 15 quindici; 16 sedici; 17 diciassette; 18"
    f" diciotto; 19 diciannove; {TEN};{BELOW}",
    hundreds="100 cento",
    scales="e3 mille mila; e6 milione milioni mln mio; e9 miliardo miliardi mld mrd; e12 bilione"
    " bilioni; e18"
    " trilione trilioni",
    powers="10 decine dozzine; 100 centinaia; e3 migliaia; e6 milioni; e9 miliardi; e12 bilioni",
    ordinals=f"{NTHS}; 20? ventesimo ventesima; 100? centesimo; 1000? millesimo",
    parts="1/3? terzo terzi; 1/4? quarto quarti; 1/5? quinti; 1/6? sesti; 1/8? ottavi; 1/10?"
    " decimi; 1/100?"
    " centesimi; 1/1000? millesimi",
    halves="1/2? mezzo mezza metà",
    times="2 raddoppiato raddoppiata raddoppiati raddoppiate raddoppiò raddoppiano raddoppio; 3"
    " triplicato"
    " triplicata triplicati triplicate; 4 quadruplicato quadruplicata quadruplicati; 5"
    " quintuplicato;"
    " 10 decuplicato; 2? doppio doppia doppi doppie raddoppiare; 3? triplo tripla triplicare; 4?"
    " quadruplo quadruplicare; 10? decuplo",
    months="1 gennaio gen; 2 febbraio feb; 3 marzo mar; 4 aprile apr; 5 maggio mag; 6 giugno giu;"
    " 7 luglio lug;"
    "8 agosto ago; 9 settembre set sett; 10 ottobre ott; 11 novembre nov; 12 dicembre dic",
    counted="10? decennio decenni decina; 12? dozzina; 15? quindicina; 20? ventina; 30? trentina;"
    " 40? quarantina;"
    "50? cinquantina; 100? secolo secoli centinaio; 1000? millennio millenni migliaio; 2? paio"
    " coppia"
    " entrambi entrambe",
    eras="15? quattrocento; 16? cinquecento; 17? seicento; 18?"
    " settecento; 19?"
    " ottocento; 20? novecento",
    measures="7 settimana settimane; 1/12 mese mesi; 60 ora ore",
    compounds="",
    late=r"\s(?:del\spomeriggio|di\ssera)\b",
    glue=r"\s(?:e\s)?",
    link=r"\s(?:al?|o|e)\s",
    of=r"\s(?:su|di)\s",
    percent=r"\s?%|\sper\s?cento\b|\spunt[oi]\spercentual[ei]\b",
    fold=r"\s(?:volte)\b",
    half=r"\s(?:[a-z]{2,8}\s)?e\smezz[oa]\b",
    century=r"\spiano\squinq",
    ordinal=r"[ºª°]",
    decades=r"\banni\s['’]?",
    hour=r"\s?(?:h\b)",
    hours=r"\b(?:ore)\s",
    asks="cento",
    written="e12 bilione bilioni; e9 miliardo miliardi; e6 milione milioni; e9 mld; e6 mln",
)

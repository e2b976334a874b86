"""Spanish numbers: 2,3 mil millones, doscientos treinta, un tercio, los años setenta."""

from hexapla.languages.counting.table import Table

HUNDREDS = ";".join(
    f"{100 * value} {stem}os {stem}as"
    for value, stem in enumerate(
        "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient".split(),
        start=2,
    )
)
TWENTIES = ";".join(
    f"{20 + value} veinti{word}"
    for value, word in enumerate("uno dós trés cuatro cinco séis siete ocho nueve".split(), start=1)
)
NTHS = ";".join(
    f"{value}? {stem}o {stem}a {stem}os {stem}as"
    for value, stem in enumerate(
        "primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim".split(),
        start=1,
    )
)

TABLE = Table(
    numbers="20? veintitantos veintitantas; 0 cero; 1? un uno una; 2 dos; 3 tres; 4 cuatro; 5"
    " cinco; 6 seis; 7 siete; 8 ocho; 9"
    " nueve; 10 diez;"
    "11 once; 12 doce; 13 trece; 14 catorce; 15 quince; 16 dieciséis; 17 diecisiete; 18 dieciocho;"
    "19 diecinueve; 20 veinte; 21 veintiún veintiuna; 30 treinta; 40 cuarenta; 50 cincuenta;"
    f"60 sesenta; 70 setenta; 80 ochenta; 90 noventa; 100 cien ciento; {TWENTIES};{HUNDREDS}",
    scales="e3 mil; e6 millón millones; e9 millardo millardos; e12 billón billones; e18 trillón"
    " trillones",
    powers="10 decenas docenas; 100 cientos centenares centenas; e3 miles millares; e6 millones;"
    "e12 billones",
    ordinals=f"{NTHS}; 1? primer; 3? tercer; 20? vigésimo vigésima; 100? centésimo; 1000? milésimo",
    parts="1/3 tercio tercios; 1/4? cuarto cuartos; 1/5 quintos; 1/10 décimas décimos; 1/100"
    " centésimas;"
    "1/1000 milésimas",
    halves="1/2? medio media mitad",
    times="2 duplicó duplicado? duplicada? duplicaron duplicarse duplicará; 3 triplicó triplicado"
    " triplicada triplicaron triplicarse triplicará; 4 cuadruplicó cuadruplicado cuadruplicaron"
    " cuadruplicarse; 5 quintuplicó quintuplicado; 2? doble dobles duplicar duplica duplicando; 3?"
    " triple triples triplicar triplica; 4? cuádruple cuadruplicar; 10? décuple",
    months="1 enero ene; 2 febrero feb; 3 marzo mar; 4 abril abr; 5 mayo may; 6 junio jun; 7 julio"
    " jul;"
    "8 agosto ago; 9 septiembre setiembre sep sept; 10 octubre oct; 11 noviembre nov; 12 diciembre"
    " dic",
    counted="10? década décadas decena decenio decenios; 12? docena; 15? quincena; 20? veintena;"
    " 30? treintena;"
    "100? siglo siglos centenar; 1000? milenio milenios millar; 2? par pareja ambos ambas",
    measures="7 semana semanas; 1/12 mes meses; 60 hora horas",
    late=r"\s(?:de\sla\s(?:tarde|noche)|p\.\s?m)",
    glue=r"\s(?:y\s)?",
    link=r"\s(?:al?|o|u|y)\s",
    of=r"\s(?:de|de\scada|sobre)\s",
    percent=r"\s?%|\spor\s(?:ciento|100)\b|\spuntos?\sporcentuale?s?\b",
    fold=r"\s(?:veces)\b",
    half=r"\s(?:[a-zñí]{2,8}\s)?y\smedi[oa]\b",
    century=r"\splan\squinq",
    ordinal=r"\.?[ºª°]|\.[oaº]\b|er\b",
    decades=r"\b(?:años|décadas?\sde(?:l|\slos|\slos\saños)?)\s['’]?",
    hour=r"\s?(?:h\b|horas)",
    hours=r"\b(?:las|la)\s",
    asks="ciento",
    written="e12 billón billones; e6 millón millones",
)

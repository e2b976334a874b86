"""Finnish numbers: 2,3 miljardia, kaksisataakolmekymmentä, kolmasosa, 1970-luvulla."""

from hexapla.languages.counting.table import Table

ONES = "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän".split()
STEMS = "yhde kahde kolme neljä viide kuude seitsemä kahdeksa yhdeksä kymmene".split()
PARTITIVES = "yhtä kahta kolmea neljää viittä kuutta seitsemää kahdeksaa yhdeksää kymmentä".split()
CASES = "n ssa ssä sta stä lla llä lta ltä lle ksi na nä".split()
NAMES = (*ONES, "kymmenen")
SMALL = ";".join(
    f"{value}{'?' if value == 1 else ''} {name} {part} {' '.join(stem + case for case in CASES)}"
    for value, (name, part, stem) in enumerate(zip(NAMES, PARTITIVES, STEMS, strict=True), start=1)
)
TEENS = ";".join(
    f"{10 + value} {one}toista {stem}ntoista {part}toista"
    for value, (one, part, stem) in enumerate(zip(ONES, PARTITIVES, STEMS, strict=False), start=1)
)
TENS = ";".join(
    f"{10 * value} {one}kymmentä {stem}nkymmenen {stem}ssäkymmenessä {stem}ssakymmenessä"
    for value, (one, stem) in enumerate(zip(ONES, STEMS, strict=False), start=1)
    if value > 1
)
FORMS = "kuu kuun kuuta kuussa kuusta kuuhun kuulta".split()
MONTHS = ";".join(
    f"{value} {' '.join(stem + form for form in FORMS)}"
    for value, stem in enumerate(
        "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(), start=1
    )
)
NTHS = ";".join(
    f"{value}? {forms}"
    for value, forms in enumerate(
        (
            "ensimmäinen ensimmäisen ensimmäistä ensimmäisessä", "toinen toisen toista toisessa",
            "kolmas kolmannen kolmatta kolmannessa", "neljäs neljännen neljättä neljännessä",
            "viides viidennen", "kuudes kuudennen", "seitsemäs seitsemännen",
            "kahdeksas kahdeksannen", "yhdeksäs yhdeksännen", "kymmenes kymmenennen",
        ),
        start=1,
    )
)  # fmt: skip
SHARES = ";".join(
    f"1/{value} {stem}osa {stem}osaa {stem}osan"
    for value, stem in enumerate("kolmas neljäs viides kuudes seitsemäs kahdeksas".split(), start=3)
)

TABLE = Table(
    numbers="250000 neljännesmiljoona; 250000000 neljännesmiljardi; 3/2 puolitoista puolentoista;"
    f" 0 nolla nollaa nollan; {SMALL};{TEENS};{TENS}; 2?"
    " molemmat molempien molempia",
    hundreds="100 sata sataa sadan sadalla sadassa",
    scales="e3 tuhat tuhatta tuhannen tuhannella tuhannessa; e6 miljoona miljoonaa miljoonan"
    " miljoonalla"
    " miljoonaan milj; e9 miljardi miljardia miljardin miljardilla miljardiin mrd; e12 biljoona"
    " biljoonaa biljoonan",
    powers="10 kymmenet kymmeniä kymmenien kymmenissä kymmeniin tusinoittain; 100 sadat satoja"
    " satojen"
    " sadoissa; e3 tuhannet tuhansia tuhansien tuhansissa; e5 satatuhatta? satojatuhansia; e6"
    " miljoonat"
    " miljoonia miljoonien miljoonissa; e9 miljardit miljardeja miljardien",
    ordinals=NTHS,
    parts=f"{SHARES}; 1/3 kolmannes kolmannesta kolmanneksen; 1/4 neljännes neljännestä"
    " neljänneksen;"
    "1/5 viidennes viidennestä viidenneksen; 1/10 kymmenesosa kymmenesosaa kymmenesosan kymmenys;"
    " 1/100"
    " sadasosa sadasosaa; 1/1000 tuhannesosa tuhannesosaa",
    halves="1/2? puoli puolen puolta puolet puolella puolikas",
    times="2 kaksinkertaistui kaksinkertaistuivat kaksinkertaistunut kaksinkertaistuneet"
    " kaksinkertaistuu"
    " tuplaantui tuplaantunut; 3 kolminkertaistui kolminkertaistuivat kolminkertaistunut"
    " kolminkertaistuu"
    " triplaantui; 4 nelinkertaistui nelinkertaistuivat nelinkertaistunut; 5 viisinkertaistui; 10"
    " kymmenkertaistui; 2? kahdesti kaksinkertainen kaksinkertaisen kaksinkertaiseksi"
    " kaksoisnapsauta"
    " tupla; 3? kolmesti kolminkertainen kolminkertaiseksi; 4? nelinkertainen nelinkertaiseksi",
    months=MONTHS,
    tens="20? kaksikymmentäluku kaksikymmentäluvulla kaksikymmentäluvun; 60? kuusikymmentäluku"
    " kuusikymmentäluvulla kuusikymmentäluvun; 70? seitsemänkymmentäluku seitsemänkymmentäluvulla"
    " seitsemänkymmentäluvun; 80? kahdeksankymmentäluku kahdeksankymmentäluvulla"
    " kahdeksankymmentäluvun; 90? yhdeksänkymmentäluku yhdeksänkymmentäluvulla"
    " yhdeksänkymmentäluvun",
    counted="10? vuosikymmen vuosikymmentä vuosikymmenen vuosikymmenien vuosikymmenten"
    " vuosikymmeniä; 12? tusina"
    " tusinaa"
    " tusinan; 100? vuosisata vuosisataa vuosisadan vuosisadalla; 1000? vuosituhat vuosituhatta;"
    " 2? pari"
    " paria parin",
    measures="7 viikko viikkoa viikon; 1/12 kuukausi kuukautta kuukauden; 60 tunti tuntia tunnin",
    compounds="",
    towards=r"\bpuoli\s",
    late=r"\s(?:iltapäivällä|illalla|ip\.)",
    glue=r"[\s-]",
    link=r"\s(?:tai|ja|viiva)\s",
    of=r"\s(?:/)\s",
    percent=r"\s?%|[\s-]?prosent[a-zäö]*",
    fold=r"[\s-]?(?:kertaa\b|kertai[a-zäö]*)",
    half=r"\sja\spuol[a-z]*",
    century=r"\.?\sviisivuotis|-kantai|-järjestelmän\snumer",
    decade=r"-lu[kv]u[a-zäö]*",
    hour=r"\s?(?:h\b)",
    hours=r"\b(?:klo|kello)\s",
    asks="prosent",
    group="\u00a0",
    written="e12 biljoona biljoonaa; e9 miljardi miljardia; e6 miljoona miljoonaa; e9 mrd; e6 milj",
)

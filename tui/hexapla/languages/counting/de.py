"""German numbers: 2,3 Milliarden, zweihundertdreißig Mio., ein Drittel, die 1970er Jahre."""

from hexapla.languages.counting.table import Table

ONES = "ein zwei drei vier fünf sechs sieben acht neun".split()
TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
BELOW = ";".join(
    f"{10 * ten + one} {word}und{tens}"
    for ten, tens in enumerate(TENS, start=2)
    for one, word in enumerate(ONES, start=1)
)
NTHS = ";".join(
    f"{value}? {' '.join(stem + ending for ending in ('e', 'er', 'en', 'es', 'em'))}"
    for value, stem in enumerate(
        "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split(), start=1
    )
)
FOLDS = ";".join(
    f"{value} ver{stem}fach{' ver'.join(('t', stem + 'fachte', stem + 'fachten', stem + 'fachen'))}"
    for value, stem in {6: "sechs", 7: "sieben", 8: "acht", 9: "neun"}.items()
)

TABLE = Table(
    numbers="250000 viertelmillion; 250000000 viertelmilliarde;"
    "3/2 anderthalb eineinhalb; 5/2 zweieinhalb; 7/2 dreieinhalb; 9/2 viereinhalb;"
    "0 null; 1? ein eins eine einen einem einer eines; 2 zwei zweier zweien zwo; 3 drei"
    " dreier;"
    "4 vier; 5 fünf; 6 sechs; 7 sieben; 8 acht?; 9 neun; 10 zehn; 11 elf; 12 zwölf; 13 dreizehn;"
    "14 vierzehn; 15 fünfzehn; 16 sechzehn; 17 siebzehn; 18 achtzehn; 19 neunzehn; 20 zwanzig;"
    "30 dreißig dreissig; 40 vierzig; 50 fünfzig; 60 sechzig; 70 siebzig; 80 achtzig; 90 neunzig;"
    f"{BELOW};{BELOW.replace('ß', 'ss')}",
    hundreds="100 hundert",
    scales="e3 tausend tsd; e6 million millionen mio; e9 milliarde milliarden mrd; e12 billion"
    " billionen bio?; e15 billiarde billiarden; e18 trillion trillionen",
    powers="10 zig dutzende dutzenden zehner; 100 hunderte hunderten hunderter; e3 tausende"
    " tausenden"
    " tausender; e4 zehntausende zehntausenden zehntausender; e5 hunderttausende hunderttausenden"
    " hunderttausender; e6 millionen; e9 milliarden; e12 billionen",
    ordinals=f"{NTHS}; 20? zwanzigste zwanzigsten zwanzigster",
    parts="1/3 drittel dritteln; 1/4 viertel vierteln; 1/5 fünftel fünfteln; 1/6 sechstel; 1/7"
    " siebtel;"
    "1/8 achtel; 1/9 neuntel; 1/10 zehntel zehnteln; 1/100 hundertstel; 1/1000 tausendstel",
    halves="1/2? halb halbe halber halben halbes halbem hälfte; 3/4 dreiviertel",
    times=f"{FOLDS};"
    "2 verdoppeln verdoppelt verdoppelte verdoppelten verdoppelung verdopplung; 3"
    " verdreifachen"
    " verdreifacht verdreifachte verdreifachten verdreifachung; 4 vervierfachen vervierfacht"
    " vervierfachte vervierfachten; 5 verfünffacht verfünffachte verfünffachten; 10 verzehnfacht"
    " verzehnfachte verzehnfachten; 2? zweimal doppelt doppelte doppelten doppelter doppeltes"
    " zweifach zweifache zweifachen; 3? dreimal dreifach dreifache dreifachen; 4? viermal vierfach"
    " vierfache vierfachen; 5? fünfmal fünffach fünffache fünffachen; 6? sechsmal sechsfach; 8?"
    " achtfach"
    " achtfache; 10? zehnmal zehnfach zehnfache zehnfachen; 1? einmal einfach",
    months="1 januar jänner; 2 februar feber; 3 märz; 4 april; 5 mai; 6 juni; 7 juli; 8 august;"
    "9 september; 10 oktober; 11 november; 12 dezember; 1 jan; 2 feb; 3 mär; 4 apr; 6 jun; 7 jul;"
    "8 aug; 9 sep sept; 10 okt; 11 nov; 12 dez",
    tens="20? zwanziger zwanzigern; 30? dreißiger dreißigern; 40? vierziger vierzigern; 50?"
    " fünfziger"
    " fünfzigern; 60? sechziger sechzigern; 70? siebziger siebzigern; 80? achtziger achtzigern;"
    "90? neunziger neunzigern",
    counted="10? jahrzehnt jahrzehnte jahrzehnten jahrzehnts; 12? dutzend; 100? jahrhundert"
    " jahrhunderte"
    " jahrhunderten jahrhunderts; 1000? jahrtausend jahrtausende jahrtausenden; 2? paar beide"
    " beiden beider zweierpotenz zweierpotenzen",
    measures="7 woche wochen; 1/12 monat monate monaten; 60 stunde stunden",
    compounds="und",
    towards=r"\bhalb\s",
    late=r"(?:\suhr)?\s(?:nachmittags|abends|am\s(?:nachmittag|abend))\b",
    glue=r"\s(?:und\s)?",
    link=r"\s(?:bis|oder|bis\szu)\s",
    of=r"\s(?:von|aus|unter)\s",
    percent=r"[\s-]?%|[\s-]?prozent(?:punkt\w*|ig\w*|e|en|s)?\b|\sv\.\s?h\.",
    fold=r"[\s-]?(?:mal|fache?[nrs]?)\b",
    half=r"[\s]?einhalb\b",
    century=r"\.?\s?(?:jh|jahrhundert|fünfjahr)",
    decade=r"er(?:n)?(?:[\s-]?jahre?n?)?\b",
    hour=r"\s?(?:uhr|h\b)",
    asks="prozent",
    written="e12 Billion Billionen; e9 Milliarde Milliarden; e6 Million Millionen;"
    "e9 Mrd; e6 Mio; e3 Tsd",
)

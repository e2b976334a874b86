"""Latin nouns and adjectives whose nominative does not say how they are declined.

All words are folded: u for v, i for j.
"""

from functools import cache

THIRD_OF_COMMON_GENDER = """
rex reg|lex leg|grex greg|pax pac|uox uoc|lux luc|crux cruc|dux duc|nux nuc|iudex iudic|index indic
nox noct|nix niu|urbs urb|ars art|pars part|mors mort|sors sort|gens gent|mens ment|mons mont
pons pont|fons font|frons front|dens dent|serpens serpent|homo homin|nemo nemin|caro carn
cardo cardin|ordo ordin|margo margin|uirgo uirgin|turbo turbin|praedo praedon|ligo ligon|pater patr
mater matr|frater fratr|imber imbr|uenter uentr|linter lintr|sanguis sanguin|puluis puluer
cinis ciner|lapis lapid|cuspis cuspid|cassis cassid|pyramis pyramid|miles milit|eques equit
pedes pedit|comes comit|hospes hospit|limes limit|caespes caespit|trames tramit|palmes palmit
fomes fomit|seges seget|paries pariet|aries ariet|abies abiet|quies quiet|requies requiet|pes ped
obses obsid|praeses praesid|heres hered|merces merced|interpres interpret|salus salut|uirtus uirtut
iuuentus iuuentut|senectus senectut|seruitus seruitut|palus palud|tellus tellur|laus laud
fraus fraud|plebs pleb|stirps stirp|princeps princip|particeps particip|municeps municip|hiems hiem
remex remig|supellex supellectil|senex sen|strix strig|fax fac|coniunx coniug|coniux coniug
praeceps praecipit|flos flor|mos mor|ros ror|dos dot|sacerdos sacerdot|custos custod|nepos nepot
honos honor|bos bou|mas mar|as ass|uas uad|daps dap|trabs trab|ops op|sus su|grus gru|lepus lepor
consul consul|exsul exsul|exul exul|sal sal|sol sol|uigil uigil|pugil pugil|hannibal hannibal
cohors cohort|lens lent|glans gland|nefrens nefrend|uates uat|nubes nub|clades clad|sedes sed
caedes caed|fames fam|proles prol|uulpes uulp|strages strag|moles mol|rupes rup|uerres uerr
tabes tab|lues lu|aedes aed|uepres uepr|puppis pupp|uis ui|arx arc|falx falc|merx merc|calx calc
phalanx phalang|lynx lync|sphinx sphing|anceps ancipit|locuples locuplet|diues diuit|inops inop
memor memor|uetus ueter|pauper pauper|uber uber|dispar dispar|par par|expers expert|consors consort
concors concord|discors discord|compos compot|impos impot|superstes superstit|hebes hebet
teres teret|sospes sospit|deses desid|reses resid|compes comped|mus mur
"""

THIRD_NEUTER = """
ius iur|opus oper|corpus corpor|tempus tempor|genus gener|onus oner|munus muner|foedus foeder
uulnus uulner|pondus ponder|latus later|scelus sceler|sidus sider|holus holer|uiscus uiscer
pectus pector|litus litor|pecus pecor|frigus frigor|nemus nemor|facinus facinor|pignus pignor
decus decor|dedecus dedecor|stercus stercor|tergus tergor|fenus fenor|faenus faenor|rudus ruder
funus funer|crus crur|rus rur|tus tur|pus pur|iter itiner|caput capit|cor cord|os oss|lac lact
mel mell|fel fell|aes aer|uas uas|uer uer|iecur iecor|femur femor|robur robor|ebur ebor
fulgur fulgur|guttur guttur|sulphur sulphur|aequor aequor|marmor marmor|ador ador|cadauer cadauer
uber uber|spinther spinther|piper piper|far farr|iubar iubar|nectar nectar|animal animali
clima climat|drama dramat|schema schemat|poema poemat|coma comat|chroma chromat|trauma traumat
plasma plasmat|sperma spermat|stigma stigmat|dogma dogmat|thema themat
"""

GREEK_NEUTER = ("ema", "gramma", "digma", "noma", "ploma", "xioma", "roma", "ptoma", "rama", "sma")
GREEK_EXCEPTIONS = "roma crema gema extrema suprema postrema"

FOURTH = """
actus aditus aduentus aestus affectus ambitus anus apparatus appulsus arcus artus aspectus auditus
cantus captus casus census circuitus coetus comitatus commeatus concentus concursus conatus
conflictus congressus consensus conspectus consulatus contactus contextus conuentus cruciatus
cultus currus cursus decessus defectus delectus discessus ductus effectus egressus episcopatus
euentus excessus exercitus exitus fetus fluctus flatus fletus fructus gemitus gradus gustus
habitus hortatus ictus impetus ingressus interitus introitus iussus lacus lapsus luctus luxus
magistratus manus metus morsus motus natus nexus nisus nutus obitus occasus olfactus ortus partus
passus pontificatus portus potus principatus processus progressus prospectus quaestus questus
receptus recessus reditus regressus respectus risus ritus saltus senatus sensus sinus situs
sonitus spiritus status strepitus successus sumptus tactus tonitrus tractus transitus tribunatus
tumultus uersus uestitus uictus uisus uultus usus domus tribus idus quercus acus porticus socrus
nurus uolatus abusus accessus consumptus prouentus supplicatus aquaeductus praetextus complexus
amplexus ducatus doctoratus baccalaureatus mercatus equitatus peditatus incursus decursus excursus
textus intellectus instinctus interuentus sexus plexus fluxus influxus reflexus ornatus uenatus
specus cibatus
"""

FIFTH = "res spes fides plebes dies meridies"
NOT_FIFTH = "quies requies paries aries abies"

NEUTER_PLURALS = """
concilia domicilia
data media arma castra acta bona mala moenia consilia uehicula commercia instrumenta praecepta
itinera uerba regna bella oppida aedificia negotia officia pericula praemia studia initia iudicia
imperia uitia maria animalia tempora opera iura corpora genera munera foedera onera litora pectora
capita corda nomina flumina agmina lumina limina ligna metalla castella monumenta documenta
momenta incrementa elementa ornamenta fundamenta alimenta armamenta testamenta argumenta
hospitalia uectigalia aeraria ministeria collegia beneficia aduersaria exempla templa signa tela
tecta uota dona fora saecula spatia loca caela gesta facta dicta scripta praedia emporia subsidia
auxilia proelia incepta producta inuenta coepta effecta proposita consulta instituta statuta
robota computatra scita
"""

IN_ILIA = "consilia auxilia concilia domicilia exilia exsilia"
DROPS_E = "niger piger"
KEEPS_E = "puer socer gener uesper liber miser asper tener exter adulter lacer prosper"
INDECLINABLE = """
et ac atque uel aut nec neque sed non nihil nunc semper iam quam ut satis nimis tot quot quattuor
quinque sex septem octo nouem decem undecim duodecim uiginti centum mille fas nefas
"""
PREPOSITIONS = """
a ab abs ad ante apud circa circum citra contra coram cum de e erga ex extra in infra inter intra
iuxta ob per post prae praeter pro prope propter secundum sine sub subter super supra trans ultra
usque uersus
"""

IRREGULAR = {
    "uis": "uis uim ui uires uirium uiribus",
    "uires": "uis uim ui uires uirium uiribus",
    "bos": "bos bouis boui bouem boue boues boum bobus bubus",
    "uir": "uir uiri uiro uirum uirorum uiris uiros",
    "deus": "deus dei deo deum di dii deorum deum dis diis deis deos",
    "domus": "domus domui domum domo domu domi domuum domorum domibus domos",
    "iuppiter": "iuppiter iupiter iouis ioui iouem ioue",
    "iesus": "iesus iesu iesum",
    "senex": "senex senis seni senem sene senes senum senibus",
    "sus": "sus suis sui suem sue sues suum suibus subus",
    "nemo": "nemo neminem nemini nullius nullo",
    "duo": "duo duae duorum duarum duobus duabus duos duas",
    "tres": "tres tria trium tribus tris",
    "tria": "tres tria trium tribus tris",
    "milia": "milia milium milibus",
    "plus": "plus pluris plures plura plurium pluribus",
    "locus": "locus loci loco locum locorum locis locos loca",
    "iter": "iter itineris itineri itinere itinera itinerum itineribus",
    "dea": "dea deae deam dearum deis deabus deas",
    "filia": "filia filiae filiam filiarum filiis filiabus filias",
    "unus": "unus unius uni unum uno",
    "una": "una unius uni unam",
    "unum": "unum unius uni uno",
}


@cache
def third() -> dict[str, tuple[str, bool]]:
    """Nominatives of the third declension: the stem of the other cases, and whether neuter."""
    common, neuter = _entries(THIRD_OF_COMMON_GENDER), _entries(THIRD_NEUTER)
    return {nominative: (stem, False) for nominative, stem in common} | {
        nominative: (stem, True) for nominative, stem in neuter
    }


@cache
def nominatives() -> dict[str, str]:
    """The nominatives of stems of the third declension."""
    return {stem: nominative for nominative, (stem, _) in third().items()}


@cache
def words(table: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(table.split())


def _entries(table: str) -> list[tuple[str, str]]:
    pairs = [entry.split() for line in table.split("\n") for entry in line.split("|") if entry]
    return [(nominative, stem) for nominative, stem in pairs]

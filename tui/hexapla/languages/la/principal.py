"""The principal parts of Latin verbs: infinitive, stem of the perfect, stem of the supine.

After Allen and Greenough, New Latin Grammar (1903), §§210-212. A verb that is compounded with a
prefix has the parts of the last entry that it ends in; a dash stands for a stem that is missing.
"""

from functools import cache

PREFIXES = """
a ab abs ac ad ag al am amb an ante ap ar as at au circum co col com con contra cor de di dif dir
dis e ec ef ex extra for il im in inter intro ir ob oc of op os per prae praeter pro prod re red
retro satis se sub suc suf sug sum sup super sur sus tra tran trans ultra bene male
"""

PARTS = """
dare ded dat|stare stet stat|iuuare iuu iut|lauare lau laut|secare secu sect|uetare uetu uetit
domare domu domit|crepare crepu crepit|cubare cubu cubit|sonare sonu sonit|micare micu micat
plicare plicu plicit|explicare explicau explicat|applicare applicau applicat
implicare implicau implicat|duplicare duplicau duplicat|mouere mou mot|uidere uid uis
iubere iuss iuss|augere aux auct|docere docu doct|tenere tenu tent|tinere tinu tent
respondere respond respons|spondere spopond spons|ridere ris ris|manere mans mans|suadere suas suas
fauere fau faut|cauere cau caut|fouere fou fot|uouere uou uot|delere deleu delet|plere pleu plet
censere censu cens|miscere miscu mixt|torquere tors tort|sedere sed sess|sidere sed sess
possidere possed possess|ardere ars ars|lucere lux -|lugere lux -|urgere urs -|fulgere fuls -
haerere haes haes|mordere momord mors|pendere pepend pens|tondere totond tons|flere fleu flet
indulgere induls indult|debere debu debit|habere habu habit|hibere hibu hibit
praebere praebu praebit|monere monu monit|terrere terru territ|prandere prand prans
mulcere muls muls|tergere ters ters|ciere ciu cit|olere olu olet|abolere aboleu abolit|agere eg act
igere eg act|cogere coeg coact|facere fec fact|ficere fec fect|capere cep capt|cipere cep cept
iacere iec iact|iicere iec iect|icere iec iect|ducere dux duct|dicere dix dict|mittere mis miss
ponere posu posit|scribere scrips script|regere rex rect|rigere rex rect|surgere surrex surrect
pergere perrex perrect|tendere tend tent|struere strux struct|crescere creu cret|iungere iunx iunct
tegere tex tect|trahere trax tract|uehere uex uect|uertere uert uers|uincere uic uict
gerere gess gest|quaerere quaesiu quaesit|quirere quisiu quisit|currere curr curs
premere press press|primere press press|soluere solu solut|uoluere uolu uolut|legere leg lect
ligere leg lect|diligere dilex dilect|intellegere intellex intellect|intelligere intellex intellect
neglegere neglex neglect|negligere neglex neglect|cedere cess cess|claudere claus claus
cludere clus clus|ludere lus lus|fundere fud fus|spicere spex spect|petere petiu petit
alere alu alt|colere colu cult|serere seru sert|dere did dit|credere credid credit|edere edid edit
sistere stit stit|statuere statu statut|stituere stitu stitut|minuere minu minut
tribuere tribu tribut|metuere metu -|acuere acu acut|noscere nou not|gnoscere gnou gnit
discere didic -|poscere poposc -|pascere pau past|quiescere quieu quiet|suescere sueu suet
scindere scid sciss|findere fid fiss|rumpere rup rupt|fingere finx fict|pingere pinx pict
stringere strinx strict|stinguere stinx stinct|tinguere tinx tinct|emere em empt|imere em empt
sumere sumps sumpt|demere demps dempt|promere promps prompt|carpere carps carpt|cerpere cerps cerpt
figere fix fix|flectere flex flex|nectere nex nex|plectere plex plex|caedere cecid caes
cidere cid cis|cadere cecid cas|tollere sustul sublat|tangere tetig tact|tingere tig tact
frangere freg fract|fringere freg fract|pellere pepul puls|compellere compul compuls
impellere impul impuls|expellere expul expuls|repellere reppul repuls|propellere propul propuls
uiuere uix uict|fluere flux flux|texere texu text|canere cecin cant|cernere creu cret
decernere decreu decret|sternere strau strat|spernere spreu spret|gignere genu genit|ruere ru rut
diruere diru dirut|induere indu indut|exuere exu exut|abluere ablu ablut|luere lu lut
laedere laes laes|lidere lis lis|radere ras ras|rodere ros ros|uadere uas uas|diuidere diuis diuis
trudere trus trus|plaudere plaus plaus|plodere plos plos|mergere mers mers|spargere spars spars
spergere spers spers|uellere uuls uuls|fallere fefell fals|parcere peperc pars|parere peper part
cupere cupiu cupit|rapere rapu rapt|ripere ripu rept|fugere fug fugit|quatere - quass
cutere cuss cuss|sapere sapiu -|cingere cinx cinct|ungere unx unct|pungere pupug punct|angere anx -
plangere planx planct|nubere nups nupt|repere reps rept|scalpere scalps scalpt
sculpere sculps sculpt|temnere temps tempt|bibere bib bibit|scandere scand scans
scendere scend scens|cendere cend cens|fendere fend fens|prehendere prehend prehens
prendere prend prens|uerrere uerr uers|pandere pand pass|suspendere suspend suspens
impendere impend impens|expendere expend expens|uisere uis uis|arguere argu argut|spuere spu sput
suere su sut|uomere uomu uomit|tremere tremu -|fremere fremu fremit|gemere gemu gemit
molere molu molit|consulere consulu consult|occulere occulu occult|strepere strepu strepit
terere triu trit|lacessere lacessiu lacessit|arcessere arcessiu arcessit
capessere capessiu capessit|linere leu lit|sinere siu sit|desinere desi desit|ascere at -
lescere lu -|rescere ru -|nescere nu -|uenire uen uent|aperire aperu apert|operire operu opert
sentire sens sens|reperire repper repert|comperire comper compert|haurire haus haust
uincire uinx uinct|sancire sanx sanct|fulcire fuls fult|salire salu salt|silire silu sult
sepelire sepeliu sepult|sarcire sars sart|saepire saeps saept|amicire amicu amict
"""

DEPONENTS = """
hortari hortat|conari conat|mirari mirat|arbitrari arbitrat|minari minat|morari morat
precari precat|comitari comitat|imitari imitat|uersari uersat|dominari dominat|gloriari gloriat
laetari laetat|recordari recordat|testari testat|uenari uenat|criminari criminat|cunctari cunctat
luctari luctat|opinari opinat|consolari consolat|gratulari gratulat|negotiari negotiat
meditari meditat|moderari moderat|periclitari periclitat|praedari praedat|proeliari proeliat
suspicari suspicat|uagari uagat|contemplari contemplat|aspernari aspernat|auxiliari auxiliat
furari furat|interpretari interpretat|iocari iocat|osculari osculat|philosophari philosophat
speculari speculat|tutari tutat|admirari admirat|commorari commorat|demorari demorat
obtestari obtestat|conspicari conspicat|dignari dignat|indignari indignat|ueari ueat
aemulari aemulat|apricari apricat|calumniari calumniat|cauillari cauillat|sequi secut|loqui locut
uti us|nasci nat|pati pass|peti pess|mori mortu|gredi gress|gradi gress|labi laps|niti nis
frui fruct|fungi funct|queri quest|obliuisci oblit|pacisci pact|nancisci nact|proficisci profect
adipisci adept|ulcisci ult|irasci irat|expergisci experrect|amplecti amplex|complecti complex
reuerti reuers|tueri tuit|ueri uerit|fateri fass|fiteri fess|reri rat|mereri merit|misereri miserit
polliceri pollicit|mederi -|liceri licit|intueri intuit|metiri mens|ordiri ors|oriri ort
experiri expert|opperiri oppert|assentiri assens|potiri potit|largiri largit|mentiri mentit
moliri molit|sortiri sortit|partiri partit
"""


@cache
def parts() -> dict[str, tuple[str, str]]:
    """The stems of the perfect and of the supine, by the folded infinitive."""
    entries = [entry.split() for line in PARTS.split("\n") for entry in line.split("|") if entry]
    return {infinitive: (_stem(perfect), _stem(supine)) for infinitive, perfect, supine in entries}


@cache
def deponents() -> dict[str, str]:
    """The stem of the supine, by the folded infinitive."""
    entries = [
        entry.split() for line in DEPONENTS.split("\n") for entry in line.split("|") if entry
    ]
    return {infinitive: _stem(supine) for infinitive, supine in entries}


def split_prefix(infinitive: str, known: frozenset[str]) -> tuple[str, str] | None:
    """A prefix, empty or not, and the longest known infinitive behind it."""
    prefixes = _prefixes()
    for at in range(len(infinitive) - 1):
        if infinitive[at:] in known and infinitive[:at] in prefixes:
            return infinitive[:at], infinitive[at:]
    return None


@cache
def _prefixes() -> frozenset[str]:
    return frozenset({"", *PREFIXES.split()})


def _stem(part: str) -> str:
    return "" if part == "-" else part

"""The forms of Latin verbs, from an infinitive or a first person.

Endings after Allen and Greenough, New Latin Grammar (1903), §§179-213. The second person singular
of the present and the imperative are left out: they are not written of things, and are noun forms
(curas, duce, legis).
"""

from collections.abc import Iterator

from hexapla.languages.la import lexicon
from hexapla.languages.la.nouns import FIRST, SECOND, THIRD, decline
from hexapla.languages.la.principal import deponents, parts, split_prefix

PERSONS = ("m", "t", "mus", "tis", "nt", "r", "tur", "mur", "mini", "ntur")
DECLINED = tuple(dict.fromkeys(FIRST + SECOND))
PERFECT = (
    *("i", "it", "imus", "istis", "erunt", "ere", "isse"),
    *(
        "eram",
        "erat",
        "eramus",
        "eratis",
        "erant",
        "ero",
        "erit",
        "erimus",
        "eritis",
        "erint",
        "erim",
    ),
    *("issem", "isset", "issemus", "issetis", "issent"),
)
CONTRACTED = ("runt", "rat", "rant", "rit", "rint", "sse", "sset", "ssent")
FUTURE = ("bo", "bit", "bimus", "bitis", "bunt", "bor", "bitur", "bimur", "buntur")
PRESENT = {  # by conjugation: the present indicative
    "a": "o at amus atis ant ate or atur amur amini antur",
    "e": "eo et emus etis ent ete eor etur emur emini entur",
    "c": "o it imus itis unt ite or itur imur imini untur",
    "x": "io it imus itis iunt ite ior itur imur imini iuntur",
    "i": "io it imus itis iunt ite ior itur imur imini iuntur",
}
VOWELS = {  # the vowels before: subjunctive, imperfect, future (or none), infinitive, gerund
    "a": ("e", "a", "", "a", "a"),
    "e": ("ea", "e", "", "e", "e"),
    "c": ("a", "e", "e", "e", "e"),
    "x": ("ia", "ie", "ie", "e", "ie"),
    "i": ("ia", "ie", "ie", "i", "ie"),
}
INFINITIVES = {"are": "a", "ere": "ec", "ire": "i", "ari": "a", "eri": "e", "iri": "i"}
IN_IO = """
facere ficere capere cipere iacere iicere icere spicere cupere rapere ripere fugere parere quatere
cutere sapere
"""
DEPONENT_IN_IOR = "pati peti mori gredi gradi"
ALWAYS_SECOND = """
habere hibere debere praebere monere docere tenere tinere mouere uidere iubere augere respondere
ridere manere suadere fauere cauere fouere uouere delere plere censere miscere torquere sedere
possidere ardere lucere haerere flere terrere placere tacere iacere ualere parere carere egere
studere timere exercere coercere arcere florere patere latere silere prohibere pertinere
"""
ESSE = """
sum est sumus estis sunt eram erat eramus eratis erant ero erit erimus eritis erunt sim sit simus
sitis sint essem esset essemus essetis essent esse fore forem foret forent
"""
IRE = """
eo it imus itis eunt eam eat eamus eatis eant ibam ibat ibamus ibatis ibant ibo ibit ibimus ibitis
ibunt irem iret iremus iretis irent ire iri itur eatur ibatur ibitur iretur euntur eantur iens
euntis eunti euntem eunte euntes euntium euntibus ite
"""
FERRE = """
fero fert ferimus fertis ferunt feram ferat feramus feratis ferant ferebam ferebat ferebamus
ferebatis ferebant feret feremus feretis ferent ferrem ferret ferremus ferretis ferrent ferre ferri
feror fertur ferimur feruntur ferar feratur ferantur ferebatur ferebantur feretur ferentur ferretur
ferrentur ferens ferentis ferenti ferentem ferente ferentes ferentium ferentibus
"""
FIERI = """
fio fit fiunt fiam fiat fiant fiebam fiebat fiebant fiet fient fierem fieret fierent fieri
"""
POSSE = """
possum potest possumus potestis possunt poteram poterat poteramus poterant potero poterit poterimus
poterunt possim possit possimus possint possem posset possemus possent posse
"""
IRREGULAR = {  # the present system; the stems of the perfect and of the supine
    "esse": (ESSE, "fu", "fut"),
    "ire": (IRE, "i iu", "it"),
    "ferre": (FERRE, "tul", "lat"),
    "fieri": (FIERI, "", "fact"),
    "posse": (POSSE, "potu", ""),
}
IRREGULAR_COMPOUNDS = {"auferre": ("abstul", "ablat"), "conferre": ("contul", "collat")}
FIRST_PERSONS = {"sum": "esse", "eo": "ire", "fero": "ferre", "fio": "fieri", "possum": "posse"}
SHORT = frozenset({"dare"})
NOUNS_IN_O = """
homo sermo leo ordo pauo latro praedo carbo bubo ligo uirgo imago margo cardo turbo nemo caro mucro
cicero nero plato iuno pulmo sapo scipio cato uarro curculio duo ambo octo falco draco pepo baro
"""
VERBS_IN_IO = """
facio ficio capio cipio iacio iicio icio spicio cupio rapio ripio fugio pario quatio cutio sapio
audio uenio scio nescio aperio operio reperio comperio sentio punio munio finio seruio lenio mollio
haurio uincio sancio fulcio salio silio sepelio saepio impedio expedio custodio dormio erudio
nutrio uestio stabilio
"""
VERBS_IN_DO_AND_GO = """
dando do mando commendo emendo laudo nudo fundo tendo cedo claudo cludo ludo credo addo condo trado
reddo edo uendo perdo prodo cado cido caedo scindo findo pendo fendo scando scendo cendo prehendo
diuido rado rodo trudo uado laedo lido plaudo pando accommodo fido ago igo lego ligo rego rigo
surgo pergo iungo tego fingo pingo stringo figo tango tingo frango fringo cingo ungo pungo plango
mergo spargo spergo cogo rogo nego purgo fugo iurgo uago nauigo mitigo irrigo obligo delego colligo
intellego intelligo neglego negligo diligo
"""


def conjugate(word: str) -> frozenset[str]:
    """The forms of a folded verb; none where the word is not known to be a verb's citation form.

    >>> forms = conjugate("mouere")
    >>> {"mouet", "mouit", "motum", "mouenti"} <= forms, "motor" in forms
    (True, False)
    >>> conjugate("regio")
    frozenset()
    """
    found = {form for one in _infinitives(word) for form in _forms(one)}
    if not found:
        return frozenset()
    return frozenset(found - _of_noun(word) | {word})


def is_infinitive(word: str) -> bool:
    """Whether the word ends as an infinitive does."""
    if word.endswith(("are", "ere", "ire", "esse", "ferre", "posse")):
        return len(word) > 4 or word in {*IRREGULAR, *SHORT}
    return word == "fieri" or split_prefix(word, frozenset(deponents())) is not None


def _infinitives(word: str) -> Iterator[str]:
    """The infinitives that the word may be a citation form of."""
    if is_infinitive(word):
        yield word
    elif irregular := split_prefix(word, frozenset(FIRST_PERSONS)):
        yield irregular[0] + FIRST_PERSONS[irregular[1]]
    elif word.endswith("eo"):
        yield f"{word[:-2]}ere"
    elif word.endswith("io") and word != "communio" and _ends(word, VERBS_IN_IO):
        third = _ends(f"{word[:-2]}ere", IN_IO)
        yield f"{word[:-2]}ere" if third else f"{word[:-2]}ire"
    elif word.endswith("o") and _is_verb_in_o(word):
        third = split_prefix(f"{word[:-1]}ere", frozenset(parts())) is not None
        yield (
            f"{word[:-1]}ere"
            if third and not _ends(f"{word[:-1]}ere", IN_IO)
            else f"{word[:-1]}are"
        )


def _is_verb_in_o(word: str) -> bool:
    if word.endswith(("io", "tudo")) or word in lexicon.words(NOUNS_IN_O):
        return False
    return not word.endswith(("do", "go")) or _ends(word, VERBS_IN_DO_AND_GO)


def _ends(word: str, table: str) -> bool:
    """Whether the word is one of the table, or one with a prefix."""
    return split_prefix(word, lexicon.words(table)) is not None


def _forms(infinitive: str) -> Iterator[str]:
    split = split_prefix(infinitive, frozenset(IRREGULAR))
    if split:
        yield from _irregular(infinitive, *split)
        return
    if infinitive.endswith("i"):
        yield from _deponent(infinitive)
        return
    stem, known = infinitive[:-3], split_prefix(infinitive, frozenset(parts()))
    for conjugation in _conjugations(infinitive):
        yield from _present(stem, conjugation)
        if known is None and conjugation != "c":
            yield from _regular_past(stem, conjugation)
    if known is not None:
        prefix, simple = known
        perfect, supine = parts()[simple]
        yield from _past(prefix + perfect if perfect else "", prefix + supine if supine else "")


def _conjugations(infinitive: str) -> str:
    """The conjugations that the ending leaves open."""
    candidates = INFINITIVES[infinitive[-3:]]
    if candidates != "ec":
        return candidates
    if _ends(infinitive, ALWAYS_SECOND):
        return "e" if not _ends(infinitive, IN_IO) else "ex"
    if _ends(infinitive, IN_IO):
        return "x"
    return "c" if split_prefix(infinitive, frozenset(parts())) else "ec"


def _present(stem: str, conjugation: str) -> Iterator[str]:
    subjunctive, imperfect, future, infinitive, gerund = VOWELS[conjugation]
    yield from (stem + ending for ending in PRESENT[conjugation].split())
    for vowels in (subjunctive, f"{imperfect}ba", f"{infinitive}re"):
        yield from (stem + vowels + person for person in PERSONS)
    if future:
        yield from (stem + future + person for person in PERSONS[1:] if person != "r")
    else:
        yield from (stem + infinitive + ending for ending in FUTURE)
    yield from (f"{stem}{infinitive}re", stem + ("i" if conjugation in "cx" else f"{infinitive}ri"))
    yield from (f"{stem}{gerund}nd{ending}" for ending in DECLINED)
    yield from (f"{stem}{gerund}ns", *(f"{stem}{gerund}nt{ending}" for ending in THIRD))


def _regular_past(stem: str, conjugation: str) -> Iterator[str]:
    if conjugation == "e":
        yield from _past(f"{stem}u", f"{stem}it")
        return
    yield from _past(f"{stem}{conjugation}u", f"{stem}{conjugation}t")
    yield from (f"{stem}{conjugation}{ending}" for ending in CONTRACTED)
    if conjugation == "i":
        yield from _past(f"{stem}i", "")


def _past(perfect: str, supine: str) -> Iterator[str]:
    if perfect:
        yield from (perfect + ending for ending in PERFECT)
    if supine:
        yield f"{supine}u"
        yield from (supine + ending for ending in DECLINED)
        yield from (f"{supine}ur{ending}" for ending in DECLINED)


def _deponent(infinitive: str) -> Iterator[str]:
    """The passive forms, and the participles that are active."""
    known = split_prefix(infinitive, frozenset(deponents()))
    stem, conjugation = infinitive[:-1], "c"
    if not known or infinitive.endswith(("ari", "eri", "iri")):
        stem, conjugation = infinitive[:-3], INFINITIVES[infinitive[-3:]]
    elif _ends(infinitive, DEPONENT_IN_IOR):
        conjugation = "x"
    participles = (f"{VOWELS[conjugation][4]}n",)
    for form in _present(stem, conjugation):
        if form.endswith(("r", "mini", "i")) or form[len(stem) :].startswith(participles):
            yield form
    supine = (
        known[0] + deponents()[known[1]] if known else stem + conjugation.replace("e", "i") + "t"
    )
    yield from _past("", supine)


def _irregular(infinitive: str, prefix: str, simple: str) -> Iterator[str]:
    present, perfects, supine = IRREGULAR[simple]
    yield from (prefix + form for form in present.split())
    if infinitive in IRREGULAR_COMPOUNDS:
        yield from _past(*IRREGULAR_COMPOUNDS[infinitive])
        return
    for perfect in perfects.split():
        yield from _past(prefix + perfect, "")
    if supine:
        yield from _past("", prefix + supine)
    if simple in {"ire", "ferre"}:
        gerund = "eund" if simple == "ire" else "ferend"
        yield from (prefix + gerund + ending for ending in DECLINED)


def _of_noun(word: str) -> frozenset[str]:
    """The forms of the noun with the same stem: duces are no more leading than leaders."""
    noun = lexicon.nominatives().get(word.removesuffix("ere").removesuffix("o"))
    return decline(noun) if noun else frozenset()

"""Spanish."""

from hexapla.languages.analogy import Endings, inflect, known_to
from hexapla.languages.article import Articles, with_article
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.es import TABLE
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot
from hexapla.languages.plain import first_word, whole_words
from hexapla.languages.prose import Prose

GRAMMAR = Grammar(
    alike=("de del", "a al", "el la lo los las un una unos unas", "y e", "o u", "su sus"),
    light="el la lo los las un una unos unas este esta estos estas ese esa su sus nuestro nuestra"
    " nuestros nuestras todo toda todos todas",
    between="no más aún siempre también mejor",
    adverbs=("mente",),
    endings="s es",
    derived=("dor", "dora", "dores", "doras", "cion", "ciones", "ista", "istas", "idad", "mente"),
    plurals=(("(?<=[lrndj])es", ""), ("s", "")),
    bare=True,
)

PROSE = Prose(
    common="el la los las lo un una unos unas y e o u pero sino de del en a al con por para sin"
    " sobre que qué quien quién se su sus es son era fue eran no sí le les me te nos como cómo más"
    " este esta estos estas ese esa esto eso aquel hay ha han había muy ya también cuando cuándo"
    " donde dónde adónde porque si entre hasta desde durante según él ella ellos ellas yo tú usted"
    " ustedes nosotros mi mis tu todo todos toda todas otro otra cada ser está están luego después"
    " antes hoy ayer mañana así entonces ni cual ante bajo tan cuál dos uno",
    titles="sr sra sres sras srta srtas d dª dña dr dra dres dras lic ing arq prof profa fr mons"
    " st sto sta gral cnel cap tte excmo ilmo aprox avda av c pza p.ej ej admón dpto dto depto"
    " prov ud uds vd vds ma gob pdte rep mt",
    numbered="n.º nº núm núms pág págs p pp art arts fig figs vol vols cap tomo t tel ene feb mar"
    " abr jun jul ago sep sept set oct nov dic ap apdo km",
    shorts="s.a s.l s.a.de.c.v cía ltda hnos jr a.c d.c a.m p.m hs hrs",
    finals="etc ee.uu uu",
    said=r"dijo|preguntó|respondió|contestó|exclamó|gritó|añadió|replicó|murmuró|susurró|repuso|"
    r"explicó|comentó|declaró|insistió",
)

ENDINGS = Endings(
    """
    a>as e>es i>is o>os u>us é>és l>les r>res n>nes d>des s>ses j>jes z>ces ón>ones ín>ines
    """
)

ARTICLES = Articles(
    "el la; un una; los las; unos unas; del de~la; al a~la; este esta; estos estas",
    masculine="o os or ores aje ajes miento mientos ~día ~días ~mediodía ~tranvía",
    feminine="ción ciones sión siones dad dades tad tades tud tudes umbre cia cias ía ías ura"
    " uras ~mano ~manos ~foto ~fotos ~moto ~motos ~radio ~radios ~flor ~flores ~labor ~labores",
    unclear="h?[aá]",
)


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the number of the words whose place it takes, with its article."""
    made = inflect(wanted, slot, known_to(kinship), ENDINGS)
    return with_article(made, wanted, slot, ARTICLES)


COUNTING = counting(TABLE)

LANGUAGE = Language(
    tag="es",
    name="Spanish",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
    numbers=COUNTING.numbers,
    figures=COUNTING.figures,
    counts=COUNTING.counts,
    rewrite=COUNTING.rewrite,
    recast=recast,
    prose=PROSE,
)

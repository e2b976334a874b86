"""Portuguese."""

from hexapla.languages.analogy import Endings, inflect, known_to
from hexapla.languages.article import Articles, with_article
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.pt import TABLE
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot
from hexapla.languages.plain import first_word, whole_words
from hexapla.languages.prose import Prose

GRAMMAR = Grammar(
    alike=(
        "de do da dos das dum duma",
        "em no na nos nas num numa",
        "a ao à aos às",
        "por pelo pela pelos pelas",
        "o a os as um uma uns umas",
        "seu sua seus suas",
    ),
    light="o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas nosso nossa"
    " nossos nossas todo toda todos todas",
    between="não mais ainda sempre também melhor",
    adverbs=("mente",),
    endings="s es",
    derived=("dor", "dora", "dores", "doras", "cao", "coes", "ista", "istas", "idade", "mente"),
    plurals=(("(?<=[rzn])es", ""), ("ões", "ão"), ("(?<=[aeou])is", "l"), ("s", "")),
    bare=True,
)

PROSE = Prose(
    common="o a os as um uma uns umas e ou mas de do da dos das em no na nos nas ao aos à às com"
    " por pelo pela pelos pelas para sem sobre que quem se seu sua seus suas é são era foi foram"
    " não sim lhe me te como mais este esta estes estas esse essa isto isso aquele há tem têm"
    " tinha muito já também quando onde aonde porque entre até desde durante segundo ele ela eles"
    " elas eu tu você vocês nós meu minha todo todos toda todas outro outra cada ser está estão"
    " depois antes hoje ontem amanhã assim então nem qual tão após num numa dois",
    titles="sr sra srs sras srta dr dra drs profa prof eng arq d st sto sta exmo exma gen cel cap"
    " ten aprox av r tv pç trav p.ex ex rev gov pres dep",
    numbered="n.º nº n.os pág págs p pp art arts fig figs vol vols cap t tel jan fev mar abr mai"
    " jun jul ago set out nov dez inc al",
    shorts="s.a ltda lda cia jr a.c d.c a.m p.m h",
    finals="etc",
    said=r"disse|perguntou|respondeu|exclamou|gritou|acrescentou|replicou|murmurou|sussurrou|"
    r"explicou|comentou|declarou|retorquiu",
)

ENDINGS = Endings(
    """
    a>as e>es i>is o>os u>us r>res z>zes m>ns ão>ões ão>ãos al>ais el>eis ol>ois ul>uis il>is
    vel>veis ês>eses
    """
)

ARTICLES = Articles(
    "o a; os as; um uma; uns umas; do da; dos das; ao à; aos às; no na; nos nas; pelo pela;"
    "pelos pelas; num numa; este esta; estes estas; deste desta; neste nesta; nosso nossa",
    masculine="bo co do fo go ho io jo lo mo no po ro so to vo xo zo mento mentos or ores"
    " ~dia ~dias",
    feminine="ção ções são sões dade dades agem agens tude cia cias ura"
    " uras ia ias ~foto ~moto ~flor ~flores ~cor ~cores ~dor ~dores ~região ~regiões",
)


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the number of the words whose place it takes, with its article."""
    made = inflect(wanted, slot, known_to(kinship), ENDINGS)
    return with_article(made, wanted, slot, ARTICLES)


COUNTING = counting(TABLE)

LANGUAGE = Language(
    tag="pt",
    name="Portuguese",
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

"""Italian."""

from hexapla.languages.analogy import Endings, inflect, known_to
from hexapla.languages.article import Articles, with_article
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.it import TABLE
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot
from hexapla.languages.plain import first_word, whole_words
from hexapla.languages.prose import Prose

GRAMMAR = Grammar(
    alike=(
        "di d del dello della dell dei degli delle",
        "a ad al allo alla all ai agli alle",
        "in nel nello nella nell nei negli nelle",
        "da dal dallo dalla dall dai dagli dalle",
        "su sul sullo sulla sull sui sugli sulle",
        "il lo la l i gli le un uno una",
        "e ed",
    ),
    light="il lo la l i gli le un uno una questo questa questi queste quest suo sua suoi sue nostro"
    " nostra nostri nostre loro tutto tutta tutti tutte",
    between="non più ancora sempre anche meglio ulteriormente",
    adverbs=("mente",),
    endings="o a i e",
    derived=(
        "tore",
        "tori",
        "trice",
        "trici",
        "mento",
        "menti",
        "zione",
        "zioni",
        "ista",
        "isti",
        "iste",
        "ita",
        "mente",
    ),
    bare=True,
)

PROSE = Prose(
    common="il lo la l i gli le un uno una e ed o ma di del dello della dei degli delle in nel"
    " nello nella nei nelle a ad al allo alla ai agli alle con per su sul sulla da dal dalla tra"
    " fra che chi cui si suo sua suoi sue è sono era erano fu non sì no più come questo questa"
    " questi queste quello quella ha hanno aveva anche quando dove perché se già molto poi così"
    " tutto tutti tutta ogni altro altra io tu egli lui lei noi voi loro mio mia nostro ci vi ne c"
    " d dopo prima oggi ieri domani quindi dunque né essere stato ancora quale quanto allora mi ti"
    " due",
    titles="sig sigg sig.ra sig.na sigra signa dott dott.ssa dottssa prof prof.ssa profssa avv ing"
    " arch geom rag on sen mons don st s ss ca ecc.mo egr gent spett p.es es cd dr c.so v.le p.za"
    " v.so amm pres min max",
    numbered="n nr nn pag pagg p pp art artt fig figg vol voll cap t tab sec gen feb mar apr mag"
    " giu lug ago set sett ott nov dic tel d.lgs d.p.r l",
    shorts="s.p.a s.r.l s.a.s spa srl a.c d.c jr",
    finals="ecc etc",
    said=r"disse|chiese|rispose|esclamò|gridò|aggiunse|replicò|mormorò|sussurrò|domandò|spiegò|"
    r"ribatté|dichiarò",
)

ENDINGS = Endings(
    """
    a>e o>i e>i a>i io>i ca>che ga>ghe co>chi go>ghi co>ci go>gi cia>ce gia>ge tà>tà
    """
)

ARTICLES = Articles(
    "il la l' l' lo; i le gli le gli; un una un un' uno; del della dell' dell' dello;"
    "dei delle degli delle degli; al alla all' all' allo; ai alle agli alle agli;"
    "dal dalla dall' dall' dallo; dai dalle dagli dalle dagli; nel nella nell' nell' nello;"
    "nei nelle negli nelle negli; sul sulla sull' sull' sullo; sui sulle sugli sulle sugli;"
    "questo questa quest' quest'; questi queste; nostro nostra",
    masculine="o mento menti ore ori ismo ismi",
    feminine="zione zioni sione sioni tà tù enza enze anza anze ica iche trice"
    " trici ~mano ~auto ~radio ~foto ~moto",
    impure="s[^aeiou]|z|gn|ps|pn|x|y",
    unclear="h",
)


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the number of the words whose place it takes, with its article."""
    made = inflect(wanted, slot, known_to(kinship), ENDINGS)
    return with_article(made, wanted, slot, ARTICLES)


COUNTING = counting(TABLE)

LANGUAGE = Language(
    tag="it",
    name="Italian",
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

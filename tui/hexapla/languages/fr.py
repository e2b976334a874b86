"""French."""

from hexapla.languages.analogy import Endings, inflect, known_to
from hexapla.languages.article import Articles, with_article
from hexapla.languages.counting.counting import counting
from hexapla.languages.counting.fr import TABLE
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kinship
from hexapla.languages.language import Language
from hexapla.languages.manner import Lexeme, Recast, Slot
from hexapla.languages.plain import first_word, whole_words
from hexapla.languages.prose import Prose

GRAMMAR = Grammar(
    alike=(
        "de d du des",
        "le la les l un une des",
        "à au aux",
        "dans en",
        "que qu",
        "ne n",
        "se s",
    ),
    light="le la les l un une ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes"
    " tout toute tous toutes chaque",
    between="pas plus davantage encore toujours bien mieux ne n aussi",
    adverbs=("ment",),
    endings="s x",
    derived=(
        "eur",
        "eurs",
        "euse",
        "euses",
        "tion",
        "tions",
        "iste",
        "istes",
        "ite",
        "ites",
        "ment",
    ),
    rewrites=(("euse(s?)", r"eur\1"), ("trice(s?)", r"teur\1")),
    bare=True,
)

PROSE = Prose(
    common="le la les l un une des du de d et ou mais où dans en sur par pour avec sans que qui"
    " quoi quel quelle ce cet cette ces c il elle ils elles nous vous je j tu on ne n pas plus est"
    " sont était être avoir a ont au aux se s son sa ses leur leurs notre nos votre mon ma mes si"
    " comme quand car donc alors puis ainsi cela ça tout tous toute toutes très aussi même encore"
    " après avant chez entre vers depuis pendant selon aujourd hier demain voici voilà comment"
    " pourquoi qu y autre autres peu bien fait deux",
    titles="bd boul m mm mme mmes mlle mlles me dr pr mgr ste st sts env c.-à-d p.ex av apr éd dir"
    " trad coll cf hab max min sté",
    numbered="n° nº no nos art p pp vol fig tab chap t al § janv févr fév avr juil sept oct nov"
    " déc éd tél réf arr",
    shorts="j.-c s.a s.a.r.l cie ltd s.n.c r.a.t.p jr etab éts",
    finals="etc s.a.s",
    said=r"dit|demanda|répondit|cria|ajouta|murmura|s’écria|reprit|déclara|expliqua|a-t-il|"
    r"a-t-elle|fit|soupira",
)

ENDINGS = Endings(
    """
    a>as e>es é>és i>is u>us r>rs t>ts n>ns l>ls f>fs c>cs d>ds g>gs al>aux eau>eaux eu>eux
    s>s x>x z>z
    """
)

ARTICLES = Articles(
    "le la l' l' le; un une; du de~la de~l' de~l'; au à~la à~l' à~l'; ce cette cet; de de d' d';"
    "son sa son son; leur leur; mon ma mon mon; notre notre",
    masculine="ment age isme oir teur eau ~silence",
    feminine="tion sion alité ilité ivité icité auté ence ance esse logie trice"
    " ~image ~page ~plage ~cage ~rage ~eau ~peau ~jument",
    unclear="h",
)


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the number of the words whose place it takes, with its article."""
    made = inflect(wanted, slot, known_to(kinship), ENDINGS)
    return with_article(made, wanted, slot, ARTICLES)


COUNTING = counting(TABLE)

LANGUAGE = Language(
    tag="fr",
    name="French",
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

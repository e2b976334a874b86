"""Italian."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import first_word, whole_words

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

LANGUAGE = Language(
    tag="it",
    name="Italian",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
)

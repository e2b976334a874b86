"""Spanish."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import first_word, whole_words

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

LANGUAGE = Language(
    tag="es",
    name="Spanish",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
)

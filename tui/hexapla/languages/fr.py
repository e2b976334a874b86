"""French."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import first_word, whole_words

GRAMMAR = Grammar(
    alike=("de d du des", "le la les l", "à au aux", "un une", "en dans", "que qu", "ne n", "se s"),
    light="le la les l un une des ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma"
    " mes ton ta tes tout toute tous toutes chaque",
    between="pas plus davantage encore toujours bien mieux très ne n aussi",
    adverbs=("ment",),
    bare=True,
)

LANGUAGE = Language(
    tag="fr",
    name="French",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
)

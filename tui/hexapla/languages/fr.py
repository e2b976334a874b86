"""French."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import first_word, whole_words

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

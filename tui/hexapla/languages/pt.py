"""Portuguese."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import first_word, whole_words

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

LANGUAGE = Language(
    tag="pt",
    name="Portuguese",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
)

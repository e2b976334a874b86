"""Greek."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import LETTERS, first_word, whole_words

GRAMMAR = Grammar(
    alike=(
        "ο η το οι τα του της των τον τη την τους τις",
        "σε στο στη στην στον στα στους στις",
        "από απ",
    ),
    light="ο η το οι τα του της των τον τη την τους τις ένας μια ένα",
    between="δεν πιο ακόμα ακόμη περαιτέρω συνεχώς πάντα",
    endings="α ας ες η ης ο οι ος ου ων ους ε ς υ υς ν",
    derived=("τής", "τές", "τητα", "τητας", "ιση", "ισης", "ίσεις", "ωση", "ωσης", "ώσεις", "υνση"),
    stems=(("ωσ", "ων"), ("ισ", "ιζ"), ("ευσ|εψ", "ευ"), ("αξ|ασ", "αζ")),
    bare=True,
)

LANGUAGE = Language(
    tag="el",
    name="Greek",
    spaced=True,
    joiner=" ",
    letters=LETTERS["el"],
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
)

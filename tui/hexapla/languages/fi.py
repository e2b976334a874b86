"""Finnish."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import first_word, whole_words

GRAMMAR = Grammar(
    between="ei myös edelleen yhä",
    links="n en s",
    rewrites=(
        ("st[aä]", "nen"),
        ("nee(?:n|t|na|ksi|ssa|ssä|sta|stä|seen|lla|llä|lta|ltä|lle|nä)", "nut"),
        ("nei(?:den|ta|tä|na|nä|ksi|ssa|ssä|sta|stä|siin|lla|llä|lta|ltä|lle)", "nut"),
        ("nee(?:n|t|na|ksi|ssa|ssä|sta|stä|seen|lla|llä|lta|ltä|lle|nä)", "nyt"),
        ("nei(?:den|ta|tä|na|nä|ksi|ssa|ssä|sta|stä|siin|lla|llä|lta|ltä|lle)", "nyt"),
    ),
)

LANGUAGE = Language(
    tag="fi",
    name="Finnish",
    spaced=True,
    joiner=" ",
    letters="",
    form_pattern=whole_words,
    stems=first_word,
    grammar=GRAMMAR,
)

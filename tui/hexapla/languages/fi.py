"""Finnish."""

from hexapla.languages.grammar import Grammar
from hexapla.languages.language import Language
from hexapla.languages.plain import first_word, whole_words

CASES = "i?(?:n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)"  # endings that leave the stem as it is
PLURALS = "nei(?:den|t[aä]|n[aä]|ksi|ss[aä]|st[aä]|siin|ll[aä]|lt[aä]|lle)"  # of participles
SINGULARS = "nee(?:n|t|n[aä]|ksi|ss[aä]|st[aä]|seen|ll[aä]|lt[aä]|lle)"
VOWEL = "([aeiouyäö])"

GRAMMAR = Grammar(
    between="ei myös edelleen yhä",
    links="n en s",
    rewrites=(
        ("st[aä]", "nen"),
        ("(?:ss|st|ll|lt)[aä]|lle|ksi", ""),
        (f"{SINGULARS}|{PLURALS}", "nut"),
        (f"{SINGULARS}|{PLURALS}", "nyt"),
        # weak grades of consonants and their strong ones
        (f"l{VOWEL}{CASES}", r"lk\1"),
        (f"r{VOWEL}{CASES}", r"rk\1"),
        (f"d{VOWEL}{CASES}", r"t\1"),
        (f"v{VOWEL}{CASES}", r"p\1"),
        (f"ng{VOWEL}{CASES}", r"nk\1"),
        (f"nn{VOWEL}{CASES}", r"nt\1"),
        (f"mm{VOWEL}{CASES}", r"mp\1"),
        (f"ll{VOWEL}{CASES}", r"lt\1"),
        (f"rr{VOWEL}{CASES}", r"rt\1"),
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

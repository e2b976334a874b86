"""Where a Korean term stands inside a longer word: 디지털경제정책 has 디지털 경제 in it."""

from hexapla.languages.ko.forms import NOTHING, core, tail
from hexapla.languages.ko.particle import ANY, END, LETTER
from hexapla.languages.ko.phrase import read_phrase

# One syllable and its particles behind a noun are a suffix (경제학을), as are these two (경제학자).
SUFFIX = rf"(?:학자|업자|업체|주의자?|학회|학부|{LETTER})들?{ANY}{END}"
NOUN = f"(?!{SUFFIX}){LETTER}{{2}}"
BEFORE = r"(?<=[^\W\d_a-z]{2})"


def compound_pattern(form: str) -> str:
    """The source of an expression that finds a term with another noun before or behind it.

    It finds nothing in words that are derived from the term (발전소, 경제학), and no verb.

    >>> import re
    >>> re.findall(compound_pattern("디지털 경제"), "디지털경제정책은 디지털경제학의")
    ['디지털경제']
    """
    phrase = read_phrase(form)
    if phrase.verb or not phrase.nouns:
        return NOTHING
    nouns = core(phrase)
    return rf"(?:{BEFORE}{nouns}(?={tail(phrase)}|{NOUN})|(?<![^\W_]){nouns}(?={NOUN}))"

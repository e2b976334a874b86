"""The particles of Korean nouns, and which of them a word can take.

Several particles have two forms, one behind a vowel and one behind a consonant (경제가, 기업이).
The other form is then a suffix that makes another noun: 기업가 is an entrepreneur. A noun takes
cases, then an auxiliary particle or the copula.
"""

from enum import Enum
from functools import lru_cache

FIRST_SYLLABLE, LAST_SYLLABLE = "\uac00", "\ud7a3"
END = r"(?![^\W_])"
LETTER = r"[^\W\d_]"  # much cheaper to compile than a set of syllables


class Final(Enum):
    """How a word ends, for the particles that depend on it."""

    VOWEL = "vowel"
    RIEUL = "rieul"
    CONSONANT = "consonant"
    UNKNOWN = "unknown"  # Latin letters, digits: read aloud in one way or another


def final(word: str) -> Final:
    """How the last letter of a word ends.

    >>> [final(word).value for word in ("경제", "기술", "기업", "AI")]
    ['vowel', 'rieul', 'consonant', 'unknown']
    """
    last = word[-1:]
    if not FIRST_SYLLABLE <= last <= LAST_SYLLABLE:
        return Final.UNKNOWN
    coda = (ord(last) - ord(FIRST_SYLLABLE)) % 28
    return {0: Final.VOWEL, 8: Final.RIEUL}.get(coda, Final.CONSONANT)


# Compiling must be cheap, so a particle behind these is any one to three syllables.
CASES = (
    f"(?:에서|에게|에(?!너)|까지|부터|만(?!족|찬)|뿐|처럼|보다|마다|만큼|밖에){LETTER}{{0,3}}|의|도"
    "|간|간의|간에|등|등의|등을|등이|등에|등에서|등은"
)
ROAD = f"로(?!봇|드|켓){LETTER}{{0,2}}"
VOWEL = f"와{LETTER}?|가|를|는|는커녕|나|야말로|라도"
CODA = "과|과의|과는|과도|을|은|은커녕|이|이나|이야말로|이라도"
COPULA = f"(?:다|다는|라는|라고{LETTER}?|란|며|지만|였{LETTER}{{1,3}})"
IS = f"이고|이자|이면|이므로|이어서|이어야|이기도|이었{LETTER}{{1,3}}|인데|임|일(?= )|입니다"


@lru_cache(maxsize=16)
def particles(ending: Final, *, nominal: bool) -> str:
    """The source of an expression for what may follow a noun inside its word; it may be nothing.

    ``nominal``: whether the adnominal copula 인 counts, which on short nouns is rather the
    suffix of persons (기업인).

    >>> import re
    >>> [re.fullmatch(particles(Final.VOWEL, nominal=True), word) is None for word in ("가", "은")]
    [False, True]
    """
    found = [f"들{LETTER}{{0,4}}", CASES]
    if ending in {Final.VOWEL, Final.UNKNOWN}:
        found += [VOWEL, ROAD, COPULA]
    if ending is not Final.VOWEL:
        found += [CODA, ROAD if ending is Final.RIEUL else f"으{ROAD}"]
    found += [f"이{COPULA}", IS, "인(?= )" if nominal else ""]
    return f"(?:{'|'.join(filter(None, found))})?"


ANY = particles(Final.UNKNOWN, nominal=False)

"""Where a Sanskrit term stands inside a longer word: नगरविकासः has नगरम् in it."""

from functools import cache, reduce

from hexapla.languages.sa.ending import END
from hexapla.languages.sa.folding import FOLDED_CONSONANTS
from hexapla.languages.sa.forms import NOTHING, literal, word_source
from hexapla.languages.sa.phrase import compound, read_phrase
from hexapla.languages.sa.script import VOWELS, is_devanagari
from hexapla.languages.sa.spelling import spell
from hexapla.languages.trie import one_of

PREVERBS = "ud ut un pra prati pari anu aBi aDi ati sam san nir nis niz niS dur duz".split()
SUFFIXES = (
    *("tvam", "tvena", "tvasya", "tA", "tAm", "tAyAH", "kaH", "kAH", "kam", "kasya", "kA"),
    *("vat", "vAn", "vantaH", "mat", "mAn", "mantaH", "mayaH", "mayam", "mayI", "taH", "SaH"),
    *("taraH", "taram", "tarA", "tamaH", "tamam", "tamA", "DA", "yati", "yate"),
)


def compound_pattern(form: str) -> str:
    """The source of an expression that finds a term as the first or the last part of a compound.

    It finds nothing in words that are derived from the term, and nothing in IAST.

    >>> import re
    >>> from hexapla.languages.sa.folding import fold
    >>> text = fold("नगरविकासः नगरत्वम् नगरस्य महानगरे")
    >>> [match.span() for match in re.finditer(compound_pattern("नगरम्"), text)]
    [(0, 3), (29, 33)]
    """
    words = read_phrase(form)
    if not is_devanagari(form) or not words or any(word.literal for word in words):
        return NOTHING
    whole = reduce(compound, words)
    forms = word_source(whole, devanagari=True, first=False, last=True)
    last = f"{_behind_member()}{forms}"
    if whole.stem[-1] not in VOWELS:
        return last
    stem = literal(whole.stem, devanagari=True, first=False)
    return rf"(?:(?<!\w)(?!{forms}){stem}{_before_member()}|{last})"


@cache
def _before_member() -> str:
    """Another member follows, and no suffix: it begins with a consonant and has two letters."""
    suffixes = one_of([spell(suffix, devanagari=True) for suffix in SUFFIXES])
    return rf"(?=[{FOLDED_CONSONANTS}]\w)(?!{suffixes}{END})"


@cache
def _behind_member() -> str:
    """Three letters or more stand before, and they are no preverb."""
    preverbs = [spell(preverb, devanagari=True) for preverb in PREVERBS]
    return r"(?<=\w{3})" + "".join(rf"(?<!(?<!\w){preverb})" for preverb in preverbs)

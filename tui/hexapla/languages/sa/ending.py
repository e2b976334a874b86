"""The endings of Sanskrit words as a pattern, with what the next word does to them."""

from collections.abc import Iterable
from functools import cache, lru_cache

from hexapla.languages.sa.folding import FOLDED_VIRAMA, FOLDED_VOWELS
from hexapla.languages.sa.sandhi import apart, before_ca, before_vowel
from hexapla.languages.sa.spelling import spell, spell_ending
from hexapla.languages.trie import one_of

END = r"(?!\w)"
IN_A = ("api", "asti")  # short words that may be written into a consonant or vowel before them
CONTRACTED = ("Api", "Asti", "eti", "Eva")  # the same, with eva and iti, behind a or ā


@cache
def between(*, devanagari: bool) -> str:
    """What stands between two words: a space, and a particle or none."""
    particles = [spell(word, devanagari=devanagari) for word in ("ca", "eva", "api", "tu", "vA")]
    return f" +(?:{one_of(particles)} +)??"


@lru_cache(maxsize=4096)
def endings_source(endings: frozenset[str], *, devanagari: bool, last: bool) -> str:
    """The source of an expression for any of the endings, which begin with a vowel.

    The last word of a term ends there, or is written together with the word that follows.
    """
    spaced = {form for ending in endings for form in apart(ending)}
    if not devanagari:
        romans = one_of({spell_ending(form, devanagari=False) for form in spaced})
        return romans + (END if last else "")
    closed = _any_of(form for form in spaced if form[-1] not in "sS")
    if not last:
        return closed
    in_a = [form[:-1] for form in endings if form[-1] in "aA"]
    in_i = [form[:-1] for form in endings if form[-1] in "iI"]
    branches = [
        closed + END,
        _joined(filter(None, map(before_vowel, endings)), _next_vowel()),
        _joined(in_i, spell_ending("Iti", devanagari=True)),
        _joined(in_a, one_of([spell(word, devanagari=True) for word in CONTRACTED])),
        _joined((f"{before_ca(form)}c" for form in endings if before_ca(form)), ""),
    ]
    return f"(?:{'|'.join(filter(None, branches))})"


def _any_of(endings: Iterable[str]) -> str:
    return one_of({spell_ending(form, devanagari=True) for form in endings})


def _joined(endings: Iterable[str], following: str) -> str:
    """Endings whose last consonant is open to what follows; nothing where there are none."""
    spelt = {spell_ending(form, devanagari=True).removesuffix(FOLDED_VIRAMA) for form in endings}
    return one_of(spelt) + following if spelt else ""


@cache
def _next_vowel() -> str:
    """A vowel that is written into a consonant, or a word with a, which is not written there."""
    words = [spell(f"k{word}", devanagari=True)[1:] for word in IN_A]
    return f"(?:[{FOLDED_VOWELS[1:]}]|{one_of(words)})"

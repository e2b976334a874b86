"""The inflected forms of Sanskrit terms, as a pattern that finds them.

A term is given in the nominative or as stems. Its words stand in order, apart or as a compound;
the last may be written together with the next word. A term is found in its own script.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product

from hexapla.languages.sa.ending import END, between, endings_source
from hexapla.languages.sa.folding import fold
from hexapla.languages.sa.phrase import Word, compound, read_phrase
from hexapla.languages.sa.sandhi import VOWELS
from hexapla.languages.sa.script import is_devanagari
from hexapla.languages.sa.spelling import beginnings
from hexapla.languages.trie import common_start

COMPOUNDED = 3  # words that may form compounds
NOTHING = "(?!)"


def form_pattern(form: str) -> str:
    r"""The source of a regular expression that finds the forms of a term in a folded text.

    The text is folded by ``hexapla.languages.sa.folding.fold``. No letter stands next to a match,
    but for a word that is written together with it.

    >>> from hexapla.languages.sa.folding import fold
    >>> len(re.findall(form_pattern("नगरम्"), fold("नगरे, नगरमपि, नागरिकः")))
    2
    """
    devanagari = is_devanagari(form)
    branches = [_phrase(words, devanagari=devanagari) for words in divisions(read_phrase(form))]
    return _either(branches) if branches else NOTHING


@lru_cache(maxsize=4096)
def stems(form: str) -> tuple[str, ...]:
    """Literal texts with one of which every match of ``form_pattern(form)`` begins.

    None is the beginning of another.

    >>> stems("vikāsaḥ"), stems("sambandhaḥ")
    (('vikás',), ('sambandh', 'sambaådh', 'saåbandh', 'saåbaådh'))
    """
    needles = {
        needle
        for first, *others in divisions(read_phrase(form))
        for needle in _needles(first, devanagari=is_devanagari(form), last=not others)
    }
    return tuple(
        n for n in sorted(needles) if not n.startswith(tuple(o for o in needles if o != n))
    )


def divisions(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """The words apart, and all ways to write some of them together as a compound.

    A word that need only be put before the next one to form a compound is said to be linked.
    """
    if len(words) < 2 or len(words) > COMPOUNDED or any(word.literal for word in words):
        return [tuple(words)] if words else []
    first, second, *others = words
    linked = first.stem[-1:] in VOWELS and second.stem[:1] not in VOWELS
    head = first._replace(linked=linked)
    apart = [(head, *rest) for rest in divisions(words[1:])]
    return apart if linked else [*apart, *divisions([compound(first, second), *others])]


def _needles(word: Word, *, devanagari: bool, last: bool) -> Iterator[str]:
    """What the word may begin with."""
    if word.literal:
        yield fold(word.literal)
        return
    for beginning, _ in split_forms(forms_of(word, last=last)):
        for choice in product(*beginnings(beginning, devanagari=devanagari)):
            yield "".join(choice)


def _phrase(words: Sequence[Word], *, devanagari: bool) -> str:
    """The words one after the other, in one script."""
    *others, last = words
    gap = between(devanagari=devanagari)
    source = ""
    for n, word in enumerate(others):
        spaced = word_source(word, devanagari=devanagari, first=n == 0, last=False) + gap
        stem = literal(word.stem, devanagari=devanagari, first=n == 0) if word.linked else None
        source += f"(?:{spaced}|{stem})" if stem else spaced
    return source + word_source(last, devanagari=devanagari, first=not others, last=True)


def forms_of(word: Word, *, last: bool) -> frozenset[str]:
    """The forms of a word; before another one of the term it may also be a mere stem."""
    return word.forms if last else word.forms | {word.stem}


def word_source(word: Word, *, devanagari: bool, first: bool, last: bool) -> str:
    """Any of the forms; the first word of a term has no letter before it."""
    if word.literal:
        foreign = re.escape(fold(word.literal))
        return (r"(?<!\w)" if first else "") + foreign + (END if last else "")
    return _either(
        literal(beginning, devanagari=devanagari, first=first)
        + endings_source(endings, devanagari=devanagari, last=last)
        for beginning, endings in split_forms(forms_of(word, last=last))
    )


def literal(sounds: str, *, devanagari: bool, first: bool) -> str:
    """The beginning of a word, or a stem; no letter stands before the first word of a term.

    A look-behind comes after the first letter, and repeats it.
    """
    opening, *others = beginnings(sounds, devanagari=devanagari)
    letter, rest = opening[0][:1], opening[0][1:]
    edge = rf"(?<!\w{letter})" if first else ""
    middle = "".join(_either(map(re.escape, choice)) for choice in others)
    return letter + edge + re.escape(rest) + middle


@lru_cache(maxsize=256)
def split_forms(forms: frozenset[str]) -> list[tuple[str, frozenset[str]]]:
    """The beginnings that forms share, up to a consonant, and their endings, from a vowel on."""
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(form[:2], []).append(form)
    return [_cut(group) for group in groups.values()]


def _cut(forms: Collection[str]) -> tuple[str, frozenset[str]]:
    start = common_start(forms)
    if any(form[len(start) : len(start) + 1] not in VOWELS or form == start for form in forms):
        start = start[: max((start.rfind(vowel) for vowel in VOWELS), default=0)]
    return start, frozenset(form[len(start) :] for form in forms)


def _either(branches: Iterable[str]) -> str:
    choices = list(branches)
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"

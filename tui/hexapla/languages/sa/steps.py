"""The inflected forms of Sanskrit terms, step by step: what ``forms`` says as a pattern."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from hexapla.languages.sa.ending import END, between, endings_source
from hexapla.languages.sa.folding import fold
from hexapla.languages.sa.forms import divisions, forms_of, split_forms
from hexapla.languages.sa.phrase import Word, read_phrase
from hexapla.languages.sa.script import is_devanagari
from hexapla.languages.sa.spelling import beginnings
from hexapla.languages.steps import Fork, Step, Steps, shared

EDGE = shared(r"(?<!\w)")
SPACES = shared(" +")
SPACED = r"(?= )"


@lru_cache(maxsize=4096)
def form_steps(form: str) -> Steps | None:
    """The steps of ``form_pattern(form)``."""
    devanagari = is_devanagari(form)
    ways = [_phrase(words, devanagari=devanagari) for words in divisions(read_phrase(form))]
    return (EDGE, *_fork(ways)) if ways else None


def _phrase(words: Sequence[Word], *, devanagari: bool) -> Steps:
    """The words one after the other, in one script."""
    word, *others = words
    if not others:
        return _word(word, (), devanagari=devanagari, last=True)
    rest = _phrase(others, devanagari=devanagari)
    particle = shared(between(devanagari=devanagari).removeprefix(" +").removesuffix("??"))
    behind = (SPACES, *_fork([rest, (particle, *rest)]))
    apart = _word(word, behind, devanagari=devanagari, last=False)
    if not word.linked:
        return apart
    return _fork([apart, (*_literal(word.stem, devanagari=devanagari), *rest)])


def _word(word: Word, rest: Steps, *, devanagari: bool, last: bool) -> Steps:
    """Any of the forms, and what follows."""
    if word.literal:
        end = (shared(END if last else SPACED),)
        return (fold(word.literal), *end, *rest)
    return _fork(
        [
            (
                *_literal(beginning, devanagari=devanagari),
                _endings(endings, devanagari=devanagari, last=last),
                *rest,
            )
            for beginning, endings in split_forms(forms_of(word, last=last))
        ]
    )


@lru_cache(maxsize=1024)
def _endings(endings: frozenset[str], *, devanagari: bool, last: bool) -> Step:
    source = endings_source(endings, devanagari=devanagari, last=last)
    return shared(source if last else source + SPACED)


def _literal(sounds: str, *, devanagari: bool) -> Iterator[Step]:
    """The beginning of a word, or a stem."""
    for choice in beginnings(sounds, devanagari=devanagari):
        yield choice[0] if len(choice) == 1 else shared("|".join(map(re.escape, choice)))


def _fork(ways: Iterable[Steps]) -> Steps:
    some = tuple(ways)
    return some[0] if len(some) == 1 else (Fork(some),)

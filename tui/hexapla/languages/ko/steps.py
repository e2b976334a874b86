"""The places of Korean terms, step by step: what ``forms`` says as a pattern."""

from collections.abc import Iterator
from functools import lru_cache

from hexapla.languages.ko.forms import ADVERB, HANGUL, OBJECT, RUN, tail, verb_forms
from hexapla.languages.ko.particle import END
from hexapla.languages.ko.phrase import Phrase, read_phrase
from hexapla.languages.steps import Fork, Step, Steps, shared

MARKS = frozenset("와과의및· ")  # what a joint begins with, or goes on with
ONE_ADVERB = ADVERB.removesuffix("{0,2}?")


@lru_cache(maxsize=4096)
def form_steps(form: str) -> Steps | None:
    """The steps of ``form_pattern(form)``."""
    phrase = read_phrase(form)
    if not phrase.nouns:
        return (shared(r"(?<![^\W_])"), _verb(phrase.verb)) if phrase.verb else None
    steps = [shared(_edge(phrase.nouns[0])), *_nouns(phrase)]
    if not phrase.verb:
        return (*steps, shared(f"(?={tail(phrase)})"))
    verb, adverb = _verb(phrase.verb), shared(ONE_ADVERB)
    ways = (verb,), (adverb, verb), (adverb, adverb, verb)
    return (*steps, shared(f"{OBJECT} ?", sure=False), Fork(ways))


def _edge(noun: str) -> str:
    """What must hold before the first noun."""
    first = noun[0]
    if first in "([":
        return r"(?<![^\W_])"
    number = r"(?<!\d[.,])" if first.isdigit() else ""
    return (r"(?<![^\W_])" if first.isascii() else r"(?<![^\W_a-z])") + number


def _nouns(phrase: Phrase) -> Iterator[Step]:
    first, *others = phrase.nouns
    yield from _spaced(first)
    for joint, noun in zip(phrase.joints, others, strict=True):
        yield shared(joint, sure=noun[0] not in MARKS)
        yield from _spaced(noun)


def _spaced(noun: str) -> Iterator[Step]:
    """A noun in which a space may stand between parts of two syllables or more."""
    at = 0
    for run in HANGUL.finditer(noun):
        start, end = run.span()
        yield noun[at : start + RUN]
        for syllable in noun[start + RUN : end - RUN]:
            yield from (shared(" ?"), syllable)
        yield shared(" ?")
        at = end - RUN
    yield noun[at:]


def _verb(verb: str) -> Fork:
    """Any form of the verb, to the end of the word."""
    return Fork(tuple((literal, shared(ending + END)) for literal, ending in verb_forms(verb)))

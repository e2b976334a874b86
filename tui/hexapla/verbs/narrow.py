"""What a person types to see some rows only, as a filter."""

from collections.abc import Iterable, Sequence

from hexapla.checks.finding import Level
from hexapla.corpus.columns import WAIVED, Filter
from hexapla.corpus.unit import State

LEVELS = tuple(level.name.lower() for level in Level)
STATES = {state.value: state for state in State}


def known_words(tags: Iterable[str], rules: Iterable[str], documents: Iterable[str]) -> list[str]:
    """The words that narrow by something else than the texts."""
    return [*tags, *rules, *LEVELS, WAIVED, *STATES, *documents]


def narrow(
    typed: str, tags: Sequence[str], rules: Sequence[str], documents: Sequence[str]
) -> Filter:
    """The filter that the words mean: a tag, rule, level, state or document; all others are texts.

    A word in quotation marks is always a text.

    >>> narrow('en error 汽车', ["en", "ja"], ["number-mismatch"], [])
    Filter(words=('汽车',), tag='en', rule='', level='error', state=None, document='')
    >>> narrow('"en"', ["en"], [], []).words
    ('en',)
    """
    found = Filter()
    for word in typed.split():
        if word in tags:
            found = found._replace(tag=word)
        elif word in rules:
            found = found._replace(rule=word)
        elif word.lower() in {*LEVELS, WAIVED}:
            found = found._replace(level=word.lower())
        elif word.lower() in STATES:
            found = found._replace(state=STATES[word.lower()])
        elif word in documents:
            found = found._replace(document=word)
        else:
            found = found._replace(words=(*found.words, word.strip('"') or word))
    return found

"""The pattern of a term as steps, which are taken one after the other and need not be compiled.

A regular expression for each of thousands of terms takes seconds to compile. Nearly all that they
are made of is literal text, words that are looked up, and a few expressions that many terms share.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

NO, UNSURE = 0, -1  # no form begins there; only the whole pattern can tell
RUN = re.compile(r"\w+")


class Shared(NamedTuple):
    """An expression that many terms have in common, and the way of its first match.

    ``sure``: if the next step fails, no other match of the expression could help.
    """

    match: Callable[[str, int], re.Match[str] | None]
    sure: bool


class Among(NamedTuple):
    """A run of letters and digits that is one of these words, with one of the endings or none."""

    words: frozenset[str]
    endings: tuple[str, ...] = ()


class Up(NamedTuple):
    """What fills the room up to a literal text, which begins at most so many letters ahead."""

    fills: Callable[[str, int, int], re.Match[str] | None]
    literal: str
    room: int


class Fork(NamedTuple):
    """The last step: the ways on, of which the first that leads to an end is taken."""

    ways: tuple["Steps", ...]


Step = str | Shared | Among | Up | Fork
Steps = tuple[Step, ...]
FormSteps = Callable[[str], Steps | None]


@lru_cache(maxsize=1024)
def shared(source: str, *, sure: bool = True) -> Shared:
    """The step for the source of an expression."""
    return Shared(re.compile(source).match, sure)


def follow(steps: Steps, text: str, at: int) -> int:
    """Where the form that begins at ``at`` ends, as the pattern would have it; NO or UNSURE.

    Every step takes its first choice, as an expression does before it tries others. So where all
    steps can be taken the end is that of the pattern.

    >>> follow(("ab", shared(" ?"), Fork((("c",), ("d",)))), "xab dx", 1)
    5
    """
    fails = NO
    for step in steps:
        if isinstance(step, str):
            if not text.startswith(step, at):
                return fails
            at += len(step)
        elif isinstance(step, Shared):
            found = step.match(text, at)
            if found is None:
                return fails
            at = found.end()
            if not step.sure:
                fails = UNSURE
        else:
            at = _take(step, text, at)
            if at <= NO:
                return at or fails
    return at


def _take(step: Step, text: str, at: int) -> int:
    """The same of a step that is rare."""
    if isinstance(step, Among):
        found = RUN.match(text, at)
        return found.end() if found and _is_among(step, found[0]) else NO
    if isinstance(step, Up):
        return _fill(step, text, at)
    for way in step.ways if isinstance(step, Fork) else ():
        end = follow(way, text, at)
        if end != NO:
            return end
    return NO


def _is_among(step: Among, word: str) -> bool:
    if word in step.words:
        return True
    ends = [end for end in step.endings if word.endswith(end)]
    return any(word[: -len(end)] in step.words for end in ends)


def _fill(step: Up, text: str, at: int) -> int:
    """Where the literal text ends, if it is the only one near, and nothing else is before it."""
    stop = at + step.room + len(step.literal)
    start = text.find(step.literal, at, stop)
    if start < 0:
        return NO
    if text.find(step.literal, start + 1, stop) >= 0:
        return UNSURE
    return start + len(step.literal) if step.fills(text, at, start) else NO

"""A text cut where its marks begin and end."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from hexapla.checks.finding import Level
from hexapla.text.span import Span
from hexapla.text.visible import visible

LONGEST_RUN = 3  # numbers that are given one by one


class Marking(NamedTuple):
    """A mark of a finding: its number on the page, and its level."""

    span: Span
    number: int
    level: Level


class Run(NamedTuple):
    """The numbers of findings that follow each other; ``label`` is how they are written."""

    first: int
    label: str


class Stretch(NamedTuple):
    """A part of a text in which the same marks hold.

    ``level`` is that of the gravest, empty where there is none. ``opening`` are the levels of the
    marks that begin here, ``closing`` the numbers of those that end here.
    """

    text: str
    level: str = ""
    opening: tuple[str, ...] = ()
    closing: tuple[Run, ...] = ()


def shown(text: str) -> str:
    r"""The text as a page may show it: lines stay lines, other controls become pictures.

    >>> shown("a\x1b\nb")
    'a␛↵\nb'
    """
    return "↵\n".join(map(visible, text.split("\n")))


def stretches(text: str, marks: Sequence[Marking]) -> list[Stretch]:
    """The parts of a text in order; an empty mark is an empty part.

    >>> [(one.text, one.level) for one in stretches("abc", [Marking(Span(1, 2), 7, Level.ERROR)])]
    [('a', ''), ('b', 'error'), ('c', '')]
    """
    if not marks:
        return [Stretch(shown(text))] if text else []
    return list(_cut(text, [mark for mark in marks if mark.span.end <= len(text)]))


def _cut(text: str, marks: Sequence[Marking]) -> Iterator[Stretch]:
    ends = {0, len(text)} | {end for m in marks for end in (m.span.start, m.span.end)}
    points = {mark.span for mark in marks if not len(mark.span)}
    cuts = sorted(ends)
    spans = [Span(*pair) for pair in pairwise(cuts)]
    for span in sorted({*spans, *points}):
        yield _stretch(span, text, [mark for mark in marks if _holds(mark.span, span)])


def _holds(mark: Span, part: Span) -> bool:
    """Whether a part of the text is marked; a point only by marks that are that point."""
    return mark == part if not len(mark) or not len(part) else part in mark


def _stretch(span: Span, text: str, marks: Sequence[Marking]) -> Stretch:
    opening = sorted({mark.level for mark in marks if mark.span.start == span.start}, reverse=True)
    closing = [mark.number for mark in marks if mark.span.end == span.end]
    return Stretch(
        shown(span.of(text)),
        max(mark.level for mark in marks).name.lower() if marks else "",
        tuple(level.name.lower() for level in opening),
        tuple(runs(closing)),
    )


def runs(numbers: Sequence[int]) -> Iterator[Run]:
    """The numbers in order; more than a few that follow each other are one run.

    >>> [run.label for run in runs([9, 2, 3, 4, 5, 7])]
    ['2–5', '7', '9']
    """
    row: list[int] = []
    for number in (*sorted(set(numbers)), -1):
        if row and number != row[-1] + 1:
            yield from _labelled(row)
            row = []
        row.append(number)


def _labelled(row: Sequence[int]) -> Iterator[Run]:
    if len(row) > LONGEST_RUN:
        yield Run(row[0], f"{row[0]}–{row[-1]}")
    else:
        yield from (Run(number, str(number)) for number in row)

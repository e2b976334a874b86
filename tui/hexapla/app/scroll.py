"""What of a very long page is in view: an anchor at its top, and no sums over what is above.

Only rows that touch the view are ever measured, so a step costs the same at any length.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

HeightOf = Callable[[int], int]  # lines of a place, at least 1

CONTEXT = 3  # lines above and below a place that was jumped to


class Anchor(NamedTuple):
    """The line at the top of the view: a place, and which of its lines."""

    place: int = 0
    line: int = 0


def in_view(anchor: Anchor, room: int, count: int, height_of: HeightOf) -> Iterator[Anchor]:
    """The lines that ``room`` lines of the screen show, of ``count`` places.

    >>> list(in_view(Anchor(0, 1), 3, 9, lambda place: 2))
    [Anchor(place=0, line=1), Anchor(place=1, line=0), Anchor(place=1, line=1)]
    """
    place, line = anchor
    while room > 0 and place < count:
        height = height_of(place)
        for at in range(line, min(height, line + room)):
            yield Anchor(place, at)
        room -= max(height - line, 0)
        place, line = place + 1, 0


def reveal(anchor: Anchor, place: int, room: int, height_of: HeightOf) -> Anchor:
    """The anchor moved the least that shows the place whole, or its head if it is too high.

    >>> reveal(Anchor(0), 5, 6, lambda place: 2)
    Anchor(place=3, line=0)
    >>> reveal(Anchor(5), 2, 6, lambda place: 2)
    Anchor(place=2, line=0)
    """
    if place < anchor.place or (place == anchor.place and anchor.line):
        return Anchor(place)
    lines, top = height_of(place), place
    if lines >= room:
        return Anchor(place)
    while top > anchor.place and lines <= room:
        top -= 1
        lines += height_of(top)
    if top == anchor.place:
        lines -= anchor.line
    if lines <= room:
        return anchor
    over = lines - room + (anchor.line if top == anchor.place else 0)
    while over >= height_of(top):
        over -= height_of(top)
        top += 1
    return Anchor(top, over)


def jumped(anchor: Anchor, place: int, room: int, count: int, height_of: HeightOf) -> Anchor:
    """The anchor that shows a place among others: as it was, if they are in view.

    Else a third of the lines that the place leaves is above it, and no line is behind the last.

    >>> jumped(Anchor(0), 9, 8, 99, lambda place: 2)
    Anchor(place=8, line=0)
    >>> jumped(Anchor(8), 9, 8, 99, lambda place: 2)
    Anchor(place=8, line=0)
    >>> jumped(Anchor(0), 9, 8, 10, lambda place: 2)
    Anchor(place=6, line=0)
    """
    height = height_of(place)
    spare = max(room - height, 0)
    margin = min(CONTEXT, spare // 3)
    seen = [y for y, at in enumerate(in_view(anchor, room, count, height_of)) if at.place == place]
    whole = len(seen) == height and seen[-1] < room - margin
    if whole and (seen[0] >= margin or anchor == Anchor()):
        return anchor
    wanted = scrolled(Anchor(place), -(spare // 3), count, height_of)
    return min(wanted, ending(room, count, height_of))


def ending(room: int, count: int, height_of: HeightOf) -> Anchor:
    """The anchor of the last page; the last place begins on it if it is too high.

    >>> ending(5, 9, lambda place: 2)
    Anchor(place=6, line=1)
    """
    last = count - 1
    return scrolled(Anchor(last), min(height_of(last) - room, 0), count, height_of)


def scrolled(anchor: Anchor, lines: int, count: int, height_of: HeightOf) -> Anchor:
    """The anchor so many lines further down, or up; at either end it stays.

    >>> [scrolled(Anchor(*at), by, 9, lambda place: 2) for at, by in [((2, 1), -2), ((8, 1), 5)]]
    [Anchor(place=1, line=1), Anchor(place=8, line=1)]
    """
    place, line = anchor.place, anchor.line + lines
    while line < 0 and place > 0:
        place -= 1
        line += height_of(place)
    while place < count - 1 and line >= height_of(place):
        line -= height_of(place)
        place += 1
    return Anchor(place, max(0, min(line, height_of(place) - 1 if count else 0)))

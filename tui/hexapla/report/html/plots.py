"""Plots as numbers: where their lines and bars lie, in pixels."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from hexapla.checks.rule import Rule
from hexapla.report.html.edition import Edition
from hexapla.text.offsets import cell_widths
from hexapla.text.visible import visible

WIDTH = 340  # of a plot: it fits on a narrow screen
ROOM = 44  # for the number behind a bar
TRACKS = 40  # renderings whose progress is drawn
NAME = 36  # cells of a terminal for the name of a rendering
HIGH = 26  # of the line of one rendering
LEVELS = ("info", "warning", "error")  # the worst is last


class Bar(NamedTuple):
    """A rule, the worst level of what it found, how much that was, and how long its bar is."""

    rule: str
    level: str
    times: int
    width: float


class Track(NamedTuple):
    """The progress of a rendering: its texts that were accepted by the end of each day.

    ``points`` are days (numbered from any day) and counts, in time; ``total`` is all units.
    """

    name: str
    path: str
    total: int
    points: Sequence[tuple[int, int]]

    @property
    def reached(self) -> int:
        """How many are accepted by now."""
        return self.points[-1][1] if self.points else 0


class Drawn(NamedTuple):
    """A track as a line: the corners of its steps, and of what lies below them."""

    track: Track
    anchor: str
    label: str
    line: str
    area: str


def bars(editions: Sequence[Edition]) -> list[Bar]:
    """A bar for each rule that has found something, the longest first."""
    told = [(note.rule, note.level) for each in editions for _, note, _ in each.notes]
    counts = Counter(rule for rule, _ in told)
    gravest = dict(sorted(told, key=lambda each: LEVELS.index(each[1])))
    most = max(counts.values(), default=1)
    return [
        Bar(rule, gravest[rule], number, round(max((WIDTH - ROOM) * number / most, 2), 1))
        for rule, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def tail(text: str, most: int) -> str:
    """The end of a name, in at most so many cells of a terminal.

    >>> tail("locale/de/LC_MESSAGES/django.po", 12)
    '…S/django.po'
    """
    name = visible(text)
    room, start = most, len(name)
    for width in reversed(cell_widths(name)):
        room -= width
        if room < 0:
            break
        start -= 1
    return name if start == 0 else f"…{name[start + 1 :]}"


def draw(tracks: Sequence[Track], anchors: dict[str, str]) -> list[Drawn]:
    """The tracks as steps on one scale of time, with the anchor of each rendering by its path."""
    days = [day for track in tracks for day, _ in track.points]
    first, last = (min(days), max(days)) if days else (0, 0)
    return [
        Drawn(
            track,
            anchors.get(track.path, ""),
            tail(track.name, NAME),
            *_steps(track, first, max(last - first, 1)),
        )
        for track in tracks[:TRACKS]
    ]


def _steps(track: Track, first: int, length: int) -> tuple[str, str]:
    """The line goes right to the next day, then up; it goes on to the end."""
    scale = HIGH / max(track.total, 1)
    corners: list[tuple[float, float]] = [(0, HIGH)]
    for day, accepted in track.points:
        across, up = WIDTH * (day - first) / length, HIGH - scale * accepted
        corners += [(across, corners[-1][1]), (across, up)]
    corners.append((WIDTH, corners[-1][1]))
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return line, f"0,{HIGH} {line} {WIDTH},{HIGH}"


class Chapter(NamedTuple):
    """A rule on the page: its manual, and where it has found something."""

    slug: str
    title: str
    manual: str
    facts: str
    places: Sequence[tuple[int, str, str]]


def chapters(rules: Sequence[Rule], editions: Sequence[Edition]) -> list[Chapter]:
    """The rules that have found something, in the order of the shelf."""
    places: dict[str, list[tuple[int, str, str]]] = {}
    for each in editions:
        for column, note, _ in each.notes:
            places.setdefault(note.rule, []).append((note.number, note.level, column.tag))
    return [
        Chapter(
            rule.slug, rule.title, visible_lines(rule.manual.partition("\n")[2].strip("\n")),
            f"{rule.severity.name.lower()}, {rule.dimension.value}", places[rule.slug],
        )
        for rule in rules
        if rule.slug in places
    ]  # fmt: skip


def visible_lines(text: str) -> str:
    """The text with its lines, and nothing else that is not seen."""
    return "\n".join(map(visible, text.split("\n")))

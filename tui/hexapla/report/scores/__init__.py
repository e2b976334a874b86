"""Scorecards as pages, one module per format.

Each member of the shelf has ``render(cards, whole, least, page) -> Iterator[str]``: ``cards`` are
those of renderings, ``whole`` those of what lies together, ``least`` the least that scores may be,
by their metrics.

table       bars and arrows, for people
json        all there is, for programs
csv         a row for each score
html        a fragment to put into a page
junit       a test case for each score, as build servers take them

``explained`` lists the places that lower a score; ``trend`` has scores over time, ``figures``
writes numbers.

The shelf, by the name that ``--format`` takes:
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.report.page import Page
    from hexapla.scores.card import Scorecard
    from hexapla.scores.course import Course

    Cards = Sequence[Scorecard]
    Trends = Callable[[Sequence[Course], Page], Iterator[str]]
    Render = Callable[[Cards, Cards, Mapping[str, float], Page], Iterator[str]]

SHELF = ("table", "json", "csv", "html", "junit")
TRENDS = ("table", "json", "csv")


def find_layout(name: str) -> "Render":
    """The renderer of that name.

    >>> find_layout("csv").__module__
    'hexapla.report.scores.csv'
    """
    found: Render = import_module(f"hexapla.report.scores.{name}").render
    return found


def find_trend(name: str) -> "Trends":
    """The renderer of scores over time of that name, one of ``TRENDS``.

    >>> find_trend("csv").__module__
    'hexapla.report.scores.trend'
    """
    found: Trends = getattr(import_module("hexapla.report.scores.trend"), name)
    return found

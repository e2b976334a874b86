"""Scores over time: a line of steps for each metric, and the numbers of each state."""

from collections.abc import Iterator, Sequence
from typing import Any

from hexapla.report.encoded import dump
from hexapla.report.page import Page, Tint
from hexapla.report.scores.csv import harmless, plain_number, row
from hexapla.report.scores.figures import number, spark, title
from hexapla.scores.card import Scorecard
from hexapla.scores.course import Course, Point

VERSION = 1
DATE, SHA = 10, 7
NAME, SHORT = 13, 6  # cells of a metric; of one above its numbers
HEAD = ("file", "document", "source_tag", "tag", "commit", "at", "metric", "value", "part", "whole")


def table(courses: Sequence[Course], page: Page) -> Iterator[str]:
    """For each rendering a line of steps for each metric, then a row of numbers for each state."""
    for course in courses:
        metrics = [score.metric for score in course.card.scores]
        yield f"{page.tint(title(course.card), Tint.STRONG)}\n"
        for metric in metrics:
            yield f"  {metric.ljust(NAME)} {_line(course, metric)}\n"
        heads = " ".join(metric[:SHORT].rjust(SHORT) for metric in metrics)
        yield f"  {'':{DATE + SHA + 1}} {page.tint(heads, Tint.FAINT)}\n"
        for point in course.points:
            numbers = " ".join(number(score.value).rjust(SHORT) for score in point.card.scores)
            yield f"  {_when(point).ljust(DATE)} {point.commit[:SHA].ljust(SHA)} {numbers}\n"


def _line(course: Course, metric: str) -> str:
    values = course.values(metric)
    known = [(value, _when(p)) for value, p in zip(values, course.points, strict=True)]
    numbers = [(value, when) for value, when in known if value is not None]
    if not numbers:
        return "n/a"
    first, last = numbers[0], numbers[-1]
    ends = f"{number(first[0])} ({first[1]})"
    return f"{spark(values)}  {ends} to {number(last[0])} ({last[1]})"


def _when(point: Point) -> str:
    return point.at[:DATE] or "now"


def json(courses: Sequence[Course], page: Page) -> Iterator[str]:
    """One object (see ``trend.schema.json``): the version, then the trends, one a line."""
    del page
    rows = ",\n".join(dump(_trend(course)) for course in courses)
    yield f'{{"version": {VERSION}, "trends": [\n{rows}\n]}}\n'


def _trend(course: Course) -> dict[str, Any]:
    card = course.card
    return {
        "file": card.path,
        "document": card.document,
        "source_tag": card.source_tag,
        "tag": card.tag,
        "points": [_point(point) for point in course.points],
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "commit": point.commit or None,
        "at": point.at or None,
        "scores": [
            {
                "metric": score.metric,
                "value": score.value,
                "counts": dict(score.counts),
                "signature": score.signature,
            }
            for score in point.card.scores
        ],
    }


def csv(courses: Sequence[Course], page: Page) -> Iterator[str]:
    """A header, then a row for each number."""
    del page
    yield row(HEAD)
    for course in courses:
        for point in course.points:
            yield from _rows(course.card, point)


def _rows(card: Scorecard, point: Point) -> Iterator[str]:
    names = [harmless(name) for name in (card.path, card.document, card.source_tag, card.tag)]
    for score in point.card.scores:
        (_, part), (_, whole) = score.counts
        figures = [plain_number(value) for value in (score.value, part, whole)]
        yield row([*names, point.commit, point.at, score.metric, *figures])

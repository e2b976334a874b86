"""The scores of a rendering over time: as commits have left it, and as it is."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hexapla.errors import UnreadableError
from hexapla.scores.course import Course, Point
from hexapla.verbs.check import Plan
from hexapla.verbs.desk import Tell, unheard
from hexapla.verbs.measure import Bench, Watch, unwatched
from hexapla.verbs.score import Wish, bench_of
from hexapla.workspace.trail import trail

MOST = 10  # commits


def trends(plan: Plan, wish: Wish, most: int = MOST, tell: Tell = unheard) -> Iterator[Course]:
    """The trend of each rendering of a plan, by ``most`` commits of each at the most.

    Raises:
        UsageError: there is no such metric, no git, or no repository.
        UnreadableError: a file cannot be read.
    """
    bench = bench_of(plan, wish, tell)
    for path in plan.files:
        if found := tuple(points(bench, path, most)):
            yield Course(found[::-1])


def trend_of(plan: Plan, path: Path, watch: Watch = unwatched, most: int = MOST) -> Iterator[Point]:
    """The points of one rendering, as they are counted: newest first.

    ``watch`` is called before each measure, and may raise what ends it. Errors: see ``trends``.
    """
    return points(bench_of(plan, Wish(), unheard, watch), path, most)


def points(bench: Bench, path: Path, most: int) -> Iterator[Point]:
    """The points of one file, newest first; none if its language is not among the workspace's.

    What people have said counts from the time at which they said it, the glossary, the rules and
    the configuration as they are now. Nothing is compared, and there are no intervals.
    """
    now = bench.sheet(path)
    if now is None:
        return
    yield Point("", "", replace(now, before={}).card())
    for step in trail(path, most):
        with suppress(UnreadableError):  # a state that cannot be read has no scores
            yield Point(step.commit, step.at, bench.past_sheet(path, step.raw, step.at).card())

"""Numbers of Chinese texts in the languages that have a table of their number words.

In ``numbers`` there is a file for each language: ``=`` before a right rendering, ``!`` before a
wrong one, in which ⟦brackets⟧ stand where marks do.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from hexapla.checks.examples import unmark
from hexapla.checks.rule import Context
from hexapla.checks.rules.number_mismatch import number_mismatch
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Side

CASES = Path(__file__).with_name("numbers")


def cases(sign: str) -> Iterator[tuple[str, str, str]]:
    """The language, the source and the rendering."""
    for file in sorted(CASES.glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if line.startswith(sign):
                source, _, target = line[2:].partition(" | ")
                yield file.stem, source, target


@cache
def context(source: str, target: str) -> Context:
    ours, theirs = find_language(source), find_language(target)
    return Context(ours, theirs, TermMatcher(Termbase(()), (source, ours), (target, theirs)))


def is_held_back(unit: Unit, where: Context) -> bool:
    return not list(number_mismatch.sieve(Page([unit]), where))


@pytest.mark.parametrize(("tag", "source", "target"), [*cases("=")])
def test_a_right_rendering_is_left_alone(tag: str, source: str, target: str) -> None:
    assert list(number_mismatch.body(Unit("k", (source,), (target,)), context("zh", tag))) == []


@pytest.mark.parametrize(("tag", "source", "target"), [*cases("=")])
def test_a_right_rendering_is_left_alone_the_other_way(tag: str, source: str, target: str) -> None:
    assert list(number_mismatch.body(Unit("k", (target,), (source,)), context(tag, "zh"))) == []


@pytest.mark.parametrize(("tag", "source", "target"), [*cases("!")])
def test_a_wrong_number_is_marked_on_both_sides(tag: str, source: str, target: str) -> None:
    ours, left = unmark(source)
    theirs, right = unmark(target)
    unit = Unit("k", (ours,), (theirs,))
    remarks = list(number_mismatch.body(unit, context("zh", tag)))
    marks = [mark for remark in remarks for mark in remark.marks]
    assert [mark.span for mark in marks if mark.side is Side.SOURCE] == list(left)
    assert [mark.span for mark in marks if mark.side is Side.TARGET] == list(right)
    assert not is_held_back(unit, context("zh", tag))

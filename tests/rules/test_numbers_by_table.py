"""Numbers of Chinese texts in the languages that have a table of their number words.

In ``numbers`` there is a file for each language: ``=`` before a right rendering, ``!`` before a
wrong one, in which ⟦brackets⟧ stand where marks do.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.checks.examples import unmark
from hexapla.checks.rule import Context
from hexapla.checks.rules.number_mismatch import number_mismatch
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import apply
from hexapla.text.span import Side

FIXED = [
    ("de", "产值2300亿元", "worth ⟦23 Milliarden⟧ Yuan", "230 Milliarden"),
    ("de", "产值12亿元", "⟦1,2 Mio⟧. Yuan", "1,2 Mrd"),
    ("de", "有12.3万辆", "⟦1,23 Millionen⟧ Autos", "123.000"),
    ("de", "增长5.2%", "um ⟦52 %⟧ gestiegen", "5,2 %"),
    ("de", "有100万人", "⟦10 Millionen⟧ Menschen", "1 Million"),
    ("fr", "产值15亿元", "⟦15 milliards⟧ de yuans", "1,5 milliard"),
    ("fr", "有123456辆", "⟦123 465⟧ voitures", "123 456"),
    ("ru", "产值2300亿元", "⟦22 миллиарда⟧ юаней", "230 миллиардов"),
    ("ru", "有120万人", "⟦12 миллионов⟧ человек", "1,2 миллиона"),
    ("ru", "产值2300亿元", "в ⟦22 миллиардах⟧ юаней", None),
    ("ru", "产值2300亿元", "⟦23 млрд⟧ юаней", "230 млрд"),
    ("es", "有120万人", "⟦12 millones⟧ de personas", "1,2 millones"),
    ("pt", "有2300亿元", "⟦23 bilhões⟧ de yuans", "230 bilhões"),
    ("it", "有2300亿元", "⟦23 miliardi⟧ di yuan", "230 miliardi"),
    ("el", "有2300亿元", "⟦23 δισεκατομμύρια⟧ γιουάν", "230 δισεκατομμύρια"),
    ("fi", "有2300亿元", "⟦23 miljardia⟧ juania", "230 miljardia"),
    ("fi", "有2300亿元", "⟦23 miljardiin⟧ juaniin", None),
    ("id", "有2300亿元", "⟦23 miliar⟧ yuan", "230 miliar"),
    ("id", "有25个", "⟦lima puluh dua⟧ kota", None),
]
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


@pytest.mark.parametrize(("tag", "source", "marked", "fixed"), FIXED)
def test_figures_are_mended_in_the_manner_of_their_language(
    tag: str, source: str, marked: str, fixed: str | None
) -> None:
    target, (wrong,) = unmark(marked)
    (remark,) = number_mismatch.body(Unit("k", (source,), (target,)), context("zh", tag))
    mended = apply(remark.fix.edits, target) if remark.fix else None
    assert mended == (fixed and target[: wrong.start] + fixed + target[wrong.end :])


CHINESE = st.text("0123456789.%年月个万亿成倍三十百半第分之点到至多余一翻番几数", max_size=10)
WORDS = {
    "de": "25 1.234,5 1,5 30 % Prozent Mio. Milliarden hundert zwei Drittel bis",
    "fr": "25 1 234,5 1,5 30 % pour cent milliard vingt deux tiers à doublé années 1970",
    "ru": "25 1 234,5 1,5 30 % процентов млрд двадцать две трети до удвоился 1970-е сто",
    "fi": "25 1 234,5 1,5 30 % prosenttia miljardia kaksikymmentä kolmasosa sata",
}


@pytest.mark.parametrize("tag", WORDS)
@settings(max_examples=60)
@given(data=st.data())
def test_plain_figures_that_are_held_back_hide_no_finding(tag: str, data: st.DataObject) -> None:
    words = st.lists(st.sampled_from(WORDS[tag].split(" ")), max_size=4).map(" ".join)
    pairs = data.draw(st.lists(st.tuples(CHINESE, words), min_size=1))
    units = [Unit("k", (source,), (target,)) for source, target in pairs]
    passed = set(number_mismatch.sieve(Page(units), context("zh", tag)))
    for number, unit in enumerate(units):
        remarks = list(number_mismatch.body(unit, context("zh", tag)))
        assert number in passed or remarks == []

import pytest

from hexapla.checks.finding import Applicability, Remark
from hexapla.checks.rule import Context
from hexapla.checks.rules.unrendered_term import unrendered_term
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import apply
from hexapla.text.span import Side

ZH, EN = find_language("zh"), find_language("en")
BASE = Termbase((
    Concept("battery", (Term("zh", "动力电池"), Term("en", "power battery"))),
    Concept("name", (Term("zh", "程望舒"), Term("en", "Cheng Wangshu"))),
    Concept("chain", (Term("zh", "产业链"), Term("en", "industrial chain"))),
    Concept("talent", (Term("zh", "人才链"), Term("en", "talent chain"))),
    Concept("reform", (
        Term("zh", "推进改革"), Term("en", "to push reform forward"),
        Term("en", "to promote reforming", Status.DEPRECATED),
    )),
))  # fmt: skip
CONTEXT = Context(ZH, EN, TermMatcher(BASE, ("zh", ZH), ("en", EN)))


def remarks(source: str, target: str) -> list[Remark]:
    return list(unrendered_term.body(Unit("k", (source,), (target,)), CONTEXT))


def marked(remark: Remark, target: str) -> list[str]:
    return [mark.span.of(target) for mark in remark.marks if mark.side is Side.TARGET]


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        ("动力电池", "Batteries matter.", "Power batteries matter."),
        ("程望舒", "Cheng Wangsu said", "Cheng Wangshu said"),
        ("动力电池", "a battery", "a power battery"),
    ],
)
def test_what_stands_in_the_place_of_a_term_can_be_mended(
    source: str, target: str, mended: str
) -> None:
    (remark,) = remarks(source, target)
    assert remark.fix
    assert apply(remark.fix.edits, target) == mended
    assert remark.fix.applicability is Applicability.PROPOSE
    assert remarks(source, mended) == []


def test_the_counterpart_of_another_term_is_left_alone() -> None:
    target = "the industrial chain is long"
    (remark,) = remarks("产业链和人才链", target)
    assert (marked(remark, target), remark.fix) == ([], None)


def test_no_stretch_stands_for_two_terms() -> None:
    target = "these batteries"
    one, other = remarks("动力电池与动力电池", target)
    assert (marked(one, target), marked(other, target)) == (["batteries"], [])


def test_where_the_form_is_not_certain_the_fix_is_only_shown() -> None:
    target = "pushed reforms"
    (remark,) = remarks("推进改革", target)
    assert marked(remark, target) == ["pushed reforms"]
    assert remark.fix
    assert remark.fix.applicability is Applicability.DISPLAY


def test_a_form_that_is_nearly_a_rejected_one_stands_in_the_place() -> None:
    target = "to promot reforming"
    (remark,) = remarks("推进改革", target)
    assert marked(remark, target) == ["promot reforming"]


def offered(tag: str, form: str, target: str) -> Applicability | None:
    """How sure the fix of what stands in the place of a term is; None without a fix."""
    language = find_language(tag)
    base = Termbase((Concept("x", (Term("zh", "市场"), Term(tag, form))),))
    context = Context(ZH, language, TermMatcher(base, ("zh", ZH), (tag, language)))
    (remark,) = unrendered_term.body(Unit("k", ("市场",), (target,)), context)
    assert marked(remark, target)
    return remark.fix.applicability if remark.fix else None


@pytest.mark.parametrize(
    ("tag", "form", "target"), [("en", "market", "the marketer came"), ("id", "kota", "kotak itu")]
)
def test_another_word_that_begins_as_the_term_does_is_not_mended_by_a_key(
    tag: str, form: str, target: str
) -> None:
    assert offered(tag, form, target) is Applicability.DISPLAY


@pytest.mark.parametrize(
    ("tag", "form", "target"), [("ko", "다리", "다리미를 샀다"), ("ja", "赤い橋", "赤い橋脚")]
)
def test_no_fix_writes_what_stands_there_already(tag: str, form: str, target: str) -> None:
    assert offered(tag, form, target) is None

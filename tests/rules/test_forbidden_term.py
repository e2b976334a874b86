import pytest

from hexapla.checks.rule import Context
from hexapla.checks.rules.forbidden_term import forbidden_term
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import apply

ZH, EN = find_language("zh"), find_language("en")
BASE = Termbase((
    Concept("a", (
        Term("zh-Hans", "网联汽车"),
        Term("en", "connected vehicle"),
        Term("en", "networked vehicle", Status.DEPRECATED),
    )),
    Concept("b", (
        Term("zh-Hans", "渝车出海"),
        Term("en", "Chongqing cars going global"),
        Term("en", "Yu cars to sea", Status.SUPERSEDED),
    )),
))  # fmt: skip
CONTEXT = Context(ZH, EN, TermMatcher(BASE, ("zh-Hans", ZH), ("en", EN)))


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        ("网联汽车", "Networked vehicles sell.", "Connected vehicles sell."),
        ("网联汽车", "the networked vehicle’s maker", "the connected vehicle’s maker"),
        ("“渝车出海”", "“Yu cars to sea”", "“Chongqing cars going global”"),
        ("网联汽车", "connected vehicles, or networked vehicles",
         "connected vehicles, or connected vehicles"),
    ],
)  # fmt: skip
def test_the_fix_stands_in_the_place_and_manner_of_the_rejected_form(
    source: str, target: str, mended: str
) -> None:
    (remark,) = forbidden_term.body(Unit("k", (source,), (target,)), CONTEXT)
    assert remark.fix
    assert apply(remark.fix.edits, target) == mended


@pytest.mark.parametrize(
    ("source", "target"),
    [("网联汽车", "connected vehicles"), ("汽车", "networked vehicles"), ("网联汽车", "cars")],
)
def test_what_the_glossary_does_not_reject_is_left_alone(source: str, target: str) -> None:
    assert list(forbidden_term.body(Unit("k", (source,), (target,)), CONTEXT)) == []

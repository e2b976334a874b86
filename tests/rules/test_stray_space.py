import pytest

from hexapla.checks.examples import unmark
from hexapla.checks.rule import Context
from hexapla.checks.rules.stray_space import stray_space
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import apply

# Source and target; what must be marked stands in brackets.
CASES = [
    ("他走了。", "He has⟦  ⟧left⟦   ⟧us.", "He has left us."),
    ("他，走了。", "He,⟦  ⟧left.", "He, left."),
    ("他走了，她留下。", "He left⟦ ⟧, she stayed.", "He left, she stayed."),
    ("他走了，她留下。", "He left⟦  ⟧, she stayed.", "He left, she stayed."),
    ("他走了。她留下。", "He left.  She stayed.", ""),
    ("走", "  run", ""),
    ("走", "end  ", ""),
    ("a  b", "c  d", ""),
    ("a , b", "c , d", ""),
    ("列", "list\n    code", ""),
]


def context() -> Context:
    pair = ("zh-Hans", find_language("zh-Hans")), ("en", find_language("en"))
    return Context(pair[0][1], pair[1][1], TermMatcher(Termbase(()), *pair))


@pytest.mark.parametrize(("source", "text", "mended"), CASES)
def test_spaces_that_nobody_writes_are_marked_and_mended(
    source: str, text: str, mended: str
) -> None:
    target, spans = unmark(text)
    remarks = list(stray_space.body(Unit("k", (source,), (target,)), context()))
    assert [remark.marks[0].span for remark in remarks] == list(spans)
    edits = [edit for remark in remarks if remark.fix for edit in remark.fix.edits]
    assert apply(edits, target) == (mended or target)


@pytest.mark.parametrize(("source", "text", "_"), CASES)
def test_the_sieve_lets_through_what_the_rule_marks(source: str, text: str, _: str) -> None:
    target, spans = unmark(text)
    page = Page([Unit("a", ("无",), ("plain",)), Unit("k", (source,), (target,))])
    assert not spans or 1 in stray_space.sieve(page, context())

"""Terms that stand inside longer words: neither rendered by a word of their own nor missing."""

import pytest

from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.roll import Roll

CASES = [
    ("ja", "デジタル経済", "デジタル経済を育てる。", "word"),
    ("ja", "デジタル経済", "デジタル経済が、", "word"),
    ("ja", "デジタル経済", "デジタル経済発展を促す。", "compound"),
    ("ja", "デジタル経済", "デジタル経済学を学ぶ。", "missing"),
    ("ko", "디지털 경제", "디지털 경제를 키운다.", "word"),
    ("ko", "디지털 경제", "디지털경제정책은 중요하다.", "compound"),
    ("sa", "नगरम्", "नगरं गच्छति।", "word"),
    ("sa", "नगरम्", "नगरविकासः भवति।", "compound"),
]


@pytest.mark.parametrize(("tag", "form", "text", "expected"), CASES)
def test_a_compound_is_told_from_a_word_and_from_nothing(
    tag: str, form: str, text: str, expected: str
) -> None:
    zh, target = find_language("zh"), find_language(tag)
    concept = Concept("1", (Term("zh", "经"), Term(tag, form)))
    matcher = TermMatcher(Termbase((concept,)), ("zh", zh), (tag, target))
    (rendering,) = matcher.judge("经", text)
    state = "missing" if rendering.span is None else "compound" if rendering.inside else "word"
    assert state == expected
    suspected = bool(matcher.suspects(Roll(["经"]), Roll([text])))
    assert suspected is (expected != "word")

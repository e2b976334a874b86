import pytest

from hexapla.checks.examples import unmark
from hexapla.checks.rule import Context
from hexapla.checks.rules.foreign_punctuation import foreign_punctuation
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import apply

# The target and its language; what must be marked stands in brackets.
CASES = [
    ("en", "In 2024⟦，⟧cars: 3", "In 2024, cars: 3"),
    ("fr", "Il est parti⟦。⟧", "Il est parti."),
    ("fr", "« Parti⟦！⟧ »", "« Parti! »"),
    ("ko", "그는 갔다⟦。⟧", "그는 갔다."),
    ("ru", "Он ушёл⟦；⟧она осталась", "Он ушёл; она осталась"),
    ("sa", "सः गतः⟦，⟧ सा स्थिता", "सः गतः, सा स्थिता"),
    ("en", "“走了，回家” he said", ""),
    ("en", "，", ""),
    ("ja", "彼⟦,⟧彼女", "彼、彼女"),
    ("zh-Hant", "他⟦,⟧她", "他，她"),
    ("zh-Hant", "A,B和C,D", ""),
    ("ja", "彼⟦.⟧彼女は言った⟦:⟧「何⟦?⟧」", "彼。彼女は言った：「何？」"),
    ("zh-Hant", "他走了...她說: A.B.", ""),
]


def context(tag: str) -> Context:
    pair = ("zh-Hans", find_language("zh-Hans")), (tag, find_language(tag))
    return Context(pair[0][1], pair[1][1], TermMatcher(Termbase(()), *pair))


@pytest.mark.parametrize(("tag", "text", "mended"), CASES)
def test_marks_of_another_script_are_marked_and_mended(tag: str, text: str, mended: str) -> None:
    target, spans = unmark(text)
    unit = Unit("k", ("原文。",), (target,))
    remarks = list(foreign_punctuation.body(unit, context(tag)))
    assert [remark.marks[0].span for remark in remarks] == list(spans)
    edits = [edit for remark in remarks if remark.fix for edit in remark.fix.edits]
    assert apply(edits, target) == (mended or target)


@pytest.mark.parametrize(("tag", "text", "_"), CASES)
def test_the_sieve_lets_through_what_the_rule_marks(tag: str, text: str, _: str) -> None:
    target, spans = unmark(text)
    page = Page([Unit("a", ("无",), ("plain",)), Unit("k", ("原文。",), (target,))])
    assert (1 in foreign_punctuation.sieve(page, context(tag))) == bool(spans)


def test_a_list_that_a_program_reads_stays_as_it_is() -> None:
    unit = Unit("k", ("yes,no",), ("はい,いいえ",))
    assert list(foreign_punctuation.body(unit, context("ja"))) == []

import pytest

from hexapla.checks.examples import unmark
from hexapla.checks.finding import Severity
from hexapla.checks.rule import Context
from hexapla.checks.rules.untouched_source import untouched_source
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import VERBATIM, Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Span

# Source and target language, the target; what must be marked stands in brackets.
CASES = [
    ("zh", "en", "He left ⟦走了⟧."),
    ("zh", "en", "He ⟦走了，回家了⟧."),
    ("zh", "en", "⟦他⟧ left ⟦走了⟧."),
    ("zh", "en", "worth 2300⟦亿元⟧"),
    ("zh", "en", "on 3⟦月5日⟧"),
    ("zh", "en", "the 33618"),
    ("zh", "en", "He left."),
    ("zh", "en", "“He” — left…"),
    ("zh", "en", "，。！"),
    ("zh", "fr", "Il est parti à ⟦山城⟧."),
    ("zh", "ru", "Он ⟦走了⟧."),
    ("zh", "ru", "Он ушёл."),
    ("zh", "en", "Shancheng (山城) has a railway."),
    ("zh", "en", "Shancheng（山城）has a railway."),
    ("zh", "en", "Shancheng (“山城”) has a railway."),
    ("zh", "en", "Shancheng (Chinese: ⟦山城⟧) has a railway."),
    ("zh", "en", "Shancheng [山城] has a railway."),
    ("zh", "en", "(⟦山城⟧)"),
    ("zh", "en", "see https://zh.wikipedia.org/wiki/重庆 now"),
    ("zh", "en", "⟦见⟧https://example.org/重庆 now"),
    ("zh", "en", "mail to 重庆@example.org"),
    ("zh", "en", "{姓名} and %(姓名)s and ${姓名}"),
    ("zh", "en", "run `说` and ``走了``"),
    ("zh", "en", "see [this](文件.md)"),
    ("zh", "en", "see `this <文件.md>`_"),
    ("zh", "en", "see [⟦这⟧](file.md)"),
    ("zh", "ja", "彼らの⟦产业⟧は大きい"),
    ("zh", "ja", "⟦这⟧は⟦车⟧だ"),
    ("zh", "ja", "私は東京大学にいる"),
    ("zh", "ja", "新質生産力"),
    ("zh", "ja", "⟦你⟧と⟦您⟧"),
    ("zh", "ja", "驊と昊と鑫という名"),
    ("zh", "ko", "新質生產力(신질생산력)"),
    ("zh", "ko", "신질생산력(新質生產力)"),
    ("zh", "ko", "중·미 회담, 美·中 회담, 韓 정부"),
    ("zh", "ko", "그는 ⟦重庆⟧에 있다"),
    ("zh", "zh-Hant", "他走了。"),
    ("en", "zh", "他 left 了。"),
    ("en", "fr", "Il left à 山城."),
    ("ru", "en", "He ⟦ушёл⟧."),
    ("ru", "en", "He left."),
    ("ru", "uk", "Він ушёл."),
    ("ja", "en", "He said ⟦こんにちは⟧."),
    ("ja", "zh", "他说⟦こんにちは⟧。"),
    ("el", "en", "the ⟦λόγος⟧ of it"),
]
GRADES = [
    ("He left 走了.", None),
    ("“渝” is short for Chongqing", Severity.MINOR),
    ("'渝' is short for Chongqing", Severity.MINOR),
    ("“渝是简称” for Chongqing", Severity.MINOR),
    ("“He said 渝” for Chongqing", None),
    ("山城 (Shancheng) has a railway", Severity.MINOR),
    ("山城 (2) has a railway", None),
]


def context(source: str, target: str, *terms: Concept) -> Context:
    pair = (source, find_language(source)), (target, find_language(target))
    return Context(pair[0][1], pair[1][1], TermMatcher(Termbase(terms), *pair))


def spans(target: str, where: Context, source: str = "原文") -> list[Span]:
    found = untouched_source.body(Unit("k", (source,), (target,)), where)
    return [mark.span for remark in found for mark in remark.marks]


@pytest.mark.parametrize(("source", "target", "text"), CASES)
def test_words_of_the_source_language_are_marked(source: str, target: str, text: str) -> None:
    plain, expected = unmark(text)
    assert spans(plain, context(source, target)) == list(expected)


@pytest.mark.parametrize(("text", "severity"), GRADES)
def test_words_that_are_cited_are_a_minor_fault(text: str, severity: Severity | None) -> None:
    (remark,) = untouched_source.body(Unit("k", ("原文",), (text,)), context("zh", "en"))
    assert remark.severity is severity


def test_a_target_that_is_the_source_is_another_rule_s_business() -> None:
    assert spans("走了", context("zh", "en"), source=" 走了 ") == []


def test_a_term_of_the_glossary_stays_where_the_glossary_says_so() -> None:
    slogan = Concept("1", (Term("zh", "从0到1", options=frozenset({VERBATIM})),))
    brand = Concept("2", (Term("zh", "渝车"), Term("en", "Yuche 渝车")))
    where = context("zh", "en", slogan, brand)
    text = "It goes 从0到1, says Yuche 渝车."
    assert spans(text, where, source="渝车从0到1") == []
    assert len(spans(text, context("zh", "en"), source="渝车从0到1")) == 2


def test_a_rejected_form_in_the_source_s_letters_stays_a_fault() -> None:
    city = Concept(
        "1", (Term("zh", "重庆"), Term("en", "重庆", Status.DEPRECATED), Term("en", "Chongqing"))
    )
    assert spans("to 重庆", context("zh", "en", city), source="到重庆") == [Span(3, 5)]


def test_a_long_run_is_cut_in_the_message_only() -> None:
    (remark,) = untouched_source.body(
        Unit("k", ("原文",), ("a " + "走" * 90,)), context("zh", "en")
    )
    assert len(remark.message) < 60
    assert remark.marks[0].span == Span(2, 92)

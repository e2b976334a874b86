import pytest

from hexapla.checks.rule import Context
from hexapla.checks.rules.altered_verbatim import altered_verbatim
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.edit import apply
from hexapla.text.span import Side

ZH, EN = find_language("zh"), find_language("en")
VERBATIM = frozenset({"verbatim"})


def concept(form: str) -> Concept:
    return Concept(form, (Term("zh", form, options=VERBATIM), Term("en", form, options=VERBATIM)))


BASE = Termbase(tuple(map(concept, ("33618", "IGBT", "x-AI", "++"))))
CONTEXT = Context(ZH, EN, TermMatcher(BASE, ("zh", ZH), ("en", EN)))


def marked(source: str, target: str) -> list[tuple[str, str]]:
    unit = Unit("k", (source,), (target,))
    remarks = altered_verbatim.body(unit, CONTEXT)
    return [
        (mark.side.value, mark.span.of(source if mark.side is Side.SOURCE else target))
        for remark in remarks
        for mark in remark.marks
    ]


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("“33618”体系", "the “33,618” system", "33,618"),
        ("“33618”体系", "the 33 618 system", "33 618"),
        ("“33618”体系", "the ３３６１８ system", "３３６１８"),
        ("IGBT芯片", "igbt chips", "igbt"),
        ("x-AI平台", "the X AI platform", "X AI"),
        ("IGBT芯片", "ІGВТ chips", "ІGВТ"),
        ("IGBT芯片", "chips (ＩＧВＴ)", "ＩＧВＴ"),
    ],
)
def test_another_spelling_is_marked_and_mended(source: str, target: str, words: str) -> None:
    assert ("target", words) in marked(source, target)
    (remark,) = altered_verbatim.body(Unit("k", (source,), (target,)), CONTEXT)
    assert remark.fix
    mended = apply(remark.fix.edits, target)
    assert marked(source, mended) == []


@pytest.mark.parametrize(
    ("tag", "target", "words"),
    [
        ("ja", "型番ｘ－ＡＩに", "ｘ－ＡＩ"),
        ("ko", "모델X AI에", "X AI"),
        ("la", "machina xAI", "xAI"),
    ],
)
def test_letters_of_scripts_without_spaces_may_stand_beside_it(
    tag: str, target: str, words: str
) -> None:
    language = find_language(tag)
    terms = (Term("zh", "x-AI", options=VERBATIM), Term(tag, "x-AI", options=VERBATIM))
    base = Termbase((Concept("x", terms),))
    context = Context(ZH, language, TermMatcher(base, ("zh", ZH), (tag, language)))
    (remark,) = altered_verbatim.body(Unit("k", ("x-AI",), (target,)), context)
    assert remark.marks[0].span.of(target) == words
    assert remark.fix
    mended = apply(remark.fix.edits, target)
    assert not list(altered_verbatim.body(Unit("k", ("x-AI",), (mended,)), context))


@pytest.mark.parametrize("target", ["a new system", "the 133618 system", "33619"])
def test_what_stands_nowhere_is_marked_in_the_source(target: str) -> None:
    assert marked("“33618”体系", target) == [("source", "33618")]


def test_letters_that_only_look_so_are_spelt_out() -> None:
    (remark,) = altered_verbatim.body(Unit("k", ("IGBT芯片",), ("ІGВT chips",)), CONTEXT)
    assert remark.message == (
        "IGBT is written with letters that only look so: І (U+0406), В (U+0412)"
    )


@pytest.mark.parametrize("target", ["микросхемы ПIGВТ", "іgвт", "ХАI"])
def test_letters_that_look_alike_make_a_word_only_by_themselves(target: str) -> None:
    assert marked("IGBT芯片", target) == [("source", "IGBT")]


def test_each_occurrence_needs_its_own() -> None:
    assert marked("33618与33618", "33618 and 33,618") == [
        ("target", "33,618"),
        ("source", "33618"),
    ]


def test_signs_alone_have_no_other_spelling() -> None:
    assert marked("C语言的++", "increment") == [("source", "++")]

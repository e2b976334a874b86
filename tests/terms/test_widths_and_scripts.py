"""Letters of two widths, and Chinese in two scripts."""

import pytest

from hexapla.languages import find_language
from hexapla.languages.zh.variants import TABLE
from hexapla.terms.concept import CASE, VERBATIM, Concept, Term, Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.terms.scripts import equated
from hexapla.text.roll import Roll


def base(*rows: tuple[Term, ...]) -> Termbase:
    return Termbase(tuple(Concept(str(n), terms) for n, terms in enumerate(rows)))


def term(tag: str, form: str, *options: str) -> Term:
    return Term(tag, form, options=frozenset(options))


def made(termbase: Termbase, source: str, target: str, *, alike: bool = False) -> TermMatcher:
    language = find_language(source)
    if alike:
        termbase, language = equated(termbase, source, language)
    return TermMatcher(termbase, (source, language), (target, find_language(target)))


SIGNS = base(
    (term("zh-Hans", "33618", VERBATIM), term("en", "33618", VERBATIM)),
    (term("zh-Hans", "AI", CASE), term("en", "AI")),
    (term("zh-Hans", "大模型（Ｂ）"), term("en", "large model B")),
    (term("zh-Hans", "稳中求进,以进促稳"), term("en", "steady progress")),
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("构建３３６１８体系", ["３３６１８"]),
        ("构建33６1８体系", ["33６1８"]),
        ("３３６１８５辆，３３６１８．５，1３３６１８", []),
        ("33618，5家", ["33618"]),
        ("ＡＩ和ＡI", ["ＡＩ", "ＡI"]),
        ("ａｉ", []),
        ("ＯＰＥＮＡＩ", []),
        ("大模型(B)，大模型（b）", ["大模型(B)", "大模型（b）"]),
        ("坚持稳中求进，以进促稳", ["稳中求进，以进促稳"]),
    ],
)
def test_a_source_holds_a_term_in_either_width(source: str, found: list[str]) -> None:
    matcher = made(SIGNS, "zh-Hans", "en")
    assert [each.span.of(source) for each in matcher.occurrences(source)] == found
    assert matcher.suspects(Roll(["", source]), Roll(["", "none"])) == ([1] if found else [])


@pytest.mark.parametrize("tag", ["ja", "ko", "zh-Hans"])
def test_a_rendering_may_be_in_either_width_unless_the_term_is_verbatim(tag: str) -> None:
    rows = base(
        (term("en", "AI", CASE), term(tag, "AI")),
        (term("en", "33618", VERBATIM), term(tag, "33618", VERBATIM)),
    )
    matcher = made(rows, "en", tag)
    (judged,) = matcher.judge("AI", "ＡＩ")
    assert judged.span
    assert matcher.suspects(Roll(["AI", "33618"]), Roll(["ＡＩ", "３３６１８"])) == [1]


@pytest.mark.parametrize(("tag", "source"), [("ja", "３３６１８を"), ("ko", "３３６１８을")])
def test_the_other_sources_with_two_widths_are_read_alike(tag: str, source: str) -> None:
    rows = base((term(tag, "33618", VERBATIM), term("en", "33618", VERBATIM)))
    (found,) = made(rows, tag, "en").occurrences(source)
    assert found.span.of(source) == "３３６１８"


CHAIN = base(
    (term("zh-Hans", "产业链"), term("en", "industrial chain")),
    (term("zh-Hant", "後臺"), term("en", "backstage")),
)


@pytest.mark.parametrize("tag", ["zh", "zh-Hans", "zh-Hant", "zh-TW", "zh-CN"])
@pytest.mark.parametrize("source", ["產業鏈和后台", "产业链与後臺", "産業鏈、後台"])
def test_scripts_are_alike_where_that_is_asked(tag: str, source: str) -> None:
    found = made(CHAIN, tag, "en", alike=True).occurrences(source)
    assert [each.span.of(source) for each in found] == [source[:3], source[-2:]]


def test_scripts_are_apart_where_it_is_not() -> None:
    assert made(CHAIN, "zh-Hans", "en").occurrences("產業鏈") == ()
    assert made(CHAIN, "zh-Hant", "en").occurrences("产业链") == ()


def test_a_concept_that_has_a_term_in_the_script_is_lent_none() -> None:
    both = base((term("zh-Hans", "软件"), term("zh-Hant", "軟體"), term("en", "software")))
    matcher = made(both, "zh-Hant", "en", alike=True)
    assert [o.term.form for o in matcher.occurrences("软件和軟體")] == ["軟體"]


def test_a_language_of_one_script_is_as_it_was() -> None:
    russian = find_language("ru")
    assert equated(CHAIN, "ru", russian) == (CHAIN, russian)


def test_letters_are_simplified_one_by_one_and_once() -> None:
    assert len(TABLE) > 3000
    assert not {*TABLE} & {*TABLE.values()}
    assert "顯著".translate(TABLE) == "显著".translate(TABLE)

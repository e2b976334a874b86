"""Rules of segmentation that a user brings."""

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import ConfigError
from hexapla.formats import srx
from hexapla.formats.srx_pattern import UntranslatableError, translate

HEAD = '<?xml version="1.0"?>\n<srx xmlns="http://www.lisa.org/srx20" version="2.0">\n'
FILE = """<header segmentsubflows="yes" cascade="{cascade}"/>
<body><languagerules>
<languagerule languagerulename="English">
<rule break="no"><beforebreak>\\bMr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
</languagerule>
<languagerule languagerulename="All">
<rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\\s+\\p{{Lu}}</afterbreak></rule>
<rule><beforebreak>\\n</beforebreak></rule>
</languagerule>
</languagerules><maprules>
<languagemap languagepattern="[Ee][Nn].*" languagerulename="English"/>
<languagemap languagepattern=".*" languagerulename="All"/>
</maprules></body></srx>"""


def rules(cascade: str = "yes") -> srx.Srx:
    return srx.parse((HEAD + FILE.format(cascade=cascade)).encode(), "my.srx")


def one_rule(before: str, after: str = "", tag: str = "en") -> tuple[srx.Rule, ...]:
    """A file whose only rule, on line 5, has these expressions."""
    text = (
        f"{HEAD}<body><languagerules>\n<languagerule languagerulename='A'>\n"
        f"<rule break='yes'><beforebreak><![CDATA[{before}]]></beforebreak>"
        f"<afterbreak><![CDATA[{after}]]></afterbreak></rule></languagerule></languagerules>"
        "<maprules><languagemap languagepattern='.*' languagerulename='A'/></maprules></body></srx>"
    )
    return srx.rules_for(srx.parse(text.encode(), "my.srx"), tag)


def cut(text: str, found: tuple[srx.Rule, ...]) -> list[str]:
    return [span.of(text) for span in srx.segments(text, found)]


def test_the_first_rule_that_matches_at_a_place_decides() -> None:
    text = "Mr. Hu left. Did Mr. Lu? Yes\nno"
    assert cut(text, srx.rules_for(rules(), "eN-GB")) == [
        "Mr. Hu left.", "Did Mr. Lu?", "Yes", "no",
    ]  # fmt: skip


def test_rules_of_other_languages_are_left_alone() -> None:
    assert cut("Mr. Hu left.", srx.rules_for(rules(), "de")) == ["Mr.", "Hu left."]


def test_without_a_cascade_the_first_map_alone_counts() -> None:
    assert cut("Mr. Hu left. So. Yes", srx.rules_for(rules("no"), "en")) == ["Mr. Hu left. So. Yes"]


def test_places_may_lie_within_other_matches() -> None:
    assert cut("aaa", one_rule("aa")) == ["aa", "a"]
    assert cut("a.b.c", one_rule(r"\w\.", r"\w")) == ["a.", "b.", "c"]


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [
        (r"\p{Lu}\p{Ll}+", ["Ab", "Éa", "Яя"], ["ab", "A1"]),
        (r"\P{L}\pL", ["1a", "。字"], ["aa"]),
        (r"[\p{Lu}\d-]+", ["A-9"], ["a"]),
        (r"[^\p{Lu}\s]", ["a", "1"], ["A", " "]),
        (r"[a-z&&[^aeiou]]", ["b"], ["a", "B"]),
        (r"[[a-c][x-z]]", ["b", "y"], ["m"]),
        (r"[\w--[0-9]]", ["a", "_"], ["5"]),
        (r"[[:alpha:]]", ["a", "字"], ["1"]),
        (r"[[:^alpha:]]", ["1"], ["a"]),
        (r"\p{script=Han}|\p{IsGreek}|\p{InHiragana}", ["字", "ω", "あ"], ["a"]),
        (r"\Qa.b\E+", ["a.b", "a.bb"], ["axb"]),
        (r"\h\v\R", [" \n\r\n", "\u00a0\u2028\n"], ["\n\n\n"]),
        (r"[\h\v]", ["\t", "\n"], ["a"]),
        (r"\x{1F600}|\x41|\u0042|\U00000043", ["😀", "A", "B", "C"], ["D"]),
        (r"(?i)usw|etc", ["ETC", "Usw"], ["x"]),
        (r"(?U)\w", ["é"], ["-"]),
        (r"[]a]|[^]a]b", ["]", "a", "xb"], ["ab"]),
        (r"[.\-\]\\^a-]", [".", "-", "]", "\\", "^", "a"], ["b"]),
        (r"(a)(b)\2\1", ["abba"], ["abab"]),
        (r"[\t\n]\.\*", ["\t.*"], ["t.*"]),
        (r"a{2,3}?b", ["aab"], ["ab"]),
        (r"[^\x{0}-\x{10FFFF}]|a", ["a"], ["b"]),
    ],
)
def test_an_expression_says_in_python_what_it_said_in_icu(
    pattern: str, fits: list[str], fails: list[str]
) -> None:
    found = re.compile(translate(pattern))
    assert [text for text in fits if not found.fullmatch(text)] == []
    assert [text for text in fails if found.fullmatch(text)] == []


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"\X", r"\X"), (r"\G", r"\G"), (r"\p{Klingon}", "Klingon"), (r"[\q]", r"\q"),
        ("(ab)++", "possessive"), ("(?>a)", "atomic"), ("a(?i)b", "midway"), ("(?w)a", "flag w"),
        ("[a", "not closed"), ("[z-a]", "backwards"), ("(?<=a+)b", "look-behind"), ("(", "missing"),
        (r"\x{110000}", "no character"), ("a" * 20_001, "longer"), ("a{99999999999}", "large"),
        ("*", "nothing to repeat"), ("\\", "it has"),
    ],
)  # fmt: skip
def test_what_python_cannot_do_is_refused_with_its_line(pattern: str, reason: str) -> None:
    with pytest.raises(ConfigError) as caught:
        one_rule(pattern)
    error = caught.value
    assert (error.path, error.line) == ("my.srx", 5)
    assert reason in error.message
    assert error.remedy


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("no xml", 1, "no XML"),
        (HEAD, 3, "no XML"),
        ("<tmx version='1.4'/>", 1, "<tmx>"),
        ("<srx version='1.0'/>", 1, "SRX 1.0"),
        ("<srx/>", 1, "SRX"),
        (HEAD + "</srx>", 0, "no rules"),
        ('<!DOCTYPE srx [\n<!ENTITY a "b">\n]><srx version="2.0">&a;</srx>', 2, "entities"),
    ],
)
def test_a_file_that_is_none_is_refused(text: str, line: int, reason: str) -> None:
    with pytest.raises(ConfigError, match=reason) as caught:
        srx.parse(text.encode(), "my.srx")
    assert caught.value.line == line


def test_a_bomb_of_entities_is_never_expanded() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE srx [<!ENTITY a0 "ha">{entities}]><srx version="2.0">&a9;</srx>'
    with pytest.raises(ConfigError, match="entities"):
        srx.parse(bomb.encode(), "my.srx")


def test_a_map_that_leads_nowhere_is_said() -> None:
    file = rules()._replace(rules={})
    with pytest.raises(ConfigError, match="no rules are called English"):
        srx.rules_for(file, "en")
    with pytest.raises(ConfigError, match="no rules for fr"):
        srx.rules_for(file._replace(maps=[("en", "English", 9)]), "fr")


@given(st.text(alphabet="ab[]^&-\\pLu{}():.*+?xhv|1", max_size=20))
def test_no_expression_ends_in_anything_but_a_refusal(pattern: str) -> None:
    with suppress(UntranslatableError, re.error):
        re.compile(translate(pattern))


@given(st.text(alphabet="aB. \n!"))
def test_segments_by_rules_leave_out_nothing_but_space(text: str) -> None:
    found = cut(text, srx.rules_for(rules(), "en"))
    assert "".join("".join(found).split()) == "".join(text.split())

import pytest

from hexapla.text.agreement import difference, other_spelling, out_of_turn, without_count
from hexapla.text.placeholder import Family, Placeholder
from hexapla.text.placeholders import alike, grammar, placeholders
from hexapla.text.span import Span

# Flags, a text, and every placeholder in it: family, piece, and name, with a ? if it is uncertain.
READ = [
    ("", "no such thing", []),
    ("", "%s", [("directive", "%s", "string")]),
    ("", "%ld of %(n)s", [("directive", "%ld", "l integer"), ("directive", "%(n)s", "n string")]),
    ("", "10%d", [("directive", "%d", "integer?")]),
    ("", "%ds", [("directive", "%d", "integer?")]),
    ("", "%%s", []),
    ("", "100% sure", []),
    ("", "%Y-%m-%d", [("directive", "%m", "%m?"), ("directive", "%d", "integer?")]),
    ("", "%1 and %2", [("argument", "%1", "1"), ("argument", "%2", "2")]),
    ("", "%1", [("argument", "%1", "1?")]),
    ("", "%count% %{n}", [("variable", "%count%", "count"), ("variable", "%{n}", "n")]),
    (
        "c-format",
        "%*d %<PRId64> %m",
        [
            ("directive", "%*d", "* integer"),
            ("directive", "%<PRId64>", "<PRId64>"),
            ("directive", "%m", "%m"),
        ],
    ),
    ("c-format", "5 % {n}", [("directive", "%", "%")]),
    (
        "python-format",
        "%% %(a b)r",
        [("directive", "%%", "%%?"), ("directive", "%(a b)r", "a b object")],
    ),
    (
        "",
        "{} {0} {a.b[c]!r:>3}",
        [("field", "{}", ""), ("field", "{0}", "0"), ("field", "{a.b[c]!r:>3}", "a.b[c]")],
    ),
    ("", "{no field}", [("field", "{no field}", "no field?")]),
    ("", r"\x{a}", [("field", "{a}", "a?")]),
    ("python-brace-format", "{{a}} {a} {", [("field", "{a}", "a"), ("field", "{", "{")]),
    ("", "{{a|b}} {% if a %}", [("variable", "{{a|b}}", "a"), ("variable", "{% if a %}", "if a")]),
    ("", "{n, number}", [("ICU argument", "{n, number}", "n, number")]),
    (
        "",
        "{n, plural, one {{a}} other {x}}",
        [
            ("ICU argument", "{n, plural,", "n, plural"),
            ("field", "{a}", "a"),
        ],
    ),
    ("", "{g, select, b {x} a {y}}", [("ICU argument", "{g, select,", "g, select a b")]),
    ("", "{n, plural, one {x", [("ICU argument", "{n, plural,", "n, plural")]),
    (
        "",
        "$home ${a b} $(X)",
        [("variable", "$home", "home"), ("variable", "${a b}", "a b"), ("variable", "$(X)", "X")],
    ),
    (
        "",
        "$CAD a$b $x",
        [("variable", "$CAD", "CAD?"), ("variable", "$b", "b?"), ("variable", "$x", "x?")],
    ),
    ("", "$línea", []),
    ("", "<b>x</b><br />", [("tag", "<b>", "b"), ("tag", "</b>", "/b"), ("tag", "<br />", "br/")]),
    ("", "<file>", [("tag", "<file>", "file?")]),
    (
        "",
        '<a href="%s" id=x>',
        [("tag", '<a href="%s" id=x>', "a href id=x"), ("directive", "%s", "string")],
    ),
    (
        "",
        "&lt;&eacute;&#233;&app;",
        [
            ("entity", "&lt;", "lt"),
            ("entity", "&eacute;", "eacute?"),
            ("entity", "&#233;", "#233?"),
            ("entity", "&app;", "app"),
        ],
    ),
    ("", "``a %s``", [("literal", "``a %s``", "a %s")]),
    ("c-format", "``a %s``", [("directive", "%s", "string")]),
    ("", "`a_b` and `A b`", [("code", "`a_b`", "a_b"), ("code", "`A b`", "A b?")]),
    ("", "`%s`", [("directive", "%s", "string")]),
    ("", ":py:func:`~a.b()`", [("role", ":py:func:`~a.b()`", ":py:func:a.b")]),
    ("", ":ref:`A title <x>`", [("role", ":ref:`A title <x>`", ":ref:x")]),
    ("", ":term:`iterable`", [("role", ":term:`iterable`", ":term:")]),
    ("", "`a <b>`_ and `c`__", [("link", "`a <b>`_", "link"), ("link", "`c`__", "link")]),
    ("", "[a](b) ![c](d)", [("link", "[a](b)", "link"), ("link", "![c](d)", "image")]),
    ("", "[1]_ and [#a]_", [("footnote", "[1]_", "1"), ("footnote", "[#a]_", "#a")]),
    ("", "|a b| and x|c|", [("substitution", "|a b|", "a b"), ("substitution", "|c|", "c?")]),
    ("", "**a %s**", [("emphasis", "**a %s**", "**"), ("directive", "%s", "string")]),
    ("", "```sh", []),
    ("no-c-format", "%s", []),
    ("no-python-brace-format", "{a}", []),
    (
        "qt-format",
        "%1 %n %L2",
        [("argument", "%1", "1"), ("argument", "%n", "n"), ("argument", "%L2", "2")],
    ),
    ("sh-format", "$a ${b} %s", [("variable", "$a", "a"), ("variable", "${b}", "b")]),
]


def pieces(text: str, flags: str = "") -> list[Placeholder]:
    return placeholders(text, grammar(tuple(flags.split())))


@pytest.mark.parametrize(("flags", "text", "expected"), READ)
def test_a_text_is_read_piece_by_piece(
    flags: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = [
        (p.family.value, p.span.of(text), p.name + ("" if p.certain else "?"))
        for p in pieces(text, flags)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("a", "b", True),
        ("%s a", "b %s", True),
        ("%s %d", "%d %s", False),
        ("``a`` :ref:`b`", ":ref:`b` ``a``", True),
        (":ref:`b`", ":doc:`b`", False),
        ("{{ a }}", "{{ b }}", False),
        ("{a, plural, one {b}}", "{c, plural, one {b}}", False),
        ("``a``", "``a```", False),
        ("%s files", "%s个文件", True),
    ],
)
def test_a_glance_knows_texts_that_are_alike(source: str, target: str, expected: bool) -> None:
    assert alike(source, target) is expected


def test_a_format_flag_decides_which_directives_count() -> None:
    text = "%s {a} $home"
    assert [p.family for p in pieces(text, "c-format")] == [Family.PRINTF]
    assert [p.family for p in pieces(text, "python-brace-format")] == [Family.BRACE]
    assert [p.family for p in pieces(text, "c-format python-brace-format")] == [
        Family.PRINTF,
        Family.BRACE,
    ]
    assert len(pieces(text, "fuzzy no-wrap")) == 3


def test_what_stands_in_a_plural_branch_is_free() -> None:
    head, inner = pieces("{n, plural, other {<b>}}")
    assert head.free
    assert inner.free
    assert not pieces("<b></b>")[0].free


def test_the_difference_names_both_sides() -> None:
    missing, unknown = difference(pieces("{a} {b}"), pieces("{b} {c}"), declared=False)
    assert [p.name for p in missing] == ["a"]
    assert [p.name for p in unknown] == ["c"]


def test_what_is_uncertain_answers_but_asks_nothing() -> None:
    assert difference(pieces("%d"), pieces("10%d"), declared=False) == ([], [])
    missing, unknown = difference(pieces("10%d"), pieces("%s"), declared=False)
    assert missing == []
    assert [p.certain for p in unknown] == [False]


def test_an_empty_field_is_the_next_number_unless_numbers_are_given() -> None:
    assert difference(pieces("{} {}"), pieces("{1} {0}"), declared=False) == ([], [])
    missing, unknown = difference(pieces("{0}"), pieces("{0} {}"), declared=False)
    assert missing == []
    assert [p.name for p in unknown] == [""]


def test_numbered_and_unnumbered_directives_do_not_mix() -> None:
    source, target = pieces("%s %d", "c-format"), pieces("%s %2$d", "c-format")
    missing, unknown = difference(source, target, declared=True)
    assert [p.name for p in missing] == ["1 string"]
    assert [p.name for p in unknown] == ["? string"]


def test_turns_are_counted_from_one() -> None:
    source, target = pieces("%s %d %s", "c-format"), pieces("%d %s %s", "c-format")
    assert [turn for _, turn in out_of_turn(source, target)] == [2, 1, 3]
    assert out_of_turn(source, source) == []
    assert out_of_turn(source, pieces("%d %s", "c-format")) == []
    assert out_of_turn(source, pieces("%2$d %1$s %3$s", "c-format")) == []


def test_only_one_number_may_be_left_out() -> None:
    source = pieces("{n} of {m}")
    one, two = pieces("{m}"), pieces("")
    assert without_count(difference(source, one, declared=False), source, one).missing == []
    assert len(without_count(difference(source, two, declared=False), source, two).missing) == 2


@pytest.mark.parametrize(
    ("piece", "text", "expected"),
    [
        ("%s", "% s", Span(0, 3)),
        ("%s", "50 % sont", None),
        ("%s", "50 % s'il", None),
        ("%s", "%s", None),
        ("{a}", "｛ a ｝", Span(0, 5)),
        ("{a}", "{A}", Span(0, 3)),
        ("<b>", "《b》", Span(0, 3)),
        ("``a b``", "x `a b`", Span(2, 7)),
        (":ref:`a`", "：ref：`a`", Span(0, 8)),
        ("x" * 81, "X" * 81, None),
    ],
)
def test_another_spelling_is_found(piece: str, text: str, expected: Span | None) -> None:
    assert other_spelling(piece, text, []) == expected
    assert other_spelling(piece, text, [Span(0, len(text))]) is None


def test_a_named_directive_without_its_conversion_is_one_broken_piece() -> None:
    (piece,) = placeholders("%(count) Äpfel", grammar(("python-format",)))
    assert (piece.span.of("%(count) Äpfel"), piece.broken) == ("%(count)", True)

import pytest

from hexapla.formats.po import Damage, parse

GOOD = 'msgid "good"\nmsgstr "gut"\n\n'


def damages(text: str) -> tuple[Damage, ...]:
    return parse(text.encode()).damages


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        # strings
        ('msgid "a\nmsgstr "b"\n', 4, 'a text has no closing "'),
        ('msgid ""\n"a\n"b"\nmsgstr "c"\n', 5, 'a text has no closing "'),
        ('msgid "a\\"\nmsgstr "b"\n', 4, 'a text has no closing "'),
        ('msgid "a"\nmsgstr * (b)"\n', 5, 'the text of msgstr has no opening "'),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] c"\n',
            6,
            'the text of msgstr[0] has no opening "',
        ),
        ('msgid a"\nmsgstr "b"\n', 4, 'the text of msgid has no opening "'),
        ('msgid "say "hi" now"\nmsgstr "b"\n', 4, "text stands behind a closing quote"),
        ('msgid "a"\nmsgstr "b" c\n', 5, "text stands behind a closing quote"),
        ('msgid "a\\qb"\nmsgstr "b"\n', 4, r"the escape \q is unknown"),
        ('msgid "a"\nmsgstr "\\éb"\n', 5, r"the escape \é is unknown"),
        ('msgid "a"\nmsgstr "\\x"\n', 5, r"the escape \x is unknown"),
        ('msgid "a\\\nb"\nmsgstr "b"\n', 4, "the line ends in a backslash"),
        ('msgid "a\0b"\nmsgstr "b"\n', 4, "a NUL stands in a text"),
        ('msgctxt "a\4b"\nmsgid "c"\nmsgstr "b"\n', 4, "an EOT stands in a text"),
        ('msgid "a"\nmsgstr "a\\000b"\n', 4, "an escape stands for NUL or EOT"),
        ('msgid "a"\nmsgstr "\\xff"\n', 4, "an escape stands for no text in utf-8"),
        # lines
        ('msgfoo "c"\n', 4, "the keyword msgfoo is unknown"),
        ('# x\n"c"\nmsgid "a"\nmsgstr "b"\n', 5, "a text has no keyword"),
        ("hello, world\n", 4, "this is no line of a PO file"),
        ("#~ hello\n", 4, "this is no line of a PO file"),
        ('#| hello\nmsgid "a"\nmsgstr "b"\n', 4, "this is no line of a PO file"),
        # order
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 4, "msgid has no msgstr"),
        ('msgstr "c"\n', 4, "msgstr has no msgid"),
        ('msgctxt "c"\nmsgctxt "d"\nmsgid "a"\nmsgstr "b"\n', 4, "msgctxt has no msgid"),
        ('msgid_plural "c"\nmsgid "a"\nmsgstr "b"\n', 4, "msgid_plural has no msgid"),
        ('#, fuzzy\n#| msgid "c"\n', 5, "the previous text behind #| has no entry"),
        ('# x\nmsgid "a"\n# y\nmsgstr "b"\n', 5, "a comment stands inside an entry"),
        ('msgctxt "a"\n# y\nmsgid "a"\nmsgstr "b"\n', 4, "a comment stands inside an entry"),
        ('#~ msgid "a"\nmsgstr "b"\n', 4, "only a part of the entry is obsolete"),
        ('msgid "a"\n#~ msgstr "b"\n', 4, "only a part of the entry is obsolete"),
        # plural forms
        ('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 4, "msgstr has no number"),
        ('msgid "a"\nmsgstr[0] "c"\n', 4, "msgstr[n] has no msgid_plural"),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgid "c"\nmsgstr "d"\n',
            4,
            "msgid_plural has no msgstr[0]",
        ),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[] "c"\n', 6, "a plural form has no number"),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n',
            4,
            "the plural forms are numbered 0, 2",
        ),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\nmsgstr[0] "d"\n',
            4,
            "the plural forms are numbered 1, 0",
        ),
        # the whole file
        ('msgid "good"\nmsgstr "anders"\n', 4, "the message is defined before, on line 1"),
        ('#~ msgid "good"\n#~ msgstr "alt"\n', 4, "the message is defined before, on line 1"),
        ('msgid ""\n"go"\n"od"\nmsgstr ""\n', 4, "the message is defined before, on line 1"),
        ('msgid "g\\157od"\nmsgstr ""\n', 4, "the message is defined before, on line 1"),
        (
            'msgid "a\tb"\nmsgstr ""\nmsgid "a\\tb"\nmsgstr ""\n',
            6,
            "the message is defined before, on line 4",
        ),
        ('msgid "hello"\nmsgst', 5, "the file ends in the middle of an entry"),
        ('msgid "hello"\nmsgstr "y', 5, "the file ends in the middle of an entry"),
        ('msgid "hello"\n', 4, "the file ends in the middle of an entry"),
        ('msgctxt "hello"\n', 4, "the file ends in the middle of an entry"),
        # merge conflicts
        (
            '<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n=======\nmsgid "a"\nmsgstr "c"\n>>>>>>> other\n',
            4,
            "a merge conflict is not resolved",
        ),
        (
            'msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> other\n',
            5,
            "a merge conflict is not resolved",
        ),
        ("=======\n", 4, "a merge conflict is not resolved"),
    ],
)
def test_damage_is_named_in_its_line(text: str, line: int, message: str) -> None:
    found = damages(GOOD + text)
    assert [(damage.line, damage.message) for damage in found] == [(line, message)]
    assert found[0].remedy
    assert found[0].text


@pytest.mark.parametrize(
    ("between", "text"),
    [
        ('msgid "a\nmsgstr "b"\n', 'msgid "a\nmsgstr "b"'),
        ('# note\n#, fuzzy\nmsgid "a"\n', 'msgid "a"'),
        ('msgstr "b"\n\nmsgstr "c"\n', 'msgstr "b"\n\nmsgstr "c"'),
    ],
)
def test_damage_shows_its_stretch_as_it_stands(between: str, text: str) -> None:
    file = parse(f'{GOOD}{between}\nmsgid "next"\nmsgstr "x"\n'.encode())
    assert [damage.text for damage in file.damages] == [text]
    assert [entry.msgid for entry in file.entries] == ["good", "next"]


def test_damage_in_one_place_is_one_damage_and_in_two_places_two() -> None:
    found = damages(f'x\ny\nz\n{GOOD}msgid "a\n\n"b"\nmsgstr[0] "c"\n')
    assert [damage.line for damage in found] == [1, 7]


@pytest.mark.parametrize(
    "rest",
    [
        '"more\n',
        'more"\n',
        '"more" more\n',
        "#~\n#~\x01 more\n",
        '<<<<<<< x\n"a"\n=======\n>>>>>>> y\n',
    ],
)
def test_an_entry_is_not_trusted_if_its_last_text_may_go_on(rest: str) -> None:
    file = parse(f'msgid "a"\nmsgstr ""\n"text "\n{rest}'.encode())
    assert not file.sound
    assert [entry.msgstrs for entry in file.entries] in ([], [("text ",)] if rest[0] == "#" else [])


@pytest.mark.parametrize("context", ['msgctxt "bad\n', 'msgctxt "a"\n# c\n', '#~ msgctxt "a"\n'])
def test_an_entry_is_not_trusted_without_its_context(context: str) -> None:
    assert parse(f'{context}msgid "a"\nmsgstr "b"\n'.encode()).entries == ()


def test_what_is_bad_behind_an_entry_leaves_it_alone_if_it_begins_anew() -> None:
    file = parse(b'msgid "a"\nmsgstr "b"\n\nmsgid "c\nmsgstr "d"\n')
    assert [entry.msgid for entry in file.entries] == ["a"]


def test_of_messages_with_one_name_the_first_counts() -> None:
    file = parse(
        b'msgid "a"\nmsgstr "1"\nmsgid "a"\nmsgstr "2"\nmsgctxt "a"\nmsgid "a"\nmsgstr "3"\n'
    )
    assert [entry.msgstrs[0] for entry in file.entries] == ["1", "3"]


def test_a_file_that_is_something_else_is_one_damage() -> None:
    (damage,) = damages("<!doctype html>\n<p>It’s “HTML”.</p>\n")
    assert (damage.line, damage.message) == (1, "this is no line of a PO file")


def test_lines_are_counted_in_files_of_any_line_end() -> None:
    for newline in ("\n", "\r\n", "\r"):
        text = 'msgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgfoo "d"\n'.replace("\n", newline)
        assert [damage.line for damage in damages(text)] == [5]

from difflib import ndiff

import pytest

from hexapla.errors import SaveError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.writer import Change, rewrite

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n\n'
WRAPPED = """\
# A file that breaks its lines at 40 columns.
msgid "one"
msgstr ""
"The quick brown fox jumps over the "
"lazy dog, and the lazy dog sleeps on "
"without a word."

msgid "two"
msgstr ""

msgid "three"
msgstr "short"
"""


def change(
    file: PoFile,
    number: int,
    *msgstrs: str,
    flags: tuple[str, ...] | None = None,
) -> str:
    """The file as text with other msgstrs or flags for one of its entries."""
    changes = [Change(file.entries[number], msgstrs or None, flags)]
    return rewrite(file, changes).decode(file.charset)


def difference(old: str, new: str) -> list[str]:
    lines = ndiff(old.splitlines(keepends=True), new.splitlines(keepends=True))
    return [line.rstrip("\n") for line in lines if line[0] in "+-"]


def edit(text: str, number: int, *msgstrs: str, flags: tuple[str, ...] | None = None) -> list[str]:
    """What a change adds and takes away, line by line."""
    return difference(text, change(parse(text.encode()), number, *msgstrs, flags=flags))


def test_only_the_line_changes_in_which_a_character_changes() -> None:
    old = "The quick brown fox jumps over the lazy dog, and the lazy dog sleeps on without a word."
    assert edit(WRAPPED, 0, old.replace("lazy dog, and", "lazy cat, and")) == [
        '- "lazy dog, and the lazy dog sleeps on "',
        '+ "lazy cat, and the lazy dog sleeps on "',
    ]


def test_a_line_that_grows_too_long_is_broken_and_no_other() -> None:
    old = "The quick brown fox jumps over the lazy dog, and the lazy dog sleeps on without a word."
    assert edit(WRAPPED, 0, old.replace("quick", "very quick")) == [
        '- "The quick brown fox jumps over the "',
        '+ "The very quick brown fox jumps over "',
        '+ "the "',
    ]


def test_what_is_put_at_a_break_goes_into_the_line_before_it() -> None:
    old = "The quick brown fox jumps over the lazy dog, and the lazy dog sleeps on without a word."
    assert edit(WRAPPED, 0, old + " Or a bark.") == [
        '- "without a word."',
        '+ "without a word. Or a bark."',
    ]


def test_lines_that_are_no_longer_needed_go() -> None:
    assert edit(WRAPPED, 0, "The quick brown fox jumps over the without a word.") == [
        '- "lazy dog, and the lazy dog sleeps on "'
    ]


def test_a_new_text_is_broken_at_the_width_of_the_file() -> None:
    assert edit(WRAPPED, 1, "A text that is new is broken where the others are.") == [
        '+ "A text that is new is broken where "',
        '+ "the others are."',
    ]
    assert edit(WRAPPED, 1, "Just this.") == ['- msgstr ""', '+ msgstr "Just this."']


def test_each_line_of_a_text_has_its_own_line() -> None:
    assert edit(WRAPPED, 2, "one\ntwo\n") == [
        '- msgstr "short"',
        '+ msgstr ""',
        '+ "one\\n"',
        '+ "two\\n"',
    ]


def test_a_text_may_become_empty() -> None:
    assert edit(WRAPPED, 2, "") == ['- msgstr "short"', '+ msgstr ""']
    assert change(parse(WRAPPED.encode()), 0, "").count('msgstr ""\n') == 2


def test_a_file_that_never_breaks_lines_gets_none_broken() -> None:
    long = "This line is longer than any terminal is wide, and yet nobody ever broke it anywhere."
    text = f'msgid "a"\nmsgstr "{long}"\n\nmsgid "b"\nmsgstr ""\n'
    assert edit(text, 0, long + long) == [f'- msgstr "{long}"', f'+ msgstr "{long}{long}"']
    assert edit(text, 1, long) == ['- msgstr ""', f'+ msgstr "{long}"']


def test_a_text_that_is_not_broken_stays_so_in_a_file_that_breaks_others() -> None:
    long = "This line is longer than the others, since someone did not want to break it here."
    text = f'{WRAPPED}\nmsgid "four"\nmsgstr "{long}"\n'
    assert edit(text, 3, f"{long}!") == [f'- msgstr "{long}"', f'+ msgstr "{long}!"']


def test_a_literal_of_several_lines_stays_one() -> None:
    text = 'msgid "a"\nmsgstr "one\\ntwo"\n'
    assert edit(text, 0, "one\nthree") == ['- msgstr "one\\ntwo"', '+ msgstr "one\\nthree"']


CHINESE = "重庆如何成为智能网联新能源汽车的领先之地，专家与记者对谈。"


@pytest.mark.parametrize(
    ("habit", "added"),
    [
        (  # gettext counts columns: an ideograph has two
            ["这一行有二十六列宽，加上", "引号"],
            ["重庆如何成为智能网联新能", "源汽车的领先之地，专家与", "记者对谈。"],
        ),
        (  # Transifex counts characters
            ["words and ", "十七个字宽的一行，而不是列数，加上", "引号"],
            ["重庆如何成为智能网联新能源汽车的领", "先之地，专家与记者对谈。"],
        ),
        (  # polib breaks only where a space is
            ["words and words and ", "words 这样的一行没有断开"],
            [CHINESE],
        ),
    ],
)
def test_chinese_is_broken_by_the_habit_of_the_file(habit: list[str], added: list[str]) -> None:
    lines = "\n".join(f'"{line}"' for line in habit)
    text = f'msgid "a"\nmsgstr ""\n{lines}\n\nmsgid "b"\nmsgstr ""\n'
    assert edit(text, 1, CHINESE) == [f'+ "{line}"' for line in added]


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    text = "\ufeff" + WRAPPED.replace("\n", "\r\n")
    made = change(parse(text.encode()), 1, "A text that is new is broken where the others are.")
    assert made.count("\r\n") == made.count("\n") == text.count("\n") + 2
    assert made.startswith("\ufeff# A file")
    old_mac = change(parse(WRAPPED.replace("\n", "\r").encode()), 2, "one\ntwo")
    assert "\n" not in old_mac
    assert old_mac.endswith('msgid "three"\rmsgstr ""\r"one\\n"\r"two"\r')


def test_an_obsolete_text_is_written_behind_its_mark() -> None:
    text = f'{WRAPPED}\n#~ msgid "old"\n#~ msgstr ""\n'
    assert edit(text, 3, "A text that is new is broken where the others are.") == [
        '+ #~ "A text that is new is broken where "',
        '+ #~ "the others are."',
    ]


def test_plural_forms_change_one_by_one() -> None:
    text = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n'
    assert edit(text, 0, "c", "e") == ['- msgstr[1] "d"', '+ msgstr[1] "e"']
    with pytest.raises(ValueError, match="shorter"):
        edit(text, 0, "e")


def test_a_file_keeps_its_charset() -> None:
    text = HEADER.format("GBK") + 'msgid "a"\nmsgstr "你"\n# 注\n'
    file = parse(text.encode("gbk"))
    assert change(file, 1, "您") == text.replace("你", "您")
    with pytest.raises(SaveError, match="한 cannot be written in GBK") as caught:
        change(file, 1, "한")
    assert "UTF-8" in caught.value.remedy


def test_layouts_that_nobody_expects_stay() -> None:
    text = 'msgid"a"msgstr"b" # c\n  msgid "d"\n\tmsgstr\n\t"e"\n\t"f"\n'
    made = change(parse(text.encode()), 1, "eg")
    assert made == text.replace('"f"', '"g"')
    assert change(parse(text.encode()), 0, "x") == text.replace('"b"', '"x"')


def test_numeric_escapes_of_a_text_that_changes_become_characters() -> None:
    assert edit(r'msgid "a" msgstr "caf\303\251"', 0, "cafés")[1] == '+ msgid "a" msgstr "cafés"'


@pytest.mark.parametrize(
    ("old", "flags", "new"),
    [
        ("#, fuzzy\n", (), ""),
        ("#, fuzzy, c-format\n", ("c-format",), "#, c-format\n"),
        ("#, c-format\n", ("fuzzy", "c-format"), "#, fuzzy, c-format\n"),
        ("", ("fuzzy",), "#, fuzzy\n"),
        ("# c\n#: a.c\n", ("fuzzy",), "# c\n#: a.c\n#, fuzzy\n"),
        ('#| msgid "z"\n', ("fuzzy",), '#, fuzzy\n#| msgid "z"\n'),
        ('#, fuzzy\n#| msgid ""\n#| "z"\n#| msgid_plural "zs"\n', (), ""),
        ('# c\n#, fuzzy, x\n#| msgid "z"\n', ("x",), "# c\n#, x\n"),
        ('#| msgid "z"\n#, fuzzy, x\n', ("fuzzy",), '#| msgid "z"\n#, fuzzy\n'),
        ('#| msgid "z"\n#, x\n', (), '#| msgid "z"\n'),
        ("#= no-wrap\n", ("no-wrap", "fuzzy"), "#= no-wrap\n#, fuzzy\n"),
        ("#= no-wrap\n#,fuzzy,x\n", ("no-wrap", "x"), "#= no-wrap\n#, x\n"),
        ("#, fuzzy  \n\n# c\n", (), "\n# c\n"),
        ("#,x,  y\n", ("y", "x"), "#,x,  y\n"),
    ],
)
def test_flags_change_in_their_line(old: str, flags: tuple[str, ...], new: str) -> None:
    fields = 'msgid "a"\nmsgstr "b"\n'
    before = 'msgid "z"\nmsgstr "y"\n\n'
    for text in (fields, fields.replace("msg", "#~ msg")):
        if "#|" in old and "#~" in text:
            continue
        file = parse(f"{before}{old}{text}".encode())
        assert change(file, 1, flags=flags) == f"{before}{new}{text}"


def test_text_and_flags_change_together_in_several_entries() -> None:
    text = '#, fuzzy\nmsgid "a"\nmsgstr "b"\n#, fuzzy\nmsgid "c"\nmsgstr "d"\n'
    file = parse(text.encode())
    changes = [Change(entry, ("x",), ()) for entry in reversed(file.entries)]
    assert rewrite(file, changes) == b'msgid "a"\nmsgstr "x"\nmsgid "c"\nmsgstr "x"\n'


def test_header_dates_are_nobodys_business() -> None:
    header = 'msgid ""\nmsgstr ""\n"PO-Revision-Date: 2001-02-03 04:05+0600\\n"\n'
    text = f'{header}\nmsgid "a"\nmsgstr ""\n'
    assert edit(text, 1, "b") == ['- msgstr ""', '+ msgstr "b"']


def test_a_damaged_file_is_never_saved_over() -> None:
    file = parse(b'msgid "a"\nmsgstr "b"\n\nmsgid "c\n', "fr.po")
    with pytest.raises(SaveError, match="damaged") as caught:
        change(file, 0, "x")
    assert (caught.value.path, caught.value.line) == ("fr.po", 4)
    assert rewrite(file, [Change(file.entries[0], ("b",), ())]) is file.raw


def test_a_file_that_does_not_survive_its_charset_is_not_saved() -> None:
    raw = HEADER.format("BIG5").encode() + b'msgid "a"\nmsgstr "\xa1\xfe"\n'
    with pytest.raises(SaveError, match="BIG5"):
        change(parse(raw), 1, "x")


@pytest.mark.parametrize("text", ["a\0b", "a\4b", "a\ud800"])
def test_a_text_that_po_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(SaveError, match=r"U\+[0-9A-F]{4} stands in a text"):
        change(parse(WRAPPED.encode()), 1, text)


def test_an_entry_changes_once_and_in_its_own_file() -> None:
    file, other = parse(WRAPPED.encode()), parse(WRAPPED.encode())
    with pytest.raises(ValueError, match="more than one change"):
        rewrite(file, [Change(file.entries[0], (text,)) for text in ("x", "y")])
    with pytest.raises(ValueError, match="another file"):
        rewrite(file, [Change(other.entries[0], ("x",))])

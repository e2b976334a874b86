"""Entries in another order, new ones, and those that go."""

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import SaveError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.recompose import Row, recompose

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Hexapla: 1\\n"\n'
FILE = (
    "# a licence\n"
    + HEADER
    + """
# of a person
#. block=1 role=title
#: a.c:1
#, fuzzy
#| msgid "old a"
msgctxt "aaaaa"
msgid "a"
msgstr ""
"the first, "
"in two lines"


#. more
#. block=2 role=paragraph
msgctxt "bbbbb"
msgid "b"
msgstr "the second"

#~ msgctxt "ccccc"
#~ msgid "c"
#~ msgstr "the third"
# the end
"""
)
NAMES = ("aaaaa", "bbbbb", "ccccc", "ddddd", "eeeee")


def rows(file: PoFile, names: list[str]) -> list[Row]:
    entries = {entry.msgctxt: entry for entry in file.entries}
    roles = {"aaaaa": "block=1 role=title", "bbbbb": "block=2 role=paragraph"}
    return [
        Row(name, name[0], roles.get(name, "block=9 role=item"), entries.get(name))
        for name in names
    ]


def made(text: str, names: list[str]) -> str:
    file = parse(text.encode())
    return recompose(file, rows(file, names)).decode()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_what_stays_stays_byte_for_byte(line_end: str) -> None:
    text = FILE.replace("\n", line_end)
    assert made(text, ["aaaaa", "bbbbb"]) == text


def test_what_goes_is_kept_behind_the_rest_with_what_people_wrote_above_it() -> None:
    assert made(FILE, ["bbbbb"]).endswith(
        """
# of a person
#: a.c:1
#, fuzzy
#~| msgid "old a"
#~ msgctxt "aaaaa"
#~ msgid "a"
#~ msgstr ""
#~ "the first, "
#~ "in two lines"

#~ msgctxt "ccccc"
#~ msgid "c"
#~ msgstr "the third"
# the end
"""
    )


def test_what_comes_back_is_as_it_was() -> None:
    gone = made(FILE, ["aaaaa"])
    assert made(gone, ["aaaaa", "bbbbb"]).replace("#. block=2 role=paragraph\n", "") == (
        FILE.replace("#. block=2 role=paragraph\n", "")
    )


def test_another_source_is_told_with_the_one_before() -> None:
    file = parse(FILE.encode())
    one, two = rows(file, ["aaaaa", "bbbbb"])
    changed = [
        one._replace(msgid="A", previous="a"),
        two._replace(msgid="B", previous="b", place="block=3 role=item"),
    ]
    text = recompose(file, changed).decode()
    assert '#| msgid "old a"\nmsgctxt "aaaaa"\nmsgid "A"\n' in text
    assert '#. more\n#. block=3 role=item\n#| msgid "b"\nmsgctxt "bbbbb"\nmsgid "B"\n' in text


@given(
    before=st.permutations(NAMES).map(lambda names: names[:3]),
    after=st.lists(st.sampled_from(NAMES), unique=True),
    line_end=st.sampled_from(["\n", "\r\n"]),
)
def test_every_order_can_be_made_and_nothing_is_lost(
    before: list[str], after: list[str], line_end: str
) -> None:
    first = made(FILE.replace("\n", line_end), before)
    text = made(first, after)
    file = parse(text.encode())
    assert file.sound
    assert [entry.msgctxt for entry in file.entries if entry.name and not entry.obsolete] == after
    found = {entry.msgctxt: entry.msgstrs[0] for entry in file.entries}
    assert found.items() >= {
        ("aaaaa", "the first, in two lines"),
        ("bbbbb", "the second"),
        ("ccccc", "the third"),
    }
    assert len(file.entries) == 1 + len({*before, *after, *NAMES[:3]})
    assert text.startswith(FILE[: FILE.index("\n\n")].replace("\n", line_end))
    assert made(text, after) == text
    theirs = polib.pofile(text.replace("\r\n", "\n"))
    assert [entry.msgctxt for entry in theirs if not entry.obsolete] == after
    assert {entry.msgctxt: entry.msgstr for entry in theirs}.items() == {
        (key, target) for key, target in found.items() if key
    }


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (FILE.encode() + b'msgid "x\n', "the file is damaged"),
        (b'msgctxt "aaaaa"\nmsgid "a"\nmsgstr "b"\n', "does not begin with a header"),
        (b"", "does not begin with a header"),
    ],
)
def test_a_file_that_would_not_come_through_is_refused(raw: bytes, said: str) -> None:
    file = parse(raw, "a.po")
    with pytest.raises(SaveError, match=said):
        recompose(file, rows(file, ["aaaaa"]))


def test_a_letter_that_the_charset_lacks_is_refused() -> None:
    file = parse(HEADER.replace("UTF-8", "ISO-8859-1").encode(), "a.po")
    with pytest.raises(SaveError, match="车 cannot be written in ISO-8859-1"):
        recompose(file, [Row("aaaaa", "车", "block=1 role=item")])

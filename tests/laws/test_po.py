"""What holds of every PO file, and of every change to one."""

import re

import polib
import pytest
from hypothesis import assume, example, given, reject, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from hexapla.errors import UnreadableError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.catalogue import _unit, _units
from hexapla.formats.po.field import retext
from hexapla.formats.po.lexer import lex
from hexapla.formats.po.literal import quote, read_text, unescape
from hexapla.formats.po.wrap import Habit, break_lines
from hexapla.formats.po.writer import Change, rewrite

WORDS = [
    *("a", "car", "very-long-word", "é", "汽车", "重庆，", "↑a"),
    *("\n", "\t", '"', "\\", "%d", "#~", "msgid"),
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\4"), max_size=40),
)
LINES = rb"""
msgid "a"        msgid            msgid ""         msgid_plural "b"   msgctxt "c"
msgstr "d"       msgstr "         msgstr[0] "e"    msgstr[1] ""       msgfoo "f"
"g"              "\n"             "\x41"           "\q"               "
\                # h              #. i             #: j               #, fuzzy
#= k             #| msgid "l"     #| m             #~ msgid "n"       #~ msgstr "o"
#~ "p"           #~               #~ # q           #~ msgctxt "r"     #~| msgid "s"
domain "t"       <<<<<<< u        =======          >>>>>>> v          w
"""
PIECES = re.split(rb"\s{2,}|\n", LINES.strip())
RAW = [b"\0", b"\4", b"\xef\xbb\xbf", "汽".encode(), b"\xff", b'msgid ""\nmsgstr "charset=GBK\\n"']
GAPS = [b"\n", b"\n", b"\n\n", b" ", b"", b"\r\n", b"\r", b"\n  ", b"\t", b"\f"]


@st.composite
def debris(draw: DrawFn) -> bytes:
    """Pieces of PO files in any order."""
    pieces = draw(
        st.lists(st.tuples(st.sampled_from([*PIECES, *RAW]), st.sampled_from(GAPS)), max_size=30)
    )
    return b"".join(fragment + gap for fragment, gap in pieces)


@st.composite
def field(draw: DrawFn, keyword: str, text: str, margin: str) -> str:
    """A field with its text cut and laid out in any way."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    pieces = [
        quote(text[start:end]) for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)
    ]
    gap = f"\n{margin}" if margin else draw(st.sampled_from(["\n", "\n  ", " ", "\n\n"]))
    return f"{margin}{keyword} {gap.join(pieces)}"


@st.composite
def entry(draw: DrawFn, number: int) -> str:
    """An entry that no other with another number equals."""
    margin = draw(st.sampled_from(["", "", "#~ "]))
    lead = draw(
        st.lists(
            st.sampled_from(["# hi", "#. for\x0byou", "#: a.c:1", "#, c-format", "#,fuzzy, x"]),
            max_size=3,
        )
    )
    texts = [("msgid", f"{number} {draw(TEXTS)}")]
    if draw(st.booleans()):
        texts.insert(0, ("msgctxt", draw(TEXTS)))
    if draw(st.booleans()):
        forms = draw(st.lists(TEXTS, min_size=1, max_size=3))
        texts += [
            ("msgid_plural", draw(TEXTS)),
            *((f"msgstr[{n}]", form) for n, form in enumerate(forms)),
        ]
    else:
        texts.append(("msgstr", draw(TEXTS)))
    return "\n".join([*lead, *(draw(field(keyword, text, margin)) for keyword, text in texts)])


@st.composite
def well_formed(draw: DrawFn) -> str:
    """A sound PO file in some layout."""
    entries = [draw(entry(number)) for number in range(draw(st.integers(1, 4)))]
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    head = draw(st.sampled_from(["", "\ufeff", "\n", 'msgid ""\nmsgstr "Language: fr\\n"\n\n']))
    tail = draw(st.sampled_from(["", "\n", "\n\n# end"]))
    return (head + draw(st.sampled_from(["\n", "\n\n"])).join(entries) + tail).replace(
        "\n", newline
    )


def values(file: PoFile) -> list[tuple[object, ...]]:
    return [
        (e.msgctxt, e.msgid, e.msgid_plural, e.msgstrs, e.flags, e.obsolete) for e in file.entries
    ]


def readable(raw: bytes) -> PoFile:
    try:
        return parse(raw)
    except UnreadableError:
        reject()


@given(st.one_of(st.binary(), debris(), well_formed().map(str.encode)))
@example(b"")
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
def test_reading_and_writing_nothing_is_the_identity_on_all_bytes(raw: bytes) -> None:
    file = readable(raw)
    changes = [Change(entry, entry.msgstrs, entry.flags) for entry in file.entries]
    assert rewrite(file, ()) == rewrite(file, changes) == file.raw == raw


@given(debris())
def test_the_tokens_cover_the_file(data: bytes) -> None:
    assume(b"\xff" not in data)
    tokens = lex(data)
    numbers = range(len(tokens.kinds))
    assert b"".join(map(tokens.field, numbers)) == data[tokens.starts[0] :]
    assert all(tokens.field(number) for number in numbers)
    assert not data[: tokens.starts[0]].removeprefix(b"\xef\xbb\xbf").strip()


@given(debris())
def test_every_piece_of_a_file_is_in_an_entry_a_comment_or_a_damage(raw: bytes) -> None:
    file = readable(raw)
    entered = {number for entry in file.entries for number in entry.fields}
    left = [
        file.tokens.field(n).strip().decode()
        for n in range(len(file.tokens.kinds))
        if n not in entered
    ]
    told = "".join(damage.text for damage in file.damages)
    assert all(piece.startswith(("#", "domain")) or piece.strip("\ufeff") in told for piece in left)


@given(debris() | well_formed().map(str.encode), st.booleans())
def test_units_made_at_once_are_those_made_one_by_one(raw: bytes, ours: bool) -> None:
    file = readable(raw)
    assert list(_units(file, ours=ours)) == [_unit(entry, ours=ours) for entry in file.entries]


@st.composite
def edited(draw: DrawFn, text: str) -> str:
    """Another text that often begins and ends as this one does."""
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    middle = draw(st.one_of(st.just(""), st.sampled_from(["x", "\n", "a\n", " y ", "汽"]), TEXTS))
    return text[:start] + middle + text[end:]


@given(well_formed())
def test_what_is_well_formed_is_sound(text: str) -> None:
    assert parse(text.encode()).damages == ()


@given(well_formed(), st.data())
def test_editing_one_entry_changes_no_byte_of_another(text: str, data: st.DataObject) -> None:
    file = parse(text.encode())
    entry = data.draw(st.sampled_from(file.entries))
    msgstrs = tuple(data.draw(edited(text)) for text in entry.msgstrs)
    number, (start, end) = file.entries.index(entry), entry.extent
    made = rewrite(file, [Change(entry, msgstrs)])
    assert made.startswith(file.raw[:start])
    assert made.endswith(file.raw[end:])
    before, after = values(file), values(parse(made))
    assert after[number] == (*before[number][:3], msgstrs, *before[number][4:])
    assert after[:number] + after[number + 1 :] == before[:number] + before[number + 1 :]


@given(well_formed(), st.data())
def test_flags_change_without_anything_else(text: str, data: st.DataObject) -> None:
    file = parse(text.encode())
    entry = data.draw(st.sampled_from(file.entries))
    names = st.sampled_from(["fuzzy", "c-format", "x", "range: 1..2"])
    flags = tuple(data.draw(st.lists(names, unique=True)))
    made = parse(rewrite(file, [Change(entry, flags=flags)]))
    changed = made.entries[file.entries.index(entry)]
    assert set(changed.flags) == set(flags)
    assert [value[:4] for value in values(made)] == [value[:4] for value in values(file)]
    assert without_flags(made.raw) == without_flags(file.raw)


def without_flags(raw: bytes) -> list[str]:
    lines = raw.decode().removeprefix("\ufeff").split("\n")
    return [line for line in lines if not line.startswith(("#,", "#="))]


HABITS = st.builds(Habit, st.integers(0, 30), columns=st.booleans(), ideographs=st.booleans())


@settings(max_examples=500)
@given(TEXTS, st.sampled_from(["", "#~ "]), HABITS, st.data())
def test_a_field_with_another_text_means_it(
    text: str, margin: str, habit: Habit, data: st.DataObject
) -> None:
    old = data.draw(field("msgstr", text, margin)).encode()
    new = data.draw(edited(text))
    made = retext(old, new, habit)
    assert unescape(made).decode() == new
    assert lex(made).kinds == lex(old).kinds
    assert lex(made).extent(0) == (0, len(made))


@given(TEXTS)
def test_a_literal_means_the_text_it_was_made_of(text: str) -> None:
    assert unescape(quote(text).encode()).decode() == text


@given(TEXTS, st.sampled_from(["", "#~ "]), st.data())
def test_the_short_way_to_a_text_leads_where_the_long_one_does(
    text: str, margin: str, data: st.DataObject
) -> None:
    spelt = data.draw(field("msgid", text, margin)).encode()
    assert read_text(spelt) == unescape(spelt).decode() == text


@given(TEXTS, HABITS)
def test_broken_lines_are_the_text_and_fit(text: str, habit: Habit) -> None:
    pieces = break_lines(text, habit)
    assert "".join(pieces) == text
    assert all(piece and "\n" not in piece[:-1] for piece in pieces)
    for piece in pieces if habit.width else []:
        whole = " " not in piece.strip(" \n")
        assert habit.measure(quote(piece)) <= habit.width or whole


# polib is a twin where it reads what gettext reads. It does not where texts stand on one line with
# others, where a text holds what splits lines in Python, and in the cases below.
POLIB_TEXTS = st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)


@given(
    st.lists(st.tuples(POLIB_TEXTS, POLIB_TEXTS, POLIB_TEXTS), min_size=1, max_size=4),
    st.booleans(),
)
def test_values_are_those_that_polib_reads(texts: list[tuple[str, str, str]], plural: bool) -> None:
    made = polib.POFile(wrapwidth=30)
    for number, (context, msgid, msgstr) in enumerate(texts):
        entry = polib.POEntry(
            msgctxt=context, msgid=f"{number}{msgid}", flags=["x", "fuzzy"][: number % 3]
        )
        if plural:
            entry.msgid_plural, entry.msgstr_plural = msgid + "s", {0: msgstr, 1: context}
        else:
            entry.msgstr = msgstr
        entry.obsolete = number % 4 == 3
        made.append(entry)
    read = polib.pofile(str(made))
    ours = [value for value in values(parse(str(made).encode())) if value[1]]
    theirs = [
        (
            e.msgctxt,
            e.msgid,
            e.msgid_plural or None,
            tuple(e.msgstr_plural[n] for n in sorted(e.msgstr_plural)) or (e.msgstr,),
            tuple(e.flags),
            bool(e.obsolete),
        )
        for e in read
    ]
    assert ours == theirs


@pytest.mark.parametrize(("spelt", "meant"), [(r"\101", "A"), (r"\x41", "A"), (r"\a", "\a")])
def test_polib_does_not_know_all_escapes(spelt: str, meant: str) -> None:
    text = f'msgid "{spelt}"\nmsgstr ""\n'
    assert parse(text.encode()).entries[0].msgid == meant
    assert polib.pofile(text)[0].msgid == spelt


@pytest.mark.parametrize("text", ['msgid "a" "b"\nmsgstr ""\n', 'msgid "a\u2028b"\nmsgstr ""\n'])
def test_polib_refuses_some_texts_that_gettext_takes(text: str) -> None:
    assert parse(text.encode()).sound
    with pytest.raises(OSError, match="Syntax error"):
        polib.pofile(text)


@pytest.mark.parametrize(
    "text",
    ['msgid "hello\nmsgstr "x"\n', 'msgid "x"\nmsgstr "hello\n', 'msgid "x"\nmsgstr * (y)"\n'],
)
def test_polib_loses_text_that_lacks_a_quote_and_says_nothing(text: str) -> None:
    assert not parse(text.encode()).sound
    read = polib.pofile(text)[0]
    assert "hello" not in {read.msgid, read.msgstr}


def test_polib_loses_the_previous_source_of_obsolete_entries() -> None:
    text = '#~| msgid "older"\n#~ msgid "old"\n#~ msgstr "x"\n'
    previous = parse(text.encode()).entries[0].previous
    assert previous
    assert previous.msgid == "older"
    assert polib.pofile(text)[0].previous_msgid is None

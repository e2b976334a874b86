from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import SaveError
from hexapla.formats.po import parse, to_catalogue
from hexapla.formats.po.merge import KEPT, Merged, merge
from hexapla.formats.po.merge_entry import GONE, OTHERWISE, PLACE
from hexapla.formats.po.writer import Change, rewrite

HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"PO-Revision-Date: 2026-01-01 12:00+0000\\n"\n"Last-Translator: Ann\\n"\n"Language: en\\n"\n'
)
A, B, C = ('msgid "a"\nmsgstr "one"\n', 'msgid "b"\nmsgstr "two"\n', 'msgid "c"\nmsgstr ""\n')
TEXTS = st.sampled_from(["", "one", "eins", 'say "1"\n', "Zeile\n" * 3, "↑a"])
EDIT = st.tuples(TEXTS, st.booleans())


def file(*entries: str) -> str:
    return "\n".join((HEADER, *entries))


BASE = file(A, B, C)


def merged(ours: str, theirs: str, base: str = BASE) -> Merged:
    return merge(*(parse(text.encode()) for text in (base, ours, theirs)))


def text(ours: str, theirs: str, base: str = BASE) -> str:
    """What two sides come to who do not clash."""
    result = merged(ours, theirs, base)
    assert result.clashes == ()
    return result.raw.decode()


def test_what_only_one_side_changed_is_as_that_side_has_it() -> None:
    ours, theirs = BASE.replace("one", "eins"), BASE.replace('c"\nmsgstr ""', 'c"\nmsgstr "drei"')
    wanted = ours.replace('c"\nmsgstr ""', 'c"\nmsgstr "drei"')
    assert text(ours, theirs) == wanted
    assert text(theirs, ours) == wanted


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xef\xbb\xbf" + BASE.encode(),
        BASE.encode().rstrip(),
        b"\n\n# \n#  a \n" + BASE.encode() + b"\n# the end  \n",
        BASE.replace("\n", "\r\n").encode(),
    ],
    ids=["empty", "byte order mark", "no line end", "spaces", "CRLF"],
)
def test_a_file_merged_with_itself_is_that_file_to_the_byte(raw: bytes) -> None:
    file = parse(raw)
    assert merge(file, file, file) == Merged(raw)


def test_a_byte_order_mark_of_ours_stays() -> None:
    raw = b"\xef\xbb\xbf" + BASE.replace("one", "eins").encode()
    result = merge(parse(BASE.encode()), parse(raw), parse(BASE.replace("two", "zwei").encode()))
    assert result.raw == raw.replace(b"two", b"zwei")


def test_two_texts_of_one_entry_are_a_guess_with_the_other_text_above_it() -> None:
    result = merged(BASE.replace("one", "eins"), BASE.replace("one", "uno"))
    assert result.clashes == (("a", OTHERWISE),)
    entry = '# theirs: "uno"\n#, fuzzy\nmsgid "a"\nmsgstr "eins"\n'
    assert result.raw.decode() == file(entry, B, C)
    units = to_catalogue(
        parse(result.raw), document="", source_tag="", target_tag="", joiner=""
    ).units
    assert units[0].note.endswith("the other one: uno")
    assert units[1].note == ""


def test_a_settled_text_has_no_other_text_above_it() -> None:
    note = '# mine\n# theirs: "u"\n# theirs+ "no"\n#. place\n#, fuzzy, c-format\n'
    raw = file(note + A, B).encode()
    found = parse(raw)
    settled = rewrite(found, [Change(found.entries[1], ("uno",), ("c-format",))])
    above = "# mine\n#. place\n#, c-format\n"
    assert settled.decode() == file(above + A.replace("one", "uno"), B)


def test_the_same_text_on_both_sides_is_no_clash() -> None:
    both = BASE.replace("one", "eins")
    assert text(both, both) == both
    assert text(both, both.replace(A, "# hm\n" + A)) == both


def test_a_text_that_one_side_took_away_is_a_guess() -> None:
    result = merged(BASE.replace("one", ""), BASE.replace("one", "uno"))
    assert result.raw.decode() == file("#, fuzzy\n" + A.replace("one", "uno"), B, C)
    assert result.clashes[0].message == OTHERWISE


@pytest.mark.parametrize(
    ("was", "ours", "theirs", "wanted"),
    [
        ("", "eins", "#, fuzzy|one", "#, fuzzy|eins"),  # doubt is kept
        ("#, fuzzy", "#, fuzzy|eins", "one", "#, fuzzy|eins"),  # they trusted another text
        ("#, fuzzy", "eins", "#, fuzzy|one", "eins"),
        ("#, fuzzy", "one", "#, fuzzy|one", "one"),
        ("#, fuzzy", "#, fuzzy, c-format|one", "one", "#, c-format|one"),
    ],
)
def test_a_guess_is_one_as_long_as_its_text_is_doubted(
    was: str, ours: str, theirs: str, wanted: str
) -> None:
    def drawn(side: str) -> str:
        flag, bar, target = side.rpartition("|")
        return file(f"{flag}\n{A}" if bar else A, B, C).replace("one", target)

    base = drawn(f"{was}|one" if was else "one")
    ours, theirs = (drawn(side) for side in (ours, theirs))
    ours, theirs = (side.replace(A, f"# {n}\n{A}") for n, side in enumerate((ours, theirs)))
    found = parse(merged(ours, theirs, base).raw).entries[1]
    flag, _, target = wanted.rpartition("|")
    assert (found.fuzzy, found.msgstrs) == ("fuzzy" in flag, (target,))
    assert ("c-format" in found.flags) == ("c-format" in flag)


def test_a_source_that_one_side_changed_makes_the_other_s_new_text_a_guess() -> None:
    layout = HEADER.replace('"Lang', '"X-Hexapla: 1\\n"\n"Lang')
    base = f'{layout}\nmsgctxt "k"\nmsgid "a"\nmsgstr "one"\n'
    found = parse(
        merged(base.replace("one", "eins"), base.replace('"a"', '"A"'), base).raw
    ).entries[1]
    assert (found.msgid, found.msgstrs, found.fuzzy) == ("A", ("eins",), True)
    found = parse(merged(base.replace("one", "1"), base.replace("one", "1"), base).raw).entries[1]
    assert not found.fuzzy


def test_new_entries_stand_where_either_side_put_them() -> None:
    new, other = 'msgid "n"\nmsgstr "new"\n', 'msgid "o"\nmsgstr "other"\n'
    assert text(file(A, new, B, C), file(A, B, C, other)) == file(A, new, B, C, other)
    assert text(file(A, B, C, other), file(A, new, B, C)) == file(A, new, B, C, other)


def test_an_entry_that_both_have_added_takes_the_text_that_there_is() -> None:
    empty, new = 'msgid "n"\nmsgstr ""\n', 'msgid "n"\nmsgstr "new"\n'
    assert text(file(A, B, C, empty), file(A, B, C, new)) == file(A, B, C, new)
    assert merged(file(A, B, C, new.replace("new", "neu")), file(A, B, C, new)).clashes


def test_what_one_side_took_away_goes_unless_the_other_changed_it() -> None:
    assert text(file(A, C), BASE) == file(A, C)
    assert text(BASE, file(A, C)) == file(A, C)
    result = merged(BASE.replace("two", "zwei"), file(A, C))
    assert result.clashes == (("b", KEPT),)
    assert "zwei" in result.raw.decode()
    result = merged(file(A, C), BASE.replace("two", "zwei"))
    assert result.clashes == (("b", KEPT),)
    assert result.raw.decode() == BASE.replace("two", "zwei")


def test_what_one_side_made_obsolete_stays_alive_with_a_new_text() -> None:
    gone = file(A, C, '#~ msgid "b"\n#~ msgstr "two"\n')
    assert "#~" in text(BASE.replace(B, "# hm\n" + B), gone)
    result = merged(BASE.replace("two", "zwei"), gone)
    assert result.clashes == (("b", GONE),)
    assert 'msgid "b"\nmsgstr "zwei"' in result.raw.decode()


def test_notes_and_flags_of_both_sides_stand_together() -> None:
    base = file("# old\n#: a.c:1\n#, c-format\n" + A)
    ours = file("# old\n# ours\n#: a.c:2\n#, c-format, no-wrap\n" + A)
    theirs = file("# theirs, not a text\n#: a.c:1\n" + A)
    wanted = "# ours\n# theirs, not a text\n#: a.c:2\n#, no-wrap\n"
    assert text(ours, theirs, base) == file(wanted + A)


def test_two_places_of_a_segment_are_told() -> None:
    ours, theirs = file("#. block=2\n" + A), file("#. block=3\n" + A)
    result = merged(ours, theirs, file("#. block=1\n" + A))
    assert result.clashes == (("a", PLACE),)
    assert result.raw.decode() == ours


def test_two_dates_in_the_header_are_no_clash() -> None:
    ours = BASE.replace("01-01 12", "03-01 12").replace("Ann", "Tom")
    theirs = BASE.replace("01-01 12", "02-01 12").replace("Ann", "Eve")
    assert text(ours, theirs) == ours
    assert text(theirs, ours) == ours


@given(st.integers(0, 53_000_000), st.integers(-5000, 5000))
def test_the_later_date_is_that_of_the_calendar(start: int, minutes: int) -> None:
    def dated(moment: datetime, zone: int) -> str:
        local = moment.astimezone(timezone(timedelta(minutes=zone)))
        return BASE.replace("2026-01-01 12:00+0000", f"{local:%Y-%m-%d %H:%M%z}")

    when = datetime(2000, 1, 1, tzinfo=UTC) + timedelta(minutes=start)
    other = when + timedelta(minutes=minutes)
    first, last = sorted((when, other))
    early, late = dated(first, 480), dated(last, -210)
    if minutes:
        assert text(early, late) == text(late, early) == late


def test_two_languages_in_the_header_are_a_clash() -> None:
    result = merged(BASE.replace(": en", ": de"), BASE.replace(": en", ": fr"))
    assert result.clashes == (("", "both sides have changed Language in the header"),)
    assert result.raw.decode() == BASE.replace(": en", ": de")


def test_spaces_at_the_end_of_a_comment_outlive_a_merge() -> None:
    base = file("#  Hm?  \n#. A title \n" + A)
    ours, theirs = base.replace("one", "eins"), base.replace("#  Hm?", "# new\n#  Hm?")
    wanted = ours.replace("#  Hm?", "# new\n#  Hm?").splitlines()
    assert sorted(text(ours, theirs, base).splitlines()) == sorted(wanted)


def test_a_damaged_file_is_not_merged() -> None:
    with pytest.raises(SaveError, match="damaged, so it is not merged"):
        merged(BASE + "<<<<<<< ours\n", BASE.replace("one", "eins"))
    ours = HEADER.replace('"Lang', '"X-Hexapla: 1\\n"\n"Lang')
    twice = f'{ours}\nmsgctxt "k"\nmsgid "a"\nmsgstr ""\n\nmsgctxt "k"\nmsgid "b"\nmsgstr ""\n'
    with pytest.raises(SaveError, match="two entries have one id"):
        merged(twice, twice.replace('""\n\n', '"x"\n\n'), twice)


def test_line_ends_and_charset_are_those_of_ours() -> None:
    ours = BASE.replace("one", "eins").replace("\n", "\r\n")
    wanted = ours.replace("two", "zwei")
    assert text(ours, BASE.replace("two", "zwei")) == wanted
    sides = [
        each.replace("UTF-8", "GBK").encode("gbk")
        for each in (BASE, BASE.replace("one", "一"), BASE.replace("two", "二"))
    ]
    result = merge(*map(parse, sides))
    assert result.raw.decode("gbk") == BASE.replace("UTF-8", "GBK").replace("one", "一").replace(
        "two", "二"
    )


def test_two_new_files_are_merged_with_nothing_before_them() -> None:
    assert text(file(A, B), file(A, C), "") == file(A, C, B)


def edited(edits: Mapping[int, tuple[str, bool]]) -> str:
    """The catalogue of three with other texts and marks, by the number of the entry."""
    found = parse(BASE.encode())
    changes = [
        Change(found.entries[number], (target,), ("fuzzy",) if fuzzy else ())
        for number, (target, fuzzy) in edits.items()
    ]
    return rewrite(found, changes).decode()


EDITS = st.dictionaries(st.integers(1, 3), EDIT)


@given(EDITS)
def test_a_side_that_did_nothing_changes_nothing(edits: Mapping[int, tuple[str, bool]]) -> None:
    assert text(edited(edits), BASE) == text(BASE, edited(edits)) == edited(edits)


@given(EDITS, EDITS)
def test_two_sides_apart_come_to_both_and_no_text_is_ever_lost(
    ours: Mapping[int, tuple[str, bool]], theirs: Mapping[int, tuple[str, bool]]
) -> None:
    if not ours.keys() & theirs.keys():
        assert text(edited(ours), edited(theirs)) == edited({**ours, **theirs})
    result = merged(edited(ours), edited(theirs))
    after = parse(result.raw)
    assert not after.damages
    told = to_catalogue(after, document="", source_tag="", target_tag="", joiner="").units
    for number in ours.keys() & theirs.keys():
        mine, yours = ours[number][0], theirs[number][0]
        old = parse(BASE.encode()).entries[number].msgstrs[0]
        wanted = {mine, yours} - {old, ""}
        unit = told[number - 1]
        assert all(each in (*unit.targets, unit.note.partition(": ")[2]) for each in wanted)
        if len({mine, yours, old}) == 3:
            assert "fuzzy" in unit.flags

"""What holds for every file that claims to be a workbook."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import GlossaryError
from hexapla.formats.term_table import parse as parse_table
from hexapla.formats.term_writer import as_csv
from hexapla.formats.workbook_writer import write_workbook
from hexapla.formats.xlsx import parse
from hexapla.formats.zipped import Archive, pack

ROWS = [
    ["concept", "zh", "en", "options"],
    ["a", "车", "car|auto", "case"],
    ["b", "33618", "5", ""],
]
SOUND = write_workbook(ROWS)
PARTS = {name: Archive(SOUND, "a").read(name) for name in Archive(SOUND, "a").members}
CELLS = st.text("ab é车<&\"'\x01\x00\r_x0041|!\\=", max_size=8)
TABLES = st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5)
PIECES = st.sampled_from(
    [
        b"",
        b"0",
        b"-1",
        b"99999999999",
        b"s",
        b'"',
        b"<",
        b"</row>",
        b"<row>",
        b'r="A1"',
        b"XFD9",
        b"NaN",
    ]
)


def reads(raw: bytes) -> None:
    """It gives a term base, with lines that are rows, or an error with a remedy."""
    found: GlossaryError | None = None
    try:
        _, notices = parse(raw, "a.xlsx")
        assert all(notice.line > 0 for notice in notices)
    except GlossaryError as error:
        found = error
    assert found is None or (found.path == "a.xlsx" and found.remedy)


@given(st.integers(0, len(SOUND) - 1), st.binary(max_size=4), st.integers(0, 8))
@settings(max_examples=200)
def test_a_file_that_was_damaged_is_read_or_refused(at: int, put: bytes, gone: int) -> None:
    reads(SOUND[:at] + put + SOUND[at + gone :])


@given(st.sampled_from(sorted(PARTS)), st.floats(0, 1), PIECES, st.integers(0, 12))
@settings(max_examples=200)
def test_a_part_that_was_damaged_is_read_or_refused(
    name: str, where: float, put: bytes, gone: int
) -> None:
    part = PARTS[name]
    at = int(where * len(part))
    reads(pack({**PARTS, name: part[:at] + put + part[at + gone :]}))


@given(st.sampled_from(sorted(PARTS)))
def test_a_part_that_is_missing_is_missed(name: str) -> None:
    reads(pack({part: raw for part, raw in PARTS.items() if part != name}))


@given(TABLES)
def test_a_workbook_says_what_the_same_table_says(table: list[list[str]]) -> None:
    rows = [["zh", "en"], *table]
    with suppress(GlossaryError):  # NUL is no text in a table
        expected, _ = parse_table(as_csv(rows), "a")
        found, _ = parse(write_workbook(rows), "a")
        assert [one.terms for one in found.concepts] == [one.terms for one in expected.concepts]

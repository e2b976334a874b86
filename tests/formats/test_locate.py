"""Where the words of a unit stand in its file: what is cut out there is what was asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.unit import Unit
from hexapla.formats.po import parse, to_catalogue
from hexapla.formats.po.locate import Locator
from hexapla.formats.po.wrap import Habit, break_lines
from hexapla.text.region import Region
from hexapla.text.span import Side, Span

OURS = 'msgid ""\nmsgstr "X-Hexapla: 1\\n"\n\n'
PLURAL = 'msgid "%d car"\nmsgid_plural "%d cars"\nmsgstr[0] "ein Auto"\nmsgstr[1] "%d Autos"\n'
WRITABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\4"), max_size=40)


def opened(text: str) -> tuple[Locator, tuple[Unit, ...]]:
    file = parse(text.encode(), "fr.po")
    made = to_catalogue(file, document="", source_tag="zh", target_tag="fr", joiner="")
    return Locator(file), made.units


def cut(text: str, region: Region | None) -> str:
    """What stands in a region, by a slow and obvious way."""
    assert region
    units = [line.encode("utf-16-le") for line in text.split("\n")]
    lines = units[region.line - 1 : region.end_line]
    lines[-1] = lines[-1][: 2 * (region.end_column - 1)]
    lines[0] = lines[0][2 * (region.column - 1) :]
    return "\n".join(line.decode("utf-16-le") for line in lines)


def replaced(text: str, region: Region, by: str) -> str:
    units = [line.encode("utf-16-le") for line in text.split("\n")]
    head = units[region.line - 1][: 2 * (region.column - 1)].decode("utf-16-le")
    tail = units[region.end_line - 1][2 * (region.end_column - 1) :].decode("utf-16-le")
    lines = [line.decode("utf-16-le") for line in units]
    kept = [*lines[: region.line - 1], head + by + tail, *lines[region.end_line :]]
    return "\n".join(kept)


def written(text: str) -> str:
    """A text in an entry whose lines are broken."""
    from hexapla.formats.po.literal import quote  # noqa: PLC0415 -- beside its only use

    pieces = ["", *break_lines(text, Habit(20))]
    return 'msgid "a"\nmsgstr ' + "\n".join(map(quote, pieces)) + "\n"


@given(st.data(), WRITABLE.filter(bool))
def test_what_is_spelt_in_a_region_changes_the_text_there_and_nowhere_else(
    data: st.DataObject, text: str
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    word = data.draw(WRITABLE)
    file = written(text)
    locator, (unit,) = opened(file)
    spelt = locator.spell(unit, Span(start, end), word)
    assert spelt
    _, (changed,) = opened(replaced(file, *spelt))
    assert changed.target == text[:start] + word + text[end:]


def test_columns_are_those_of_utf_16() -> None:
    text = 'msgid "a"\nmsgstr "👩x"\n'
    locator, (unit,) = opened(text)
    assert locator.locate(unit, Side.TARGET, Span(1, 2)) == Region(2, 11, 2, 12)


def test_a_byte_order_mark_takes_no_column() -> None:
    locator, (unit,) = opened('\ufeffmsgid "a"\nmsgstr "b"\n')
    assert locator.locate(unit, Side.SOURCE, Span(0, 1)) == Region(1, 8, 1, 9)


@pytest.mark.parametrize(
    ("side", "span", "words"),
    [
        (Side.SOURCE, Span(7, 14), "%d cars"),
        (Side.TARGET, Span(0, 3), "ein"),
        (Side.TARGET, Span(12, 17), "Autos"),
    ],
)
def test_marks_of_plural_forms_are_found_in_their_own_lines(
    side: Side, span: Span, words: str
) -> None:
    locator, (unit,) = opened(PLURAL)
    assert cut(PLURAL, locator.locate(unit, side, span)) == words


def test_what_spans_two_plural_forms_cannot_be_replaced() -> None:
    locator, (unit,) = opened(PLURAL)
    assert locator.spell(unit, Span(0, 3), "kein")
    assert locator.spell(unit, Span(4, 12), "x") is None


def test_a_source_that_is_joined_is_found_in_its_own_entry() -> None:
    parts = (("k1", "一。", "one two"), ("k2", "二。", "↑k1"), ("k3", "三。", "three"))
    entries = (f'msgctxt "{k}"\nmsgid "{s}"\nmsgstr "{t}"\n\n' for k, s, t in parts)
    text = OURS + "".join(entries)
    locator, (unit, _) = opened(text)
    assert unit.source == "一。二。"
    assert cut(text, locator.locate(unit, Side.SOURCE, Span(2, 3))) == "二"


def test_the_whole_of_an_empty_target_is_the_place_between_the_quotes() -> None:
    text = 'msgid "a"\nmsgstr ""\n'
    locator, (unit,) = opened(text)
    assert locator.locate(unit, Side.TARGET) == Region(2, 9, 2, 9)


def test_what_the_file_writes_as_numbers_or_is_damaged_has_no_columns() -> None:
    locator, units = opened('msgid "a"\nmsgstr "\\x41b"\n\nmsgid "c\nmsgstr "d"\n')
    assert [locator.locate(unit, Side.TARGET) for unit in units] == [None, None]


def test_a_text_that_the_charset_lacks_is_not_spelt() -> None:
    raw = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=latin-1\\n"\n\nmsgid "a"\nmsgstr "é"\n'
    )
    file = parse(raw.encode("latin-1"), "fr.po")
    (unit,) = to_catalogue(file, document="", source_tag="zh", target_tag="fr", joiner="").units
    assert Locator(file).spell(unit, Span(0, 1), "è") == (Region(5, 9, 5, 10), "è")
    assert Locator(file).spell(unit, Span(0, 1), "好") is None

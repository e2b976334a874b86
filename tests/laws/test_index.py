from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.corpus.columns import Cell, Filter, Place
from hexapla.corpus.unit import State
from hexapla.text.span import Side
from hexapla.verbs.check import prepare, run
from hexapla.verbs.columns import Columns, open_columns
from hexapla.verbs.request import Request

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {tag}\\n"
"X-Source-Language: zh-Hans\\n"
"X-Hexapla: 1\\n"
"""
KEYS = ("aaaaa", "bbbbb", "ccccc", "ddddd")
SOURCES = ("三辆车。", "他走了，带着四个人。", "5", "留下")
TARGETS = ("", "3 Cars.", "Three", "5 and 6", "↑", "↑aaaaa", "↑bbbbb", "↑zzzzz")


class Entry(NamedTuple):
    key: str
    target: str
    fuzzy: bool


RENDERING = st.lists(
    st.builds(Entry, st.sampled_from(KEYS), st.sampled_from(TARGETS), st.booleans()),
    max_size=5,
    unique_by=lambda entry: entry.key,
)
WORK = st.fixed_dictionaries({"en": RENDERING, "ru": RENDERING})
Work = dict[str, list[Entry]]


@pytest.fixture(scope="module", autouse=True)
def cache() -> Iterator[None]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEXAPLA_CACHE", folder)
        yield


def write(folder: Path, work: Work) -> None:
    """A document in our layout; its sources are all there."""
    folder.mkdir(exist_ok=True)
    source = [Entry(key, "", fuzzy=False) for key in KEYS]
    for name, entries in {"source.pot": source, **{f"{tag}.po": work[tag] for tag in work}}.items():
        body = "".join(
            ("\n#, fuzzy" if entry.fuzzy else "")
            + f'\nmsgctxt "{entry.key}"\nmsgid "{SOURCES[KEYS.index(entry.key)]}"\n'
            + f'msgstr "{entry.target}"\n'
            for entry in entries
        )
        text = HEADER.format(tag=name.partition(".")[0]) + body
        (folder / name).write_text(text, encoding="utf-8")


def refreshed(columns: Columns) -> Columns:
    list(columns.refresh())
    return columns


def expected(entries: list[Entry], key: str) -> str | None:
    """The text that a cell shows: none of its own where a join holds."""
    held: set[str] = set()
    for entry in entries:
        joined = entry.target.startswith("↑") and not entry.fuzzy
        sound = joined and entry.target[1:] in held
        if entry.key == key:
            return "" if sound else entry.target
        if not joined and entry.target:
            held.add(entry.key)
    return None


@given(WORK)
@settings(max_examples=60)
def test_every_text_stands_in_its_cell(work: Work) -> None:
    with TemporaryDirectory() as place:
        write(Path(place, "07"), work)
        rows = refreshed(open_columns(Path(place))).rows(0, 9)
    assert [(row.key, row.source) for row in rows] == list(zip(KEYS, SOURCES, strict=True))
    for row in rows:
        for tag, cell in zip(("en", "ru"), row.cells, strict=True):
            shown = cell.text if cell else None
            assert shown == expected(work[tag], row.key)


@given(WORK)
@settings(max_examples=60)
def test_the_findings_and_the_words_they_mark_are_those_of_the_check(work: Work) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        write(folder / "07", work)
        columns = refreshed(open_columns(folder))
        found = [r for records in columns.findings(0, 9).values() for r in records]
        checked = {
            finding.fingerprint: finding
            for outcome in run(prepare(Request((place,)), folder))
            for finding in outcome.findings
        }
        rows = {row.key: row for row in columns.rows(0, 9)}
    assert {record.fingerprint for record in found} == set(checked)
    for record in found:
        finding = checked[record.fingerprint]
        sources = "".join(
            mark.span.of(rows[mark.key].source) for mark in record.marks if mark.side is Side.SOURCE
        )
        assert sources == "".join(
            mark.span.of(finding.unit.source)
            for mark in finding.remark.marks
            if mark.side is Side.SOURCE
        )


@given(WORK, WORK)
@settings(max_examples=60)
def test_an_index_brought_up_to_date_is_one_made_anew(before: Work, after: Work) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place, "here")
        write(folder, before)
        columns = refreshed(open_columns(folder))
        write(folder, after)
        refreshed(columns)
        request = Request(source="zh-Hans")  # another request has an index of its own
        again = refreshed(open_columns(folder, request))
        assert columns.rows(0, 9) == again.rows(0, 9)
        assert columns.findings(0, 9) == again.findings(0, 9)
        assert columns.stale() == ()


FILTERS = st.builds(
    Filter,
    words=st.lists(st.sampled_from(["3", "CARS", "车", "e", "。", "zz"]), max_size=2).map(tuple),
    tag=st.sampled_from(["", "en", "ru"]),
    rule=st.sampled_from(["", "number-mismatch", "dangling-join"]),
    level=st.sampled_from(["", "error", "warning"]),
    state=st.sampled_from([None, State.EMPTY, State.RENDERED, State.FUZZY]),
    document=st.just(""),
)


def is_wanted(columns: Columns, number: int, wanted: Filter) -> bool:
    """Whether a row is wanted, by looking at it."""
    (row,) = columns.rows(number, number + 1)
    cells: dict[str, Cell] = {
        tag: cell
        for tag, cell in zip(columns.tags, row.cells, strict=True)
        if cell and wanted.tag in {"", tag}
    }
    texts = [row.source.lower(), *(cell.text.lower() for cell in cells.values())]
    records = [
        record
        for tag in columns.tags
        for record in columns.findings(number, number + 1).get(Place(number, tag), ())
        if wanted.tag in {"", tag}
    ]
    about = [r for r in records if wanted.rule in {"", r.rule} and wanted.level in {"", r.level}]
    return (
        all(any(word.lower() in text for text in texts) for word in wanted.words)
        and (not wanted.tag or bool(cells))
        and (not (wanted.rule or wanted.level) or bool(about))
        and (wanted.state is None or any(c.state is wanted.state for c in cells.values()))
    )


@given(WORK, st.lists(FILTERS, min_size=1, max_size=8))
@settings(max_examples=40)
def test_a_filter_gives_the_rows_that_a_look_at_each_would(
    work: Work, filters: list[Filter]
) -> None:
    with TemporaryDirectory() as place:
        write(Path(place, "07"), work)
        columns = refreshed(open_columns(Path(place)))
        for wanted in filters:
            looked = [n for n in range(len(columns)) if is_wanted(columns, n, wanted)]
            assert list(columns.select(wanted)) == looked

import sqlite3
from pathlib import Path

import pytest

from hexapla.checks.finding import Finding
from hexapla.checks.rules import RULES
from hexapla.corpus.columns import Cell, Filter, Place, Row
from hexapla.corpus.unit import State
from hexapla.formats.po import parse
from hexapla.terms.concept import Termbase
from hexapla.text.span import Side
from hexapla.verbs import index as index_module
from hexapla.verbs.check import prepare, run
from hexapla.verbs.columns import Columns, Saved, open_columns
from hexapla.verbs.desk import Desk, read_catalogue
from hexapla.verbs.request import Request
from hexapla.verbs.survey import stamp_of
from hexapla.workspace.config import Config
from hexapla.workspace.files import digest

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {tag}\\n"
"X-Source-Language: zh-Hans\\n"
"""
OURS = HEADER + '"X-Hexapla: 1\\n"\n'
SOURCES = {
    "aaaaa": "三辆汽车。",
    "bbbbb": "他走了。",
    "ccccc": "她留下，还有四个苹果。",
    "ddddd": "从0到1",
}
ENGLISH = {
    "aaaaa": "Four cars.",
    "bbbbb": "He left; she stayed, with five apples.",
    "ccccc": "↑bbbbb",
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "cache"
    monkeypatch.setenv("HEXAPLA_CACHE", str(place))
    return place


def entry(source: str, target: str, context: str = "", flags: str = "") -> str:
    lead = f"\n#, {flags}" if flags else ""
    named = f'\nmsgctxt "{context}"' if context else ""
    return f'{lead}{named}\nmsgid "{source}"\nmsgstr "{target}"\n'


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def write_ours(folder: Path, renderings: dict[str, dict[str, str]]) -> None:
    """A document with the sources, and renderings by tag and key."""
    texts = {"source.pot": dict.fromkeys(SOURCES, "")}
    texts |= {f"{tag}.po": targets for tag, targets in renderings.items()}
    for name, targets in texts.items():
        parts = [entry(SOURCES[key], target, key) for key, target in targets.items()]
        write(folder / name, OURS.format(tag=name.partition(".")[0]) + "".join(parts))


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A workspace with one document in two languages."""
    folder = tmp_path / "work"
    write(folder / "hexapla.toml", 'source = "zh-Hans"\n')
    write_ours(folder / "07", {"en": ENGLISH, "ru": {"ddddd": "", "aaaaa": "Три машины."}})
    return folder


def opened(folder: Path, *paths: str) -> Columns:
    """The columns, when all is read."""
    columns = open_columns(folder, Request(paths))
    list(columns.refresh())
    return columns


def texts(columns: Columns, start: int = 0, stop: int = 99) -> list[tuple[str | None, ...]]:
    """The texts in the rows: the source, then the cells."""
    return [
        (row.source, *(cell.text if cell else None for cell in row.cells))
        for row in columns.rows(start, stop)
    ]


def test_the_rows_have_the_order_of_the_source(work: Path) -> None:
    columns = opened(work)
    assert columns.tags == ("en", "ru")
    assert texts(columns) == [
        (SOURCES["aaaaa"], "Four cars.", "Три машины."),
        (SOURCES["bbbbb"], ENGLISH["bbbbb"], None),
        (SOURCES["ccccc"], "", None),
        (SOURCES["ddddd"], None, ""),
    ]
    assert [row.first for row in columns.rows(0, 4)] == [True, False, False, False]
    assert [row.number for row in columns.rows(1, 3)] == [1, 2]


def test_a_joined_cell_names_the_row_that_holds_it(work: Path) -> None:
    _, head, joined, empty = opened(work).rows(0, 4)
    assert head.cells[0] == Cell(ENGLISH["bbbbb"], State.RENDERED, 13)
    assert joined.cells[0] == Cell("", State.RENDERED, 17, (), "bbbbb")
    assert empty.cells[1] == Cell("", State.EMPTY, 9)


def test_a_mark_in_a_joined_source_stands_in_its_own_row(work: Path) -> None:
    columns = opened(work)
    (record,) = columns.findings(0, 4)[Place(1, "en")]
    assert (record.rule, record.level, record.keys) == (
        "number-mismatch", "error", ("bbbbb", "ccccc"),
    )  # fmt: skip
    assert {(m.key, m.side) for m in record.marks} == {
        ("bbbbb", Side.TARGET), ("ccccc", Side.SOURCE),
    }  # fmt: skip
    spans = {mark.side: mark.span for mark in record.marks}
    assert spans[Side.SOURCE].of(SOURCES["ccccc"]) == "四"
    assert spans[Side.TARGET].of(ENGLISH["bbbbb"]) == "five"


def test_the_findings_are_those_of_the_check(work: Path) -> None:
    write(
        work / "app" / "de.po",
        HEADER.format(tag="de") + entry("三个", "vier 4") + "\noops\n" + entry("二", "zwei"),
    )
    columns = opened(work)
    found = [r.fingerprint for records in columns.findings(0, 99).values() for r in records]
    plan = prepare(Request((str(work),)), work)
    checked = [f.fingerprint for outcome in run(plan) for f in outcome.findings]
    assert len(found) == len(checked) > 2
    assert {r.rule for records in columns.findings(0, 99).values() for r in records} == {
        f.rule for outcome in run(plan) for f in outcome.findings
    }


def gettext(folder: Path, renderings: dict[str, dict[str, str]]) -> None:
    for tag, targets in renderings.items():
        parts = [entry(source, target) for source, target in targets.items()]
        write(folder / "po" / f"{tag}.po", HEADER.format(tag=tag) + "".join(parts))


def test_elsewhere_the_first_catalogue_has_the_order_and_others_add_to_it(tmp_path: Path) -> None:
    gettext(tmp_path, {"de": {"二": "zwei", "一": "eins"}, "fr": {"一": "un", "三": "trois"}})
    columns = opened(tmp_path)
    assert [document.name for document in columns.documents] == ["po/*.po"]
    assert texts(columns) == [("二", "zwei", None), ("一", "eins", "un"), ("三", None, "trois")]


def test_a_row_that_nobody_has_any_more_goes(tmp_path: Path) -> None:
    gettext(tmp_path, {"de": {"二": "zwei"}, "fr": {"二": "deux", "三": "trois", "四": "quatre"}})
    columns = opened(tmp_path)
    assert len(columns) == 3
    gettext(tmp_path, {"fr": {"二": "deux", "四": "quatre"}})
    list(columns.refresh())
    assert texts(columns) == [("二", "zwei", "deux"), ("四", None, "quatre")]


def test_plural_forms_are_one_row_and_obsolete_entries_none(tmp_path: Path) -> None:
    plural = '\nmsgid "%d car"\nmsgid_plural "%d cars"\nmsgstr[0] "%d Auto"\nmsgstr[1] "%d Autos"\n'
    dead = '\n#~ msgid "old"\n#~ msgstr "alt"\n'
    write(tmp_path / "po" / "de.po", HEADER.format(tag="de") + plural + dead)
    assert texts(opened(tmp_path)) == [("%d car\n%d cars", "%d Auto\n%d Autos")]


def test_lines_that_are_no_entry_are_told_at_the_row_before_them(tmp_path: Path) -> None:
    torn = '\nmsgid "torn\nmsgstr "zerrissen"\n'
    body = torn + entry("一", "eins") + entry("二", "zwei") + torn + entry("三", "drei")
    write(tmp_path / "po" / "de.po", HEADER.format(tag="de") + body)
    columns = opened(tmp_path)
    damages = {
        place.row: [(record.line, record.marks) for record in records]
        for place, records in columns.findings(0, 99).items()
        if any(record.rule == "damaged-entry" for record in records)
    }
    assert damages == {0: [(7, ())], 1: [(16, ())]}


def test_a_rendering_of_another_source_text_says_so(work: Path) -> None:
    text = OURS.format(tag="en") + entry("两辆汽车。", "Four cars.", "aaaaa")
    write(work / "07" / "en.po", text)
    columns = opened(work)
    (row,) = columns.rows(0, 1)
    assert row.source == SOURCES["aaaaa"]
    assert row.cells[0]
    assert row.cells[0].note
    (record,) = columns.findings(0, 1)[Place(0, "en")]
    assert [mark.side for mark in record.marks] == [Side.TARGET]


def test_a_file_that_is_none_is_a_problem_and_the_others_open(work: Path) -> None:
    write(work / "07" / "ru.po", "nothing of the kind\n")
    columns = opened(work)
    assert columns.tags == ("en", "ru")
    assert list(columns.problems) == [str(work / "07" / "ru.po")]
    assert columns.rows(0, 1)[0].cells[0] == Cell("Four cars.", line=9)
    assert columns.stale() == ()


def test_damage_that_no_row_could_show_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path / "po" / "de.po", HEADER.format(tag="de") + "\noops\n")
    columns = opened(tmp_path)
    (problem,) = columns.problems.values()
    assert problem.startswith("po/de.po:7: ")


def test_a_workspace_without_renderings_shows_the_sources(work: Path) -> None:
    (work / "07" / "en.po").unlink()
    (work / "07" / "ru.po").unlink()
    columns = opened(work)
    assert texts(columns) == [(source,) for source in SOURCES.values()]


def test_an_empty_folder_has_no_rows(tmp_path: Path) -> None:
    columns = opened(tmp_path)
    assert (len(columns), columns.documents, columns.rows(0, 40)) == (0, (), [])
    assert columns.next_finding(Place(-1, ""), Filter()) is None
    assert list(columns.select(Filter())) == []


def test_a_second_start_reads_no_file(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = texts(opened(work))
    monkeypatch.setattr(index_module, "read_file", None)
    columns = open_columns(work)
    assert texts(columns) == before
    assert columns.stale() == ()
    assert list(columns.refresh()) == []


def test_a_file_that_changes_makes_its_document_stale_and_no_other(work: Path) -> None:
    write_ours(work / "08", {"en": {"aaaaa": "Three cars."}})
    columns = opened(work)
    write(
        work / "08" / "en.po", OURS.format(tag="en") + entry(SOURCES["aaaaa"], "3 cars.", "aaaaa")
    )
    assert columns.stale() == ("08",)
    list(columns.refresh())
    assert columns.stale() == ()
    assert texts(columns)[4] == (SOURCES["aaaaa"], "3 cars.", None)


def test_a_file_that_was_only_touched_is_read_and_found_the_same(work: Path) -> None:
    columns = opened(work)
    before = columns.rows(0, 9)
    path = work / "07" / "en.po"
    path.write_bytes(path.read_bytes())
    list(columns.refresh())
    assert columns.stale() == ()
    assert columns.rows(0, 9) == before


def test_documents_and_columns_come_and_go_with_their_files(work: Path) -> None:
    columns = opened(work)
    write_ours(work / "06", {"hi": {"aaaaa": "तीन कारें।"}})
    (work / "07" / "ru.po").unlink()
    assert set(columns.stale()) >= {"06"}
    list(columns.refresh())
    assert columns.tags == ("en", "hi")
    assert texts(columns, 0, 1) == [(SOURCES["aaaaa"], None, "तीन कारें।")]
    assert texts(columns, 4, 5) == [(SOURCES["aaaaa"], "Four cars.", None)]
    assert columns.start("07") == 4


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("terms.csv", "zh-Hans,en\n汽车,automobile\n"),
        ("hexapla.toml", 'source = "zh-Hans"\n[rules]\nnumber-mismatch = "off"\n'),
    ],
)
def test_another_glossary_or_configuration_makes_all_stale(
    work: Path, name: str, text: str
) -> None:
    write(work / "hexapla.toml", 'source = "zh-Hans"\nglossary = ["terms.csv"]\n')
    write(work / "terms.csv", "zh-Hans,en\n汽车,car\n")
    columns = opened(work)
    before = columns.findings(0, 9)
    write(work / name, text)
    assert columns.stale() == ("07",)
    list(columns.refresh())
    assert columns.findings(0, 9) != before
    assert columns.stale() == ()


def test_a_row_is_found_by_its_key(work: Path) -> None:
    columns = opened(work)
    assert columns.find_row("07", "ccccc") == 2
    assert columns.find_row("07", "zzzzz") is None
    assert columns.find_row("08", "ccccc") is None


def test_every_word_has_to_stand_in_the_row_in_any_case(work: Path) -> None:
    columns = opened(work)
    assert list(columns.search("CARS")) == [0]
    assert list(columns.search("ТРИ four 汽车")) == [0]
    assert list(columns.search("four 走")) == []
    assert list(columns.search("。")) == [0, 1, 2]
    assert list(columns.search("")) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        (Filter(), [0, 1, 2, 3]),
        (Filter(rule="number-mismatch"), [0, 1]),
        (Filter(rule="number-mismatch", level="info"), []),
        (Filter(level="error", words=("apples",)), [1]),
        (Filter(state=State.EMPTY), [3]),
        (Filter(state=State.EMPTY, tag="en"), []),
        (Filter(tag="ru"), [0, 3]),
        (Filter(tag="ru", words=("cars",)), []),
        (Filter(tag="en", words=("汽车",)), [0]),
        (Filter(document="07", words=("汽车",)), [0]),
        (Filter(document="08"), []),
    ],
)
def test_conditions_hold_together(work: Path, wanted: Filter, rows: list[int]) -> None:
    assert list(opened(work).select(wanted)) == rows


def walk(columns: Columns, wanted: Filter, *, back: bool = False) -> list[Place]:
    """The places of findings, one after the other."""
    places: list[Place] = []
    here = Place(len(columns) if back else -1, "")
    while found := columns.next_finding(here, wanted, back=back):
        places.append(here := found)
    return places


@pytest.mark.parametrize(
    "wanted",
    [Filter(), Filter(tag="ru"), Filter(level="warning"), Filter(document="08"), Filter(rule="x")],
)
def test_the_next_finding_and_the_one_before_are_the_same_walk(work: Path, wanted: Filter) -> None:
    write_ours(work / "08", {"ru": {"aaaaa": "4 машины", "ddddd": "从0到1"}, "en": ENGLISH})
    write_ours(work / "09", {"ru": {"aaaaa": "Три машины."}})
    columns = opened(work)
    order = [
        place
        for place, records in sorted(columns.findings(0, 99).items())
        if any(
            wanted.tag in {"", place.tag}
            and wanted.level in {"", record.level}
            and wanted.rule in {"", record.rule}
            for record in records
        )
        and wanted.document in {"", columns.rows(place.row, place.row + 1)[0].document}
    ]
    assert walk(columns, wanted) == order
    assert walk(columns, wanted, back=True) == order[::-1]
    assert bool(order) == (wanted.rule == "")


def test_the_preview_shows_what_the_index_will(work: Path) -> None:
    cold = open_columns(work)
    assert len(cold) == 0
    (document,) = cold.documents
    shown = cold.preview(document, 3)
    assert shown == opened(work).rows(0, 3)


def test_the_counts_are_those_of_findings_and_cells(work: Path) -> None:
    counts = opened(work).counts()
    assert counts.findings["en", "number-mismatch", "error"] == 2
    assert counts.cells["en", State.RENDERED] == 3
    assert counts.cells["ru", State.EMPTY] == 1


def judged(path: Path) -> tuple[Finding, ...]:
    """What the check finds in a file."""
    catalogue = read_catalogue(parse(path.read_bytes()), path, "07", ("zh-Hans", path.stem))
    return tuple(Desk(Config(source="zh-Hans"), RULES, Termbase()).findings(catalogue))


def saved(path: Path, place: Place, cells: dict[str, Cell], shift: int = 0) -> Saved:
    stamp = stamp_of(str(path))
    assert stamp
    found = [f for f in judged(path) if f.unit.key in cells]
    return Saved(place, cells, found, digest(path.read_bytes()), stamp, shift)


def test_what_we_save_is_known_without_reading_it(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = opened(work)
    path = work / "07" / "en.po"
    path.write_text(path.read_text().replace('"Four cars."', '"Five "\n"cars."'))
    columns.update(saved(path, Place(0, "en"), {"aaaaa": Cell("Five cars.", line=9)}, shift=1))
    assert columns.stale() == ()
    shown, found = columns.rows(0, 9), columns.findings(0, 9)
    again = fresh(work, monkeypatch)
    assert (shown, found) == (again.rows(0, 9), again.findings(0, 9))
    assert shown[2].cells[0] == Cell("", State.RENDERED, 18, (), "bbbbb")


def test_a_joined_rendering_that_we_save_is_judged_whole(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = opened(work)
    path = work / "07" / "en.po"
    path.write_text(path.read_text().replace("five apples", "six apples"))
    text = ENGLISH["bbbbb"].replace("five", "six")
    columns.update(saved(path, Place(1, "en"), {"bbbbb": Cell(text, line=13)}))
    again = fresh(work, monkeypatch)
    assert columns.findings(0, 9) == again.findings(0, 9)
    (record,) = columns.findings(1, 2)[Place(1, "en")]
    assert "ccccc" in {mark.key for mark in record.marks}


def test_what_we_save_elsewhere_leaves_the_order_of_the_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gettext(tmp_path, {"de": {"二": "zwei", "一": "eins"}, "fr": {"一": "un"}})
    columns = opened(tmp_path)
    path = tmp_path / "po" / "de.po"
    path.write_text(path.read_text().replace("zwei", "zwo"))
    columns.update(saved(path, Place(0, "de"), {"二": Cell("zwo", line=7)}))
    assert columns.stale() == ()
    monkeypatch.setattr(index_module, "read_file", None)
    assert list(columns.refresh()) == []
    assert texts(columns) == [("二", "zwo", None), ("一", "eins", "un")]


def fresh(work: Path, monkeypatch: pytest.MonkeyPatch) -> Columns:
    """The columns of an index that was made of the files as they stand."""
    monkeypatch.setenv("HEXAPLA_CACHE", str(work.parent / "fresh"))
    return opened(work)


def test_an_index_that_goes_bad_is_mended(work: Path, cache: Path) -> None:
    columns = opened(work)
    before = columns.rows(0, 9)
    (place,) = cache.glob("*.sqlite")
    for file in cache.iterdir():
        file.write_bytes(b"\xff" * 9000)
    columns._database._threads.connection.close()
    del columns._database._threads.connection
    assert columns.rows(0, 9) == []
    assert columns.broken
    list(columns.refresh())
    assert not columns.broken
    assert columns.rows(0, 9) == before
    assert place.exists()


HOSTILE = [
    "update cells set state = 'unheard of'",
    "update cells set flags = 7",
    "update findings set record = '[[[['",
    "update findings set record = '[1, 2]'",
    "update findings set record = x'ff'",
    "update rows set n = 'x' where n = 1",
    "update rows set n = n + 4000000000000000000",
    "update documents set name = 5",
    "drop table cells",
    "drop table findings",
    "update renderings set tag = 7 where tag = 'en'",
    "delete from rows",
    "update rows set document = 99",
    "update documents set source = x'00ff'",
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_an_index_that_someone_has_written_into_is_no_fault_of_ours(
    work: Path, cache: Path, statement: str
) -> None:
    opened(work)
    (place,) = cache.glob("*.sqlite")
    connection = sqlite3.connect(place)
    connection.execute(statement)
    connection.commit()
    connection.close()
    columns = open_columns(work)
    ask_all(columns)
    list(columns.refresh())
    ask_all(columns)


def ask_all(columns: Columns) -> None:
    """Every question, whatever the answers."""
    shown = columns.rows(0, 40)
    assert all(isinstance(row, Row) for row in shown)
    columns.findings(0, 40)
    columns.search("cars")
    columns.select(Filter(state=State.EMPTY, level="error"))
    columns.next_finding(Place(-1, ""), Filter())
    columns.find_row("07", "aaaaa")
    columns.counts()
    columns.stale()
    columns.reload()


def test_two_that_read_the_same_workspace_see_the_same(work: Path) -> None:
    one, other = opened(work), open_columns(work)
    write(
        work / "07" / "en.po", OURS.format(tag="en") + entry(SOURCES["aaaaa"], "3 cars.", "aaaaa")
    )
    list(one.refresh())
    assert other.stale() == ()
    other.reload()
    assert texts(other) == texts(one)

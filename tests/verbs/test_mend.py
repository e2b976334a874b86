import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import Mock, patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from hexapla.checks.finding import Applicability
from hexapla.corpus.columns import Cell, Filter, Place, Row
from hexapla.corpus.unit import State
from hexapla.errors import SaveError, UnreadableError
from hexapla.verbs import mend as verb
from hexapla.verbs.columns import Columns, open_columns
from hexapla.verbs.edit import Conflict
from hexapla.verbs.mend import Mended, Mender
from hexapla.verbs.reference import open_reference
from hexapla.workspace.example import find_example
from hexapla.workspace.index.record import Record

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n'
OURS = HEADER + '"X-Source-Language: zh-Hans\\n"\n"X-Hexapla: 1\\n"\n'
SOURCES = {
    "aaaaa": "三辆汽车。",
    "bbbbb": "他走了。",
    "ccccc": "她留下，还有四个苹果。",
    "ddddd": "从0到1",
    "eeeee": "重庆有25个区。",
    "fffff": "五。",
}
ENGLISH = {
    "aaaaa": "Four cars.",
    "bbbbb": "He left; she stayed, with five apples.",
    "ccccc": "↑bbbbb",
    "ddddd": "From 0 to 1",
    "eeeee": "There are 26 districts.",
    "fffff": "↑nowhere",
}
GERMAN = (
    HEADER.format("de")
    + r"""
msgid "%d car\n"
msgid_plural "%d cars\n"
msgstr[0] "%d Auto\n"
msgstr[1] "%s Autos\n"

# by hand
#, fuzzy
msgctxt "menu"
msgid "%d files"
msgstr "%s Dateien"

msgid "%d of them"
msgstr "%s davon"
"""
)
CARS = Place(0, "de")
MENU = Place(1, "de")


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def entries(texts: dict[str, str], sources: dict[str, str] = SOURCES) -> str:
    return "".join(
        f'\nmsgctxt "{key}"\nmsgid "{sources[key]}"\nmsgstr "{text}"\n'
        for key, text in texts.items()
    )


def make(folder: Path) -> Path:
    """A workspace with a document in our layout, in two columns."""
    write(folder / "hexapla.toml", 'source = "zh-Hans"\nglossary = ["terms.csv"]\n')
    write(folder / "terms.csv", "zh-Hans,en\n重庆,Chongqing\n")
    write(folder / "07" / "source.pot", OURS.format("") + entries(dict.fromkeys(SOURCES, "")))
    write(folder / "07" / "en.po", OURS.format("en") + entries(ENGLISH))
    write(folder / "07" / "ru.po", OURS.format("ru") + entries({"aaaaa": "Три машины."}))
    return folder


class Desk(NamedTuple):
    folder: Path
    columns: Columns
    mender: Mender

    @property
    def english(self) -> Path:
        return self.folder / "07" / "en.po"

    def cell(self, place: Place) -> Cell | None:
        [row] = self.columns.rows(place.row, place.row + 1)
        return row.cells[self.columns.tags.index(place.tag)]

    def rules(self, place: Place) -> list[str]:
        found = self.columns.findings(place.row, place.row + 1).get(place, ())
        return [record.rule for record in found]

    def mended(self, place: Place, text: str, form: int = 0) -> Mended:
        """The cell with another text for what stands there."""
        cell = self.cell(place)
        assert cell
        held = self.mender.unit(place)
        before = cell.text
        if held and held.unit.plural is None and "\0" in held.unit.key:
            before = held.unit.targets[form]
        result = self.mender.mend(place, text, form=form, before=before)
        assert isinstance(result, Mended)
        return result


SHORT = "unintroduced-short-form"
CARS_TWICE = {"aaaaa": "新能源汽车很多。", "bbbbb": "他走了。", "ccccc": "新能源汽车产业。"}
BOTH_SHORT = {"aaaaa": "Many an NEV.", "bbbbb": "He left.", "ccccc": "The NEV industry."}


def make_short(folder: Path, english: dict[str, str]) -> Path:
    """A workspace whose glossary has a short form."""
    write(folder / "hexapla.toml", 'source = "zh-Hans"\nglossary = ["terms.csv"]\n')
    terms = "1,新能源汽车,zh-Hans,\n1,new energy vehicle,en,\n1,NEV,en,short\n"
    write(folder / "terms.csv", "concept,term,language,options\n" + terms)
    none = dict.fromkeys(CARS_TWICE, "")
    write(folder / "07" / "source.pot", OURS.format("") + entries(none, CARS_TWICE))
    write(folder / "07" / "en.po", OURS.format("en") + entries(english, CARS_TWICE))
    return folder


def opened(folder: Path) -> Desk:
    columns = open_columns(folder)
    for _ in columns.refresh():
        pass
    return Desk(folder, columns, Mender(columns, open_reference(folder)))


Seen = tuple[list[Row], dict[Place, tuple[Record, ...]]]


def seen(columns: Columns) -> Seen:
    return columns.rows(0, 999), dict(columns.findings(0, 999))


def anew(folder: Path) -> Seen:
    """What an index shows that was never kept in step."""
    with TemporaryDirectory() as place, patch.dict(os.environ, {"HEXAPLA_CACHE": place}):
        return seen(opened(folder).columns)


def in_step(desk: Desk) -> bool:
    """Whether the index is as one built anew, and knows it."""
    return seen(desk.columns) == anew(desk.folder) and desk.columns.stale() == ()


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return opened(make(tmp_path / "work"))


@pytest.fixture
def plural(tmp_path: Path) -> Desk:
    """A gettext tree with plural forms."""
    write(tmp_path / "work" / "po" / "de.po", GERMAN)
    return opened(tmp_path / "work")


def en(row: int) -> Place:
    return Place(row, "en")


def test_a_mended_cell_is_seen_at_once(desk: Desk) -> None:
    result = desk.mended(en(0), "Three cars.")
    assert (result.place, result.keys, result.stale) == (en(0), ("aaaaa",), False)
    assert desk.english.read_text("utf-8").count("Three cars.") == 1
    assert (desk.cell(en(0)) or Cell("")).text == "Three cars."
    assert desk.rules(en(0)) == []
    assert in_step(desk)


def test_lines_behind_a_mended_cell_move(desk: Desk) -> None:
    before = desk.cell(en(4))
    desk.mended(en(0), "Three\nlong\ncars.")
    after = desk.cell(en(4))
    assert before
    assert after
    assert after.line > before.line
    assert in_step(desk)


def test_the_unit_of_a_cell_has_what_is_joined_to_it(desk: Desk) -> None:
    held = desk.mender.unit(en(1))
    assert held
    assert (held.place, held.unit.sources) == (en(1), (SOURCES["bbbbb"], SOURCES["ccccc"]))
    assert list(held.rows) == ["bbbbb", "ccccc"]


def test_the_unit_of_a_joined_cell_is_that_of_its_head(desk: Desk) -> None:
    assert desk.mender.unit(en(2)) == desk.mender.unit(en(1))


def test_the_unit_of_a_join_that_leads_nowhere_stands_alone(desk: Desk) -> None:
    held = desk.mender.unit(en(5))
    assert held
    assert (held.unit.state, held.unit.targets) == (State.DANGLING, ("↑nowhere",))


@pytest.mark.parametrize("place", [en(-1), en(99), Place(1, "ru"), Place(0, "fr")])
def test_where_no_entry_is_there_is_no_unit(desk: Desk, place: Place) -> None:
    assert desk.mender.unit(place) is None
    assert desk.mender.draft(place, "text") == ()
    with pytest.raises(SaveError, match="no entry"):
        desk.mender.mend(place, "text", before="")


def test_a_unit_has_its_plural_forms(plural: Desk) -> None:
    held = plural.mender.unit(CARS)
    assert held
    assert held.unit.sources == ("%d car\n", "%d cars\n")
    assert held.unit.targets == ("%d Auto\n", "%s Autos\n")


def test_a_unit_made_for_another_source_has_its_own(tmp_path: Path) -> None:
    desk = opened(make(tmp_path / "work"))
    text = desk.english.read_text("utf-8")
    write(desk.english, text.replace(SOURCES["ccccc"], "她留下。"))
    list(desk.columns.refresh())
    held = desk.mender.unit(en(1))
    assert held
    assert held.unit.sources == (SOURCES["bbbbb"], "她留下。")
    desk.mended(en(1), "He left; she stayed, with four apples.")
    assert in_step(desk)


def test_a_draft_has_the_findings_that_it_will_have(desk: Desk) -> None:
    text = "He left; she stayed, with six apples."
    draft = desk.mender.draft(en(2), text)
    assert [record.rule for record in draft] == ["number-mismatch"]
    assert {mark.key for mark in draft[0].marks} == {"bbbbb", "ccccc"}
    desk.mended(en(1), text)
    assert desk.columns.findings(1, 2)[en(1)] == draft


def test_what_a_file_notes_of_a_bead_is_known_in_a_draft_and_behind_it(tmp_path: Path) -> None:
    file = make(tmp_path) / "07" / "en.po"
    note = '# bead: added "26 districts."'
    write(file, file.read_text("utf-8").replace('\nmsgctxt "eeeee"', f'\n{note}\nmsgctxt "eeeee"'))
    desk = opened(tmp_path)
    assert "added-text" in desk.rules(en(4))
    for text, found in (("There are, oh, 26 districts.", True), ("There are 25.", False)):
        draft = [record.rule for record in desk.mender.draft(en(4), text)]
        assert ("added-text" in draft) is found
    desk.mended(en(4), "There are, oh, 26 districts.")
    assert "added-text" in desk.rules(en(4))
    assert in_step(desk)


def test_a_plural_form_is_tried_beside_the_others(plural: Desk) -> None:
    assert [r.rule for r in plural.mender.draft(CARS, "%d Autos\n", 1)] == []
    assert [r.rule for r in plural.mender.draft(CARS, "%d Autos\n", 0)] == ["placeholder-mismatch"]


def test_a_file_is_not_read_for_every_draft(plural: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert plural.mender.draft(CARS, "%s\n", 1)
    monkeypatch.setattr(verb, "read_units", None)
    assert plural.mender.draft(CARS, "%d\n", 1) == ()


def test_plural_forms_are_not_known_without_their_file(plural: Desk) -> None:
    (plural.folder / "po" / "de.po").unlink()
    assert plural.mender.unit(CARS) is None
    assert plural.mender.unit(MENU)


def test_what_cannot_be_read_again_leaves_the_document_stale(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.mended(en(1), "")  # so that the cell joined to it has a note
    broken = Mock(side_effect=UnreadableError("gone"))
    monkeypatch.setattr(verb, "read_units", broken)
    result = desk.mender.mend(en(1), "He left.", before="")
    assert isinstance(result, Mended)
    assert (result.stale, broken.called) == (True, True)


def test_others_read_while_one_mends(desk: Desk) -> None:
    with ThreadPoolExecutor() as pool:
        done = pool.submit(lambda: [desk.mended(en(0), f"{n}\ncars.") for n in range(20)])
        while not done.done():
            assert len(desk.columns.rows(0, 9)) == len(SOURCES)
            assert desk.mender.draft(en(4), "26")
    assert not any(result.stale for result in done.result())
    assert not desk.columns.broken


def test_a_plural_form_is_mended(plural: Desk) -> None:
    assert plural.rules(CARS) == ["placeholder-mismatch"]
    plural.mended(CARS, "%d Wagen\n", form=1)
    assert plural.rules(CARS) == []
    assert (plural.cell(CARS) or Cell("")).text == "%d Auto\n\n%d Wagen\n"
    assert in_step(plural)


def test_what_is_mended_is_a_guess_no_more(plural: Desk) -> None:
    plural.mended(MENU, "%s Dateien")
    cell = plural.cell(MENU)
    assert cell
    assert (cell.state, cell.flags) == (State.RENDERED, ())
    assert plural.rules(MENU) == ["placeholder-mismatch"]
    assert in_step(plural)
    plural.mender.undo()
    assert (plural.cell(MENU) or Cell("")).state is State.FUZZY
    assert in_step(plural)


def test_what_is_joined_moves_with_the_lines_before_it(desk: Desk) -> None:
    before = desk.cell(en(2))
    desk.mended(en(1), "He left;\nshe stayed,\nwith four apples.")
    after = desk.cell(en(2))
    assert before
    assert after
    assert after.line > before.line
    assert in_step(desk)


def test_a_joined_cell_may_get_a_text_of_its_own(desk: Desk) -> None:
    result = desk.mended(en(2), "She stayed, with four apples.")
    assert set(result.keys) == {"bbbbb", "ccccc"}
    held = desk.mender.unit(en(1))
    assert held
    assert held.unit.sources == (SOURCES["bbbbb"],)
    assert in_step(desk)


def test_a_cell_may_be_joined_to_the_one_before(desk: Desk) -> None:
    result = desk.mended(en(4), "↑")
    assert set(result.keys) == {"ddddd", "eeeee"}
    assert (desk.cell(en(4)) or Cell("")).head == "ddddd"
    assert desk.rules(en(3)) == ["number-mismatch", "unrendered-term"]
    assert in_step(desk)


def test_what_is_joined_to_an_emptied_cell_leads_nowhere(desk: Desk) -> None:
    desk.mended(en(1), "")
    assert desk.rules(en(2)) == ["dangling-join"]
    assert in_step(desk)
    desk.mender.undo()
    assert desk.rules(en(2)) == []
    assert in_step(desk)


def test_what_is_joined_to_a_joined_cell_leads_nowhere(desk: Desk) -> None:
    desk.mended(en(1), "↑")
    assert (desk.cell(en(1)) or Cell("")).head == "aaaaa"
    assert (desk.cell(en(2)) or Cell("")).state is State.DANGLING
    assert in_step(desk)


def test_what_was_mended_is_taken_back_and_made_again(desk: Desk) -> None:
    raw = desk.english.read_bytes()
    assert (desk.mender.can_undo, desk.mender.can_redo) == (False, False)
    assert desk.mender.undo() is None
    assert desk.mender.redo() is None
    desk.mended(en(0), "Three cars.")
    desk.mended(en(4), "Chongqing has 25 districts.")
    back = desk.mender.undo()
    assert isinstance(back, Mended)
    assert (back.place, desk.mender.can_redo) == (en(4), True)
    desk.mender.undo()
    assert desk.english.read_bytes() == raw
    assert not desk.mender.can_undo
    assert in_step(desk)
    again = desk.mender.redo()
    assert isinstance(again, Mended)
    assert (again.place, desk.rules(en(0))) == (en(0), [])
    assert in_step(desk)


def others(desk: Desk, key: str, text: str) -> None:
    """Someone else changes the file."""
    old = desk.english.read_text("utf-8")
    write(desk.english, old.replace(f'"{ENGLISH[key]}"', f'"{text}"'))


def test_what_others_did_elsewhere_makes_the_document_stale(desk: Desk) -> None:
    others(desk, "eeeee", "Chongqing has 25 districts.")
    result = desk.mended(en(0), "Three cars.")
    assert result.stale
    assert (desk.cell(en(0)) or Cell("")).text == "Three cars."
    assert desk.columns.stale() == ("07",)
    assert desk.mended(en(3), "0 to 1").stale
    list(desk.columns.refresh())
    assert in_step(desk)


def test_what_others_did_to_the_same_text_is_a_conflict(desk: Desk) -> None:
    others(desk, "aaaaa", "3 cars.")
    before = seen(desk.columns)
    conflict = desk.mender.mend(en(0), "Three cars.", before="Four cars.")
    assert isinstance(conflict, Conflict)
    assert (conflict.ours, conflict.theirs) == ("Three cars.", "3 cars.")
    assert seen(desk.columns) == before
    assert not desk.mender.can_undo


def test_a_conflict_is_settled_for_ours(desk: Desk) -> None:
    others(desk, "aaaaa", "3 cars.")
    conflict = desk.mender.mend(en(0), "Three cars.", before="Four cars.")
    assert isinstance(conflict, Conflict)
    result = desk.mender.settle(conflict, "mine")
    assert isinstance(result, Mended)
    assert result.stale
    assert '"Three cars."' in desk.english.read_text("utf-8")
    desk.mender.undo()
    assert '"3 cars."' in desk.english.read_text("utf-8")


def test_a_conflict_is_settled_for_theirs(desk: Desk) -> None:
    others(desk, "aaaaa", "3 cars.")
    conflict = desk.mender.mend(en(0), "Three cars.", before="Four cars.")
    assert isinstance(conflict, Conflict)
    assert desk.mender.settle(conflict, "theirs") == Mended(en(0), None, ("aaaaa",), stale=True)
    assert '"3 cars."' in desk.english.read_text("utf-8")
    assert not desk.mender.can_undo


@pytest.mark.parametrize("keep", ["mine", "theirs"])
def test_what_cannot_be_taken_back_is_settled_too(desk: Desk, keep: str) -> None:
    desk.mended(en(0), "Three cars.")
    write(desk.english, desk.english.read_text("utf-8").replace("Three cars.", "3 cars."))
    conflict = desk.mender.undo()
    assert isinstance(conflict, Conflict)
    assert desk.mender.can_undo
    desk.mender.settle(conflict, "mine" if keep == "mine" else "theirs")
    assert not desk.mender.can_undo
    assert desk.mender.can_redo is (keep == "mine")
    text = "Four cars." if keep == "mine" else "3 cars."
    assert f'"{text}"' in desk.english.read_text("utf-8")


def test_no_text_can_stand_where_the_entry_is_gone(desk: Desk) -> None:
    write(desk.english, OURS.format("en"))
    conflict = desk.mender.mend(en(0), "Three cars.", before="Four cars.")
    assert isinstance(conflict, Conflict)
    with pytest.raises(SaveError, match="the entry is gone"):
        desk.mender.settle(conflict, "mine")
    assert desk.mender.settle(conflict, "theirs") == Mended(en(0), None, ("aaaaa",), stale=True)


def spoil(path: Path, how: str) -> None:
    if how == "gone":
        path.unlink()
    elif how == "damaged":
        write(path, path.read_text("utf-8") + "\nmsgid rubbish\n")
    else:
        path.chmod(0o444)


@pytest.mark.parametrize("how", ["gone", "damaged", "read-only"])
def test_a_file_that_cannot_be_saved_changes_nothing(desk: Desk, how: str) -> None:
    desk.mended(en(0), "Three cars.")
    before = seen(desk.columns)
    spoil(desk.english, how)
    with pytest.raises((SaveError, UnreadableError)):
        desk.mended(en(4), "Chongqing has 25 districts.")
    with pytest.raises((SaveError, UnreadableError)):
        desk.mender.undo()
    assert seen(desk.columns) == before
    assert (desk.mender.can_undo, desk.mender.can_redo) == (True, False)


def test_a_file_whose_segments_share_an_id_is_read_again(desk: Desk) -> None:
    with desk.english.open("a", encoding="utf-8") as file:
        file.write(entries({"aaaaa": "Again."}, {"aaaaa": "又一次。"}))
    list(desk.columns.refresh())
    assert desk.mended(en(0), "Three\ncars.").stale
    list(desk.columns.refresh())
    assert in_step(desk)


def finding(desk: Desk, place: Place) -> Record:
    return next(
        record
        for record in desk.columns.findings(place.row, place.row + 1)[place]
        if record.fix and record.fix.applicability > Applicability.DISPLAY
    )


def test_a_fix_is_taken(plural: Desk) -> None:
    record = finding(plural, Place(2, "de"))
    result = plural.mender.take(Place(2, "de"), record)
    assert isinstance(result, Mended)
    assert (plural.cell(Place(2, "de")) or Cell("")).text == "%d davon"
    assert in_step(plural)
    plural.mender.undo()
    assert (plural.cell(Place(2, "de")) or Cell("")).text == "%s davon"


def test_a_fix_is_taken_in_its_plural_form(plural: Desk) -> None:
    plural.mender.take(CARS, finding(plural, CARS))
    held = plural.mender.unit(CARS)
    assert held
    assert held.unit.targets == ("%d Auto\n", "%d Autos\n")
    assert in_step(plural)


def test_a_fix_is_taken_where_the_rendering_stands(desk: Desk) -> None:
    text = "He left; she stayed, with 5 apples."
    desk.mended(en(1), text)
    result = desk.mender.take(en(2), finding(desk, en(1)))
    assert isinstance(result, Mended)
    assert (result.place, (desk.cell(en(1)) or Cell("")).text) == (en(1), text.replace("5", "4"))


def test_a_fix_of_another_text_is_refused(desk: Desk) -> None:
    record = finding(desk, en(4))
    desk.mended(en(4), "Chongqing has 26 districts.")
    with pytest.raises(SaveError, match="no longer the one"):
        desk.mender.take(en(4), record)


def test_a_fix_of_another_cell_is_refused(desk: Desk) -> None:
    with pytest.raises(SaveError, match="no longer the one"):
        desk.mender.take(en(1), finding(desk, en(4)))


def test_a_fix_of_a_text_that_others_changed_is_a_conflict(desk: Desk) -> None:
    others(desk, "eeeee", "There are 27 districts.")
    assert isinstance(desk.mender.take(en(4), finding(desk, en(4))), Conflict)


def test_where_there_is_no_fix_none_is_taken(desk: Desk) -> None:
    [record] = desk.columns.findings(5, 6)[en(5)]
    with pytest.raises(SaveError, match="no fix"):
        desk.mender.take(en(5), record)


def test_the_example_is_mended(tmp_path: Path) -> None:
    for name in ("translations", "glossary"):
        shutil.copytree(find_example() / name, tmp_path / "copy" / name)
    write(
        tmp_path / "copy" / "hexapla.toml",
        'source = "zh-Hans"\npaths = ["translations"]\nglossary = ["glossary/chongqing.tbx"]\n',
    )
    desk = opened(tmp_path / "copy")
    place = desk.columns.next_finding(Place(-1, ""), Filter())
    assert place
    held = desk.mender.unit(place)
    assert held
    desk.mended(held.place, "Nothing like it.")
    assert in_step(desk)


@pytest.fixture
def short(tmp_path: Path) -> Desk:
    return opened(make_short(tmp_path / "work", BOTH_SHORT))


def told(desk: Desk) -> list[int]:
    """The rows in which a short form is told of that nothing has introduced."""
    found = desk.columns.findings(0, 9)
    return sorted(p.row for p, records in found.items() if SHORT in {r.rule for r in records})


def test_the_index_has_what_it_takes_a_whole_file_to_tell(short: Desk) -> None:
    assert told(short) == [0]


def test_a_change_of_one_text_is_told_of_in_another(short: Desk) -> None:
    made = short.mended(en(0), "Many a car.")
    assert told(short) == [2]
    assert set(made.keys) == {"aaaaa", "ccccc"}
    assert in_step(short)
    short.mended(en(0), "Many a new energy vehicle (NEV).")
    assert told(short) == []
    assert in_step(short)


def test_what_a_change_tells_of_another_text_is_taken_back_with_it(short: Desk) -> None:
    short.mended(en(0), "Many a car.")
    assert isinstance(short.mender.undo(), Mended)
    assert told(short) == [0]
    assert isinstance(short.mender.redo(), Mended)
    assert told(short) == [2]
    assert in_step(short)


def test_the_fix_of_what_a_whole_file_tells_is_taken(short: Desk) -> None:
    [record] = short.columns.findings(0, 1)[en(0)]
    assert record.rule == SHORT
    result = short.mender.take(en(0), record)
    assert isinstance(result, Mended)
    assert told(short) == []
    with pytest.raises(SaveError, match="no longer"):
        short.mender.take(en(0), record)


TEXTS = ["", "↑", "↑aaaaa", "↑ddddd", "Five cars.", "25\n25", "Chongqing, four apples, 0, 1"]
SHORTS = ["", "↑aaaaa", "An NEV.", "A new energy vehicle.", "A new energy vehicle (NEV)."]
PLURALS = ["", "%d Auto", "a\nb\n", "%s\n"]


@contextmanager
def workspace(build: str) -> Iterator[Desk]:
    with (
        TemporaryDirectory() as place,
        patch.dict(os.environ, {"HEXAPLA_CACHE": str(Path(place, "cache"))}),
    ):
        folder = Path(place, "work")
        if build == "plural":
            write(folder / "po" / "de.po", GERMAN)
        elif build == "short":
            make_short(folder, BOTH_SHORT)
        else:
            make(folder)
            if build == "altered":
                path = folder / "07" / "en.po"
                text = path.read_text("utf-8").replace(SOURCES["fffff"], "六。")
                write(path, text.replace(SOURCES["bbbbb"], "他走了3里。"))
            elif build == "alone":
                (folder / "07" / "source.pot").unlink()
        yield opened(folder)


def step(desk: Desk, data: DataObject, texts: list[str]) -> None:
    """Something that a person may do; what is refused changes nothing."""
    act = data.draw(st.sampled_from(["mend", "mend", "mend", "undo", "redo"]))
    if act == "undo":
        desk.mender.undo()
    elif act == "redo":
        desk.mender.redo()
    else:
        row = data.draw(st.integers(0, len(desk.columns) - 1))
        form = data.draw(st.integers(0, 1)) if texts is PLURALS and row == 0 else 0
        place = Place(row, desk.columns.tags[0])
        try:
            assert not desk.mended(place, data.draw(st.sampled_from(texts)), form).stale
        except SaveError:
            assert texts is not PLURALS  # an arrow that leads nowhere


LISTS = {"plural": PLURALS, "short": SHORTS}


@pytest.mark.parametrize("build", ["ours", "altered", "alone", "plural", "short"])
@given(data=st.data())
@settings(max_examples=25)
def test_however_much_is_mended_the_index_is_as_one_built_anew(
    build: str, data: DataObject
) -> None:
    with workspace(build) as desk:
        for _ in range(data.draw(st.integers(1, 6))):
            step(desk, data, LISTS.get(build, TEXTS))
            assert seen(desk.columns) == anew(desk.folder)
        assert desk.columns.stale() == ()

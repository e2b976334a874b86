"""What editors have waived is no finding in the columns either, from the moment that it is said."""

from pathlib import Path

import pytest

from hexapla.corpus.columns import WAIVED, Filter, Place
from hexapla.review.event import Act, Event
from hexapla.verbs.columns import Columns, open_columns
from hexapla.verbs.narrow import narrow
from hexapla.workspace.sitting import Sitting

CONFIG = '[[review]]\neditors = ["ann@example.org", "cid@example.org"]\n'
HEAD = 'msgid ""\nmsgstr "Language: en\\nX-Source-Language: zh-Hans\\n{}"\n'
ENTRIES = 'msgid "三辆汽车。"\nmsgstr "Four cars."\n\nmsgid "五个苹果。"\nmsgstr "Six apples."\n'
FIRST, SECOND = Place(0, "en"), Place(1, "en")
BEFORE = Place(-1, "")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    place = tmp_path / "work"
    place.mkdir()
    (place / "hexapla.toml").write_text(CONFIG, "utf-8")
    (place / "en.po").write_text(HEAD.format("") + "\n" + ENTRIES, "utf-8")
    return place


def opened(folder: Path) -> Columns:
    columns = open_columns(folder)
    for _ in columns.refresh():
        pass
    return columns


def say(folder: Path, act: Act, finding: str, by: str = "Ann <ann@example.org>") -> None:
    texts = ("三辆汽车。",), ("Four cars.",)
    event = Event(
        "", act, "en.po", "en", texts[0][0], *texts, by, "2026-01-01T00:00:00.000Z",
        reason="so it is", rule="number-mismatch", finding=finding,
    )  # fmt: skip
    Sitting(str(folder / ".hexapla" / "reviews" / "en.po")).write(event)


def fingerprint(columns: Columns) -> str:
    (record,) = columns.findings(0, 1)[FIRST]
    return record.fingerprint


def shown(columns: Columns) -> tuple[Place | None, list[int], int]:
    """The first cell with a finding, the rows that a filter shows, how many are counted."""
    rows = [*columns.select(Filter(rule="number-mismatch"))]
    found = columns.next_finding(BEFORE, Filter())
    return found, rows, sum(columns.counts().findings.values())


def test_what_is_waived_is_passed_by_and_not_counted_and_tells_who_and_why(folder: Path) -> None:
    columns = opened(folder)
    assert shown(columns) == (FIRST, [0, 1], 2)
    say(folder, "waive", fingerprint(columns))
    columns = opened(folder)
    assert shown(columns) == (SECOND, [1], 1)
    (record,) = columns.findings(0, 1)[FIRST]
    assert record.waived == "Ann <ann@example.org>: so it is"
    (other,) = columns.findings(1, 2)[SECOND]
    assert not other.waived


def test_it_can_be_asked_for(folder: Path) -> None:
    columns = opened(folder)
    say(folder, "waive", fingerprint(columns))
    columns = opened(folder)
    wanted = narrow(WAIVED, ["en"], [], [])
    assert [*columns.select(wanted)] == [0]
    assert columns.next_finding(BEFORE, wanted) == FIRST


def test_a_word_that_was_said_makes_the_document_stale_until_it_is_heard(folder: Path) -> None:
    columns = opened(folder)
    assert columns.stale() == ()
    say(folder, "waive", fingerprint(columns))
    assert columns.stale() == ("*.po",)
    assert [step.document for step in columns.refresh()] == ["*.po"]
    assert columns.stale() == ()
    assert shown(columns)[2] == 1


def test_what_another_editor_confirms_counts_again(folder: Path) -> None:
    columns = opened(folder)
    say(folder, "waive", fingerprint(columns))
    say(folder, "confirm", fingerprint(columns), "Cid <cid@example.org>")
    assert shown(opened(folder)) == (FIRST, [0, 1], 2)


def test_who_is_no_editor_waives_nothing_until_the_configuration_says_otherwise(
    folder: Path,
) -> None:
    columns = opened(folder)
    say(folder, "waive", fingerprint(columns), "Eve <eve@example.org>")
    assert shown(opened(folder))[2] == 2
    (folder / "hexapla.toml").write_text('[[review]]\neditors = ["eve@example.org"]\n', "utf-8")
    assert shown(opened(folder))[2] == 1


def test_another_finding_in_the_same_words_of_another_unit_stays(folder: Path) -> None:
    columns = opened(folder)
    say(folder, "waive", fingerprint(columns))
    file = folder / "en.po"
    file.write_text(file.read_text("utf-8").replace("Four cars", "Seven cars"), "utf-8")
    assert shown(opened(folder))[0] == FIRST


def test_records_beside_a_document_of_our_layout_are_heard(folder: Path) -> None:
    place = folder / "translations" / "talk"
    place.mkdir(parents=True)
    (folder / "en.po").unlink()
    entry = 'msgctxt "aaaaa"\nmsgid "三辆汽车。"\nmsgstr "Four cars."\n'
    (place / "en.po").write_text(HEAD.format("X-Hexapla: 1\\n") + "\n" + entry, "utf-8")
    columns = opened(folder)
    event = Event(
        "", "waive", "talk", "en", "aaaaa", ("三辆汽车。",), ("Four cars.",), "ann@example.org",
        "2026-01-01T00:00:00.000Z", reason="so", finding=fingerprint(columns),
    )  # fmt: skip
    Sitting(str(place / "reviews" / "en")).write(event)
    assert shown(opened(folder)) == (None, [], 0)

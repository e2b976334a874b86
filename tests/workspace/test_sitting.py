"""Files of events: written for good, and read whatever became of them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hexapla.errors import SaveError, UsageError
from hexapla.formats.ledger import write_line
from hexapla.review.event import Event
from hexapla.workspace import ledger as ledger_module
from hexapla.workspace.ledger import read_ledgers
from hexapla.workspace.place import Place, place_of, root_of
from hexapla.workspace.sitting import Sitting, file_name, now

AT = "2026-01-02T03:04:05.678Z"
APPROVAL = Event("", "approve", "a", "en", "k", ("一。",), ("One.",), "Ann <ann@x.org>", AT)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    return Place(str(tmp_path / "a" / "reviews" / "en"), "a", "en")


def told(place: Place, at: str = "") -> tuple[set[str], list[str]]:
    """The reasons of all events that are read, and what is wrong."""
    (ledger,) = read_ledgers(Path(place.folder).parents[2], [place], at)
    reasons = {event.reason for events in ledger.units.values() for event in events}
    return reasons, [fault.message for fault in ledger.faults]


def test_what_a_sitting_wrote_is_read_again(place: Place) -> None:
    sitting = Sitting(place.folder)
    sitting.write(APPROVAL._replace(reason="1"))
    sitting.write(APPROVAL._replace(reason="2"), APPROVAL._replace(reason="3"))
    assert told(place) == ({"1", "2", "3"}, [])
    assert list(Path(place.folder).iterdir()) == [sitting.file]


def test_a_sitting_that_said_nothing_leaves_nothing(place: Place) -> None:
    assert Sitting(place.folder).write() == ()
    with pytest.raises(UsageError):
        Sitting(place.folder).write(APPROVAL, APPROVAL._replace(act="reject"))
    assert not Path(place.folder).exists()
    assert told(place) == (set(), [])


def test_two_people_at_once_keep_both_their_sittings(place: Place) -> None:
    sittings = [Sitting(place.folder) for _ in range(20)]
    for n, sitting in enumerate(sittings):
        sitting.write(APPROVAL._replace(reason=f"first {n}"))
    for n, sitting in enumerate(sittings):
        sitting.write(APPROVAL._replace(reason=f"second {n}"))
    assert len(told(place)[0]) == 40
    assert len(list(Path(place.folder).iterdir())) == 20


def test_names_of_files_hold_nothing_that_a_system_minds(place: Place) -> None:
    for by in ("../../x", "CON", "a/b:c*?", "\u202e<evil>", "李明 <li@x.org>", "x" * 300):
        name = file_name(by, AT)
        assert name.isascii()
        assert set(name) <= set("0123456789abcdefghijklmnopqrstuvwxyzTZ-.")
        assert len(name) < 80
        Sitting(place.folder).write(APPROVAL._replace(by=by))


def test_what_was_not_written_in_full_is_not_saved(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = Sitting(place.folder)
    sitting.write(APPROVAL._replace(reason="1"))
    write = os.write
    full = OSError(28, "No space left on device")
    room = [10]

    def write_while_there_is_room(handle: int, raw: memoryview) -> int:
        if not room:
            raise full
        return write(handle, raw[: room.pop()])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write_while_there_is_room)
        with pytest.raises(SaveError, match="make room"):
            sitting.write(APPROVAL._replace(reason="2"))
    sitting.write(APPROVAL._replace(reason="3"))
    assert told(place) == ({"1", "3"}, [])


def test_a_folder_that_cannot_be_written_is_said_so(place: Place) -> None:
    Path(place.folder).parent.parent.mkdir()
    Path(place.folder).parent.write_text("a file stands here")
    with pytest.raises(SaveError):
        Sitting(place.folder).write(APPROVAL)
    assert told(place) == (set(), [])


def test_damage_is_told_and_the_rest_counts(place: Place) -> None:
    folder = Path(place.folder)
    folder.mkdir(parents=True)
    good = write_line(APPROVAL._replace(reason="good"))[1]
    folder.joinpath("a.jsonl").write_bytes(b"rubbish\n" + good + b'{"v":9}\n' + good[:30])
    folder.joinpath("b.jsonl").write_bytes(good)
    strange = write_line(APPROVAL._replace(document="b", reason="of b"))[1]
    folder.joinpath("c.jsonl").write_bytes(strange)
    late = write_line(APPROVAL._replace(at="2099-01-01T00:00:00.000Z", reason="late"))[1]
    folder.joinpath("d.jsonl").write_bytes(late)
    folder.joinpath("0.jsonl").mkdir()
    if os.name == "posix":
        os.mkfifo(folder / "e.jsonl")
        folder.joinpath("a0.jsonl").symlink_to("a0.jsonl")
    folder.joinpath("notes.txt").write_text("no events")
    reasons, faults = told(place, now())
    assert reasons == {"good", "late"}
    text = "\n".join(faults)
    for words in (
        "this line is no event",
        "version 9 of events",
        "the last line is cut off",
        "stands twice",
        "said of b in en: 1",
        "of a time to come: 2099",
        "this is no file",
    ):
        assert words in text
    if os.name == "posix":
        assert text.count("this is no file") == 2
        assert "too many levels of symbolic links" in text


def test_what_is_remembered_is_what_is_read(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "MANY", 1)
    cache = Path(os.environ["HEXAPLA_CACHE"])
    sittings = [Sitting(place.folder) for _ in range(3)]
    for n, sitting in enumerate(sittings):
        sitting.write(APPROVAL._replace(reason=str(n)))
    first = told(place)
    (kept,) = cache.iterdir()
    with monkeypatch.context() as patch:  # so nothing is read again
        patch.setattr(ledger_module, "_bytes_of", lambda _: b"")
        assert told(place) == first
    sittings[0].write(APPROVAL._replace(reason="more"))
    assert told(place)[0] == {"0", "1", "2", "more"}
    kept.write_bytes(b"\0" + kept.read_bytes()[1:])
    assert told(place)[0] == {"0", "1", "2", "more"}
    kept.write_bytes(b"")
    assert told(place)[0] == {"0", "1", "2", "more"}
    (file,) = [one.file for one in sittings[1:2] if one.file]
    file.unlink()
    assert told(place)[0] == {"0", "2", "more"}


def test_reviews_lie_beside_a_catalogue_of_ours_and_apart_from_others(tmp_path: Path) -> None:
    ours = place_of(tmp_path / "doc" / "en.po", tmp_path, "en", ours=True)
    assert ours == (str(tmp_path / "doc" / "reviews" / "en"), "doc", "en")
    other = place_of(tmp_path / "locale" / "de.po", tmp_path, "de", ours=False)
    assert other == (str(tmp_path / ".hexapla/reviews/locale/de.po"), "locale/de.po", "de")
    with pytest.raises(UsageError):
        place_of(tmp_path / "x" / ".." / ".." / "de.po", tmp_path / "x", "de", ours=False)


def test_reviews_of_a_tree_without_a_configuration_lie_at_its_root(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert root_of(deep, configured=False, path=deep / "de.po") == deep
    (tmp_path / ".git").mkdir()
    assert root_of(deep, configured=False, path=deep / "de.po") == tmp_path
    (tmp_path / "a" / ".hexapla" / "reviews").mkdir(parents=True)
    assert root_of(deep, configured=False, path=deep / "de.po") == tmp_path / "a"
    assert root_of(deep, configured=True, path=deep / "de.po") == deep


WRITER = """
import sys
from hexapla.review.event import Event
from hexapla.workspace.sitting import Sitting
sitting = Sitting(sys.argv[1])
for n in range(10**6):
    said = ("a", "en", "k", ("x" * 5000,), ("y",), "Ann", "2026-01-02T03:04:05.678Z")
    sitting.write(Event("", "comment", *said, reason=str(n)))
    print(n, flush=True)
"""


def killed_after(seconds: float, place: Place) -> list[str]:
    """The events that a writer said were saved before it was killed."""
    call = (sys.executable, "-c", WRITER, place.folder)
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        said = [writer.stdout.readline().strip()]
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        return [*said, *writer.stdout.read().split()]


@pytest.mark.parametrize(
    "times", [2, pytest.param(200, marks=pytest.mark.slow)], ids=["twice", "many times"]
)
def test_no_event_that_was_said_to_be_saved_is_lost(place: Place, times: int) -> None:
    for n in range(times):
        here = place._replace(folder=f"{place.folder}{n}")
        saved = killed_after(n * 0.0007, here)
        reasons, faults = told(here)
        assert set(saved) <= reasons
        assert len(reasons) <= len(saved) + 1
        assert set(faults) <= {"the last line is cut off"}

"""What is remembered of folders of events: what was read, by this very user, and no more."""

import marshal
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.formats.ledger import write_line
from hexapla.review.event import Event
from hexapla.workspace import ledger as ledger_module
from hexapla.workspace.ledger import read_ledgers
from hexapla.workspace.place import Place
from hexapla.workspace.recollection import Ledger
from hexapla.workspace.sitting import Sitting

AT = "2026-01-02T03:04:05.678Z"
EVENTS = st.builds(
    Event,
    st.just(""),
    st.sampled_from(["approve", "propose", "reject"]),
    st.just("a"),
    st.just("en"),
    st.sampled_from(["k", "l", "m"]),
    st.tuples(st.sampled_from(["一。", "二。"])),
    st.tuples(st.sampled_from(["One.", "Two."])),
    st.just("Ann <ann@example.org>"),
    st.just(AT),
    reason=st.sampled_from(["1", "2", "3"]),
)
FILES = st.lists(st.lists(EVENTS, max_size=4), min_size=1, max_size=4)
SAID = ("k", ("一。",), ("One.",), "Ann <ann@x.org>", "2026-01-02T03:04:05.678Z")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(ledger_module, "MANY", 1)
    place = Place(str(tmp_path / "a" / "reviews" / "en"), "a", "en")
    for reason in ("1", "2"):
        Sitting(place.folder).write(Event("", "approve", "a", "en", *SAID, reason=reason))
    return place


def reasons(place: Place) -> set[str]:
    (ledger,) = read_ledgers(Path(place.folder).parents[2], [place])
    return {event.reason for events in ledger.units.values() for event in events}


def kept(place: Place) -> Path:
    """The cache, after the first reading."""
    assert reasons(place) == {"1", "2"}
    (file,) = Path(os.environ["HEXAPLA_CACHE"]).iterdir()
    return file


def _page(known: dict[str, Any]) -> tuple[Any, ...]:
    (page,) = known.values()
    assert isinstance(page, tuple)
    return page


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: 5,
        lambda _: None,
        lambda known: dict.fromkeys(known, 5),
        lambda known: dict.fromkeys(known, _page(known)[:3]),
        lambda known: dict.fromkeys(known, (*_page(known)[:4], ((1,),), (), "")),
        lambda known: dict.fromkeys(known, (*_page(known)[:3], (0, 9), *_page(known)[4:])),
        lambda known: dict.fromkeys(known, (*_page(known)[:2], ("x",), *_page(known)[3:])),
        lambda known: dict.fromkeys(known, (*_page(known)[:5], (5,), "")),
    ],
)
def test_a_cache_of_another_form_is_none(
    place: Place, spoil: Callable[[dict[str, Any]], Any]
) -> None:
    file = kept(place)
    raw = marshal.dumps(spoil(marshal.loads(file.read_bytes()[4:])))  # noqa: S302 -- our own
    file.write_bytes(crc32(raw).to_bytes(4, "big") + raw)
    assert reasons(place) == {"1", "2"}


@pytest.mark.parametrize("raw", [b"", b"\xff" * 9])
def test_a_cache_that_is_none_at_all_is_not_read(place: Place, raw: bytes) -> None:
    kept(place).write_bytes(crc32(raw).to_bytes(4, "big") + raw)
    assert reasons(place) == {"1", "2"}


def test_what_another_user_left_in_a_common_cache_is_not_read(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = kept(place)
    raw = file.read_bytes()[4:].replace(b"\x011", b"\x019")
    file.write_bytes(crc32(raw).to_bytes(4, "big") + raw)
    assert reasons(place) == {"9", "2"}
    owner = file.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1, raising=False)
    assert reasons(place) == {"1", "2"}


def written(folder: Path, name: int, events: Sequence[Event], damage: bytes = b"") -> Path:
    """A file of events."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.jsonl"
    file.write_bytes(damage + b"".join(write_line(event)[1] for event in events))
    return file


def read(root: Path, now: str = "") -> Ledger:
    """The ledger of the only rendering."""
    (ledger,) = read_ledgers(root, [Place(str(root / "reviews"), "a", "en")], now)
    return ledger


def plain(ledger: Ledger) -> tuple[dict[str, list[Event]], tuple[object, ...]]:
    """What two ledgers have alike: the same events of each unit, in whatever order."""
    return {key: sorted(events) for key, events in ledger.units.items()}, ledger.faults


@given(FILES)
def test_what_is_remembered_is_what_was_read(files: list[list[Event]]) -> None:
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        root = Path(name)
        patch.setenv("HEXAPLA_CACHE", str(root / "cache"))
        for number, events in enumerate(files):
            written(root / "reviews", number, events, b"rubbish\n" * (number == 2))
        unknown = plain(read(root))
        patch.setattr(ledger_module, "MANY", 1)
        assert plain(read(root)) == unknown
        assert plain(read(root)) == unknown


def test_only_a_file_that_changed_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(ledger_module, "MANY", 1)
    event = Event("", "approve", "a", "en", "k", ("一。",), ("One.",), "Ann <ann@x.org>", AT)
    for number in range(3):
        written(tmp_path / "reviews", number, [event._replace(reason=f"{number}")])
    read(tmp_path)
    wanted: list[str] = []
    read_file = ledger_module._bytes_of

    def counted(path: str) -> bytes:
        wanted.append(path)
        return read_file(path)

    monkeypatch.setattr(ledger_module, "_bytes_of", counted)
    changed = written(tmp_path / "reviews", 1, [event._replace(reason="changed")])
    reasons = {one.reason for events in read(tmp_path).units.values() for one in events}
    assert reasons == {"0", "changed", "2"}
    assert wanted == [str(changed)]


def test_an_event_to_come_is_told_each_time_until_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(ledger_module, "MANY", 1)
    event = Event("", "approve", "a", "en", "k", ("一。",), ("One.",), "Ann <ann@x.org>", AT)
    written(tmp_path / "reviews", 0, [event])
    for now, count in (("2025", 1), ("2025", 1), ("2027", 0), ("2025", 1)):
        assert len(read(tmp_path, now).faults) == count


def test_a_file_whose_time_was_set_back_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(ledger_module, "MANY", 1)
    event = Event("", "approve", "a", "en", "k", ("一。",), ("One.",), "Ann <ann@x.org>", AT)
    file = written(tmp_path / "reviews", 0, [event._replace(reason="1")])
    before = file.stat()
    read(tmp_path)
    written(tmp_path / "reviews", 0, [event._replace(reason="2")])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    if os.name == "posix":  # elsewhere a file has no time of its last change
        assert [one.reason for one in read(tmp_path).units["k"]] == ["2"]

"""What was read before is used only if this very user left it, in the form that it has now."""

import marshal
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from hexapla.review.event import Event
from hexapla.workspace import ledger as ledger_module
from hexapla.workspace.ledger import read_ledgers
from hexapla.workspace.place import Place
from hexapla.workspace.sitting import Sitting

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

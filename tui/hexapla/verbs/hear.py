"""What editors have waived, as the index has it: read anew where something was said."""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UsageError
from hexapla.review.roles import Role
from hexapla.verbs.survey import Survey
from hexapla.verbs.waive import waived_in
from hexapla.workspace.documents import Document
from hexapla.workspace.index.database import Database
from hexapla.workspace.index.reading import Shelf, read_shelf
from hexapla.workspace.index.store import Heard, put_heard
from hexapla.workspace.place import ELSEWHERE, ENDING, REVIEWS, Place, place_of, root_of


class Late(NamedTuple):
    """A rendering of which the index does not know what was said last."""

    document: Document
    number: int
    tag: str
    stamp: str
    place: Place | None
    role: Role


def hear(database: Database, found: Survey) -> str:
    """Have the index know what is waived now, in all renderings.

    The name of the last document of which it did not know that; empty if there is none.

    Raises:
        IndexFailedError: the index is damaged, or cannot be written.
    """
    late = list(overdue(found, read_shelf(database)))
    if late:
        put_heard(database, map(_heard, late))
    return late[-1].document.name if late else ""


def _heard(late: Late) -> Heard:
    events = waived_in(late.place, late.role) if late.place and late.stamp else ()
    told = {event.finding: (event.finding, event.by, event.reason) for event in events}
    return Heard(late.number, late.tag, late.stamp, tuple(told.values()))


def overdue(found: Survey, shelf: Shelf) -> Iterator[Late]:
    """The renderings of which the index does not know what was said last."""
    config = found.workspace.config
    numbers = {d.place: n for d, n in zip(shelf.documents, shelf.numbers, strict=True)}
    for document, tag, place in _places(found):
        number = numbers.get(document.place)
        role = config.role(place.document, place.tag) if place else Role()
        stamp = _stamp(place.folder, role) if place else ""
        if number is not None and shelf.heard.get((number, tag), stamp) != stamp:
            yield Late(document, number, tag, stamp, place, role)


def _places(found: Survey) -> Iterator[tuple[Document, str, Place | None]]:
    """Where the records of each rendering lie; None where there can be none.

    Nearly all renderings have none, so it takes one look for each folder to see that.
    """
    top, configured = found.workspace.root, found.workspace.file is not None
    is_there = lru_cache(maxsize=None)(os.path.isdir)
    root = lru_cache(maxsize=None)(
        lambda folder: root_of(top, configured=configured, path=Path(folder, "x"))
    )
    for document in found.documents:
        for tag, path in document.renderings.items():
            folder = os.path.dirname(path)  # noqa: PTH120 -- a Path for each of thousands is dear
            place = None
            above = folder if document.ours else f"{root(folder)}/{ELSEWHERE}"
            if is_there(f"{above}/{REVIEWS}"):
                with suppress(UsageError):  # it lies outside of the workspace
                    place = place_of(Path(path), root(folder), tag, ours=document.ours)
            yield document, tag, place


def _stamp(folder: str, role: Role) -> str:
    """What names the records in a folder, and who counts; empty where there are none."""
    try:
        with os.scandir(folder) as entries:
            records = [entry for entry in entries if entry.name.endswith(ENDING)]
            facts = [(e.name, e.stat().st_size, e.stat().st_mtime_ns) for e in records]
    except OSError:
        return ""
    said = repr((sorted(facts), role)).encode("utf-8", "surrogateescape")
    return blake2b(said, digest_size=8).hexdigest() if facts else ""

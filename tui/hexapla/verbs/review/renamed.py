"""Documents that were given another name: their reviews were said of the old one."""

import os
from collections.abc import Iterator
from pathlib import Path

from hexapla.review.fault import Fault
from hexapla.review.standing import stand
from hexapla.verbs.review.page import Page, texts_of
from hexapla.workspace.home import near
from hexapla.workspace.ledger import read_ledgers
from hexapla.workspace.place import ELSEWHERE, ENDING, REVIEWS, Place

AGAIN = "if it was renamed: hexapla review batch FILE --renamed {}"


def approved_as(page: Page, document: str) -> frozenset[str]:
    """The keys of the units whose very texts were approved when the document had another name.

    These words are in the folder of the present name or of the old one; they count no more.
    """
    place = page.place
    folders = (place.folder, folder_of(place, document, ours=page.catalogue.ours))
    places = [Place(folder, document, place.tag) for folder in dict.fromkeys(folders)]
    found: set[str] = set()
    for ledger in read_ledgers(Path(), places):
        for unit in page.catalogue.units:
            if events := ledger.units.get(unit.key):
                standing = stand(events, texts_of(unit), page.role.accepts)
                if standing.approvals and not standing.rejections:
                    found.add(unit.key)
    return frozenset(found)


def folder_of(place: Place, document: str, *, ours: bool) -> str:
    """Where the events of the same rendering lie, or would, under another name."""
    if ours:
        return str(Path(place.folder).parents[2] / document / REVIEWS / place.tag)
    return place.folder.removesuffix(place.document) + document


def orphans(root: Path) -> Iterator[Fault]:
    """Reviews of PO files that are not there; in our layout they go with the document."""
    top = root / ELSEWHERE / REVIEWS
    for folder, _, files in os.walk(top):
        name = Path(folder).relative_to(top).as_posix()
        if any(file.endswith(ENDING) for file in files) and not (root / name).exists():
            message = f"there is no {name} that these reviews are of"
            yield Fault(str(near(Path(folder))), 0, message, AGAIN.format(name))

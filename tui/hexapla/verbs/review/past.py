"""Texts as they stood at an earlier commit, to tell what has changed since."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hexapla.errors import UnreadableError
from hexapla.formats.po import parse
from hexapla.review.standing import Texts
from hexapla.verbs.desk import read_catalogue
from hexapla.verbs.review.page import Page, texts_of
from hexapla.workspace.history import base_of, changed_since

Past = Mapping[Path, Mapping[str, Texts]]  # by file, for those that have changed, and key


def past_texts(page: Page, raw: bytes | None) -> Mapping[str, Texts]:
    """The texts of a page as a file held them; none where it was not there, or no catalogue."""
    if raw is None:
        return {}
    shown = page.catalogue
    tags = shown.source_tag, shown.target_tag
    try:
        past = read_catalogue(parse(raw, str(page.path)), page.path, shown.document, tags)
    except UnreadableError:
        return {}
    return {unit.key: texts_of(unit) for unit in past.units if any(unit.targets)}


def past_of(pages: Sequence[Page], since: str, folder: Path) -> Past:
    """What the pages held where the present branch left ``since``, or at that date.

    Raises:
        UsageError: git is not there, or knows no such commit.
    """
    known = {page.path: page for page in pages}
    found = changed_since(folder, base_of(folder, since), tuple(known))
    return {past.path: past_texts(known[past.path], past.raw) for past in found}

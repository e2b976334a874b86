"""The English rendering of a document, as evidence for its other ones."""

from collections.abc import Iterator
from pathlib import Path

from hexapla.align.beads import Bead
from hexapla.align.text import Pivot, Text
from hexapla.corpus.document import Document
from hexapla.corpus.join import ARROW
from hexapla.errors import UnreadableError
from hexapla.formats.po import Entry, parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.languages.tag import look_up, primary
from hexapla.workspace.files import read_bytes

ENGLISH = "en"


def english_beside(folder: Path, source: Document, tag: str) -> Pivot | None:
    """The English rendering in a folder, with its beads, for one into another language.

    None if there is none, or it cannot be read. What is fuzzy says nothing.
    """
    there = {path.stem: path for path in sorted(folder.glob("*.po"))}
    name = look_up(ENGLISH, there) if primary(tag) != ENGLISH else ""
    if not name:
        return None
    try:
        file = parse(read_bytes(there[name]), str(there[name]))
    except UnreadableError:
        return None
    if file.damages or not is_ours(file):
        return None
    groups = dict(_groups(source, file.entries))
    texts = [text for text, _ in groups.values()]
    beads = [Bead(tuple(numbers), (at,)) for at, (_, numbers) in enumerate(groups.values())]
    return Pivot(Text(name, texts), beads) if texts else None


def _groups(
    source: Document, entries: tuple[Entry, ...]
) -> Iterator[tuple[str, tuple[str, list[int]]]]:
    """Texts by the segments that hold them, with the numbers of those that they render."""
    targets = {
        str(entry.msgctxt): entry.msgstrs[0]
        for entry in entries
        if entry.msgctxt and not (entry.obsolete or entry.fuzzy)
    }
    numbers: dict[str, list[int]] = {}
    for number, one in enumerate(source.segments):
        target = targets.get(one.id, "")
        if target.startswith(ARROW) and target[1:] in numbers:
            numbers[target[1:]].append(number)
        elif target and not target.startswith(ARROW):
            numbers[one.id] = [number]
    for key, found in numbers.items():
        if found == list(range(found[0], found[0] + len(found))):
            yield key, (targets[key], found)

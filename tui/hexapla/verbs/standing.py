"""What a catalogue holds before another rendering is aligned, and what is to be aligned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from hexapla.align.text import Text
from hexapla.corpus.document import Document
from hexapla.corpus.join import ARROW
from hexapla.corpus.laying import Group, unwrapped
from hexapla.corpus.locks import locks_of, regained
from hexapla.errors import SaveError, UsageError
from hexapla.formats.po import PoFile, parse, to_catalogue
from hexapla.formats.po.catalogue import is_ours
from hexapla.formats.po.rendering import live_entries
from hexapla.languages import find_language
from hexapla.workspace.files import read_bytes


@dataclass(frozen=True, slots=True)
class Pair:
    """What is to be aligned: a source and its rendering, in segments, with their tags."""

    source: Document
    rendering: Document
    tags: tuple[str, str]

    @property
    def joiner(self) -> str:
        """What stands between two sentences of the rendering."""
        return find_language(self.tags[1]).joiner

    def texts(self) -> tuple[Text, Text]:
        """Both, as the aligner takes them: line ends within a sentence tell it nothing."""
        return _text(self.source, self.tags[0]), _text(self.rendering, self.tags[1])


def _text(document: Document, tag: str) -> Text:
    joiner = find_language(tag).joiner
    segments = [unwrapped(one.text, joiner) for one in document.segments]
    return Text(tag, segments, [one.block for one in document.segments])


class Standing(NamedTuple):
    """What a catalogue holds already: its file, and its texts by the ids of their segments.

    ``firm`` are the ids of texts that nobody has to look at again. ``locks`` are beads that a
    person has set, ``loose`` the ids of those that the rendering does not have.
    """

    file: PoFile
    texts: Mapping[str, str]
    firm: frozenset[str]
    locks: Sequence[Group]
    loose: tuple[str, ...]


def standing_in(path: Path, pair: Pair) -> Standing:
    """What the catalogue at a path holds, beside what is to be aligned.

    Raises:
        UnreadableError: it cannot be read.
        SaveError: it is damaged.
        UsageError: it is not in our layout.
    """
    file = parse(read_bytes(path), str(path))
    for damage in file.damages:
        message = f"the file is damaged, so nothing is changed: {damage.message}"
        raise SaveError(message, path=str(path), line=damage.line, remedy=damage.remedy)
    if not is_ours(file):
        remedy = "move it elsewhere; it could not be told from a rendering of ours"
        raise UsageError("this is not in our layout", path=str(path), remedy=remedy)
    entries = live_entries(file)
    order = {one.id: number for number, one in enumerate(pair.source.segments)}
    own = [(key, entries[key]) for key in order if key in entries]
    texts = {key: entry.msgstrs[0] for key, entry in own if entry.msgstrs[0]}
    heads = {key: text[1:] for key, text in texts.items() if text.startswith(ARROW)}
    units = to_catalogue(file, document="", source_tag="", target_tag="", joiner="").units
    locks = locks_of(units, heads, order)
    sentences = [unwrapped(one.text, pair.joiner) for one in pair.rendering.segments]
    kept = list(regained(locks, sentences))
    sources = {group.source for group in kept}
    return Standing(
        file,
        {key: text for key, text in texts.items() if key not in heads},
        frozenset(key for key, entry in own if not (entry.fuzzy or entry.obsolete)),
        kept,
        tuple(lock.unit.key for lock in locks if lock.source not in sources),
    )

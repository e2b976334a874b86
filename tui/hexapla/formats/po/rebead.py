"""A catalogue as a bitext, and back again: entries of beads that stay keep every byte."""

from collections.abc import Mapping, Sequence

from hexapla.corpus.bitext import Bitext, Cut, read_bitext, segments_of
from hexapla.corpus.document import Document
from hexapla.corpus.join import ARROW
from hexapla.corpus.segment import Segment
from hexapla.errors import SaveError, UnreadableError
from hexapla.formats.po.backbone import place_of, places
from hexapla.formats.po.catalogue import to_catalogue
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.memo import renote
from hexapla.formats.po.reader import PoFile, parse
from hexapla.formats.po.recompose import Row, recompose
from hexapla.formats.po.rendering import contents, live_entries
from hexapla.formats.po.writer import FUZZY, Change, rewrite

REMEDY = "`hexapla add` brings it up to date with the source"


def bitext_of(file: PoFile, segments: Sequence[Segment], joiner: str, cut: Cut) -> Bitext:
    """The bitext that a catalogue in our layout holds; ``joiner`` is that of the source.

    Raises:
        UnreadableError: it is damaged, or does not have these very segments.
    """
    for damage in file.damages:
        raise UnreadableError(
            damage.message, path=file.path, line=damage.line, remedy=damage.remedy
        )
    alive = [entry for entry in file.entries if entry.name and not entry.obsolete]
    texts = {entry.msgctxt: entry.msgid for entry in alive if entry.msgid_plural is None}
    known = {one.id: one.text for one in segments}
    if texts != known or len(alive) != len(known):
        message = "it does not have the segments of source.pot"
        raise UnreadableError(message, path=file.path, remedy=REMEDY)
    units = to_catalogue(file, document="", source_tag="", target_tag="", joiner=joiner).units
    own = {unit.key for unit in units}
    targets = {str(entry.msgctxt): entry.msgstrs[0] for entry in alive}
    heads = {key: target[len(ARROW) :] for key, target in targets.items() if key not in own}
    return read_bitext(segments, units, heads, cut)


def rebead(file: PoFile, old: Bitext, new: Bitext, joiner: str) -> bytes:
    """The file with the beads of ``new``, of which those that ``old`` has too stay as they are.

    ``joiner`` is that of the rendering. Entries whose segments are no longer there become
    obsolete. An entry is fuzzy if a sentence in it is.

    Raises:
        SaveError: the file is damaged, or cannot hold a text or note.
    """
    before = frozenset(old)
    changed = tuple(bead for bead in new if bead not in before)
    segments = segments_of(new)
    if segments != segments_of(old):
        file = parse(_reseated(file, segments), file.path)
    wanted = list(contents(changed, joiner))
    heads = {bead.sources[0].id: bead.fuzzy for bead in changed}
    entries = live_entries(file)
    changes: list[Change] = []
    for segment, target, _ in wanted:
        if segment.id in heads and target.startswith(ARROW):
            message = f"a rendering cannot begin with {ARROW}"
            raise SaveError(message, path=file.path, remedy="cut it elsewhere")
        fuzzy = heads.get(segment.id, False)
        changes.append(_change(entries[segment.id], target, fuzzy=fuzzy))
    notes = {one.segment.id: one.notes for one in wanted}
    raw = rewrite(file, changes)
    return renote(file if raw is file.raw else parse(raw, file.path), notes)


def _change(entry: Entry, target: str, *, fuzzy: bool) -> Change:
    flags = tuple(flag for flag in entry.flags if flag != FUZZY)
    return Change(entry, (target,), (FUZZY, *flags) if fuzzy else flags)


def _reseated(file: PoFile, segments: Sequence[Segment]) -> bytes:
    """A catalogue with entries for these segments, in order."""
    entries = live_entries(file)
    rows = [
        Row(one.id, one.text, _place(one, entries.get(one.id)), entries.get(one.id))
        for one in segments
    ]
    return recompose(file, rows)


def _place(one: Segment, entry: Entry | None) -> str:
    """What is said of a segment; an old entry says what it said."""
    said = entry.comments.extracted if entry else ()
    return next((line for line in said if line.startswith("block=")), place_of(one))


def rebone(file: PoFile, document: Document) -> bytes:
    """The source.pot with these segments; those that it has no longer become obsolete.

    Raises:
        SaveError: it is damaged.
    """
    entries: Mapping[str, Entry] = live_entries(file)
    pairs = zip(document.segments, places(document), strict=True)
    return recompose(
        file, [Row(one.id, one.text, place, entries.get(one.id)) for one, place in pairs]
    )

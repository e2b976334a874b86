"""A bitext as a catalogue in our layout: an entry for each segment, in the order of the source."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hexapla.corpus.bead_note import BeadNote, bead_note_lines
from hexapla.corpus.bitext import Bitext, settled, written
from hexapla.corpus.join import ARROW
from hexapla.corpus.segment import Segment
from hexapla.formats.po.backbone import place_of
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.memo import renote
from hexapla.formats.po.reader import PoFile, parse
from hexapla.formats.po.recompose import Row, recompose
from hexapla.formats.po.render import Message, new_catalogue
from hexapla.formats.po.writer import FUZZY, Change, rewrite
from hexapla.text.quoted import quoted


class Content(NamedTuple):
    """What a catalogue is to have at a segment: a target, and the notes on its bead."""

    segment: Segment
    target: str
    notes: tuple[str, ...]


def contents(bitext: Bitext, joiner: str) -> Iterator[Content]:
    """What a catalogue is to have, segment by segment.

    >>> from hexapla.corpus.bitext import Bead, Sentence
    >>> two = Bead((Segment("a", "一，"), Segment("b", "二。")), (Sentence("One and two."),))
    >>> [content.target for content in contents([two], " ")]
    ['One and two.', '↑a']
    """
    for bead in (one for whole in bitext for one in settled(whole)):
        target, added = written(bead.sentences, joiner)
        omitted = not (bead.sentences or bead.locked)
        note = BeadNote(bead.margin, bead.locked, added, omitted)
        lines = bead_note_lines(note, [one.text for one in bead.sources], target)
        yield Content(bead.sources[0], target, tuple(lines))
        for one in bead.sources[1:]:
            yield Content(one, f"{ARROW}{bead.sources[0].id}", ())


def new_rendering(bitext: Bitext, joiner: str, metadata: Mapping[str, str]) -> bytes:
    """A catalogue that was not there before.

    Raises:
        SaveError: a text holds what PO cannot.
    """
    messages = [
        Message(
            one.segment.text,
            (one.target,),
            one.segment.id,
            extracted=place_of(one.segment),
            translator="\n".join(one.notes),
        )
        for one in contents(bitext, joiner)
    ]
    return new_catalogue(messages, metadata)


def renewed_rendering(
    file: PoFile, bitext: Bitext, joiner: str, before: Mapping[str, str]
) -> bytes:
    """A catalogue with other renderings; ``before`` are old texts to be noted at their segments.

    Entries whose segments are not there become obsolete. An entry that gets another text is fuzzy
    no longer.

    Raises:
        SaveError: the file is damaged, or lacks letters for a new text.
    """
    wanted = list(contents(bitext, joiner))
    entries = live_entries(file)
    rows = [Row(*_place(one.segment, entries.get(one.segment.id))) for one in wanted]
    placed = parse(recompose(file, rows), file.path)
    entries = live_entries(placed)
    changes = [_change(entries[one.segment.id], one.target) for one in wanted]
    noted = {one.segment.id: [*_before(one.segment.id, before), *one.notes] for one in wanted}
    return renote(parse(rewrite(placed, changes), file.path), noted)


def live_entries(file: PoFile) -> dict[str, Entry]:
    """The entries by their segments; where one is alive and one obsolete, the one alive."""
    return {
        str(entry.msgctxt): entry
        for entry in sorted(file.entries, key=lambda entry: not entry.obsolete)
        if entry.msgctxt
    }


def _place(one: Segment, entry: Entry | None) -> tuple[str, str, str, Entry | None]:
    """A segment as a row; what its entry says of the place stays."""
    said = entry.comments.extracted if entry else ()
    place = next((line for line in said if line.startswith("block=")), place_of(one))
    return one.id, one.text, place, entry


def _change(entry: Entry, target: str) -> Change:
    if entry.msgstrs == (target,):
        return Change(entry)
    flags = tuple(flag for flag in entry.flags if flag != FUZZY)
    return Change(entry, (target, *entry.msgstrs[1:]), flags)


def _before(key: str, before: Mapping[str, str]) -> Iterator[str]:
    """The note of a text that a rendering has taken the place of."""
    if key in before:
        yield f"before: {quoted(before[key])}"

"""A text beside one rendering: which of its segments which sentences render."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from hexapla.corpus.bead_note import BeadNote, read_bead_note
from hexapla.corpus.segment import Segment
from hexapla.corpus.unit import State, Unit
from hexapla.text.span import Span

Cut = Callable[[str], Sequence[Span]]  # the sentences of a text, in order


class Sentence(NamedTuple):
    """A sentence of a rendering, or a part of one.

    ``lead`` is the white space before it in the text that it was read from; None if it began that.
    What white space is around that text belongs to its first and last sentence.
    ``fuzzy``: someone must look at that text again. ``added``: it renders nothing.
    """

    text: str
    lead: str | None = None
    fuzzy: bool = False
    added: bool = False


@dataclass(frozen=True, slots=True)
class Bead:
    """Source segments, one at least, and the sentences that render them; none in an omission.

    An omission has one segment. ``margin`` is the lead over the best alignment without this bead,
    where it is small. ``locked``: a person has set it.
    """

    sources: tuple[Segment, ...]
    sentences: tuple[Sentence, ...] = ()
    margin: float | None = None
    locked: bool = False

    @property
    def kind(self) -> tuple[int, int]:
        """How many segments stand on each side; what was added renders none."""
        return len(self.sources), sum(not one.added for one in self.sentences)

    @property
    def fuzzy(self) -> bool:
        """Whether someone must look at its rendering again."""
        return any(one.fuzzy for one in self.sentences)

    @property
    def doubtful(self) -> bool:
        """Whether the aligner was not sure, and no person has been."""
        return self.margin is not None and not self.locked


Bitext = tuple[Bead, ...]


def segments_of(bitext: Bitext) -> tuple[Segment, ...]:
    """The segments of the source, in order."""
    return tuple(chain.from_iterable(bead.sources for bead in bitext))


def sentences_of(bitext: Bitext) -> tuple[Sentence, ...]:
    """The sentences of the rendering, in order."""
    return tuple(chain.from_iterable(bead.sentences for bead in bitext))


def written(sentences: Sequence[Sentence], joiner: str) -> tuple[str, tuple[Span, ...]]:
    """Sentences as one text, and where those stand in it that were added.

    ``joiner`` stands between sentences that did not stand together before, if no space does.

    >>> written([Sentence("One.", " "), Sentence("Two!", None, added=True)], " ")
    ('One. Two!', (Span(start=5, end=9),))
    """
    text, added = "", []
    for number, one in enumerate(sentences):
        if number:
            text += ("" if text[-1:].isspace() else joiner) if one.lead is None else one.lead
        if one.added:
            added.append(Span(len(text), len(text) + len(one.text)))
        text += one.text
    return text, tuple(added)


def read_bitext(
    segments: Sequence[Segment], units: Iterable[Unit], heads: Mapping[str, str], cut: Cut
) -> Bitext:
    """A bitext from the units of a catalogue in our layout.

    ``heads`` names the segment that holds the rendering of each one that has none of its own. What
    is rendered together with others between that are not is one bead with them.

    >>> segments = [Segment("a", "一。"), Segment("b", "二。"), Segment("c", "三。")]
    >>> units = [Unit("a", ("一。", "二。"), ("One and two.",)), Unit("c", ("三。",), ("",))]
    >>> units[1] = units[1]._replace(state=State.EMPTY)
    >>> found = read_bitext(segments, units, {"b": "a"}, lambda text: [Span(0, len(text))])
    >>> [bead.kind for bead in found]
    [(2, 1), (1, 0)]
    """
    named = {unit.key: unit for unit in units if unit.state is not State.OBSOLETE}
    beads: list[Bead] = []
    for start, stop in _stretches(segments, heads):
        own = [unit for one in segments[start:stop] if (unit := named.get(one.id))]
        sentences = tuple(chain.from_iterable(_sentences(unit, cut) for unit in own))
        note = read_bead_note(own[0]) if len(own) == 1 else BeadNote()
        bead = Bead(tuple(segments[start:stop]), sentences, note.margin, note.locked)
        beads += settled(bead)
    return tuple(beads)


def settled(bead: Bead) -> list[Bead]:
    """The bead; without sentences, one for each of its segments."""
    if bead.sentences or len(bead.sources) == 1:
        return [bead]
    return [Bead((one,), (), bead.margin, bead.locked) for one in bead.sources]


def _stretches(segments: Sequence[Segment], heads: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Where each bead begins and ends among the segments."""
    places = {one.id: at for at, one in enumerate(segments)}
    owners = [places.get(heads.get(one.id, one.id), at) for at, one in enumerate(segments)]
    start = stop = 0
    for low, high in sorted((min(pair), max(pair)) for pair in enumerate(owners)):
        if low >= stop:
            if stop:
                yield start, stop
            start = low
        stop = max(stop, high + 1)
    if stop:
        yield start, stop


def _sentences(unit: Unit, cut: Cut) -> Iterator[Sentence]:
    """The sentences of a unit's rendering, cut where something added begins or ends, too."""
    if unit.state not in {State.RENDERED, State.FUZZY}:
        return
    text, fuzzy = unit.target, unit.state is State.FUZZY
    added = read_bead_note(unit).added
    spans = list(_parted(cut(text), added))
    ends = [0, *(span.end for span in spans[:-1])]
    for number, (end, span) in enumerate(zip(ends, spans, strict=False)):
        start = span.start if number else 0
        stop = len(text) if number + 1 == len(spans) else span.end
        lead = text[end:start] if number else None
        yield Sentence(text[start:stop], lead, fuzzy, any(span in whole for whole in added))


def _parted(spans: Sequence[Span], added: Sequence[Span]) -> Iterator[Span]:
    """Sentences in parts, none of which is partly within what was added."""
    edges = sorted({edge for span in added for edge in (span.start, span.end)})
    for span in spans:
        inner = [edge for edge in edges if span.start < edge < span.end]
        for start, end in zip([span.start, *inner], [*inner, span.end], strict=True):
            yield Span(start, end)

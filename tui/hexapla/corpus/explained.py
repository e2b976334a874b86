"""Which texts of a catalogue a rendering that is handed in explains."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from hexapla.corpus.bitext import Bitext


class Place(NamedTuple):
    """The sentences of a rendering that a text is made of: from one number up to another."""

    start: int
    stop: int


def unexplained(old: Mapping[str, str], bitext: Bitext) -> list[str]:
    """The ids of old texts, given in their order, that a new bitext would take away from a person.

    A text that stays is explained, and so is one that is whole sentences of the rendering, if what
    comes in its place are sentences that the catalogue had before: then only beads have moved.
    White space does not count.

    >>> from hexapla.corpus.bitext import Bead, Sentence
    >>> from hexapla.corpus.segment import Segment
    >>> bead = Bead((Segment("a", "一。"),), (Sentence("One."), Sentence("Two.")))
    >>> unexplained({"a": "One.", "b": "Two."}, [bead]), unexplained({"a": "One."}, [bead])
    ([], ['a'])
    """
    sentences = [[_bare(one.text) for one in bead.sentences] for bead in bitext]
    starts = list(accumulate(map(len, sentences), initial=0))
    new = {
        bead.sources[0].id: Place(start, start + len(texts))
        for bead, start, texts in zip(bitext, starts, sentences, strict=False)
    }
    flat = list(chain.from_iterable(sentences))
    places = _places(old, flat)
    known = set(chain.from_iterable(range(*place) for place in places.values()))
    return [
        key
        for key, text in old.items()
        if "".join(flat[slice(*new.get(key, (0, 0)))]) != _bare(text)
        and not (key in places and known.issuperset(range(*new.get(key, (0, 0)))))
    ]


def _bare(text: str) -> str:
    return "".join(text.split())


def _places(old: Mapping[str, str], sentences: Sequence[str]) -> dict[str, Place]:
    """Where the old texts stand that are whole sentences of the rendering."""
    whole = "".join(sentences)
    numbers = {at: number for number, at in enumerate(accumulate(map(len, sentences), initial=0))}
    found: dict[str, Place] = {}
    cursor = 0
    for key, text in old.items():
        bare = _bare(text)
        for start in (cursor, 0):
            at = whole.find(bare, start)
            while at >= 0 and not (at in numbers and at + len(bare) in numbers):
                at = whole.find(bare, at + 1)
            if at >= 0:
                cursor = at + len(bare)
                found[key] = Place(numbers[at], numbers[cursor])
                break
    return found

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
    sentences = [[bare(one.text) for one in bead.sentences] for bead in bitext]
    starts = list(accumulate(map(len, sentences), initial=0))
    new = {
        bead.sources[0].id: Place(start, start + len(texts))
        for bead, start, texts in zip(bitext, starts, sentences, strict=False)
    }
    flat = list(chain.from_iterable(sentences))
    places = find_places(old, flat)
    known = set(chain.from_iterable(range(*place) for place in places.values()))
    return [
        key
        for key, text in old.items()
        if "".join(flat[slice(*new.get(key, (0, 0)))]) != bare(text)
        and not (key in places and known.issuperset(range(*new.get(key, (0, 0)))))
    ]


def bare(text: str) -> str:
    """A text without white space, by which texts are compared."""
    return "".join(text.split())


def find_places(old: Mapping[str, str], sentences: Sequence[str]) -> dict[str, Place]:
    """Where the old texts stand that are whole sentences of a rendering; these are bare."""
    whole = "".join(sentences)
    numbers = {at: number for number, at in enumerate(accumulate(map(len, sentences), initial=0))}
    found: dict[str, Place] = {}
    lost: set[str] = set()
    cursor = 0
    for key, text in old.items():
        words = bare(text)
        for start in () if words in lost else (cursor, 0):
            at = whole.find(words, start)
            while at >= 0 and not (at in numbers and at + len(words) in numbers):
                at = whole.find(words, at + 1)
            if at >= 0:
                cursor = at + len(words)
                found[key] = Place(numbers[at], numbers[cursor])
                break
        else:
            lost.add(words)
    return found

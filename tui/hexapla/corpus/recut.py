"""Segments and sentences cut in two, or put together; every rendering follows a source."""

from dataclasses import replace
from itertools import accumulate

from hexapla.corpus.bitext import Bead, Bitext, Sentence, settled
from hexapla.corpus.realign import Cursor
from hexapla.errors import UsageError


def cut_sentence(bitext: Bitext, cursor: Cursor, at: int) -> Bitext:
    """The sentence under the cursor as two, the second from the code point ``at`` on.

    Raises:
        UsageError: one of the two would have no letter.
    """
    bead = bitext[cursor.bead]
    one = bead.sentences[cursor.place]
    first, between, second = _parted(one.text, at)
    halves = one._replace(text=first), one._replace(text=second, lead=between)
    sentences = (*bead.sentences[: cursor.place], *halves, *bead.sentences[cursor.place + 1 :])
    return _put(bitext, cursor.bead, replace(bead, sentences=sentences))


def fuse_sentences(bitext: Bitext, cursor: Cursor, joiner: str) -> Bitext:
    """The sentence under the cursor and the next one of its bead as one.

    Raises:
        UsageError: it is the last, or one of the two was added and the other not.
    """
    bead, at = bitext[cursor.bead], cursor.place
    if at + 1 >= len(bead.sentences):
        raise UsageError("no sentence of this bead follows", remedy="merge the beads first")
    one, other = bead.sentences[at : at + 2]
    if one.added != other.added:
        raise UsageError("one of the two is an addition", remedy="change that first")
    between = joiner if other.lead is None else other.lead
    whole = Sentence(one.text + between + other.text, one.lead, one.fuzzy or other.fuzzy, one.added)
    sentences = (*bead.sentences[:at], whole, *bead.sentences[at + 2 :])
    return _put(bitext, cursor.bead, replace(bead, sentences=sentences))


def cut_source(bitext: Bitext, number: int, at: int, name: str) -> Bitext:
    """The source segment with this number as two, from the code point ``at`` on, in one bead.

    The first keeps the id, and the rendering; the second is called ``name``.

    >>> from hexapla.corpus.segment import Segment
    >>> bitext = (Bead((Segment("a", "一，二。"),), (Sentence("One, two."),)),)
    >>> [(one.id, one.text) for one in cut_source(bitext, 0, 2, "b")[0].sources]
    [('a', '一，'), ('b', '二。')]

    Raises:
        UsageError: one of the two would have no letter.
    """
    here, place = _find(bitext, number)
    bead = bitext[here]
    one = bead.sources[place]
    first, between, second = _parted(one.text, at)
    halves = replace(one, text=first), replace(one, id=name, text=second, lead=between)
    sources = (*bead.sources[:place], *halves, *bead.sources[place + 1 :])
    return _put(bitext, here, replace(bead, sources=sources, margin=None))


def fuse_sources(bitext: Bitext, number: int) -> Bitext:
    """The source segment with this number and the next as one, which has the id of the first.

    If they stand in two beads, these are one then, and both renderings its rendering.

    Raises:
        UsageError: it is the last, or something stands between the two.
    """
    here, place = _find(bitext, number)
    bead, stop = bitext[here], here + 1
    if place + 1 == len(bead.sources) and stop < len(bitext):
        bead, stop = _joined(bead, bitext[stop]), stop + 1
    if place + 1 == len(bead.sources):
        raise UsageError("this is the last segment")
    one, other = bead.sources[place : place + 2]
    if one.block != other.block or other.lead.strip():
        raise UsageError("another paragraph begins with the next segment")
    whole = replace(one, text=one.text + other.lead + other.text)
    sources = (*bead.sources[:place], whole, *bead.sources[place + 2 :])
    made = Bead(sources, bead.sentences, None, bead.locked)
    return (*bitext[:here], *settled(made), *bitext[stop:])


def _joined(one: Bead, other: Bead) -> Bead:
    locked = one.locked and other.locked
    sentences = (*one.sentences, *other.sentences)
    return Bead((*one.sources, *other.sources), sentences, None, locked)


def _find(bitext: Bitext, number: int) -> tuple[int, int]:
    """The bead of a source segment, and its number in there."""
    ends = accumulate(len(bead.sources) for bead in bitext)
    here, end = next((at, end) for at, end in enumerate(ends) if number < end)
    return here, number - end + len(bitext[here].sources)


def _parted(text: str, at: int) -> tuple[str, str, str]:
    """What is before a place, the white space there, and what is behind."""
    first, second = text[:at].rstrip(), text[at:].lstrip()
    if not first or not second:
        raise UsageError("nothing would be left on one side of the cut")
    return first, text[len(first) : len(text) - len(second)], second


def _put(bitext: Bitext, at: int, bead: Bead) -> Bitext:
    return (*bitext[:at], *settled(bead), *bitext[at + 1 :])

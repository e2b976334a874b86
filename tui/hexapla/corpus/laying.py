"""A rendering laid on the segments of its source: a bitext."""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from hexapla.corpus.bitext import Bead, Bitext, Sentence
from hexapla.corpus.segment import Segment

# A line end, with what was written before it to keep it, and the margin of a quotation behind it.
LINE_END = re.compile(
    r"(?:((?<=\S) {2,}+|\\)[ \t]*+|(?<![ \t])[ \t]++)?(?:\r\n?|\n)[ \t]*+(?:>[> \t]*)?"
)
HARD = re.compile(r" {2,}(?:\r\n?|\n)")
PROSE = frozenset({"paragraph", "standfirst", "question", "answer", "turn", "note"})


class Group(NamedTuple):
    """Source segments and the sentences that render them, by number; either side may be empty.

    ``margin`` is to be noted, None if it is not. ``locked``: a person has set the group; what was
    added to it by then is in ``added``, by the numbers of sentences.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    margin: float | None = None
    locked: bool = False
    added: frozenset[int] = frozenset()


def unwrapped(text: str, joiner: str) -> str:
    r"""A text in one line, but for line ends that are meant to stay.

    >>> unwrapped("It is\nlate.", " "), unwrapped("夜\n深了。", ""), unwrapped("One  \ntwo.", " ")
    ('It is late.', '夜深了。', 'One  \ntwo.')
    """

    def one_line(found: re.Match[str]) -> str:
        if found[1]:
            return f"{found[1]}\n"
        around = (
            text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        )
        return joiner or (" " if len(around) == 2 and around.isascii() else "")

    return LINE_END.sub(one_line, text)


def lay(
    segments: Sequence[Segment],
    rendering: Sequence[Segment],
    groups: Iterable[Group],
    joiner: str,
) -> Bitext:
    """The bitext of a source and its rendering, cut into segments, as they are grouped.

    The source's segments are grouped in order, each once. What is added stands behind the
    rendering of the bead before, or before that of the first; if that bead is locked, with the next
    one that is not. Within a paragraph ``joiner`` stands between two sentences; paragraphs stay
    apart where the source has running text.

    >>> source = Segment("a", "一。"), Segment("b", "二。")
    >>> target = [Segment("", text) for text in ("One.", "Oh!", "Ah!")]
    >>> beads = lay(source, target, [Group((0,), (0,)), Group((1,), ()), Group((), (1,))], " ")
    >>> [[one.text for one in bead.sentences] for bead in beads]
    [['One.', 'Oh!'], []]
    """
    known = list(groups)
    taken = _with_additions(known)
    return tuple(
        _bead(tuple(segments[i] for i in group.source), rendering, (group, more), joiner)
        for group, more in zip(known, taken, strict=True)
        if group.source
    )


def _with_additions(groups: Sequence[Group]) -> list[list[int]]:
    """For each group the numbers of the sentences added to it that stand alone."""
    taken: list[list[int]] = [[] for _ in groups]
    carriers = [at for at, one in enumerate(groups) if one.source and one.target]
    for place, group in enumerate(groups):
        if not group.source:
            behind = bisect(carriers, place)
            near = (*carriers[max(0, behind - 1) : behind], *carriers[behind : behind + 1])
            free = [at for at in near if not groups[at].locked]
            for at in (free or near)[:1]:
                taken[at] += group.target
    return taken


def _bead(
    sources: tuple[Segment, ...],
    rendering: Sequence[Segment],
    laid: tuple[Group, list[int]],
    joiner: str,
) -> Bead:
    """A group as a bead."""
    group, more = laid
    numbers = sorted((*group.target, *more))
    parts = [rendering[j] for j in numbers]
    prose = bool(sources) and sources[0].role in PROSE
    leads = [None, *(_gap(one, other, joiner, prose=prose) for one, other in pairwise(parts))]
    added = {*more, *group.added}
    sentences = tuple(
        Sentence(unwrapped(part.text, joiner), lead, added=j in added)
        for part, lead, j in zip(parts, leads, numbers, strict=False)
    )
    return Bead(sources, sentences, group.margin if sentences else None, group.locked and not more)


def _gap(before: Segment, after: Segment, joiner: str, *, prose: bool) -> str:
    """What stands between two sentences that are rendered together."""
    if before.block != after.block:
        return "\n\n" if prose else joiner
    if HARD.match(after.lead):
        return "  \n"
    return "\n" if before.text.endswith("\\") and "\n" in after.lead else joiner

"""Alignments as lines: one bead a line, as bertalign and vecalign have them."""

import re
from collections.abc import Iterable, Iterator

from hexapla.align.beads import Bead

LINE = re.compile(r"\s*\[([\d, ]*)\]\s*:\s*\[([\d, ]*)\]\s*(?::.*)?")


def rungs(beads: Iterable[Bead]) -> Iterator[str]:
    """A line for each bead.

    >>> list(rungs([Bead((0, 1), (2,)), Bead((), (3,))]))
    ['[0,1]:[2]', '[]:[3]']
    """
    for bead in beads:
        yield ":".join(f"[{','.join(map(str, side))}]" for side in (bead.source, bead.target))


def read_rungs(text: str) -> Iterator[Bead]:
    """The beads of lines; what stands behind a second colon, such as a cost, is left out.

    >>> [(bead.source, bead.target) for bead in read_rungs("[0, 1]:[2]:0.25")]
    [((0, 1), (2,))]

    Raises:
        ValueError: a line is no bead; its number is in the message.
    """
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        found = LINE.fullmatch(line)
        if not found:
            raise ValueError(f"line {number} is no bead: [0,1]:[2] would be one")
        source, target = (tuple(map(int, re.findall(r"\d+", side))) for side in found.groups())
        yield Bead(source, target)

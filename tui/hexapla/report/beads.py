"""Beads, for other programs and for readers."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.evidence import Evidence, Nearness
from hexapla.align.ladder import rungs
from hexapla.align.text import Text
from hexapla.report.encoded import dump
from hexapla.report.page import Page, Tint
from hexapla.text.offsets import cell_widths
from hexapla.text.visible import visible

COLUMNS = ("source", "target", "score", "margin", "source text", "target text")
REASONS = ("pairs", "unanswered", "vectors")
WORDS = 8  # pairs of words in a line for readers


class Shown(NamedTuple):
    """Two texts and their beads; and what tells why a bead is one, None if nobody asks."""

    source: Text
    target: Text
    beads: Sequence[Bead]
    explain: Callable[[Bead], Evidence] | None = None

    def texts(self, bead: Bead) -> tuple[list[str], list[str]]:
        """The segments of both sides."""
        return (
            [self.source.segments[i] for i in bead.source],
            [self.target.segments[j] for j in bead.target],
        )


def ladder(shown: Shown) -> Iterator[str]:
    """A rung for each bead."""
    for bead, rung in zip(shown.beads, rungs(shown.beads), strict=True):
        yield f"{rung}{_reasons(bead, shown.explain(bead)) if shown.explain else ''}\n"


def _reasons(bead: Bead, evidence: Evidence) -> str:
    """What stands behind a rung: a third field, which readers of ladders leave out."""
    pairs = " ".join(f"{one}={other}" for one, other in evidence.pairs)
    lone = f" unanswered {' '.join(evidence.lone)}" if evidence.lone else ""
    vectors = f" {_vectors(evidence.vectors)}" if evidence.vectors else ""
    return f":{bead.score:.2f} margin {bead.margin:.2f} {pairs}{lone}{vectors}"


def _vectors(near: Nearness) -> str:
    """What vectors say of a bead: deviations, what one of these weighs, and the product.

    >>> _vectors(Nearness(1.5, 2.0))
    'vectors 1.50×2.00=+3.00'
    """
    return f"vectors {near.margin:.2f}×{near.weight:.2f}={near.margin * near.weight:+.2f}"


def tsv(shown: Shown) -> Iterator[str]:
    """A table with a head; tabs within texts become spaces."""
    yield "\t".join((*COLUMNS, *(REASONS if shown.explain else ()))) + "\n"
    for bead in shown.beads:
        sides = [" ".join(map(str, side)) for side in (bead.source, bead.target)]
        figures = [f"{bead.score:.2f}", f"{bead.margin:.2f}"]
        cells = [*sides, *figures, *(" ".join(texts) for texts in shown.texts(bead))]
        if shown.explain:
            evidence = shown.explain(bead)
            near = evidence.vectors
            vectors = f"{near.margin * near.weight:.2f}" if near else ""
            cells += [" ".join(map("=".join, evidence.pairs)), " ".join(evidence.lone), vectors]
        yield "\t".join(" ".join(cell.split()) for cell in cells) + "\n"


def json(shown: Shown) -> Iterator[str]:
    """An object whose beads stand one a line; an infinite margin is null."""
    yield '{"version": 1, "beads": [\n'
    yield ",\n".join(dump(_record(shown, bead)) for bead in shown.beads)
    yield "\n]}\n"


def _record(shown: Shown, bead: Bead) -> dict[str, object]:
    source, target = shown.texts(bead)
    record = {
        "source": bead.source,
        "target": bead.target,
        "score": round(bead.score, 4),
        "margin": round(bead.margin, 4) if bead.margin < float("inf") else None,
        "sourceTexts": source,
        "targetTexts": target,
    }
    if not shown.explain:
        return record
    evidence = shown.explain(bead)
    near = evidence.vectors._asdict() if evidence.vectors else None
    return {**record, **evidence._asdict(), "vectors": near}


def block(shown: Shown, bead: Bead, name: str, page: Page) -> Iterator[str]:
    """One bead for a reader: its texts, a line each, and why they stand together."""
    margin = f"margin {bead.margin:.2f}" if bead.margin < float("inf") else "locked"
    yield f"  {page.tint(name, Tint.STRONG)}  {page.tint(margin, Tint.FAINT)}\n"
    tags = (shown.source.tag, shown.target.tag)
    for tag, texts in zip(tags, shown.texts(bead), strict=True):
        head = f"    {tag.ljust(max(map(len, tags)))}  "
        yield f"{head}{clipped(' '.join(texts), page.width - len(head))}\n"
    if shown.explain:
        evidence = shown.explain(bead)
        words = [f"{one}={other}" for one, other in evidence.pairs[:WORDS]]
        lone = [f"unanswered {' '.join(evidence.lone)}"] if evidence.lone else []
        vectors = [_vectors(evidence.vectors)] if evidence.vectors else []
        line = clipped(" ".join((*vectors, *words, *lone)), page.width - 4)
        yield f"    {page.tint(line or 'no words answer each other', Tint.FAINT)}\n"


def clipped(text: str, width: int) -> str:
    """A text in one line of so many cells, cut short if need be.

    >>> clipped("山城 rain", 6)
    '山城 …'
    """
    line = visible(" ".join(text.split()))
    cells = cell_widths(line)
    if sum(cells) <= width:
        return line
    end = used = 0
    while used + cells[end] < width:
        used += cells[end]
        end += 1
    return f"{line[:end]}…"


FORMATS = {"ladder": ladder, "tsv": tsv, "json": json}

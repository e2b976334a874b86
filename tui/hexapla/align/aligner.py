"""Two texts in, beads out."""

from collections.abc import Callable, Iterator, Sequence

from hexapla.align.beads import ADDITION, KINDS, Bead
from hexapla.align.keys import KeyRing
from hexapla.align.margins import judge
from hexapla.align.parts import Part, along, between
from hexapla.align.reach import stripes_of
from hexapla.align.scores import Scorer, Stripe, scorer
from hexapla.align.search import best_steps, fill
from hexapla.align.tables import Floats, count_words, pair_weights
from hexapla.align.text import Aids, Alignment, Text, Watch
from hexapla.align.tokens import read_side

KEPT = 1 << 24  # scores that are not made again for the second sweep: 64 MB
SETTLED = float("inf")  # the margin of a bead that a person has set
OMISSION = next(kind for kind in KINDS if not kind.target)


def align(
    source: Text, target: Text, aids: Aids | None = None, watch: Watch | None = None
) -> Alignment:
    """The best alignment of two texts.

    ``watch`` is told from time to time how much of the work is done, and of how much.

    Raises:
        ValueError: a locked bead cannot stand where it does.
    """
    aids = aids or Aids()
    whole_scorer = scorer_of(source, target, aids)
    tell = _counted(watch, 2 * len(source.segments))
    beads: list[Bead] = []
    whole = Part(range(len(source.segments)), range(len(target.segments)))
    for part in between([one for one in aids.locked if one.source and one.target], whole):
        if isinstance(part, Bead):
            beads.append(part._replace(margin=SETTLED))
            continue
        for inner in _paragraphs(whole_scorer, part, (source.blocks, target.blocks)):
            beads += align_part(whole_scorer, inner, tell)
    return Alignment(beads)


def scorer_of(source: Text, target: Text, aids: Aids) -> Scorer:
    """All that is known of two texts, ready to judge any bead."""
    lexicon = aids.lexicon
    ours = read_side(source.segments, source.tag, lexicon)
    theirs = read_side(target.segments, target.tag, lexicon)
    words, others = count_words(ours.tokens), count_words(theirs.tokens)
    ring, other = (
        KeyRing(own.language, met.language, lexicon)
        for own, met in ((ours, theirs), (theirs, ours))
    )
    pairs = pair_weights(
        [ring.keys(token) for token in words.vocabulary],
        [other.keys(token) for token in others.vocabulary],
    )
    return scorer(words, others, pairs, (ours.lengths, theirs.lengths))


def align_part(scorer: Scorer, part: Part, tell: Callable[[int], None]) -> list[Bead]:
    """The beads of a part; ``tell`` is given numbers of source segments, each of them twice."""
    rows, columns = part
    if not rows or not columns:
        tell(2 * len(rows))
        omitted = [Bead((i,), (), OMISSION.weight) for i in rows]
        return omitted + [Bead((), (j,), ADDITION.weight) for j in columns]
    kept: dict[Stripe, Floats] = {}
    stripes = stripes_of(scorer, rows, columns)
    small = sum(len(stripe.rows) * len(stripe.columns) for stripe in stripes) * len(KINDS) < KEPT

    def scores(stripe: Stripe) -> Floats:
        found = kept.get(stripe)
        if found is None:
            found = scorer.scores(stripe, rows.start)
        if small:
            kept[stripe] = found
        tell(len(stripe.rows))
        return found

    filled = list(fill(stripes, scores))
    return judge(filled, list(best_steps(filled))[::-1], scores)


def _paragraphs(
    scorer: Scorer, part: Part, blocks: tuple[Sequence[int], Sequence[int]]
) -> Iterator[Part]:
    """A part in smaller ones whose borders are borders of paragraphs on both sides, if any are."""
    cuts = [_cuts(side, numbers) for side, numbers in zip(part, blocks, strict=True)]
    if any(len(side) <= 2 for side in cuts):
        yield part
        return
    merged = scorer.merged(*cuts)
    pieces = Part(range(len(cuts[0]) - 1), range(len(cuts[1]) - 1))
    yield from along(align_part(merged, pieces, lambda _: None), (cuts[0], cuts[1]))


def _cuts(side: range, blocks: Sequence[int]) -> list[int]:
    """Where paragraphs begin, and where the last one ends; all is one if nobody knows of any."""
    inner = [i for i in side if i > side.start and blocks and blocks[i] != blocks[i - 1]]
    return [side.start, *inner, side.stop]


def _counted(watch: Watch | None, total: int) -> Callable[[int], None]:
    """What adds up the work that is done and tells the watch."""
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        if watch is not None:
            watch(done, total)

    return tell

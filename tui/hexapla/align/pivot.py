"""Another rendering of the source, whose words speak beside those of the source.

A language for which there is no dictionary of Chinese has much in common with English: words that
look alike, names as they are spelt, and dictionaries. What answers the English words of a source
segment answers that segment, as far as the English has been aligned rightly.
"""

from collections.abc import Sequence
from itertools import accumulate, chain, pairwise

from hexapla.align.lexicon import NoLexicon
from hexapla.align.text import Pivot
from hexapla.align.tokens import BESIDE, NUMBER, SIGN, read_side


def words_beside(pivot: Pivot, lengths: Sequence[float]) -> list[list[str]]:
    """The words that stand beside each source segment, given how long those are.

    In a bead of several source segments, each has the words that it would have if both sides
    went on at the same pace. Numbers and signs are left out, for the source has its own.

    >>> from hexapla.align.beads import Bead
    >>> from hexapla.align.text import Text
    >>> pivot = Pivot(Text("en", ["Cars go.", "They are 3."]), [Bead((0, 1), (0,)), Bead((), (1,))])
    >>> words_beside(pivot, [5.0, 4.0])
    [['@car'], ['@go']]
    """
    tokens = read_side(pivot.text.segments, pivot.text.tag, NoLexicon()).tokens
    found: list[list[str]] = [[] for _ in lengths]
    for source, target, *_ in pivot.beads:
        spoken = chain.from_iterable(tokens[j] for j in target)
        words = [BESIDE + word for word in spoken if word[0] not in NUMBER + SIGN]
        ends = [*accumulate((lengths[i] for i in source), initial=0.0)]
        cuts = [round(len(words) * end / ends[-1]) for end in ends] if source else []
        for i, (start, stop) in zip(source, pairwise(cuts), strict=True):
            found[i] += words[start:stop]
    return found


def texts_beside(pivot: Pivot) -> dict[int, str]:
    """The text of the rendering by the source segments that it renders, alone or together."""
    return {
        i: " ".join(pivot.text.segments[j] for j in target)
        for source, target, *_ in pivot.beads
        for i in source
    }

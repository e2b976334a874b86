"""How well two stretches of text explain each other's words.

After Moore (2002), "Fast and accurate sentence alignment of bilingual corpora", and the mixture of
a translation with a background distribution that statistical alignment knows: the words e of a
stretch J are judged given a stretch I by

    sum over e in J of log [ (1 - mix) + mix · T(e | I) / p(e) ],

where T(e | I) is the mean over the words of I of a dictionary's t(e | w), and p(e) how often e is
met in the text at all. Both directions are added. A word that nothing in the other text could
explain tells nothing, and costs nothing.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hexapla.align.beads import LONGEST
from hexapla.align.tables import Floats, Ints, Sparse, Words, merged, normalised

MIX = 0.2  # share of words that render something, as far as the dictionary knows
AT_ONCE = 2048  # words that are looked at together, which bounds the memory


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the segments of one text explain in those of another.

    ``shares`` are the t(e | w); ``explicable`` says which words e any w at all may explain.
    """

    given: Words
    seen: Words
    shares: Sparse
    explicable: NDArray[np.bool_]

    def merged(self, given: Ints, seen: Ints) -> "Explanation":
        """The same of longer segments: each begins at a cut and ends at the next."""
        return replace(self, given=merged(self.given, given), seen=merged(self.seen, seen))

    def scores(self, given: range, seen: range, spans: int = LONGEST) -> Floats:
        """``[k, i, j]``: what the k + 1 segments from ``given[i]`` on explain in ``seen[j]``.

        Where fewer segments are left than k + 1, the score is that of those that are. ``spans``
        is the number of the k.
        """
        places, words = self._words(seen)
        sizes = _spans(self.given.sizes[given.start : given.stop], spans)[:, :, None] + 1.0
        scores = np.zeros((spans, len(given), len(seen)), np.float32)
        chosen = np.unique(words)
        for some in (chosen[start : start + AT_ONCE] for start in range(0, len(chosen), AT_ONCE)):
            inside = (words >= some[0]) & (words <= some[-1])
            local = np.searchsorted(some, words[inside])
            counts = _table(places[inside], local, None, (len(seen), len(some)))
            odds = MIX / (1 - MIX) / self.seen.background[some]
            gains = np.log(self._expected(given, some, spans) / sizes * odds + 1.0)
            scores += gains @ counts.T + np.log(1 - MIX) * counts.sum(1)
        return scores

    def _words(self, seen: range) -> tuple[Ints, Ints]:
        """Segment and word of everything in ``seen`` that something could explain."""
        bags = self.seen.bags
        places, entries = bags.rows(np.arange(seen.start, seen.stop))
        words = bags.columns[entries]
        kept = self.explicable[words]
        return places[kept], words[kept]

    def _expected(self, given: range, chosen: Ints, spans: int) -> Floats:
        """``[k, i, e]``: the sum of t(e | w) over the words w of k + 1 segments."""
        places, entries = self.given.bags.rows(np.arange(given.start, given.stop))
        shares = self.shares.within(chosen, len(self.seen.vocabulary))
        inner, pairs = shares.rows(self.given.bags.columns[entries])
        shape = (len(given), len(chosen))
        single = _table(places[inner], shares.columns[pairs], shares.values[pairs], shape)
        return _spans(single, spans)


def explanation(given: Words, seen: Words, pairs: Sparse) -> Explanation:
    """What ``given`` explains in ``seen``, by the weights of pairs of words."""
    explicable = np.bincount(pairs.columns, minlength=len(seen.vocabulary)) > 0
    return Explanation(given, seen, normalised(pairs), explicable)


def _table(rows: Ints, columns: Ints, values: Floats | None, shape: tuple[int, int]) -> Floats:
    """The sums of values by row and column."""
    flat = np.bincount(rows * shape[1] + columns, values, shape[0] * shape[1])
    return flat.reshape(shape).astype(np.float32)


def _spans(single: Floats, spans: int) -> Floats:
    """``[k, i]``: the sum of the k + 1 rows from row i on, as far as there are any."""
    sums = [single]
    for k in range(1, spans):
        longer = sums[-1].copy()
        longer[:-k] += single[k:]
        sums.append(longer)
    return np.stack(sums)

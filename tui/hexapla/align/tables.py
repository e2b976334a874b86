"""Texts of tokens as numbers: bags of words, and the pairs of words that may render each other."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from hexapla.align.keys import Keys

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]
Number = TypeVar("Number", bound=np.floating)

UNSEEN = 0.5  # added to every count of a word
FAINT = 0.5  # added to every sum of weights, so that a faint pair does not become a sure one


class Sparse(NamedTuple):
    """Rows of (column, value), one after another: row i is ``starts[i]:starts[i + 1]``."""

    starts: Ints
    columns: Ints
    values: Floats

    def rows(self, chosen: Ints) -> tuple[Ints, Ints]:
        """For some rows in order: the place among ``chosen``, and the index, of each entry."""
        counts = self.starts[chosen + 1] - self.starts[chosen]
        places = np.repeat(np.arange(len(chosen)), counts)
        begins = np.repeat(self.starts[chosen] - np.cumsum(counts) + counts, counts)
        return places, begins + np.arange(len(begins))

    def within(self, chosen: Ints, width: int) -> "Sparse":
        """The entries in some of ``width`` columns, which are numbered anew in their order."""
        where = np.full(width, -1)
        where[chosen] = np.arange(len(chosen))
        columns = where[self.columns]
        kept = columns >= 0
        starts = np.concatenate([[0], np.cumsum(kept)])[self.starts]
        return Sparse(starts, columns[kept], self.values[kept])


class Words(NamedTuple):
    """One text as numbers: the tokens of its segments, and the background distribution.

    ``vocabulary`` numbers the tokens; ``bags`` has a row for each segment.
    """

    vocabulary: dict[str, int]
    bags: Sparse
    sizes: Floats
    background: Floats


def count_words(segments: Sequence[Sequence[str]]) -> Words:
    """A text of tokens as numbers."""
    vocabulary = {word: n for n, word in enumerate(dict.fromkeys(chain.from_iterable(segments)))}
    sizes = np.array([len(words) for words in segments], np.float32)
    columns = np.array([vocabulary[word] for words in segments for word in words], np.intp)
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.intp)
    counts = np.bincount(columns, minlength=len(vocabulary)) + UNSEEN
    bags = Sparse(starts, columns, np.ones(len(columns), np.float32))
    return Words(vocabulary, bags, sizes, (counts / counts.sum()).astype(np.float32))


def pair_weights(source: Sequence[Keys], target: Sequence[Keys]) -> Sparse:
    """The weight of every pair of source and target words that share a key."""
    doors: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, keys in enumerate(target):
        for key, weight in keys.items():
            doors[key].append((number, weight))
    starts = [0]
    columns: list[int] = []
    values: list[float] = []
    for keys in source:
        row: dict[int, float] = defaultdict(float)
        for key, weight in keys.items():
            for number, other in doors.get(key, ()):
                row[number] += weight * other
        columns += row.keys()
        values += row.values()
        starts.append(len(columns))
    return Sparse(
        np.array(starts, np.intp), np.array(columns, np.intp), np.array(values, np.float32)
    )


def transposed(pairs: Sparse, width: int) -> Sparse:
    """Rows as columns and columns as rows, of which there are ``width``."""
    order = np.argsort(pairs.columns, kind="stable")
    rows = np.repeat(np.arange(len(pairs.starts) - 1), np.diff(pairs.starts))
    starts = np.concatenate([[0], np.cumsum(np.bincount(pairs.columns, minlength=width))])
    return Sparse(starts.astype(np.intp), rows[order], pairs.values[order])


def normalised(pairs: Sparse) -> Sparse:
    """Each row as shares of its sum; FAINT is added to that."""
    rows = np.repeat(np.arange(len(pairs.starts) - 1), np.diff(pairs.starts))
    sums = np.bincount(rows, pairs.values, len(pairs.starts) - 1) + FAINT
    return pairs._replace(values=(pairs.values / sums[rows]).astype(np.float32))


def merged(words: Words, cuts: Ints) -> Words:
    """The same text in longer pieces: each begins at a cut and ends at the next."""
    bags = words.bags._replace(starts=words.bags.starts[cuts])
    return words._replace(bags=bags, sizes=np.diff(bags.starts).astype(np.float32))


def gained(sums: NDArray[Number], width: int) -> NDArray[Number]:
    """What is added over all runs of ``width`` along the last axis of running sums."""
    found: NDArray[Number] = sums[..., width:] - sums[..., :-width]
    return found

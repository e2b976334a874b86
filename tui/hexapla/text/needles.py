"""Many strings found in one pass over a text."""

from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, Implementation

FEW = 500


class Needles:
    """A set of non-empty strings, found by the algorithm of Aho and Corasick (CACM 18:6, 1975).

    >>> Needles(["新能源汽车", "能源"]).find("智能网联新能源汽车")
    [(1, 5, 7), (0, 4, 9)]
    """

    def __init__(self, needles: Sequence[str]) -> None:
        machine = Implementation.DFA if len(needles) <= FEW else None  # faster, dearer to make
        self._automaton = AhoCorasick(needles, implementation=machine) if needles else None

    def find(self, text: str) -> Sequence[tuple[int, int, int]]:
        """Every place of every needle: its index, and its start and end in code points."""
        if self._automaton is None:
            return ()
        return self._automaton.find_matches_as_indexes(text, overlapping=True)

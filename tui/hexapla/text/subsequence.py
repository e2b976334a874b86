"""What two sequences have in common, in order: as much as there can be."""

from collections.abc import Sequence

BLOCK = 128  # rows that are kept at a time: the others are made again when they are needed
MOST = 10**9  # comparisons that a person will wait for, some 64 of them at once


def matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """A longest common subsequence, as pairs of places in ``old`` and ``new``, both rising.

    Of several the one whose pairs stand furthest to the end. There is none for sequences so long
    that their lengths multiply to more than ``MOST``. The columns of the table of lengths are the
    bits of one integer (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").

    >>> matches("apfel", "ampel")
    [(0, 0), (1, 2), (3, 3), (4, 4)]
    """
    if len(old) * len(new) > MOST:
        return []
    masks = _masks(old)
    starts = [(1 << len(old)) - 1]
    for at in range(0, len(new), BLOCK):
        starts.append(_rows(starts[-1], new[at : at + BLOCK], masks, len(old))[-1])
    found: list[tuple[int, int]] = []
    left = len(old)
    for first in range((len(new) - 1) // BLOCK * BLOCK, -1, -BLOCK):
        rows = _rows(starts[first // BLOCK], new[first : first + BLOCK], masks, left)
        for at in range(len(rows) - 1, -1, -1):
            token = new[first + at]
            while left and old[left - 1] != token and rows[at] >> (left - 1) & 1:
                left -= 1
            if left and old[left - 1] == token:
                left -= 1
                found.append((left, first + at))
    return found[::-1]


def _masks(old: Sequence[str]) -> dict[str, int]:
    """The places of each token, as the bits of an integer."""
    masks: dict[str, int] = {}
    for at, token in enumerate(old):
        masks[token] = masks.get(token, 0) | 1 << at
    return masks


def _rows(row: int, new: Sequence[str], masks: dict[str, int], width: int) -> list[int]:
    """The rows behind ``row``: a bit is 0 where one more of ``old`` is in common."""
    whole = (1 << width) - 1
    row &= whole
    rows: list[int] = []
    for token in new:
        if shared := row & masks.get(token, 0):
            row = (row + shared | row ^ shared) & whole
        rows.append(row)
    return rows

"""Vectors of texts, as an encoder gives them: checked, of length one, and kept in few bytes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hexapla.align.tables import Floats

Halves = NDArray[np.float16]

KEPT = np.dtype("<f2")  # numbers of a vector that is kept: its length is one, so three digits do


def checked(found: object, count: int) -> Floats:
    """What an encoder gave for so many texts, as rows of length one; a row of zeros stays.

    Raises:
        ValueError: it is no table of finite numbers with a row for each text.
    """
    try:
        with np.errstate(all="ignore"):
            rows = np.asarray(found, np.float64)
    except (TypeError, ValueError, RuntimeError) as error:
        raise ValueError(f"no table of numbers ({error})") from error
    if rows.ndim != 2 or rows.shape[0] != count or not rows.shape[1]:
        shape = " x ".join(map(str, rows.shape)) or "a number"
        raise ValueError(f"{shape}, where {count} vectors were asked for")
    if not np.isfinite(rows).all():
        raise ValueError("numbers that are not finite")
    return _even(rows)


def packed(rows: Floats) -> list[bytes]:
    """Each vector in two bytes for a number."""
    return [row.tobytes() for row in rows.astype(KEPT)]


def unpacked(kept: Sequence[bytes]) -> Floats:
    """Vectors that were kept, all of one size, again of length one; at least one of them.

    >>> unpacked(packed(checked([[3, 4], [0, 0]], 2))).round(2).tolist()
    [[0.6000000238418579, 0.800000011920929], [0.0, 0.0]]
    """
    rows = np.frombuffer(b"".join(kept), KEPT).reshape(len(kept), -1)
    return _even(rows.astype(np.float64))


def _even(rows: NDArray[np.float64]) -> Floats:
    """Rows of length one, whatever their numbers are."""
    scaled = rows / np.maximum(np.abs(rows).max(1, keepdims=True), np.finfo(np.float64).tiny)
    lengths = np.linalg.norm(scaled, axis=1, keepdims=True)
    return np.asarray(scaled / np.where(lengths > 0, lengths, 1.0), np.float32)

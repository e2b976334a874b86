from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.align.vectors import checked, packed, unpacked

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([[1, 2]], "1 x 2, where 2 vectors were asked for"),
        ([1, 2], "^2, where"),
        (7, "a number, where"),
        ([[[1]], [[2]]], "2 x 1 x 1"),
        ([[], []], "2 x 0"),
        ([[1, 2], [float("nan"), 1]], "not finite"),
        ([[1, 2], [float("inf"), 1]], "not finite"),
        ([[1, 2], [3]], "no table of numbers"),
        ([["a"], ["b"]], "no table of numbers"),
        (None, "not finite|where 2"),
        ({"a": 1}, "no table of numbers"),
    ],
)
def test_what_is_no_table_of_vectors_is_refused(found: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        checked(found, 2)


@given(st.lists(st.lists(NUMBERS, min_size=3, max_size=3), min_size=1))
def test_every_vector_has_length_one_or_is_nothing(rows: list[list[float]]) -> None:
    lengths = np.linalg.norm(checked(rows, len(rows)), axis=1)
    for row, length in zip(rows, lengths, strict=True):
        assert length == pytest.approx(1.0 if max(map(abs, row)) > 1e-300 else length, abs=1e-5)
        assert np.isfinite(length)


@given(st.lists(st.lists(st.floats(-1, 1), min_size=3, max_size=3), min_size=1))
def test_a_vector_that_is_kept_again_is_the_same(rows: list[list[float]]) -> None:
    kept = packed(checked(rows, len(rows)))
    once = unpacked(kept)
    assert np.allclose(once, checked(rows, len(rows)), atol=2e-3)
    assert {len(vector) for vector in kept} == {6}


def test_an_array_of_another_kind_is_taken() -> None:
    found: Any = np.array([[3, 4], [0, 5]], np.int8)
    assert checked(found, 2).tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0, 1]]

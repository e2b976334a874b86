"""Many words as one pattern, and its slow twin."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages.trie import common_start, one_of

WORDS = st.frozensets(st.text("ab.-]^", max_size=5), min_size=1, max_size=8)


@given(WORDS, st.text("ab.-]^", max_size=5))
def test_the_pattern_matches_the_words_and_nothing_else(words: frozenset[str], text: str) -> None:
    assert (re.fullmatch(one_of(words), text) is not None) == (text in words)


@given(WORDS, st.text("ab.-]^", max_size=5))
def test_the_longest_word_is_tried_first(words: frozenset[str], text: str) -> None:
    found = re.match(one_of(words), text)
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    assert (found and found[0]) == longest


@given(WORDS)
def test_the_common_beginning_is_the_longest(words: frozenset[str]) -> None:
    start = common_start(words)
    assert all(word.startswith(start) for word in words)
    shortest = min(words, key=len)
    longer = shortest[: len(start) + 1]
    assert longer == start or not all(word.startswith(longer) for word in words)

"""The names that segments keep for life."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.segment import SHORTEST, name_segments

TEXTS = st.lists(st.sampled_from(["一", "二", "从0到1", ""]) | st.text(max_size=5), max_size=30)


@given(TEXTS)
def test_no_two_segments_share_a_name(texts: list[str]) -> None:
    names = list(name_segments(texts))
    assert len(set(names)) == len(texts)
    assert all(len(name) >= SHORTEST and name.isalnum() and name.islower() for name in names)


@given(TEXTS, st.text(max_size=5))
def test_a_text_added_at_the_end_renames_nothing(texts: list[str], more: str) -> None:
    assert list(name_segments([*texts, more]))[: len(texts)] == list(name_segments(texts))


def test_an_inserted_sentence_leaves_the_names_of_the_others() -> None:
    before = dict(zip("abcd", name_segments("abcd"), strict=True))
    after = dict(zip("axbcd", name_segments("axbcd"), strict=True))
    assert before.items() <= after.items()

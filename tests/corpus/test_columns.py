from hexapla.corpus.columns import spread
from hexapla.text.span import Span


def test_a_span_over_two_joined_texts_is_a_span_of_each() -> None:
    texts = ["他走了。", "她留下。"]
    assert list(spread(Span(2, 6), texts, "")) == [(0, Span(2, 4)), (1, Span(0, 2))]


def test_what_stands_between_the_texts_is_no_part_of_either() -> None:
    assert list(spread(Span(2, 4), ["ab", "cd"], "--")) == []
    assert list(spread(Span(1, 5), ["ab", "cd"], "--")) == [(0, Span(1, 2)), (1, Span(0, 1))]


def test_an_empty_span_is_one_place_only() -> None:
    assert list(spread(Span(2, 2), ["ab", "cd"], "")) == [(0, Span(2, 2))]
    assert list(spread(Span(3, 3), ["ab", "cd"], " ")) == [(1, Span(0, 0))]


def test_an_empty_text_among_the_parts_changes_nothing() -> None:
    assert list(spread(Span(0, 4), ["ab", "", "cd"], "")) == [(0, Span(0, 2)), (2, Span(0, 2))]

from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.columns import spread
from hexapla.text.span import Span

TEXTS = st.lists(st.text("ab。", max_size=5), min_size=1, max_size=5)
JOINERS = st.sampled_from(["", " ", "\n"])


@given(TEXTS, JOINERS, st.data())
def test_the_parts_of_a_span_are_its_letters_less_those_of_the_joiners(
    texts: list[str], joiner: str, data: st.DataObject
) -> None:
    whole = joiner.join(texts)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    owners = [number for number, text in enumerate(texts) for _ in text]
    letters = [(number, letter) for number, text in enumerate(texts) for letter in text]
    places = joiner.join("x" * len(text) for text in texts)
    inside = [n for n, sign in enumerate(places) if sign == "x"]
    wanted = [letters[k] for k, place in enumerate(inside) if start <= place < end]
    parts = list(spread(Span(start, end), texts, joiner))
    assert [(n, letter) for n, span in parts for letter in span.of(texts[n])] == wanted
    assert len(owners) == len(inside)


@given(TEXTS, JOINERS, st.data())
def test_every_part_lies_in_its_text_and_no_text_has_two(
    texts: list[str], joiner: str, data: st.DataObject
) -> None:
    whole = joiner.join(texts)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    parts = list(spread(Span(start, end), texts, joiner))
    assert all(span in Span(0, len(texts[n])) for n, span in parts)
    numbers = [n for n, _ in parts]
    assert numbers == sorted(set(numbers))

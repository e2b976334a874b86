"""The algebra of places and changes."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.text.edit import Edit, apply
from hexapla.text.span import Span

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda t: Span(min(t), max(t)))
TEXTS = st.text(max_size=20)


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, [Edit(span, draw(TEXTS)) for span in spans]


def naively(text: str, edits: list[Edit]) -> str:
    """The slow twin: one edit after the other, from the end."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@given(edited_texts())
def test_edits_made_at_once_are_edits_made_from_the_end(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    assert apply(edits, text) == naively(text, edits)


@given(edited_texts())
def test_the_order_in_which_edits_are_given_is_nothing(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    assert apply(reversed(edits), text) == apply(edits, text)


@given(SPANS, SPANS)
def test_an_overlap_lies_in_both(one: Span, other: Span) -> None:
    overlap = one & other
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert (set(range(overlap.start, overlap.end)) if overlap else set()) == shared
    assert overlap is None or (overlap in one and overlap in other)


@given(SPANS, TEXTS)
def test_a_span_covers_what_a_slice_does(span: Span, text: str) -> None:
    assert span.of(text) == text[span.start : span.end]
    assert span.shifted(3).of("abc" + text) == span.of(text)

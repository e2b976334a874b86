"""Laws of the stretches that a line is painted in."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.app.paint import Tinted, cells, cut, tint
from hexapla.text.span import Span

TEXT = st.text(st.sampled_from("ab 汽车新，किं\u0301😀"), max_size=20)
STYLES = st.sampled_from(["term", "error", "found"])


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 24))
    return Span(start, start + draw(st.integers(0, 12)))


@given(TEXT, st.data())
def test_a_line_is_painted_once_and_whole_in_the_style_that_came_last(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    line = Span(start, data.draw(st.integers(start, len(text))))
    tinted = data.draw(st.lists(st.builds(Tinted, spans(), STYLES), max_size=5))
    stretches = list(tint(text, line, tinted))
    assert "".join(stretch for stretch, _ in stretches) == line.of(text)
    assert all(stretch for stretch, _ in stretches)
    styles = [style for stretch, style in stretches for _ in stretch]
    for at, style in enumerate(styles, line.start):
        there = [each.style for each in tinted if each.span.start <= at < each.span.end]
        assert style == (there[-1] if there else "")


@given(TEXT, st.integers(0, 12))
def test_what_is_cut_fits_and_is_as_much_as_fits(text: str, width: int) -> None:
    kept = cut(text, width)
    assert text.startswith(kept)
    assert cells(kept) <= width
    assert kept == text or cells(text[: len(kept) + 1]) > width

"""Laws of what is in view of a very long page; the slow twin sums the heights of all places."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from hexapla.app.scroll import CONTEXT, Anchor, in_view, jumped, reveal, scrolled

HEIGHTS = st.lists(st.integers(1, 6), min_size=1, max_size=12)
ROOM = st.integers(1, 9)


def flat(heights: list[int]) -> list[Anchor]:
    """All lines of the page, from the first to the last."""
    return [Anchor(n, line) for n, height in enumerate(heights) for line in range(height)]


@st.composite
def page(draw: st.DrawFn) -> tuple[list[int], Anchor]:
    heights = draw(HEIGHTS)
    return heights, draw(st.sampled_from(flat(heights)))


@given(page(), ROOM)
def test_the_lines_in_view_are_those_that_follow_the_anchor(
    drawn: tuple[list[int], Anchor], room: int
) -> None:
    heights, anchor = drawn
    lines = flat(heights)
    at = lines.index(anchor)
    seen = list(in_view(anchor, room, len(heights), heights.__getitem__))
    assert seen == lines[at : at + room]


@given(page(), ROOM, st.data())
def test_a_place_is_revealed_by_the_least_move_that_shows_it(
    drawn: tuple[list[int], Anchor], room: int, data: st.DataObject
) -> None:
    heights, anchor = drawn
    place = data.draw(st.integers(0, len(heights) - 1))
    tops = list(accumulate(heights, initial=0))
    before = tops[anchor.place] + anchor.line
    first, behind = tops[place], tops[place + 1]
    moved = reveal(anchor, place, room, heights.__getitem__)
    after = tops[moved.place] + moved.line
    if behind - first >= room:
        assert after == first
    else:
        assert after == min(max(before, behind - room), first)


@given(page(), st.integers(-40, 40))
def test_to_scroll_is_to_move_along_all_lines_as_far_as_there_are_any(
    drawn: tuple[list[int], Anchor], by: int
) -> None:
    heights, anchor = drawn
    lines = flat(heights)
    at = lines.index(anchor) + by
    expected = lines[max(0, min(at, len(lines) - 1))]
    assert scrolled(anchor, by, len(heights), heights.__getitem__) == expected


@given(page(), ROOM, st.data())
def test_a_jump_shows_a_place_among_others_and_moves_only_if_it_must(
    drawn: tuple[list[int], Anchor], room: int, data: st.DataObject
) -> None:
    heights, anchor = drawn
    place = data.draw(st.integers(0, len(heights) - 1))
    lines = flat(heights)
    before, head = lines.index(anchor), lines.index(Anchor(place))
    spare = max(room - heights[place], 0)
    margin = min(CONTEXT, spare // 3)
    after = lines.index(jumped(anchor, place, room, len(heights), heights.__getitem__))
    if max(head - (spare - margin), 0) <= before <= max(head - margin, 0):
        assert after == before
    else:
        last = max(len(lines) - room, len(lines) - heights[-1] if heights[-1] > room else 0)
        assert after == min(max(head - spare // 3, 0), last)
    assert after <= head
    assert heights[place] > room or head + heights[place] <= after + room

"""A difference as a person sees it: by signs and by colours, in rows of cells."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hexapla.report.diff import draw, inline
from hexapla.report.page import Page
from hexapla.text.difference import difference
from hexapla.text.offsets import cell_widths

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
TEXTS = st.lists(
    st.sampled_from([*"汽车产业的，。 ab-x\n", "word ", "क्षि", "\x1b"]), max_size=60
).map("".join)


def drawn(old: str, new: str, page: Page, label: str = "de  ") -> list[str]:
    return list(draw(inline(difference(old, new), old, new), label, page))


def test_what_is_lost_is_red_and_what_is_gained_green_and_both_have_signs() -> None:
    assert drawn("Ein Hund.", "Ein Hut.", Page(coloured=True)) == [
        "\x1b[2mde  \x1b[0mEin \x1b[1;31m[-Hund-]\x1b[0m\x1b[32m{+Hut+}\x1b[0m."
    ]
    assert drawn("Ein Hund.", "Ein Hut.", Page()) == ["de  Ein [-Hund-]{+Hut+}."]


def test_no_row_ends_behind_a_sign_that_opens_or_begins_with_one_that_closes() -> None:
    old, new = "发展汽车产业。", "发展智能网联汽车及零部件产业。"
    for width in range(12, 40):
        for row in drawn(old, new, Page(width), "")[:-1]:
            assert not row.endswith(("[-", "{+", "[", "{"))
        assert not any(row.startswith(("-]", "+}")) for row in drawn(old, new, Page(width), ""))


def test_of_a_long_text_only_the_rows_with_changes_are_drawn() -> None:
    old = " ".join(f"so many cars as {number}," for number in range(100, 120))
    first, change, last = drawn(old, old.replace("107", "170"), Page(40))
    assert (first, last) == ("de  …", "    …")
    assert change.startswith("    ")
    assert "[-107-]{+170+}" in change


@given(TEXTS, TEXTS, st.integers(12, 50))
def test_rows_hold_all_of_a_short_text_and_fit_the_page(old: str, new: str, width: int) -> None:
    shown = inline(difference(old, new), old, new)
    rows = [COLOUR.sub("", row) for row in draw(shown, "", Page(width, coloured=True))]
    assert all(sum(cell_widths(row)) <= width for row in rows)
    assert not any("\x1b" in row for row in rows)
    if len(rows) <= 8 and "…" not in rows:
        kept = "".join(rows).replace(" ", "")
        assert kept == inline(difference(old, new), old, new).text.replace(" ", "").replace(
            "\n", "↵"
        ).replace("\x1b", "␛")


@given(TEXTS, TEXTS)
def test_the_spans_hold_what_was_lost_and_gained_with_their_signs(old: str, new: str) -> None:
    stretches = difference(old, new)
    shown = inline(stretches, old, new)
    changed = [each for each in stretches if not each.kept]
    assert [span.of(shown.text)[2:-2] for span in shown.lost] == [
        each.old.of(old) for each in changed if len(each.old)
    ]
    assert [span.of(shown.text)[2:-2] for span in shown.gained] == [
        each.new.of(new) for each in changed if len(each.new)
    ]
    assert len(shown.breaks) == len(shown.text)

"""A difference in one text: what is lost and what is gained, by signs and by colours."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hexapla.report.drawing import ELLIPSIS
from hexapla.report.page import Page, Tint
from hexapla.text.difference import Stretch
from hexapla.text.rows import rows
from hexapla.text.span import Span
from hexapla.text.visible import visible

LOST, GAINED = ("[-", "-]"), ("{+", "+}")
OPEN, CLOSE = "((", "))"  # as wide as the signs, and no row ends behind one, or begins with one
SHORT = 8  # rows that are all shown; of longer texts those that hold a change


class Inline(NamedTuple):
    """The new text with what was lost where it was; the spans take in the signs around them.

    ``breaks`` is as long and as wide: where a row of it may end, one of ``text`` may.
    """

    text: str
    breaks: str
    lost: tuple[Span, ...]
    gained: tuple[Span, ...]


def inline(stretches: Iterable[Stretch], old: str, new: str) -> Inline:
    """The difference of two texts in one.

    >>> from hexapla.text.difference import difference
    >>> inline(difference("one apple", "two apples"), "one apple", "two apples").text
    '[-one apple-]{+two apples+}'
    >>> inline(difference("三个", "四个"), "三个", "四个").lost
    (Span(start=0, end=5),)
    """
    text = breaks = ""
    found: dict[tuple[str, str], list[Span]] = {LOST: [], GAINED: []}
    for stretch in stretches:
        if stretch.kept:
            text += stretch.new.of(new)
            breaks += stretch.new.of(new)
            continue
        for signs, words in ((LOST, stretch.old.of(old)), (GAINED, stretch.new.of(new))):
            if words:
                found[signs].append(Span(len(text), len(text) + len(words) + 4))
                text += words.join(signs)
                breaks += words.join((OPEN, CLOSE))
    return Inline(text, breaks, tuple(found[LOST]), tuple(found[GAINED]))


def draw(shown: Inline, label: str, page: Page) -> Iterator[str]:
    r"""The rows of a difference, no wider than the page; ``label`` stands before the first.

    Of a text of many rows only those with a change are drawn, and an ellipsis for the others.

    >>> from hexapla.text.difference import difference
    >>> old, new = "发展汽车产业。", "发展汽车工业。"
    >>> print(*draw(inline(difference(old, new), old, new), "zh  ", Page()), sep="\n")
    zh  发展汽车[-产-]{+工+}业。
    """
    margin = " " * len(label)
    text = visible(shown.text)
    tints = [(span, Tint.ERROR) for span in shown.lost]
    tints = sorted(tints + [(span, Tint.GOOD) for span in shown.gained], key=_place)
    broken = [*rows(visible(shown.breaks), max(page.width - len(label), 8))]
    skipped = False
    for row in broken:
        here = [(shared, tint) for span, tint in tints if (shared := span & row)]
        if len(broken) > SHORT and not here:
            skipped = True
            continue
        if skipped:
            yield page.tint(label + ELLIPSIS, Tint.FAINT)
            label, skipped = margin, False
        yield page.tint(label, Tint.FAINT) + "".join(_tinted(text, row, here, page)).rstrip()
        label = margin
    if skipped:
        yield page.tint(label + ELLIPSIS, Tint.FAINT)


def _place(tinted: tuple[Span, Tint]) -> Span:
    return tinted[0]


def _tinted(text: str, row: Span, tints: Sequence[tuple[Span, Tint]], page: Page) -> Iterator[str]:
    """The stretches of a row, each in its colour."""
    at = row.start
    for span, tint in tints:
        yield text[at : span.start] + page.tint(span.of(text), tint)
        at = span.end
    yield text[at : row.end]

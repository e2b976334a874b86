"""A terminal's screen as SVG, every letter in the cells that the terminal gives it.

Every wide letter and every run of narrow ones gets its own place, so that Chinese and Latin stand
where the terminal has them, whatever font shows them.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from hexapla.text.offsets import cell_widths

CELL, LINE, SIZE, MARGIN = 8.4, 19, 14, 14  # pixels
PAPER, INK = "#0d1117", "#c9d1d9"
FONTS = "ui-monospace, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace"


class Stretch(NamedTuple):
    """Letters in one style; no ``paper`` is that of the picture."""

    text: str
    ink: str = INK
    paper: str = ""
    bold: bool = False
    underlined: bool = False
    slanted: bool = False


def draw(lines: Sequence[Sequence[Stretch]], columns: int) -> str:
    """The picture of lines, each of so many columns of cells."""
    width, height = columns * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    drawn = [piece for number, line in enumerate(lines) for piece in _line(line, number)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" '
        f'font-family="{FONTS}" font-size="{SIZE}" shape-rendering="crispEdges" '
        'xml:space="preserve">\n'
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>\n'
        + "\n".join(drawn)
        + "\n</svg>\n"
    )


def _line(line: Sequence[Stretch], number: int) -> Iterator[str]:
    column, top = 0, MARGIN + LINE * number
    for stretch in line:
        cells = sum(cell_widths(stretch.text))
        if stretch.paper and cells:
            yield (
                f'<rect x="{MARGIN + column * CELL:.1f}" y="{top}" width="{cells * CELL:.1f}" '
                f'height="{LINE}" fill="{stretch.paper}"/>'
            )
        for at, text in _pieces(stretch.text):
            if text.strip():
                x, y = MARGIN + (column + at) * CELL, top + SIZE
                yield f'<text x="{x:.1f}" y="{y}"{_style(stretch)}>{escape(text)}</text>'
        column += cells


def _style(stretch: Stretch) -> str:
    style = f' fill="{stretch.ink}"'
    style += ' font-weight="bold"' * stretch.bold
    style += ' font-style="italic"' * stretch.slanted
    return style + ' text-decoration="underline"' * stretch.underlined


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cell and text of every wide letter and of every run of narrow ones."""
    column = 0
    widths = zip(text, cell_widths(text), strict=True)
    for _, letters in groupby(enumerate(widths), key=lambda item: item[1][1] == 2 and item[0]):
        drawn = [pair for _, pair in letters]
        yield column, "".join(letter for letter, _ in drawn)
        column += sum(width for _, width in drawn)

"""The README's picture: what `hexapla check` shows of the example, as SVG.

    python tests/house/picture.py       draw it anew

Every wide letter and every run of narrow ones gets its own place in cells, so that Chinese and
Latin stand where the terminal has them, whatever font shows them.
"""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path

from hexapla.checks.outcome import Outcome, Summary
from hexapla.report.page import Page
from hexapla.report.text import render
from hexapla.text.offsets import cell_widths
from hexapla.verbs.check import Request, prepare, run

TOP = Path(__file__).parents[2]
PICTURE = TOP / "docs" / "pictures" / "check.svg"
SHOWN = ("sppwo", "cy7ji", "xlqyo")  # segments that show what the tool is for
CELL, LINE, SIZE, MARGIN = 8.4, 19, 14, 14  # pixels
COLUMNS = 100
TINTS = {"1;31": "#ff7b72", "1;33": "#e3b341", "1;36": "#79c0ff", "1": "#ffffff"}
TINTS |= {"2": "#8b949e", "32": "#7ee787", "0": "#c9d1d9"}
TINT = re.compile(r"\x1b\[([\d;]+)m")


def shown() -> str:
    """The coloured report on a few units of the draft, and the tally of the whole."""
    plan = prepare(Request(paths=("translations",)), TOP)
    summary = Summary()
    outcomes = [summary.add(outcome) for outcome in run(plan)]
    kept = [Outcome(o.path, tuple(f for f in o.findings if f.unit.key in SHOWN)) for o in outcomes]
    return "".join(render(kept, summary, Page(COLUMNS, coloured=True)))


def pieces(line: str) -> Iterator[tuple[int, str, str]]:
    """Cell, text and tint of every wide letter and of every run of narrow ones."""
    column, tint = 0, "0"
    for number, part in enumerate(TINT.split(line)):
        if number % 2:
            tint = part
            continue
        widths = zip(part, cell_widths(part), strict=True)
        for _, letters in groupby(enumerate(widths), key=lambda item: item[1][1] == 2 and item[0]):
            drawn = list(letters)
            yield column, "".join(letter for _, (letter, _) in drawn), tint
            column += sum(width for _, (_, width) in drawn)


def svg(report: str) -> str:
    """The report as a picture."""
    lines = report.rstrip("\n").split("\n")
    width, height = COLUMNS * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    rows = [
        f'<text x="{MARGIN + column * CELL:.1f}" y="{MARGIN + SIZE + LINE * number}" '
        f'fill="{TINTS[tint]}">{escape(text)}</text>'
        for number, line in enumerate(lines)
        for column, text, tint in pieces(line)
        if text.strip()
    ]
    fonts = (
        "ui-monospace, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" '
        f'font-family="{fonts}" font-size="{SIZE}" xml:space="preserve">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/>\n'
        + "\n".join(rows)
        + "\n</svg>\n"
    )


if __name__ == "__main__":
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(svg(shown()), encoding="utf-8")

"""The README's pictures: what `hexapla check` and the view show of the example, as SVG.

python tests/house/picture.py       draw them anew
"""

import asyncio
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

from drawing import PAPER, Stretch, draw
from rich.segment import Segment
from rich.style import Style

from hexapla.app.app import HexaplaApp
from hexapla.checks.outcome import Outcome, Summary
from hexapla.report.page import Page
from hexapla.report.text import render
from hexapla.verbs.check import prepare, run
from hexapla.verbs.columns import open_columns
from hexapla.verbs.request import Request

TOP = Path(__file__).parents[2]
FOLDER = TOP / "docs" / "pictures"
SHOWN = ("sppwo", "cy7ji", "xlqyo")  # segments that show what the tool is for
TINTS = {"1;31": "#ff7b72", "1;33": "#e3b341", "1;36": "#79c0ff", "1": "#ffffff"}
TINTS |= {"2": "#8b949e", "32": "#7ee787", "0": "#c9d1d9"}
TINT = re.compile(r"\x1b\[([\d;]+)m")
WIDTH = 100
VIEW = (120, 34)
SURROUNDINGS = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_THEME": ""}
KEYS = "colon 2 9 enter l".split()


def check() -> str:
    """The coloured report on a few units of the draft, and the tally of the whole."""
    plan = prepare(Request(paths=("translations",)), TOP)
    summary = Summary()
    outcomes = [summary.add(outcome) for outcome in run(plan)]
    kept = [Outcome(o.path, tuple(f for f in o.findings if f.unit.key in SHOWN)) for o in outcomes]
    report = "".join(render(kept, summary, Page(WIDTH, coloured=True))).rstrip("\n")
    return draw([list(_coloured(line)) for line in report.split("\n")], WIDTH)


def _coloured(line: str) -> Iterator[Stretch]:
    tint = "0"
    for number, part in enumerate(TINT.split(line)):
        if number % 2:
            tint = part
        else:
            yield Stretch(part, TINTS[tint])


def view() -> str:
    """The view of the example, some keys after it was opened."""
    with tempfile.TemporaryDirectory() as made:
        for name in ("translations", "glossary"):
            shutil.copytree(TOP / name, Path(made) / name)
        table = (
            'source = "zh-Hans"\npaths = ["translations"]\nglossary = ["glossary/chongqing.tbx"]\n'
        )
        (Path(made) / "hexapla.toml").write_text(table, "utf-8")
        cache = str(Path(made) / "cache")
        with patch.dict(os.environ, SURROUNDINGS | {"HEXAPLA_CACHE": cache}):
            os.environ.pop("NO_COLOR", None)
            return draw(asyncio.run(_screen(Path(made))), VIEW[0])


async def _screen(folder: Path) -> list[list[Stretch]]:
    app = HexaplaApp(open_columns(folder, Request()), Request(), folder)
    async with app.run_test(size=VIEW) as pilot:
        for key in ("", *KEYS):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
        strips = app.screen._compositor.render_strips()
        return [[_stretch(segment) for segment in strip if not segment.control] for strip in strips]


def _stretch(segment: Segment) -> Stretch:
    style = segment.style or Style()
    ink, paper = (part.get_truecolor().hex if part else "" for part in (style.color, style.bgcolor))
    if style.reverse:
        ink, paper = paper, ink
    return Stretch(
        segment.text,
        ink or "#c9d1d9",
        "" if paper == PAPER else paper,
        bool(style.bold),
        bool(style.underline),
        bool(style.italic),
    )


PICTURES: dict[str, Callable[[], str]] = {"check.svg": check, "view.svg": view}

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in PICTURES.items():
        (FOLDER / name).write_text(make(), "utf-8")

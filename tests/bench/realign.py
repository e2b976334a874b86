"""What the beads' screen costs: each move, and each change with its save, key by key.

    python tests/bench/realign.py [--segments N]

Opens a document of N segments with two renderings, and presses keys on the beads of one. Prints
milliseconds of CPU time: of the event loop, until the (unseen) screen shows what a key does, of
which a key may take 15; and of the whole process, until a change is on the disk, which a worker
sees to. Whatever else the machine does makes the figures larger: a key that does nothing is the
measure.
"""

import argparse
import asyncio
import os
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import process_time, thread_time

from textual.pilot import Pilot

from hexapla.app.app import HexaplaApp
from hexapla.app.screens.realign import RealignScreen
from hexapla.verbs.columns import open_columns
from hexapla.verbs.request import Request

BUDGET = 15.0  # ms that a key may take
TIMES = 40  # that the keys of a line are pressed
SIZE = (150, 45)
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n'
    '"X-Source-Language: zh-Hans\\n"\n"X-Hexapla: 1\\n"\n'
)
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
SOURCE = "2026年，全市有{}家智能网联新能源汽车企业，产量增长三成。"
TARGETS = {
    "": "",
    "de": "Im Jahr 2026 hat die Stadt {} Hersteller; die Produktion wuchs um 30 %.",
    "en": "In 2026 the city has {} firms in the industry of cars. Output grew by 30%.",
}
PARAGRAPH = 5  # segments
MOVES = {
    ("0",): "a key that does nothing",
    ("down",): "a segment down",
    ("up",): "a segment up",
    ("right", "left"): "to the other side",
    ("pagedown", "pagedown", "pageup"): "a page",
    ("end", "home"): "to the end, to the beginning",
}
CHANGES = {
    ("m", "u"): "merge down, undo",
    ("L",): "lock, unlock",
    ("o", "u"): "omission, undo",
    ("X", "u"): "join two sources in all renderings, undo",
}


def make(folder: Path, segments: int) -> None:
    """A document: its segments in order, and two renderings."""
    home = folder / "story"
    home.mkdir(parents=True)
    for tag, text in TARGETS.items():
        entries = (_entry(number, text.format(number)) for number in range(segments))
        name = f"{tag}.po" if tag else "source.pot"
        (home / name).write_text(HEADER.format(tag) + "".join(entries), "utf-8")


def _entry(number: int, target: str) -> str:
    name = "".join(LETTERS[number >> shift & 31] for shift in (20, 15, 10, 5, 0))
    block, first = number // PARAGRAPH + 1, number % PARAGRAPH == 0
    lead = ' lead="\\n\\n"' if first and number else ""
    note = f"#. block={block} role=paragraph{lead}\n"
    return f'\n{note}msgctxt "{name}"\nmsgid "{SOURCE.format(number)}"\nmsgstr "{target}"\n'


async def press(pilot: Pilot[None], screen: RealignScreen, key: str) -> tuple[float, float]:
    """Press a key: the time until it is shown, and until it is on the disk."""
    loop, whole = thread_time(), process_time()
    await pilot.press(key)
    shown = thread_time() - loop
    while screen._saving:  # noqa: ASYNC110 -- it tells nobody
        await asyncio.sleep(0.005)
    return 1000 * shown, 1000 * (process_time() - whole)


def tell(name: str, figures: Sequence[float]) -> None:
    """Print the median and the 95th percentile."""
    late = quantiles(figures, n=20)[-1]
    print(f"  {median(figures):8.1f} ms  {name} (95 of 100: {late:.1f})", flush=True)


async def measure(folder: Path, segments: int) -> None:
    """Press all keys in the middle of the document."""
    request = Request(paths=(str(folder),))
    app = HexaplaApp(open_columns(folder, request), request, folder)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(1)
        await app.workers.wait_for_complete()
        before = process_time()
        await pilot.press("right", "a")
        while not (isinstance(app.screen, RealignScreen) and app.screen._bench):  # noqa: ASYNC110 -- a screen has no event for it
            await asyncio.sleep(0.01)
        print(f"  {1000 * (process_time() - before):8.1f} ms  until the beads are there")
        for acts in (MOVES, CHANGES):
            for keys, name in acts.items():
                await pilot.press("colon", *str(segments // 2 + 2), "enter")
                took = [
                    await press(pilot, app.screen, each)
                    for each in islice(cycle(keys), TIMES * len(keys))
                ]
                tell(name, [shown for shown, _ in took])
                if acts is CHANGES:
                    tell("    until it is on the disk", [saved for _, saved in took])


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--segments", type=int, default=2000)
    segments = parser.parse_args().segments
    with TemporaryDirectory() as place:
        os.environ["HEXAPLA_CACHE"] = str(Path(place, "cache"))
        folder = Path(place, "work")
        make(folder, segments)
        print(f"{segments} segments, {SIZE[0]}x{SIZE[1]} cells; a key may take {BUDGET:.0f} ms")
        asyncio.run(measure(folder, segments))


if __name__ == "__main__":
    main()

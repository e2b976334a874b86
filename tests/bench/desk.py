"""What the editor's desk costs: a sitting of some hundred decisions, key by key.

    python tests/bench/desk.py [--changes N]

Opens a workspace of one file of 3,000 segments of which N have changed since they were approved,
and approves them one after the other. Prints milliseconds from a key until the next change is on
the (unseen) screen: of the event loop's own CPU time, and on the clock, where a key that does
nothing is the measure, since the harness waits. Then how long it takes until all is on the disk.
Whatever else the machine does makes the figures larger.
"""

import argparse
import asyncio
import os
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time

from hexapla.app.app import HexaplaApp
from hexapla.app.screens.review import ReviewScreen
from hexapla.verbs.columns import open_columns
from hexapla.verbs.request import Request
from hexapla.verbs.review.batch import Choice, Judge, carry_out, lot_of
from hexapla.verbs.review.decide import Reviewer
from hexapla.verbs.review.page import read_page
from hexapla.workspace.config import open_workspace
from hexapla.workspace.person import Person

SEGMENTS = 3000
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n'
OURS = '"X-Source-Language: zh-Hans\\n"\n"X-Hexapla: 1\\n"\n'
SOURCE = "2026年，全市智能网联新能源汽车产业有{}家企业，产量增长三成，出口{}万辆。"
TARGET = (
    "In 2026 the city has {} firms in the industry of cars; output grew by 30%, {}0,000 exported."
)


def make(folder: Path, changes: int) -> None:
    """A file of which all texts are approved, and then some changed."""
    entries = [
        f'\nmsgctxt "s{n:05}"\nmsgid "{SOURCE.format(n, n % 90 + 1)}"\n'
        f'msgstr "{TARGET.format(n, n % 90 + 1)}"\n'
        for n in range(SEGMENTS)
    ]
    place = folder / "story"
    place.mkdir()
    file = place / "en.po"
    file.write_text(HEADER + OURS + "".join(entries), "utf-8")
    workspace = open_workspace(folder)
    reviewer = Reviewer(workspace, Person("Bo", "bench"))
    judge = Judge(Request(paths=(str(folder),)), folder)
    for _ in carry_out(lot_of([read_page(file, workspace)], Choice(), reviewer, judge), reviewer):
        pass
    step = SEGMENTS // changes
    for n in range(0, step * changes, step):
        entries[n] = entries[n].replace("industry of cars", "car industry").replace("grew", "rose")
    file.write_text(HEADER + OURS + "".join(entries), "utf-8")


async def sit(folder: Path, changes: int) -> None:
    """Approve them all."""
    request = Request(paths=(str(folder),))
    app = HexaplaApp(open_columns(folder, request), request, folder)
    own, clock, idle = [], [], []
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(1)
        await pilot.press("r")
        screen = app.screen
        assert isinstance(screen, ReviewScreen)
        while len(screen._docket) < changes:  # noqa: ASYNC110 -- it tells nobody
            await asyncio.sleep(0.05)
        await asyncio.sleep(1)
        begun = perf_counter()
        for _ in range(changes):
            start, wall = thread_time(), perf_counter()
            await pilot.press("a")
            own.append(1000 * (thread_time() - start))
            clock.append(1000 * (perf_counter() - wall))
            await asyncio.sleep(0.3)  # nobody reads faster
            wall = perf_counter()
            await pilot.press("1")
            idle.append(1000 * (perf_counter() - wall))
        while screen._saving or screen._busy:  # noqa: ASYNC110 -- as above
            await asyncio.sleep(0.01)
        print(
            f"{changes} decisions in {perf_counter() - begun:.1f} s, {screen._docket.left()} left"
        )
    for name, figures in (
        ("event loop", own),
        ("clock", clock),
        ("clock, a key that does nothing", idle),
    ):
        worst = quantiles(figures, n=20)[-1]
        print(
            f"{name}: median {median(figures):.1f} ms, "
            f"19 of 20 within {worst:.1f}, most {max(figures):.1f}"
        )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=300)
    changes = parser.parse_args().changes
    with TemporaryDirectory() as place:
        os.environ["HEXAPLA_CACHE"] = str(Path(place) / "cache")
        os.environ["HEXAPLA_NAME"] = "Ed <ed@example.org>"
        folder = Path(place) / "work"
        folder.mkdir()
        make(folder, changes)
        asyncio.run(sit(folder, changes))


if __name__ == "__main__":
    main()

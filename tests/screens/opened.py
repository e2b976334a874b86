"""A workspace opened without a terminal, for a test to act on."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from pathlib import Path

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from hexapla.app.app import HexaplaApp
from hexapla.app.widgets.sheet import Sheet
from hexapla.app.widgets.status import Status
from hexapla.verbs.columns import open_columns
from hexapla.verbs.request import Request

Act = Callable[[Pilot[None], HexaplaApp], Awaitable[None]]
SIZE = (100, 30)


def opened(
    folder: Path, act: Act, *, size: tuple[int, int] = SIZE, keymap: Mapping[str, str] | None = None
) -> None:
    """Open the view of a folder, wait for its index and its rules, act, and close it."""

    async def run() -> None:
        request = Request()
        app = HexaplaApp(open_columns(folder, request), request, folder, dict(keymap or {}))
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            await act(pilot, app)

    asyncio.run(run())


async def settle(pilot: Pilot[None]) -> None:
    """Wait until all that was begun has been done, and shown; a worker may give way to a newer."""
    await pilot.pause()
    with suppress(WorkerCancelled):
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    if any(not worker.is_finished for worker in pilot.app.workers):
        await settle(pilot)


def sheet_of(app: HexaplaApp) -> Sheet:
    """The sheet, whatever is on top of it."""
    return app.screen_stack[0].query_one(Sheet)


def news_of(app: HexaplaApp) -> str:
    """What the status line tells."""
    return app.screen_stack[0].query_one(Status).news


def lines_of(app: HexaplaApp) -> list[str]:
    """The screen as text, line by line."""
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]

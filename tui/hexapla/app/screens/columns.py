"""The first view: sources and renderings side by side, with what the check knows of them."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, thread_time
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.worker import get_current_worker

from hexapla.app.garbage import settle
from hexapla.app.keys import IN_COLUMNS, Command, bindings
from hexapla.app.messages import Counted, Failed, Indexed, Indexing, Loaded, Recalled, Watched
from hexapla.app.pager import Pager
from hexapla.app.screens.leading import LeadingScreen
from hexapla.app.sight import Sight
from hexapla.app.widgets.drawer import Drawer
from hexapla.app.widgets.focus import Focus
from hexapla.app.widgets.hints import Hints
from hexapla.app.widgets.sheet import Sheet
from hexapla.app.widgets.status import Status
from hexapla.corpus.columns import Filter, Place
from hexapla.errors import HexaplaError
from hexapla.terms.rendering import Rendering
from hexapla.verbs.columns import Columns
from hexapla.verbs.mend import Held, Mended, Mender
from hexapla.verbs.reference import Settings, open_reference, read_previous, settings_of
from hexapla.verbs.request import Request
from hexapla.workspace.index.record import Record

FOCUSED = "-focused"
WIDE = (140, "-wide")  # cells from which on the drawer stands at the side
LOW, HIGH = (0, "-low"), (9, "-high")  # lines from which on there is room for it below
READING = "reading"
INDEX, LOAD = "index", "load"  # workers of which there is one at a time
FIRST = 64  # rows that are read from the heads of files while there is no index
Numbers = Sequence[int]
WATCH = 2.0  # seconds between looks at the files, at the least
AGAIN = 1.0  # seconds between looks at an index that grows, at the least
PATIENCE = 50  # times as long as a look takes: the files of a large workspace are looked at less


class ColumnsScreen(LeadingScreen):
    """The sheet, the drawer, the status line; questions are asked at the foot."""

    KEYS: ClassVar[Sequence[Command]] = IN_COLUMNS
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(IN_COLUMNS),
        Binding("escape", "single(True)", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [WIDE]  # noqa: RUF012 -- as the toolkit has it
    VERTICAL_BREAKPOINTS = [LOW, HIGH]  # noqa: RUF012 -- as above

    def __init__(
        self, columns: Columns, request: Request, folder: Path, fix_key: str = "t"
    ) -> None:
        super().__init__()
        self._columns = columns
        self._request = request
        self._folder = folder
        self._pager = Pager(columns)
        self._sight = Sight(self._pager, fix_key)
        self._counted = ""
        self._settings: Settings | None = None  # what the glossary and the rules were made of
        self._problem = ""  # what a look at the files ran into
        self._renewed = 0.0  # when the index was last looked at, in seconds

    def compose(self) -> ComposeResult:
        """The widgets, from above, but for those that are asked for later."""
        size = self.app.size  # classes are set now, or all is done twice
        self.set_class(size.width >= WIDE[0], WIDE[1], update=False)
        self.add_class((HIGH if size.height >= HIGH[0] else LOW)[1], update=False)
        with Container(id="body"):
            yield Sheet(self._sight)
            yield Drawer(id="drawer")
        yield Status(id="status")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Show what is known, and find out the rest."""
        if not len(self._columns) and self._columns.documents:
            self._pager.preview = self._columns.preview(self._columns.documents[0], FIRST)
        self.recall()
        self.sheet.show(range(len(self._pager)), self.shown())
        self.sheet.focus()
        for part in ("place", "column"):
            self.watch(self.sheet, part, self._on_moved, init=False)
        self.tell()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        settle()
        if self._pager.preview:
            self.say(f"{READING} the files")
        self._count()
        self._load()
        self.bring_up_to_date()
        self.set_timer(WATCH, self._watch)

    # What workers do; they only post messages

    def bring_up_to_date(self) -> None:
        """Bring the index up to date, unless that is being done: a thread cannot be stopped."""
        if self._is_idle(INDEX):
            self._refresh_index()

    def _is_idle(self, group: str) -> bool:
        return all(worker.is_finished for worker in self.workers if worker.group == group)

    @work(thread=True, group=INDEX)
    def _refresh_index(self) -> None:
        worker = get_current_worker()
        try:
            before, read = self._columns.documents, False
            for progress in self._columns.refresh():
                read = True
                self.post_message(Indexing(progress))
                if worker.is_cancelled:  # the rest is for the next time: whoever leaves has left
                    return
            self.post_message(Indexed(changed=read or before != self._columns.documents))
        except HexaplaError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, exclusive=True, group=LOAD)
    def _load(self) -> None:
        settings, reference, problem = None, None, ""
        try:
            settings = settings_of(self._folder, self._request)
            reference = open_reference(self._folder, self._request)
        except HexaplaError as error:
            problem = str(error)
        self.post_message(Loaded(reference, settings, problem))

    @work(thread=True, exclusive=True, group="watch")
    def _watch(self) -> None:
        start, seen = thread_time(), Watched(stale=False, changed=False, took=0)
        try:
            seen.settings = settings_of(self._folder, self._request)
            seen.stale, seen.changed = bool(self._columns.stale()), self._columns.reload()
        except HexaplaError as error:
            seen.problem = str(error)
        seen.took = thread_time() - start
        self.post_message(seen)

    @work(thread=True, exclusive=True, group="recall")
    def _recall(self, path: str, version: str) -> None:
        self.post_message(Recalled(path, version, read_previous(path)))

    @work(thread=True, exclusive=True, group="count")
    def _count(self) -> None:
        levels: Counter[str] = Counter()
        for (_, _, level), number in self._columns.counts().findings.items():
            levels[level] += number
        self.post_message(Counted(levels))

    # What they tell

    @on(Indexing)
    def _on_indexing(self, message: Indexing) -> None:
        progress = message.progress
        share = 100 * progress.done // max(progress.total, 1)
        self.say(f"{READING} {progress.document} ({share}%)")
        if monotonic() - self._renewed > AGAIN and self._columns.reload() and self._is_begun():
            self.renew()

    def _is_begun(self) -> bool:
        """Whether the index has all of the first document, so that it need not be previewed."""
        first = self._columns.documents[:1]
        made = self._columns.is_made
        return all(made(each.name, tag) for each in first for tag in ("", *each.renderings))

    @on(Indexed)
    def _on_indexed(self, message: Indexed) -> None:
        if self.query_one(Status).news.startswith(READING):
            self.say("")
        if message.changed or self._pager.preview:
            self.renew()

    @on(Watched)
    def _on_watched(self, message: Watched) -> None:
        if message.problem and message.problem != self._problem:
            self.say(message.problem, bad=True)
        self._problem = message.problem
        if message.changed:
            self.renew()
        if message.stale and self.is_active:  # another screen may be writing them
            self.bring_up_to_date()
        if message.settings and message.settings != self._settings and self._is_idle(LOAD):
            self._load()
        self.set_timer(max(WATCH, PATIENCE * message.took), self._watch)

    @on(Loaded)
    def _on_loaded(self, message: Loaded) -> None:
        self._settings = message.settings
        if message.problem:
            self._problem = message.problem
            self.say(message.problem, bad=True)
        if message.reference is None:
            self.unready = f"nothing can be mended: {message.problem}"
            return
        self._sight.learn(message.reference)
        if self.mender:
            self.mender.learn(message.reference)
        else:
            settle()
            self.mender = Mender(self._columns, message.reference)
        self.sheet.look_again()
        self._look()

    @on(Recalled)
    def _on_recalled(self, message: Recalled) -> None:
        self._sight.previous[message.path] = message.version, message.sources
        self._look()

    @on(Failed)
    def _on_failed(self, message: Failed) -> None:
        self.say(message.reason, bad=True)

    @on(Counted)
    def _on_counted(self, message: Counted) -> None:
        named = ((message.levels.get(level), level) for level in ("error", "warning", "info"))
        said = [f"{number} {level}" for number, level in named if number]
        self._counted = "  ".join(said) or ("" if self._pager.preview else "no findings")
        self.tell()

    def renew(self) -> None:
        """Show what the index has now."""
        self._renewed = monotonic()
        self._pager.preview = ()
        self._count()
        self._sight.forget()
        if self._filter == Filter():
            self.sheet.show(range(len(self._pager)), self.shown())
        else:
            self._select("filter", self._words["filter"], self._filter)
        self.tell()

    # What is said

    def say(self, news: str, *, bad: bool = False) -> None:
        """Tell in the status line."""
        status = self.query_one(Status)
        status.news, status.bad = news, bad

    def _on_moved(self) -> None:
        self.say("")  # what was told, was told of another cell
        self._look()

    @on(Sheet.Shown)
    def _look(self) -> None:
        """Tell of the cell under the cursor."""
        sheet = self.sheet
        drawer = self.query_one(Drawer)
        if self.has_class(FOCUSED):
            focus = self.query_one(Focus)
            focus.look_at(self._sight, sheet.number, sheet.column, sheet.wanted)
        elif drawer.display:
            drawer.look_at(self._sight, sheet.number, sheet.column)
        guess = self._sight.guessed(sheet.number or 0, sheet.column) if sheet.column else None
        if guess and self._sight.previous.get(guess[0], ("",))[0] != guess[1]:
            self._recall(*guess)
        self.tell()

    def tell(self) -> None:
        """The status line."""
        sheet, status = self.sheet, self.query_one(Status)
        number = sheet.number
        row = self._pager.row(number) if number is not None else None
        where = f"{row.document}  {row.number + 1} of {len(self._pager)}" if row else "no rows"
        shown = (
            ""
            if self._filter == Filter()
            else f"  filter: {self._words['filter']} ({len(sheet.order)})"
        )
        status.place = where + shown
        status.counts = self._counted

    # What mending needs

    def here(self) -> Place | None:
        """The cell under the cursor; None on a source."""
        number, column = self.sheet.number, self.sheet.column
        return Place(number, self._sight.tag(column)) if number is not None and column else None

    def records_here(self) -> tuple[Record, ...]:
        """The findings of the cell under the cursor."""
        number, column = self.sheet.number, self.sheet.column
        return self._sight.records(number, column) if number is not None and column else ()

    def terms_of(self, held: Held) -> tuple[Rendering, ...]:
        """The terms of a unit's source, and what its rendering made of them."""
        return self._sight.terms(held.place.row, held.place.tag, held.unit.source, held.unit.target)

    def follow(self, mended: Mended, *, onward: bool) -> None:
        """Show what has changed, and go on to the next row if asked."""
        self._sight.forget()
        self._count()
        self.sheet.look_again()
        if mended.place:
            column = self._columns.tags.index(mended.place.tag) + 1
            self.sheet.go(mended.place.row, column)
        if mended.stale:
            self.bring_up_to_date()
        if onward:
            self.sheet.move(1)
            self.action_edit()

    # What a person does

    def action_move(self, rows: int) -> None:
        """So many rows down, or up."""
        self.sheet.move(rows)

    def action_turn(self, pages: int) -> None:
        """So many pages down, or up."""
        if self.has_class(FOCUSED):
            focus = self.query_one(Focus)
            focus.scroll_relative(y=pages * focus.size.height, animate=False)
        else:
            self.sheet.turn(pages)

    def action_first(self) -> None:
        """To the first row."""
        self.sheet.go(0)

    def action_last(self) -> None:
        """To the last row."""
        self.sheet.go(len(self._pager))

    def action_step(self, columns: int) -> None:
        """So many columns to the right, or to the left."""
        self.sheet.step(columns)

    async def action_single(self, close: bool = False) -> None:  # noqa: FBT002 -- actions have no keywords
        """Show one segment in the whole width, or all of them again."""
        if not close and not self.query(Focus):
            await self.query_one("#body").mount(Focus(), before="#drawer")
        self.set_class(not close and not self.has_class(FOCUSED), FOCUSED)
        if not self.has_class(FOCUSED):
            self.sheet.focus()
        self.call_after_refresh(self._look)

    def action_drawer(self) -> None:
        """Open or close the drawer."""
        drawer = self.query_one(Drawer)
        drawer.display = not drawer.display
        self._look()

    def action_scroll(self, lines: int) -> None:
        """Scroll what is told below the sheet, or beside it."""
        pages = self.query_one(Focus if self.has_class(FOCUSED) else Drawer)
        pages.scroll_relative(y=lines, animate=False)

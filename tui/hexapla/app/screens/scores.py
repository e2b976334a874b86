"""The scores of a workspace: numbers, and from each to the places that it is made of."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from hexapla.app import scored
from hexapla.app.keys import IN_SCORES, Command, bindings
from hexapla.app.scored import Line
from hexapla.app.screens.counting import CountingScreen, Name, Pointed, Scored, Told
from hexapla.app.widgets.hints import Hints
from hexapla.app.widgets.pages import Pages
from hexapla.app.widgets.rows import Rows
from hexapla.app.widgets.status import Status
from hexapla.scores.score import Lowering, Score
from hexapla.scores.terms import term_uses
from hexapla.verbs.request import Request

if TYPE_CHECKING:
    from hexapla.scores.card import Scorecard
    from hexapla.scores.course import Point

NAMES = 2  # columns before the numbers


class View(NamedTuple):
    """What a table shows, and where its cursor was left; ``path`` is that of a trend."""

    lines: tuple[Line, ...]
    place: int = 0
    column: int = NAMES
    path: str = ""


class ScoresScreen(CountingScreen):
    """A table of numbers above the places of the one under the cursor.

    It shows renderings, the terms of one, or one over time; views lie one upon the other. The
    result is the unit of the place that a person goes to; None where they only go back.
    """

    CSS_PATH = "scores.tcss"
    KEYS: ClassVar[Sequence[Command]] = IN_SCORES
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(IN_SCORES)]

    def __init__(self, request: Request, folder: Path) -> None:
        super().__init__(request, folder)
        self._views: list[View] = []
        self._points: list[Point] = []

    def compose(self) -> ComposeResult:
        """The numbers, what is said of one, its places and their texts; the foot."""
        yield Rows(id="scores")
        yield Pages(id="score")
        yield Rows(id="places")
        yield Pages(id="texts")
        yield Status(id="status")
        yield Hints(id="hints")

    def on_mount(self) -> None:
        """Count."""
        self.table.column = NAMES
        self.table.focus()
        self.say("counting")
        self.count()

    @property
    def table(self) -> Rows:
        """The numbers."""
        return self.query_one("#scores", Rows)

    @property
    def places(self) -> Rows:
        """The places of one of them."""
        return self.query_one("#places", Rows)

    @property
    def score(self) -> Score | None:
        """The number under the cursor."""
        column = (self.table.column or NAMES) - NAMES
        line = self.line
        return line.scores[column] if line else None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows of the table."""
        return self._views[-1].lines if self._views else ()

    @property
    def line(self) -> Line | None:
        """The row under the cursor."""
        return self.lines[self.table.place] if self.lines else None

    @property
    def lowering(self) -> Lowering | None:
        """The place under the other cursor."""
        score = self.score
        return score.lowering[self.places.place] if score and score.lowering else None

    def say(self, news: str, *, bad: bool = False) -> None:
        """Tell in the status line."""
        status = self.query_one(Status)
        status.news, status.bad = news, bad

    # What is counted

    @on(Told)
    def _on_told(self, message: Told) -> None:
        self.say(message.news)

    @on(Scored)
    def _on_scored(self, message: Scored) -> None:
        scoring = message.scoring
        problems = [message.problem] if scoring is None else list(map(str, scoring.problems))
        self.say("; ".join(problems), bad=True)
        cards = (*scoring.together, *scoring.cards) if scoring else ()
        if cards:
            self._views = [View(tuple(map(scored.rendering, cards)))]
            self._renew()

    @on(Pointed)
    def _on_pointed(self, message: Pointed) -> None:
        view = self._views[-1] if self._views else None
        if view is None or view.path != message.path:
            return
        if message.point is None:
            few = "" if len(self._points) > 1 else "no commit has this file: there is only now"
            self.say(message.problem or few, bad=bool(message.problem))
            return
        self._points.append(message.point)
        self._views[-1] = view._replace(lines=tuple(scored.trend(self._points)))
        self.say(f"counting commit {len(self._points)}; Esc stops it")
        self._lay_out_again()

    def on_resize(self) -> None:
        """Give the columns the room that there is."""
        if self.is_mounted:
            self._lay_out_again()

    def _lay_out(self, place: int, column: int, among: int = 0) -> None:
        lines = self.lines
        if lines:
            widths = scored.widths(lines, self.app.size.width)
            heads = tuple(scored.heads(lines[0], widths))
            self.table.show(heads, [tuple(scored.row(line)) for line in lines], widths)
            self._go(place, column, among)

    def _lay_out_again(self) -> None:
        """Show other numbers, or in another width; the cursors stay."""
        self._lay_out(self.table.place, self.table.column or NAMES, self.places.place)

    def _go(self, place: int, column: int, among: int = 0) -> None:
        """Put the cursor on a number, and show what it is made of."""
        last = len(self.lines[0].scores) - 1
        self.table.put(place, NAMES + max(0, min(column - NAMES, last)))
        line, score = self.line, self.score
        if line and score:
            number = (self.table.column or NAMES) - NAMES
            course = scored.course(self.lines, number) if self._views[-1].path else ()
            self.query_one("#score", Pages).tell([*course, *scored.told(line, score)])
            rows = [scored.place(each) for each in score.lowering]
            self.places.show(scored.place_heads(score), rows, scored.place_widths(score))
            self._look(among)

    def _look(self, place: int) -> None:
        """Put the other cursor on a place, and show its texts."""
        self.places.put(place)
        lowering, texts = self.lowering, self.query_one("#texts", Pages)
        texts.display = lowering is not None
        if lowering and (card := self._card_of(lowering)):
            texts.tell(scored.texts(lowering, card.source_tag, card.tag))
        self._tell()

    def _tell(self) -> None:
        status, score = self.query_one(Status), self.score
        status.place = f"{self.table.place + 1} of {len(self.lines)}"
        among = self.places.has_focus and score and score.lowering
        status.counts = f"place {self.places.place + 1} of {self.places.count}" if among else ""

    def on_descendant_focus(self) -> None:
        """Say in which of both tables the cursor is."""
        if self.lines:
            self._tell()

    # What a person does

    def action_move(self, rows: int) -> None:
        """So many rows down, or up."""
        if self.places.has_focus:
            self._look(self.places.place + rows)
        elif self.lines:
            self._go(self.table.place + rows, self.table.column or NAMES)

    def action_turn(self, pages: int) -> None:
        """So many pages down, or up."""
        rows = self.places if self.places.has_focus else self.table
        self.action_move(rows.paged(pages) - rows.place)

    def action_first(self) -> None:
        """To the first row."""
        self.action_move(-(self.places if self.places.has_focus else self.table).place)

    def action_last(self) -> None:
        """To the last row."""
        self.action_move((self.places if self.places.has_focus else self.table).count)

    def action_step(self, columns: int) -> None:
        """So many numbers to the right, or to the left."""
        if self.lines and not self.places.has_focus:
            self._go(self.table.place, (self.table.column or NAMES) + columns)

    def action_places(self) -> None:
        """To the places of the number, or back to it."""
        if self.places.has_focus or not self.places.count:
            self.table.focus()
        else:
            self.places.focus()

    def action_open(self) -> None:
        """From a number to its places, from a place to the text."""
        here = self.here()
        if here and self.places.has_focus:
            self.dismiss(here)
        elif self.places.count:
            self.action_places()
        elif self.score:
            self.say("no place lowers it")

    def here(self) -> Name | None:
        """The unit of the place under the cursor."""
        lowering = self.lowering
        if lowering is None:
            return None
        card = self._card_of(lowering)
        return (card.document, card.tag, lowering.unit.key) if card else None

    def _card_of(self, lowering: Lowering) -> "Scorecard | None":
        """That of the rendering in which a place lies."""
        lines = self._views[0].lines if self._views else ()
        cards = (e.card for e in lines if e.card.path and e.card.path == lowering.path)
        return next(cards, self.line.card if self.line else None)

    # Views

    def action_terms(self) -> None:
        """Show the terms of the rendering under the cursor, or of its state at a commit."""
        if self.line is None or self.line.heads == scored.TERMS:
            return
        card = self.line.card
        lines = tuple(scored.term(use, card) for use in term_uses(card.terms))
        if lines:
            self._push(View(lines))
        else:
            self.say("no term of the glossary occurs in it")

    def action_trend(self) -> None:
        """Show the rendering under the cursor at its last commits."""
        if self.line is None or self._views[-1].path:
            return
        path = self.line.card.path
        if path:
            self._points = []
            self.say("counting")
            self._push(View((), path=path))
            self.count_trend(path)
        else:
            self.say("several renderings together have no trend: choose one of them")

    def _push(self, view: View) -> None:
        """Show another view; ``action_back`` leads back to this one."""
        self._views[-1] = self._views[-1]._replace(
            place=self.table.place, column=self.table.column or NAMES
        )
        self._views.append(view)
        self._renew()

    def _renew(self) -> None:
        """Show the view on top from where it was left."""
        view = self._views[-1]
        self.table.focus()
        self.table.show((), (), ())
        self.places.show((), (), ())
        self.query_one("#score", Pages).tell(())
        self.query_one("#texts", Pages).display = False
        self._lay_out(view.place, view.column)

    @on(Rows.Picked)
    def _on_picked(self, message: Rows.Picked) -> None:
        message.rows.focus()
        if message.rows is self.table:
            self._go(message.place, max(message.column, NAMES))
        else:
            self._look(message.place)

    def action_back(self) -> None:
        """Back to the numbers, the view before, or the columns."""
        if self.places.has_focus:
            self.action_places()
        elif len(self._views) > 1:
            self.end_trend()
            self._views.pop()
            self.say("")
            self._renew()
        else:
            self.dismiss(None)

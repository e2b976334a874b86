"""The scores of a workspace: numbers, and from each to the places that it is made of."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message

from hexapla.app import scored
from hexapla.app.keys import IN_SCORES, Command, bindings
from hexapla.app.screens.once import OnceScreen
from hexapla.app.widgets.hints import Hints
from hexapla.app.widgets.pages import Pages
from hexapla.app.widgets.rows import Rows
from hexapla.app.widgets.status import Status
from hexapla.errors import HexaplaError
from hexapla.scores.score import Lowering, Score
from hexapla.verbs.check import prepare
from hexapla.verbs.request import Request
from hexapla.verbs.score import Scoring, score

if TYPE_CHECKING:
    from hexapla.scores.card import Scorecard

NAMES = 2  # columns before the numbers
Name = tuple[str, str, str]  # of a unit: document, tag, key


class Scored(Message):
    """The numbers are there; None, and the ``problem``, where they are not."""

    def __init__(self, scoring: Scoring | None, problem: str = "") -> None:
        super().__init__()
        self.scoring, self.problem = scoring, problem


class ScoresScreen(OnceScreen[Name | None]):
    """A table of numbers above the places of the one under the cursor.

    The result is the unit of the place that a person goes to; None where they only go back.
    """

    CSS_PATH = "scores.tcss"
    KEYS: ClassVar[Sequence[Command]] = IN_SCORES
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(IN_SCORES)]

    def __init__(self, request: Request, folder: Path) -> None:
        super().__init__()
        self._request, self._folder = request, folder
        self._cards: tuple[Scorecard, ...] = ()

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
        self._count()

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
        return self._cards[self.table.place].scores[column] if self._cards else None

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

    @work(thread=True)
    def _count(self) -> None:
        try:
            scoring = score(prepare(self._request, self._folder))
        except HexaplaError as error:
            self.post_message(Scored(None, str(error)))
        else:
            self.post_message(Scored(scoring))

    @on(Scored)
    def _on_scored(self, message: Scored) -> None:
        scoring = message.scoring
        problems = [message.problem] if scoring is None else list(map(str, scoring.problems))
        self.say("; ".join(problems), bad=True)
        self._cards = (*scoring.together, *scoring.cards) if scoring else ()
        self._lay_out()

    def on_resize(self) -> None:
        """Give the columns the room that there is."""
        if self.is_mounted:
            self._lay_out()

    def _lay_out(self) -> None:
        if not self._cards:
            return
        widths = scored.widths(self._cards, self.app.size.width)
        heads = tuple(scored.heads(self._cards[0], widths))
        self.table.show(heads, [tuple(scored.row(card)) for card in self._cards], widths)
        self._go(self.table.place, self.table.column or NAMES)

    def _go(self, place: int, column: int) -> None:
        """Put the cursor on a number, and show what it is made of."""
        last = len(self._cards[0].scores) - 1
        self.table.put(place, NAMES + max(0, min(column - NAMES, last)))
        card, score = self._cards[self.table.place], self.score
        if score:
            self.query_one("#score", Pages).tell(scored.told(card, score))
            rows = [scored.place(each) for each in score.lowering]
            self.places.show(scored.place_heads(score), rows, scored.place_widths(score))
            self._look(0)

    def _look(self, place: int) -> None:
        """Put the other cursor on a place, and show its texts."""
        self.places.put(place)
        lowering, texts = self.lowering, self.query_one("#texts", Pages)
        texts.display = lowering is not None
        if lowering:
            card = self._card_of(lowering)
            texts.tell(scored.texts(lowering, card.source_tag, card.tag))
        self._tell()

    def _tell(self) -> None:
        status, score = self.query_one(Status), self.score
        status.place = f"{self.table.place + 1} of {len(self._cards)}"
        among = self.places.has_focus and score and score.lowering
        status.counts = f"place {self.places.place + 1} of {self.places.count}" if among else ""

    # What a person does

    def action_move(self, rows: int) -> None:
        """So many rows down, or up."""
        if self.places.has_focus:
            self._look(self.places.place + rows)
        elif self._cards:
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
        if self._cards and not self.places.has_focus:
            self._go(self.table.place, (self.table.column or NAMES) + columns)

    def action_places(self) -> None:
        """To the places of the number, or back to it."""
        if self.places.has_focus or not self.places.count:
            self.table.focus()
        else:
            self.places.focus()
        if self._cards:
            self._tell()

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
        return card.document, card.tag, lowering.unit.key

    def _card_of(self, lowering: Lowering) -> "Scorecard":
        """That of the rendering in which a place lies."""
        cards = (card for card in self._cards if card.path and card.path == lowering.path)
        return next(cards, self._cards[self.table.place])

    @on(Rows.Picked)
    def _on_picked(self, message: Rows.Picked) -> None:
        message.rows.focus()
        if message.rows is self.table:
            self._go(message.place, max(message.column, NAMES))
        else:
            self._look(message.place)

    def action_back(self) -> None:
        """Back to the numbers, or to the columns."""
        if self.places.has_focus:
            self.action_places()
        else:
            self.dismiss(None)

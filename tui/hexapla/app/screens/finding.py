"""What a person looks for: findings, words, some rows only, a place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from textual import on, work

from hexapla.app.messages import Selected
from hexapla.app.screens.reading import ReadingScreen
from hexapla.app.widgets.prompt import Prompt
from hexapla.app.widgets.sheet import Sheet
from hexapla.corpus.columns import Filter, Place
from hexapla.verbs.explain import all_rules
from hexapla.verbs.narrow import known_words, narrow

Numbers = Sequence[int]
NO_ROW = "no row is like that: an empty filter shows all"


class FindingScreen(ReadingScreen):
    """The part of the columns that goes from place to place; questions are asked at the foot."""

    def __init__(self) -> None:
        super().__init__()
        self._filter = Filter()
        self._words = {"search": "", "filter": "", "go": ""}
        self._places: Numbers = ()  # of rows in which the words of the search stand

    @property
    def sheet(self) -> Sheet:
        """The sheet."""
        return self.query_one(Sheet)

    def renew(self) -> None:
        """Show what the index has now, as far as the filter wants it."""
        raise NotImplementedError

    def tell(self) -> None:
        """Tell the place in the status line."""
        raise NotImplementedError

    def action_finding(self, back: bool) -> None:
        """To the next cell with a finding, or the one before."""
        sheet = self.sheet
        tag = self._sight.tag(sheet.column) if sheet.column else ""
        here = Place(sheet.number if sheet.number is not None else -1, tag)
        found = self._columns.next_finding(here, self._filter, back=back)
        if found is None:
            self.say("no more findings " + ("above" if back else "below"))
        else:
            sheet.go(found.row, self._columns.tags.index(found.tag) + 1)

    async def action_ask(self, question: str) -> None:
        """Ask at the foot."""
        known = {"filter": self._known_words(), "go": self._names()}
        await self.ask(question, self._words[question], known.get(question, ()))

    def _known_words(self) -> list[str]:
        return known_words(self._columns.tags, self._rules(), self._names())

    def _names(self) -> list[str]:
        return [document.name for document in self._columns.documents]

    def _rules(self) -> list[str]:
        return [rule.slug for rule in all_rules()]

    @on(Prompt.GivenUp)
    def _on_given_up(self) -> None:
        self.sheet.focus()

    @on(Prompt.Answered)
    def _on_answered(self, message: Prompt.Answered) -> None:
        self.sheet.focus()
        self.say("")
        answer = message.answer.strip()
        self._words[message.question] = "" if message.question == "go" else answer
        if message.question == "go":
            self._go_to(answer)
        elif message.question == "search":
            self._sight.words = tuple(answer.lower().split())
            self._places = ()
            self.sheet.look_again()
            if answer:
                self._select("search", answer, Filter(words=self._sight.words))
        else:
            self._filter = narrow(answer, self._columns.tags, self._rules(), self._names())
            self.renew()

    def _go_to(self, answer: str) -> None:
        """To the row with this number, or the first of the document with this name, or key."""
        if answer.isdecimal():
            self.sheet.go(int(answer) - 1)
            return
        for document in self._columns.documents:
            row = self._columns.find_row(document.name, answer)
            if row is not None:
                self.sheet.go(row)
                return
            if answer and document.name.startswith(answer):
                self.sheet.go(self._columns.start(document.name))
                return
        if answer:
            self.say(f"there is no row and no document {answer}", bad=True)

    @work(thread=True, exclusive=True, group="select")
    def _select(self, question: str, words: str, wanted: Filter) -> None:
        self.post_message(Selected(question, words, self._columns.select(wanted)))

    @on(Selected)
    def _on_selected(self, message: Selected) -> None:
        if message.question == "filter":
            self.sheet.show(message.rows, self.shown())
            if message.rows and self._filter.tag:
                self.go_to_rendering(self._filter.tag)
            self.say("" if message.rows else NO_ROW, bad=True)
            self.tell()
            return
        self._places = message.rows
        self.action_found(0)

    def action_found(self, steps: int) -> None:
        """So many places of the search further; 0: this row or the next one."""
        places = self._places
        if not places:
            self.say("search for something first" if not self._sight.words else "not found")
            return
        number = self.sheet.number or 0
        at = bisect_left(places, number) if steps <= 0 else bisect_right(places, number)
        at = (at + min(steps, 0)) % len(places)
        self.sheet.go(places[at])
        self.say(f"{at + 1} of {len(places)} found")

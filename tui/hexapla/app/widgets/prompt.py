"""One line at the foot in which a person answers: what to search, to filter, where to go."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input

QUESTIONS = {
    "search": "search: words, in sources and renderings",
    "filter": "filter: en  error  number-mismatch  fuzzy  words… (empty: all rows)",
    "go": "go to: the number of a row, or the name of a document",
}


class LastWord(SuggestFromList):
    """Suggests the end of the word that is being typed."""

    async def get_suggestion(self, value: str) -> str | None:
        """The value with its last word completed."""
        before, space, word = value.rpartition(" ")
        found = await super().get_suggestion(word) if word else None
        return before + space + found if found else None


class Prompt(Input):
    """Hidden until it asks; Enter answers, Esc gives up."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Give up", show=False)]

    class Answered(Message):
        """The answer to a question, by its name."""

        def __init__(self, question: str, answer: str) -> None:
            super().__init__()
            self.question = question
            self.answer = answer

    class GivenUp(Message):
        """There is no answer."""

    def __init__(self) -> None:
        super().__init__(id="prompt", compact=True)
        self.display = False
        self._question = ""

    def ask(self, question: str, value: str, known: Sequence[str]) -> None:
        """Ask one of the questions; ``known`` are words that are suggested."""
        self._question = question
        self.placeholder = QUESTIONS[question]
        self.suggester = LastWord(known, case_sensitive=False) if known else None
        self.value = value
        self.display = True
        self.cursor_position = len(value)
        self.screen.set_focus(self)  # at once: the answer may be on its way

    def action_give_up(self) -> None:
        """Close without an answer."""
        self.display = False
        self.post_message(self.GivenUp())

    async def action_submit(self) -> None:
        """Close, and tell the answer."""
        self.display = False
        self.post_message(self.Answered(self._question, self.value))

"""One line at the foot in which a person answers: what to search, to filter, where to go."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

QUESTIONS = {
    "search": ("search: ", "words, in sources and renderings"),
    "filter": ("filter: ", "en  error  number-mismatch  fuzzy  words… (empty: all rows)"),
    "changes": ("filter: ", "en  error  stale  by:name  <2d  >1w  words… (empty: all)"),
    "reject": ("why not: ", "what is wrong with it"),
    "comment": ("comment: ", "what you want to say"),
    "waive": ("why it is no fault: ", "what makes it right as it stands"),
    "batch": ("approve them? ", "y: yes, anything else: no"),
    "go": ("go to: ", "the number of a row, or the name of a document"),
    "segment": ("go to: ", "the number of a segment, or its id"),
}


class LastWord(SuggestFromList):
    """Suggests the end of the word that is being typed."""

    async def get_suggestion(self, value: str) -> str | None:
        """The value with its last word completed."""
        before, space, word = value.rpartition(" ")
        found = await super().get_suggestion(word) if word else None
        return before + space + found if found else None


class Prompt(Horizontal):
    """Hidden until it asks; Enter answers, Esc gives up."""

    DEFAULT_CSS = """
    Prompt {
        height: 1; padding: 0 1; background: $paper-head; color: $ink;
        #question { width: auto; color: $ink-term; }
        #answer { width: 1fr; background: $paper-head; color: $ink; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Give up")]

    class Answered(Message):
        """The answer to a question, by its name."""

        def __init__(self, question: str, answer: str) -> None:
            super().__init__()
            self.question = question
            self.answer = answer

    class GivenUp(Message):
        """There is no answer."""

    def __init__(self) -> None:
        super().__init__(id="prompt")
        self.display = False
        self._question = ""

    def compose(self) -> ComposeResult:
        """The question, and room for the answer."""
        yield Static(id="question")
        yield Input(id="answer", compact=True)

    @property
    def value(self) -> str:
        """The answer so far."""
        return self.query_one(Input).value

    def ask(self, question: str, value: str, known: Sequence[str]) -> None:
        """Ask one of the questions; ``known`` are words that are suggested."""
        self._question = question
        label, hint = QUESTIONS[question]
        self.query_one(Static).update(label)
        answer = self.query_one(Input)
        answer.placeholder = hint
        answer.suggester = LastWord(known, case_sensitive=False) if known else None
        answer.value = value
        self.display = True
        answer.cursor_position = len(value)
        self.screen.set_focus(answer)  # at once: the answer may be on its way

    def action_give_up(self) -> None:
        """Close without an answer."""
        self.display = False
        self.post_message(self.GivenUp())

    @on(Input.Submitted)
    def _on_submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.display = False
        self.post_message(self.Answered(self._question, message.value))

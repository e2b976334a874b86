"""The keys that are of most use at the moment, in one line."""

from collections.abc import Iterator
from itertools import accumulate

from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from hexapla.app.paint import cells

HELP = "app.help"
Hint = tuple[Binding, str]  # with its key, as it is shown


class Hints(Widget):
    """Keys, and what they do; a click on one presses it.

    The toolkit's own has a widget for each key: it costs a start a tenth of its time.
    """

    COMPONENT_CLASSES = {"hints--key"}  # noqa: RUF012 -- as the toolkit wants it

    def on_mount(self) -> None:
        """Show other keys when others do something."""
        self.screen.bindings_updated_signal.subscribe(self, self._renew)

    def _renew(self, _: Screen[object]) -> None:
        self.refresh()

    def _hints(self) -> list[Hint]:
        """The first key of each act, as many as there is room for."""
        first: dict[str, Binding] = {}
        for _, binding, *_ in self.screen.active_bindings.values():
            if binding.show:
                first.setdefault(binding.action, binding)
        hints = [(binding, self.app.get_key_display(binding)) for binding in first.values()]
        return list(fitting(hints, self.size.width))

    def render_line(self, y: int) -> Strip:
        """The line."""
        del y
        style = self.rich_style
        key_style = style + self.get_component_rich_style("hints--key", partial=True)
        segments: list[Segment] = []
        for binding, key in self._hints():
            segments += Segment(key, key_style), Segment(f" {binding.description} ", style)
        return Strip(segments).adjust_cell_length(self.size.width, style)

    def on_click(self, event: events.Click) -> None:
        """Press the key that stands there."""
        hints = self._hints()
        ends = accumulate(map(width_of, hints))
        for (binding, _), end in zip(hints, ends, strict=True):
            if event.x < end:
                self.app.simulate_key(binding.key)
                return


def width_of(hint: Hint) -> int:
    """The cells that a hint takes, with the space behind it."""
    binding, key = hint
    return cells(f"{key} {binding.description} ")


def fitting(hints: list[Hint], width: int) -> Iterator[Hint]:
    """The hints that there is room for, from the left; the help, where all is told, in any case."""
    left = width + 1 - sum(width_of(hint) for hint in hints if hint[0].action == HELP)
    for hint in hints:
        left -= width_of(hint) if hint[0].action != HELP else 0
        if left >= 0 or hint[0].action == HELP:
            yield hint

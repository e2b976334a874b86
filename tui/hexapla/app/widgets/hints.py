"""The keys that are of most use at the moment, in one line."""

from itertools import accumulate

from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from hexapla.app.paint import cells


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

    def _hints(self) -> list[tuple[Binding, str]]:
        """The first key of each act, as it is shown."""
        first: dict[str, Binding] = {}
        for _, binding, *_ in self.screen.active_bindings.values():
            if binding.show:
                first.setdefault(binding.action, binding)
        return [(binding, self.app.get_key_display(binding)) for binding in first.values()]

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
        ends = accumulate(cells(f"{key} {binding.description} ") for binding, key in hints)
        for (binding, _), end in zip(hints, ends, strict=True):
            if event.x < end:
                self.app.simulate_key(binding.key)
                return

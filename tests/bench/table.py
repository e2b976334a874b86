"""The toolkit's own DataTable with the rows of an index, to compare the view with.

    python tests/bench/table.py ROWS [--wrapped]

Run in the workspace's folder, by tests/bench/view.py.
"""

import argparse
from pathlib import Path
from time import process_time

from textual.app import App, ComposeResult
from textual.widgets import DataTable

from hexapla.verbs.columns import open_columns

WIDTH = 45  # cells of a column: three of them fill the terminal


class Table(App[None]):
    """All rows in one table."""

    def __init__(self, rows: int, *, wrapped: bool) -> None:
        super().__init__()
        self._rows = rows
        self._wrapped = wrapped

    def compose(self) -> ComposeResult:
        yield DataTable(cursor_type="cell")

    def on_mount(self) -> None:
        columns = open_columns(Path())
        table = self.query_one(DataTable)
        for name in ("source", *columns.tags):
            table.add_column(name, width=WIDTH)
        for row in columns.rows(0, self._rows):
            texts = [row.source, *(cell.text if cell else "" for cell in row.cells)]
            table.add_row(*texts, height=None if self._wrapped else 1)
        self.call_after_refresh(self.call_after_refresh, self._tell)

    def _tell(self) -> None:
        """Tell the CPU time so far by the title of the window: the first rows are painted."""
        if self._driver:
            self._driver.write(f"\x1b]0;{1000 * process_time():.1f}\x07")


def main() -> None:
    """Show the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int)
    parser.add_argument("--wrapped", action="store_true")
    options = parser.parse_args()
    Table(options.rows, wrapped=options.wrapped).run()


if __name__ == "__main__":
    main()

"""What a person looks up and chooses: renderings, manual pages, places, a text to take along."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hexapla.app.screens.mending import MendingScreen
from hexapla.app.sight import Sight
from hexapla.app.widgets.sheet import Sheet
from hexapla.verbs.columns import Columns
from hexapla.verbs.explain import all_rules
from hexapla.verbs.request import Request
from hexapla.verbs.survey import index_name
from hexapla.workspace.habit import recall, remember


class ReadingScreen(MendingScreen):
    """The part of the columns that changes nothing but what is seen."""

    _columns: Columns
    _sight: Sight
    _request: Request
    _folder: Path
    _hidden: tuple[str, ...] = ()
    _habit = ""  # what the workspace is remembered by

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of all renderings."""
        return self._columns.tags

    # Which renderings are shown

    def recall(self) -> None:
        """Hide what was hidden the last time."""
        self._habit = index_name(self._request, self._folder)
        self._hidden = recall(self._habit)

    def shown(self) -> list[int]:
        """The columns that are not hidden, new ones too; all, where none would be left."""
        every = range(1, len(self.tags) + 1)
        return [at for at in every if self.tags[at - 1] not in self._hidden] or [*every]

    def _show(self, wanted: Sequence[int]) -> None:
        """Show these columns, now and the next time."""
        sheet = self.query_one(Sheet)
        sheet.show(sheet.order, wanted)
        self._hidden = tuple(tag for at, tag in enumerate(self.tags, 1) if at not in wanted)
        remember(self._habit, self._hidden)

    def action_columns(self) -> None:
        """Choose the renderings that are shown."""
        from hexapla.app.screens.choose import ChooseScreen  # noqa: PLC0415 -- starts are short

        findings: Counter[str] = Counter()
        for (tag, _, _), number in self._columns.counts().findings.items():
            findings[tag] += number
        self.app.push_screen(ChooseScreen(self.tags, self.shown(), findings), self._choose)

    def _choose(self, wanted: tuple[int, ...] | None) -> None:
        if wanted:
            self._show(wanted)

    # Where to go

    def likely(self, words: str, most: int) -> list[str]:
        """Names of documents: all, or where there are many those in which one of the words is."""
        names = [document.name for document in self._columns.documents]
        if len(names) <= most:
            return names
        asked = words.casefold().split()
        return [name for name in names if any(word in name.casefold() for word in asked)][:most]

    def go_to_document(self, name: str) -> None:
        """To the first row of a document."""
        self.query_one(Sheet).go(self._columns.start(name))

    def go_to_rendering(self, tag: str) -> None:
        """To the column of a rendering, which is shown if it was not."""
        sheet, index = self.query_one(Sheet), self.tags.index(tag) + 1
        if index not in sheet.wanted:
            self._show(sorted({*sheet.wanted, index}))
        sheet.go(sheet.number or 0, index)

    # What to look up, what to take along

    def action_manual(self) -> None:
        """Open the manual on the rules of the findings under the cursor."""
        from hexapla.app.screens.manual import ManualScreen  # noqa: PLC0415 -- as above

        found = {record.rule for record in self.records_here()}
        rules = [rule for rule in all_rules() if rule.slug in found]
        if rules:
            self.app.push_screen(ManualScreen(rules))
        else:
            self.say("there is no finding in this cell, so no rule to look up")

    def action_copy(self) -> None:
        """Copy the text of the cell under the cursor."""
        sheet = self.query_one(Sheet)
        text = self._text(sheet.number, sheet.column) if sheet.number is not None else ""
        if text:
            self.app.copy_to_clipboard(text)
            self.say(f"copied: {len(text)} character{'s'[: len(text) != 1]}")
        else:
            self.say("there is no text in this cell to copy")

    def _text(self, number: int, column: int) -> str:
        """The text of a cell as it stands; of a joined one, that of its head."""
        if column:
            cell = self._sight.cell(self._sight.head(number, column), column)
            return cell.text if cell else ""
        row = self._sight.pager.row(number)
        return row.source if row else ""

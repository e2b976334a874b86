"""Where the columns lead to: beads, changes, scores; and back to the unit that was seen there."""

from pathlib import Path

from hexapla.app.pager import Pager
from hexapla.app.screens.finding import FindingScreen
from hexapla.app.screens.mending import NOWHERE
from hexapla.verbs.request import Request


class LeadingScreen(FindingScreen):
    """The part of the columns that opens other screens."""

    _request: Request
    _folder: Path
    _pager: Pager

    def bring_up_to_date(self) -> None:
        """Have the index know what was done elsewhere."""
        raise NotImplementedError

    def action_realign(self) -> None:
        """Change the beads of the rendering under the cursor."""
        from hexapla.app.screens.realign import RealignScreen  # noqa: PLC0415 -- few ever ask for it

        number, place = self.sheet.number, self.here()
        document = self._pager.document(number) if number is not None else None
        row = self._pager.row(number) if number is not None else None
        if place is None or document is None or row is None:
            self.say(NOWHERE)
        elif not document.ours or place.tag not in document.renderings:
            self.say("beads stand in documents that `hexapla add` has made, and in no others")
        else:
            path = Path(document.renderings[place.tag])
            self.app.push_screen(RealignScreen(path, row.key), self._on_realigned)

    def action_review(self, since: str | None = None) -> None:
        """Decide on what has changed, or only on what has since a commit.

        Whoever does not say since when has the cursor on a unit, and begins there.
        """
        from hexapla.app.screens.review import ReviewScreen  # noqa: PLC0415 -- few ever ask for it

        screen = ReviewScreen(self._request, self._folder, since or "")
        if since is None:
            screen.seek(self._unit_here())
        self.app.push_screen(screen, self._on_reviewed)

    def _unit_here(self) -> tuple[str, str] | None:
        """The unit under the cursor: its file, and its key."""
        place = self.here()
        document = self._pager.document(place.row) if place else None
        if place is None or document is None or place.tag not in document.renderings:
            return None
        row = self._pager.row(self._sight.head(place.row, self.sheet.column))
        return (document.renderings[place.tag], row.key) if row else None

    def action_scores(self) -> None:
        """Show how good the renderings are, in numbers."""
        from hexapla.app.screens.scores import ScoresScreen  # noqa: PLC0415 -- few ever ask for it

        self.app.push_screen(ScoresScreen(self._request, self._folder), self._go_to_unit)

    def _on_reviewed(self, left: tuple[str, str, str] | None) -> None:
        """Show what has become of the columns, at the unit that was seen last."""
        self.bring_up_to_date()
        self._go_to_unit(left)

    def _go_to_unit(self, left: tuple[str, str, str] | None) -> None:
        at = self._columns.place_of(*left) if left else None
        if at:
            self.sheet.go(at.row, self._columns.tags.index(at.tag) + 1)

    def _on_realigned(self, left: tuple[str, str] | None) -> None:
        """Show what has become of the columns, at the segment that the cursor was on."""
        key, problem = left or ("", "")
        self.bring_up_to_date()
        row = self._pager.row(self.sheet.number or 0)
        at = self._columns.find_row(row.document, key) if row else None
        if at is not None:
            self.sheet.go(at)
        if problem:
            self.say(problem, bad=True)

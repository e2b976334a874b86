"""Segments mended one at a time, with a way back, and the index kept in step."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

from hexapla.checks.finding import Fix
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.columns import Cell, Place, Row, spread
from hexapla.corpus.join import ARROW
from hexapla.corpus.unit import Unit
from hexapla.errors import HexaplaError, SaveError
from hexapla.text.edit import Edit, apply
from hexapla.verbs.columns import Columns
from hexapla.verbs.columns import Saved as Update
from hexapla.verbs.edit import Conflict, Saved, edit
from hexapla.verbs.index import to_records
from hexapla.verbs.journal import Amendment, Journal
from hexapla.verbs.reference import Reference
from hexapla.verbs.trial import trial
from hexapla.verbs.weave import Web, is_sure, read_units, spin
from hexapla.workspace.documents import Document
from hexapla.workspace.index.record import Record

DAMAGED = "damaged-entry"  # its findings name lines, which a change may move

Act = Callable[[Journal, Amendment], Journal]


class Held(NamedTuple):
    """What an editor is opened on: the unit that a cell shows, and the cell that holds it.

    ``place`` is that of the head where rows are rendered together. ``page`` is a catalogue of this
    unit alone. ``rows`` are the keys of the unit's rows, the head first, and the sources that they
    show.
    """

    place: Place
    page: Catalogue
    rows: dict[str, str]

    @property
    def unit(self) -> Unit:
        """The unit, with all its sources and plural forms."""
        return self.page.units[0]


class Mended(NamedTuple):
    """An amendment that is on the disk and in the index; nothing if it was given up.

    ``place`` is where the entry is now, None if no row shows it. ``keys`` are the rows whose cells
    or findings may differ. If the document is ``stale``, its file holds more that the index does
    not: refresh it.
    """

    place: Place | None
    made: Amendment | None
    keys: tuple[str, ...] = ()
    stale: bool = False


class Mender:
    """What a front end does to the texts that columns show.

    One thread at a time may change them; every thread may ask, and try a draft, meanwhile. Where
    something is raised, file, journal and index are as they were.
    """

    def __init__(self, columns: Columns, reference: Reference) -> None:
        self._columns = columns
        self._reference = reference
        self._journal = Journal()
        self._contested: tuple[Conflict, Act] | None = None
        self._held: tuple[object, Held] | None = None  # the last, since drafts come in a row
        self._turn = 0  # goes up with every change

    def learn(self, reference: Reference) -> None:
        """Judge by other rules and terms from now on; what was changed can be taken back still."""
        self._reference = reference

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._journal.done)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to make again."""
        return bool(self._journal.taken_back)

    def unit(self, place: Place) -> Held | None:
        """The unit that a cell shows; None if there is no such cell, or its file cannot be read.

        The file is read only where the index does not have all: for plural forms, and for cells
        with a note.
        """
        found = self._file(place)
        if found is None:
            return None
        row, path, _ = found
        name = (path, self._columns.version(place), row, self._turn)
        last = self._held
        if last and last[0] == name:
            return last[1]
        held = self._hold(place, row, path)
        if held is not None:
            self._held = name, held
        return held

    def draft(self, place: Place, text: str, form: int = 0) -> tuple[Record, ...]:
        """The findings that the unit would have with this text, or this plural form."""
        held = self.unit(place)
        return self._records(held, text, form) if held else ()

    def mend(self, place: Place, text: str, *, form: int = 0, before: str) -> Mended | Conflict:
        """Give the row's own entry another text, or plural form, in the place of ``before``.

        The fuzzy mark goes. A joined cell, which shows no text, stands for its arrow. In our
        layout a text of ``↑`` joins the row to the rendering before it.

        Raises:
            UnreadableError: the file is gone, or not to be read.
            SaveError: there is no such cell, the file is damaged or cannot be written, or the text
                cannot stand in it.
        """
        found = self._file(place)
        if found is None:
            raise SaveError("there is no entry to mend", remedy="go to a cell that has one")
        row, path, cell = found
        if cell.head and not before:
            before = ARROW + cell.head
        wanted = Amendment(Path(path), row.key, before, text, form, fuzzy=False)
        return self._make(wanted, Journal.recorded)

    def take(self, place: Place, record: Record) -> Mended | Conflict:
        """Make the fix of a finding, if the text is still the one that it was found in.

        Raises:
            SaveError: it has no fix, or another text stands there; and as for ``mend``.
        """
        fix = record.fix
        if fix is None or not fix.takeable:
            raise SaveError("this finding has no fix to take", remedy="mend the text by hand")
        held = self.unit(place)
        if held is None or not any(_same(record, known) for known in self._standing(held)):
            message = "the text is no longer the one that this was found in"
            raise SaveError(message, remedy="look at the findings that it has now")
        form, text = fixed(held.unit, fix)
        return self.mend(held.place, text, form=form, before=held.unit.targets[form])

    def undo(self) -> Mended | Conflict | None:
        """Take back the last amendment; None if there is none. Raises what ``mend`` raises."""
        wanted = self._journal.undo
        return None if wanted is None else self._make(wanted, Journal.undone)

    def redo(self) -> Mended | Conflict | None:
        """Make again what was taken back last; None if there is none. Raises as ``mend``."""
        wanted = self._journal.redo
        return None if wanted is None else self._make(wanted, Journal.redone)

    def settle(self, conflict: Conflict, keep: Literal["mine", "theirs"]) -> Mended | Conflict:
        """End a conflict: put ours over theirs, or give the amendment up for good.

        Raises:
            SaveError: ours is kept, but the entry is gone; and as for ``mend``.
        """
        act: Act = Journal.recorded
        if self._contested and self._contested[0] is conflict:
            act = self._contested[1]
        if keep == "theirs":
            return self._give_up(conflict.wanted, act)
        wanted = conflict.over_theirs()
        if wanted is None:
            remedy = "copy your text, and keep theirs"
            message = "the entry is gone, so no text can stand there"
            raise SaveError(message, path=str(conflict.wanted.path), remedy=remedy)
        return self._make(wanted, act)

    def _give_up(self, wanted: Amendment, act: Act) -> Mended:
        if act is Journal.undone:
            self._journal = self._journal.undone(None)
        elif act is Journal.redone:
            self._journal = self._journal.redone(None)
        self._contested = None
        return Mended(self._find(wanted)[0], None, (wanted.key,), stale=True)

    def _make(self, wanted: Amendment, act: Act) -> Mended | Conflict:
        place, _ = self._find(wanted)
        result = edit(wanted, self._columns.version(place) if place else "")
        if isinstance(result, Conflict):
            self._contested = result, act
            return result
        self._contested = None
        self._journal = act(self._journal, result.made)
        return self._follow(result)

    def _follow(self, saved: Saved) -> Mended:
        """Bring the index up to date; the rows may be others than when the save began."""
        place, found = self._find(saved.made)
        if place is None or found is None:
            return Mended(None, saved.made, (), stale=True)
        web, whole, sure = self._woven(place, found[1], saved)
        page = replace(whole, units=tuple(unit for unit in whole.units if unit.key in web.entries))
        cells = dict(web.cells(page))
        findings = tuple(self._reference.findings_among(whole, cells))
        judged = {finding.unit.key for finding in findings} | self._told(place)
        known = bool(self._columns.version(place)) and not self._columns.told(place, (DAMAGED,))
        update = Update(
            place,
            cells,
            findings,
            saved.digest,
            saved.stamp or (0, 0, 0),
            saved.shift,
            known and sure and saved.stamp is not None and not saved.merged,
            judged - cells.keys(),
        )
        self._columns.update(update)
        self._turn += 1
        return Mended(
            place, saved.made, (*cells, *update.judged), not update.all or self._columns.broken
        )

    def _woven(self, place: Place, path: str, saved: Saved) -> tuple[Web, Catalogue, bool]:
        """The entries that the save may have changed, their file, and whether that is all."""
        key, head = saved.unit.key, saved.unit.target.removeprefix(ARROW)
        parts = self._columns.web(place, [key, head])
        web = spin(parts).changed(saved.unit, saved.shift)
        page = self._reference.catalogue(path)
        try:
            units, sure = read_units(path, page), any(part.key == key for part in parts)
        except HexaplaError:
            units, sure = web.units(page), False
        return web, replace(page, units=units), sure

    def _hold(self, place: Place, row: Row, path: str) -> Held | None:
        parts = self._columns.web(place, [row.key])
        web, page = spin(parts), self._reference.catalogue(path)
        try:
            units = web.units(page) if is_sure(parts) else read_units(path, page)
        except HexaplaError:
            return None
        for head, keys in web.keys(unit for unit in units if unit.key in web.entries).items():
            if row.key in keys:
                unit = next((unit for unit in units if unit.key == head), None)
                at = self._columns.find_row(row.document, head)
                if unit is not None and at is not None:
                    rows = {key: web.rows[key] for key in keys}
                    known = _remembering(unit, path, page)
                    return Held(Place(at, place.tag), replace(page, units=(known,)), rows)
        return None

    def _records(self, held: Held, text: str | None = None, form: int = 0) -> tuple[Record, ...]:
        """The findings of a unit, as it stands or with another text."""
        check = self._reference.findings
        found = check(held.page) if text is None else trial(check, held.page, text, form)
        records = to_records(found, {held.unit.key: tuple(held.rows)}, {}, held.rows)
        waived = {each.fingerprint for each in self._indexed(held) if each.waived}
        return tuple(record for _, record in records if record.fingerprint not in waived)

    def _standing(self, held: Held) -> tuple[Record, ...]:
        """The findings of a unit as it stands; the index has those of rules of whole files."""
        return (
            *self._records(held),
            *(r for r in self._indexed(held) if r.rule in self._reference.folds and not r.waived),
        )

    def _indexed(self, held: Held) -> tuple[Record, ...]:
        """The findings of a unit as the index has them."""
        at = held.place
        return self._columns.findings(at.row, at.row + 1).get(at, ())

    def _file(self, place: Place) -> tuple[Row, str, Cell] | None:
        """The row of a cell, the file that it stands in, and the cell; None if there is none."""
        for row in self._columns.rows(place.row, place.row + 1):
            for tag, cell in zip(self._columns.tags, row.cells, strict=False):
                if tag == place.tag and cell is not None:
                    for document in self._columns.documents:
                        if document.name == row.document and tag in document.renderings:
                            return row, document.renderings[tag], cell
        return None

    def _find(self, amendment: Amendment) -> tuple[Place | None, tuple[Document, str] | None]:
        """Where an entry is now: its cell, and the document and path of its file."""
        path = str(amendment.path)
        for document in self._columns.documents:
            for tag, known in document.renderings.items():
                row = (
                    self._columns.find_row(document.name, amendment.key) if known == path else None
                )
                if row is not None:
                    return Place(row, tag), (document, path)
        return None, None

    def _told(self, place: Place) -> set[str]:
        """The keys of a column's rows with findings that it took the whole file to tell."""
        return self._columns.told(place, self._reference.folds)


def _remembering(unit: Unit, path: str, page: Catalogue) -> Unit:
    """The unit with what its entry remembers, which no cell holds, if it has these texts still."""
    if page.ours and not unit.memo:
        with suppress(HexaplaError):
            found = next((one for one in read_units(path, page) if one.key == unit.key), unit)
            return found if found.digest == unit.digest else unit
    return unit


def _same(one: Record, other: Record) -> bool:
    """Whether two findings say the same of the same text."""
    return replace(one, line=0) == replace(other, line=0)


def fixed(unit: Unit, fix: Fix) -> tuple[int, str]:
    """The plural form that a fix changes, 0 where there is one text, and the text then.

    Raises:
        SaveError: it would change several forms.
    """
    edits: dict[int, list[Edit]] = {}
    for change in fix.edits:
        for form, span in spread(change.span, unit.targets, unit.joiner):
            edits.setdefault(form, []).append(Edit(span, change.text))
    if len(edits) != 1:
        raise SaveError("the fix is not one of one text", remedy="mend the text by hand")
    [(form, changes)] = edits.items()
    return form, apply(changes, unit.targets[form])

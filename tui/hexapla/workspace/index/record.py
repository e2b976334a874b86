"""A finding as the columns show it, and as the index keeps it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from json import dumps, loads
from typing import Any

from hexapla.checks.finding import Applicability, Finding, Fix
from hexapla.corpus.columns import RowMark, spread
from hexapla.corpus.faces import has_plurals
from hexapla.corpus.unit import State, Unit
from hexapla.text.edit import Edit
from hexapla.text.span import Mark, Side, Span


@dataclass(frozen=True, slots=True)
class Record:
    """A finding as the columns show it.

    ``severity`` and ``level`` are names in lower case. ``keys`` are the rows that it is about:
    one, or all those that are rendered together, the head first. A mark lies in the source of its
    row, or in the cell of the head. The edits of ``fix`` are spans of the head's cell. ``line`` is
    the unit's in its file, from 1. ``waived`` says who has said it to be no fault, and why.
    """

    rule: str
    severity: str
    level: str
    message: str
    marks: tuple[RowMark, ...]
    fix: Fix | None
    fingerprint: str
    keys: tuple[str, ...]
    line: int
    waived: str = ""


def to_record(finding: Finding, keys: tuple[str, ...], sources: Sequence[str | None]) -> Record:
    """The finding as the columns show it.

    ``keys`` are the rows of its unit, ``sources`` the texts that these show; None where there is
    no row that shows it. A mark in a text that the row does not show is left out.
    """
    marks = (placed for mark in finding.remark.marks for placed in _place(mark, finding.unit, keys))
    shown = dict(zip(keys, sources, strict=True))
    texts = dict(zip(keys, _texts(finding.unit), strict=False))
    return Record(
        finding.rule,
        finding.severity.name.lower(),
        finding.severity.level.name.lower(),
        finding.remark.message,
        tuple(m for m in marks if m.side is Side.TARGET or shown[m.key] == texts[m.key]),
        finding.remark.fix,
        finding.fingerprint,
        keys,
        finding.unit.line,
    )


def _texts(unit: Unit) -> tuple[str, ...]:
    """The sources as rows show them: plural forms in one."""
    return (unit.source,) if has_plurals(unit) else unit.sources


def _place(mark: Mark, unit: Unit, keys: Sequence[str]) -> Iterator[RowMark]:
    """The mark in the rows that it touches; damaged lines have none."""
    if unit.state is State.DAMAGED:
        return
    if mark.side is Side.TARGET:
        yield RowMark(keys[0], mark.side, mark.span, mark.label)
        return
    for number, span in spread(mark.span, _texts(unit)[: len(keys)], unit.joiner):
        yield RowMark(keys[number], mark.side, span, mark.label)


def dump(record: Record) -> str:
    """The record as JSON, in ASCII, without its line: that changes with what stands before it."""
    fix = record.fix
    parts = fix and (
        fix.title,
        int(fix.applicability),
        [(edit.span.start, edit.span.end, edit.text) for edit in fix.edits],
    )
    marks = [(m.key, m.side.value, m.span.start, m.span.end, m.label) for m in record.marks]
    names = (record.rule, record.severity, record.level, record.message)
    return dumps((names, marks, parts, record.fingerprint, record.keys))


def load(text: str, line: int, waived: str = "") -> Record:
    """The record that ``dump`` has written, whose unit stands on this line now.

    Raises:
        ValueError, TypeError, KeyError: it has not.
    """
    names, marks, parts, fingerprint, keys = loads(text)
    rule, severity, level, message = map(str, names)
    placed = tuple(
        RowMark(key, Side(side), Span(start, end), label) for key, side, start, end, label in marks
    )
    return Record(
        rule, severity, level, message, placed, _fix(parts), fingerprint, tuple(keys), line, waived
    )


def _fix(parts: Any) -> Fix | None:  # noqa: ANN401 -- JSON is anything
    if parts is None:
        return None
    title, applicability, edits = parts
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    return Fix(title, made, Applicability(applicability))

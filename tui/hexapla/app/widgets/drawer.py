"""What is known of the cell under the cursor: its findings, and the terms of its source."""

from collections.abc import Iterator

from hexapla.app.paint import Tinted
from hexapla.app.sight import Sight
from hexapla.app.widgets.pages import Pages, Paragraph
from hexapla.corpus.unit import State
from hexapla.terms.concept import Concept, Status, Term
from hexapla.terms.reason import Way
from hexapla.terms.rendering import Rendering
from hexapla.text.span import Span
from hexapla.text.visible import visible
from hexapla.verbs.reference import compared
from hexapla.workspace.index.record import Record

WORDS = {
    State.FUZZY: "fuzzy: to be looked at again; to save it takes the mark away",
    State.EMPTY: "not rendered yet",
    State.OBSOLETE: "obsolete: its source is gone",
    State.DANGLING: "dangling: it is joined to a segment that has no rendering",
    State.DAMAGED: "damaged: these bytes are no entry",
}
NOTHING = "no findings, and no terms of the glossary"


class Drawer(Pages):
    """The drawer below the sheet, or beside it where there is room."""

    def look_at(self, sight: Sight, number: int | None, index: int) -> None:
        """Tell what is known of a cell."""
        self.tell(() if number is None else told(sight, number, index))


def told(sight: Sight, number: int, index: int) -> Iterator[Paragraph]:
    """Paragraphs on a cell: its state, its findings, its terms."""
    said = [*state_told(sight, number, index), *findings_told(sight, number, index)]
    said += terms_told(sight, number, index)
    yield from said or [Paragraph(NOTHING, "faint")]


def state_told(sight: Sight, number: int, index: int) -> Iterator[Paragraph]:
    """Why a cell is not simply a rendering."""
    cell, row = sight.cell(number, index), sight.pager.row(number)
    old = sight.made_for(number, index)
    if old is not None and row:
        yield Paragraph(compared(old, row.source), lead="made for another source: ", indent=2)
    if cell and cell.state in WORDS:
        yield Paragraph(cell.note or WORDS[cell.state], "faint")
    elif cell and cell.note:
        yield Paragraph(cell.note, "warning")


def findings_told(sight: Sight, number: int, index: int) -> Iterator[Paragraph]:
    """The findings of a rendering, each with the fix it has."""
    found = sight.told(number, index) if index else ()
    for record in sorted(found, key=lambda each: bool(each.waived)):
        yield from _waived(record) if record.waived else _finding(record, sight.fix_key)


def _waived(record: Record) -> Iterator[Paragraph]:
    said = f"{record.rule}: {record.message}; waived by {record.waived}"
    yield Paragraph(visible(said), "faint", indent=2)


def _finding(record: Record, key: str) -> Iterator[Paragraph]:
    head = f"{record.level} {record.rule}:"
    marks = [Tinted(Span(0, len(head)), record.level)]
    yield Paragraph(f"{head} {record.message}", marks=marks, indent=2)
    if fix := record.fix:
        is_hint = not fix.takeable
        lead = f"  {fix.word}: " if is_hint else f"  {key} takes the fix: "
        yield Paragraph(fix.title, "good", lead=lead)


def terms_told(sight: Sight, number: int, index: int) -> Iterator[Paragraph]:
    """The terms of a source, and what a rendering has made of them."""
    for rendering in sight.judged(number, index):
        for concept in sight.concepts(rendering):
            yield from _term(rendering, concept)
        yield from _found(sight, number, index, rendering)


def _term(rendering: Rendering, concept: Concept) -> Iterator[Paragraph]:
    """A term, its forms in the language of the rendering, what it means."""
    form = rendering.occurrence.term.form
    told_forms = " | ".join(map(_form, rendering.wanted))
    rejected = [t for t in concept.terms if not t.status.accepted and _same(t, rendering)]
    told_forms += "".join(f" | not {term.form}" for term in rejected)
    text = f"{form}  {told_forms}"
    marks = [Tinted(Span(0, len(form)), "term")]
    if rendering.term and (at := text.find(rendering.term.form, len(form))) >= 0:
        style = "error" if rendering.forbidden else "strong"
        marks.append(Tinted(Span(at, at + len(rendering.term.form)), style))
    yield Paragraph(text, marks=marks, indent=2)
    subject = f"({concept.subject})" if concept.subject else ""
    about = " ".join(filter(None, (concept.definition, subject, concept.note)))
    if about:
        yield Paragraph(about, "faint", lead="  ")


def _found(sight: Sight, number: int, index: int, rendering: Rendering) -> Iterator[Paragraph]:
    """What answers a term, and why it counts, where it is not as the glossary writes it."""
    cell, document = sight.cell(number, index), sight.pager.document(number)
    if not (sight.reference and document and cell and rendering.span):
        return
    reason = sight.reference.reason(document, sight.tag(index), rendering, cell.text)
    if reason and reason.way is not Way.WRITTEN:
        yield Paragraph(f"{rendering.span.of(cell.text)}: {reason}", "faint", lead="  ")


def _form(term: Term) -> str:
    options = f" ({', '.join(sorted(term.options))})" if term.options else ""
    status = "" if term.status is Status.PREFERRED else f" ({term.status.value})"
    return f"{term.form}{status}{options}"


def _same(term: Term, rendering: Rendering) -> bool:
    return any(term.language == wanted.language for wanted in rendering.wanted)

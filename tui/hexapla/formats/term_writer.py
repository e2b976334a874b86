"""Term bases written as tables: one row a concept, or one row a term.

One row a concept is what people edit; it holds one status, one list of forms and one set of options
for each language, so ``unsaid`` tells what a concept has besides. One row a term holds all but
references, transactions and what is said of the concept besides its fields.
"""

from collections.abc import Iterable, Iterator, Sequence

from hexapla.formats.tbx import KINDS
from hexapla.formats.term_header import FIELDS
from hexapla.formats.term_record import escape
from hexapla.formats.term_rows import COLUMNS
from hexapla.formats.term_table import REJECTED
from hexapla.terms.concept import Concept, Status, Term, Termbase

MARKS = {status: mark for mark, status in REJECTED.items()}
QUOTED = frozenset('",;\t\n\r')


def concept_rows(termbase: Termbase) -> list[list[str]]:
    """One row a concept, the first with the names of the columns."""
    tags = termbase.languages()
    extras = [
        column
        for tag in tags
        for kind in ("status", "options", "forms")
        if any(_cell(concept, kind, tag) for concept in termbase.concepts)
        for column in [(kind, tag)]
    ]
    used = [name for name in FIELDS if any(getattr(one, name) for one in termbase.concepts)]
    header = ["concept", *tags, *(f"{kind}:{tag}" for kind, tag in extras), *used]
    rows = (
        [
            concept.id,
            *(_forms(concept, tag) for tag in tags),
            *(_cell(concept, kind, tag) for kind, tag in extras),
            *(getattr(concept, name) for name in used),
        ]
        for concept in termbase.concepts
    )
    return [header, *rows]


def term_rows(termbase: Termbase) -> list[list[str]]:
    """One row a term, its concept's fields in the first; the first row names the columns."""
    names = dict.fromkeys(
        fact.name
        for concept in termbase.concepts
        for term in concept.terms
        for fact in term.facts
        if _is_column(fact.kind, fact.name)
    )
    rows = (
        [
            concept.id,
            term.language,
            term.form,
            term.status.value,
            " ".join(sorted(term.options)),
            _listed(term.forms),
            *(getattr(concept, field) if not number else "" for field in FIELDS),
            *(next((f.text for f in term.facts if f.name == name), "") for name in names),
        ]
        for concept in termbase.concepts
        for number, term in enumerate(concept.terms)
    )
    return [[*COLUMNS, *names], *rows]


def unsaid(concept: Concept) -> Iterator[str]:
    """What one row a concept cannot hold, in words."""
    if concept.facts or any(term.facts for term in concept.terms):
        yield "what TBX says besides"
    for tag in concept.languages():
        terms = concept.in_language(tag)
        if len({term.options for term in terms}) > 1:
            yield f"options of single terms for {tag}"
        if any(term.forms for term in terms if term is not _first(terms)):
            yield f"forms of other than the first term for {tag}"
        if sum(term.status is Status.PREFERRED for term in terms) > 1:
            yield f"several preferred terms for {tag}"


def _first(terms: Sequence[Term]) -> Term | None:
    """The term that a row can say more of: the preferred one, else the first accepted one."""
    accepted = [term for term in terms if term.status.accepted]
    return min(accepted, key=_by_status, default=None)


def _by_status(term: Term) -> bool:
    return term.status is not Status.PREFERRED


def _forms(concept: Concept, tag: str) -> str:
    """The cell for a language, the preferred term first."""
    terms = sorted(concept.in_language(tag), key=_by_status)
    return "|".join(MARKS.get(term.status, "") + escape(term.form) for term in terms)


def _cell(concept: Concept, kind: str, tag: str) -> str:
    """What stands under ``status:<tag>``, ``options:<tag>`` or ``forms:<tag>``."""
    terms = concept.in_language(tag)
    first = _first(terms)
    if not terms:
        return ""
    if kind == "status":
        return first.status.value if first and _by_status(first) else ""
    if kind == "options":
        return " ".join(sorted(frozenset.intersection(*(term.options for term in terms))))
    return _listed(first.forms) if first else ""


def _listed(forms: Iterable[str]) -> str:
    return " | ".join(map(escape, forms))


def _is_column(kind: str, name: str) -> bool:
    """Whether a fact is a plain property of a term, as grammar and context are."""
    return kind in {"termNote", "descrip", "admin"} and KINDS.get(name) == kind


def as_csv(rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    """CSV or TSV (RFC 4180, but with the line ends of git).

    It begins with a byte order mark, without which spreadsheets guess at the encoding.
    """
    lines = (delimiter.join(map(_quoted, row)) + "\n" for row in rows)
    return "".join(lines).encode("utf-8-sig", "replace")


def _quoted(cell: str) -> str:
    """The cell, in quotation marks where it needs them."""
    if QUOTED.isdisjoint(cell) and cell == cell.strip():
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'

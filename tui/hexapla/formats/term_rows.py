"""Terms in a table, one row a term.

The first row names the columns: ``language`` and ``term``, and where wanted ``concept`` (an id;
where the cell is empty, the concept of the row above), ``status``, ``options``, ``forms``,
``definition``, ``subject``, ``note``, and properties of TBX such as ``partOfSpeech``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from hexapla.formats.tbx import KINDS
from hexapla.formats.term_header import CONCEPT, FIELDS, FORMS, LANGUAGE, OPTIONS, STATUS, TERM
from hexapla.formats.term_record import (
    Draft,
    find_status,
    read_forms,
    read_options,
    read_tag,
    settle,
)
from hexapla.terms.concept import Concept, Fact, Status, Termbase
from hexapla.terms.notice import Notice

COLUMNS = (CONCEPT, LANGUAGE, TERM, STATUS, OPTIONS, FORMS, *FIELDS)

Said = tuple[int, Mapping[str, str]]  # the line of a row, and what stands in each column


def read_rows(rows: Iterable[Said]) -> tuple[Termbase, tuple[Notice, ...]]:
    """The concepts of the rows in the order of their first, and what a person should know."""
    groups: dict[str, list[Said]] = {}
    notices: list[Notice] = []
    name = ""
    free = (f"c{number}" for number in count(1))
    for line, said in rows:
        name = said.get(CONCEPT, "") or name or next(free)
        groups.setdefault(name, []).append((line, said))
    concepts: list[Concept] = []
    for own, group in groups.items():
        read = [fact for line, said in group for fact in _read_row(line, said)]
        notices += (fact for fact in read if isinstance(fact, Notice))
        drafts = [fact for fact in read if isinstance(fact, Draft)]
        if drafts:
            concepts.append(_concept(own, drafts, group))
    return Termbase(tuple(concepts)), tuple(sorted(notices, key=lambda notice: notice.line))


def _concept(name: str, drafts: Sequence[Draft], group: Sequence[Said]) -> Concept:
    """The concept of some rows; a field is what the first row says of it that says anything."""
    definition, subject, note = (
        next((said[field] for _, said in group if said.get(field)), "") for field in FIELDS
    )
    line, named = group[0][0], bool(group[0][1].get(CONCEPT))
    return Concept(name, settle(drafts), definition, subject, note, line=line, named=named)


def _read_row(line: int, said: Mapping[str, str]) -> Iterator[Draft | Notice]:
    """The term of a row, and what is wrong with it."""
    tag, form = read_tag(said[LANGUAGE]), said[TERM]
    if not tag:
        fault = f"“{said[LANGUAGE]}” is no language tag"
        yield Notice(line, fault, "write a BCP 47 tag: zh-Hans")
        return
    if not form:
        yield Notice(line, f"a term for {tag} is empty", "write it, or take the row out")
        return
    words = list(read_options(said.get("options", ""), line))
    yield from (word for word in words if isinstance(word, Notice))
    given = said.get("status", "")
    status = find_status(given)
    if given and not status:
        known = ", ".join(one.value for one in Status)
        yield Notice(line, f"“{given}” is no status of a term", f"write one of {known}")
    options = frozenset(word for word in words if isinstance(word, str))
    facts = tuple(
        Fact(KINDS[name], name, text)
        for name, text in said.items()
        if name not in COLUMNS and name in KINDS and text
    )
    yield Draft(tag, form, status, options, read_forms(said.get("forms", "")), facts, line)

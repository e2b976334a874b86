"""What one file says, or a person, taken into a TBX file: only the lines of what is new change."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import SaveError, UsageError
from hexapla.formats.tbx import identify, read_entries
from hexapla.formats.tbx_writer import amend, write
from hexapla.formats.term_header import Column
from hexapla.formats.term_record import Draft, read_forms, read_options, read_tag, settle
from hexapla.formats.term_table import read_cell
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.terms.merge import Merged, adopt, merge
from hexapla.terms.notice import Notice
from hexapla.verbs.check import glossaries_of, workspace_of
from hexapla.verbs.request import Request
from hexapla.workspace.files import digest, read_bytes, save
from hexapla.workspace.fresh import write_new
from hexapla.workspace.glossary import layout_of, load_termbase

ENDINGS = (".tbx", ".xml")
ID = re.compile(r"[^\W\d][\w.-]*")  # as XML has its names, less the colon


@dataclass(frozen=True, slots=True)
class Addition:
    """What a person says of one concept; ``terms`` and ``forms`` are ``TAG=…``, as in a cell."""

    terms: tuple[str, ...]
    concept: str = ""
    options: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    definition: str = ""
    subject: str = ""
    note: str = ""


class Imported(NamedTuple):
    """What came of an import, what there was to notice in the file, and what was read in it.

    ``sheet`` is that of a workbook; ``columns`` are those of a table, with the tags that the TBX
    file has for their languages.
    """

    merged: Merged
    notices: tuple[tuple[str, Notice], ...]
    sheet: str
    columns: tuple[Column, ...]


def import_file(path: Path, into: Path) -> Imported:
    """Take the concepts of a file into a TBX file, which is made if need be.

    Broken parts of the file are left out.

    Raises:
        GlossaryError, UnreadableError: one of the two cannot be read.
        SaveError: the TBX file is as it was.
        UsageError: it is no TBX file.
    """
    termbase, notices = load_termbase([path])
    termbase, meant = adopt(termbase, _tags_of(into))
    sheet, columns = layout_of(path)
    named = tuple(Column(name, meant.get(means, means)) for name, means in columns)
    return Imported(_take(termbase, into, by_id=False), notices, sheet, named)


def add(addition: Addition, into: Path) -> Merged:
    """Take one concept into a TBX file: into the concept that is named, or has its first term.

    Raises:
        UsageError: it is no concept, or this is no TBX file.
        GlossaryError, UnreadableError: the TBX file cannot be read.
        SaveError: it is as it was.
    """
    concept = _concept_of(addition)
    return _take(Termbase((concept,)), into, by_id=bool(addition.concept))


def find_glossary(named: str, folder: Path) -> Path:
    """The TBX file that is named, else the only one of the workspace.

    Raises:
        UsageError: none is named, and the workspace has none or several.
    """
    if named:
        return folder / named
    request = Request()
    listed = glossaries_of(request, workspace_of(request, folder), folder)
    found = [path for path in listed if path.suffix.lower() in ENDINGS]
    if len(found) != 1:
        fault = f"this workspace lists {len(found) or 'no'} TBX files"
        raise UsageError(fault, remedy="say which with --into FILE.tbx")
    return found[0]


def _take(new: Termbase, into: Path, *, by_id: bool) -> Merged:
    if into.suffix.lower() not in ENDINGS:
        remedy = "name a TBX file; `hexapla terms export --to tbx` makes one"
        raise UsageError("only TBX can be added to", path=str(into), remedy=remedy)
    if not into.exists():
        merged = merge(Termbase(), new, by_id=by_id)
        write_new(into, write(merged.termbase, into.stem))
        return merged
    raw = read_bytes(into)
    merged = merge(_read(raw, into), new, by_id=by_id)
    made = amend(raw, str(into), merged.termbase)
    if _bags(_read(made, into)) != _bags(merged.termbase):
        remedy = "export it into a new TBX file, and add to that"
        raise SaveError("this file cannot be changed without loss", path=str(into), remedy=remedy)
    if made != raw:
        save(into, made, digest(raw))
    return merged


def _tags_of(into: Path) -> tuple[str, ...]:
    """The languages that a TBX file has already."""
    is_there = into.suffix.lower() in ENDINGS and into.exists()
    return _read(read_bytes(into), into).languages() if is_there else ()


def _read(raw: bytes, path: Path) -> Termbase:
    """The concepts of a TBX file, which may have none yet."""
    _, entries = read_entries(raw, str(path))
    return Termbase(tuple(concept for _, concept in identify(entries) if concept))


def _bags(termbase: Termbase) -> dict[str, tuple[Concept, Counter[Term]]]:
    """The concepts by id, their terms without order."""
    return {
        concept.id: (replace(concept, terms=()), Counter(concept.terms))
        for concept in termbase.concepts
    }


def _concept_of(addition: Addition) -> Concept:
    listed = dict(map(_assignment, addition.forms))
    read = [
        fact
        for tag, cell in map(_assignment, addition.terms)
        for fact in read_cell(0, tag, " ".join(cell.split()), {})
    ]
    for fact in read:
        if isinstance(fact, Notice):
            raise UsageError(fact.message, remedy=fact.remedy)
    drafts = [fact for fact in read if isinstance(fact, Draft)]
    terms = _with_options(_with_forms(settle(drafts), listed), addition.options)
    texts = (addition.definition, addition.subject, addition.note)
    definition, subject, note = (" ".join(text.split()) for text in texts)
    named = bool(addition.concept)
    if named and not ID.fullmatch(addition.concept):
        remedy = "begin with a letter, then letters, digits, - and _"
        raise UsageError(f"“{addition.concept}” can be no id in TBX", remedy=remedy)
    return Concept(addition.concept or "c1", terms, definition, subject, note, named=named)


def _with_forms(terms: Sequence[Term], listed: dict[str, str]) -> tuple[Term, ...]:
    """The terms, where the first of a language has the forms that are listed for it."""
    if strange := [tag for tag in listed if tag not in {term.language for term in terms}]:
        raise UsageError(f"there is no term for {strange[0]}", remedy="give it before its forms")
    firsts = {term.language: number for number, term in reversed(list(enumerate(terms)))}
    return tuple(
        replace(term, forms=read_forms(listed[term.language]))
        if term.language in listed and firsts[term.language] == number
        else term
        for number, term in enumerate(terms)
    )


def _with_options(terms: Sequence[Term], given: Sequence[str]) -> tuple[Term, ...]:
    """The terms with options: ``WORDS`` for all, ``TAG=WORDS`` or ``TERM=WORDS`` for some."""
    for words in given:
        of, equals, rest = words.rpartition("=")
        meant = [term for term in terms if not equals or of in {term.form, term.language}]
        more = frozenset(map(_option, rest.replace(",", " ").split()))
        if not meant:
            raise UsageError(f"there is no term for {of}", remedy="name a language or a term")
        terms = [replace(t, options=t.options | more) if t in meant else t for t in terms]
    return tuple(terms)


def _option(word: str) -> str:
    (read,) = read_options(word, 0)
    if isinstance(read, Notice):
        raise UsageError(read.message, remedy=read.remedy)
    return read


def _assignment(text: str) -> tuple[str, str]:
    """The tag and the text of ``TAG=text``."""
    given, equals, rest = text.partition("=")
    tag = read_tag(given)
    if not equals or not tag or not rest.strip():
        remedy = "write TAG=TERM, such as en='new car|!auto'"
        raise UsageError(f"“{text}” is no term of a language", remedy=remedy)
    return tag, rest

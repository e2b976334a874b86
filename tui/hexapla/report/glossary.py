"""A term base and its flaws on paper: lines for a person, JSON for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from hexapla.errors import HexaplaError
from hexapla.report.encoded import dump
from hexapla.report.page import Page, Tint
from hexapla.terms.concept import Concept, Term
from hexapla.terms.lint import Entry, Flaw
from hexapla.text.visible import visible

VERSION = 1
TINTS = {"error": Tint.ERROR, "warning": Tint.WARNING, "info": Tint.INFO}
REMARKABLE = {"deprecated": Tint.ERROR, "superseded": Tint.ERROR, "preferred": Tint.GOOD}


def flaws_as_text(
    flaws: Sequence[Flaw], problems: Sequence[HexaplaError], concepts: int, page: Page
) -> Iterator[str]:
    """Two lines for each flaw, then the count of them all."""
    for problem in problems:
        yield f"{page.tint('error', Tint.ERROR)} {visible(str(problem))}\n"
    for flaw in flaws:
        place = page.tint(visible(f"{flaw.path}:{flaw.line}"), Tint.STRONG)
        level = page.tint(flaw.level, TINTS[flaw.level])
        yield f"{place} {level} {flaw.slug}: {visible(flaw.message)}\n"
        yield f"    fix: {page.tint(visible(flaw.remedy), Tint.GOOD)}\n"
    counts = Counter(flaw.level for flaw in flaws)
    said = [page.tint(_count(n, level), TINTS[level]) for level in TINTS if (n := counts[level])]
    found = ", ".join(said) or page.tint("no flaws", Tint.GOOD)
    yield f"{found} in {_count(concepts, 'concept')}\n"


def flaws_as_json(
    flaws: Sequence[Flaw], problems: Sequence[HexaplaError], concepts: int
) -> Iterator[str]:
    """One object: version, flaws, problems, summary; one flaw a line."""
    lines = ",\n".join(dump(_flaw(flaw)) for flaw in flaws)
    faults = [
        {"file": one.path, "line": one.line, "message": one.message, "remedy": one.remedy}
        for one in problems
    ]
    counts = Counter(flaw.level for flaw in flaws)
    summary = {"concepts": concepts, "levels": {level: counts[level] for level in TINTS}}
    yield f'{{"version": {VERSION}, "flaws": [\n{lines}\n],\n'
    yield f'"problems": {dump(faults)},\n"summary": {dump(summary)}}}\n'


def entries_as_lines(entries: Sequence[Entry], page: Page) -> Iterator[str]:
    """A line for each concept: its place, its first accepted term in each language, its id."""
    for path, concept in entries:
        place = page.tint(visible(f"{path}:{concept.line}"), Tint.FAINT)
        chosen = " · ".join(_chosen(concept))
        yield f"{place} {visible(chosen)} {page.tint(visible(f'({concept.id})'), Tint.FAINT)}\n"


def entries_in_full(entries: Sequence[Entry], page: Page) -> Iterator[str]:
    """A block for each concept: all terms, with all that is said of them."""
    for path, concept in entries:
        place = page.tint(visible(f"{path}:{concept.line}"), Tint.FAINT)
        yield f"{page.tint(visible(concept.id), Tint.STRONG)} {place}\n"
        for name in ("subject", "definition", "note"):
            if text := getattr(concept, name):
                yield f"  {name}: {visible(text)}\n"
        for fact in concept.facts:
            yield f"  {visible(_fact_words(fact.name, fact.text, fact.target))}\n"
        width = max(map(len, concept.languages()), default=0)
        for term in concept.terms:
            yield from _term_lines(term, width, page)
        yield "\n"


def entries_as_json(entries: Sequence[Entry]) -> Iterator[str]:
    """A list of concepts, one a line."""
    yield "[\n" + ",\n".join(dump(_concept(*entry)) for entry in entries) + "\n]\n"


def columns_as_lines(sheet: str, columns: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What the columns of a table were read as, the sheet of a workbook before them."""
    read = [f"{name} = {means}" for name, means in columns if means]
    if read:
        where = f"columns of “{sheet}”" if sheet else "columns"
        yield visible(f"{where}: {', '.join(read)}")


def _term_lines(term: Term, width: int, page: Page) -> Iterator[str]:
    status = page.tint(f"{term.status.value:10}", REMARKABLE.get(term.status.value, Tint.INFO))
    more = [
        *sorted(term.options),
        *(_fact_words(fact.name, fact.text, fact.target) for fact in term.facts),
    ]
    said = page.tint(visible(f"  ({'; '.join(more)})"), Tint.FAINT) if more else ""
    yield f"  {term.language.ljust(width)} {status} {visible(term.form)}{said}\n"
    if term.forms:
        yield f"  {' ' * width}            forms: {visible(' | '.join(term.forms))}\n"


def _chosen(concept: Concept) -> Iterator[str]:
    for tag in concept.languages():
        terms = concept.in_language(tag)
        yield next((term.form for term in terms if term.status.accepted), f"!{terms[0].form}")


def _fact_words(name: str, text: str, target: str) -> str:
    return f"{name}: {text}" + (f" → {target}" if target else "")


def _concept(path: str, concept: Concept) -> dict[str, Any]:
    return {
        "concept": concept.id,
        "file": path,
        "line": concept.line,
        "subject": concept.subject,
        "definition": concept.definition,
        "note": concept.note,
        "facts": [fact._asdict() for fact in concept.facts],
        "terms": [
            {
                "language": term.language,
                "term": term.form,
                "status": term.status.value,
                "options": sorted(term.options),
                "forms": list(term.forms),
                "facts": [fact._asdict() for fact in term.facts],
                "line": term.line,
            }
            for term in concept.terms
        ],
    }


def _flaw(flaw: Flaw) -> dict[str, Any]:
    return {
        "rule": flaw.slug,
        "level": flaw.level,
        "file": flaw.path,
        "line": flaw.line,
        "message": flaw.message,
        "remedy": flaw.remedy,
    }


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("s" if number != 1 and noun != "info" else "")

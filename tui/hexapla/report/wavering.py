"""Terms that waver: a block for each, with its renderings in context, or JSON for programs."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

from hexapla.discover.suggestion import Candidate, Choice, Site
from hexapla.report.encoded import dump
from hexapla.report.page import Page, Tint
from hexapla.text.offsets import cell_widths
from hexapla.text.visible import visible

AROUND, INDENT = 24, 8  # cells of context on either side at most, and before all of it
SHOWN = 3  # places of one rendering


def as_text(candidates: Sequence[Candidate], page: Page, found: int) -> Iterator[str]:
    """Candidates, numbered, of those found; each variant with its first places, in context."""
    for number, one in enumerate(candidates, 1):
        term = page.tint(visible(one.term), Tint.STRONG)
        yield f"{number:3}. {term}  {one.tag}, in {len(one.sites)} segments\n"
        for choice in one.variants:
            count = page.tint(f"{len(choice.sites):3} ×", Tint.FAINT)
            yield f"  {count} {page.tint(visible(choice.text), Tint.INFO)}\n"
            yield from _places(choice, page)
    if found > len(candidates):
        yield f"{found - len(candidates)} more are less likely (--all shows them)\n"


def as_json(candidates: Sequence[Candidate]) -> Iterator[str]:
    """A list of candidates, one a line: term, count, variants with their places, score."""
    yield "[\n" + ",\n".join(dump(_record(one)) for one in candidates) + "\n]\n"


def _places(choice: Choice, page: Page) -> Iterator[str]:
    for site in choice.sites[:SHOWN]:
        where = page.tint(visible(f"{site.path}:{site.line}"), Tint.FAINT)
        yield f"        {_context(site, page)}\n        {where}\n"
    if len(choice.sites) > SHOWN:
        yield page.tint(f"        and {len(choice.sites) - SHOWN} more", Tint.FAINT) + "\n"


def _context(site: Site, page: Page) -> str:
    """The words with what stands around them, in one row of the page if they leave room."""
    words = visible(" ".join(site.words.split()))
    room = max(0, min(AROUND, (page.width - INDENT - sum(cell_widths(words))) // 2 - 2))
    left = _beginning(visible(" ".join(site.before.split()))[::-1], room)[::-1]
    right = _beginning(visible(" ".join(site.after.split())), room)
    gaps = (" " * site.before[-1:].isspace(), " " * site.after[:1].isspace())
    return f"{left}{gaps[0]}{page.tint(words, Tint.STRONG)}{gaps[1]}{right}"


def _beginning(text: str, room: int) -> str:
    """As much of a text as has room in that many cells, with a sign where something is left."""
    ends = accumulate(cell_widths(text))
    fit = sum(1 for _ in takewhile(lambda end: end <= room, ends))
    return text if fit == len(text) else f"{text[:fit]}…"


def _record(one: Candidate) -> dict[str, object]:
    variants = [
        {
            "text": choice.text,
            "count": len(choice.sites),
            "places": [
                {"file": site.path, "line": site.line, "segment": site.segment}
                for site in choice.sites
            ],
        }
        for choice in one.variants
    ]
    return {"term": one.term, "count": len(one.sites), "variants": variants, "score": one.score}

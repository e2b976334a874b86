"""Terms that waver: a block for each, with its renderings in context, or JSON for programs."""

from collections.abc import Iterator, Sequence

from hexapla.discover.suggestion import Candidate, Choice, Site
from hexapla.report.encoded import dump
from hexapla.report.page import Page, Tint
from hexapla.text.visible import visible

AROUND = 24  # code points of context on either side
SHOWN = 3  # places of one rendering


def as_text(candidates: Sequence[Candidate], page: Page, most: int) -> Iterator[str]:
    """The first ``most`` candidates, numbered; each variant with its first places, in context."""
    for number, one in enumerate(candidates[:most], 1):
        term = page.tint(visible(one.term), Tint.STRONG)
        yield f"{number:3}. {term}  {one.tag}, in {len(one.sites)} segments\n"
        for choice in one.variants:
            count = page.tint(f"{len(choice.sites):3} ×", Tint.FAINT)
            yield f"  {count} {page.tint(visible(choice.text), Tint.INFO)}\n"
            yield from _places(choice, page)
    if len(candidates) > most:
        yield f"{len(candidates) - most} more are less likely (--limit shows them)\n"


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
    before, after = " ".join(site.before.split()), " ".join(site.after.split())
    left = f"…{before[-AROUND:]}" if len(before) > AROUND else before
    right = f"{after[:AROUND]}…" if len(after) > AROUND else after
    gaps = (" " * site.before[-1:].isspace(), " " * site.after[:1].isspace())
    words = page.tint(visible(" ".join(site.words.split())), Tint.STRONG)
    return f"{visible(left)}{gaps[0]}{words}{gaps[1]}{visible(right)}"


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

"""Where a term stands and what became of it: lines for a person, a table or JSON for programs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hexapla.report.encoded import dump, whole
from hexapla.report.page import Page, Tint
from hexapla.terms.concept import Status
from hexapla.terms.place import MISSING, Place
from hexapla.terms.reason import Way
from hexapla.text.visible import visible

LONGEST_KEY = 32  # code points; gettext's own keys are whole texts
FAULTS = {MISSING, Status.DEPRECATED.value, Status.SUPERSEDED.value}


def as_text(places: Sequence[Place], page: Page) -> Iterator[str]:
    """A block for each occurrence: its place, then a line for each rendering; then the counts."""
    occurrences: dict[tuple[str, str, int], list[Place]] = {}
    for place in places:
        occurrences.setdefault((place.document, place.segment, place.number), []).append(place)
    for (document, segment, _), found in occurrences.items():
        key = segment if len(segment) <= LONGEST_KEY else ""
        head = page.tint(visible(found[0].source), Tint.STRONG)
        yield f"{head}  {page.tint(visible(f'{document} {key}'.rstrip()), Tint.FAINT)}\n"
        width = max(len(place.tag) for place in found)
        for place in found:
            where = page.tint(visible(f"{place.path}:{place.line}"), Tint.FAINT)
            words = _counterpart(place, page) + _reason(place, page)
            yield f"  {place.tag.ljust(width)}  {words}  {where}\n"
    yield from _tally(places, page)


def as_tsv(places: Iterable[Place]) -> Iterator[str]:
    """A header, then a row for each place; tabs and line ends within a cell become spaces."""
    yield "\t".join(Place._fields) + "\n"
    for place in places:
        yield "\t".join(" ".join(whole(str(cell)).split()) for cell in place) + "\n"


def as_json(places: Iterable[Place]) -> Iterator[str]:
    """A list of places, one a line."""
    yield "[\n" + ",\n".join(dump(place._asdict()) for place in places) + "\n]\n"


def _counterpart(place: Place, page: Page) -> str:
    """What stands there, and what is to be said of it."""
    tint = Tint.ERROR if place.state in FAULTS else Tint.FAINT
    if not place.found:
        return page.tint(place.state, tint)
    said = "" if place.state == Status.PREFERRED.value else page.tint(f" ({place.state})", tint)
    return f"{visible(place.found)}{said}"


def _reason(place: Place, page: Page) -> str:
    """Why it counts, where it is not as the glossary writes it."""
    if place.reason in {"", Way.WRITTEN.value, Way.COMPOUND.value}:
        return ""
    return page.tint(f"  {visible(place.reason)}", Tint.FAINT)


def _tally(places: Sequence[Place], page: Page) -> Iterator[str]:
    """How often each language has which counterpart, the most frequent first."""
    tags = dict.fromkeys(place.tag for place in places)
    for tag in tags:
        counts = Counter(
            _counterpart(place._replace(found=place.found.lower()), page)
            for place in places
            if place.tag == tag
        )
        said = ", ".join(f"{n} {words}" for words, n in counts.most_common())
        yield f"{page.tint(tag, Tint.STRONG)}: {said}\n"
    if not places:
        yield "it stands nowhere in these files\n"

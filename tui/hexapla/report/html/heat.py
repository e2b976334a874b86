"""How far repeated terms have one rendering, term by term and language by language."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hexapla.report.html.figures import Anchors
from hexapla.scores.groups import Groups, Seen
from hexapla.text.offsets import cell_widths
from hexapla.text.visible import visible

ROWS = 40  # terms that are drawn
PLACES = 12  # of one variant
LABEL = 20  # cells of a terminal, which letters of any script keep to about as well
STEPS = 100, 90, 75, 50  # the least share of each shade, the lightest first


class Variant(NamedTuple):
    """One rendering of a term in a language: how often, and where; ``more`` are not shown."""

    text: str
    times: int
    anchors: Sequence[str]
    more: int


class Heat(NamedTuple):
    """A term in a language: the share of its most frequent rendering, in percent."""

    anchor: str
    tag: str
    share: int
    shade: int
    total: int
    variants: Sequence[Variant]


class Band(NamedTuple):
    """A term, and what there is of it in each language; None where it does not repeat."""

    term: str
    label: str
    heats: Sequence[Heat | None]


class Map(NamedTuple):
    """The terms that waver most, and how many more repeat."""

    tags: Sequence[str]
    bands: Sequence[Band]
    more: int


def heat_map(groups: Sequence[Groups], anchors: Anchors) -> Map:
    """The map of what was seen of repeated terms, in all files."""
    seen: dict[str, dict[str, list[Seen]]] = {}
    for each in (one for group in groups for one in group.seen):
        tag, form = each.name
        seen.setdefault(form, {}).setdefault(tag, []).append(each)
    terms = {form: repeated for form, by_tag in seen.items() if (repeated := _repeated(by_tag))}
    tags = sorted({tag for by_tag in terms.values() for tag in by_tag})
    ordered = sorted(terms, key=lambda form: (-_missed(terms[form]), form))
    bands = [
        Band(visible(form), _label(form), [
            _heat(f"h{n}-{c}", tag, terms[form][tag], anchors) if tag in terms[form] else None
            for c, tag in enumerate(tags)
        ])
        for n, form in enumerate(ordered[:ROWS], 1)
    ]  # fmt: skip
    return Map(tags, bands, len(ordered) - len(bands))


def _heat(anchor: str, tag: str, found: Sequence[Seen], anchors: Anchors) -> Heat:
    by_variant: dict[str, list[Seen]] = {}
    for each in found:
        by_variant.setdefault(each.variant, []).append(each)
    variants = [_variant(name, by_variant[name], anchors) for name in by_variant]
    variants.sort(key=lambda variant: (-variant.times, variant.text))
    share = 100 * variants[0].times // len(found)
    shade = next((n for n, least in enumerate(STEPS) if share >= least), len(STEPS))
    return Heat(anchor, tag, share, shade, len(found), variants)


def _variant(name: str, found: Sequence[Seen], anchors: Anchors) -> Variant:
    there = [anchor for e in found if (anchor := anchors.get((e.path, e.unit.key)))]
    places = list(dict.fromkeys(there))
    return Variant(visible(name), len(found), places[:PLACES], max(len(places) - PLACES, 0))


def _label(form: str) -> str:
    """The term, as far as there is room for it."""
    text = visible(form)
    room = 0
    for at, width in enumerate(cell_widths(text)):
        room += width
        if room > LABEL:
            return f"{text[: at - 1]}…"
    return text


def _repeated(by_tag: Mapping[str, Sequence[Seen]]) -> dict[str, Sequence[Seen]]:
    return {tag: found for tag, found in by_tag.items() if len(found) > 1}


def _missed(by_tag: Mapping[str, Sequence[Seen]]) -> int:
    return sum(
        len(found) - max(Counter(each.variant for each in found).values())
        for found in by_tag.values()
    )

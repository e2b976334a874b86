"""Renderings in one language compared, for people and for programs."""

from collections.abc import Callable, Iterator

from hexapla.report.encoded import dump
from hexapla.report.page import Page, Tint
from hexapla.scores.effort import Comparison, Figure
from hexapla.text.visible import visible

VERSION = 1
SURE = 0.05
FORMS = ("text", "json")

Render = Callable[[Comparison, Page], Iterator[str]]


def find_form(name: str) -> Render:
    """The renderer of that name, one of ``FORMS``."""
    return json if name == "json" else text


def text(found: Comparison, page: Page) -> Iterator[str]:
    """What is compared, then for each of the others its figures, a line each."""
    yield page.tint(f"against {visible(found.reference)}", Tint.STRONG) + f": {found.units} units"
    yield f", {found.left_out} left out\n" if found.left_out else "\n"
    for name, figures in zip(found.others, found.distance.figures, strict=True):
        yield f"{page.tint(visible(name), Tint.STRONG)}\n"
        for one in figures:
            yield f"  {_line(one)}\n"
    for one in found.distance.figures[0]:
        yield f"{page.tint(one.signature, Tint.FAINT)}\n"


def _line(one: Figure) -> str:
    cells = [one.metric.ljust(7), f"{one.value:5.1f}"]
    if one.interval:
        cells.append("{:.1f} to {:.1f}".format(*one.interval).ljust(14))
    if one.fewer:
        cells.append("less is nearer")
    if one.chance is not None:
        differs = "differs from the first" if one.chance < SURE else "may be as near as the first"
        cells.append(f"p {one.chance:.3f}, {differs}")
    return " ".join(cells).rstrip()


def json(found: Comparison, page: Page) -> Iterator[str]:
    """One object; its schema is in comparison.schema.json beside this file."""
    del page
    others = [
        {"rendering": name, "figures": [one._asdict() for one in figures]}
        for name, figures in zip(found.others, found.distance.figures, strict=True)
    ]
    record = {
        "version": VERSION,
        "reference": found.reference,
        "tag": found.tag,
        "units": found.units,
        "left_out": found.left_out,
        "others": others,
        "notes": found.distance.notes,
    }
    yield f"{dump(record)}\n"

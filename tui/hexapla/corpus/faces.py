"""The plural forms of a unit, each as a unit of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from hexapla.corpus.unit import Unit

NUL = "\0"


@dataclass(frozen=True, slots=True)
class Face:
    """One source and one target of a unit, and where they begin in its joined texts."""

    unit: Unit
    source_at: int = 0
    target_at: int = 0


def faces(unit: Unit) -> Iterator[Face]:
    r"""One face for a plain or joined unit; for a unit with plural forms, one for each form.

    The first of several forms answers the source for one, every other the source for many. A
    language with a single form answers the source for many. Forms that are empty are left out.

    >>> unit = Unit("%d car\0%d cars", ("%d car", "%d cars"), ("%d Auto", "%d Autos"))
    >>> [(f.unit.source, f.unit.target, f.target_at) for f in faces(unit)]
    [('%d car', '%d Auto', 0), ('%d cars', '%d Autos', 8)]
    """
    if unit.plural is not None or not has_plurals(unit):
        yield Face(unit)
        return
    at = 0
    for number, target in enumerate(unit.targets):
        if not target:
            at += len(unit.joiner)
            continue
        one = number == 0 and len(unit.targets) > 1
        source = unit.sources[0 if one else -1]
        shown = unit._replace(sources=(source,), targets=(target,), plural=number)
        yield Face(shown, 0 if one else len(unit.source) - len(source), at)
        at += len(target) + len(unit.joiner)


def has_plurals(unit: Unit) -> bool:
    """Whether the targets are plural forms: gettext's key then names the plural of the source."""
    return NUL in unit.key

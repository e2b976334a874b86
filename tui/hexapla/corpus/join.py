"""Segments rendered together.

In our layout a segment whose rendering stands in an earlier one has the target ``↑id``, the id of
the segment that holds it.
"""

from collections.abc import Iterator, Sequence

from hexapla.corpus.unit import State, Unit

ARROW = "↑"


def join(units: Sequence[Unit], joiner: str) -> Iterator[Unit]:
    """Every unit once: joined parts inside their head, a ``↑id`` that leads nowhere as dangling.

    The head keeps its key, line and target and gains the sources of its parts, in order.
    Fuzzy entries hold no joins: their text is a guess of a merging tool.

    >>> units = [Unit("a", ("一。",), ("One and two.",)), Unit("b", ("二。",), ("↑a",))]
    >>> [unit.sources for unit in join(units, "")]
    [('一。', '二。')]
    """
    heads: dict[str, Unit] = {}
    parts: dict[str, list[str]] = {}
    dangling: dict[int, Unit] = {}
    for place, unit in enumerate(units):
        if not is_join(unit):
            if unit.state is not State.OBSOLETE:
                heads.setdefault(unit.key, unit)
        elif fault := _fault(unit.target[1:], heads):
            dangling[place] = unit._replace(state=State.DANGLING, note=fault)
        else:
            parts.setdefault(unit.target[1:], []).extend(unit.sources)
    for place, unit in enumerate(units):
        if place in dangling:
            yield dangling[place]
        elif unit.key in parts and heads.get(unit.key) is unit:
            yield unit._replace(sources=(*unit.sources, *parts[unit.key]), joiner=joiner)
        elif not is_join(unit):
            yield unit


def is_join(unit: Unit) -> bool:
    """Whether the unit's target is an arrow instead of a text."""
    return unit.state is State.RENDERED and unit.target.startswith(ARROW)


def _fault(head: str, heads: dict[str, Unit]) -> str:
    """Why a join to ``head`` leads nowhere; empty if it does not."""
    if not head:
        return "it names no segment"
    if head not in heads:
        return f"no segment {head} with a rendering of its own stands before it"
    if heads[head].state is State.EMPTY:
        return f"segment {head} has no rendering"
    return ""

"""How many texts were accepted by when, as far as the ledger tells."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from hexapla.review.event import Event, in_time
from hexapla.review.roles import Role, authors_of, judge
from hexapla.review.standing import Texts, stand

DATE = 10  # code points of a time that are its day: 2026-11-25


def progress(
    units: Iterable[tuple[Sequence[Event], Texts]], role: Role
) -> tuple[tuple[str, int], ...]:
    """The days on which something was said, in time, with the units accepted by the end of each.

    A unit counts from the day on which its present texts were accepted, as long as they were. Days
    are those of events, in UTC. Whose a text is, only proposals tell here.
    """
    changes: Counter[str] = Counter()
    for events, texts in units:
        accepted = False
        said = in_time(events)
        for at, event in enumerate(said, 1):
            day = event.at[:DATE]
            changes[day] += 0
            if at == len(said) or said[at].at[:DATE] != day:
                now = _accepted(said[:at], texts, role)
                changes[day] += now - accepted
                accepted = now
    days = sorted(changes)
    return tuple(zip(days, accumulate(changes[day] for day in days), strict=True))


def _accepted(events: Sequence[Event], texts: Texts, role: Role) -> bool:
    standing = stand(events, texts, role.accepts)
    return judge(role, standing, authors_of(standing, texts, ())).accepted

"""What a person types to see some changes only, and which these are."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from hexapla.review.change import Change
from hexapla.review.standing import State
from hexapla.verbs.narrow import LEVELS
from hexapla.verbs.review.queue import Item
from hexapla.workspace.authors import Hand

STATES = {state.value.replace(" ", "-"): state for state in State}
AGE = re.compile(r"([<>])(\d{1,5})([hdw])")
HOURS = {"h": 1, "d": 24, "w": 24 * 7}
BY = "by:"


class Wanted(NamedTuple):
    """Which changes are wanted; what is left empty is no condition.

    ``words`` stand in the source or the target, as it is or as it was before the change, in any
    case. ``by`` stands in the name or address of who wrote the text; ``since`` and ``until`` are
    times as events have them, and a text that is not committed is of this moment. ``rule`` and
    ``level``: one finding has both.
    """

    words: tuple[str, ...] = ()
    document: str = ""
    tag: str = ""
    by: str = ""
    since: str = ""
    until: str = ""
    rule: str = ""
    level: str = ""
    state: State | None = None

    @property
    def asks_who(self) -> bool:
        """Whether it takes git to tell, which takes its time."""
        return bool(self.by or self.since or self.until)


def narrow_changes(typed: str, known: "Known", now: str) -> Wanted:
    """The changes that the words mean; what is none of what is known stands in the texts.

    ``by:ann`` is who wrote the text, ``<2d`` what is younger than two days, ``>1w`` what is older
    than a week (``h``, ``d``, ``w``). A word in quotation marks is always a text.

    >>> narrow_changes("en by:Ann <2d", Known(tags=("en",)), "2026-01-03T00:00:00.000Z")[2:5]
    ('en', 'Ann', '2026-01-01T00:00:00.000Z')
    """
    wanted = Wanted()
    for word in typed.split():
        low = word.lower()
        if word in known.tags:
            wanted = wanted._replace(tag=word)
        elif word in known.rules:
            wanted = wanted._replace(rule=word)
        elif low in LEVELS:
            wanted = wanted._replace(level=low)
        elif low in STATES:
            wanted = wanted._replace(state=STATES[low])
        elif word in known.documents:
            wanted = wanted._replace(document=word)
        elif low.startswith(BY):
            wanted = wanted._replace(by=word[len(BY) :])
        elif age := AGE.fullmatch(low):
            edge, young = _before(now, int(age[2]) * HOURS[age[3]]), age[1] == "<"
            wanted = wanted._replace(since=edge) if young else wanted._replace(until=edge)
        else:
            wanted = wanted._replace(words=(*wanted.words, word.strip('"') or word))
    return wanted


class Known(NamedTuple):
    """The words that narrow by something else than the texts."""

    tags: Sequence[str] = ()
    rules: Sequence[str] = ()
    documents: Sequence[str] = ()

    def words(self) -> list[str]:
        """All of them."""
        return [*self.tags, *self.rules, *LEVELS, *STATES, *self.documents]


def _before(now: str, hours: int) -> str:
    """The time so many hours ago, as events have it."""
    then = datetime.fromisoformat(now) - timedelta(hours=hours)
    return then.isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def is_wanted(item: Item, wanted: Wanted, hand: Callable[[Change], Hand]) -> bool:
    """Whether a filter lets a change through; ``hand`` tells who wrote it, if that is asked."""
    change, page = item.change, item.change.page
    units = (change.unit, change.base) if change.base else (change.unit,)
    texts = "\n".join(text for unit in units for text in (unit.source, unit.target)).casefold()
    return (
        wanted.document in {"", page.document}
        and wanted.tag in {"", page.target_tag}
        and wanted.state in {None, change.standing.state}
        and all(word.casefold() in texts for word in wanted.words)
        and (not (wanted.rule or wanted.level) or any(_has(item, wanted)))
        and (not wanted.asks_who or _is_by(hand(change), wanted))
    )


def _has(item: Item, wanted: Wanted) -> Iterator[bool]:
    for finding in item.findings:
        level = finding.severity.level.name.lower()
        yield wanted.rule in {"", finding.rule} and wanted.level in {"", level}


def _is_by(hand: Hand, wanted: Wanted) -> bool:
    at = hand.at or "9"  # behind all times
    late = not wanted.since or at >= wanted.since
    return wanted.by.casefold() in hand.by.casefold() and late and (at < (wanted.until or "~"))

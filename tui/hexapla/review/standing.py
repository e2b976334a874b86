"""What all events about a unit come to: a fold over a set, blind to order, files and clocks."""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from hexapla.review.event import Event, identity, in_time

Texts = tuple[tuple[str, ...], tuple[str, ...]]  # sources and targets
Enough = Callable[[Collection[Event]], bool]  # whether approvals of one text make it accepted
DECIDING = ("approve", "carry", "reject")


class State(Enum):
    """Where the present text of a unit stands with its reviewers; the first that fits."""

    DISPUTED = "disputed"  # someone approved this very text, someone else rejected it
    APPROVED = "approved"
    REJECTED = "rejected"
    PROPOSED = "proposed"  # this text or another waits for a word
    APPROVED_BEFORE = "approved before"  # and another text in its place later on
    STALE = "stale"  # another text was approved: source or target has changed since
    NONE = "none"  # nobody has said anything

    __hash__ = object.__hash__  # each is one object


class Thread(NamedTuple):
    """Comments that answer each other, in time; ``resolved`` is who settled it, if anyone did."""

    comments: tuple[Event, ...]
    resolved: Event | None = None


class Standing(NamedTuple):
    """What the ledger says of a unit with its present texts.

    ``approvals`` and ``rejections`` in force are those of the present texts. ``proposals`` wait
    for an answer, whatever their text. ``current`` are the approvals of any text that no other
    text's has superseded. ``waivers`` and ``confirmations`` are about findings. All are in
    time.
    """

    state: State
    approvals: tuple[Event, ...] = ()
    rejections: tuple[Event, ...] = ()
    proposals: tuple[Event, ...] = ()
    current: tuple[Event, ...] = ()
    threads: tuple[Thread, ...] = ()
    waivers: tuple[Event, ...] = ()
    confirmations: tuple[Event, ...] = ()
    history: tuple[Event, ...] = ()

    @property
    def approved(self) -> Event | None:
        """The last approval in force of any text, to compare with; None if there is none."""
        return self.current[-1] if self.current else None


NOTHING = Standing(State.NONE)
_APPROVED, _STALE = State.APPROVED, State.STALE  # one step to reach instead of two
_NEW = tuple.__new__  # of a Standing: sooner than to call that


def by_unit(events: Iterable[Event]) -> dict[str, list[Event]]:
    """The events of a catalogue by the key of their unit."""
    found: dict[str, list[Event]] = {}
    for event in events:
        if event.key in found:
            found[event.key].append(event)
        else:
            found[event.key] = [event]
    return found


def stand(events: Collection[Event], texts: Texts, enough: Enough = bool) -> Standing:
    """What the events about a unit come to while it has these texts.

    An event that its own author has replaced or withdrawn counts no more. An approval is
    superseded by those of another text that answer it, if they are ``enough``. Approvals of one
    text add up.
    """
    if len(events) == 1:  # as most units have it, and so that a whole ledger takes no time
        (event,) = events
        if event.act == "approve":
            once = (event,)
            if event.targets == texts[1] and event.sources == texts[0]:
                return _NEW(Standing, (_APPROVED, once, (), (), once, (), (), (), once))
            return _NEW(Standing, (_STALE, (), (), (), once, (), (), (), once))
    if not events:
        return NOTHING
    history = in_time({event.id: event for event in events}.values())
    acts: dict[str, list[Event]] = {}
    for event in _counted(history):
        acts.setdefault(event.act, []).append(event)
    said = [*acts.get("approve", ()), *acts.get("carry", ())]
    current = _current(said, enough)
    approvals = tuple([event for event in current if event.texts == texts])
    rejections = tuple([event for event in acts.get("reject", ()) if event.texts == texts])
    proposals = _open(acts)
    before = not approvals and any(event.texts == texts for event in said)
    return Standing(
        _state((approvals, rejections, proposals), before=before, any_text=bool(said)),
        approvals,
        rejections,
        proposals,
        current,
        _threads(acts),
        tuple(acts.get("waive", ())),
        tuple(acts.get("confirm", ())),
        history,
    )


def _state(
    words: tuple[tuple[Event, ...], tuple[Event, ...], tuple[Event, ...]],
    *,
    before: bool,
    any_text: bool,
) -> State:
    approvals, rejections, proposals = words
    if approvals:
        return State.DISPUTED if rejections else State.APPROVED
    if rejections:
        return State.REJECTED
    if proposals:
        return State.PROPOSED
    if before:
        return State.APPROVED_BEFORE
    return State.STALE if any_text else State.NONE


def _counted(history: Iterable[Event]) -> Iterable[Event]:
    """The events that their own authors have not taken back."""
    taken = {
        (identity(event.by), id_)
        for event in history
        if event.replaces or event.act == "withdraw"
        for id_ in (*event.replaces, *(event.answers if event.act == "withdraw" else ()))
    }
    if not taken:
        return history
    return [event for event in history if (identity(event.by), event.id) not in taken]


def earlier(standing: Standing, texts: Texts) -> Event | None:
    """The last approval of another text than this: one in force, else one that has given way."""
    others = [event for event in standing.current if event.texts != texts]
    if not others and len(standing.history) > 1:
        said = (e for e in _counted(standing.history) if e.act in {"approve", "carry"})
        others = [event for event in said if event.texts != texts]
    return others[-1] if others else None


def _current(said: list[Event], enough: Enough) -> tuple[Event, ...]:
    """The approvals, in time, but for those whose text gave way to another.

    It gave way if enough approvals of the other text answer its own.
    """
    if len(said) < 2:
        return tuple(said)
    by_id = {event.id: event for event in said}
    against: dict[tuple[str, Texts], list[Event]] = {}
    for event in said:
        for id_ in event.answers:
            if id_ in by_id and by_id[id_].texts != event.texts:
                against.setdefault((id_, event.texts), []).append(event)
    gone = {id_ for (id_, _), others in against.items() if enough(others)}
    return in_time(event for event in said if event.id not in gone)


def _open(acts: Mapping[str, list[Event]]) -> tuple[Event, ...]:
    """The proposals that nobody has answered: neither by name nor by a word about their text.

    One that answers that word itself was made again in spite of it, and waits once more.
    """
    waiting = acts.get("propose")
    if not waiting:
        return ()
    answers = [event for act in DECIDING for event in acts.get(act, ())]
    named = {id_ for event in answers for id_ in event.answers}
    judged: dict[Texts, set[str]] = {}
    for event in answers:
        judged.setdefault(event.texts, set()).add(event.id)
    return tuple(
        one
        for one in waiting
        if one.id not in named and judged.get(one.texts, set()) <= set(one.answers)
    )


def _threads(acts: Mapping[str, list[Event]]) -> tuple[Thread, ...]:
    """The comments, by what they answer; one that answers the end of a thread opens it again."""
    comments = acts.get("comment")
    if not comments:
        return ()
    ends = acts.get("resolve", [])
    roots: dict[str, str] = {}
    parents = {event.id: event.answers for event in (*comments, *ends)}

    def root(id_: str) -> str:
        seen: set[str] = set()
        while id_ not in seen:
            seen.add(id_)
            id_ = next((parent for parent in parents[id_] if parent in parents), id_)
        return id_

    for id_ in parents:
        roots[id_] = root(id_)
    threads: dict[str, list[Event]] = {}
    for event in comments:
        threads.setdefault(roots[event.id], []).append(event)
    reopened = {id_ for event in comments for id_ in event.answers}
    settled = {roots[event.id]: event for event in ends if event.id not in reopened}
    return tuple(Thread(tuple(said), settled.get(at)) for at, said in threads.items())

"""Whatever the order, the files and the clocks: the same events come to the same."""

import random
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.catalogue import Catalogue
from hexapla.formats.ledger import parse_sitting, write_line
from hexapla.formats.po import parse, to_catalogue
from hexapla.review.event import Act, Event, identity
from hexapla.review.standing import Standing, State, Texts, by_unit, stand

PEOPLE = "Ann <ann@x.org>", "A. <ANN@x.org>", "Bob <bob@x.org>"
TEXTS: tuple[Texts, ...] = (
    (("一。",), ("One.",)),
    (("一。",), ("Number one.",)),
    (("二。",), ("One.",)),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Events about one unit: each may answer and replace those before it."""
    events: list[Event] = []
    for n in range(draw(st.integers(0, 7))):
        known = [event.id for event in events] or ["f" * 32]
        earlier = st.lists(st.sampled_from(known), max_size=2).map(tuple)
        act = draw(st.sampled_from(get_args(Act)))
        answers = draw(earlier)
        replaces = draw(earlier) if draw(st.booleans()) else ()
        said = Event(
            "", act, "a", "en", "k", *draw(st.sampled_from(TEXTS)), draw(st.sampled_from(PEOPLE)),
            f"2026-01-01T00:00:00.{draw(st.integers(0, 3)):03}Z",
            answers or ("0" * 32,), replaces, f"since {n}", "rule", "0" * 16,
        )  # fmt: skip
        events.append(write_line(said)[0])
    return events


def twin(events: list[Event], texts: Texts) -> tuple[State, set[str], set[str], set[str]]:
    """The state, approvals, rejections and open proposals, as the words say it, one by one."""

    def counts(event: Event) -> bool:
        return not any(
            identity(other.by) == identity(event.by)
            and (
                event.id in other.replaces
                or (other.act == "withdraw" and event.id in other.answers)
            )
            for other in events
        )

    def approves(event: Event) -> bool:
        return event.act in ("approve", "carry") and counts(event)

    def superseded(event: Event) -> bool:
        return any(
            approves(other) and event.id in other.answers and other.digest != event.digest
            for other in events
        )

    def answered(event: Event) -> bool:
        return any(
            (approves(other) or (other.act == "reject" and counts(other)))
            and (
                event.id in other.answers
                or (other.digest == event.digest and other.id not in event.answers)
            )
            for other in events
        )

    def here(event: Event) -> bool:
        return (event.sources, event.targets) == texts

    approvals = {e.id for e in events if approves(e) and here(e) and not superseded(e)}
    rejections = {e.id for e in events if e.act == "reject" and counts(e) and here(e)}
    proposals = {e.id for e in events if e.act == "propose" and counts(e) and not answered(e)}
    if approvals and rejections:
        return State.DISPUTED, approvals, rejections, proposals
    for state, fits in (
        (State.APPROVED, approvals),
        (State.REJECTED, rejections),
        (State.PROPOSED, proposals),
        (State.APPROVED_BEFORE, any(approves(e) and here(e) for e in events)),
        (State.STALE, any(map(approves, events))),
    ):
        if fits:
            return state, approvals, rejections, proposals
    return State.NONE, approvals, rejections, proposals


def ids(events: tuple[Event, ...]) -> set[str]:
    return {event.id for event in events}


@given(histories(), st.sampled_from(TEXTS))
def test_a_standing_is_what_the_words_say(events: list[Event], texts: Texts) -> None:
    found = stand(events, texts)
    assert twin(events, texts) == (
        found.state,
        ids(found.approvals),
        ids(found.rejections),
        ids(found.proposals),
    )


@given(histories(), st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(
    events: list[Event], texts: Texts, chance: random.Random
) -> None:
    shuffled = [*events, *events[:2]]
    chance.shuffle(shuffled)
    assert stand(shuffled, texts) == stand(events, texts)


@given(histories(), st.sampled_from(TEXTS), st.lists(st.integers(0, 2), min_size=7, max_size=7))
def test_what_file_an_event_stands_in_does_not_matter(
    events: list[Event], texts: Texts, files: list[int]
) -> None:
    raw = [b"", b"", b""]
    for event, file in zip(events, files, strict=False):
        raw[file] += write_line(event)[1]
    read = [event for part in raw for event in parse_sitting(part).events]
    assert by_unit(read).keys() == by_unit(events).keys()
    assert stand(read, texts) == stand(events, texts)


@given(histories(), st.sampled_from(TEXTS))
def test_no_clock_decides_anything(events: list[Event], texts: Texts) -> None:
    same = [event._replace(at="2026-01-01T00:00:00.000Z") for event in events]
    assert stand(same, texts).state is stand(events, texts).state


@given(histories(), st.sampled_from(TEXTS))
def test_two_approvals_of_one_text_add_up(events: list[Event], texts: Texts) -> None:
    said = [Event("", "approve", "a", "en", "k", *texts, by, "2026") for by in ("Cid", "Dan")]
    new = [event._replace(id=event.by) for event in said]
    before = stand(events, texts).approvals
    assert ids(stand([*events, *new], texts).approvals) == ids(before) | {"Cid", "Dan"}


HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
short = st.text("ab 一\n", min_size=1, max_size=12)


def written(text: str, *, wrapped: bool) -> str:
    """A text as a PO file has it, on one line or on several."""
    escaped = [letter.replace("\n", "\\n") for letter in text]
    return (
        '""\n' + "\n".join(f'"{part}"' for part in escaped) if wrapped else f'"{"".join(escaped)}"'
    )


def catalogue(lead: str, source: str, target: str, *, wrapped: bool) -> Catalogue:
    entry = f"msgid {written(source, wrapped=wrapped)}\nmsgstr {written(target, wrapped=wrapped)}\n"
    file = parse(f"{HEADER}{lead}{entry}".encode())
    return to_catalogue(file, document="a", source_tag="zh", target_tag="en", joiner="")


leads = st.lists(
    st.sampled_from(["# a note\n", "#. lead\n", "#: a.rst:12\n", "#, c-format\n", "#, fuzzy\n"]),
    unique=True, max_size=4,
).map("".join)  # fmt: skip


def judged(approved: Catalogue, now: Catalogue) -> Standing:
    """How a unit stands now that was approved as it was before."""
    was, is_ = approved.units[-1], now.units[-1]
    event = Event("1", "approve", "a", "en", was.key, was.sources, was.targets, "Ann", "2026")
    return stand([event], (is_.sources, is_.targets))


@given(short, short, leads, st.booleans())
def test_wrapping_references_comments_and_flags_never_void_an_approval(
    source: str, target: str, lead: str, wrapped: bool
) -> None:
    before = catalogue("", source, target, wrapped=False)
    after = catalogue(lead, source, target, wrapped=wrapped)
    assert judged(before, after).state is State.APPROVED


@given(short, short, short, st.booleans())
def test_any_change_of_source_or_target_does(one: str, other: str, text: str, side: bool) -> None:
    before = catalogue("", *((one, text) if side else (text, one)), wrapped=False)
    after = catalogue("", *((other, text) if side else (text, other)), wrapped=False)
    assert judged(before, after).state is (State.APPROVED if one == other else State.STALE)
    assert judged(before, before).state is State.APPROVED

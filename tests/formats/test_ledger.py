"""Events as lines."""

import json
from datetime import datetime
from functools import cache
from hashlib import blake2b
from importlib import resources

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hexapla.errors import UsageError
from hexapla.formats.ledger import HEAD, START, TIME, parse_sitting, write_line
from hexapla.review.event import ACTS, Event

NOW = "2026-01-02T03:04:05.678Z"
APPROVAL = Event("", "approve", "a", "en", "k", ("一。",), ("One.",), "Ann <ann@x.org>", NOW)
texts = st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3).map(tuple)
ids = st.lists(st.from_regex("[0-9a-f]{32}", fullmatch=True), min_size=1, max_size=2).map(tuple)
events = st.builds(
    Event,
    id=st.just(""),
    act=st.sampled_from(ACTS),
    document=st.text(st.characters(exclude_categories=["Cs"])),
    tag=st.just("en"),
    key=st.text(st.characters(exclude_categories=["Cs"])),
    sources=texts,
    targets=texts,
    by=st.just("Ann <ann@x.org>"),
    at=st.just(NOW),
    answers=ids,
    replaces=ids,
    reason=st.just("since it is so\n\x1b[31m\u202e\u2028"),
    rule=st.just("doubled-word"),
    finding=st.just("0123456789abcdef"),
)


@cache
def validator() -> Draft202012Validator:
    path = resources.files("hexapla.formats").joinpath("events.schema.json")
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@given(st.lists(events, max_size=3))
def test_what_is_written_is_read_again(said: list[Event]) -> None:
    pairs = [write_line(event) for event in said]
    sitting = parse_sitting(b"".join(line for _, line in pairs))
    assert sitting.faults == ()
    assert sitting.events == tuple(made for made, _ in pairs)
    assert [event._replace(id="") for event in sitting.events] == said


@given(events)
def test_every_line_is_what_the_schema_says(event: Event) -> None:
    validator().validate(json.loads(write_line(event)[1]))


@given(events, st.binary(max_size=200), st.integers(0, 1000))
def test_no_bytes_are_too_much_for_the_reader(event: Event, stray: bytes, at: int) -> None:
    line = write_line(event)[1]
    damaged = line[: at % len(line)] + stray + line[at % len(line) :]
    whole = write_line(APPROVAL)[1]
    sitting = parse_sitting(whole + damaged + b"\n" + whole)
    assert sitting.events[0] == sitting.events[-1] == write_line(APPROVAL)[0]


def test_an_event_that_was_altered_is_none_any_more() -> None:
    line = write_line(APPROVAL)[1].replace(b"One.", b"Two.")
    (fault,) = parse_sitting(line, "a.jsonl").faults
    assert parse_sitting(line).events == ()
    assert str(fault).startswith("a.jsonl:1: this event was altered")


def test_an_id_that_is_another_event_s_is_none() -> None:
    made, line = write_line(APPROVAL)
    other = write_line(APPROVAL._replace(by="Eve"))[1]
    forged = other.replace(other[7:39], made.id.encode())
    assert len(parse_sitting(line + forged).events) == 1


def test_an_id_that_does_not_stand_first_is_none() -> None:
    made, line = write_line(APPROVAL)
    record = json.loads(line)
    moved = json.dumps({"v": 1} | {k: v for k, v in record.items() if k != "v"})
    assert parse_sitting(moved.encode()).events == ()
    assert made.id in moved


def test_an_event_has_one_id() -> None:
    body = write_line(APPROVAL)[1][41:-2] + b',"id":"' + b"0" * 32 + b'"}'
    id_ = blake2b(body, digest_size=16).hexdigest().encode()
    assert parse_sitting(b'{"id":"' + id_ + b'",' + body).events == ()


def test_a_last_line_that_was_cut_off_was_never_saved() -> None:
    line = write_line(APPROVAL)[1]
    for end in range(1, len(line) - 1):
        sitting = parse_sitting(line + line[:end])
        assert len(sitting.events) == 1
        assert [fault.message for fault in sitting.faults] == ["the last line is cut off"]
    assert parse_sitting(line[:-1]).events == (write_line(APPROVAL)[0],)


def test_a_damaged_line_in_the_middle_is_damage() -> None:
    line = write_line(APPROVAL)[1]
    (fault,) = parse_sitting(line + line[:50] + b"\n" + line).faults
    assert (fault.line, "no event" in fault.message) == (2, True)


def test_line_ends_of_another_system_change_nothing() -> None:
    line = write_line(APPROVAL)[1]
    assert parse_sitting(line.replace(b"\n", b"\r\n")) == parse_sitting(line)


@pytest.mark.parametrize("line", [b'{"v":2}', b'{"id":"x","v":2,"act":"bless"}'])
def test_a_later_version_is_told_from_damage(line: bytes) -> None:
    (fault,) = parse_sitting(line).faults
    assert (fault.message, fault.remedy) == (
        "version 2 of events is not known here",
        "use a newer hexapla",
    )


@pytest.mark.parametrize("line", [b'{"v":0}', b"[" * 100_000, b"\xff", b'"', b"{}", b"\x00"])
def test_what_is_no_event_is_a_fault(line: bytes) -> None:
    assert len(parse_sitting(line + b"\n").faults) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"act": "reject"},
        {"act": "reject", "reason": " \n"},
        {"act": "waive", "reason": "so"},
        {"act": "comment"},
        {"act": "withdraw"},
        {"act": "approve", "by": " "},
        {"act": "approve", "at": "yesterday"},
    ],
)
def test_what_says_nothing_is_not_written(said: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        write_line(Event(**(APPROVAL._asdict() | said)))


def test_a_lone_surrogate_does_not_stop_the_writer() -> None:
    made, line = write_line(APPROVAL._replace(reason="\udc80"))
    assert made.reason == "?"
    assert parse_sitting(line).events == (made,)


def on_the_calendar(time: str) -> bool:
    """The slow way, by the library."""
    try:
        return "T24" not in time and bool(datetime.fromisoformat(time))  # of late it is midnight
    except ValueError:
        return False


NUMBERS = st.integers(0, 62).map("{:02}".format)
YEARS = st.sampled_from(["0000", "0001", "0004", "1900", "2000", "2023", "2024", "2100", "9999"])
TIMES = st.tuples(YEARS, st.integers(0, 13).map("{:02}".format), NUMBERS, *[NUMBERS] * 3).map(
    lambda parts: "{}-{}-{}T{}:{}:{}.000Z".format(*parts)
)


@given(TIMES)
@example("2024-02-29T23:59:59.999Z")
@example("2023-02-29T23:59:59.999Z")
@example("2000-02-29T00:00:00.000Z")
@example("1900-02-29T00:00:00.000Z")
@example("2026-01-01T24:00:00.000Z")
def test_a_time_is_one_of_the_calendar(time: str) -> None:
    assert bool(TIME.fullmatch(time)) == on_the_calendar(time)


@pytest.mark.parametrize("time", ["2026-13-45T00:00:00.000Z", "٢٠٢٦-٠١-٠١T00:00:00.000Z"])
def test_an_event_of_no_time_does_not_count(time: str) -> None:
    _, line = write_line(APPROVAL)
    body = line.rstrip()[START:].replace(APPROVAL.at.encode(), time.encode())
    (fault,) = parse_sitting(
        HEAD % blake2b(body, digest_size=16).hexdigest().encode() + body + b"\n"
    ).faults
    assert "has no time" in fault.message

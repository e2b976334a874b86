"""Units under review and what was said of them: for people, and as records for programs."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from hexapla.corpus.unit import Unit
from hexapla.report import diff
from hexapla.report.encoded import dump
from hexapla.report.page import Page, Tint
from hexapla.review.event import Event
from hexapla.review.standing import Standing, State, Thread, earlier
from hexapla.text.difference import difference
from hexapla.text.visible import visible

VERSION = 1
LONGEST_KEY = 32  # code points; gettext's own keys are whole texts, and are shown anyway
ID = 8  # letters of an event's id that people are shown
TINTS = {
    State.DISPUTED: Tint.ERROR,
    State.REJECTED: Tint.ERROR,
    State.APPROVED: Tint.GOOD,
    State.PROPOSED: Tint.INFO,
}


class Shown(NamedTuple):
    """A unit, as a report needs it: ``task`` is what is to be done, ``missing`` approvals."""

    path: str
    tags: tuple[str, str]
    unit: Unit
    standing: Standing
    task: str
    missing: int = 0


def in_full(shown: Shown, page: Page, *, history: bool = False) -> Iterator[str]:
    """The lines that show a unit: its texts, against those approved last, and who waits for what.

    With ``history`` all that was said follows.
    """
    unit, standing = shown.unit, shown.standing
    state = page.tint(standing.state.value, TINTS.get(standing.state, Tint.WARNING))
    yield f"{_place(shown, page)}  {state}, {shown.task}"
    width = max(map(len, (*shown.tags, "proposed")))
    source, target = (f"  {tag.ljust(width)}  " for tag in shown.tags)
    texts = unit.sources, unit.targets
    accepted = bool(standing.approvals) and not shown.missing
    was = standing.approved if accepted else earlier(standing, texts)
    old = unit._replace(sources=was.sources, targets=was.targets) if was else None
    yield from _text(old.source if old else unit.source, unit.source, source, page)
    yield from _text(old.target if old else unit.target, unit.target, target, page)
    if unit.note:
        yield f"  {page.tint(visible(unit.note), Tint.WARNING)}"
    for event in standing.proposals:
        if event.targets != unit.targets:
            new = unit._replace(targets=event.targets).target
            yield from _text(unit.target, new, f"  {'proposed'.ljust(width)}  ", page)
            yield f"  {' ' * width}  {_who(event, page)}"
    if history:
        for event in standing.history:
            yield from (f"  {line}" for line in said(event, page))
            if event.targets != unit.targets:
                other = unit._replace(targets=event.targets).target
                yield from diff.draw(diff.Inline(other, other, (), ()), "      of: ", page)
    else:
        yield from _waiting(shown, page)


def _place(shown: Shown, page: Page) -> str:
    key = shown.unit.key if len(shown.unit.key) <= LONGEST_KEY else f":{shown.unit.line}"
    place = page.tint(visible(f"{shown.path}:{shown.unit.line}"), Tint.STRONG)
    return f"{place} {visible(key)}"


def _text(old: str, new: str, label: str, page: Page) -> Iterator[str]:
    if old != new:
        yield from diff.draw(diff.inline(difference(old, new), old, new), label, page)
    elif new:
        yield from diff.draw(diff.Inline(new, new, (), ()), label, page)


def _waiting(shown: Shown, page: Page) -> Iterator[str]:
    """Who has said what of the text that stands there, and what is still missing."""
    standing = shown.standing
    yield from (f"  approved by {visible(event.by)}" for event in standing.approvals)
    for event in standing.rejections:
        yield f"  rejected by {visible(event.by)}: {visible(event.reason)}"
    for thread in standing.threads:
        if thread.resolved is None:
            yield from (f"  {line}" for event in thread.comments for line in said(event, page))
    if shown.missing and standing.approvals:
        yield f"  approvals missing: {shown.missing}"


def _who(event: Event, page: Page) -> str:
    return page.tint(f"{event.id[:ID]} {event.at[:16]} {visible(event.by)}", Tint.FAINT)


def said(event: Event, page: Page) -> Iterator[str]:
    """One event: which, when, who, what, and in what words."""
    about = f" {' '.join(id_[:ID] for id_ in event.answers)}" if event.answers else ""
    rule = f" {visible(event.rule)}" if event.rule else ""
    yield f"{_who(event, page)} {event.act}{rule}{page.tint(about, Tint.FAINT)}"
    if event.reason:
        yield f"    {visible(event.reason)}"


def unit_record(shown: Shown) -> dict[str, Any]:
    """A unit as JSON has it."""
    unit, standing = shown.unit, shown.standing
    return {
        "file": shown.path,
        "line": unit.line,
        "source_tag": shown.tags[0],
        "tag": shown.tags[1],
        "segment": unit.key,
        "source": unit.sources,
        "target": unit.targets,
        "digest": unit.digest,
        "state": standing.state.value,
        "task": shown.task,
        "missing": shown.missing,
        "approvals": [event_record(event) for event in standing.approvals],
        "rejections": [event_record(event) for event in standing.rejections],
        "proposals": [event_record(event) for event in standing.proposals],
        "approved": event_record(standing.approved) if standing.approved else None,
        "threads": [_thread_record(thread) for thread in standing.threads],
    }


def _thread_record(thread: Thread) -> dict[str, Any]:
    return {
        "comments": [event_record(event) for event in thread.comments],
        "resolved": event_record(thread.resolved) if thread.resolved else None,
    }


def event_record(event: Event) -> dict[str, Any]:
    """An event as its file has it (see ``formats/events.schema.json``), without the version."""
    values = event._asdict()
    values["source"], values["target"] = values.pop("sources"), values.pop("targets")
    return values


def page_of(name: str, records: list[dict[str, Any]], **more: object) -> str:
    """One object: the version, the records under their name, one a line, and what else there is."""
    rows = ",\n".join(dump(record) for record in records)
    rest = "".join(f', "{key}": {dump(value)}' for key, value in more.items())
    return f'{{"version": {VERSION}, "{name}": [\n{rows}\n]{rest}}}\n'

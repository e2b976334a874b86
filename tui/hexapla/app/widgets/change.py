"""One change in the whole width: what it does to the texts and the findings, what was said."""

from collections.abc import Iterator, Sequence

from hexapla.app.paint import Tinted
from hexapla.app.widgets.pages import Pages, Paragraph
from hexapla.checks.finding import Finding
from hexapla.report.diff import Inline, inline
from hexapla.review.change import Change
from hexapla.review.event import Event
from hexapla.text.difference import Stretch
from hexapla.verbs.review.docket import Case
from hexapla.verbs.review.gauge import Shift
from hexapla.verbs.review.queue import Look
from hexapla.verbs.review.session import Mark

DAY = 10  # characters of a time: 2026-11-25
KEY = 40  # characters of a key: gettext's own are whole texts
LATELY = 6  # events that are told
SAID = {
    "approve": "approved",
    "reject": "rejected",
    "propose": "proposed another text",
    "comment": "said",
    "resolve": "settled a thread",
    "withdraw": "took something back",
    "carry": "carried the approval over",
    "confirm": "confirmed a finding",
    "waive": "waived a finding",
}
WAITING = "…"


class ChangePage(Pages):
    """The change that is to be decided on."""

    def look_at(self, case: Case | None, look: Look | None, *, saving: bool) -> None:
        """Show a change; None where there is none."""
        self.tell(told(case, look, saving=saving) if case else ())


def told(case: Case, look: Look | None, *, saving: bool = False) -> Iterator[Paragraph]:
    """Paragraphs on a change: what is known of it by now."""
    change = case.change
    yield from _head(case, look, saving=saving)
    width = max(len(change.page.source_tag), len(change.page.target_tag)) + 2
    source, target = (tag.ljust(width) for tag in (change.page.source_tag, change.page.target_tag))
    old = change.base
    if change.moved and old:
        yield _compared(look.source if look else None, (old.source, change.unit.source), source)
    else:
        yield Paragraph(change.unit.source, lead=source)
    yield Paragraph("")
    if old:
        yield _compared(look.target if look else None, (old.target, change.unit.target), target)
    else:
        yield Paragraph(change.unit.target, lead=target)
    yield Paragraph("")
    if look is None:
        yield Paragraph(WAITING, "faint")
    else:
        yield from _effect(look)
    yield from _history(change)


def _head(case: Case, look: Look | None, *, saving: bool) -> Iterator[Paragraph]:
    """Which unit it is, what became of it, whose text it is."""
    change = case.change
    document, tag, key = change.name
    name = f"{document}  {tag}" + (f"  {key}" if len(key) <= KEY and "\n" not in key else "")
    if case.mark is not Mark.OPEN:
        name += f"  [{case.mark.value}{', being saved' if saving else ''}]"
    yield Paragraph(name, "strong")
    state = "a proposal" if change.proposal else change.standing.state.value
    if state == "none":
        state = "nobody has spoken of this text"
    hand = look.hand if look else None
    by = f" — {hand.by} {hand.at[:DAY]}" if hand and hand.by else ""
    yield Paragraph(state + by, "faint")
    yield Paragraph("")


def _compared(stretches: Sequence[Stretch] | None, texts: tuple[str, str], lead: str) -> Paragraph:
    """The difference of two texts; the new one where it is not known yet."""
    old, new = texts
    if stretches is None:
        return Paragraph(new, lead=lead)
    shown = inline(stretches, old, new)
    return Paragraph(shown.text, marks=tinted(shown), lead=lead, breaks=shown.breaks)


def tinted(shown: Inline) -> list[Tinted]:
    """What is lost and gained, in its styles."""
    lost = [Tinted(span, "lost") for span in shown.lost]
    return lost + [Tinted(span, "gained") for span in shown.gained]


def _effect(look: Look) -> Iterator[Paragraph]:
    """The findings that come and go, those that stay, and the scores that differ."""
    groups = (
        ("+ ", look.effect.appeared),
        ("- ", look.effect.gone),
        ("  ", look.effect.remaining),
    )
    for sign, findings in groups:
        for finding in findings:
            yield _finding(sign, finding)
    if not any(findings for _, findings in groups):
        yield Paragraph("no findings", "faint")
    for finding, by, reason in look.waived:
        text = f"{finding.rule}: {finding.remark.message}; waived by {by}: {reason}"
        yield Paragraph(text, "faint", lead="  ", indent=2)
    yield from map(_shift, look.shifts)


def _shift(shift: Shift) -> Paragraph:
    """A score, before and after."""
    was, now = ("n/a" if each is None else f"{each:.1f}" for each in shift[1:])
    better = shift.before is None or (shift.after is not None and shift.after > shift.before)
    text = f"{shift.metric} {was} → {now}"
    return Paragraph(text, "good" if better else "warning", lead="▴ " if better else "▾ ")


def _finding(sign: str, finding: Finding) -> Paragraph:
    level = finding.severity.level.name.lower()
    text = f"{level} {finding.rule}: {finding.remark.message}"
    if sign == "- ":
        return Paragraph(f"gone: {text}", "good", lead=sign, indent=2)
    return Paragraph(text, lead=sign, lead_style=level, indent=2)


def _history(change: Change) -> Iterator[Paragraph]:
    """What was said of the unit lately."""
    events = change.standing.history[-LATELY:]
    if events:
        yield Paragraph("")
    for event in events:
        yield Paragraph(_said(event), "faint", indent=2)


def _said(event: Event) -> str:
    name = event.by.partition(" <")[0]
    reason = f": {event.reason}" if event.reason else ""
    return f"{event.at[:DAY]} {name} {SAID[event.act]}{reason}"

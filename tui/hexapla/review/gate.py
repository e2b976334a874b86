"""Whether a changed text may pass: an approval that counts, or why there is none."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hexapla.corpus.unit import Unit
from hexapla.review.attestation import Doubt, shown
from hexapla.review.event import Event, identity
from hexapla.review.roles import Role, Verdict, judge, why_not
from hexapla.review.standing import Standing, stand

ACCEPTING = frozenset({"approve", "carry"})
ASK = "ask an editor who did not write it: hexapla review approve"
ROLES = "the editors are those of the base branch: merge a change of the roles first, by itself"


class Refusal(NamedTuple):
    """Why something does not pass, and what to do about it; ``slug`` names the kind of reason."""

    slug: str
    message: str
    remedy: str


EMPTIED = Refusal("emptied", "its text was taken away", "put it back, or propose another one")


class Heard(NamedTuple):
    """An event, and why it does not count as its author's word; None if it does."""

    event: Event
    doubt: Doubt | None = None

    @property
    def counts(self) -> bool:
        """Whether it is judged by: a rejection is whoever wrote it, so that nobody slips past."""
        return self.doubt is None or (self.event.act == "reject" and not self.event.replaces)


class Case(NamedTuple):
    """A text that is to pass: what was said of its unit, and who has a hand in it.

    ``writers`` are those that git names. ``raised`` is the role as the branch under review has it.
    ``elsewhere`` names another unit for which this very text was approved; empty if there is none.
    """

    unit: Unit
    heard: Sequence[Heard]
    role: Role
    raised: Role
    writers: frozenset[str] = frozenset()
    elsewhere: str = ""


def refuse(case: Case) -> Refusal | None:
    """Why a text does not pass; None if it does."""
    texts = case.unit.sources, case.unit.targets
    standing = stand([one.event for one in case.heard if one.counts], texts, case.role.accepts)
    verdict = judge(case.role, standing, authors(case))
    if verdict.accepted:
        return None
    reasons = (_rejected(verdict), *_void(case, verdict), *_doubted(case), *_lacking(case, verdict))
    found = next(filter(None, reasons), None)
    return found or _unapproved(case, standing)


def authors(case: Case) -> frozenset[str]:
    """Whose a text is: whoever proposed it and is believed, else whom git names."""
    texts = case.unit.sources, case.unit.targets
    proposed = (
        identity(one.event.by)
        for one in case.heard
        if one.event.act == "propose" and one.event.texts == texts and one.doubt is None
    )
    return frozenset(proposed) or case.writers


def _rejected(verdict: Verdict) -> Refusal | None:
    for event in verdict.against:
        message = f"{shown(event.by)} rejected this text: {event.reason}"
        return Refusal("rejected", message, "write another one, or talk to the editor")
    return None


def _void(case: Case, verdict: Verdict) -> Iterator[Refusal]:
    """Approvals of people who may not give them."""
    for event, reason in verdict.void:
        by = shown(event.by)
        if not case.role.edits(event.by):
            if not why_not(case.raised, event.by, ()):
                message = f"{by} approved it, and is made an editor by this very branch"
                yield Refusal("raised-role", message, ROLES)
            yield Refusal("no-editor", f"{by} approved it, and is no editor of it", ROLES)
        elif feigned := _feigned(case):
            message = f"{by} approved it, and wrote it: the proposal in the name of"
            told = f"{message} {shown(feigned.event.by)} does not count"
            why = feigned.doubt.message if feigned.doubt else ""
            yield Refusal("forged-author", f"{told}: {why}", ASK)
        else:
            yield Refusal("self-approval", f"{by} approved it, but {reason}", ASK)


def _feigned(case: Case) -> Heard | None:
    """A proposal of this text that is not believed."""
    texts = case.unit.sources, case.unit.targets
    offers = (one for one in case.heard if one.event.act == "propose" and one.doubt)
    return next((one for one in offers if one.event.texts == texts), None)


def _doubted(case: Case) -> Iterator[Refusal]:
    """Approvals that are not believed."""
    texts = case.unit.sources, case.unit.targets
    for event, doubt in case.heard:
        if doubt and event.act in ACCEPTING and event.texts == texts:
            message = f"the approval by {shown(event.by)} does not count: {doubt.message}"
            yield Refusal(doubt.slug, message, doubt.remedy)


def _lacking(case: Case, verdict: Verdict) -> Iterator[Refusal]:
    if verdict.counted:
        there, wanted = len(verdict.counted), case.role.quorum
        message = f"{there} of {wanted} editors approved it"
        yield Refusal("quorum", message, ASK)


def _unapproved(case: Case, standing: Standing) -> Refusal:
    """No approval of this text: where one may have gone to."""
    said = [event for event in standing.history if event.act in ACCEPTING]
    unit = case.unit
    if not any(unit.targets):
        return EMPTIED
    if any(event.texts == (unit.sources, unit.targets) for event in said):
        message = "it was approved before, and another text in its place since"
        return Refusal("approved-before", message, ASK)
    if event := _last(said, unit.sources):
        message = f"it was changed after {shown(event.by)} approved it"
        return Refusal("changed-text", message, ASK)
    if event := _last(said):
        message = f"its source was changed after {shown(event.by)} approved it"
        return Refusal("changed-source", message, "approve it anew, or: hexapla review carry")
    if case.elsewhere:
        message = f"this text was approved for {case.elsewhere}, and not for this one"
        return Refusal("approved-elsewhere", message, ASK)
    return Refusal("unapproved", "no editor has approved it", ASK)


def _last(said: Iterable[Event], sources: tuple[str, ...] | None = None) -> Event | None:
    found = [event for event in said if sources is None or event.sources == sources]
    return found[-1] if found else None

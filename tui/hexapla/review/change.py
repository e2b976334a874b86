"""A text that is not the one last approved, or that someone offers: what there is to decide on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from hexapla.checks.finding import Finding
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import Unit
from hexapla.review.event import Event
from hexapla.review.standing import Standing, Texts, earlier
from hexapla.text.difference import Stretch, difference


class Effect(NamedTuple):
    """What a change does to the findings of a unit; ``remaining`` are as they were before."""

    appeared: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()
    remaining: tuple[Finding, ...] = ()

    @property
    def present(self) -> tuple[Finding, ...]:
        """The findings of the text that is to be decided on."""
        return *self.appeared, *self.remaining


@dataclass(frozen=True, slots=True)
class Change:
    """One unit to decide on.

    ``page`` is a catalogue of this unit alone, with the texts that are to be approved: those that
    stand there, or those of the ``proposal``. ``base`` is the unit with the texts that it is
    compared with; None if there are none. ``standing`` is that of the texts that stand there.
    """

    page: Catalogue
    base: Unit | None
    standing: Standing
    proposal: Event | None = None

    @property
    def unit(self) -> Unit:
        """The unit with the texts to be approved."""
        return self.page.units[0]

    @property
    def name(self) -> tuple[str, str, str]:
        """What names the unit in all catalogues: document, tag and key."""
        return self.page.document, self.page.target_tag, self.unit.key

    @property
    def source(self) -> tuple[Stretch, ...]:
        """How the source has changed since."""
        return difference(self.base.source if self.base else "", self.unit.source, self.unit.flags)

    @property
    def target(self) -> tuple[Stretch, ...]:
        """How the target has changed since."""
        return difference(self.base.target if self.base else "", self.unit.target, self.unit.flags)

    @property
    def moved(self) -> bool:
        """Whether it was approved for another source."""
        return self.base is not None and self.base.sources != self.unit.sources


def changes(
    page: Catalogue, standing: Standing, base: Texts | None = None, *, present: bool = True
) -> list[Change]:
    """What there is to decide on in a unit, ``page`` being a catalogue of it alone.

    That is each proposal whose text does not stand there, then the text that does, if ``present``
    says that it waits for a word, or for one more. They are compared with ``base`` if there is
    one. Else a proposal is with the text approved last, or what it would replace; the text that
    stands there with the last one approved that is another.
    """
    (unit,) = page.units
    approved = standing.approved.texts if standing.approved else None
    known = base or approved
    found = [
        Change(
            replace(page, units=(unit._replace(sources=each.sources, targets=each.targets),)),
            with_texts(unit, known or (unit.sources, unit.targets)),
            standing,
            each,
        )
        for each in standing.proposals
        if each.targets != unit.targets and each.sources == unit.sources
    ]
    if present:
        before = earlier(standing, (unit.sources, unit.targets))
        other = base or (before and before.texts)
        found.append(Change(page, other and with_texts(unit, other), standing))
    return found


def with_texts(unit: Unit, texts: Texts) -> Unit:
    """The unit with other texts."""
    sources, targets = texts
    return unit._replace(sources=sources, targets=targets)


def effect(before: Sequence[Finding], after: Sequence[Finding]) -> Effect:
    """What has become of the findings of a unit: they are the same where their fingerprints are."""
    known = {finding.fingerprint for finding in before}
    now = {finding.fingerprint for finding in after}
    return Effect(
        tuple(each for each in after if each.fingerprint not in known),
        tuple(each for each in before if each.fingerprint not in now),
        tuple(each for each in after if each.fingerprint in known),
    )

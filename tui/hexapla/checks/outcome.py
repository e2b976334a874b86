"""What a check of one file came to, and what they come to together."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from hexapla.checks.finding import Finding, Level
from hexapla.corpus.unit import State, Unit
from hexapla.errors import HexaplaError
from hexapla.text.region import Region
from hexapla.text.span import Side, Span


class Where(Protocol):
    """Tells where the texts of units stand in their file, for reports that name columns."""

    def locate(self, unit: Unit, side: Side, span: Span | None = None) -> Region | None:
        """The region of a span of a joined text, of all of it without one; None if unknown."""

    def spell(self, unit: Unit, span: Span, text: str) -> tuple[Region, str] | None:
        """What to write in the place of which region to change a span of the target."""


class Waived(NamedTuple):
    """A finding that an editor has said to be no fault here; who, and in what words."""

    finding: Finding
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file, checked; or the problem for which it could not be.

    ``notice`` says what a person should know of a check that could have been better. What was
    ``waived`` is no more among the findings. ``where`` finds texts in the file.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    states: Counter[State] = field(default_factory=Counter)
    problem: HexaplaError | None = None
    notice: str = ""
    waived: tuple[Waived, ...] = ()
    where: Where | None = field(default=None, compare=False, repr=False)


@dataclass(slots=True)
class Summary:
    """Counts over the outcomes that it was shown; the only thing here that grows."""

    files: int = 0
    levels: Counter[Level] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    states: Counter[State] = field(default_factory=Counter)
    problems: int = 0
    waived: int = 0

    def add(self, outcome: Outcome) -> Outcome:
        """Count the outcome, and give it back."""
        self.files += 1
        self.problems += outcome.problem is not None
        self.states += outcome.states
        self.waived += len(outcome.waived)
        self.levels += Counter(finding.severity.level for finding in outcome.findings)
        self.rules += Counter(finding.rule for finding in outcome.findings)
        return outcome

    def exit_code(self, fail_level: Level) -> int:
        """2 where something could not be read, 1 where a finding reaches the level, else 0."""
        if self.problems:
            return 2
        return int(any(count and level >= fail_level for level, count in self.levels.items()))

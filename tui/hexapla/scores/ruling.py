"""Whether a text passes, by what a workspace has agreed on."""

from collections.abc import Iterator
from dataclasses import dataclass

from hexapla.scores.policy import Policy
from hexapla.scores.score import Score


@dataclass(frozen=True, slots=True)
class Ruling:
    """``against`` are the reasons for which a text does not pass; it passes without any.

    ``close``: the threshold lies within the interval, so another sample might be ruled otherwise.
    """

    against: tuple[str, ...]
    close: bool = False

    @property
    def passed(self) -> bool:
        """Whether nothing is against it."""
        return not self.against


def rule_on(policy: Policy, quality: Score, coverage: Score) -> Ruling | None:
    """The ruling on a text with these scores; None if nobody reviews it.

    >>> low = Score("quality", 82.3, (("points", 109), ("words", 3077)), beside=(("critical", 0),))
    >>> rule_on(Policy(), low, Score("coverage", 100.0, ())).against
    ('quality 82.3 is below 95',)
    """
    if coverage.value is None:
        return None
    low, high = quality.interval or (policy.threshold, policy.threshold)
    close = quality.value is not None and low < policy.threshold < high
    return Ruling(tuple(_against(policy, quality, coverage)), close)


def _against(policy: Policy, quality: Score, coverage: Score) -> Iterator[str]:
    words = dict(quality.counts).get("words") or 0
    if words < policy.words:
        yield f"{words:g} words are judged, of at least {policy.words}"
    if quality.value is not None and quality.value < policy.threshold:
        yield f"quality {quality.value:.1f} is below {policy.threshold:g}"
    if critical := dict(quality.beside).get("critical"):
        yield f"critical findings: {critical:g}"
    if coverage.value is not None and coverage.value < policy.coverage:
        yield f"coverage {coverage.value:.1f} is below {policy.coverage:g}"

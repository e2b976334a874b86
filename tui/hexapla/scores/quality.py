"""Faults that a reviewer has confirmed, by their gravity."""

import re
from dataclasses import dataclass

from hexapla.checks.finding import Severity
from hexapla.corpus.unit import Unit
from hexapla.scores.evidence import Evidence
from hexapla.scores.penalties import Penalties
from hexapla.scores.score import Lowering

POINTS = {
    Severity.NEUTRAL: 0,
    Severity.MINOR: 1,
    Severity.MAJOR: 5,
    Severity.CRITICAL: 25,
}  # themqm.org
LETTERS = 1.6  # of an unspaced language for a word of English
WORD = re.compile(r"[^\W⺀-鿿가-힣豈-﫿぀-ヿ𠀀-𿿽]+")


@dataclass(frozen=True, slots=True)
class Quality:
    """Penalty points of confirmed findings in 1,000 words of source that people have judged.

    It uses MQM's severities and its linear calibrated model, over findings of the rules: what no
    rule can see, nobody can confirm. Of 109 points in 3,077 words 82.3 is left where 95 stands for
    10 points in 1,000 words.
    """

    evidence: Evidence
    counted: tuple[str, str] = "points", "words"
    sampled: bool = True

    @property
    def signature(self) -> str:
        """With what the workspace has agreed on."""
        policy = self.evidence.policy
        line = f"threshold:{policy.threshold:g}|acceptable:{policy.acceptable:g}"
        again = "once" if policy.once else "every"
        return f"points:0,1,5,25|{line}|repeated:{again}|words:source|version:1"

    def zero(self) -> Penalties:
        """No word."""
        return Penalties(self.evidence.policy)

    def measure(self, unit: Unit) -> Penalties:
        """The points and words of a unit that was judged."""
        known = self.evidence
        if known.review is None or unit.key not in known.review.judged:
            return self.zero()
        words = words_of(unit.source, spaced=known.context.source.spaced)
        if not words:
            return self.zero()
        found = [
            each
            for each in known.findings.get(unit.key, ())
            if each.fingerprint in known.review.confirmed
        ]
        places = tuple(
            Lowering(unit, e.remark.marks, f"{e.rule}: {e.remark.message}", points, known.path)
            for e in found
            if (points := POINTS[e.severity])
        )
        critical = sum(each.severity is Severity.CRITICAL for each in found)
        part = sum(place.weight for place in places), words
        return Penalties(known.policy, (part,), places, critical)


def words_of(text: str, *, spaced: bool) -> int:
    """The words of a text, of which 1.6 letters are one where they are not spaced.

    >>> words_of("three words here", spaced=True), words_of("汽车产业链AI", spaced=False)
    (3, 4)
    """
    if spaced:
        return len(text.split())
    apart = WORD.findall(text)
    letters = sum(map(str.isalnum, text)) - sum(map(len, apart))
    return round(letters / LETTERS) + len(apart)

"""Numbers that can be traced to a word: one metric per file.

score       a number, and all that is told with it
share       what is good of what there is; groups: what repeats, and how far it is one
fold        what a metric is, and its scores over units: one sum of what was measured
resample    intervals, from a seed
evidence    what metrics may know of a catalogue
penalties   points for so many words; policy: where a workspace draws the line
ruling      whether a text passes
effort      how far renderings in one language are apart, by sacreBLEU
card        the scores of a rendering side by side; course: over time
terms       how each term was rendered

The shelf of metrics:
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from hexapla.scores.evidence import Evidence
    from hexapla.scores.fold import Metric

SHELF = (
    "adherence", "completeness", "consistency", "conventions", "coverage", "fidelity", "quality",
    "repetition",
)  # fmt: skip


def find_metric(name: str) -> "Callable[[Evidence], Metric[Any]]":
    """What makes the metric of that name, of what is known of a catalogue.

    >>> find_metric("consistency").__name__
    'Consistency'
    """
    found: Callable[[Evidence], Metric[Any]] = getattr(
        import_module(f"hexapla.scores.{name}"), name.title()
    )
    return found

"""Numbers as people read them."""

from collections.abc import Sequence

from hexapla.scores.card import Scorecard
from hexapla.scores.score import Score
from hexapla.text.visible import visible

STEPS = "▁▂▃▄▅▆▇█"
NOWHERE = "·"
EIGHTHS = " ▏▎▍▌▋▊▉"
FULL = "█"
QUIET = frozenset({"unknown", "critical"})  # told only where there are some
REASONS = {
    "adherence": "no term of the glossary occurs",
    "completeness": "there is no text",
    "consistency": "no term of the glossary occurs twice",
    "conventions": "no rule about conventions is asked",
    "coverage": "nobody reviews",
    "fidelity": "there is nothing to check",
    "quality": "nobody has judged a text",
    "repetition": "no source occurs twice",
}  # why a score is n/a


def number(value: float | None) -> str:
    """A number, rounded, but never up to 100; n/a where there is none.

    >>> number(81.25), number(None), number(99.97), number(100.0)
    ('81.2', 'n/a', '99.9', '100.0')
    """
    if value is None:
        return "n/a"
    return "99.9" if 99.9 < value < 100 else f"{value:.1f}"


def bar(value: float | None, cells: int) -> str:
    """So much of so many cells, to an eighth of one; full only where nothing is missing.

    >>> bar(50, 5), bar(None, 2)
    ('██▌  ', '  ')
    """
    eighths = int((value or 0) * cells * 8 / 100)
    full, rest = divmod(eighths, 8)
    return (FULL * full + (EIGHTHS[rest] if rest else "")).ljust(cells)


def spark(values: Sequence[float | None]) -> str:
    """Values as a line of steps, from the least of them to the greatest; a dot where is none.

    >>> spark([90, None, 95, 100]), spark([100, 100]), spark([])
    ('▁·▅█', '██', '')
    """
    known = [value for value in values if value is not None]
    low, room = min(known, default=0), max(known, default=0) - min(known, default=0)
    highest = len(STEPS) - 1
    at = (
        None if value is None else round((value - low) / room * highest) if room else highest
        for value in values
    )  # fmt: skip
    return "".join(NOWHERE if step is None else STEPS[step] for step in at)


def arrow(score: Score) -> str:
    """How it has changed; empty where there is nothing to compare.

    >>> arrow(Score("fidelity", 90.0, (), before=92.5)), arrow(Score("fidelity", 90.0, ()))
    ('↓2.5', '')
    """
    if score.value is None or score.before is None:
        return ""
    change = round(score.value - score.before, 1)
    return f"{'↑' if change > 0 else '↓'}{abs(change):.1f}" if change else "="


def between(score: Score) -> str:
    """The interval.

    >>> between(Score("fidelity", 90.0, (), interval=(75.0, 97.25)))
    '75.0 to 97.2'
    """
    return " to ".join(number(end) for end in score.interval) if score.interval else ""


def counts(score: Score) -> str:
    """What the score is made of.

    >>> counts(Score("quality", 82.3, (("points", 109), ("words", 3077))))
    '109 points, 3077 words'
    >>> counts(Score("fidelity", 75.0, (("unchanged", 3), ("items", 4))))
    '3 of 4 items'
    """
    (name, part), (unit, whole) = score.counts
    if score.metric == "quality":
        return f"{part:g} {name}, {whole:.0f} {unit}"
    return f"{part or 0:.0f} of {whole or 0:.0f} {unit}"


def beside(score: Score) -> str:
    """The other figures that there are."""
    known = ((name, value) for name, value in score.beside if value is not None)
    told = ((name, value) for name, value in known if value or name not in QUIET)
    return ", ".join(f"{name} {_short(value)}" for name, value in told)


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def title(card: Scorecard) -> str:
    """What was scored."""
    if card.path:
        return visible(card.path)
    return f"{visible(card.document) or 'all documents'}, {visible(card.tag) or 'all languages'}"


def ruling(card: Scorecard) -> str:
    """Whether it passes, and why not; empty where nobody reviews."""
    found = card.ruling
    if found is None:
        return ""
    said = "passes" if found.passed else f"does not pass: {'; '.join(found.against)}"
    return f"{said} (close: the threshold lies within the interval)" if found.close else said

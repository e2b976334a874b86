"""Speech behind a dash, and who says it."""

import re

from hexapla.languages.segment.ahead import Ahead, Case
from hexapla.languages.segment.usage import CLAUSE, Usage

SPEECH = re.compile(r"(?:\A|(?<=[.!?…»”]\s))[—–―]")
FAR = 400  # code points that someone says before the verb
AFTER = re.compile(r"\s[—–―]\s?(?=[^\W\d_])")


def find_speeches(text: str, usage: Usage) -> list[tuple[int, int]]:
    """Where someone speaks behind a dash: from there to the dash before the verb that says so.

    >>> from hexapla.languages import find_language
    >>> from hexapla.languages.segment.usage import usage
    >>> find_speeches("—No. Vete —dijo.", usage(find_language("es").prose, True))
    [(0, 9)]
    """
    reported = usage.reported
    if not reported:
        return []
    found: list[tuple[int, int]] = []
    for opened in SPEECH.finditer(text):
        if found and opened.start() < found[-1][1]:
            continue
        for closed in AFTER.finditer(text, opened.end(), opened.end() + FAR):
            if text[closed.end() : closed.end() + 1].islower() and reported.match(
                text, closed.end(), closed.end() + CLAUSE
            ):
                found.append((opened.start(), closed.start()))
                break
    return found


def is_reported(text: str, ahead: Ahead, usage: Usage) -> bool:
    """Whether what follows speech in quotes names someone and says that they spoke."""
    if not usage.reported or ahead.case is not Case.UPPER or ahead.word in usage.common:
        return False
    found = usage.reported.match(text, ahead.start, ahead.start + CLAUSE)
    return found is not None and text[found.end() : found.end() + 1] != ":"

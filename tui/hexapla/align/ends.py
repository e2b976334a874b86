"""Whether a sentence ends where a segment does: a bead seldom ends so on one side alone."""

import re

AFTER = re.compile(r"[\s\"'“”‘’«»‹›「」『』()（）\[\]】》*_]+$")  # marks that close behind a stop
STOPS = frozenset(".!?…。！？．｡।॥")
COMMAS = frozenset(",，、،")


def ending(text: str, language: str) -> int:
    """1 if a sentence ends with this text, -1 if it goes on behind it, 0 if that is open.

    >>> [ending(text, "en") for text in ("“Why?”", "he said,", "A heading", "one; ")]
    [1, -1, 0, 0]
    """
    last = AFTER.sub("", text)[-1:]
    if last in COMMAS:
        return -1
    return 1 if last in STOPS or (last in ";\u037e" and language == "el") else 0

"""Many words as one regular expression that shares what they have in common."""

import re
from collections.abc import Collection


def one_of(words: Collection[str]) -> str:
    """The source of a regular expression that matches each of the words and nothing else.

    Where one word begins another, the longer is tried first.

    >>> one_of({"via", "viae", "viam", "viis"})
    'vi(?:a[em]?|is)'
    """
    longer = [word for word in words if word]
    if not longer:
        return ""
    heads: dict[str, list[str]] = {}
    for word in sorted(longer):
        heads.setdefault(word[0], []).append(word[1:])
    tails: dict[str, list[str]] = {}
    for head, rest in heads.items():
        tails.setdefault(one_of(rest), []).append(head)
    branches = [_any_letter(letters) + tail for tail, letters in tails.items()]
    branches.sort(key=len, reverse=True)
    optional = len(longer) < len(words)
    return _group(branches, single=tails.keys() == {""}, optional=optional)


def _any_letter(letters: list[str]) -> str:
    if len(letters) == 1:
        return re.escape(letters[0])
    return f"[{''.join(map(re.escape, letters))}]"


def _group(branches: list[str], *, single: bool, optional: bool) -> str:
    mark = "?" if optional else ""
    if len(branches) == 1 and (single or not optional):
        return branches[0] + mark
    return f"(?:{'|'.join(branches)}){mark}"


def common_start(words: Collection[str]) -> str:
    """The longest common beginning of one or more words.

    >>> common_start({"viae", "viis"})
    'vi'
    """
    low, high = min(words), max(words)
    if high.startswith(low):
        return low
    return low[: next(at for at, letter in enumerate(low) if letter != high[at])]

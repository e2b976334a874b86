"""How like one word is to another, letter by letter."""

from collections.abc import Iterator

LEAST = 4  # letters of a word that may have a wrong one; of syllables or Han three are enough
SWAPPED = 6  # letters from which two may have changed places
SURE = 8  # letters from which two may be wrong
HAN = "\u2e80"  # from here on a letter says as much as a syllable


def altered(one: str, other: str) -> int:
    """How many letters the one stretch has, at most, in which two words differ.

    >>> altered("wangshu", "wangsu"), altered("lidar", "radar"), altered("net", "network")
    (1, 2, 4)
    """
    short, long = sorted((len(one), len(other)))
    before = 0
    while before < short and one[before] == other[before]:
        before += 1
    behind = 0
    while behind < short - before and one[-1 - behind] == other[-1 - behind]:
        behind += 1
    return long - before - behind


def is_near(one: str, other: str) -> bool:
    """Whether two folded words are one, but for a slip.

    >>> is_near("wangshu", "wangsu"), is_near("form", "from"), is_near("lidar", "radar")
    (True, False, False)
    >>> is_near("bridge", "brigde"), is_near("bridge", "brings")
    (True, False)
    """
    size = min(len(one), len(other))
    if abs(len(one) - len(other)) > 2 or size < (LEAST - (one[:1] >= HAN)):
        return False
    differing = altered(one, other)
    if differing == 2 and size >= SWAPPED and len(one) == len(other):
        return size >= SURE or sorted(one) == sorted(other)
    return differing <= (1 if size < SURE else 2)


def windows(form: str, text: str) -> Iterator[tuple[int, int, float]]:
    """Stretches of an unspaced text that are the form but for a slip: start, end, share."""
    size = len(form)
    half = max((size + 1) // 2, 2)
    may_differ = 1 if size < 2 * LEAST - 2 else 2
    if size < LEAST - 1:
        return
    for offset in (0, size - half):
        for at in places(form[offset : offset + half], text):
            start = at - offset
            if start < 0 or start + size > len(text):
                continue
            words = text[start : start + size]
            same = sum(map(str.__eq__, form, words))
            if size > same >= size - may_differ:
                yield *_widened(form, words, text, start), same / size


def _widened(form: str, words: str, text: str, start: int) -> tuple[int, int]:
    """Where the words begin and end, with the first and last letters of the form beside them.

    Of 赤い大橋 赤い橋 would else have 赤い大 alone.
    """
    end = start + len(words)
    before = words[0] != form[0] == text[start - 1 : start]
    behind = words[-1] != form[-1] == text[end : end + 1]
    return start - before, end + behind


def heads(form: str, text: str) -> Iterator[tuple[int, int, float]]:
    """Stretches of an unspaced text that share the end of the form, its head; and its beginning.

    >>> list(heads("新质生产力", "加快发展新型生产力"))
    [(4, 9, 0.6)]
    """
    size = len(form)
    for length in range(size - 1, max((size + 1) // 2, 2) - 1, -1):
        found = list(places(form[-length:], text))
        for at in found:
            room = max(at - (size - length) - 1, 0)
            first = text.rfind(form[0], room, at)
            yield first if first >= 0 else at, at + length, length / size
        if found:
            return


def places(piece: str, text: str) -> Iterator[int]:
    """Where a piece begins in a text."""
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)

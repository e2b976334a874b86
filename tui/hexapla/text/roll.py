"""Many texts behind one another, so that one search goes over all of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate, count
from operator import add

NUL = "\0"  # no letter, digit, space or sign: a search sees the end of a text in it
OTHER = "\1"  # as little to a search, and takes its place within a text


class Roll:
    """Texts, joined by NUL: text ``n`` begins at ``starts[n]`` of ``joined``.

    >>> roll = Roll(["产业链", "", "新能源汽车"])
    >>> roll.starts, list(roll.owners([0, 1, 6]))
    ([0, 4, 5], [0, 0, 2])
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        joined = NUL.join(texts)
        if joined.count(NUL) >= max(len(texts), 1):
            joined = NUL.join(text.replace(NUL, OTHER) for text in texts)
        self.joined = joined
        self.starts = list(map(add, accumulate(map(len, texts[:-1]), initial=0), count()))

    @cached_property
    def data(self) -> bytes:
        """``joined`` in UTF-8, in which some searches are sooner done."""
        return self.joined.encode("utf-8", "surrogatepass")

    def may_reach(self, letter: str) -> bool:
        """Whether a text may hold this letter or one behind it in Unicode; sure only in its no.

        >>> Roll(["“quoted”"]).may_reach("一"), Roll(["两"]).may_reach("一")
        (False, True)
        """
        return bool(self.data.translate(None, bytes(range(letter.encode()[0]))))

    def places(self, wanted: Iterable[str]) -> list[int]:
        """Where the texts hold any of these, in order.

        >>> Roll(["a, b", "c, d,"]).places([", ", "d"])
        [1, 6, 8]
        """
        return sorted(place for each in wanted for place in _places(each, self.joined))

    def owners(self, places: Iterable[int]) -> Iterator[int]:
        """The number of the text that each of the places, which ascend, lies in."""
        number, ends = 0, [*self.starts[1:], len(self.joined) + 1]
        for place in places:
            while place >= ends[number]:
                number += 1
            yield number


def _places(wanted: str, text: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def signs(wanted: str, roll: Roll) -> list[str]:
    """Which of these ASCII signs stand in each text of a roll, in order, all else left out.

    >>> signs("%{}", Roll(["共%d个{name}", "无"]))
    ['%{}', '']
    """
    return roll.data.translate(None, _others(wanted)).decode().split(NUL)


@cache
def _others(wanted: str) -> bytes:
    """All bytes but those of the signs and NUL."""
    return bytes({*range(256)} - {*wanted.encode("ascii"), 0})


def pieces(pattern: re.Pattern[str], joined: str, between: str = "") -> list[str]:
    """What a pattern without groups, which finds NUL too, finds in each text: in one string each.

    >>> roll = Roll(["20 or 30", "none", "7"])
    >>> pieces(re.compile(f"[0-9{NUL}]"), roll.joined)
    ['2030', '', '7']
    >>> pieces(re.compile(f"[0-9]+|{NUL}"), roll.joined, between=",")
    ['20,30,', ',', ',7']
    """
    return between.join(pattern.findall(joined)).split(NUL)

"""Segments that a rendering has in the source's own words: nobody has rendered them yet."""

import re
from collections.abc import Sequence

from hexapla.corpus.segment import Segment

HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 5  # words, or Chinese characters, that are not the same by chance, as names are


def untouched(source: Sequence[Segment], rendering: Sequence[Segment]) -> list[str]:
    """The ids of source segments whose text stands in a rendering into another language.

    In an alphabet it has to be a whole sentence there; what is in Chinese characters may be a part
    of one, for the rules of other languages do not cut behind it.

    >>> whole = [Segment("a", "他们从哪里来？"), Segment("b", "重庆")]
    >>> untouched(whole, [Segment("", "Who are they? 他们从哪里来？ From 重庆.")])
    ['a']
    """
    there = {one.text.strip() for one in rendering}
    inside = "\n".join(one.text for one in rendering if HAN.search(one.text))
    return [
        one.id
        for one in source
        if _is_telling(text := one.text.strip())
        and (text in there or (HAN.search(text) and text in inside))
    ]


def _is_telling(text: str) -> bool:
    """Whether a text is long enough to be no name, number or heading that needs no rendering."""
    return len(HAN.findall(text)) >= ENOUGH or len(WORD.findall(text)) >= ENOUGH

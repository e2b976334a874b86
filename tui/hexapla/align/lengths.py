"""How long a segment is, in letters of an alphabet."""

import re

IDEOGRAPHS = re.compile("[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\U00020000-\U000323af]+")
KANA = re.compile("[\u3040-\u30ff]+")
SIGNS = re.compile(r"[\W_]+")


def length(text: str) -> float:
    """What a text weighs if a letter or digit weighs 1; spaces weigh nothing, and no text does.

    A Chinese character or a Hangul syllable says as much as three letters, a kana as much as 1.6,
    and a sign of punctuation as half of one. One is added for the sentence itself.

    >>> length("汽车"), length("a car."), length("")
    (7.0, 5.5, 1.0)
    """
    seen = "".join(text.split())
    letters = len(SIGNS.sub("", seen))
    size = letters + 0.5 * (len(seen) - letters) + 1.0
    if seen.isascii():
        return size
    return size + 2.0 * _count(IDEOGRAPHS, seen) + 0.6 * _count(KANA, seen)


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))

"""A Korean term in its parts: nouns, and perhaps a verb at its end."""

import re
from functools import lru_cache
from typing import NamedTuple

from hexapla.languages.ko.folding import fold
from hexapla.languages.ko.particle import Final, final

# Nouns that end as the citation form of a verb does.
DA_NOUNS = tuple(
    "바다 캐나다 판다 소다 우간다 르완다 아젠다 어젠다 혼다 마쓰다 람다 스코다".split()
)
# Nouns whose last syllable is no particle, though it may look like one: 성과, 사회주의.
AND_NOUNS = tuple("성과 효과 결과 학과 경과 사과 초과 통과 교과 제과 평화".split())
OF_NOUNS = tuple("주의 회의 협의 합의 정의 동의 건의 논의 편의 호의 신의 강의 결의 창의".split())
OBJECT = re.compile("[을를]$")
JOINT = re.compile(r"\s*[·]\s*|\s+및\s+|\s+")


class Phrase(NamedTuple):
    """The nouns of a term, what may stand before each but the first, and a verb or nothing."""

    nouns: tuple[str, ...]
    joints: tuple[str, ...]
    verb: str


AND = "(?:[와과] {1,2}| ?· ?| 및 | {0,2})"
OF = "(?:의? {0,2}|·)"


@lru_cache(maxsize=4096)
def read_phrase(form: str) -> Phrase:
    """The parts of a term.

    >>> read_phrase("개혁을 심화하다").nouns, read_phrase("개혁을 심화하다").verb
    (('개혁',), '심화하')
    """
    words, marks = _words(fold(form).strip())
    verb = ""
    if words and words[-1].endswith("다") and len(words[-1]) > 1 and not _is_noun(words[-1]):
        verb = words.pop()[:-1]
        marks = marks[: max(len(words) - 1, 0)]
        words[-1:] = [OBJECT.sub("", word) or word for word in words[-1:]]
    pairs = [_bare(word, mark) for word, mark in zip(words, [*marks, ""], strict=False)]
    nouns = tuple(noun for noun, _ in pairs)
    return Phrase(nouns, tuple(joint for _, joint in pairs[: len(nouns) - 1]), verb)


def _words(text: str) -> tuple[list[str], list[str]]:
    """The words, and what stands between them."""
    return [word for word in JOINT.split(text) if word], JOINT.findall(text)


def _is_noun(word: str) -> bool:
    return word.endswith(DA_NOUNS)


def _bare(word: str, mark: str) -> tuple[str, str]:
    """A word without a particle that joins it to the next, and what may stand between the two."""
    if mark.strip():
        return word, AND
    if not mark or len(word) < 3:
        return word, OF
    rest, last = word[:-1], word[-1]
    fits = {"과": Final.VOWEL, "와": Final.CONSONANT}.get(last)
    if fits and final(rest) is not fits and not word.endswith(AND_NOUNS):
        return rest, AND
    return (rest, OF) if last == "의" and not word.endswith(OF_NOUNS) else (word, OF)

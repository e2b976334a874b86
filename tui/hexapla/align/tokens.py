"""What a segment shows of itself: words, numbers, names and signs, as short strings.

A token is a word in lower case (in English its stem), or it begins with a sign: ``#`` the values
of a number, ``=`` what may be a name, in pinyin, ``¶`` a sign of punctuation.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from hexapla.align.english import english_stem
from hexapla.align.lengths import length
from hexapla.align.lexicon import Lexicon
from hexapla.languages import find_language
from hexapla.languages.digits import figures
from hexapla.languages.number import Number, plain
from hexapla.languages.tag import primary
from hexapla.languages.zh import HAN

NUMBER, NAME, SIGN = "#=¶"
NAMES = (2, 3)  # characters of a name that no dictionary has: 老舍, 陈清扬
MARKS = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0951-\u0963"  # letters go on over these
WORDS = re.compile(rf"[{HAN}]+|(?:(?![{HAN}])[^\W\d_][{MARKS}]*)+(?:['’][^\W\d_]+)?")
HAN_WORDS = re.compile(f"[{HAN}]+")
FIGURES = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
GROUPING = re.compile(r"[.,\s](?=\d{3}(?!\d))")
OPENING = r"[“„「『«](?=\w)|(?<![\w.,!?…])[\"'‘](?=\w)"
SIGNS = tuple(
    (re.compile(pattern), SIGN + name)
    for pattern, name in (
        (rf"^[\s—–-]*(?:{OPENING})", "^"),
        (OPENING, "“"),
        (r"[”」』»]|(?<=[\w.,!?…。！？，])[\"'’“](?!\w)", "”"),
        ("[?？;]", "?"),
        ("[!！]", "!"),
        ("…|\\.{3}", "…"),
        ("[《》]", "《"),
        ("[:：]", ":"),
        ("[;；]", ";"),
        ("[(（]", "("),
        ("[—–]", "—"),
    )
)

Split = Callable[[str], Iterable[str]]


class Side(NamedTuple):
    """The segments of one text in order, each as its tokens, and their lengths in letters."""

    language: str
    tokens: Sequence[Sequence[str]]
    lengths: Sequence[float]


def read_side(segments: Sequence[str], tag: str, lexicon: Lexicon) -> Side:
    """What an aligner knows of a text in the language of a BCP 47 tag.

    >>> from hexapla.align.lexicon import NoLexicon
    >>> read_side(["'Two towns?' he said."], "en", NoLexicon()).tokens
    [['#2', 'town', 'he', 'say', '¶^', '¶“', '¶”', '¶?']]
    """
    language = primary(tag)
    read_numbers = find_language(tag).numbers
    tokens = []
    for text in segments:
        numbers = [one for one in read_numbers(text) if one.certain] if read_numbers else []
        own = map(_number, numbers) if read_numbers else _figures(text)
        words = _words(_without(text, numbers), language, lexicon)
        tokens.append([*own, *words, *(name for sign, name in SIGNS if sign.search(text))])
    return Side(language, tokens, [length(text) for text in segments])


def is_han(token: str) -> bool:
    """Whether a token is a word in Chinese characters."""
    return HAN_WORDS.match(token) is not None


def _words(text: str, language: str, lexicon: Lexicon) -> Iterator[str]:
    for found in WORDS.findall(text.lower()):
        if not is_han(found):
            yield english_stem(found) if language == "en" else found
        elif language == "zh":
            yield from _chinese(lexicon.words(found), lexicon)
        else:
            yield from found


def _chinese(words: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """The words, and how the characters would be read that are no part of a longer one."""
    yield from words
    for size in NAMES:
        for place in range(len(words) - size + 1):
            letters = words[place : place + size]
            if all(len(letter) == 1 for letter in letters):
                readings = [lexicon.reading(letter) for letter in letters]
                if all(readings):
                    yield NAME + "".join(readings)


def _without(text: str, numbers: Sequence[Number]) -> str:
    """The text with a space in the place of each number."""
    for number in reversed(numbers):
        text = f"{text[: number.span.start]} {text[number.span.end :]}"
    return text


def _number(number: Number) -> str:
    readings = dict.fromkeys([number.notation, *map(plain, number.also)])
    return NUMBER + "|".join(map(str, readings))


def _figures(text: str) -> Iterator[str]:
    """Figures of a language whose numbers nobody reads; 1.234,5 is 1,234.5."""
    for found in FIGURES.findall(text):
        decimal = GROUPING.sub("", found).replace(",", ".")
        yield f"{NUMBER}{plain(figures(decimal))}"

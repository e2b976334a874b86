"""What a segment shows of itself: words, numbers, names and signs, as short strings.

A token is a word in lower case (in English its stem), or it begins with a sign: ``#`` the values
of a number, ``=`` what may be a name, in pinyin, ``¶`` a sign of punctuation, ``§`` a term of the
glossary, ``@`` an English word that renders the segment.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.align.ends import ending
from hexapla.align.english import english_stem
from hexapla.align.lengths import length
from hexapla.align.lexicon import Lexicon
from hexapla.languages import find_language
from hexapla.languages.digits import figures
from hexapla.languages.number import Number, plain
from hexapla.languages.tag import primary
from hexapla.languages.zh import HAN
from hexapla.text.edit import without

NUMBER, NAME, SIGN, TERM, BESIDE = "#=¶§@"
NAMES = (2, 3)  # characters of a name that no dictionary has: 老舍, 陈清扬
MARKS = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0951-\u0963"  # letters go on over these
WORDS = re.compile(rf"[^\W\d_]+(?:[{MARKS}'’]+[^\W\d_]+)*[{MARKS}]*")
SCRIPTS = re.compile(f"([{HAN}]+)|[^{HAN}]+")
HAN_LETTER = re.compile(f"[{HAN}]")
LATEST = "\u2e80"  # before the first Chinese character
FIGURES = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
GROUPING = re.compile(r"[.,\s](?=\d{3}(?!\d))")
OPENING = r"[“„「『«](?=\w)|(?<![\w.,!?…])[\"'‘](?=\w)"
QUOTES = tuple(
    (re.compile(pattern), SIGN + name)
    for pattern, name in (
        (rf"^[\s—–-]*(?:{OPENING})", "^"),
        (OPENING, "“"),
        (r"[”」』»]|(?<=[\w.,!?…。！？，])[\"'’“](?!\w)", "”"),
    )
)
QUOTING = frozenset("“”„‘’「」『』«»\"'")
SIGNS = {
    sign: SIGN + signs[0]
    for signs in ("?？\u037e", "!！", "…", "《》", ":：", ";；", "(（", "—–")
    for sign in signs
}


class Side(NamedTuple):
    """The segments of one text in order, each as its tokens, and their lengths in letters."""

    language: str
    tokens: Sequence[Sequence[str]]
    lengths: Sequence[float]
    stops: Sequence[int]


def read_side(segments: Sequence[str], tag: str, lexicon: Lexicon) -> Side:
    """What an aligner knows of a text in the language of a BCP 47 tag.

    >>> from hexapla.align.lexicon import NoLexicon
    >>> read_side(["'Two towns?' he said."], "en", NoLexicon()).tokens
    [['#2', 'town', 'he', 'say', '¶?', '¶^', '¶“', '¶”']]
    """
    language = primary(tag)
    read_numbers = find_language(tag).numbers
    tokens = []
    for text in segments:
        numbers = [one for one in read_numbers(text) if one.certain] if read_numbers else []
        own = map(_number, numbers) if read_numbers else _figures(text)
        rest = without([number.span for number in numbers], text)
        words = _words(rest, language, lexicon)
        tokens.append([*own, *words, *_signs(text)])
    stops = [ending(text, language) for text in segments]
    return Side(language, tokens, [length(text) for text in segments], stops)


def is_han(token: str) -> bool:
    """Whether a token is a word in Chinese characters."""
    return token[0] > LATEST and HAN_LETTER.match(token) is not None


def _words(text: str, language: str, lexicon: Lexicon) -> Iterator[str]:
    found = WORDS.findall(text.lower())
    if language == "en":
        yield from map(english_stem, found)
    elif not HAN_LETTER.search(text):
        yield from found
    else:
        for part in SCRIPTS.finditer(" ".join(found)):
            if not part[1]:
                yield from part[0].split()
            elif language == "zh":
                yield from _chinese(lexicon.words(part[1]), lexicon)
            else:
                yield from part[1]


def _chinese(words: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """The words, and how the characters would be read that are no part of a longer one."""
    yield from words
    readings = [lexicon.reading(word) if len(word) == 1 else "" for word in words]
    for size in NAMES:
        for run in zip(*(readings[start:] for start in range(size)), strict=False):
            if all(run):
                yield NAME + "".join(run)


def _signs(text: str) -> Iterator[str]:
    """The signs of punctuation, each once; a text that begins with a quotation shows it."""
    letters = set(text)
    yield from dict.fromkeys(SIGNS[sign] for sign in sorted(letters & SIGNS.keys()))
    if not letters.isdisjoint(QUOTING):
        yield from (name for quote, name in QUOTES if quote.search(text))


def _number(number: Number) -> str:
    readings = dict.fromkeys([number.notation, *map(plain, number.also)])
    return NUMBER + "|".join(map(str, readings))


def _figures(text: str) -> Iterator[str]:
    """Figures of a language whose numbers nobody reads; 1.234,5 is 1,234.5."""
    for found in FIGURES.findall(text):
        decimal = GROUPING.sub("", found).replace(",", ".")
        yield f"{NUMBER}{plain(figures(decimal))}"

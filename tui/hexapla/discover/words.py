"""Texts as words that know their other forms."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.align.lexicon import Lexicon
from hexapla.discover.forms import key_of_each
from hexapla.discover.light import is_light
from hexapla.languages.kinship import Kinship, word_pattern
from hexapla.languages.language import fold
from hexapla.languages.tag import primary
from hexapla.languages.zh import HAN

RUNS = re.compile(f"([{HAN}]+)|[^{HAN}]+")
KANA = re.compile("[\u3041-\u309f]+")  # what Japanese words inflect and are tied together by
SCRIPTS = re.compile(f"[{HAN}々]+|[\u30a1-\u30ff]+|[\u3041-\u309f]+|[^\\W{HAN}\u3041-\u30ff]+")
CODE = re.compile(  # what a program fills in, tags and addresses: no words of the text
    r"%\([^)]*\)[a-z]|%\d*\$?[a-z]\b|\{[^{}]*\}|<[^<>]*>|&#?\w+;|https?://\S+|:\w+:`[^`]*`"
)
BETWEEN = re.compile(r"[\s\-\u2010\u2011'’·*_]*")  # what may part two words of a phrase


class Word(NamedTuple):
    """A word of a text: what all its forms share, and where it stands, in code points.

    ``light``: it says nothing of a subject. ``apart``: more than a space parts it from the word
    before it. ``capital``: it begins with a capital letter.
    """

    key: str
    start: int
    end: int
    light: bool
    apart: bool
    capital: bool = False


Line = Sequence[Word]


def read_lines(
    texts: Sequence[str], tag: str, lexicon: Lexicon, kinship: Kinship | None = None
) -> list[Line]:
    """The words of each text, all in the language of a BCP 47 tag.

    ``lexicon`` parts Chinese into words, ``kinship`` knows inflected forms, where there is one.

    >>> from hexapla.align.lexicon import NoLexicon
    >>> lines = read_lines(["New banks", "a bank, %(name)s"], "en", NoLexicon())
    >>> [[word.key for word in line] for line in lines]
    [['new', 'banks'], ['a', 'banks']]
    """
    language = primary(tag)
    folded = [CODE.sub(_blank, fold(text)) for text in texts]
    spans = [list(_spans(text, language, lexicon)) for text in folded]
    seen = {text[a:b]: None for text, found in zip(folded, spans, strict=True) for a, b in found}
    common = key_of_each(list(seen), tag, kinship)
    return [
        _line(text, plain, found, common, language)
        for text, plain, found in zip(folded, texts, spans, strict=True)
    ]


def _blank(found: re.Match[str]) -> str:
    """Signs in its place, so that every offset still fits and no phrase goes over it."""
    return "|" * len(found[0])


def _line(
    text: str, plain: str, spans: Sequence[tuple[int, int]], common: dict[str, str], language: str
) -> Line:
    words, before = [], 0
    for start, end in spans:
        word = text[start:end]
        parted = not before or BETWEEN.fullmatch(text, before, start) is None
        light, capital = is_light(word, language), plain[start].isupper()
        words.append(Word(common[word], start, end, light, parted, capital))
        before = end
    return words


def _spans(text: str, language: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    if language == "zh":
        yield from _chinese(text, lexicon)
    elif language == "ja":
        yield from (found.span() for found in SCRIPTS.finditer(text))
    else:
        yield from (found.span() for found in word_pattern().finditer(text))


def _chinese(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    for run in RUNS.finditer(text):
        if not run[1]:
            yield from (found.span() for found in word_pattern().finditer(text, *run.span()))
            continue
        at = run.start()
        for word in lexicon.words(run[1]):
            yield at, at + len(word)
            at += len(word)

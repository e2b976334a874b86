"""A Chinese dictionary: CC-CEDICT, as lindera carries it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from hexapla.align.lexicon import Lexicon
from hexapla.errors import DictionaryError

DICTIONARY = "embedded://cc-cedict"
READING, SIMPLIFIED, GLOSSES = 4, 6, 7  # fields of an entry; a gloss with commas takes several
UNKNOWN = "*"
OTHER_FORMS = re.compile(r"variant of (?:([^|\[/]+)\|)?([^|\[/]+)(?:\[[^]]*\])?/")  # of 說|说
NEW_FORM = re.compile(r"variant of [^|\[/]\|([^|\[/])|Japanese variant of ([^|\[/])[\[/]")
NO_SENSE = re.compile(
    r"\([^)]*\)|\[[^\]]*\]"
    r"|(?:(?<=[/;])|^)(?:CL:|(?:\w+ )?variant of|see |used in |surname )[^/;]*"
)
WORD = re.compile(r"[a-z][a-z']*|[/;]")
ENDS = "/;"  # of a meaning
TONE = re.compile(r"[\d ]")
LIGHT = frozenset(
    "a abbr also an and as at be by cl coll derog dialect esp etc fig for from her his honorific "
    "idiom in is it its lit literary loanword name of old on one one's oneself or pr sb see sth "
    "surname taiwan the their to tw used variant with".split()
)


@cache
def open_lexicon() -> Lexicon:
    """The dictionary; it takes a seventh of a second to open.

    Raises:
        DictionaryError: it cannot be opened.
    """
    try:
        # It has no types, and only an alignment needs it.
        from lindera import Tokenizer, load_dictionary  # type: ignore[import-untyped]  # noqa: PLC0415 -- so

        return _Cedict(Tokenizer(load_dictionary(DICTIONARY), mode="normal"))
    except (ImportError, OSError, ValueError) as error:
        raise DictionaryError(str(error), remedy="install hexapla anew") from error


class _Cedict:
    """What the aligner asks, of entries in lindera's form; each word has one entry at the most."""

    def __init__(self, tokenizer: Any) -> None:  # noqa: ANN401 -- lindera has no types
        self._tokenizer = tokenizer
        self._entries: dict[str, Sequence[str]] = {}
        self._readings: dict[str, str] = {}
        self._senses: dict[str, Sequence[Sequence[str]]] = {}

    def words(self, text: str) -> Sequence[str]:
        """The words of a text that is all in Chinese characters, in order; they join to it."""
        tokens = self._tokenizer.tokenize(text)
        words = [token.surface for token in tokens]
        for word, token in zip(words, tokens, strict=True):
            if word not in self._entries:
                self._entries[word] = _known(token.details)
        return words

    def senses(self, word: str) -> Sequence[Sequence[str]]:
        """The English words of each of its meanings, lower case, without those that say little."""
        if word not in self._senses:
            self._senses[word] = self._read(word)
        return self._senses[word]

    def _read(self, word: str) -> Sequence[Sequence[str]]:
        gloss = self._gloss(word)
        others = {form for found in OTHER_FORMS.findall(gloss) for form in found} - {word, ""}
        return list(read_senses("/".join([gloss, *map(self._gloss, sorted(others))])))

    def reading(self, letter: str) -> str:
        """A character in pinyin without tones, lower case; empty if it is unknown."""
        if letter not in self._readings:
            entry = self._entry(letter)
            reading = TONE.sub("", entry[READING]) if entry else ""
            self._readings[letter] = reading.lower().replace("u:", "v")
        return self._readings[letter]

    def simplified(self, letter: str) -> str:
        """The simplified form of a character, be it traditional or Japanese; else itself."""
        entry = self._entry(letter)
        if not entry:
            return letter
        new = NEW_FORM.search(self._gloss(letter))
        return new[1] or new[2] if new else entry[SIMPLIFIED]

    def _gloss(self, word: str) -> str:
        return ",".join(self._entry(word)[GLOSSES:])

    def _entry(self, word: str) -> Sequence[str]:
        """The fields of a word's entry; none if it has none."""
        if word not in self._entries:
            tokens = self._tokenizer.tokenize(word)
            self._entries[word] = _known(tokens[0].details) if len(tokens) == 1 else ()
        return self._entries[word]


def _known(fields: Sequence[str]) -> Sequence[str]:
    """The fields of an entry, if they tell anything."""
    return fields if len(fields) > GLOSSES and fields[READING] != UNKNOWN else ()


def read_senses(gloss: str) -> Iterator[Sequence[str]]:
    """The words of each meaning that a gloss gives."""
    words: list[str] = []
    for word in (*WORD.findall(NO_SENSE.sub(" ", gloss).lower()), "/"):
        if word in ENDS:
            if words:
                yield words
            words = []
        elif word not in LIGHT:
            words.append(word)

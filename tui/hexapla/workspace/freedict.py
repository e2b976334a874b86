"""Dictionaries into English that the user has installed: FreeDict's, as dictd or as TEI.

A dictionary from English is turned round where there is none into it. Words are found by their
stems, for a text has other forms of them than a dictionary. Nothing is read before it is asked for.
"""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

from hexapla.align.lexicon import Glosses
from hexapla.languages.stem import stemmer
from hexapla.workspace.lexicon import read_senses

# ISO 639-3, as FreeDict has it, by BCP 47.
CODES = {
    "de": "deu", "el": "ell", "es": "spa", "fi": "fin", "fr": "fra", "id": "ind", "is": "isl",
    "it": "ita", "ja": "jpn", "ko": "kor", "la": "lat", "pt": "por", "ru": "rus", "sa": "san",
}  # fmt: skip
FOLDERS = (
    "/usr/share/dictd", "/usr/local/share/dictd", "/usr/share/freedict",
    "~/.local/share/dictd", "~/.local/share/freedict",
)  # fmt: skip
LINE = re.compile(r"^([^\t\n]+)\t([A-Za-z0-9+/]+)\t([A-Za-z0-9+/]+)$", re.MULTILINE)
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
VALUES = {digit: value for value, digit in enumerate(DIGITS)}
NUMBERED = re.compile(r"^ ?\d+\. ?(.*)$", re.MULTILINE)
REMARK = re.compile(r"<[^>]*>|\[[^\]]*\]|\{[^}]*\}|\([^)]*\)")
ENTRY = re.compile(r"<entry\b.*?</entry>", re.DOTALL)
HEAD = re.compile(r"<orth\b[^>]*>([^<]+)</orth>")
TRANSLATION = re.compile(r"<quote\b[^>]*>([^<]+)</quote>")

Pair = tuple[str, str]  # a word, and translations of it with commas between


class _Dictionary(NamedTuple):
    """Translations by the stems of words."""

    language: str
    entries: Mapping[str, Sequence[str]]

    def senses(self, word: str) -> Sequence[Sequence[str]]:
        """The English words of each meaning of the words that have this one's stem."""
        found = self.entries.get(stemmer(self.language)(word), ())
        return list(read_senses(";".join(found)))


@lru_cache(maxsize=4)
def open_glosses(language: str, folders: Sequence[str] = FOLDERS) -> Glosses | None:
    """A dictionary of a language that leads into English; None if none can be read.

    ``language`` is a primary subtag of BCP 47. The first folder that has a dictionary is taken.
    """
    code = CODES.get(language, language)
    for ahead, name in ((True, f"{code}-eng"), (False, f"eng-{code}")):
        for folder in folders:
            pairs = _pairs(Path(folder).expanduser(), name)
            if entries := _by_stem(pairs if ahead else _turned(pairs), language):
                return _Dictionary(language, entries)
    return None


def _by_stem(pairs: Iterable[Pair], language: str) -> Mapping[str, Sequence[str]]:
    stem = stemmer(language)
    entries: dict[str, list[str]] = defaultdict(list)
    for word, translations in pairs:
        if " " not in word:
            entries[stem(word.lower())].append(translations)
    return dict(entries)


def _turned(pairs: Iterable[Pair]) -> Iterator[Pair]:
    for word, translations in pairs:
        for translation in translations.split(";"):
            yield translation.strip(), word


def _pairs(folder: Path, name: str) -> Iterator[Pair]:
    """The words of a dictionary and their translations, if it is there and can be read."""
    try:
        for index in (folder / f"freedict-{name}.index", folder / f"{name}.index"):
            if index.exists():
                yield from _dictd(index)
        for file in (folder / f"{name}.tei", folder / name / f"{name}.tei"):
            if file.exists():
                yield from _tei(file)
    except (OSError, EOFError, ValueError):
        return  # it is damaged: what could be read of it is as good as another


def _dictd(index: Path) -> Iterator[Pair]:
    """What dictd serves: an index of places, and a text that is mostly compressed.

    In an entry the first line is the word; the next has translations, or those with numbers do.
    """
    packed = index.with_suffix(".dict.dz")
    data = gzip.decompress(packed.read_bytes()) if packed.exists() else b""
    data = data or index.with_suffix(".dict").read_bytes()
    for _, start, size in LINE.findall(index.read_text("utf-8")):
        begin = _number(start)
        head, _, body = data[begin : begin + _number(size)].decode("utf-8").partition("\n")
        word = REMARK.sub("", head.partition("/")[0]).strip()
        lines = NUMBERED.findall(body) or body.split("\n", 1)[:1]
        if word and not word.startswith("00-database"):
            yield word, ";".join(map(_plain, lines))


def _plain(line: str) -> str:
    """Translations without remarks, a semicolon between each two."""
    return REMARK.sub(" ", line).replace(",", ";")


def _number(digits: str) -> int:
    """A number as dictd writes it: in base 64."""
    value = 0
    for digit in digits:
        value = 64 * value + VALUES[digit]
    return value


def _tei(file: Path) -> Iterator[Pair]:
    """FreeDict's own files: entries with the forms of a word and quotes that translate it."""
    for entry in ENTRY.findall(file.read_text("utf-8")):
        translations = ";".join(map(_plain, map(unescape, TRANSLATION.findall(entry))))
        for word in HEAD.findall(entry):
            yield unescape(word).strip(), translations

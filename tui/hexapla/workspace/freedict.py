"""Dictionaries into English that the user has installed: FreeDict's, as dictd or as TEI.

A dictionary from English is turned round where there is none into it. Words are found by their
stems, for a text has other forms of them than a dictionary. Each is read once, and then kept as a
table (``gloss_table``). Nothing is read before it is asked for.
"""

import gzip
import io
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from hexapla.align.lexicon import Glosses
from hexapla.errors import DictionaryError
from hexapla.formats.freedict import AGAIN, LONGEST, Pair, place_of, read_entry, read_tei
from hexapla.languages.stem import stemmer
from hexapla.workspace.gloss_table import GlossTable, is_kept, open_table
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
PIECE = 1 << 16  # bytes of TEI that are read at once


class _Dictionary(NamedTuple):
    """Translations by the stems of words."""

    language: str
    table: GlossTable

    def senses(self, word: str) -> Sequence[Sequence[str]]:
        """The English words of each meaning of the words that have this one's stem."""
        return list(read_senses(self.table.said(stemmer(self.language)(word))))


@lru_cache(maxsize=4)
def open_glosses(language: str, folders: Sequence[str] = FOLDERS) -> Glosses | None:
    """A dictionary of a language that leads into English; None if none is installed.

    ``language`` is a primary subtag of BCP 47. The first folder that has a dictionary is taken.

    Raises:
        DictionaryError: it is damaged, or there is no room to keep it.
    """
    for files, ahead in _installed(language, folders):
        table = _table(files, language, ahead=ahead)
        if table.filled:
            return _Dictionary(language, table)
    return None


def is_ready(language: str, folders: Sequence[str] = FOLDERS) -> bool:
    """Whether the dictionary of a language need only be opened, or none is installed."""
    for files, ahead in _installed(language, folders):
        return is_kept(files, _kind(language, ahead=ahead))
    return True


def _installed(language: str, folders: Sequence[str]) -> Iterator[tuple[Sequence[Path], bool]]:
    """The files of each dictionary, the best first; and whether it leads into English."""
    code = CODES.get(language, language)
    for ahead, name in ((True, f"{code}-eng"), (False, f"eng-{code}")):
        for folder in folders:
            if files := _files(Path(folder).expanduser(), name):
                yield files, ahead


def _kind(language: str, *, ahead: bool) -> str:
    """What tells the tables of the same files from each other."""
    return f"{language} {ahead}"


def _files(folder: Path, name: str) -> list[Path]:
    """The files of a dictionary: an index of dictd and what it leads to, or one in TEI."""
    for index in (folder / f"freedict-{name}.index", folder / f"{name}.index"):
        if index.is_file():
            packed = index.with_suffix(".dict.dz")
            return [index, packed if packed.is_file() else index.with_suffix(".dict")]
    texts = (folder / f"{name}.tei", folder / name / f"{name}.tei")
    return [next(one for one in texts if one.is_file())] if any(map(Path.is_file, texts)) else []


def _table(files: Sequence[Path], language: str, *, ahead: bool) -> GlossTable:
    """A dictionary as a table."""

    def rows() -> Iterator[Pair]:
        pairs = _dictd(*files) if len(files) > 1 else _tei(files[0])
        return _by_stem(pairs if ahead else _turned(pairs), language)

    try:
        return open_table(files, _kind(language, ahead=ahead), rows)
    except (OSError, EOFError, zlib.error) as error:
        message = f"this dictionary cannot be read: {error}"
        raise DictionaryError(message, path=str(files[-1]), remedy=AGAIN) from None


def _by_stem(pairs: Iterable[Pair], language: str) -> Iterator[Pair]:
    stem = stemmer(language)
    return ((stem(word.lower()), said) for word, said in pairs if " " not in word)


def _turned(pairs: Iterable[Pair]) -> Iterator[Pair]:
    for word, translations in pairs:
        for translation in translations.split(";"):
            yield translation.strip(), word


def _dictd(index: Path, text: Path) -> Iterator[Pair]:
    """The entries that dictd serves, in the order of the text, which is mostly compressed."""
    with text.open("rb") as raw:
        packed = text.suffix == ".dz"
        file = io.BufferedReader(gzip.GzipFile(fileobj=raw)) if packed else raw
        for place in _places(index):
            start, size = divmod(place, LONGEST)
            file.seek(start)
            entry = file.read(size)
            if len(entry) < size:
                raise DictionaryError(
                    "this dictionary ends too early", path=str(text), remedy=AGAIN
                )
            try:
                pair = read_entry(entry)
            except UnicodeDecodeError:
                message = f"byte {start} of this dictionary begins no text in UTF-8"
                raise DictionaryError(message, path=str(text), remedy=AGAIN) from None
            if pair:
                yield pair


def _places(index: Path) -> Iterator[int]:
    """Where entries begin and how many bytes they have, as one number, each once and in order."""
    found = array("Q")
    with index.open("rb") as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST), b""), 1):
            try:
                start, size = place_of(line)
            except ValueError:
                message = "this is no line of an index"
                raise DictionaryError(message, path=str(index), line=number, remedy=AGAIN) from None
            found.append(start * LONGEST + size)
    last = -1
    for place in sorted(found):
        if place != last:
            yield place
        last = place


def _tei(path: Path) -> Iterator[Pair]:
    """The entries of FreeDict's own files."""
    with path.open("rb") as file:
        yield from read_tei(iter(lambda: file.read(PIECE), b""), str(path))

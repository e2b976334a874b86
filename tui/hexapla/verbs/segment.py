"""The sentences of text files."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UnreadableError, UsageError
from hexapla.formats import srx
from hexapla.languages import SHELF, find_language
from hexapla.languages.recognise import recognise
from hexapla.languages.segment import segments
from hexapla.languages.tag import is_tag
from hexapla.text.span import Span
from hexapla.workspace.files import read_bytes

Cut = Callable[[str], Sequence[Span]]


class Sentence(NamedTuple):
    """A sentence, the language of its file, its line from 1, and its code points from 0."""

    path: str
    tag: str
    line: int
    start: int
    end: int
    text: str


def segment(paths: Sequence[str], tag: str = "", rules: str = "") -> Iterator[Sentence]:
    """The sentences of these files, in order.

    ``tag`` is their language, recognised in each if it is empty; ``rules`` an SRX file that is
    followed in place of the shelf.

    Raises:
        UsageError: the tag is none, or a language cannot be told.
        ConfigError: the SRX file cannot be followed.
        UnreadableError: a file cannot be read, is not in UTF-8 or holds no text.
    """
    if tag and not is_tag(tag):
        remedy = f"BCP 47 tags begin like these: {', '.join(SHELF)}"
        raise UsageError(f"{tag} is no language tag", remedy=remedy)
    given = srx.parse(read_bytes(Path(rules)), rules) if rules else None
    for path in paths:
        text = read_text(path)
        language = tag or told_by(text, path)
        yield from _sentences(path, language, text, _cutter(language, given))


def _cutter(tag: str, given: srx.Srx | None) -> Cut:
    """What finds the sentences of a language."""
    if given is None:
        language = find_language(tag)
        return lambda text: segments(text, language)
    rules = srx.rules_for(given, tag)
    return lambda text: srx.segments(text, rules)


def _sentences(path: str, tag: str, text: str, cut: Cut) -> Iterator[Sentence]:
    """The sentences of one file, with the lines they begin on."""
    line, at = 1, 0
    for span in cut(text):
        line += text.count("\n", at, span.start)
        at = span.start
        yield Sentence(path, tag, line, span.start, span.end, span.of(text))


def read_text(path: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark, which is left out.

    Raises:
        UnreadableError: it cannot be read or decoded, with the line; or it holds no text.
    """
    raw = read_bytes(Path(path))
    charset = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = raw.decode(charset)
        if "\0" in text:
            raise UnreadableError("this is no text", path=path, remedy="save it as text in UTF-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "the bytes here are no text in UTF-8"
        remedy = "save the file as UTF-8"
        raise UnreadableError(message, path=path, line=line, remedy=remedy) from None
    if not text.strip():
        raise UnreadableError("there is no text in this file", path=path)
    return text


def told_by(text: str, path: str) -> str:
    """The language of a text, of those on the shelf.

    Raises:
        UsageError: it cannot be told.
    """
    if tag := recognise(text, SHELF):
        return tag
    remedy = "name it with --lang"
    raise UsageError("I cannot tell the language of this text", path=path, remedy=remedy)

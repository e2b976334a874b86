"""The sentences of text files."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import UsageError
from hexapla.formats import srx
from hexapla.formats.document import SHELF as TEXTS
from hexapla.languages import SHELF, find_language
from hexapla.languages.recognise import recognise
from hexapla.languages.segment import segments
from hexapla.languages.tag import is_tag
from hexapla.text.span import Span
from hexapla.verbs.intake import read_text
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
    line, at, begin = 1, 0, _begin(text, path)
    for span in cut(text[begin:]):
        start, end = begin + span.start, begin + span.end
        line += text.count("\n", at, start)
        at = start
        yield Sentence(path, tag, line, start, end, text[start:end])


def _begin(text: str, path: str) -> int:
    """Where prose begins: of Markdown, behind its front matter."""
    if TEXTS.get(Path(path).suffix.removeprefix(".").lower()) != "markdown":
        return 0
    from hexapla.formats.document.markdown import begin_of  # noqa: PLC0415 -- few files need it

    return begin_of(text)


def told_by(text: str, path: str) -> str:
    """The language of a text, of those on the shelf.

    Raises:
        UsageError: it cannot be told.
    """
    if tag := recognise(text, SHELF):
        return tag
    remedy = "name it with --lang"
    raise UsageError("I cannot tell the language of this text", path=path, remedy=remedy)

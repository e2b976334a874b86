"""A PO file as a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import repeat

from hexapla.formats.po.charset import Encoding, decode
from hexapla.formats.po.damage import Damage, diagnose
from hexapla.formats.po.distrust import distrust
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.grammar import line_numbers, outline
from hexapla.formats.po.lexer import Tokens, lex

_MAKE_ENTRY = partial(tuple.__new__, Entry)  # Entry._make, sooner


@dataclass(frozen=True, slots=True, eq=False)
class PoFile:
    """A PO file: its bytes, its sound entries and its damages, each in the order of the file.

    ``path`` is the file as the user named it. The header is an entry too, and its lines
    ``Name: value`` are in ``header``; no two entries have the same msgctxt and msgid.
    """

    path: str
    raw: bytes
    encoding: Encoding
    tokens: Tokens
    entries: tuple[Entry, ...]
    damages: tuple[Damage, ...]
    header: Mapping[str, str]

    @property
    def sound(self) -> bool:
        """Whether every byte belongs to an entry, or to the comments and blanks between them."""
        return not self.damages

    @property
    def charset(self) -> str:
        """The name that the header gives, else ``utf-8``."""
        return self.encoding.charset

    @property
    def newline(self) -> str:
        """What ends most lines."""
        return self.encoding.newline


def parse(raw: bytes, path: str = "") -> PoFile:
    r"""Read a PO file; damage in it is reported, never repaired by a guess.

    Raises:
        UnreadableError: the bytes are not text in the charset that the header names.

    >>> file = parse(b'msgid "a"\nmsgstr "b"\n\nmsgid "c\nmsgstr "d"\n')
    >>> [(entry.line, entry.msgid, entry.msgstrs) for entry in file.entries]
    [(1, 'a', ('b',))]
    >>> [(damage.line, damage.message) for damage in file.damages]
    [(4, 'a text has no closing "')]
    """
    data, encoding = decode(raw, path)
    tokens = lex(data, encoding.charset)
    msgids, strays = outline(tokens)
    lines = line_numbers(data, [tokens.starts[at] for at in msgids])
    columns = zip(repeat(tokens), lines, msgids, tokens.texts(msgids), strict=False)
    entries = list(map(_MAKE_ENTRY, columns))
    distrusted = distrust(tokens, entries)
    if distrusted:
        entries = [entry for entry in entries if entry.at not in distrusted]
    damages = sorted(
        (*diagnose(tokens, strays), *distrusted.values()), key=lambda damage: damage.line
    )
    return PoFile(path, raw, encoding, tokens, tuple(entries), tuple(damages), _header(entries))


def _header(entries: list[Entry]) -> dict[str, str]:
    """The lines of the header, by name; of lines with one name, the last."""
    found = next((entry for entry in entries if not (entry.name or entry.obsolete)), None)
    lines = found.msgstrs[0].split("\n") if found else []
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {name.strip(): value.strip() for name, _, value in pairs}

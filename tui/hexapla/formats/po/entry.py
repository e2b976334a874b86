"""A message of a PO file, read from its bytes when asked."""

from itertools import chain
from typing import NamedTuple

from hexapla.formats.po.lead import Comments, Previous, read_comments, read_flags, read_previous
from hexapla.formats.po.lexer import Tokens

LEAD = b"cfqd"  # what may stand above the fields of an entry


class Entry(NamedTuple):
    """A view of one message; what is no attribute is decoded anew at every access.

    ``line`` is where its msgid stands (from 1), ``at`` the number of the token that is its msgid.
    """

    tokens: Tokens
    line: int
    at: int
    msgid: str

    @property
    def msgstrs(self) -> tuple[str, ...]:
        """The target texts: one, or one for each plural form."""
        tokens, number = self.tokens, self.at + 1
        if tokens.kinds[number] in b"sS":
            return (tokens.text(number),)
        return tuple(tokens.texts(self.targets))

    @property
    def msgctxt(self) -> str | None:
        """The context; None is not the same as an empty one."""
        return self.tokens.text(self.at - 1) if self.has_context else None

    @property
    def msgid_plural(self) -> str | None:
        """The source text for many, if there is one."""
        return self.tokens.text(self.at + 1) if self._has_plural else None

    @property
    def name(self) -> str:
        """What tells messages apart: the msgid, behind the msgctxt and EOT if there is one."""
        return f"{self.msgctxt}\4{self.msgid}" if self.has_context else self.msgid

    @property
    def obsolete(self) -> bool:
        """Whether the entry is kept, behind ``#~``, though its source is gone."""
        return self.tokens.kinds[self.at] in b"I"

    @property
    def fuzzy(self) -> bool:
        """Whether gettext wants someone to look at the target again."""
        return "fuzzy" in self.flags

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags of all its flag lines, in order."""
        lines = map(self.tokens.field, self.lead(b"f"))
        return tuple(chain.from_iterable(map(read_flags, lines)))

    @property
    def previous(self) -> Previous | None:
        """The source that the target was made for, where the file says so."""
        lines = b"".join(map(self.tokens.field, self.lead(b"q")))
        return read_previous(lines, self.tokens.charset)

    @property
    def comments(self) -> Comments:
        """What stands above the entry for people: notes and references."""
        return read_comments(b"".join(map(self.tokens.field, self.lead(b"c"))))

    @property
    def has_context(self) -> bool:
        """Whether the token before its msgid is its msgctxt."""
        return self.at > 0 and self.tokens.kinds[self.at - 1] in b"xX"

    @property
    def fields(self) -> range:
        """The numbers of the tokens that are its fields, from msgctxt to the last msgstr."""
        return range(self.at - self.has_context, self.targets.stop)

    @property
    def targets(self) -> range:
        """The numbers of the tokens that are its msgstr or msgstr[n]."""
        kinds, start = self.tokens.kinds, self.at + 1 + self._has_plural
        stop = start + 1
        while self._has_plural and kinds[stop : stop + 1] in {b"n", b"N"}:
            stop += 1
        return range(start, stop)

    @property
    def extent(self) -> tuple[int, int]:
        """Where the entry begins and ends in ``tokens.data``, with all that stands above it."""
        first = (self.lead(LEAD) or self.fields)[0]
        return self.tokens.starts[first], self.tokens.extent(self.fields[-1])[1]

    def lead(self, kinds: bytes) -> list[int]:
        """The numbers of the tokens of certain kinds that stand above its fields."""
        all_kinds, number = self.tokens.kinds, self.at - 1 - self.has_context
        numbers: list[int] = []
        while number >= 0 and (kind := all_kinds[number]) in LEAD:
            if kind in kinds:
                numbers.append(number)
            number -= 1
        return numbers[::-1]

    @property
    def _has_plural(self) -> bool:
        return self.tokens.kinds[self.at + 1] in b"pP"

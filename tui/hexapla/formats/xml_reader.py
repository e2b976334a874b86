"""XML from strangers: entities are refused, and a DTD that a document names is not fetched."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from hexapla.errors import GlossaryError


class Parser(Protocol):
    """pyexpat's parser, which alone knows line and offset."""

    CurrentLineNumber: int
    CurrentByteIndex: int


class Builder(Protocol):
    """What the parser calls, element by element; names come as ``{namespace}name``."""

    def read_by(self, expat: Parser) -> None:
        """It begins."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Text, or a piece of it."""

    def close(self) -> None:
        """All is read."""


def feed(raw: bytes, builder: Builder, path: str) -> None:
    """Show a document to a builder.

    Raises:
        GlossaryError: as ``fed`` does.
    """
    for _ in fed((raw,), builder, path):
        pass


def fed(pieces: Iterable[bytes], builder: Builder, path: str) -> Iterator[None]:
    """Show a document to a builder; stop after each piece, so that what is built can be taken.

    Raises:
        GlossaryError: it is no XML, declares entities or cannot be decoded; with the line.
    """
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 -- see the next line
    from defusedxml.ElementTree import DefusedXMLParser, ParseError  # noqa: PLC0415 -- costs 25 ms

    parser = DefusedXMLParser(target=builder)
    expat = parser.parser
    builder.read_by(expat)
    try:
        for piece in pieces:
            parser.feed(piece)
            yield
        parser.close()
    except DefusedXmlException:
        fault, remedy = "it declares entities, which are never expanded", "write the text itself"
    except ParseError as error:
        fault, remedy = f"this is no XML: {str(error).partition(': line')[0]}", "mend this place"
    except (LookupError, ValueError) as error:
        fault, remedy = f"it cannot be decoded: {error}", "save the file as UTF-8"
    else:
        return
    raise GlossaryError(fault, path=path, line=expat.CurrentLineNumber, remedy=remedy)


def local(tag: str) -> str:
    """The name without its namespace.

    >>> local("{urn:iso:std:iso:30042:ed-2}termSec")
    'termSec'
    """
    return tag.rpartition("}")[2]

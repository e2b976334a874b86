"""DOCX: Office Open XML (ECMA-376, WordprocessingML), as it reads with all changes accepted.

The running text with its tables, then its footnotes and endnotes. Headers, footers, comments,
pictures and hidden text are not looked at.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from hexapla.errors import GlossaryError, UnreadableError
from hexapla.formats.document.block import Kind
from hexapla.formats.document.piece import Delivered, Hint, Piece
from hexapla.formats.document.prose import NOTES, Notes, Paragraph, Prose
from hexapla.formats.document.styles import Styles
from hexapla.formats.xml_reader import feed
from hexapla.formats.zipped import Archive

MAIN = "word/document.xml"
STYLES = "word/styles.xml"
REMEDY = "open it in the word processor, and save it as .docx anew"
DEEPEST = 5  # level of a list


def deliver(raw: bytes, path: str, _hint: Hint) -> Delivered:
    """The text of a DOCX file.

    Raises:
        UnreadableError: it is none, damaged, or grows too large; or it declares entities.
    """
    try:
        return Delivered(tuple(_pieces(Archive(raw, path), path)))
    except GlossaryError as error:
        raise UnreadableError(error.message, path=path, remedy=REMEDY) from None
    except (ValueError, KeyError, IndexError):
        raise UnreadableError("this DOCX file is damaged", path=path, remedy=REMEDY) from None


def _pieces(archive: Archive, path: str) -> Iterator[Piece]:
    """The text of an archive, then its notes."""
    if MAIN not in archive.members:
        raise GlossaryError("this is no DOCX file")
    styles, prose = Styles(), Prose()
    if STYLES in archive.members:
        feed(archive.read(STYLES), styles, path)
    feed(archive.read(MAIN), prose, path)
    yield from _blocks(prose.paragraphs, styles)
    texts: dict[tuple[str, str], str] = {}
    for kind, part in NOTES.items():
        if part in archive.members:
            notes = Notes()
            feed(archive.read(part), notes, path)
            texts |= {(kind, name): words for name, words in notes.texts.items()}
    for number, called in enumerate(prose.called, 1):
        if words := texts.get(called):
            yield Piece(words, Kind.NOTE, number)


def _blocks(paragraphs: Sequence[Paragraph], styles: Styles) -> Iterator[Piece]:
    """The pieces that paragraphs make; a table of one cell is a frame around some."""
    for table, group in groupby(paragraphs, key=lambda one: one.table):
        held = list(group)
        if table and max(max(one.row, one.column) for one in held) > 1:
            yield from _cells(held)
        else:
            for one in held:
                yield from _block(one, styles)


def _cells(held: Sequence[Paragraph]) -> Iterator[Piece]:
    """The cells of a table."""
    texts: dict[tuple[int, int], str] = {}
    for one in held:
        place = one.row, one.column
        texts[place] = f"{texts.get(place, '')} {' '.join(one.words.split())}".strip()
    for row in range(1, held[-1].row + 1):
        for column in range(1, max(one.column for one in held) + 1):
            yield Piece(texts.get((row, column), ""), Kind.CELL, row=row, column=column)


def _block(one: Paragraph, styles: Styles) -> Iterator[Piece]:
    """The pieces of a paragraph: one for each of its lines, if it is no heading."""
    lines = [" ".join(line.split()) for line in one.words.split("\n")]
    level = one.outline if one.outline > 0 else styles.level(one.style)
    level = level if level <= DEEPEST + 1 else 0
    listed = styles.listed(one.style) if one.listed is None else one.listed
    if level:
        lines = [" ".join(filter(None, lines))]
    for line in filter(None, lines):
        if level:
            yield Piece(line, Kind.HEADING, level)
        elif listed:
            yield Piece(line, Kind.ITEM, min(one.depth, DEEPEST))
        else:
            yield Piece(line, role=styles.role(one.style))

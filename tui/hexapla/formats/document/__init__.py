"""Texts in blocks: one format a file, with ``find_blocks`` where it is plain text itself.

markdown    CommonMark, with tables, footnotes and front matter
plain       plain text

Other files are read with ``deliver``, which says what blocks there are:

page        HTML: the article on a page; walk, pick, runs: how it is found; charset: what it is in
word        DOCX; prose: its paragraphs, styles: what they are
messages    PO: its msgids, and its msgstrs as a rendering
table       TSV: a column for each language; columns: what both have in common

    block       what a format finds: where a block stands, and its kind
    piece       blocks of other files, and how they are laid out as a text
    part        blocks as they are to be written
    role        what a block is to its text: title, question, caption...
    read        a text as a document: blocks in segments, and what stands between them
    write       a document as text, Markdown or HTML

The shelves, by the ends of files' names:
"""

from importlib import import_module

from hexapla.formats.document.block import FindBlocks
from hexapla.formats.document.piece import Deliver

SHELF = {"md": "markdown", "markdown": "markdown", "txt": "plain", "text": "plain"}
FILES = {
    "html": "page", "htm": "page", "xhtml": "page", "docx": "word", "tsv": "table",
    "po": "messages", "pot": "messages", "gettext": "messages",
}  # fmt: skip


def find_format(extension: str) -> FindBlocks | None:
    """What finds the blocks in files whose names end so; None if nothing does."""
    name = SHELF.get(extension.lower())
    if name is None:
        return None
    found: FindBlocks = import_module(f"hexapla.formats.document.{name}").find_blocks
    return found


def find_reader(extension: str) -> Deliver | None:
    """What reads files that are no plain text, by the ends of their names; None if nothing does."""
    name = FILES.get(extension.lower())
    if name is None:
        return None
    found: Deliver = import_module(f"hexapla.formats.document.{name}").deliver
    return found

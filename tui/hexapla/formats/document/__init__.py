"""Texts in blocks: one format a file, each with ``find_blocks``.

markdown    CommonMark, with tables, footnotes and front matter
plain       plain text

    block       what a format finds: where a block stands, and its kind
    role        what a block is to its text: title, question, caption...
    read        a text as a document: blocks in segments, and what stands between them

The shelf, by the ends of files' names:
"""

from importlib import import_module

from hexapla.formats.document.block import FindBlocks

SHELF = {"md": "markdown", "markdown": "markdown", "txt": "plain", "text": "plain"}


def find_format(extension: str) -> FindBlocks | None:
    """What finds the blocks in files whose names end so; None if nothing does."""
    name = SHELF.get(extension.lower())
    if name is None:
        return None
    found: FindBlocks = import_module(f"hexapla.formats.document.{name}").find_blocks
    return found

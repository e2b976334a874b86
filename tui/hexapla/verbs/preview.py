"""The first rows of a document, before anything is known of the rest."""

from collections.abc import Sequence
from pathlib import Path

from hexapla.corpus.columns import Row
from hexapla.errors import HexaplaError
from hexapla.formats.po.cells import Part, lay_out
from hexapla.verbs.desk import read_catalogue
from hexapla.workspace.documents import Document, read_head


def preview(document: Document, tags: Sequence[str], first: int, size: int) -> list[Row]:
    """At most ``size`` rows, numbered from ``first``, from the heads of the document's files.

    A cell that stands further down in its file than the row is None, as if it were missing. A
    file that cannot be read has no cells.
    """
    heads = {tag: _head(path, document, size) for tag, path in document.renderings.items()}
    backbone = _head(document.source, document, size) if document.source else []
    order = backbone or next(filter(None, heads.values()), [])
    cells = {tag: {part.key: part.cell for part in parts} for tag, parts in heads.items()}
    return [
        Row(
            number=first + n,
            document=document.name,
            key=part.key,
            source=part.source,
            cells=tuple(cells.get(tag, {}).get(part.key) for tag in tags),
            first=n == 0,
        )
        for n, part in enumerate(order[:size])
    ]


def _head(path: str, document: Document, size: int) -> list[Part]:
    """The first entries of a file; those joined to them further down are not known."""
    try:
        file = read_head(path, size)
        tags = document.source_tag, ""
        return lay_out(file, read_catalogue(file, Path(path), document.name, tags))
    except HexaplaError:
        return []

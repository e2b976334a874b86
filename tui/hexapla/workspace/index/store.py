"""What goes into the index: the documents, their rows, and one rendering at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hexapla.corpus.columns import Cell
from hexapla.formats.po.cells import Part
from hexapla.languages.language import fold
from hexapla.workspace.documents import Document, Leaf
from hexapla.workspace.index.database import Change, Database
from hexapla.workspace.index.record import Record, dump


class Stamp(NamedTuple):
    """What tells a version of a file from another without reading it; the time in nanoseconds."""

    size: int
    mtime_ns: int
    inode: int


class Version(NamedTuple):
    """A version of a file: its digest, and the stamp it had before it was read."""

    path: str
    digest: str
    stamp: tuple[int, int, int]


class Rendering(NamedTuple):
    """A rendering as it goes into the index.

    ``made`` names all that it was made of. ``records`` come with the key of their row. ``problem``
    says why the file could not be read, if so.
    """

    tag: str
    made: str
    parts: Sequence[Part] = ()
    records: Sequence[tuple[str, Record]] = ()
    problem: str = ""


def put_leaves(database: Database, leaves: Iterable[Leaf], scope: str) -> None:
    """Remember what the heads of files say, when read for ``scope``."""
    with database.change() as change:
        change.do_each(
            "insert or replace into leaves values (?, ?, ?, ?, ?)",
            ((leaf.path, scope, leaf.ours, leaf.source_tag, leaf.tag) for leaf in leaves),
        )


def put_version(database: Database, version: Version) -> None:
    """Remember which version of a file has which stamp."""
    with database.change() as change:
        _put_version(change, version)


def _put_version(change: Change, version: Version) -> None:
    change.do(
        "insert or replace into files values (?, ?, ?, ?, ?)",
        (version.path, *version.stamp, version.digest),
    )


def put_documents(database: Database, documents: Sequence[Document]) -> None:
    """Make the list of documents and renderings this one; what is no longer in it goes."""
    with database.change() as change:
        places = {document.place for document in documents}
        for number, place in change.rows("select id, place from documents"):
            if place not in places:
                _empty(change, number)
                change.do("delete from renderings where document = ?", (number,))
                change.do("delete from documents where id = ?", (number,))
        for position, document in enumerate(documents):
            _put_document(change, position, document)


def _put_document(change: Change, position: int, document: Document) -> None:
    name, place, source, source_tag, renderings, ours = document
    change.do("insert or ignore into documents (place) values (?)", (place,))
    change.do(
        "update documents set position = ?, name = ?, source = ?, source_tag = ?, ours = ?"
        " where place = ?",
        (position, name, source, source_tag, ours, place),
    )
    ((number,),) = change.rows("select id from documents where place = ?", (place,))
    for tag, path in change.rows("select tag, path from renderings where document = ?", (number,)):
        if renderings.get(tag) != path:
            _clear(change, number, tag)
            change.do("delete from renderings where document = ? and tag = ?", (number, tag))
    change.do_each(
        "insert into renderings (document, tag, position, path) values (?, ?, ?, ?)"
        " on conflict (document, tag) do update set position = excluded.position",
        ((number, tag, n, path) for n, (tag, path) in enumerate(renderings.items())),
    )


def put_rows(database: Database, number: int, rows: Mapping[str, str], made: str) -> bool:
    """Make these the rows of a document: source by key.

    Whether they were others before, so that its renderings have to be made anew; where another
    process has put in the same ones meanwhile, what it has made of them stays.
    """
    query = "select key, source from rows where document = ? and extra = 0 order by n"
    with database.change() as change:
        if list(change.rows(query, (number,))) == list(rows.items()) and rows:
            change.do("update documents set backbone = ? where id = ?", (made, number))
            return False
        _empty(change, number)
        change.do_each(
            "insert into rows values (?, ?, 0, ?, ?, ?)",
            ((number, n, key, *_folded(source)) for n, (key, source) in enumerate(rows.items())),
        )
        change.do("update renderings set version = '' where document = ?", (number,))
        change.do("update documents set backbone = ? where id = ?", (made, number))
    return True


def put_backbone(database: Database, number: int, made: str) -> None:
    """Note what the rows of a document were made of, where they are the same as before."""
    with database.change() as change:
        change.do("update documents set backbone = ? where id = ?", (made, number))


def put_rendering(database: Database, number: int, rendering: Rendering, version: Version) -> None:
    """Put a rendering in the place of what there is under its tag; keys without a row get one."""
    with database.change() as change:
        places = _places(change, number)
        _add_rows(change, number, places, rendering.parts)
        _clear(change, number, rendering.tag)
        change.do_each(
            "insert into cells values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (number, rendering.tag, places[part.key], *_values(part.cell))
                for part in rendering.parts
            ),
        )
        _put_records(change, (number, rendering.tag), rendering.records, places)
        change.do(
            "update renderings set version = ?, problem = ? where document = ? and tag = ?",
            (rendering.made, rendering.problem, number, rendering.tag),
        )
        _put_version(change, version)


def _places(change: Change, number: int) -> dict[str, int]:
    """The row of each key."""
    return dict(change.rows("select key, n from rows where document = ?", (number,)))


def _add_rows(change: Change, number: int, places: dict[str, int], parts: Iterable[Part]) -> None:
    for part in parts:
        if part.key not in places:
            places[part.key] = len(places)
            values = (number, places[part.key], part.key, *_folded(part.source))
            change.do("insert into rows values (?, ?, 1, ?, ?, ?)", values)


def _put_records(
    change: Change,
    column: tuple[int, str],
    records: Sequence[tuple[str, Record]],
    places: Mapping[str, int],
) -> None:
    """Put findings in; those that belong to no row stand in the first."""
    document, tag = column
    change.do_each(
        "insert into findings values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (document, places.get(key, 0), tag, n, *_shown(record))
            for n, (key, record) in enumerate(records)
        ),
    )


def _shown(record: Record) -> tuple[int, str, str, str, str]:
    return record.line, record.rule, record.level, record.fingerprint, dump(record)


class Heard(NamedTuple):
    """What was waived in a rendering: fingerprint, who and why, read from the records ``stamp``."""

    document: int
    tag: str
    stamp: str
    waived: Sequence[tuple[str, str, str]] = ()


def put_heard(database: Database, renderings: Iterable[Heard]) -> None:
    """Note which findings of renderings are waived, in the place of what was noted before."""
    with database.change() as change:
        for one in renderings:
            column = one.document, one.tag
            change.do("delete from waived where document = ? and tag = ?", column)
            change.do_each(
                "insert into waived values (?, ?, ?, ?, ?)",
                ((*column, *each) for each in one.waived),
            )
            change.do(
                "update renderings set heard = ? where document = ? and tag = ?",
                (one.stamp, *column),
            )


def _values(cell: Cell) -> Iterator[object]:
    yield from (cell.state.value, cell.line, " ".join(cell.flags), cell.head, cell.note)
    yield from _folded(cell.text)


def _folded(text: str) -> tuple[str, str | None]:
    """The text, and what is searched in its place; None where that is the same."""
    low = fold(text)
    return text, None if low == text else low


def _empty(change: Change, number: int) -> None:
    for table in ("rows", "cells", "findings"):
        change.do(f"delete from {table} where document = ?", (number,))  # noqa: S608 -- our names


def _clear(change: Change, number: int, tag: str) -> None:
    for table in ("cells", "findings"):
        change.do(
            f"delete from {table} where document = ? and tag = ?",  # noqa: S608 -- our names
            (number, tag),
        )


class Revision(NamedTuple):
    """Cells that have changed since their rendering was put in, and all that changed with them.

    ``records`` are the findings of the rows of ``cells``, by key, in the place of those before.
    So are those of the rows ``judged``, whose cells are as before. The entries behind ``line``
    stand ``shift`` lines further down. ``made`` as in a rendering.
    """

    tag: str
    made: str
    cells: Mapping[str, Cell]
    records: Sequence[tuple[str, Record]] = ()
    line: int = 0
    shift: int = 0
    judged: Collection[str] = ()


def _shift(change: Change, column: tuple[int, str], revision: Revision) -> None:
    """Move the lines behind a revision, where it has taken more of them or fewer."""
    for table in ("cells", "findings") if revision.shift else ():
        change.do(
            f"update {table} set line = line + ?"  # noqa: S608 -- our names
            " where document = ? and tag = ? and line > ?",
            (revision.shift, *column, revision.line),
        )


def put_cells(database: Database, number: int, revision: Revision, version: Version) -> None:
    """Put a few cells of a rendering in the place of those there are, with their findings."""
    tag = revision.tag
    with database.change() as change:
        places = {
            key: n for key in {*revision.cells, *revision.judged} for (n,) in change.rows(
                "select n from rows where document = ? and key = ?", (number, key)
            )
        }  # fmt: skip
        _shift(change, (number, tag), revision)
        change.do_each(
            "insert or replace into cells values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (number, tag, places[key], *_values(cell))
                for key, cell in revision.cells.items()
                if key in places
            ),
        )
        change.do_each(
            "delete from findings where document = ? and n = ? and tag = ?",
            ((number, n, tag) for n in places.values()),
        )
        _put_records(change, (number, tag), revision.records, places)
        change.do(
            "update renderings set version = ? where document = ? and tag = ?",
            (revision.made, number, tag),
        )
        _put_version(change, version)


def has_orphans(database: Database, number: int) -> bool:
    """Whether the document has rows of its own that no rendering has an entry for any more."""
    query = (
        "select 1 from rows where document = ? and extra = 1 and not exists (select 1 from cells"
        " where cells.document = rows.document and cells.n = rows.n and tag in"
        " (select tag from renderings where renderings.document = rows.document)) limit 1"
    )
    return bool(database.rows(query, (number,)))

"""The index of a workspace, made or brought up to date."""

import os
import subprocess
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from json import loads
from pathlib import Path, PurePath
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from hexapla.checks.finding import Finding
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State
from hexapla.errors import HexaplaError
from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.formats.po.cells import Part, lay_out
from hexapla.text.visible import visible
from hexapla.verbs.check import glossaries_of
from hexapla.verbs.desk import Desk, read_catalogue
from hexapla.verbs.explain import all_rules
from hexapla.verbs.hear import hear
from hexapla.verbs.request import Request
from hexapla.verbs.survey import Survey, index_name, made_of, outdated, stamp_of, survey
from hexapla.workspace.cache import VARIABLE
from hexapla.workspace.documents import Document, inside, tags_of
from hexapla.workspace.files import digest, read_bytes
from hexapla.workspace.forms import forms_folder
from hexapla.workspace.glossary import load_termbase
from hexapla.workspace.index.database import Database, IndexFailedError
from hexapla.workspace.index.reading import read_shelf, read_sources
from hexapla.workspace.index.record import Record, to_record
from hexapla.workspace.index.store import (
    Rendering,
    Stamp,
    Version,
    has_orphans,
    put_documents,
    put_rendering,
    put_rows,
    put_version,
)

LARGE = 1_000_000  # bytes of changed files: what is more is read by another process
SAID = 1000  # bytes of what a process says last
HOW = "hexapla index tells more"
ALTERED = "made for another source text: that of the document has changed"


class IndexingError(HexaplaError):
    """The process that was to make the index has failed."""


class Progress(NamedTuple):
    """How far the index is, in bytes of files, and the document that is being read."""

    done: int
    total: int
    document: str


class Read(NamedTuple):
    """A file as read: its version, units and parts, or why there are none."""

    version: Version
    catalogue: Catalogue
    parts: Sequence[Part] = ()
    problem: str = ""


def make_index(request: Request, folder: Path) -> tuple[str, Iterator[Progress]]:
    """Where the index for a request made in ``folder`` is, and the steps that make it.

    Raises:
        ConfigError: the configuration cannot be used. The steps raise what ``build`` raises.
    """
    database = Database(index_name(request, folder))
    return database.place, build(database, request, folder)


def refresh(database: Database, request: Request, folder: Path) -> Generator[Progress, None, None]:
    """Bring the index up to date; much work is done by another process, or not at all.

    An index that fails is begun anew in another place, where ``database`` then reads too.

    Raises:
        ConfigError, GlossaryError, UnreadableError: as their names say.
        IndexingError: the other process has failed.
    """
    try:
        yield from _refresh(database, request, folder)
    except IndexFailedError:
        database.move()
        yield from _refresh(database, request, folder)


def _refresh(database: Database, request: Request, folder: Path) -> Iterator[Progress]:
    found = survey(database, request, folder)
    if not database.shared or _size(found, database) <= LARGE:
        yield from build(database, request, folder)
        return
    yield from _apart(database, request, folder)
    now = survey(database, request, folder)
    if _size(now, database) <= LARGE:
        yield from build(database, request, folder)
    elif now == found:  # else the files have changed meanwhile: it is for the next refresh
        raise IndexingError(
            "the index was not made, for a reason that nothing has told", remedy=HOW
        )


def _size(found: Survey, database: Database) -> int:
    """The bytes of the files that the index has to read."""
    old = outdated(found, read_shelf(database), database)
    documents = {document.place: document for document in found.documents}
    return sum(sum(_sizes(documents[place], tags, found)) for place, tags in old.items())


def _sizes(document: Document, tags: Sequence[str], found: Survey) -> Iterator[int]:
    for tag in tags:
        stamp = found.stamps.get(document.renderings[tag] if tag else document.source)
        yield stamp.size if stamp else 0


def _apart(database: Database, request: Request, folder: Path) -> Generator[Progress, None, None]:
    """Let another process do it, and pass on what it says."""
    call = [
        str(sys.executable),
        "-P",
        "-m",
        "hexapla",
        "index",
        "--progress",
        "json",
        *_words(request),
    ]
    env = {**os.environ, VARIABLE: str(Path(database.place).parent)}
    with TemporaryFile() as told:
        try:
            process = subprocess.Popen(  # noqa: S603 -- our own command
                call, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=told,
            )  # fmt: skip
        except OSError as error:
            message = f"the index was not made: {error.strerror}"
            raise IndexingError(message, path=call[0]) from None
        with process:
            try:
                for line in process.stdout or ():
                    if step := _step(line):
                        yield step
                process.wait()
            finally:
                process.terminate()
        if process.returncode:
            raise IndexingError(f"the index was not made: {_last(told)}", remedy=HOW)


def _last(told: IO[bytes]) -> str:
    """The last that a process has said."""
    told.seek(max(told.seek(0, os.SEEK_END) - SAID, 0))
    lines = told.read().decode("utf-8", "replace").split("\n")
    return next((visible(line.strip()) for line in reversed(lines) if line.strip()), "it was ended")


def _step(line: bytes) -> Progress | None:
    """What a line of the other process says; None if it was cut short."""
    try:
        return Progress(**loads(line))
    except (ValueError, TypeError):
        return None


def _words(request: Request) -> Iterator[str]:
    """The request as arguments of the command."""
    for name, values in (
        ("--source", [request.source]),
        ("--target", [request.target]),
        ("--glossary", request.glossaries),
    ):
        for value in filter(None, values):
            yield f"{name}={value}"
    yield from ("--", *request.paths)


def build(database: Database, request: Request, folder: Path) -> Iterator[Progress]:
    """Bring the index up to date in this process.

    Raises:
        ConfigError, GlossaryError, UnreadableError: as their names say.
        IndexFailedError: the index cannot be written.
    """
    found = survey(database, request, folder)
    put_documents(database, found.documents)
    shelf = read_shelf(database)
    old = outdated(found, shelf, database)
    if old:
        yield from _make(database, request, folder, (found, old))
    heard = hear(database, found)
    if heard and not old:
        yield Progress(1, 1, heard)


def _make(
    database: Database,
    request: Request,
    folder: Path,
    wanted: tuple[Survey, Mapping[str, Sequence[str]]],
) -> Iterator[Progress]:
    """Make anew what is outdated."""
    (found, old), shelf = wanted, read_shelf(database)
    glossaries = glossaries_of(request, found.workspace, folder)
    termbase, _ = load_termbase(glossaries)
    locks = forms_folder(found.workspace)
    desk = Desk(found.workspace.config, all_rules(), termbase, locks=locks)
    builder = _Builder(database, found, desk)
    numbers = dict(zip((d.place for d in shelf.documents), shelf.numbers, strict=True))
    done, total = 0, _size(found, database)
    told = set[str]()
    for document in found.documents:
        tags = old.get(document.place, ())
        for name in builder.unready(document, tags) - told:
            told.add(name)
            yield Progress(done, total, f"the dictionary of {name}, made once")
        for size in builder.build(document, numbers[document.place], tags):
            done += size
            yield Progress(min(done, total), total, document.name)


class _Builder:
    """Files on their way into the index."""

    def __init__(self, database: Database, found: Survey, desk: Desk) -> None:
        self._database = database
        self._found = found
        self._desk = desk

    def unready(self, document: Document, tags: Sequence[str]) -> set[str]:
        """The names of languages whose dictionaries must be made first, which takes seconds."""
        return self._desk.unready(document.source_tag, *document.renderings) if tags else set()

    def build(self, document: Document, number: int, tags: Sequence[str]) -> Iterator[int]:
        """Make rows and renderings of a document anew; the bytes that each step took."""
        if not tags:
            return
        first = read_file(document.backbone, self._found) if "" in tags else None
        if first is not None:
            again = _put_rows(self._database, number, first)
            tags = tuple(document.renderings) if again else tags
            yield self._weight(document.source)
        rows = read_sources(self._database, number)
        for tag, path in document.renderings.items():
            if tag in tags:
                known = first is not None and first.version.path == path
                read = first if first is not None and known else read_file(path, self._found)
                first = None if known else first
                yield self._weight(path) // 2
                made = made_of(read.version.digest, self._found.key)
                records = list(self._records(read, rows))
                rendering = Rendering(tag, made, _noted(read, rows), records, read.problem)
                put_rendering(self._database, number, rendering, read.version)
                yield self._weight(path) - self._weight(path) // 2
        if has_orphans(self._database, number):
            put_rows(self._database, number, {}, "")
            yield from self.build(document, number, ("", *document.renderings))

    def _records(self, read: Read, rows: Mapping[str, str]) -> Iterator[tuple[str, Record]]:
        before = _rows_before_damage(read.catalogue)
        findings = self._desk.findings_of_whole(read.catalogue)
        return to_records(findings, _joined(read.parts), before, rows)

    def _weight(self, path: str) -> int:
        stamp = self._found.stamps.get(path)
        return stamp.size if stamp else 0


def read_file(path: str, found: Survey) -> Read:
    """The units and parts of a file, or the problem with it."""
    seen = PurePath(inside(path, found.root))
    stamp, raw = stamp_of(path) or Stamp(0, 0, 0), b""
    catalogue, problem = Catalogue("", path, "", "", ()), ""
    parts: list[Part] = []
    try:
        raw = read_bytes(Path(path))
        file = parse(raw, str(seen))
        name = PurePath(path).parent.name if is_ours(file) else seen.as_posix()
        catalogue = read_catalogue(file, Path(seen), name, tags_of(file, seen, found.given))
        parts = lay_out(file, catalogue)
        if file.damages and not parts:  # no row could show it
            problem = f"{seen}:{file.damages[0].line}: {file.damages[0].message}"
    except HexaplaError as error:
        problem = str(error)
    return Read(Version(path, digest(raw), stamp), catalogue, parts, problem)


def _put_rows(database: Database, number: int, read: Read) -> bool:
    """Make the rows of a document those of its backbone; whether they were others before."""
    rows = {part.key: part.source for part in read.parts}
    put_version(database, read.version)
    made = made_of(read.version.digest, read.version.path)
    return put_rows(database, number, rows, made)


def _noted(read: Read, rows: Mapping[str, str]) -> Sequence[Part]:
    """The parts, with a note on those that were made for another source text than the row's."""
    if not read.catalogue.ours:
        return read.parts
    return [
        part._replace(cell=part.cell._replace(note=part.cell.note or ALTERED))
        if rows.get(part.key, part.source) != part.source
        else part
        for part in read.parts
    ]


def to_records(
    findings: Iterable[Finding],
    joined: Mapping[str, Sequence[str]],
    before: Mapping[str, str],
    rows: Mapping[str, str],
) -> Iterator[tuple[str, Record]]:
    """Findings as the columns show them, each with the key of its row.

    ``joined`` are the keys of rows that are rendered together, by the key of the head, ``rows``
    the sources by key. ``before`` is the key of the row before lines that are no entry: these
    belong to it.
    """
    for finding in findings:
        key = before.get(finding.unit.key, finding.unit.key)
        keys = tuple(joined.get(key, (key,)))
        sources = [rows.get(name, finding.unit.source) for name in keys]
        yield key, to_record(finding, keys, sources)


def _joined(parts: Iterable[Part]) -> dict[str, list[str]]:
    """The keys of the rows that are rendered together, by that of the head, which comes first."""
    joined: dict[str, list[str]] = {}
    for part in parts:
        if part.cell.head:
            joined.setdefault(part.cell.head, [part.cell.head]).append(part.key)
    return joined


def _rows_before_damage(catalogue: Catalogue) -> dict[str, str]:
    """For each unit that is no entry, the key of the row before it; empty where there is none."""
    before: dict[str, str] = {}
    last = ""
    for unit in catalogue.units:
        if unit.state is State.DAMAGED:
            before[unit.key] = last
        elif unit.state is not State.OBSOLETE:
            last = unit.key
    return before

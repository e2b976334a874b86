"""The files of a term base, opened."""

from dataclasses import dataclass
from pathlib import Path

from hexapla.errors import HexaplaError, UsageError
from hexapla.terms.concept import Concept
from hexapla.terms.lint import Entry
from hexapla.terms.notice import Notice
from hexapla.verbs.check import glossaries_of, workspace_of
from hexapla.verbs.request import Request
from hexapla.workspace.config import Workspace
from hexapla.workspace.glossary import load_termbase


@dataclass(frozen=True, slots=True)
class Book:
    """The concepts of all files in order, each with its file; and what could not be read.

    ``folder`` is where the request was made.
    """

    workspace: Workspace
    folder: Path
    files: tuple[Path, ...]
    entries: tuple[Entry, ...]
    notices: tuple[tuple[str, Notice], ...]
    problems: tuple[HexaplaError, ...]

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """The concepts alone."""
        return tuple(entry.concept for entry in self.entries)


def open_book(files: tuple[str, ...], folder: Path) -> Book:
    """The files named, else those that the workspace lists.

    Raises:
        ConfigError: the configuration cannot be used.
        UsageError: no file is named or listed.
    """
    request = Request(glossaries=files)
    workspace = workspace_of(request, folder)
    paths = glossaries_of(request, workspace, folder)
    if not paths:
        remedy = "name a file, or list it under glossary in hexapla.toml"
        raise UsageError("this workspace has no term base", remedy=remedy)
    entries: list[Entry] = []
    notices: list[tuple[str, Notice]] = []
    problems: list[HexaplaError] = []
    for path in paths:
        try:
            termbase, noticed = load_termbase([path])
        except HexaplaError as error:
            problems.append(error)
            continue
        entries += (Entry(str(path), concept) for concept in termbase.concepts)
        notices += noticed
    return Book(workspace, folder, tuple(paths), tuple(entries), tuple(notices), tuple(problems))


def open_whole_book(files: tuple[str, ...], folder: Path) -> Book:
    """The same, where nothing can be done without every file.

    Raises:
        GlossaryError, UnreadableError: a file cannot be read.
    """
    book = open_book(files, folder)
    if book.problems:
        raise book.problems[0]
    return book

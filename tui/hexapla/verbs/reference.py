"""What a view looks up: the terms of a cell, their concepts, the pages of the rules."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from pathlib import Path, PurePath
from typing import NamedTuple

from hexapla.checks.finding import Finding
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.errors import HexaplaError, UnreadableError, UsageError
from hexapla.formats.po import parse, to_catalogue
from hexapla.languages.tag import is_tag
from hexapla.report.diff import inline
from hexapla.terms.concept import Concept
from hexapla.terms.reason import Reason, find_reason
from hexapla.terms.rendering import Occurrence, Rendering
from hexapla.text.difference import difference
from hexapla.verbs.check import glossaries_of, workspace_of
from hexapla.verbs.desk import Desk
from hexapla.verbs.explain import all_rules, find_rule
from hexapla.verbs.request import Request
from hexapla.verbs.survey import stamp_of
from hexapla.workspace.config import Workspace
from hexapla.workspace.documents import UNDETERMINED, Document, Leaf, Tags, describe, inside
from hexapla.workspace.files import read_bytes
from hexapla.workspace.forms import forms_folder, locks_of
from hexapla.workspace.glossary import load_termbase
from hexapla.workspace.index.store import Stamp

REMEMBERED = 1024  # cells whose terms are not looked for again: some screens full


class Settings(NamedTuple):
    """What a reference is made of, to tell whether it is still the same.

    ``stamps`` are those of the glossaries, and of the lists of forms made from them.
    """

    workspace: Workspace
    stamps: tuple[Stamp | None, ...]


class _Pair(NamedTuple):
    """The languages of a cell, whether it is in our layout, and the scopes that it fits."""

    source_tag: str
    tag: str
    ours: bool
    fit: frozenset[str]


class Reference:
    """Rules and terms of a workspace, as they were when it was opened. Every thread may ask.

    All rules are asked, as for the index, whatever a request selects: a view hides and shows.
    ``folds`` are the rules of whole files. ``notices`` are what there was to notice in the
    glossaries, each with its file.
    """

    def __init__(self, request: Request, folder: Path) -> None:
        workspace = workspace_of(request, folder)
        for tag in (request.source, request.target):
            if tag and not is_tag(tag):
                raise UsageError(f"{tag} is no language tag", remedy="tags are BCP 47: zh-Hans")
        glossaries = glossaries_of(request, workspace, folder)
        self._termbase, self.notices = load_termbase(glossaries)
        self._root = str(folder.resolve())  # as the index sees its files
        self._given = Tags(request.source, request.target, workspace.config.source)
        locks = forms_folder(workspace)
        self.folds = frozenset(each.slug for each in all_rules() if each.fold)
        self._desk = Desk(workspace.config, all_rules(), self._termbase, locks=locks)
        self._judged = lru_cache(maxsize=REMEMBERED)(self._judge)
        self._found = lru_cache(maxsize=REMEMBERED)(self._find)

    def terms(
        self, document: Document, tag: str, source: str, target: str
    ) -> tuple[Rendering, ...]:
        """What became of each term of a source text in its target, which is in the column ``tag``.

        Terms without a word in that language are left out; see ``TermMatcher.judge``.
        """
        return self._judged(self._pair(document, tag), source, target)

    def occurrences(self, document: Document, source: str) -> tuple[Occurrence, ...]:
        """The terms in a source text, whether or not the renderings' languages have them."""
        tag = next(iter(document.renderings), UNDETERMINED)
        return self._found(self._pair(document, tag), source)

    def reason(
        self, document: Document, tag: str, rendering: Rendering, target: str
    ) -> Reason | None:
        """Why the counterpart of a term counts, in the column ``tag``; None where it has none."""
        context = self._desk.context(*self._pair(document, tag))
        return find_reason(rendering, target, context.target, context.terms.kinship)

    def concepts(self, found: Rendering | Occurrence) -> tuple[Concept, ...]:
        """What a term may mean: its concepts, in the order of the term base."""
        occurrence = found.occurrence if isinstance(found, Rendering) else found
        return tuple(self._termbase.concepts[owner] for owner in occurrence.owners)

    def manual(self, slug: str) -> str:
        """The manual page of a rule: a title, a text, examples with ⟦marks⟧.

        Raises:
            UsageError: there is no such rule.
        """
        return find_rule(slug).manual

    def catalogue(self, path: str, units: Sequence[Unit] = ()) -> Catalogue:
        """Some units of a file as a catalogue: its languages and names are as the index has them.

        Only the head of the file is read; of one that is gone, its path says what it can.
        """
        seen = PurePath(inside(path, self._root))
        leaf = describe(path, self._root, self._given)
        leaf = leaf or Leaf(path, ours=False, source_tag=UNDETERMINED, tag=UNDETERMINED)
        name = PurePath(path).parent.name if leaf.ours else seen.as_posix()
        return Catalogue(name, str(seen), leaf.source_tag, leaf.tag, tuple(units), leaf.ours)

    def findings(self, catalogue: Catalogue) -> Iterator[Finding]:
        """What the rules find, at the levels of the workspace."""
        return self._desk.findings(catalogue)

    def findings_among(self, catalogue: Catalogue, keys: Collection[str]) -> Iterator[Finding]:
        """Those in units of a whole file with these keys, and all of rules of whole files."""
        return self._desk.findings_among(catalogue, keys)

    def _pair(self, document: Document, tag: str) -> _Pair:
        path = PurePath(document.renderings.get(tag, ""))
        name = path.parent.name if document.ours else inside(path.as_posix(), self._root)
        return _Pair(document.source_tag, tag, document.ours, self._desk.fit(name))

    def _judge(self, pair: _Pair, source: str, target: str) -> tuple[Rendering, ...]:
        return self._desk.context(*pair).terms.judge(source, target)

    def _find(self, pair: _Pair, source: str) -> tuple[Occurrence, ...]:
        return self._desk.context(*pair).terms.occurrences(source)


def settings_of(folder: Path, request: Request) -> Settings:
    """What a reference would be made of at this moment; no glossary is read.

    Raises:
        ConfigError: as its name says.
        UnreadableError: the folder that the process stands in has gone, with its name.
    """
    try:
        workspace = workspace_of(request, folder)
    except FileNotFoundError as error:
        message = "the folder here has gone"
        raise UnreadableError(message, remedy="keep a copy of what you type") from error
    files = [*glossaries_of(request, workspace, folder), *locks_of(workspace)]
    return Settings(workspace, tuple(stamp_of(str(path)) for path in files))


def read_previous(path: str) -> dict[str, str]:
    """The sources that the guesses of a file were made for, by the keys of its units.

    Those are what the file tells behind ``#|``; a file that cannot be read tells nothing.
    """
    try:
        file = parse(read_bytes(Path(path)), path)
        units = to_catalogue(file, document="", source_tag="", target_tag="", joiner="").units
    except HexaplaError:
        return {}
    lines = {unit.line: unit.key for unit in units if unit.state is State.FUZZY}
    guesses = ((entry, entry.previous) for entry in file.entries if entry.line in lines)
    return {lines[e.line]: p.msgid for e, p in guesses if p and p.msgid is not None}


def compared(old: str, new: str) -> str:
    """The new text with what it has lost, and what it has gained.

    >>> compared("Open the file", "Open a file")
    'Open [-the-]{+a+} file'
    >>> compared("三个苹果", "四个苹果")
    '[-三-]{+四+}个苹果'
    """
    return inline(difference(old, new), old, new).text


def open_reference(folder: Path, request: Request | None = None) -> Reference:
    """The rules and terms of the workspace that ``folder`` lies in.

    Raises:
        ConfigError, GlossaryError, UnreadableError: as their names say.
        UsageError: what is asked for is no language.
    """
    return Reference(request or Request(), folder)

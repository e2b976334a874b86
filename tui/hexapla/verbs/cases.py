"""The texts of a catalogue that are to pass the gate, each with all that there is to know of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hexapla.corpus.unit import State, Unit
from hexapla.errors import HexaplaError
from hexapla.formats.po import parse
from hexapla.review.event import identity
from hexapla.review.gate import ACCEPTING, Case, Heard
from hexapla.review.standing import Texts
from hexapla.verbs.backbone import segments
from hexapla.verbs.desk import read_catalogue
from hexapla.verbs.records import Archive
from hexapla.verbs.review.page import Page, authors, texts_of
from hexapla.workspace.authors import author_here, hands_of
from hexapla.workspace.commits import Base, Commit

GONE = frozenset({State.EMPTY, State.DANGLING})  # no text, or one that is not there
NEVER = frozenset({State.OBSOLETE, State.DAMAGED})
WRITTEN = frozenset({State.RENDERED, State.FUZZY})
Rendered = Mapping[str, Texts]


@dataclass(slots=True)
class Docket:
    """A catalogue against the base branch, whose texts have passed before."""

    page: Page
    archive: Archive
    _known: dict[str, tuple[Rendered, Rendered]] = field(default_factory=dict)

    def cases(self) -> Iterator[Case]:
        """The texts that differ from those of the base branch; all of them where there is none."""
        if wanted := self._wanted():
            yield from self.cases_of(wanted)

    def cases_of(self, wanted: Mapping[str, Texts]) -> Iterator[Case]:
        """The units with these keys, which have these texts."""
        page, archive = self.page, self.archive
        heard: dict[str, list[Heard]] = {}
        for one in archive.heard(page.place, page.role, wanted) if page.role.reviewed else ():
            heard.setdefault(one.event.key, []).append(one)
        raised = archive.branch.workspace.config.role(page.place.document, page.place.tag)
        said = archive.said(page.place) if page.role.reviewed else ()
        approved = {one.texts: one.key for one in said if one.act in ACCEPTING}
        spoken = {key: texts for key, texts in wanted.items() if key in heard}
        writers = self._writers(spoken) if page.role.four_eyes and spoken else {}
        for unit in page.catalogue.units:
            if unit.key in wanted and unit.state not in NEVER:
                other = approved.get(texts_of(unit), "")
                hands = writers.get(unit.key, frozenset())
                yield Case(unit, heard.get(unit.key, []), page.role, raised, hands, other)

    def lost(self) -> Iterator[Unit]:
        """The units that passed before, and of whose segments the catalogue has no entry now."""
        base, page = self.archive.base, self.page
        if base is None or not page.catalogue.ours:
            return
        before = self._rendered(base, base.fork)
        there = {one.msgctxt for one in page.file.entries if not one.obsolete}
        if gone := before.keys() & self._rendered(base, base.tip).keys() - there:
            for key in sorted(gone & segments(page)):
                sources, targets = before[key]
                yield Unit(key, sources, tuple("" for _ in targets), line=1)

    def _wanted(self) -> Mapping[str, Texts]:
        """The units that have to be approved, with their texts."""
        base, page = self.archive.base, self.page
        past: list[Rendered] = []
        if base:
            name = base.name_of(page.path)
            if name in base.fork_tree and base.fork_tree[name].is_of(page.file.raw):
                return {}
            past = [self._rendered(base, commit) for commit in (base.fork, base.tip)]
        found: dict[str, Texts] = {}
        for unit in page.catalogue.units:
            texts = texts_of(unit)
            before = past[0].get(unit.key) if past else None
            if unit.state is State.RENDERED:
                if not any(one.get(unit.key) == texts for one in past):
                    found[unit.key] = texts
            elif unit.state in GONE and before and before[0] == unit.sources:
                found[unit.key] = texts
        return found

    def _rendered(self, base: Base, commit: str) -> Rendered:
        """The texts that stood in a commit; a file that could not be read then had none."""
        return self._texts(base, commit)[0]

    def _written(self, base: Base, commit: str) -> Rendered:
        """The same, and those that were guesses: their authors are authors all the same."""
        return self._texts(base, commit)[1]

    def _texts(self, base: Base, commit: str) -> tuple[Rendered, Rendered]:
        if commit not in self._known:
            units = list(self._read(base, commit))
            firm = {unit.key: texts_of(unit) for unit in units if unit.state is State.RENDERED}
            self._known[commit] = firm, {unit.key: texts_of(unit) for unit in units}
        return self._known[commit]

    def _read(self, base: Base, commit: str) -> Iterator[Unit]:
        shown = self.page.catalogue
        tags = shown.source_tag, shown.target_tag
        try:
            raw = base.read(commit, base.name_of(self.page.path))
            file = parse(raw, str(self.page.path))
            catalogue = read_catalogue(file, self.page.path, shown.document, tags)
        except HexaplaError:
            return
        yield from (unit for unit in catalogue.units if unit.state in WRITTEN)

    def _writers(self, wanted: Mapping[str, Texts]) -> Mapping[str, frozenset[str]]:
        """Who, as git has it, brought in the texts that stand there now."""
        base, page = self.archive.base, self.page
        if base is None:
            units = (one for one in page.catalogue.units if one.key in wanted)
            hands = hands_of(page.path)
            return {one.key: authors(page, one, texts_of(one), hands) for one in units}
        name = base.name_of(page.path)
        found = self._bringers(base, wanted, base.since(name))
        known = self._written(base, base.fork)
        guessed = {key: texts for key, texts in wanted.items() if known.get(key) == texts}
        if guessed:
            found |= self._bringers(base, guessed, base.before(name), first=True)
        return self._with_mine(wanted, found, page.path)

    def _bringers(
        self, base: Base, wanted: Rendered, commits: Iterable[Commit], *, first: bool = False
    ) -> dict[str, set[str]]:
        """The authors of the commits that brought these texts in; of the first only, if so said."""
        found: dict[str, set[str]] = {key: set() for key in wanted}
        for commit in commits:
            here = self._written(base, commit.name)
            before = [self._written(base, parent) for parent in commit.parents]
            for key in self._brought_in(wanted, here, before):
                found[key].add(identity(commit.author))
            if first and all(found.values()):
                break
        return found

    def _brought_in(
        self, wanted: Mapping[str, Texts], here: Rendered, before: Collection[Rendered]
    ) -> Iterator[str]:
        for key, texts in wanted.items():
            if here.get(key) == texts and not any(one.get(key) == texts for one in before):
                yield key

    def _with_mine(
        self, wanted: Mapping[str, Texts], found: Mapping[str, set[str]], path: Path
    ) -> Mapping[str, frozenset[str]]:
        """The same, with whoever would commit what is not committed."""
        base = self.archive.base
        head = self._written(base, "HEAD") if base else {}
        fresh = {key for key, texts in wanted.items() if head.get(key) != texts}
        me = author_here(path.resolve().parent) if fresh else ""
        mine = {identity(me)} if me else set()
        return {
            key: frozenset(who | (mine if key in fresh else set())) for key, who in found.items()
        }

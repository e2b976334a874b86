"""Where catalogues are read and judged: tags, contexts and suites, each made once."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from hexapla.checks.finding import Finding
from hexapla.checks.rule import Context, Rule
from hexapla.checks.suite import Suite
from hexapla.corpus.catalogue import Catalogue
from hexapla.errors import DictionaryError, HexaplaError, UnreadableError
from hexapla.formats.po import PoFile, to_catalogue
from hexapla.languages import find_language
from hexapla.languages.kinship import Kin, Kinship
from hexapla.languages.language import Language
from hexapla.languages.locked import Locked
from hexapla.languages.stem import stemmer
from hexapla.languages.tag import look_up, primary
from hexapla.terms.concept import Term, Termbase
from hexapla.terms.kin import words_of
from hexapla.terms.rendering import TermMatcher
from hexapla.terms.scope import fitting, scopes, within
from hexapla.terms.scripts import equated
from hexapla.workspace.config import SEVERITIES, Config
from hexapla.workspace.dictionaries import is_ready, open_dictionary
from hexapla.workspace.forms import lock_of, read_lock

Tell = Callable[[str], None]
ONCE = "the dictionary of {} is being made, once"
OLDER = "{}: older than the glossary, without {}{} (bring it up to date: hexapla terms compile)"


def unheard(_: str) -> None:
    """Told of something, it does nothing."""


class Desk:
    """Rules and terms at work: contexts and suites are made once for each pair of languages.

    ``kinship`` gives what compares the words of a language, each made once.
    ``tell`` is told what a person should know while it works: what takes long, what is not there.
    ``locks`` is the folder where forms are listed; without it, dictionaries have them.
    """

    def __init__(
        self,
        config: Config,
        rules: tuple[Rule, ...],
        termbase: Termbase,
        tell: Tell = unheard,
        locks: Path | None = None,
    ) -> None:
        self._config = config
        self._rules = rules
        self._termbase = termbase
        self._tell = tell
        self._locks = locks if config.lock != "off" else None
        self._locked = lru_cache(maxsize=None)(self._find_lock)
        self.kinship = lru_cache(maxsize=None)(self._find_kinship)
        self.context = lru_cache(maxsize=None)(self._make_context)
        self._scopes = scopes(termbase)
        self.fit = lru_cache(maxsize=None)(self._find_fit)
        self._suites: dict[tuple[tuple[str, str], ...], Suite] = {}

    def findings(self, catalogue: Catalogue) -> Iterator[Finding]:
        """What the rules find in a catalogue, at the levels that the workspace gives them."""
        context = self.context_of(catalogue)
        yield from self._suite(catalogue).check(catalogue, context)

    def findings_of_whole(self, catalogue: Catalogue) -> Iterator[Finding]:
        """The same of a whole file, whose units some rules judge by those before them."""
        folded = self._fold(catalogue)
        yield from self._suite(catalogue, folded).check(catalogue, self.context_of(catalogue))

    def findings_among(self, catalogue: Catalogue, keys: Collection[str]) -> Iterator[Finding]:
        """Those of the whole in the units with these keys, and where it takes the whole to tell."""
        context, folded = self.context_of(catalogue), self._fold(catalogue)
        units = tuple(
            unit
            for unit in catalogue.units
            if unit.key in keys or any(any(r.body(unit, context)) for r in folded.values())
        )
        yield from self._suite(catalogue, folded).check(replace(catalogue, units=units), context)

    def _fold(self, catalogue: Catalogue) -> dict[str, Rule]:
        """The rules of whole files that have something to say of this one, as they are for it."""
        context, levels = self.context_of(catalogue), self._levels(catalogue)
        asked = (each for each in self._rules if each.fold and levels.get(each.slug) != "off")
        told = (each.over(catalogue.units, context) for each in asked)
        return {each.slug: each for each in told if each}

    def context_of(self, catalogue: Catalogue) -> Context:
        """The languages of a catalogue, and the terms that count in its document."""
        fit = self.fit(catalogue.document)
        return self.context(catalogue.source_tag, catalogue.target_tag, catalogue.ours, fit)

    def _find_fit(self, document: str) -> frozenset[str]:
        """The scopes of terms that a document fits, by its name and its subjects."""
        names = (document, *self._config.subjects_of(document)) if self._scopes else ()
        return fitting(self._scopes, names)

    def _make_context(
        self, source_tag: str, target_tag: str, ours: bool, fit: frozenset[str] | None = None
    ) -> Context:
        """The context for two languages; ``fit`` are the scopes that count, all if it is None."""
        source, target = find_language(source_tag), find_language(target_tag)
        narrow = self._scopes and fit is not None
        termbase = within(self._termbase, fit or ()) if narrow else self._termbase
        alike = self._config.scripts == "alike"
        termbase, sought = equated(termbase, source_tag, source) if alike else (termbase, source)
        pair = (source_tag, sought), (target_tag, target)
        matcher = TermMatcher(termbase, *pair, self.kinship)
        return Context(source, target, matcher, ours=ours)

    def unready(self, *tags: str) -> set[str]:
        """The names of languages whose dictionaries may be needed, and take seconds to make."""
        known = self._termbase.languages()
        needed = [find_language(tag) for tag in tags if look_up(tag, known)]
        slow = [each for each in needed if each.grammar and not is_ready(each.tag)]
        return {each.name for each in slow if self._locked(each) is None}

    def _find_kinship(self, language: Language) -> Kinship | None:
        """What compares the words of a language; None, and a word about it, where there is none."""
        if not language.grammar:
            return None
        if locked := self._locked(language):
            return locked
        if not is_ready(language.tag):
            self._tell(ONCE.format(language.name))
        try:
            return Kin(open_dictionary(language.tag), stemmer(language.tag), language.grammar)
        except (DictionaryError, ImportError) as error:
            self._tell(f"forms of {language.name} words are not known: {error}")
            return None

    def _find_lock(self, language: Language) -> Locked | None:
        """What the lock of a language says, where it has all words, or may do without them."""
        if self._locks is None or language.grammar is None:
            return None
        path = lock_of(self._locks, language)
        try:
            lock = read_lock(path)
        except HexaplaError as error:
            self._tell(str(error))
            return None
        if lock is None:
            return None
        locked = Locked(lock, language.grammar)
        missing = locked.lacks(words_of(terms_in(self._termbase, language), locked))
        if missing:
            more = f" and {len(missing) - 1} more" if missing[1:] else ""
            self._tell(OLDER.format(path, missing[0], more))
        return None if missing and self._config.lock != "older" else locked

    def _suite(self, catalogue: Catalogue, folded: Mapping[str, Rule] | None = None) -> Suite:
        """The rules that a catalogue is judged by; those of whole files as they are ``folded``."""
        levels = self._levels(catalogue)
        key = tuple(sorted(levels.items()))
        if not folded and key in self._suites:
            return self._suites[key]
        rules = [each for each in self._rules if levels.get(each.slug) != "off"]
        given = folded or {}
        asked = [
            given.get(each.slug, each) for each in rules if not each.fold or each.slug in given
        ]
        suite = Suite(asked, {slug: SEVERITIES[word] for slug, word in key if word != "off"})
        return suite if folded else self._suites.setdefault(key, suite)

    def _levels(self, catalogue: Catalogue) -> dict[str, str]:
        return self._config.levels(catalogue.document, catalogue.target_tag)


def terms_in(termbase: Termbase, language: Language) -> list[Term]:
    """The terms of a language, whatever their region or script."""
    tags = {tag for tag in termbase.languages() if primary(tag) == language.tag}
    return [term for c in termbase.concepts for term in c.terms if term.language in tags]


def read_catalogue(file: PoFile, path: Path, document: str, tags: tuple[str, str]) -> Catalogue:
    """The units of a file whose document, source tag and target tag are known.

    Raises:
        UnreadableError: nothing in the file is an entry.
    """
    if file.damages and not file.entries:
        raise _no_po(file, path)
    source_tag, target_tag = tags
    joiner = find_language(source_tag).joiner
    return to_catalogue(
        file, document=document, source_tag=source_tag, target_tag=target_tag, joiner=joiner
    )


def document_of(path: Path, *, ours: bool) -> str:
    """The folder's name in our layout; elsewhere the path, with slashes."""
    return path.resolve().parent.name if ours else path.as_posix()


def _no_po(file: PoFile, path: Path) -> UnreadableError:
    damage = file.damages[0]
    remedy = "name a PO file, or mend this one"
    return UnreadableError(
        f"not a PO file: {damage.message}", path=str(path), line=damage.line, remedy=remedy
    )

"""The forms of the words of a glossary, listed once, so that no dictionary need be asked."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import HexaplaError, UsageError
from hexapla.languages import SHELF, find_language
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kin, word_pattern
from hexapla.languages.language import Language
from hexapla.languages.locked import Forms, Lock, Locked
from hexapla.languages.paradigm import forms_of
from hexapla.languages.spelling import Spelling
from hexapla.languages.stem import stemmer
from hexapla.languages.tag import primary
from hexapla.terms.concept import Term, Termbase
from hexapla.terms.kin import words_of
from hexapla.verbs.desk import ONCE, Tell, terms_in, unheard
from hexapla.verbs.request import Request
from hexapla.verbs.terms.book import Book
from hexapla.verbs.terms.texts import read_texts
from hexapla.workspace.dictionaries import is_ready, open_dictionary, open_pairs
from hexapla.workspace.forms import forms_folder, lock_of, read_lock, write_lock


class Task(NamedTuple):
    """A language that is to have a lock, where it is, and the terms that it is for."""

    language: Language
    grammar: Grammar
    path: Path
    terms: list[Term]


class Compiled(NamedTuple):
    """A lock: how many words and forms it has; whether it is another than it was."""

    path: Path
    words: int
    forms: int
    changed: bool


class Stale(NamedTuple):
    """A lock, and the words of the glossary that it has no forms of; ``missing``: all of them."""

    path: Path
    words: tuple[str, ...]
    missing: bool


def compile_forms(book: Book, tags: tuple[str, ...], tell: Tell = unheard) -> Iterator[Compiled]:
    """Write the locks of these languages, else of all that need one, one after the other.

    What a person has added to a lock or struck out stays. ``tell`` is told what takes long.

    Raises:
        UsageError: the workspace lists no glossary, or a language needs no lock.
        DictionaryError: there is no dictionary of a language.
        GlossaryError, UnreadableError: a lock that is there cannot be read; it stays as it is.
        SaveError: a lock cannot be written.
    """
    tasks = list(_tasks(book, tags))
    texts = _words_of_texts(book, [task.language.tag for task in tasks])
    for task in tasks:
        before = read_lock(task.path) or {}
        made = _forms(task, texts[task.language.tag], tell)
        lock = _corrected(made, before, Spelling(task.grammar))
        changed = write_lock(task.path, lock, task.language)
        count = sum(len(each.known | each.unknown | each.added) for each in lock.values())
        yield Compiled(task.path, len(lock), count, changed)


def find_stale(book: Book, tags: tuple[str, ...]) -> Iterator[Stale]:
    """The locks that lack words of the glossary, or are not there.

    Raises:
        UsageError, GlossaryError, UnreadableError: as for ``compile_forms``.
    """
    for task in _tasks(book, tags):
        lock = read_lock(task.path)
        kin = Locked(lock or {}, task.grammar)
        if words := kin.lacks(words_of(task.terms, kin)):
            yield Stale(task.path, tuple(words), lock is None)


def _tasks(book: Book, tags: tuple[str, ...]) -> Iterator[Task]:
    """The languages whose words are found by kinship."""
    folder = forms_folder(book.workspace)
    if folder is None:
        remedy = "list one under glossary in hexapla.toml"
        raise UsageError("this workspace has no term base", remedy=remedy)
    termbase = Termbase(book.concepts)
    used = {primary(tag) for tag in termbase.languages()}
    for tag in map(primary, tags):
        if tag not in used or not find_language(tag).grammar:
            remedy = "its terms are found without one" if tag in used else "it has no terms"
            raise UsageError(f"{tag} needs no lock", remedy=remedy)
    wanted = set(map(primary, tags)) or used
    for language in (find_language(name) for name in SHELF if name in wanted):
        if language.grammar and (terms := terms_in(termbase, language)):
            yield Task(language, language.grammar, lock_of(folder, language), terms)


def _words_of_texts(book: Book, tags: Iterable[str]) -> dict[str, set[str]]:
    """The words that the catalogues have in each language; a file that cannot be read has none."""
    words: dict[str, set[str]] = {tag: set() for tag in tags}
    find = word_pattern().findall
    for catalogue in read_texts(Request(), book.workspace, book.workspace.root) if words else ():
        if isinstance(catalogue, HexaplaError):
            continue
        for tag, side in ((catalogue.source_tag, "sources"), (catalogue.target_tag, "targets")):
            if (known := words.get(primary(tag))) is not None:
                for unit in catalogue.units:
                    known.update(find("\n".join(getattr(unit, side))))
    return words


def _forms(task: Task, seen: Iterable[str], tell: Tell) -> Lock:
    tag = task.language.tag
    if not is_ready(tag):
        tell(ONCE.format(task.language.name))
    kin = Kin(open_dictionary(tag), stemmer(tag), task.grammar)
    return forms_of(words_of(task.terms, kin), kin, open_pairs(tag), seen)


def _corrected(lock: Lock, before: Lock, spelling: Spelling) -> Lock:
    """The lock with what a person has said in the one before, of words that are terms or were."""
    corrected = dict(lock)
    for written, forms in before.items():
        name, said = spelling.read(written).name, forms.corrections()
        if said != Forms():
            corrected[name] = corrected.get(name, Forms()).joined(said)
    return corrected

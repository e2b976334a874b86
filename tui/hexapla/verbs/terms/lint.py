"""What is wrong with a term base."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hexapla.checks.finding import Level
from hexapla.errors import HexaplaError
from hexapla.languages import find_language
from hexapla.languages.tag import look_up
from hexapla.terms.concept import Termbase
from hexapla.terms.finder import FormFinder, Kinships
from hexapla.terms.lint import Flaw, Owned, lint, lost_scopes, weak_flaw, weak_terms
from hexapla.terms.scope import fitting, scopes
from hexapla.verbs.desk import Desk, Tell, unheard
from hexapla.verbs.request import Request
from hexapla.verbs.terms.book import Book, open_book
from hexapla.verbs.terms.texts import read_texts
from hexapla.workspace.forms import forms_folder

UNREAD = "unread-part"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The flaws of a term base, and the files that could not be read."""

    files: int
    concepts: int
    flaws: tuple[Flaw, ...]
    problems: tuple[HexaplaError, ...]
    fail_level: Level

    @property
    def exit_code(self) -> int:
        """2 where something could not be read, 1 where a flaw reaches the fail level, else 0."""
        if self.problems or any(flaw.slug == UNREAD for flaw in self.flaws):
            return 2
        return int(any(Level[flaw.level.upper()] >= self.fail_level for flaw in self.flaws))


def lint_termbase(
    files: tuple[str, ...], folder: Path, fail_level: Level | None, tell: Tell = unheard
) -> Verdict:
    """The flaws of the files named, else of the workspace's term base, in their order.

    ``tell`` is told what takes long.

    Raises:
        ConfigError, UsageError: as for ``open_book``.
        UnreadableError: a folder of the workspace cannot be listed.
    """
    book = open_book(files, folder)
    config = book.workspace.config
    tags = dict.fromkeys(tag for concept in book.concepts for tag in concept.languages())
    wanted = [tag for tag in config.languages if tag != config.source] or list(tags)
    source = config.source or next(iter(tags), "")
    locks = forms_folder(book.workspace)
    kinship_of = Desk(config, (), Termbase(book.concepts), tell, locks).kinship
    flaws = [*_unread(book), *lint(book.entries, source, wanted, kinship_of)]
    flaws += _lost(book)
    weak = list(weak_terms(book.entries))
    counts = _count(weak, book, kinship_of) if weak else []
    flaws += map(weak_flaw, weak, counts)
    order = {str(path): number for number, path in enumerate(book.files)}
    flaws.sort(key=lambda flaw: (order.get(flaw.path, len(order)), flaw.line))
    level = fail_level if fail_level is not None else Level[config.fail_level.upper()]
    return Verdict(len(book.files), len(book.entries), tuple(flaws), book.problems, level)


def _unread(book: Book) -> Iterator[Flaw]:
    """What the reader passed over; what is harmless is found again below, with more to say."""
    for path, notice in book.notices:
        if not notice.harmless:
            yield Flaw(path, notice.line, UNREAD, "error", notice.message, notice.remedy)


def _lost(book: Book) -> Iterator[Flaw]:
    """Terms that count nowhere, where there are documents at all."""
    options = scopes(Termbase(book.concepts))
    if not options:
        return
    read = read_texts(Request(), book.workspace, book.folder)
    documents = {one.document for one in read if not isinstance(one, HexaplaError)}
    names = documents.union(*map(book.workspace.config.subjects_of, documents))
    if documents:
        yield from lost_scopes(book.entries, options - fitting(options, names))


def _count(weak: Sequence[Owned], book: Book, kinship_of: Kinships) -> list[int | None]:
    """How often each term stands in the texts of its language; None if there are no texts."""
    counts: Counter[int] = Counter()
    tags = dict.fromkeys(each.term.language for each in weak)
    numbers = {tag: [n for n, e in enumerate(weak) if e.term.language == tag] for tag in tags}
    finders = {
        tag: FormFinder([weak[n].term for n in numbers[tag]], find_language(tag), kinship_of)
        for tag in tags
    }
    sources: set[tuple[str, str]] = set()
    read = False
    for catalogue in read_texts(Request(), book.workspace, book.folder):
        if isinstance(catalogue, HexaplaError):
            continue
        read = True
        known = (catalogue.document, catalogue.source_tag) in sources
        sources.add((catalogue.document, catalogue.source_tag))
        for tag, side in ((catalogue.source_tag, "source"), (catalogue.target_tag, "target")):
            own = look_up(tag, tags)
            if not own or (known and side == "source"):
                continue
            for unit in catalogue.units:
                counts.update(
                    numbers[own][found.term] for found in finders[own].find_all(getattr(unit, side))
                )
    return [counts[number] if read else None for number in range(len(weak))]

"""Every occurrence of a term in the workspace, and what stands for it in each rendering."""

from collections.abc import Iterator

from hexapla.checks.rule import Context
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.errors import HexaplaError
from hexapla.terms.concept import Termbase
from hexapla.terms.place import COMPOUND, EMPTY, MISSING, NO_TERM, Place
from hexapla.terms.reason import find_reason
from hexapla.terms.rendering import Rendering
from hexapla.verbs.desk import Desk, Tell, unheard
from hexapla.verbs.request import Request
from hexapla.verbs.terms.book import Book
from hexapla.verbs.terms.look import find_concepts
from hexapla.verbs.terms.texts import read_texts
from hexapla.workspace.forms import forms_folder

LIVE = {State.RENDERED, State.FUZZY, State.EMPTY}


def find_places(
    words: str, book: Book, request: Request, tell: Tell = unheard
) -> Iterator[Place | HexaplaError]:
    """Every place of the terms that the words mean, file by file; a problem for an unread file.

    ``tell`` is told what takes long.

    Raises:
        UsageError: no term is called so.
        UnreadableError: a path does not exist.
    """
    wanted = {id(concept) for concept in find_concepts(book.concepts, words)}
    owners = {n for n, concept in enumerate(book.concepts) if id(concept) in wanted}
    locks = forms_folder(book.workspace)
    desk = Desk(book.workspace.config, (), Termbase(book.concepts), tell, locks)
    return _places(owners, book, request, desk)


def _places(
    owners: set[int], book: Book, request: Request, desk: Desk
) -> Iterator[Place | HexaplaError]:
    for catalogue in read_texts(request, book.workspace, book.folder):
        if isinstance(catalogue, HexaplaError):
            yield catalogue
            continue
        context = desk.context_of(catalogue)
        for unit in catalogue.units:
            if unit.state in LIVE:
                yield from _in_unit(unit, catalogue, context, (owners, book))


def _in_unit(
    unit: Unit, catalogue: Catalogue, context: Context, wanted: tuple[set[int], Book]
) -> Iterator[Place]:
    owners, book = wanted
    matcher = context.terms
    found = [each for each in matcher.occurrences(unit.source) if owners.intersection(each.owners)]
    if not found:
        return
    judged = {each.occurrence: each for each in reversed(matcher.judge(unit.source, unit.target))}
    for number, occurrence in enumerate(found, 1):
        rendering = judged.get(occurrence)
        words, state = _answer(rendering, unit)
        owner = next(iter(sorted(owners.intersection(occurrence.owners))))
        yield Place(
            document=catalogue.document,
            segment=unit.key,
            number=number,
            source=occurrence.span.of(unit.source),
            concept=book.concepts[owner].id,
            tag=catalogue.target_tag,
            path=catalogue.path,
            line=unit.line,
            found=words,
            state=state,
            reason=_reason(rendering, unit, context),
        )


def _reason(rendering: Rendering | None, unit: Unit, context: Context) -> str:
    if rendering is None:
        return ""
    found = find_reason(rendering, unit.target, context.target, context.terms.kinship)
    return str(found) if found else ""


def _answer(rendering: Rendering | None, unit: Unit) -> tuple[str, str]:
    """What stands in the target, and its state; None where no word is wanted."""
    if not unit.target.strip():
        return "", EMPTY
    if rendering is None:
        return "", NO_TERM
    if rendering.span is None or rendering.term is None:
        return "", MISSING
    state = COMPOUND if rendering.inside else rendering.term.status.value
    return rendering.span.of(unit.target), state

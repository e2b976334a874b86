"""What is wrong with a term base itself, whatever it is used on."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from hexapla.languages import find_language
from hexapla.languages.tag import look_up, primary
from hexapla.terms.concept import (
    CASE,
    OPTIONAL,
    REQUIRED,
    SHORT,
    UNTRANSLATABLE,
    VERBATIM,
    Concept,
    Status,
    Term,
)
from hexapla.terms.finder import FormFinder, Kinships, exact, outermost
from hexapla.terms.scope import scope_of
from hexapla.terms.stop_words import STOP_WORDS

HAN = ("\u3400", "\u9fff")  # CJK ideographs, extension A to the unified block
SEPARATORS = frozenset(";；、\n")
IDEOGRAPHIC = {"zh", "ja", "ko"}


class Entry(NamedTuple):
    """A concept and the file that it stands in."""

    path: str
    concept: Concept


class Flaw(NamedTuple):
    """What is wrong, where (``line`` from 1), and what to do; ``level`` is error, warning, info."""

    path: str
    line: int
    slug: str
    level: str
    message: str
    remedy: str


class Owned(NamedTuple):
    """A term and the entry that it belongs to."""

    entry: Entry
    term: Term

    def flaw(self, slug: str, level: str, message: str, remedy: str) -> Flaw:
        """A flaw that stands where the term does."""
        return Flaw(self.entry.path, self.term.line, slug, level, message, remedy)


def lint(
    entries: Sequence[Entry],
    source: str,
    languages: Sequence[str],
    kinship_of: Kinships = exact,
) -> tuple[Flaw, ...]:
    """The flaws of a term base, in the order of its files and lines; weak terms are not among them.

    ``source`` is the tag of the language that is translated from, ``languages`` those that every
    concept should have a word in. ``kinship_of`` gives what compares the words of a language.
    """
    tags = dict.fromkeys(tag for entry in entries for tag in entry.concept.languages())
    source = look_up(source, tags) or next(iter(tags), "")
    found: list[Flaw] = []
    for entry in entries:
        found += _lonely(entry, source, languages)
        for tag in entry.concept.languages():
            found += _within(entry, tag)
    for tag in tags:
        owned = [Owned(entry, term) for entry in entries for term in entry.concept.in_language(tag)]
        found += _shared(owned, tag == source)
        found += _unfindable(owned, kinship_of)
        found += _mixed(owned)
        found += _joined(owned)
    found += _contradictory(entries, source, kinship_of)
    order = {entry.path: number for number, entry in reversed(list(enumerate(entries)))}
    return tuple(sorted(found, key=lambda flaw: (order[flaw.path], flaw.line)))


def weak_terms(entries: Sequence[Entry]) -> Iterator[Owned]:
    """The terms that match by accident: of one character, and stop words."""
    for entry in entries:
        for term in entry.concept.terms:
            if len(term.form) == 1 or is_stop_word(term):
                yield Owned(entry, term)


def weak_flaw(owned: Owned, matches: int | None) -> Flaw:
    """The flaw of a weak term, with how often it stands in the texts, if that is known."""
    term = owned.term
    what = "has one character" if len(term.form) == 1 else f"is a stop word of {term.language}"
    counted = f", and matches {matches} times in the texts" if matches is not None else ""
    remedy = "write a longer term, or take it out"
    return owned.flaw("weak-term", "warning", f"“{term.form}” {what}{counted}", remedy)


def is_stop_word(term: Term) -> bool:
    """Whether nearly every sentence of its language has the term.

    >>> is_stop_word(Term("en", "The")), is_stop_word(Term("en", "it", options=frozenset({CASE})))
    (True, False)
    """
    words = STOP_WORDS.get(primary(term.language), "").split()
    return CASE not in term.options and term.form.lower() in words


def _lonely(entry: Entry, source: str, languages: Sequence[str]) -> Iterator[Flaw]:
    """Languages in which the concept has no word."""
    concept = entry.concept
    if any({VERBATIM, UNTRANSLATABLE} & term.options for term in concept.terms):
        return
    own = concept.languages()
    if source not in own:
        message = f"“{concept.id}” has no term in {source}, so it is never looked for"
        remedy = f"add its term in {source}"
        yield Flaw(entry.path, concept.line, "missing-source", "warning", message, remedy)
    missing = [tag for tag in languages if not look_up(tag, own)]
    if missing:
        message = f"“{concept.id}” has no term in {', '.join(missing)}"
        remedy = "add one for each, or mark the term untranslatable"
        yield Flaw(entry.path, concept.line, "missing-language", "info", message, remedy)


def _within(entry: Entry, tag: str) -> Iterator[Flaw]:
    """What is wrong among the terms that a concept has in one language."""
    terms = entry.concept.in_language(tag)
    seen: dict[str, Term] = {}
    preferred: Term | None = None
    for term in terms:
        owned = Owned(entry, term)
        first = seen.setdefault(_folded(term), term)
        if first is not term and first.status.accepted != term.status.accepted:
            message = f"“{term.form}” is both {first.status.value} and {term.status.value}"
            yield owned.flaw("contradictory-status", "error", message, "take one of them out")
        elif first is not term:
            same = first.form == term.form
            message = f"“{term.form}” stands twice in “{entry.concept.id}”"
            if not same:
                message = f"“{term.form}” is matched by “{first.form}” already"
            level = "warning" if same else "info"
            yield owned.flaw("repeated-term", level, message, "take one of them out")
        elif term.status is Status.PREFERRED and preferred:
            message = f"“{term.form}” and “{preferred.form}” are both preferred in {tag}"
            yield owned.flaw("two-preferred", "error", message, "make one of them admitted")
        if term.status is Status.PREFERRED:
            preferred = preferred or term
    yield from _odd_options(entry, terms)
    if not any(term.status.accepted for term in terms):
        message = f"“{entry.concept.id}” has only rejected terms in {tag}"
        remedy = "add the term that should stand instead"
        yield Owned(entry, terms[0]).flaw("only-rejected", "warning", message, remedy)


def _odd_options(entry: Entry, terms: Sequence[Term]) -> Iterator[Flaw]:
    """Options that contradict each other, and short forms of nothing."""
    accepted = [term for term in terms if term.status.accepted]
    for term in terms:
        owned = Owned(entry, term)
        if {REQUIRED, OPTIONAL} <= term.options:
            message = f"“{term.form}” is both required and optional"
            yield owned.flaw("odd-options", "warning", message, "take one of them out")
    if accepted and all(SHORT in term.options for term in accepted):
        message = f"“{accepted[0].form}” is short for nothing in {accepted[0].language}"
        remedy = "add the full form, or take the option short out"
        yield Owned(entry, accepted[0]).flaw("odd-options", "warning", message, remedy)


def lost_scopes(entries: Sequence[Entry], lost: Collection[str]) -> Iterator[Flaw]:
    """Terms whose options name documents or subjects (``in:…``) that there are not."""
    for entry in entries:
        for term in entry.concept.terms:
            for option in sorted(scope_of(term).intersection(lost)):
                message = f"“{term.form}” counts {option}, and no document or subject is called so"
                remedy = "name a document by a glob, or a subject of the workspace"
                yield Owned(entry, term).flaw("lost-scope", "warning", message, remedy)


def _shared(owned: Sequence[Owned], of_source: bool) -> Iterator[Flaw]:
    """Forms of one language that stand in several concepts."""
    known: dict[str, list[Owned]] = {}
    for each in owned:
        known.setdefault(_folded(each.term), []).append(each)
    for group in known.values():
        if len({id(each.entry.concept) for each in group}) > 1:
            yield from _contested(group)
            yield from _duplicates(group, of_source)


def _contested(group: Sequence[Owned]) -> Iterator[Flaw]:
    """Terms that their concept rejects and another prefers."""
    preferring = [each for each in group if each.term.status is Status.PREFERRED]
    for each in group:
        for other in () if each.term.status.accepted else preferring:
            if other.entry.concept is not each.entry.concept:
                message = (
                    f"“{each.term.form}” is {each.term.status.value} here, and preferred in "
                    f"“{other.entry.concept.id}” ({other.entry.path}:{other.term.line})"
                )
                remedy = "take it out of one of them, or say in a note how they differ"
                yield each.flaw("contested-form", "warning", message, remedy)
                break


def _duplicates(group: Sequence[Owned], of_source: bool) -> Iterator[Flaw]:
    """Terms that are accepted in an earlier concept already."""
    accepted = [each for each in group if each.term.status.accepted]
    for each in accepted[1:]:
        first = accepted[0]
        if first.entry.concept is each.entry.concept or _apart(first.term, each.term):
            continue
        message = (
            f"“{each.term.form}” is also a term of “{first.entry.concept.id}” "
            f"({first.entry.path}:{first.term.line})"
        )
        remedy = "make one concept of the two, or write a longer term"
        yield each.flaw("duplicate-term", "warning" if of_source else "info", message, remedy)


def _apart(one: Term, other: Term) -> bool:
    """Whether the two count in different documents."""
    ours, theirs = scope_of(one), scope_of(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _unfindable(owned: Sequence[Owned], kinship_of: Kinships) -> Iterator[Flaw]:
    """Terms that the matcher does not find in themselves."""
    if not owned:
        return
    language = find_language(owned[0].term.language)
    firsts = _unlike(owned)
    numbers = {_look(each.term): number for number, each in enumerate(firsts)}
    finder = FormFinder([each.term for each in firsts], language, kinship_of)
    for each in owned:
        form, number = each.term.form, numbers[_look(each.term)]
        if not any(
            (found.start, found.end, found.term) == (0, len(form), number)
            for found in finder.find_all(form)
        ):
            remedy = "write it without signs at its ends, or mark it verbatim"
            yield each.flaw("unfindable-term", "error", f"“{form}” is not found in itself", remedy)


def _mixed(owned: Sequence[Owned]) -> Iterator[Flaw]:
    """Terms with ideographs in a language that has none: two languages in one cell, mostly."""
    for each in owned:
        term = each.term
        foreign = primary(term.language) not in IDEOGRAPHIC and VERBATIM not in term.options
        if foreign and any(HAN[0] <= sign <= HAN[1] for sign in term.form):
            message = f"“{term.form}” holds ideographs, and is called {term.language}"
            remedy = "give each language a cell or a langSec of its own"
            yield each.flaw("mixed-languages", "warning", message, remedy)


def _joined(owned: Sequence[Owned]) -> Iterator[Flaw]:
    """Terms that look like several: people write “car; automobile” into one cell."""
    for each in owned:
        if VERBATIM not in each.term.options and not SEPARATORS.isdisjoint(each.term.form):
            remedy = "put | between terms, or mark it verbatim"
            message = f"“{each.term.form}” may be several terms"
            yield each.flaw("joined-terms", "warning", message, remedy)


def _contradictory(entries: Sequence[Entry], source: str, kinship_of: Kinships) -> Iterator[Flaw]:
    """Terms inside longer ones whose renderings do without theirs."""
    owned = [Owned(entry, term) for entry in entries for term in entry.concept.in_language(source)]
    if not owned:
        return
    firsts = _unlike(owned)
    finder = FormFinder([each.term for each in firsts], find_language(source), kinship_of)
    for each in owned:
        inside = [
            found
            for found in finder.find_all(each.term.form)
            if found.end - found.start < len(each.term.form)
        ]
        for found in outermost(inside):
            yield from _against(each, firsts[found.term], kinship_of)


def _against(long: Owned, short: Owned, kinship_of: Kinships) -> Iterator[Flaw]:
    """Where the longer term's rendering rejects or lacks that of the shorter one, by language."""
    ours, theirs = long.entry.concept, short.entry.concept
    if ours is theirs:
        return
    for tag in ours.languages():
        wanted = [term for term in theirs.in_language(tag) if term.status.accepted]
        preferred = next((term for term in ours.in_language(tag) if term.status.accepted), None)
        if tag == long.term.language or not wanted or preferred is None:
            continue
        if _stand(wanted, preferred, kinship_of):
            continue
        rejected = [term for term in theirs.in_language(tag) if not term.status.accepted]
        level = "warning" if _stand(rejected, preferred, kinship_of) else "info"
        does = "has a form that it rejects" if level == "warning" else "does without"
        message = (
            f"“{long.term.form}” holds “{short.term.form}”, but “{preferred.form}” {does} "
            f"(“{wanted[0].form}”, {short.entry.path}:{wanted[0].line})"
        )
        remedy = "render the part as the shorter term is, or leave it so on purpose"
        yield Owned(long.entry, preferred).flaw("nested-contradiction", level, message, remedy)


def _stand(terms: Sequence[Term], within: Term, kinship_of: Kinships) -> bool:
    """Whether any of the terms stands in the form of another."""
    finder = FormFinder(terms, find_language(within.language), kinship_of)
    return bool(terms) and bool(finder.find(range(len(terms)), within.form))


def _unlike(owned: Sequence[Owned]) -> list[Owned]:
    """Of terms that a matcher finds in the same places the first, for it would find all of them."""
    firsts: dict[tuple[str, frozenset[str], tuple[str, ...]], Owned] = {}
    for each in owned:
        firsts.setdefault(_look(each.term), each)
    return list(firsts.values())


def _look(term: Term) -> tuple[str, frozenset[str], tuple[str, ...]]:
    """All that a matcher sees of a term."""
    return term.form, term.options, term.forms


def _folded(term: Term) -> str:
    """What two terms share that a text cannot tell apart."""
    exact = {CASE, VERBATIM} & term.options
    return term.form if exact else find_language(term.language).fold(term.form)

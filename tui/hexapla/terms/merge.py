"""What one term base says, taken into another."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from hexapla.languages import find_language
from hexapla.languages.tag import look_up, primary
from hexapla.terms.concept import OPTIONAL, REQUIRED, Concept, Fact, Status, Term, Termbase
from hexapla.terms.ids import Ids

SLUG = re.compile(r"[a-z0-9]+")
LEVELS = frozenset({REQUIRED, OPTIONAL})
LONGEST = 40  # characters of an id that is made from a term


class Merged(NamedTuple):
    """The term base that came of it, and how many concepts and terms are new or changed."""

    termbase: Termbase
    new_concepts: int
    new_terms: int
    changed: int


def merge(old: Termbase, new: Termbase, *, by_id: bool = False) -> Merged:
    """The old term base with all that the new one says; what only the old one says stays.

    Options and facts of a term are joined, since a table may have been unable to hold them all.

    A concept of the new one is the old one that has its id and a term in common (with ``by_id``:
    its id), else the only one that prefers the same term in the new one's first language. Where
    the new one prefers another term, the old one is admitted.
    """
    concepts = {concept.id: concept for concept in old.concepts}
    ids = Ids(concepts)
    preferred = _by_preferred(old.concepts)
    new_terms = new_concepts = changed = 0
    for concept in new.concepts:
        known = concepts.get(concept.id)
        if not (known and (by_id or _share(known, concept))):
            owners = {own for key in _heads(concept) for own in preferred.get(key, ())}
            known = concepts[owners.pop()] if len(owners) == 1 else None
        if known is None:
            own = ids.give(_wanted_id(concept))
            concepts[own] = replace(concept, id=own, named=True)
            new_concepts += 1
            new_terms += len(concept.terms)
            continue
        united = unite(known, concept)
        concepts[known.id] = united
        new_terms += len(united.terms) - len(known.terms)
        changed += united != replace(known, terms=united.terms)
        changed += sum(a != b for a, b in zip(known.terms, _kept(known, united), strict=True))
    return Merged(Termbase(tuple(concepts.values())), new_concepts, new_terms, changed)


def adopt(new: Termbase, known: Collection[str]) -> tuple[Termbase, dict[str, str]]:
    """The new term base with the tags of the old one for the same languages, and which these are.

    A tag gives way to one that says more, if only one does: ``zh`` to ``zh-Hans``.

    >>> new = Termbase((Concept("a", (Term("zh", "车"), Term("en-GB", "car"))),))
    >>> adopt(new, ["zh-Hans", "en"])[1]
    {'zh': 'zh-Hans'}
    """
    meant = {tag: found for tag in new.languages() if (found := _better(tag, known))}
    if not meant:
        return new, meant
    concepts = (
        replace(
            one,
            terms=tuple(replace(t, language=meant.get(t.language, t.language)) for t in one.terms),
        )
        for one in new.concepts
    )
    return Termbase(tuple(concepts)), meant


def _better(tag: str, known: Collection[str]) -> str:
    """The only known tag that says more than this one, which is not known itself."""
    akin = [one for one in known if primary(one) == primary(tag)]
    found = look_up(tag, akin) if tag not in akin and len(akin) == 1 else ""
    return found if len(found) > len(tag) and look_up(found, [tag]) else ""


def unite(old: Concept, new: Concept) -> Concept:
    """The old concept with all that the new one says, its terms language by language."""
    said = {_name(term): term for term in new.terms}
    chosen = {term.language for term in new.terms if term.status is Status.PREFERRED}
    terms = [
        _update(term, said.pop((term.language, term.form), None), chosen) for term in old.terms
    ]
    terms += said.values()
    tags = dict.fromkeys(term.language for term in terms)
    return replace(
        old,
        terms=tuple(term for tag in tags for term in terms if term.language == tag),
        definition=new.definition or old.definition,
        subject=new.subject or old.subject,
        note=new.note or old.note,
        facts=_facts(old.facts, new.facts),
    )


def _update(old: Term, new: Term | None, chosen: set[str]) -> Term:
    """A term as the new base has it; one that it does not name gives way to what it prefers."""
    if new is None:
        gives_way = old.status is Status.PREFERRED and old.language in chosen
        return replace(old, status=Status.ADMITTED) if gives_way else old
    return replace(
        old,
        status=new.status,
        options=_options(old.options, new.options),
        forms=new.forms or old.forms,
        facts=_facts(old.facts, new.facts),
    )


def _options(old: frozenset[str], new: frozenset[str]) -> frozenset[str]:
    """Those of both; of two that rule each other out, the new one."""
    spoken = new & LEVELS
    return (old - LEVELS if spoken else old) | new


def _facts(old: tuple[Fact, ...], new: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return old + tuple(fact for fact in new if fact not in old)


def _kept(old: Concept, united: Concept) -> list[Term]:
    """The old concept's terms as they are now, in their old order."""
    now = {_name(term): term for term in reversed(united.terms)}
    return [now[_name(term)] for term in old.terms]


def _name(term: Term) -> tuple[str, str]:
    return term.language, term.form


def _key(term: Term) -> tuple[str, str]:
    return term.language, find_language(term.language).fold(term.form)


def _share(one: Concept, other: Concept) -> bool:
    return not {_key(term) for term in one.terms}.isdisjoint(map(_key, other.terms))


def _heads(concept: Concept) -> Iterator[tuple[str, str]]:
    """The preferred terms of a concept's first language."""
    first = concept.terms[0].language
    return (_key(t) for t in concept.in_language(first) if t.status is Status.PREFERRED)


def _by_preferred(concepts: Sequence[Concept]) -> dict[tuple[str, str], list[str]]:
    """The ids of the concepts that prefer each term."""
    found: dict[tuple[str, str], list[str]] = {}
    for concept in concepts:
        for term in concept.terms:
            if term.status is Status.PREFERRED:
                found.setdefault(_key(term), []).append(concept.id)
    return found


def _wanted_id(concept: Concept) -> str:
    """The concept's own id, or the words of its first term in Latin letters."""
    if concept.named:
        return concept.id
    return next(filter(None, (_slug(term.form) for term in concept.terms)), concept.id)


def _slug(form: str) -> str:
    """The words of a term in Latin letters; XML would have no id begin with a digit."""
    slug = "-".join(SLUG.findall(form.lower()))
    return (f"c-{slug}" if slug[:1].isdigit() else slug)[:LONGEST].strip("-")

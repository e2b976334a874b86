"""Kinship by lists: which forms each word has, and no dictionary."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hexapla.languages.compound import Compounds
from hexapla.languages.grammar import Grammar
from hexapla.languages.spelling import Spelling

OWN = "\n"  # before the name of a word that has a list: no word of a text is called so
NOTHING: frozenset[str] = frozenset()


class Forms(NamedTuple):
    """The forms of a word, each in its one spelling.

    ``known`` are in a dictionary, ``unknown`` go by their stem alone; ``compounds`` are words that
    the word lies in. A person has ``added`` some forms, and ``struck`` others out.
    """

    known: frozenset[str] = NOTHING
    unknown: frozenset[str] = NOTHING
    compounds: frozenset[str] = NOTHING
    added: frozenset[str] = NOTHING
    struck: frozenset[str] = NOTHING

    def corrections(self) -> "Forms":
        """What a person has said, and nothing else."""
        return Forms(added=self.added, struck=self.struck)

    def joined(self, other: "Forms") -> "Forms":
        """What either says."""
        return Forms(*(mine | theirs for mine, theirs in zip(self, other, strict=True)))


Lock = Mapping[str, Forms]  # by the name that a word has in its language's spelling


class Locked:
    """Kinship by the lists of a lock: a word that has none has no form but itself.

    Capitals are compared without accents, where they have none.
    """

    def __init__(self, lock: Lock, grammar: Grammar) -> None:
        self.spelling = Spelling(grammar)
        self._lock = {
            self.spelling.read(name).name: Forms(*map(self._spelt, forms))
            for name, forms in lock.items()
        }
        self._forms = {
            name: (each.known | each.unknown | each.added) - each.struck
            for name, each in self._lock.items()
        }
        self._owners = _owners(self._forms)
        self._bare, self._bare_owners = self._forms, self._owners
        if grammar.bare:
            self._bare = {name: self._bared(forms) for name, forms in self._forms.items()}
            self._bare_owners = _owners(self._bare)
        self._known = NOTHING.union(*(each.known - each.struck for each in self._lock.values()))
        self._compounds = None
        if grammar.links is not None:
            self._compounds = Compounds(grammar.links, self.spelling, self.akin, self._knows)
        self.is_light = self.spelling.is_light
        self.is_between = self.spelling.is_between

    def lacks(self, words: Iterable[str]) -> list[str]:
        """The words that have no list, by name."""
        names = {read.name for read in map(self.spelling.read, words)}
        return sorted(names - self._lock.keys())

    def keys(self, word: str) -> frozenset[str]:
        """What the word may be looked up by."""
        own = self.spelling.read(word)
        keys = own.groups | {own.plain, own.bare, OWN + own.name}
        keys |= self._owners.get(own.plain, NOTHING)
        return keys | self._bare_owners.get(own.bare, NOTHING) if own.capitals else keys

    def lemmas(self, word: str) -> frozenset[str]:
        """The words that it is a form of, by a dictionary; nothing if no list says so."""
        plain = self.spelling.read(word).plain
        return self._owners.get(plain, NOTHING) if plain in self._known else NOTHING

    def has(self, word: str) -> bool:
        """Whether a list has the word as one of a dictionary."""
        return self._knows(word)

    def akin(self, own: str, found: str) -> bool:
        """Whether ``found`` is a form of ``own``."""
        one, other = self.spelling.read(own), self.spelling.read(found)
        if one.plain == other.plain or not one.groups.isdisjoint(other.groups):
            return True
        if (one.capitals or other.capitals) and one.bare == other.bare:
            return True
        if other.capitals:
            return other.bare in self._bare.get(one.name, NOTHING)
        return (other.noun or not one.noun) and other.plain in self._forms.get(one.name, NOTHING)

    def within(self, own: str, found: str) -> tuple[int, int] | None:
        """Where a form of ``own`` is a part of the compound ``found``; None if it is none.

        Of a compound that is listed, the whole counts as the part that is looked for.
        """
        if self._compounds is None:
            return None
        forms = self._lock.get(self.spelling.read(own).name, Forms())
        plain = self.spelling.read(found).plain
        if plain in forms.struck:
            return None
        return (0, len(found)) if plain in forms.compounds else self._compounds.find(own, found)

    def _spelt(self, forms: Iterable[str]) -> frozenset[str]:
        return frozenset(self.spelling.spell(" ".join(forms)).split())

    def _bared(self, forms: Iterable[str]) -> frozenset[str]:
        return frozenset(self.spelling.bare(" ".join(forms)).split())

    def _knows(self, word: str) -> bool:
        return self.spelling.read(word).plain in self._known


def _owners(forms: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """The keys of the words that have a form, by the form."""
    owners: dict[str, frozenset[str]] = {}
    for name, each in forms.items():
        key = frozenset({OWN + name})
        for form in each:
            owners[form] = owners[form] | key if form in owners else key
    return owners

"""A table of number words, made ready for reading."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from hexapla.languages.counting.sum import Sum
from hexapla.languages.counting.table import NEVER, Table, Word, Words, words
from hexapla.languages.trie import one_of

HEAD = 3  # letters that tell most words from numbers
LONGEST = 100  # letters of a number word
LEAST = 12  # up to here a number in words asks for no answer


class Atom(NamedTuple):
    """A word of a number: what it is worth, and whether it multiplies (hundred)."""

    word: Word
    multiplier: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a table by what they do."""

    atoms: Words
    hundreds: Words
    scales: Words
    powers: Words
    singles: dict[str, tuple[str, Word]]
    counted: Words
    measures: Words
    prefixes: Words
    prefix: re.Pattern[str]
    compound: re.Pattern[str] | None
    heads: frozenset[str]

    def read(self, word: str) -> Sequence[Atom]:
        """The parts of a word that is a number or several in one; none if it is no number.

        >>> vocabulary = ready(Table("2 zwei; 30 dreißig", "", "100 hundert", compounds=""))
        >>> [int(atom.word.value) for atom in vocabulary.read("zweihundertdreißig")]
        [2, 100, 30]
        """
        if known := self._atom(word):
            return (known,)
        compound = self.compound if len(word) <= LONGEST else None
        return _split(word, compound, self._atom) if compound else ()

    def _atom(self, word: str) -> Atom | None:
        known = self.atoms.get(word)
        return Atom(known, word in self.hundreds) if known else None

    def begins(self, word: str) -> Fraction | None:
        """The number above one that a longer word begins with, if one does."""
        if not self.prefix.match(word):
            return None
        total, at = Sum(), 0
        while match := self.prefix.match(word, at):
            atom = self._atom(match[0]) or Atom(self.prefixes[match[0]], multiplier=False)
            if not total.take(atom.word.value, multiplier=atom.multiplier):
                break
            at = match.end()
        return total.value if total.value > 1 else None

    def may_read(self, word: str) -> bool:
        """Whether a word begins as one of these does; most do not."""
        return word[:HEAD] in self.heads or word[:2] in self.heads

    def knows(self, word: str) -> bool:
        """Whether the word may be read as a number."""
        return word in self.singles or word in self.powers or bool(self.read(word))

    @property
    def asking(self) -> Iterable[str]:
        """The words of numbers that may ask for an answer: above twelve, parts, doubled."""
        yield from (word for word, each in self.atoms.items() if each.value > LEAST)
        yield from self.powers
        yield from (
            word
            for word, (sort, each) in self.singles.items()
            if sort in {"part", "times", "ordinal", "half", "counted", "tens", "era"}
            and not (sort == "ordinal" and each.value <= LEAST)
        )


def _split(
    word: str, compound: re.Pattern[str], read: Callable[[str], Atom | None]
) -> Sequence[Atom]:
    atoms: list[Atom] = []
    at = 0
    while at < len(word):
        match = compound.match(word, at)
        atom = read(match[1]) if match else None
        if match is None or atom is None:
            return ()
        atoms.append(atom)
        at = match.end()
    return atoms


@cache
def ready(table: Table) -> Vocabulary:
    """What is in a table, by word."""
    hundreds, scales = words(table.hundreds), words(table.scales)
    atoms = words(table.numbers) | hundreds | scales
    singles = {
        word: (sort, value)
        for sort in SORTS
        for word, value in words(getattr(table, SORTS[sort])).items()
    }
    powers = words(table.powers)
    prefixes = words(table.prefixes) or (atoms if table.compounds is not None else {})
    return Vocabulary(
        atoms,
        hundreds,
        scales,
        powers,
        singles,
        words(table.counted),
        words(table.measures),
        prefixes,
        re.compile(one_of(prefixes) or NEVER),
        re.compile(f"({one_of(atoms)})(?:{table.compounds})?")
        if table.compounds is not None
        else None,
        frozenset(word[:HEAD] for word in (*atoms, *powers, *singles, *prefixes)),
    )


SORTS = {
    "month": "months",
    "ordinal": "ordinals",
    "half": "halves",
    "part": "parts",
    "times": "times",
    "counted": "counted",
    "tens": "tens",
    "era": "eras",
}

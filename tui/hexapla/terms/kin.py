"""Where terms stand whose words are compared by kinship."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from hexapla.languages.kinship import Kinship, word_pattern
from hexapla.terms.concept import VERBATIM, Term

APART = frozenset(" \t\n\u00a0\u202f-\u2010\u2011\u2012\u2013'’ʼ\"“”„‟«»‹›‘‚_")  # between words
FAR = 4  # such signs in a row that may stand between two words
REMEMBERED = 1 << 14  # pairs of words that are not compared again
GAP = 3  # words in a row that may stand between two words of a term


class Place(NamedTuple):
    """A word of a text."""

    text: str
    start: int
    end: int


class Phrase(NamedTuple):
    """A term as words: which of them it may do without, and the signs that may part them."""

    words: tuple[str, ...]
    light: tuple[bool, ...]
    apart: frozenset[str]


def read_phrase(form: str, kinship: Kinship) -> Phrase | None:
    """The words of a term; None where it is no more than words with signs between them.

    An article at its head is no part of it.
    """
    places = read_places(form)
    if not places or (places[0].start, places[-1].end) != (0, len(form)):
        return None
    apart = APART.union(*(form[a.end : b.start] for a, b in pairwise(places)))
    words = [place.text for place in places]
    light = [kinship.is_light(word) for word in words]
    head = light.index(False) if False in light else 0
    return Phrase(tuple(words[head:]), tuple(light[head:]), apart)


def words_of(terms: Iterable[Term], kinship: Kinship) -> frozenset[str]:
    """The words that kinship is asked about, if these are all terms; numbers have no forms."""
    free = [term.form for term in terms if not (term.forms or VERBATIM in term.options)]
    phrases = [phrase for form in free if (phrase := read_phrase(form, kinship))]
    words = {word for phrase in phrases for word in phrase.words}
    return frozenset(word for word in words if not any(map(str.isdigit, word)))


def read_places(text: str) -> list[Place]:
    """The words of a text, in order."""
    return [Place(found[0], *found.span()) for found in word_pattern().finditer(text)]


class KinFinder:
    """Finds phrases in texts; each is known by its number."""

    def __init__(self, phrases: dict[int, Phrase], kinship: Kinship) -> None:
        self._phrases = phrases
        self.kinship = kinship
        self._akin = lru_cache(maxsize=REMEMBERED)(kinship.akin)
        self._words = word_pattern()
        apart = re.escape("".join(sorted(APART)))
        self._next = re.compile(f"[{apart}]{{1,{FAR}}}({self._words.pattern})").match
        self._opened: dict[str, tuple[int, ...]] = {}
        self._heads: dict[str, list[int]] = {}
        for number, phrase in phrases.items():
            for key in kinship.keys(phrase.words[0]):
                self._heads.setdefault(key, []).append(number)

    def __contains__(self, number: int) -> bool:
        return number in self._phrases

    def keys_of(self, numbers: Iterable[int]) -> frozenset[str]:
        """The keys of all words of some phrases."""
        phrases = [self._phrases[number] for number in numbers if number in self._phrases]
        words = {word for phrase in phrases for word in phrase.words}
        return frozenset().union(*map(self.kinship.keys, words))

    def keys_of_head(self, form: str) -> frozenset[str]:
        """The keys of the first word of a form that was found."""
        return self.kinship.keys(self._words.findall(form)[0])

    def find(
        self, text: str, wanted: Iterable[int] | None = None
    ) -> Iterator[tuple[int, int, int]]:
        """Start, end and number of every place of a phrase, or of the wanted ones alone."""
        chosen = None if wanted is None else frozenset(wanted)
        opened, at = self._opened, 0
        for word in self._words.findall(text):  # sooner than with the place of each
            start = text.index(word, at)
            at = start + len(word)
            numbers = opened.get(word)
            if numbers is None:
                numbers = self._open(word)
            for number in numbers:
                if chosen is None or number in chosen:
                    end = self._end(self._phrases[number], text, at)
                    if end:
                        yield start, end, number

    def find_within(self, text: str, wanted: Iterable[int]) -> Iterator[tuple[int, int, int]]:
        """The same for phrases of which a word lies in a compound: the whole compound counts."""
        places = read_places(text)
        for number in wanted:
            phrase = self._phrases.get(number)
            if phrase is None:
                continue
            size = len(phrase.words)
            for at in range(len(places) - size + 1):
                if end := self._end_within(phrase, text, places[at : at + size]):
                    yield places[at].start, end, number

    def _open(self, word: str) -> tuple[int, ...]:
        """The phrases that may begin with this word."""
        keys, heads, akin = self.kinship.keys(word), self._heads, self._akin
        numbers = {number for key in keys for number in heads.get(key, ())}
        opened = tuple(sorted(n for n in numbers if akin(self._phrases[n].words[0], word)))
        self._opened[word] = opened
        return opened

    def _end(self, phrase: Phrase, text: str, reach: int) -> int:
        """Where the words after the first, which ends at ``reach``, end; 0 if they do not follow.

        Nearly always each stands right behind the one before.
        """
        end = reach
        for own in phrase.words[1:]:
            found = self._next(text, end)
            if not found or not self._akin(own, found[1]):
                return self._follow(phrase, 1, text, reach, GAP)
            end = found.end()
        return end

    def _follow(self, phrase: Phrase, at: int, text: str, reach: int, gap: int) -> int:
        """Where the words from number ``at`` on, behind ``reach``, end; 0 if they do not follow.

        ``gap``: how many words may stand before the next of them.
        """
        if at == len(phrase.words):
            return reach
        found = self._words.search(text, reach)
        if not found or not _near(text[reach : found.start()], phrase.apart):
            return 0
        word = found[0]
        end = 0
        if self._akin(phrase.words[at], word):
            end = self._follow(phrase, at + 1, text, found.end(), GAP)
        if not end and phrase.light[at] and at + 1 < len(phrase.words):
            end = self._follow(phrase, at + 1, text, reach, gap)
        if not end and gap and self.kinship.is_between(word):
            end = self._follow(phrase, at, text, found.end(), gap - 1)
        return end

    def _end_within(self, phrase: Phrase, text: str, places: Sequence[Place]) -> int:
        """Where a phrase ends if these places are its words, one of them in a compound; else 0."""
        compounds, reach = 0, places[0].start
        for own, place in zip(phrase.words, places, strict=True):
            if not _near(text[reach : place.start], phrase.apart):
                return 0
            if not self._akin(own, place.text):
                if not self.kinship.within(own, place.text):
                    return 0
                compounds += 1
            reach = place.end
        return reach if compounds == 1 else 0


def _near(between: str, apart: frozenset[str]) -> bool:
    """Whether two words with this between them may be of one phrase."""
    return len(between) <= FAR and apart.issuperset(between)

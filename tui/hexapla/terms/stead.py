"""What probably stands in the place of a term that nothing answers.

It is a stretch of the target that shares most of the term's words, or its head, or that is the term
but for a slip. It need not be right, since it is only asked of what is wrong, but it must convince:
else nothing is said.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from hexapla.languages.kinship import Kinship, word_pattern
from hexapla.languages.language import Fold, FormStems, Language
from hexapla.terms.concept import Term
from hexapla.terms.likeness import HAN, heads, is_near, windows
from hexapla.terms.stop_words import STOP_WORDS
from hexapla.text.span import Span

HEADS_FIRST = frozenset(
    ("es", "fr", "id", "it", "la", "pt")
)  # the head of a term is its first word
LEAST = 3  # letters of a word that must stand as they are
STEM = 4  # letters of a stem that tell a word, whatever ending of inflection it has
ENDING = 3  # the letters of such an ending
BESIDE = 1  # words that may stand between two words of a term, whatever they are
FEW = 3  # words that may, if they are all light: chain of the industry
BREAKS = frozenset(".!?;:\n。！？；：")  # no term goes on behind these

Taken = Callable[[], Sequence[Span]]


class Clue(NamedTuple):
    """The words of a term that say something, and what a text must hold to have one of them.

    ``words`` are folded, ``own`` as the term has them; ``light`` words say nothing. ``weights``:
    their letters, twice for the head. ``begins`` are their first two letters, ``ends`` the last.
    ``needles``: for each word, what is nowhere where the word is not, and no word like it.
    """

    words: tuple[str, ...]
    own: tuple[str, ...]
    stems: tuple[tuple[str, ...], ...]
    light: frozenset[str]
    fold: Fold
    weights: tuple[int, ...]
    total: int
    head: int
    begins: frozenset[str]
    ends: frozenset[str]
    needles: tuple[tuple[str, ...], ...]


class Like(NamedTuple):
    """A word of a target that is like a word of the term, by its number."""

    number: int
    start: int
    end: int


class Stretch(NamedTuple):
    """What may stand in the place, and its share in the term, from 0 to 1."""

    start: int
    end: int
    share: float


def find_stead(
    forms: Iterable[Term],
    target: str,
    language: Language,
    taken: Taken,
    kinship: Kinship | None = None,
) -> Span | None:
    """The stretch of a target that stands in the place of a term with these forms, or None.

    ``taken`` gives the places that are not free; it is asked only if it matters.
    """
    folded = language.fold(target)
    best: Stretch | None = None
    held: set[int] | None = None
    for term in forms:
        for found in _stretches(term.form, target, folded, language, kinship):
            if best is None or _worth(found) > _worth(best):
                if held is None:
                    held = {at for span in taken() for at in range(span.start, span.end)}
                if held.isdisjoint(range(found.start, found.end)):
                    best = found
    return Span(best.start, best.end) if best else None


def _worth(found: Stretch) -> tuple[float, int]:
    """By their share; of those that share alike, the shorter."""
    return found.share, found.start - found.end


def _stretches(
    form: str, target: str, folded: str, language: Language, kinship: Kinship | None
) -> Iterator[Stretch]:
    if not language.spaced:
        own = language.fold(form)
        yield from (Stretch(*found) for found in chain(windows(own, folded), heads(own, folded)))
        return
    clue = read_clue(form, language.tag, language.fold, language.stems)
    if _convinces(_hinted(clue, folded), clue):
        for run in _runs(_alike(clue, target, folded, kinship), clue, folded):
            if _convinces({each.number for each in run}, clue):
                yield _stretch(run, clue, folded)


@lru_cache(maxsize=4096)
def read_clue(form: str, tag: str, fold: Fold, stems: FormStems) -> Clue:
    """The clue of a term in the language with this tag.

    >>> from hexapla.languages.en import LANGUAGE as en
    >>> read_clue("overtaking on the bend", "en", en.fold, en.stems)[:1]
    (('overtaking', 'bend'),)
    """
    light = _light(tag)
    every = word_pattern().findall(form)
    low = list(map(fold, every))
    kept = [at for at, word in enumerate(low) if word not in light] or range(len(low))
    inner = next((at for at, word in enumerate(low) if at and word in light), len(low))
    head = 0 if tag in HEADS_FIRST else max(sum(at < inner for at in kept) - 1, 0)
    words = tuple(low[at] for at in kept)
    weights = tuple(len(word) * (2 if n == head else 1) for n, word in enumerate(words))
    begun = tuple(_stems(word, stems) for word in words)
    needles = tuple((*some, *_halves(word)) for word, some in zip(words, begun, strict=True))
    return Clue(
        words,
        tuple(every[at] for at in kept),
        begun,
        light,
        fold,
        weights,
        sum(weights),
        head,
        frozenset(word[:2] for word in words),
        frozenset(word[-2:] for word in words),
        needles,
    )


@cache
def _light(tag: str) -> frozenset[str]:
    return frozenset(STOP_WORDS.get(tag, "").split())


@lru_cache(maxsize=4096)  # the same few words make most terms
def _stems(word: str, stems: FormStems) -> tuple[str, ...]:
    return stems(word)


def _halves(word: str) -> tuple[str, ...]:
    """One of them is whole in a word with one wrong letter; none of a word that may have none."""
    return (word[: len(word) // 2], word[len(word) // 2 :]) if len(word) > LEAST else ()


def _hinted(clue: Clue, folded: str) -> list[int]:
    """The numbers of words that the text may hold in one form or another."""
    numbers = []
    for number, needles in enumerate(clue.needles):
        for needle in needles:
            if needle in folded:
                numbers.append(number)
                break
    return numbers


def _alike(clue: Clue, target: str, folded: str, kinship: Kinship | None) -> list[Like]:
    """The words of a target that are like a word of the term; none if they are too few."""
    find, begins, ends = word_pattern(), clue.begins, clue.ends
    some = {word for word in find.findall(folded) if word[:2] in begins or word[-2:] in ends}
    numbers = {word: number for word in some if (number := _number(clue, word)) >= 0}
    if kinship:
        numbers |= _akin(clue, find.findall(target), kinship)
    if not _convinces(frozenset(numbers.values()), clue):
        return []
    return [
        Like(numbers[place[0]], *place.span())
        for place in find.finditer(folded)
        if place[0] in numbers
    ]


def _number(clue: Clue, word: str) -> int:
    """The number of the word of the term that a word is like; -1 if it is like none."""
    first, last, size = word[0], word[-2:], len(word)
    for number, own in enumerate(clue.words):
        if word == own:
            return number
        if first == own[0] and _is_form(word, clue.stems[number]):
            return number
        beside = first == own[0] or last == own[-2:]
        if beside and -2 <= size - len(own) <= 2 and is_near(own, word):
            return number
    return -1


def _is_form(word: str, stems: Iterable[str]) -> bool:
    for stem in stems:
        if word.startswith(stem):
            sure = len(stem) >= STEM or stem[0] >= HAN
            return len(word) - len(stem) <= (ENDING if sure else 1)
    return False


def _akin(clue: Clue, words: Sequence[str], kinship: Kinship) -> dict[str, int]:
    """Forms of the words of the term, folded, with their numbers."""
    return {
        clue.fold(word): number
        for word in words
        for number, own in enumerate(clue.own)
        if word[0].lower() == own[0].lower() and kinship.akin(own, word)
    }


def _runs(found: Iterable[Like], clue: Clue, folded: str) -> Iterator[list[Like]]:
    """Those that stand together, each word of the term once."""
    run: list[Like] = []
    for each in found:
        again = next((at for at, other in enumerate(run) if other.number == each.number), -1)
        if run and _part(folded[run[-1].end : each.start], clue.light):
            yield run
            run = []
        elif again >= 0:
            yield run
            run = run[again + 1 :]
        run.append(each)
    if run:
        yield run


def _part(between: str, light: frozenset[str]) -> bool:
    """Whether two words with this between them are not of one stretch."""
    if not between.strip(" -"):
        return False
    words = word_pattern().findall(between)
    most = FEW if light.issuperset(words) else BESIDE
    return len(words) > most or not BREAKS.isdisjoint(between)


def _convinces(numbers: Collection[int], clue: Clue) -> bool:
    """Whether words of the term with these numbers are enough of it."""
    if not numbers:
        return False
    if 2 * sum(map(clue.weights.__getitem__, numbers)) > clue.total:
        return True
    return len(numbers) > 1 and 2 * len(numbers) >= len(clue.words)


def _stretch(run: Sequence[Like], clue: Clue, folded: str) -> Stretch:
    """What a run takes up, with another head than that of the term if there is one."""
    start, end = run[0].start, run[-1].end
    numbers = {each.number for each in run}
    if run[-1].number == clue.head - 1 and clue.head not in numbers:
        behind = word_pattern().match(folded, end + 1)
        if behind and folded[end] == " ":
            end = behind.end()
    return Stretch(start, end, sum(clue.weights[number] for number in numbers) / clue.total)

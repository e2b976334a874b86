"""The inflected forms of Latin terms, as a pattern that finds them.

A term is given in the nominative, or with a verb in the infinitive. Word order is free: two or
three units may stand in any order; small words or a genitive may stand between them.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import permutations, product

from hexapla.languages.la.phrase import Unit, read_phrase
from hexapla.languages.trie import common_start, one_of

ENCLITIC = "(?:[nu]e|que)?"
BETWEEN = r" +(?:\w*(?:ae|is?|rum|ium|oque|autem|enim|uero|est|sunt) +){0,2}?"
ACROSS = r" +(?:\w*(?:ae|rum|oque|autem|est) +)??"  # between two that have changed places
NEXT = " +"
AND = r" +(?:(?:et|ac|atque|&) +|(?=\w+que\b))"
MOVABLE = 3  # units that may change places
DISTINCT = 3  # letters after which two needles are better than their common beginning
WRITTEN_TOGETHER = frozenset({"res", "ius"})
DIPHTHONGS = {"ae": ("ae", "æ"), "æ": ("ae", "æ"), "oe": ("oe", "œ"), "œ": ("oe", "œ")}
NOTHING = "(?!)"


def form_pattern(form: str) -> str:
    r"""The source of a regular expression that finds the forms of a term in a folded text.

    The text is folded by ``hexapla.languages.la.folding.fold``. No letter or digit stands next to
    a match. æ and œ may stand for ae and oe, and an enclitic may follow each word.

    >>> pattern = form_pattern("via nova")
    >>> re.findall(pattern, "uiarum nouarum nouaque uia, uiator nouus")
    ['uiarum nouarum', 'nouaque uia']
    """
    units = read_phrase(form)
    return _tree(units, tuple(range(len(units)))) if units else NOTHING


@lru_cache(maxsize=4096)
def stems(form: str) -> tuple[str, ...]:
    """Literal texts with one of which every match of ``form_pattern(form)`` begins.

    None is the beginning of another.

    >>> stems("res publica"), stems("oeconomia")
    (('public', 're'), ('oeconomi', 'œconomi'))
    """
    units = read_phrase(form)
    groups: dict[str, list[str]] = {}
    for unit in units if is_movable(units) else units[:1]:
        for words in orders(unit):
            for spelt in spellings(words[0]):
                groups.setdefault(spelt[:DISTINCT], []).append(spelt)
    needles = sorted(set(map(common_start, groups.values())))
    return tuple(n for n in needles if not n.startswith(tuple(o for o in needles if o != n)))


def is_movable(units: Sequence[Unit]) -> bool:
    """Whether the units may stand in any order."""
    return len(units) <= MOVABLE and not any(unit.joined for unit in units)


def orders(unit: Unit) -> Sequence[tuple[frozenset[str], ...]]:
    """The orders in which the words of a unit may stand: either, where there are two."""
    return list(permutations(unit.words)) if len(unit.words) == 2 else [unit.words]


def _tree(units: Sequence[Unit], left: tuple[int, ...], before: int | None = None) -> str:
    """What follows the unit ``before``: those that are left, in any order where they may move."""
    if not left:
        return r"(?!\w)"
    branches = []
    for n in left if is_movable(units) else left[:1]:
        unit, others = units[n], tuple(other for other in left if other != n)
        gap = "" if before is None else _gap(units, before, n)
        words = [_in_order(order, opening=before is None) for order in orders(unit)]
        branches.append(gap + _either(words) + _tree(units, others, n))
    return _either(branches)


def _gap(units: Sequence[Unit], before: int, after: int) -> str:
    """What may stand between two units; nothing at all in respublica and iusiurandum."""
    if units[after].joined:
        return AND
    if after != before + 1:
        return ACROSS if len(units) == 2 else NEXT
    if units[before].words[0].isdisjoint(WRITTEN_TOGETHER):
        return BETWEEN
    return f" *{BETWEEN[2:]}"


def _in_order(words: Sequence[frozenset[str]], *, opening: bool) -> str:
    """The words of a unit one after the other."""
    first, *others = words
    start = _opened(first) if opening else _any_of(first)
    return start + "".join(f"{ENCLITIC} +{_any_of(word)}" for word in others) + ENCLITIC


def _opened(words: frozenset[str]) -> str:
    """Any form of a word behind no letter or digit, a literal letter first.

    A look-behind comes after the first letter, and repeats it.
    """
    starts: dict[str, list[str]] = {}
    for word in spellings(words):
        starts.setdefault(word[0], []).append(word[1:])
    return _either(
        [
            rf"{re.escape(letter)}(?<!\w{re.escape(letter)}){one_of(rest)}"
            for letter, rest in starts.items()
        ]
    )


def _either(branches: Sequence[str]) -> str:
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


@lru_cache(maxsize=4096)
def _any_of(words: frozenset[str]) -> str:
    return one_of(spellings(words))


def spellings(words: Collection[str]) -> list[str]:
    """The words, each with and without ligatures."""
    if not any("ae" in word or "oe" in word or "æ" in word or "œ" in word for word in words):
        return sorted(words)
    return sorted({spelt for word in words for spelt in _spelt(word)})


def _spelt(word: str) -> list[str]:
    """The spellings of a word: each ae and oe apart and as a ligature."""
    parts = re.split("(ae|oe|æ|œ)", word)
    choices = [DIPHTHONGS.get(part, (part,)) for part in parts]
    return ["".join(choice) for choice in product(*choices)]

"""A Latin term read: which of its words are inflected, and which stay as they are.

The words that agree with the first one in the nominative are inflected; a genitive or ablative that
belongs to them is not. Where a form is open between the two, it is inflected.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from hexapla.languages.la import lexicon, nouns
from hexapla.languages.la.folding import fold
from hexapla.languages.la.verbs import conjugate, is_infinitive

WORDS = re.compile(r"[^\s,;:()\"“”„«»]+")
CONJUNCTIONS = frozenset({"et", "ac", "atque", "&"})
GENITIVE_PLURALS = re.compile(r"(?:tatum|ionum|[ao]rum)$")
NOT_PLURALS = frozenset({"clarum", "rarum", "carum", "amarum", "forum", "decorum", "sonorum"})
LONG_STEMS = re.compile(r"(?:[nrc]t|rb)ium$")
HEADS = ("us", "o", "a", "as", "ns", "or", "um", "x", "en")
GENITIVES = ("ae", "i", "is", "us", "rum", "um")
AGREEMENTS = (  # the numbers and genders of a nominative, by its ending
    (("ae",), "pf"),
    (("men",), "sn"),
    (("us",), "sm"),
    (("um", "e", "al", "ar", "u"), "sn"),
    (("a",), "sf pn"),
    (("i",), "pm"),
    (("es",), "pm pf"),
    (("er",), "sm"),
    (("io", "do", "go", "tas"), "sf"),
    (("ns", "x"), "sm sf sn"),
    (("or", "is"), "sm sf"),
)
ADJECTIVES_IN_IS = re.compile(
    r"(?:[aeiu]lis|llis|aris|ensis|stris|uis|mis|nguis|bris|ndis|rtis|omnis|ennis|ignis|itis|estis"
    r"|uiridis|turpis|tristis|dulcis|unis|anis|lenis|segnis|rudis|acris|celeris)$"
)
NOUNS_IN_IS = re.compile(
    r"(?:itatis|etatis|tutis|sortis|artis|mortis|partis|uoluntatis|consulis|exsulis|salis|solis)$"
)


class Unit(NamedTuple):
    """Words that stay together: the forms of each, and whether a conjunction stands before them."""

    words: tuple[frozenset[str], ...]
    joined: bool = False


@lru_cache(maxsize=16)
def read_phrase(form: str) -> tuple[Unit, ...]:
    """The units of a term, in its own order.

    >>> [sorted(unit.words[0])[:3] for unit in read_phrase("lex naturae")]
    [['lege', 'legem', 'leges'], ['naturae']]
    """
    words = [part for word in WORDS.findall(fold(form)) for part in _parts(word)]
    units: list[Unit] = []
    at = 0
    while at < len(words):
        stop = next((n for n in range(at, len(words)) if words[n] in CONJUNCTIONS), len(words))
        run = _read_run(words[at:stop])
        units += [unit._replace(joined=at > 0 and n == 0) for n, unit in enumerate(run)]
        at = stop + 1
    return tuple(units)


def _parts(word: str) -> tuple[str, ...]:
    """The two words that some are written together of; both are declined."""
    word = word.strip(".'’!?")
    for first, rest in (("res", "publica"), ("ius", "iurandum")):
        if word == first + rest:
            return first, rest
    return (word,) if word else ()


def _read_run(words: Sequence[str]) -> list[Unit]:
    """The units of words between two conjunctions."""
    verb = next((n for n, word in enumerate(words) if _is_verb(words, n)), None)
    if verb is not None:
        return [
            Unit((conjugate(word) if n == verb else _object(word),)) for n, word in enumerate(words)
        ]
    stop = next(
        (n for n, word in enumerate(words) if word in lexicon.words(lexicon.PREPOSITIONS)), None
    )
    inflected = _inflected(words[:stop])
    units: list[Unit] = []
    for n, word in enumerate(words):
        if n in inflected:
            plural = not any(number[0] == "s" for number in inflected[n])
            neuter = all(number[1] == "n" for number in inflected[n])
            units.append(Unit((nouns.decline(word, plural=plural, neuter=neuter),)))
        elif units and n - 1 not in inflected:
            units[-1] = Unit((*units[-1].words, frozenset({word})))
        else:
            units.append(Unit((frozenset({word}),)))
    return units


def _is_verb(words: Sequence[str], at: int) -> bool:
    """Whether a word is the verb of a term: solare is one first, but none behind systema."""
    word = words[at]
    if not conjugate(word):
        return False
    if at == 0:
        return word != "mare" and (len(words) == 1 or is_infinitive(word) or word.endswith("o"))
    before = words[at - 1]
    return is_infinitive(word) and before.endswith(("am", "em", "as", "os", "um", "ra", "es"))


def _object(word: str) -> frozenset[str]:
    """The forms of a word beside a verb; its object is given in the accusative."""
    if word in lexicon.words(lexicon.PREPOSITIONS):
        return frozenset({word})
    return nouns.decline_accusative(word)


def _inflected(words: Sequence[str]) -> dict[int, frozenset[str]]:
    """The positions of the words that are inflected; the numbers and genders each may have."""
    if not words:
        return {}
    agreed = {n: _agreement(word) for n, word in enumerate(words)}
    head = 0
    if len(words) > 1 and words[0].endswith(GENITIVES) and not agreed[0] & agreed[1]:
        head = int(not _is_genitive(words[1]) and words[1].endswith(HEADS))
    elif len(words) > 1 and words[0].endswith(("ae", "i")):
        head = int(words[1] in lexicon.words(lexicon.FOURTH))  # terrae motus
    found, current = {head: agreed[head]}, agreed[head]
    for n in range(head + 1, len(words)):
        shared = current & agreed[n]
        if shared and not _is_genitive(words[n]):
            found[n] = current = shared
    return _without_genitives(words, found, head)


def _without_genitives(
    words: Sequence[str], found: dict[int, frozenset[str]], head: int
) -> dict[int, frozenset[str]]:
    """Without what can be a genitive before a genitive, unless it stands right behind the head."""
    for n in range(len(words) - 2, head + 1, -1):
        if n + 1 not in found and words[n].endswith(GENITIVES[:3]):
            found.pop(n, None)
    return {
        n: numbers & found[max(found)]
        if n < max(found) and numbers & found[max(found)]
        else numbers
        for n, numbers in found.items()
    }


def _is_genitive(word: str) -> bool:
    """Whether a word in -is or -um is the genitive of a noun, not an adjective."""
    if word.endswith("is"):
        return NOUNS_IN_IS.search(word) is not None or not ADJECTIVES_IN_IS.search(word)
    if GENITIVE_PLURALS.search(word):
        return word not in NOT_PLURALS
    stem = word[:-3] if LONG_STEMS.search(word) else word[:-2]
    return word.endswith("um") and stem in lexicon.nominatives()


def _agreement(word: str) -> frozenset[str]:
    """The numbers (s, p) and genders (m, f, n) that a nominative may have."""
    listed = ""
    if word in lexicon.third():
        listed = "sn" if lexicon.third()[word][1] else "sm sf"
    elif word in lexicon.words(lexicon.FOURTH):
        listed = "sm sf pm pf"
    elif word in lexicon.words(lexicon.FIFTH) or word.endswith("ies"):
        listed = "sf pf sm"
    elif nouns.is_greek_neuter(word):
        listed = "sn"
    elif nouns.is_neuter_plural(word):
        listed = "pn"
    elif word not in lexicon.words(lexicon.INDECLINABLE):
        listed = next((agreed for ends, agreed in AGREEMENTS if word.endswith(ends)), "sm sf sn")
    return frozenset(listed.split())

"""An English term word by word: which words inflect, and the forms that each may have."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from hexapla.languages.en.folding import SPACES, fold
from hexapla.languages.en.inflection import is_plural, is_verb, noun_forms, verb_forms
from hexapla.languages.en.irregular import IRREGULAR_VERBS
from hexapla.languages.en.spelling import spellings
from hexapla.languages.en.words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    DRIVERS,
    LITTLE_WORDS,
    MANNERS,
    NO_VERBS,
    NOT_ADVERBS,
    PARTICLES,
    POSTPOSITIVE,
    PREPOSITIONS,
    PROCESSES,
    VERBS,
)

TYPOGRAPHY = str.maketrans(dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("“”„«»", '"'))
QUOTES = "'\""
SPACE = re.compile(r"\s+|(?<=[^\W_])([-_\u2010-\u2013])(?=[^\W_])")
FOLDED = str.maketrans(dict.fromkeys(SPACES, " "))
PART = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)
PLAIN = re.compile("[a-z]+(?: [a-z]+)*")
MARK = re.compile(r"(?:(the|an?)|(to))\s+(?=\S{2}|\S\s)", re.IGNORECASE)
GRADE_A = re.compile(r"A\s+[^\WA-Z]")  # A share, but a share and A Share
PARTICIPLE = re.compile(r"[aeiouy].*(?:ing|[^e]ed)$")
SHOUTED = re.compile(r"[A-Z]{7}")
HEADED = PREPOSITIONS | CONJUNCTIONS  # the word before these is the head of a phrase
SURELY_AFTER_VERBS = DETERMINERS | PARTICLES | MANNERS
CO = re.compile(r"\bco[-\u2010\u2011](?=op|ord)", re.IGNORECASE)
PERSONS = frozenset("one's her his its my our their your".split())


class Word(NamedTuple):
    """A word of a term as it was given, with the punctuation at it, and whether it inflects."""

    lead: str
    core: str
    tail: str
    noun: bool
    verb: bool

    @property
    def forms(self) -> frozenset[str]:
        """What may stand for the core, lower case."""
        return _forms(self)


class Phrase(NamedTuple):
    """The words of a term; ``verbal`` if they are a verb and its object."""

    words: tuple[Word, ...]
    verbal: bool


class Part(NamedTuple):
    """A word with the punctuation at it; ``hyphened`` if a hyphen joins it to the next."""

    lead: str
    core: str
    tail: str
    hyphened: bool
    low: str


@lru_cache(maxsize=64)  # pattern, stems and steps of a term are made one behind the other
def read_phrase(form: str) -> Phrase:
    """The words of a term in its citation form; none if there are only quotation marks.

    >>> [sorted(word.forms) for word in read_phrase("the smart factory").words]
    [['smart'], ['factories', 'factory']]
    """
    text = CO.sub("co", form.translate(TYPOGRAPHY).strip().strip(QUOTES))
    if SHOUTED.search(text) and text.isupper():
        text = text.lower()
    mark = None if GRADE_A.match(text) else MARK.match(text)
    parts = list(_cut(text[mark.end() :].lstrip(QUOTES) if mark else text))
    noun, verb = (bool(mark[1]), bool(mark[2])) if mark else (False, False)
    verbs = _verbs(parts, -1 if noun else _opening_verb(parts, certain=verb))
    nouns = _nouns(parts)
    if verb or len(parts) > 1:
        nouns -= verbs
    words = (
        Word(part.lead, part.core, part.tail, at in nouns, at in verbs)
        for at, part in enumerate(parts)
    )
    return Phrase(tuple(words), verbal=bool(verbs))


def _cut(text: str) -> Iterator[Part]:
    if PLAIN.fullmatch(text):
        yield from (Part("", word, "", hyphened=False, low=word) for word in text.split(" "))
        return
    pieces = SPACE.split(text)
    for at in range(0, len(pieces), 2):
        found = PART.fullmatch(pieces[at].translate(FOLDED))
        if found and found[0]:
            lead, core, tail = ("", "and", "") if pieces[at] == "&" else found.groups()
            hyphened = at + 1 < len(pieces) and pieces[at + 1] is not None
            yield Part(lead, core, tail, hyphened, core.lower())


def _opening_verb(parts: Sequence[Part], *, certain: bool) -> int:
    """The place of the verb that opens the phrase; -1 if it is none."""
    at, last = 0, len(parts) - 1
    while at < last and not certain and _is_adverb(parts[at].low):
        at += 1
    while at < last and parts[at].hyphened:
        at += 1
    if certain or (at < last and _governs(parts[at], parts[at + 1])):
        return at
    alone = at == 0 == last and parts[at].core.islower() and _may_be_verb(parts[at].low)
    return at if alone or (at == last and is_verb(parts[at].low)) else -1


def _is_adverb(word: str) -> bool:
    return word in ADVERBS or (word.endswith("ly") and word not in NOT_ADVERBS)


def _governs(part: Part, following: Part) -> bool:
    """Whether the word is a verb, as far as it and the next can tell."""
    word, after = part.low, following.low
    if is_verb(word) or (word in DRIVERS and after in PROCESSES):
        return True
    if word in LITTLE_WORDS or not (_may_be_verb(word) or word in NO_VERBS):
        return False
    return after in SURELY_AFTER_VERBS or (after in PREPOSITIONS - {"of"} and word not in NO_VERBS)


def _may_be_verb(word: str) -> bool:
    """Whether a word of which nothing else is known can be the base form of a verb."""
    if word in VERBS or word in IRREGULAR_VERBS:
        return True
    return not (word in NO_VERBS or PARTICIPLE.search(word) or is_plural(word))


def _verbs(parts: Sequence[Part], opening: int) -> set[int]:
    """The places of the verbs: the one that opens the phrase, and those that stand beside it."""
    if opening < 0:
        return set()
    beside = (
        at
        for at in range(opening + 1, len(parts))
        if is_verb(parts[at].low) and _begins_clause(parts, at)
    )
    return {opening, *beside}


def _begins_clause(parts: Sequence[Part], at: int) -> bool:
    while at > 1 and _is_adverb(parts[at - 1].low):
        at -= 1
    return parts[at - 1].low in CONJUNCTIONS or parts[at - 1].tail in {",", ";"}


def _nouns(parts: Sequence[Part]) -> set[int]:
    """The places of the nouns that take a plural: the last word, and the heads of phrases."""
    last = len(parts) - 1
    if last == 0 and parts[0].core.istitle() and is_plural(parts[0].low):
        return set()  # a name: Windows, Seres
    return {last}.union(
        at
        for at, part in enumerate(parts[:-1])
        if (part.tail or (after := parts[at + 1].low) in HEADED or after in POSTPOSITIVE)
        and part.low not in LITTLE_WORDS
    )


@lru_cache(maxsize=4096)
def _forms(word: Word) -> frozenset[str]:
    """What may stand for a word: inflected where it is a noun or a verb, in every spelling."""
    low = fold(word.core)
    if not low.isalpha() or len(low) == 1 or sum(map(str.isupper, word.core)) > 1:
        return frozenset(_forms_of_sign(word.core, noun=word.noun))
    if low == "and":
        return frozenset({"and", "&", "&amp;"})
    forms = {low}
    if word.noun:
        forms |= noun_forms(low)
    if word.verb:
        forms |= verb_forms(low)
    return frozenset().union(*map(spellings, forms))


def _forms_of_sign(sign: str, *, noun: bool) -> set[str]:
    """An acronym with its plural; a number, a code or a word with an apostrophe as it stands."""
    word = fold(sign)
    if word in PERSONS:
        return set(PERSONS)
    if "&" in word:
        forms = {word.replace("&", way) for way in ("&", " & ", " and ", "&amp;")}
    else:
        forms = {word}
    if not noun or len(sign) < 2 or "'" in sign:
        return forms
    if sign[-2:-1].isupper() and sign[-1] == "s":
        return forms | {form[:-1] for form in forms}
    plurals = ("s", "es") if sign[-1] in "SX" else ("s",) if sign[-1].isupper() else ()
    return forms | {form + plural for form in forms for plural in plurals}

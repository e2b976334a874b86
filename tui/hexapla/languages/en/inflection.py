"""The forms of one English word, lower case in and out.

Too many are made rather than too few where the surplus is no word (``finded``, ``sectour``): it
finds nothing. Where it would be another word (``seed`` from see, ``stared`` from star) the rules
are strict.
"""

import re

from hexapla.languages.en.irregular import IRREGULAR_NOUNS, IRREGULAR_VERBS
from hexapla.languages.en.words import (
    COMPOUND_NOUNS,
    F_NOUNS,
    IC_NOUNS,
    ISE_NOUNS,
    NO_NOUNS,
    NO_PLURALS,
    NO_SINGULAR,
    NOT_MAN,
    NOT_MEN,
    VERBS,
)

SINGULARS = {
    many: one
    for one, plurals in IRREGULAR_NOUNS.items()
    for many in plurals
    if many not in NO_SINGULAR
}
F_NOUN = re.compile(rf"(?:[a-z]{{2,}})?(?:{F_NOUNS})")  # housewife, but not the olife of olives
PREFIX = re.compile(r"(?:re|over|under|out|un|mis|fore|with|up|inter)(?=[a-z]{2})")
SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
CONSONANT_Y = re.compile(r"(?:[^aeiou]|qu)y$")
SHORT = re.compile(r"[^aeiouy]*(?:qu)?[aeiouy][^aeiouwxyhs]$")  # one syllable: plan, quit, win
STRESSED_LAST = re.compile(
    r"(?:[aeiou]l|mit|fer|ter|cur|get|gret|set|put|run|quip|bid|bug|plug|fit|lap|nap|gin|hor|gram"
    r"|mat|ship|cap|bat|[aeiou]s)$"
)
VERBAL = re.compile(r"[a-z]*[aeiouy][a-z]*[^aeiouy](?:i[sz]e|y[sz]e)$|[a-z]+[^aeiouy]ify$")


def noun_forms(word: str) -> set[str]:
    """The singular and the plural of a noun given in either; the word itself at least.

    >>> sorted(noun_forms("industry")), sorted(noun_forms("criteria"))
    (['industries', 'industry'], ['criteria', 'criterion'])
    """
    if word in NO_NOUNS or (word.endswith("ic") and word not in IC_NOUNS):
        return {word}
    if singulars := _singulars(word):
        return singulars | {word}
    if word in NO_PLURALS or word.endswith("ics") or word in NO_SINGULAR:
        return {word}
    return {word, *_plurals(word)}


def _plurals(word: str) -> set[str]:
    stem = next((end for end in COMPOUND_NOUNS if word.endswith(end)), word)
    head = word.removesuffix(stem)
    plurals = {head + many for many in IRREGULAR_NOUNS.get(stem, ())} | _with_s(word)
    if F_NOUN.fullmatch(word):
        plurals.add(re.sub("fe?$", "ves", word))
    if word.endswith("man") and word not in NOT_MAN:
        plurals.add(word[:-2] + "en")
    return plurals


def _with_s(word: str) -> set[str]:
    """The word with -s, be it a noun or a verb."""
    if CONSONANT_Y.search(word):
        return {word[:-1] + "ies"}
    if SIBILANT.search(word):
        doubled = {word + word[-1] + "es"} if re.search("[aeiou][sz]$", word) else set()
        return {word + "es", *doubled}
    return {word + "s", word + "es"} if word.endswith("o") else {word + "s"}


def is_plural(word: str) -> bool:
    """Whether the word is the plural of a noun."""
    return bool(_singulars(word))


def _singulars(word: str) -> set[str]:
    """What the word may be the plural of; empty if it is no plural."""
    if word in SINGULARS:
        return {SINGULARS[word]}
    if word.endswith("men") and len(word) > len("men") and word not in NOT_MEN:
        return {word[:-2] + "an"}
    if word.endswith("ves"):
        singulars = {one for f in ("f", "fe") if F_NOUN.fullmatch(one := word[:-3] + f)}
        return singulars or {word[:-1]}
    return set() if _never_plural(word) else _without_s(word)


def _never_plural(word: str) -> bool:
    return (
        len(word) <= len("gas")
        or not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
        or (word.endswith("ics") and word[:-1] not in IC_NOUNS)
        or word in NO_PLURALS
        or word in NO_SINGULAR
    )


def _without_s(word: str) -> set[str]:
    if word.endswith("ies"):
        return {word[:-3] + "y", word[:-1]}
    if re.search("(?:s|x|z|ch|sh|o)es$", word):
        return {word[:-2], word[:-1]}
    return {word[:-1]}


def verb_forms(word: str) -> set[str]:
    """Every form of the verb whose base form this is.

    >>> sorted(verb_forms("seek")), sorted(verb_forms("plan"))
    (['seek', 'seeking', 'seeks', 'sought'], ['plan', 'planned', 'planning', 'plans'])
    """
    forms = {word, *_with_s(word), *(stem + "ing" for stem in _before_ing(word))}
    if word in IRREGULAR_VERBS:
        return forms.union(IRREGULAR_VERBS[word])
    forms.update(_past(word))
    prefix = PREFIX.match(word)
    if prefix and (base := word[prefix.end() :]) in IRREGULAR_VERBS:
        forms.update(prefix[0] + form for form in IRREGULAR_VERBS[base])
    return forms


def _past(word: str) -> set[str]:
    if CONSONANT_Y.search(word):
        return {word[:-1] + "ied"}
    return {word + "d"} if word.endswith("e") else {stem + "ed" for stem in _doubled(word)}


def _before_ing(word: str) -> set[str]:
    if word.endswith("ie"):
        return {word[:-2] + "y"}
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return {word[:-1]}
    return _doubled(word)


def _doubled(word: str) -> set[str]:
    """The word as it stands before a vowel: the last consonant double where it must or may be."""
    if re.search("[aeiou]c$", word):
        return {word + "k"}
    if SHORT.match(word):
        return {word + word[-1]}
    return {word, word + word[-1]} if STRESSED_LAST.search(word) else {word}


def is_verb(word: str) -> bool:
    """Whether the word, first of several, is the base form of a verb.

    >>> is_verb("deepen"), is_verb("diversify"), is_verb("supply"), is_verb("enterprise")
    (True, True, False, False)
    """
    return word in VERBS or bool(VERBAL.match(word) and word not in ISE_NOUNS)

"""An English term in the number, tense, case and capitals of the words that it replaces."""

import re
from functools import lru_cache

from hexapla.languages.en.folding import fold
from hexapla.languages.en.inflection import is_plural, noun_forms, verb_forms
from hexapla.languages.en.phrase import read_phrase
from hexapla.languages.en.words import PREPOSITIONS
from hexapla.languages.kinship import Kinship
from hexapla.languages.manner import Lexeme, Recast, Slot, in_case

WORD = re.compile(r"[^\W_]+")
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
ARTICLE = re.compile(r"(?<![^\W_])(an?)(\s+)$", re.IGNORECASE)
DETERMINED = re.compile(r"(?<![^\W_])(?:the|my|our|your|his|her|its|their)\s+$", re.IGNORECASE)
MARK = re.compile(r"(?:the|an?|to)\s+", re.IGNORECASE)
LETTER = re.compile(r"[AEFHILMNORSX](?![a-z])")  # an abbreviation, spelt: an NEV
VOWEL = re.compile(
    r"(?!eu|uni(?!m|nt|nv)|u[bcfkst][aeiou]|ubi|one(?![a-z])|once)[aeiou]|hono|hour|heir"
    r"|8|1[18](?!\d)",
    re.IGNORECASE,
)


def recast(wanted: Lexeme, slot: Slot, _: Kinship | None = None) -> Recast:
    """The term in the manner of the words that stand there, with the article that it then takes.

    >>> recast(Lexeme("EV start-up"), Slot("A car-maker’s plan", 2, 13, Lexeme("car-maker")))
    Recast(start=0, end=13, text='An EV start-up’s', certain=True)
    """
    ending = POSSESSIVE.search(slot.words)
    if slot.model and POSSESSIVE.search(slot.model.form):
        ending = None
    words = slot.words[: ending.start()] if ending else slot.words
    form, marked = _without_mark(wanted.form, slot)
    form, known = _inflected(form, words, slot.model)
    known = known and not (slot.model is None and _is_verbal(wanted.form))
    form = in_case(form, slot, titles=True)
    if ending:
        form += ending[0][0] if _is_many(_head(form)) else ending[0]
    start, article, fits = _article(slot, form)
    return Recast(start, slot.end, article + form, certain=known and marked and fits)


def _without_mark(form: str, slot: Slot) -> tuple[str, bool]:
    """A term without the article or "to" at its head where the text has no place for it."""
    mark = MARK.match(form)
    if not mark:
        return form, True
    before = slot.text[: slot.start]
    if mark[0][:1].islower() and not mark[0].startswith("the"):
        return form[mark.end() :], True
    if DETERMINED.search(before) or ARTICLE.search(before):
        return form[mark.end() :], True
    return form, not (slot.model and MARK.match(slot.model.form))


def _article(slot: Slot, form: str) -> tuple[int, str, bool]:
    """Where to begin, so that "a" or "an" fits; the article; whether one can stand there at all."""
    found = ARTICLE.search(slot.text, max(0, slot.start - 8), slot.start)
    if not found:
        return slot.start, "", True
    vowel = LETTER.match(form) if form[1:2].isupper() else VOWEL.match(form)
    article = found[1][0] + "n" * bool(vowel)
    fits = not _is_many(_head(form))
    if article.lower() == found[1].lower():
        return slot.start, "", fits
    return found.start(), article + found[2], fits


def _inflected(form: str, words: str, model: Lexeme | None) -> tuple[str, bool]:
    """The term with the change that made ``words`` of their own term; whether it is known."""
    if model is None:
        return _with_head(form, plural=True) if _is_many(_head(words)) else (form, True)
    own, found = WORD.findall(fold(model.form)), WORD.findall(fold(words))
    if MARK.match(model.form) and len(own) > len(found):
        own = own[1:]
    if own == found or len(own) != len(found):
        return form, own == found
    if _is_verbal(model.form):
        return _as_verb(form, own, found)
    at = _place(own)
    same = [*own[:at], *own[at + 1 :]] == [*found[:at], *found[at + 1 :]]
    if not same or found[at] not in noun_forms(own[at]):
        return form, False
    return _with_head(form, plural=_is_many(found[at]))


def _as_verb(form: str, own: list[str], found: list[str]) -> tuple[str, bool]:
    """A verb with its object, in the tense of another; the object must be as it was."""
    if own[1:] != found[1:] or not _is_verbal(form):
        return form, False
    first = WORD.match(form)
    ending = next((end for end in ("ing", "s", "ed") if found[0].endswith(end)), None)
    if not first or not ending:
        return form, False
    base = first[0].lower()
    made = {
        one
        for one in verb_forms(base) - {base}
        if one.endswith(ending) or (ending == "ed" and not one.endswith(("ing", "s")))
    }
    return (made.pop() + form[first.end() :], True) if len(made) == 1 else (form, False)


@lru_cache(maxsize=4096)
def _is_verbal(form: str) -> bool:
    """Whether a term is a verb with its object."""
    return read_phrase(form).verbal


@lru_cache(maxsize=4096)
def _with_head(form: str, *, plural: bool) -> tuple[str, bool]:
    """The term with its head in this number; as it is if there is no such form, or several."""
    words = list(WORD.finditer(form))
    head = words[_place([word[0] for word in words])] if words else None
    made = _in_number(head[0], plural=plural) if head else None
    if head is None or made is None:
        return form, False
    return form[: head.start()] + made + form[head.end() :], True


def _in_number(word: str, *, plural: bool) -> str | None:
    """The noun in this number; None if it has no such form, or several."""
    low = word.lower()
    if _is_many(low) is plural:
        return word
    if word.isupper() and len(word) > 1:
        return f"{word}s"
    made = [form for form in noun_forms(low) - {low} if is_plural(form) is plural]
    if len(made) != 1:
        return None
    kept = 0
    while kept < len(low) and made[0].startswith(low[: kept + 1]):
        kept += 1
    return word[:kept] + made[0][kept:]


@lru_cache(maxsize=4096)
def _is_many(word: str) -> bool:
    """Whether a noun, lower case, is a plural; ups in start-ups is one."""
    return is_plural(word) or word == "ups"


def _head(words: str) -> str:
    """The head of a noun phrase, lower case; empty if there are no words."""
    found = WORD.findall(POSSESSIVE.sub("", words).lower())
    return found[_place(found)] if found else ""


def _place(words: list[str]) -> int:
    """Where the head of a phrase stands: before its first preposition, else at the end."""
    for at, word in enumerate(words):
        if at and word.lower() in PREPOSITIONS:
            return at - 1
    return len(words) - 1

"""A Korean term in the place of other words, with the particle that fits its last sound."""

import re

from hexapla.languages.kinship import Kinship
from hexapla.languages.ko.particle import Final, final
from hexapla.languages.ko.phrase import read_phrase
from hexapla.languages.manner import Lexeme, Recast, Slot

# Behind a consonant, and behind a vowel; longer ones first.
PAIRS = tuple(
    tuple(pair.split("/"))
    for pair in "이었/였 이라/라 이란/란 이며/며 이나/나 으로/로 은/는 이/가 을/를 과/와".split()
)
LETTERS = {"L": Final.RIEUL, "R": Final.RIEUL, "M": Final.CONSONANT, "N": Final.CONSONANT}
DIGITS = dict(zip("0123456789", "공일이삼사오육칠팔구", strict=True))
DO = "하다"
LATIN = re.compile("[A-Z]{2,}$")


def recast(wanted: Lexeme, slot: Slot, _: Kinship | None = None) -> Recast:
    """The term, and the particle behind it: 산업망을, but 산업 사슬로 and 공급 고리를.

    >>> recast(Lexeme("공급 고리"), Slot("산업망을 늘리다", 0, 3, Lexeme("산업망")))
    Recast(start=0, end=4, text='공급 고리를', certain=True)
    """
    if read_phrase(wanted.form).verb or (slot.model and read_phrase(slot.model.form).verb):
        return _verb(wanted.form, slot)
    end, known = (slot.end, True) if slot.model else _end(wanted.form, slot)
    here, fitting = _particles(slot.text[slot.start : end], slot.text[end:], wanted.form)
    if here == fitting:
        return Recast(slot.start, end, wanted.form, known)
    if not fitting:
        return Recast(slot.start, end, wanted.form, certain=False)
    return Recast(slot.start, end + len(here), wanted.form + fitting, known)


def _particles(words: str, behind: str, form: str) -> tuple[str, str]:
    """The particle behind some words, and the one behind the term; none if it is always the same.

    The second is empty where nobody knows how the term is spoken.
    """
    for closed, opened in PAIRS:
        for each in (closed, opened):
            if behind.startswith(each) and spoken(words) in (*_takes(each), Final.UNKNOWN):
                fitting = [p for p in (closed, opened) if spoken(form) in _takes(p)]
                return each, "".join(fitting)
    return "", ""


def _takes(particle: str) -> tuple[Final, ...]:
    """What a particle that has two forms stands behind in this one."""
    if particle in {"으로", "로"}:
        return (Final.CONSONANT,) if particle == "으로" else (Final.VOWEL, Final.RIEUL)
    closed = any(particle == pair[0] for pair in PAIRS)
    return (Final.CONSONANT, Final.RIEUL) if closed else (Final.VOWEL,)


def spoken(word: str) -> Final:
    """How the last sound of a word ends; digits and spelt abbreviations are read aloud.

    >>> [spoken(word).value for word in ("기술", "33618", "NEV", "AR", "Seres")]
    ['rieul', 'rieul', 'vowel', 'rieul', 'unknown']
    """
    if LATIN.search(word):
        return LETTERS.get(word[-1], Final.VOWEL)
    return final(DIGITS.get(word[-1:], word[-1:]))


def _end(form: str, slot: Slot) -> tuple[int, bool]:
    """Where words end of which no term is known: before a particle; whether that is sure."""
    last, own = slot.words.rpartition(" ")[2], form.rpartition(" ")[2]
    if last.startswith(own):
        return slot.end - len(last) + len(own), True
    for size in (2, 1):
        words, behind = slot.words[:-size], last[-size:]
        if len(last) > size + 1 and _particles(words, behind, form)[0] == behind:
            return slot.end - size, False
    return slot.end, len(last) == len(own)


def _verb(form: str, slot: Slot) -> Recast:
    """A verb with 하다 has the ending of another; of others nothing is known."""
    words, model = slot.words, slot.model.form if slot.model else ""
    if words == model:
        return Recast(slot.start, slot.end, form)
    stem = model.removesuffix(DO)
    if form.endswith(DO) and stem != model and words.startswith(stem):
        return Recast(slot.start, slot.end, form.removesuffix(DO) + words[len(stem) :])
    return Recast(slot.start, slot.end, form, certain=False)

"""Whether a sign ends a sentence."""

import re
from typing import NamedTuple

from hexapla.languages.segment.ahead import Ahead, Case
from hexapla.languages.segment.usage import ALWAYS, Kind, Usage

FAR = 40  # code points before a stop that are looked at
LETTER = "[A-Za-z\u00aa-\u052f\u1e00-\u1fff]"  # of alphabets with capitals
CHAIN = re.compile(rf"(?<![^\W_])((?:{LETTER}\.\s?)+{LETTER})\Z")  # a.m, a. C, J. R. R
INITIALS = re.compile(rf"(?:{LETTER}\.)*{LETTER}")
# What a word may follow without a space: marks, and the letters of languages without spaces.
EDGE = re.compile(r"[—–/(\[{“„«\"‘’'\u3040-\u9fff\uac00-\ud7a3]")
ROMAN = re.compile(r"[IVXLC]+")
ITEM = "가나다라마바사아자차카타파하"  # as Korean counts the items of a list
MARKER = re.compile(rf"\W*(?:\d{{1,3}}|[IVXivx]{{1,4}}|{LETTER}|[{ITEM}])\Z")
LONG = 7  # letters of a word that hardly is an abbreviation


class Sign(NamedTuple):
    """A run of signs at ``at``, in the sentence that begins at ``begin``."""

    text: str
    begin: int
    at: int
    run: str

    @property
    def word(self) -> str:
        """The word before, without marks that open; letters with stops are one word."""
        before = self.text[max(self.begin, self.at - FAR) : self.at]
        if found := CHAIN.search(before):
            return "".join(found[1].split())
        words = before.split() if not before[-1:].isspace() else []
        return EDGE.split(words[-1])[-1] if words else ""

    @property
    def is_marker(self) -> bool:
        """Whether it belongs to the marker of a list, such as the one in ``2. Pears``."""
        before = self.text[self.begin : min(self.at, self.begin + 12)]
        if self.at - self.begin > len(before):
            before = self.text[self.at - 12 : self.at].rpartition(": ")[2]
        return len(before) < 12 and bool(MARKER.match(before))


def ends(sign: Sign, ahead: Ahead, usage: Usage) -> bool:
    """Whether a sign ends a sentence, where it stands in no quotes.

    ``ahead`` is what follows it and the marks that close there.
    """
    if ahead.case is Case.NONE:
        return False
    if sign.run[0] in ALWAYS or sign.run[-1] in ALWAYS or sign.run[-1] == "|":
        return True
    if not ahead.spaced:
        return _ends_unspaced(sign, ahead, usage)
    if ahead.case is Case.LOWER:
        return sign.run == "." and _is_long(sign.word, usage)
    if sign.run != ".":
        return not _is_in_name(sign.run, ahead, usage)
    return not sign.is_marker and _stop_ends(sign.word, sign, ahead, usage)


def _ends_unspaced(sign: Sign, ahead: Ahead, usage: Usage) -> bool:
    """Where no space follows: after letters that allow it, or between a word and a capital."""
    if ahead.case is Case.OTHER:
        return _ends_before_letter(sign, usage)
    if ahead.case is not Case.UPPER or sign.run != ".":
        return ahead.case is Case.UPPER and sign.run[0] == "…"
    return len(ahead.word) > 1 and _is_plain(sign.word, usage) and not _in_name(sign)


def _ends_before_letter(sign: Sign, usage: Usage) -> bool:
    """Where a letter without case follows at once: 你好!再见."""
    before = sign.text[sign.at - 1 : sign.at]
    if sign.run[0] not in ".．":
        return not usage.spaced and before.isalpha() and not before.isascii()
    closing = usage.prose.closing
    if closing and re.match(f"[{closing}]", before):
        return True
    return (
        not usage.spaced and before.isascii() and before.islower() and _is_plain(sign.word, usage)
    )


def _in_name(sign: Sign) -> bool:
    """Whether the stop stands in an address or a name of a file: www.Example.com."""
    rest = sign.text[sign.at + 1 : sign.at + 80].split(None, 1)[0]
    return bool(re.search(r"[/@_]|\.[^\W_]", rest))


def _is_plain(word: str, usage: Usage) -> bool:
    """Whether this is a number, or a word that has no capital inside and is no abbreviation."""
    if word.replace(",", "").isdigit():
        return True
    plain = word.isalpha() and len(word) > 2 and word[1:].islower()
    return plain and word.lower() not in usage.kinds


def _stop_ends(word: str, sign: Sign, ahead: Ahead, usage: Usage) -> bool:
    """Whether a full stop before a space, with no lower case behind it, ends a sentence."""
    if f"{word}.{ahead.word}".lower().rstrip(".") in usage.kinds:
        return False
    kind = usage.kinds.get(word.lower())
    begins = ahead.word in usage.common
    if kind and (kind is Kind.TITLE or not (len(word) == 1 and word.isupper())):
        return _abbreviation_ends(kind, ahead, begins=begins)
    if word.isdigit() or (len(word) > 1 and ROMAN.fullmatch(word)):
        return not usage.prose.ordinals or _ordinal_ends(word, ahead, usage)
    if (
        len(word) == 1
        and word.islower()
        and sign.text[max(0, sign.at - 4) : sign.at - 1].rstrip()[-1:].isdigit()
    ):
        return ahead.case is not Case.DIGIT  # a unit
    return begins or not INITIALS.fullmatch(word)


def _abbreviation_ends(kind: Kind, ahead: Ahead, *, begins: bool) -> bool:
    match kind:
        case Kind.TITLE:
            return False
        case Kind.SHORT:
            return begins
        case Kind.NUMBERED:
            roman = ROMAN.fullmatch(ahead.word.upper()) or ahead.word[1:] in {"", "."}
            return ahead.case is not Case.DIGIT and (begins or not roman)
        case Kind.FINAL:
            return True


def _ordinal_ends(word: str, ahead: Ahead, usage: Usage) -> bool:
    """Whether a number ends a sentence in a language whose ordinals have a full stop."""
    if ahead.case is Case.DIGIT:
        return False
    return ahead.word in usage.common or (word.isdigit() and len(word) > 3)


def _is_in_name(run: str, ahead: Ahead, usage: Usage) -> bool:
    """Whether what follows goes on in a name (Yahoo! Inc.) or, behind dots, with I."""
    if run[0] in ".…":
        return ahead.word == "i"
    return len(ahead.word) > 1 and usage.kinds.get(ahead.word) is Kind.SHORT


def _is_long(word: str, usage: Usage) -> bool:
    return len(word) >= LONG and word.isalpha() and word.lower() not in usage.kinds

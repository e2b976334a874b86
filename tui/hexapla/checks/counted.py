"""Which numbers of a text count things: no program reads them, and they name nothing."""

from collections.abc import Iterable
from typing import TypeVar

from hexapla.languages.answer import DigitString, digit_strings
from hexapla.languages.digits import idle
from hexapla.languages.language import Language
from hexapla.languages.number import Number
from hexapla.text.placeholder import Family
from hexapla.text.placeholders import grammar, placeholders
from hexapla.text.span import Span

PROSE = frozenset({Family.EMPHASIS, Family.LINK})  # markup that holds text for readers
Counted = TypeVar("Counted", Number, DigitString)


def counting(numbers: Iterable[Counted], text: str, flags: tuple[str, ...]) -> list[Counted]:
    """The numbers that no program reads and that name nothing."""
    read, unread = _pieces(text, flags), idle(text)
    return [
        number
        for number in numbers
        if not any(number.span & span for span in read)
        and not (number.certain and any(_cuts(span, number.span) for span in unread))
    ]


def _cuts(span: Span, number: Span) -> bool:
    """Whether a name, an address or a version holds a number and more: not so 1.048.576."""
    return bool(span & number) and span not in number


def _pieces(text: str, flags: tuple[str, ...]) -> list[Span]:
    """Where a program reads: placeholders and markup."""
    found = placeholders(text, grammar(flags))
    return [
        piece.span
        for piece in found
        if piece.family not in PROSE and (piece.certain or not _after_digit(text, piece.span))
    ]


def _after_digit(text: str, span: Span) -> bool:
    """Whether what may be a directive stands behind a digit, as in 10%d."""
    return text[max(span.start - 1, 0) : span.start].isdigit()


def digits(text: str, language: Language) -> list[DigitString]:
    """The digit strings of a text, from its language's reader where it has one."""
    if not language.numbers:
        return digit_strings(text)
    return [
        DigitString(number.span, number.digits, number.all_digits, number.certain)
        for number in language.numbers(text)
    ]

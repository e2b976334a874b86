"""Numbers that begin with a figure, apart from the words behind it."""

import re
from collections.abc import Sequence
from fractions import Fraction

from hexapla.languages.counting.figure import CHAIN, read_figure
from hexapla.languages.counting.run import Run
from hexapla.languages.counting.suffix import Tails, follow
from hexapla.languages.counting.told import Told
from hexapla.languages.counting.vocabulary import LEAST
from hexapla.languages.digits import SLASHED, in_code, is_marker, is_unit, slashed
from hexapla.languages.number import Kind, Number, stated
from hexapla.text.span import Span

VULGAR = dict(
    zip("½⅓⅔¼¾⅕⅛⅜", map(Fraction, "1/2 1/3 2/3 1/4 3/4 1/5 1/8 3/8".split()), strict=True)
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SLASH = re.compile(SLASHED)
MIXED = re.compile(rf"[\s\u2044]?([{''.join(VULGAR)}])")
MINUS = re.compile(r"(?<![\w)%.\-–])[-−]$")
DIGITS = re.compile("[0-9]+")
HOUR = re.compile("(?:[01]?[0-9]|2[0-4])[.][0-5][0-9]")
LETTER = re.compile(r"\s?([kM])(?![^\W_])")
LETTERS = {"k": 1000, "M": 10**6}
LISTED = re.compile(r"^[\[=]|[\]]$|^-[0-9]+,[0-9]+[-;:]")


def sign(token: re.Match[str]) -> Number:
    """½ and ③."""
    if token[0] in VULGAR:
        return stated(token.span(), VULGAR[token[0]])
    return stated(token.span(), CIRCLED.index(token[0]) + 1, certain=False)


def special(token: re.Match[str], tails: Tails) -> Sequence[Told]:
    """Figures that are no one number: 1/3, 5.3.2024, 15.30 Uhr."""
    text, start, end = token.string, token.start(), token.end()
    if text[end : end + 1] == "/" and (match := SLASH.match(text, start)):
        return [Told(number, "slash", figures=True) for number in slashed(match[0], start)]
    if (chain := CHAIN.match(text, start)) and chain.end() > end:
        return _each(text, *chain.span(), certain=False)
    if "," in token[0] and LISTED.search(text[max(start - 1, 0) : end + 2]):
        return _each(text, start, end, certain=True)
    if not HOUR.fullmatch(token[0]):
        return ()
    told = tails.hour.match(text, end) or tails.hours.search(text, max(start - 16, 0), start)
    return _each(text, start, end, certain=True) if told else ()


def _each(text: str, start: int, end: int, *, certain: bool) -> Sequence[Told]:
    """The numbers of a date or an hour, one by one."""
    return [
        Told(
            stated(found.span(), value := int(found[0][:9]), certain=certain and value > 1),
            "listed",
            figures=True,
        )
        for found in DIGITS.finditer(text, start, end)
    ]


def mixed(token: re.Match[str], decimal: str) -> tuple[Fraction, tuple[Fraction, ...], int]:
    """The value of figures, their other readings and their end: 2 ½ is one number."""
    value, also = read_figure(token[0], decimal)
    found = MIXED.match(token.string, token.end())
    if not found:
        return value, also, token.end()
    return value + VULGAR[found[1]], (), found.end()


def told(
    text: str, token: re.Match[str], run: Run, also: tuple[Fraction, ...], tails: Tails
) -> Told:
    """A number that begins with figures, with its sign and what stands behind it."""
    folded, start, value = token.string, token.start(), run.sum.value
    factor, end = run.sum.factor, run.end
    if MINUS.search(folded, max(start - 2, 0), start):
        start, value, also = start - 1, -value, (*also, value)
    ending = None if factor > 1 or decades(folded, end, tails) else tails.ordinal.match(folded, end)
    certain = factor > 1 or not is_unit(value)
    if ending:
        end = ending.end()
        certain = value > LEAST
    elif factor == 1:
        coded = in_code(text, *token.span()) or is_marker(text, *token.span())
        certain = certain and not coded
    if factor == 1 and (letter := LETTER.match(text, run.end)):
        also = (*also, value * LETTERS[letter[1]])
    if tails.century.match(folded, end):
        certain = False
    number = Number(Span(start, end), value, value, Kind.VALUE, certain, also)
    told = Told(number, "ordinal" if ending else "number", factor, figures=True)
    return told if ending else follow(told, folded, tails)


def decades(text: str, end: int, tails: Tails) -> bool:
    """Whether what stands behind figures makes a decade of them."""
    found = tails.tail.match(text, end)
    return bool(found and found["decade"])

"""The numbers of a text in a language that has a table of its words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from hexapla.languages.counting import figures
from hexapla.languages.counting.figure import FIGURE
from hexapla.languages.counting.run import Run, Tokens, begin, run_on
from hexapla.languages.counting.suffix import Tails, decade, follow, tails
from hexapla.languages.counting.table import Table, Word
from hexapla.languages.counting.told import Told, joined
from hexapla.languages.counting.vocabulary import Vocabulary, ready
from hexapla.languages.number import Kind, Number, stated
from hexapla.text.span import Span

MARKS = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0951-\u0963"  # letters go on over these
LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*"
SIGNS = "".join(figures.VULGAR) + figures.CIRCLED
TOKEN = re.compile(rf"(?P<figure>{FIGURE})|(?P<sign>[{SIGNS}])|{LETTERS}")
ROMAN = re.compile("(?=[IVXLC])(XC|XL|L?X{0,3}|C{1,3})(IX|IV|V?I{0,3})(?:[Ee]|ÈME|ème|er)?")
ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
DATED = re.compile(r"[0-9]\.?(?:er|º|°)?\s(?:d[ei]\s)?$")
DATE = re.compile(r"\.?,?\s(?:de\s|del\s)?[0-9]")
UPON = re.compile(r"[\s-](?:d[ei]s?\s|von\s)?")
FEW = 10  # dozens may be a way of speaking

# What else a word may stand for: a half of years is six months, the Novecento is also 900.
ALSO: dict[str, Callable[[Fraction], tuple[Fraction, ...]]] = {
    "part": lambda value: (1 / value,),
    "counted": lambda _: (Fraction(1),),
    "half": lambda value: (value * 12, value * 60),
    "ordinal": lambda value: (1 / value,),
    "era": lambda value: (value * 100 - 100,),
}

Found = tuple[Sequence[Told], int]


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads the numbers of a language."""

    table: Table
    words: Vocabulary
    tails: Tails

    def read(self, text: str, folded: str) -> tuple[Number, ...]:
        """The numbers of a text, which is also given as it is folded, in order."""
        tokens = list(TOKEN.finditer(folded))
        told: list[Told] = []
        place = 0
        while place < len(tokens):
            found, end = self._next(text, tokens, place)
            told += found
            place += 1
            while place < len(tokens) and tokens[place].start() < end:
                place += 1
        return joined(folded, told, self.tails.link, self.tails.of)

    def _next(self, text: str, tokens: Tokens, place: int) -> Found:
        """What is told at a token, and where that ends."""
        token = tokens[place]
        if token["figure"]:
            return self._figures(text, tokens, place)
        if token["sign"]:
            return (Told(figures.sign(token), "sign"),), token.end()
        told = self._word(text, tokens, place) if self.words.may_read(token[0]) else None
        told = told or _roman(text, token.start(), token.end())
        return ((told,), told.number.span.end) if told else ((), token.end())

    def _word(self, text: str, tokens: Tokens, place: int) -> Told | None:
        """A word that states a number, or that begins with one."""
        token = tokens[place]
        single = self.words.singles.get(token[0])
        if single and (single[0] != "era" or text[token.start()].isupper()):
            return self._upon(_single(token, *single), tokens, place)
        if token[0] in self.words.powers or self.words.read(token[0]):
            return self._words(tokens, place)
        if begun := self.words.begins(token[0]):
            return Told(stated(token.span(), begun, certain=False), "prefix")
        return None

    def _figures(self, text: str, tokens: Tokens, place: int) -> Found:
        token = tokens[place]
        if special := figures.special(token, self.tails):
            return special, special[-1].number.span.end
        value, also, end = figures.mixed(token, self.table.decimal)
        run = run_on(Run(begin(value), end, place + 1), tokens, self.words, self.tails.glue)
        factor = run.sum.factor
        if factor > 1 and value.denominator == 1:
            also = ()  # 1.500 millones
        told = figures.told(text, token, run, tuple(one * factor for one in also), self.tails)
        told = self._measured(told, tokens, run.place)
        return (told,), told.number.span.end

    def _words(self, tokens: Tokens, place: int) -> Told | None:
        """Number words: two hundred thousand, millions of."""
        token = tokens[place]
        atoms = self.words.read(token[0])
        run = run_on(Run(begin(None), token.start(), place), tokens, self.words, self.tails.glue)
        alone = run.place <= place + 1 and len(atoms) <= 1
        if alone and (power := self.words.powers.get(token[0])):
            return self._power(tokens, place, power)
        if run.place == place:
            return None
        first, nth = atoms[0], self._nth(run, tokens)
        run, alone = nth or run, alone and not nth
        span = (token.start(), run.end)
        headless = first.multiplier or first.word.value >= 1000
        certain = not headless and first.word.certain if alone else not nth
        value = run.sum.value
        also = ALSO["half"](value) if value.denominator > 1 else ()
        number = Number(Span(*span), value, value, Kind.VALUE, certain, also)
        told = follow(Told(number, "number", run.sum.factor), token.string, self.tails)
        return self._measured(told, tokens, run.place)

    def _nth(self, run: Run, tokens: Tokens) -> Run | None:
        """The number with an ordinal as its last word: двадцать пятого."""
        token = tokens[run.place] if run.place < len(tokens) else None
        sort, word = self.words.singles.get(token[0], ("", None)) if token else ("", None)
        total = replace(run.sum)
        if token is None or word is None or sort != "ordinal" or not total.take(word.value):
            return None
        glued = self.tails.glue.fullmatch(token.string, run.end, token.start())
        return Run(total, token.end(), run.place + 1) if glued else None

    def _upon(self, told: Told, tokens: Tokens, place: int) -> Told:
        """Half a million, a quarter of a billion: the scale behind a share."""
        start, end = told.number.span.start, told.number.span.end
        for other in tokens[place + 1 : place + 3] if told.sort in {"half", "part"} else ():
            scale = self.words.scales.get(other[0])
            if scale and UPON.fullmatch(other.string, end, other.start()):
                value = told.number.low * scale.value
                return Told(stated((start, other.end()), value), "share", scale.value)
        return told

    def _power(self, tokens: Tokens, place: int, power: Word) -> Told:
        """Millions, hundreds of thousands: only the power of ten is said."""
        token, value = tokens[place], power.value
        end = token.end()
        for other in tokens[place + 1 : place + 3]:
            atoms = self.words.read(other[0])
            further = self.words.powers.get(other[0]) or (atoms[0].word if atoms else None)
            if (
                further
                and further.value >= 1000
                and UPON.fullmatch(token.string, end, other.start())
            ):
                value, end = value * further.value, other.end()
                break
        certain = power.certain and value > FEW
        return Told(stated((token.start(), end), value, Kind.MAGNITUDE, certain=certain), "power")

    def _measured(self, told: Told, tokens: Tokens, place: int) -> Told:
        """A number of decades is one of years; weeks may be said in days, and hours in minutes."""
        if told.sort == "half" and told.factor == 1:
            return self._scaled(told, tokens, place)
        number = told.number
        following = next(
            (t for t in tokens[place : place + 2] if t.start() > number.span.end), None
        )
        if following is None or told.sort != "number" or following.start() > number.span.end + 1:
            return told
        if counted := self.words.counted.get(following[0]):
            value = number.low * counted.value
            span = (number.span.start, following.end())
            return Told(
                stated(span, value, Kind.VALUE, number.low, certain=number.certain), "counted"
            )
        if measure := self.words.measures.get(following[0]):
            low, also = number.low, (*number.also, number.low * measure.value)
            return told._replace(
                number=Number(number.span, low, low, number.kind, number.certain, also)
            )
        return told

    def _scaled(self, told: Told, tokens: Tokens, place: int) -> Told:
        """Satu setengah juta: a number and a half, with a scale behind."""
        number = told.number
        while place < len(tokens) and tokens[place].start() < number.span.end:
            place += 1
        run = Run(begin(number.low), number.span.end, place)
        run = run_on(run, tokens, self.words, self.tails.glue)
        if run.sum.factor == 1:
            return told
        span = (number.span.start, run.end)
        return Told(stated(span, run.sum.value), "number", run.sum.factor)


def _single(token: re.Match[str], sort: str, word: Word) -> Told:
    """A word that is read by itself: a month, a third, doubled."""
    text, (start, end), value = token.string, token.span(), word.value
    if sort == "tens":
        return Told(decade((start, end), int(value), certain=word.certain), sort)
    certain = word.certain
    if sort == "month":
        certain = bool(DATE.match(text, end) or DATED.search(text, max(start - 8, 0), start))
    kind = Kind.TIMES if sort == "times" else Kind.VALUE
    also = ALSO[sort](value) if sort in ALSO else ()
    return Told(stated((start, end), value, kind, *also, certain=certain), sort)


def _roman(text: str, start: int, end: int) -> Told | None:
    """XIX, where it may be one; nothing needs to answer it."""
    word = text[start:end]
    if word[0] not in ROMANS or not (match := ROMAN.fullmatch(word)) or not match[1] + match[2]:
        return None
    values = [ROMANS[letter] for letter in match[1] + match[2]]
    pairs = zip(values, [*values[1:], 0], strict=True)
    value = sum(-one if one < following else one for one, following in pairs)
    return Told(stated((start, end), value, certain=False), "roman")


@cache
def reader(table: Table) -> Reader:
    """What reads the numbers of a language by its table."""
    return Reader(table, ready(table), tails(table))

"""A number that the rendering changes, drops or adds."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from hexapla.checks.counted import counting, digits
from hexapla.checks.finding import Dimension, Fix, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.languages.answer import MOST, changed, unanswered
from hexapla.languages.language import Language
from hexapla.languages.number import LARGE, Kind, Number
from hexapla.terms.altered import verbatim_faults
from hexapla.text.edit import Edit
from hexapla.text.roll import NUL, pieces
from hexapla.text.span import Mark, Side, Span

WORTH_A_SCALE = 1000  # the least number that is written with a scale: thousand, 万
HALF = Fraction(1, 2)
SMALL = 12  # up to here a number in words comes and goes with the phrasing
YEARS = (1000, 2100)
DIGITS_OR_END = re.compile(rf"\d+|{NUL}")


def _counting_otherwise(page: Page, context: Context) -> Iterator[int]:
    """The units whose numbers are not surely the same: in plain figures, or no number at all."""
    if not (context.source.numbers and context.target.numbers):
        yield from _with_digits(page)
        return
    pairs = zip(
        context.source.figures(page.sources), context.target.figures(page.targets), strict=True
    )
    for number, (ours, theirs) in enumerate(pairs):
        if ours is None or (
            ours != theirs and (ours or context.target.counts(page.targets.texts[number]))
        ):
            yield number


def _with_digits(page: Page) -> Iterator[int]:
    """The units with digits on both sides, and not the same in the same order."""
    pairs = zip(
        pieces(DIGITS_OR_END, page.sources.joined, " "),
        pieces(DIGITS_OR_END, page.targets.joined, " "),
        strict=True,
    )
    return (
        number
        for number, (ours, theirs) in enumerate(pairs)
        if ours != theirs and ours.strip() and theirs.strip()
    )


@rule(Severity.MAJOR, Dimension.ACCURACY, sieve=_counting_otherwise)
def number_mismatch(unit: Unit, context: Context) -> Iterator[Remark]:
    """A number of the source is not the number of the rendering.

    Values are compared, not digits: 2300亿 is 230 billion, 三成 is 30% or three in ten, 翻一番
    is doubled, 上世纪70年代 is the 1970s, 3月 is March. A large number may be rounded. Each number
    of the source needs a number of its own.

    Nothing needs to answer a number that may be a way of speaking (一个, "one can see"), that
    stands in a term of the glossary, or that is part of a placeholder, an address, a version
    or a name (5G). A number up to twelve in words may come and go with the phrasing (both,
    双方), and a rendering may add a year, or an amount in other money in parentheses.

    A number changed is a major fault; one that is only missing, or only added, a minor one.

    Flagged:
        zh: 丰田的利润高达约⟦2300亿⟧元。
        en: Toyota earned as much as ⟦23 billion⟧ yuan.
        zh: 产量⟦翻了一番⟧。
        en: Output ⟦tripled⟧.
        zh: 全国至少有⟦25⟧个城市。
        en: Many cities in the country.
        en: About ⟦1.2 million⟧ cars.
        zh: 约⟦12万⟧辆汽车。
        zh: 约⟦2300亿⟧元。
        de: Rund ⟦23 Milliarden⟧ Yuan.
    Clean:
        zh: 上世纪70年代以来，近三成企业迁出，数百万人失业。
        en: Since the seventies nearly 30 per cent of firms have left and millions lost their jobs.
        zh: 2024年3月5日下午3点，1.2万人到场。
        en: At 3 p.m. on 5 March 2024, twelve thousand people were there.
        zh: 总而言之，这是十分重要的一步。
        en: All in all, it is a very important step.
        en: In the 1970s, 1.2 million people, a third of them, left.
        ru: В 1970-е годы уехали 1,2 млн человек, треть из них.
    """
    if not (context.source.numbers and context.target.numbers):
        yield from _changed_digits(unit, context)
        return
    source, target = context.source.numbers(unit.source), context.target.numbers(unit.target)
    if not _open(unit, *unanswered(source, target)):
        return
    ours, theirs = covered(unit, context)
    counted = _doubted(counting(source, unit.source, unit.flags), ours)
    answers = _doubted(counting(target, unit.target, unit.flags), theirs)
    left, right = unanswered(counted, answers)
    if len(left) * len(target) + len(right) * len(source) > MOST:
        return
    yield from _judge(
        context.target,
        [_loose(number, unit.source, target, Side.SOURCE) for number in left],
        [_loose(number, unit.target, source, Side.TARGET) for number in right],
    )


def _open(unit: Unit, left: Sequence[Number], right: Sequence[Number]) -> bool:
    """Whether the unanswered numbers can give a remark: one asks for an answer, or two differ."""
    if any(_is_strong(number, unit.source, Side.SOURCE) for number in left):
        return True
    if any(_is_strong(number, unit.target, Side.TARGET) for number in right):
        return True
    return any(number.certain for number in left) and any(number.certain for number in right)


def asking(unit: Unit, context: Context, terms: Sequence[Span] | None = None) -> list[Span]:
    """Where the numbers of the source stand that a rendering has to answer.

    ``terms`` are where ``covered`` has it in the source, if that is known.
    """
    source, flags = unit.source, unit.flags
    if not (context.source.numbers and context.target.numbers):
        strings = digits(source, context.source)
        return [each.span for each in counting(strings, source, flags)]
    counted = counting(context.source.numbers(source), source, flags)
    if counted and terms is None:
        terms = covered(unit, context)[0]
    sure = _doubted(counted, terms or ())
    return [each.span for each in sure if _is_strong(each, source, Side.SOURCE)]


def covered(unit: Unit, context: Context) -> tuple[list[Span], list[Span]]:
    """Where terms of the glossary stand, rendered, verbatim or altered: in source and target."""
    judged = context.terms.judge(unit.source, unit.target)
    known = [rendering for rendering in judged if rendering.verbatim or rendering.span]
    altered = [span for _, span in verbatim_faults(judged, unit.target) if span]
    return (
        [rendering.occurrence.span for rendering in known],
        [rendering.span for rendering in known if rendering.span] + altered,
    )


def _doubted(numbers: Iterable[Number], spans: Sequence[Span]) -> list[Number]:
    return [
        replace(number, certain=False) if any(number.span & span for span in spans) else number
        for number in numbers
    ]


@dataclass(frozen=True, slots=True)
class Loose:
    """A number without an answer: ``strong`` asks for one, ``certain`` would take a wrong one."""

    number: Number
    words: str
    certain: bool
    strong: bool


def _loose(number: Number, text: str, others: Iterable[Number], side: Side) -> Loose:
    """How much an unanswered number asks for; one that the other side has said already, nothing."""
    certain = number.certain and not any(number.agrees(other) for other in others)
    strong = certain and _is_strong(number, text, side)
    return Loose(number, number.span.of(text), certain, strong)


def _is_strong(number: Number, text: str, side: Side) -> bool:
    """Whether the number should not stand alone on its side."""
    if not number.certain:
        return False
    vague = number.kind in {Kind.MAGNITUDE, Kind.TIMES} or _is_year(number)
    if side is Side.TARGET and vague:
        return False
    return not _is_small(number) or any(map(str.isdigit, number.span.of(text)))


def _is_year(number: Number) -> bool:
    low, high = YEARS
    return number.kind is Kind.VALUE and low <= number.low <= high


def _is_small(number: Number) -> bool:
    """A whole number up to twelve, or a half."""
    plain = number.kind in {Kind.VALUE, Kind.RANGE} and number.high <= SMALL
    return plain and (number.low.denominator == 1 or number.low == HALF)


def _judge(target: Language, ours: Sequence[Loose], theirs: Sequence[Loose]) -> Iterator[Remark]:
    """Pair what is left on both sides by likeness; what remains is missing or added."""
    pairs = list(_pairs(ours, theirs)) or _only(ours, theirs)
    for i, j in sorted(pairs):
        yield _altered(ours[i], theirs[j], target)
    gone = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, loose in enumerate(ours):
        if loose.strong and i not in gone[0]:
            yield _alone(loose, Side.SOURCE, "is not in the rendering")
    for j, loose in enumerate(theirs):
        if loose.strong and j not in gone[1]:
            yield _alone(loose, Side.TARGET, "is not in the source")


def _pairs(ours: Sequence[Loose], theirs: Sequence[Loose]) -> Iterator[tuple[int, int]]:
    """The most alike first, each number once."""
    ranked = sorted(
        (-likeness, -_prefix(one.number.digits, other.number.digits), abs(i - j), i, j)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if (likeness := _likeness(one, other))
    )
    left, right = set(range(len(ours))), set(range(len(theirs)))
    for *_, i, j in ranked:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield i, j


def _prefix(one: str, other: str) -> int:
    """How many digits the two begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _likeness(one: Loose, other: Loose) -> int:
    """3: the same digits at another scale; 2: the same sort; 1: both numbers; 0: no pair."""
    a, b = one.number, other.number
    same_digits = a.digits == b.digits != ""
    strong = one.strong or other.strong
    if same_digits and strong and min(a.low, b.low) >= WORTH_A_SCALE:
        return 3
    alike = _sort(a) == _sort(b)
    if not (one.certain and other.certain):
        said_already = strong and a.certain and b.certain
        return 2 if alike and said_already and a.percentage else 0
    if alike:
        return 2
    odd = _is_year(a) != _is_year(b) and max(a.low, b.low) >= LARGE
    return 1 if (one.strong and other.strong and not odd) or (strong and same_digits) else 0


def _only(ours: Sequence[Loose], theirs: Sequence[Loose]) -> list[tuple[int, int]]:
    """The one number that is left on each side, if one is."""
    left = [i for i, loose in enumerate(ours) if loose.certain]
    right = [j for j, loose in enumerate(theirs) if loose.certain]
    if len(left) != 1 or len(right) != 1:
        return []
    one, other = ours[left[0]], theirs[right[0]]
    odd = _is_year(one.number) != _is_year(other.number)
    return [(left[0], right[0])] if (one.strong or other.strong) and not odd else []


def _sort(number: Number) -> str:
    """What sort of number it is, as far as one may be taken for the other."""
    if number.percentage or number.kind not in {Kind.VALUE, Kind.RANGE}:
        return "percentage" if number.percentage else number.kind.value
    if _is_year(number):
        return "year"
    return "small" if _is_small(number) else "count"


def _altered(one: Loose, other: Loose, target: Language) -> Remark:
    marks = (
        Mark(Side.TARGET, other.number.span, f"the source says {one.number.readable}"),
        Mark(Side.SOURCE, one.number.span, one.number.readable),
    )
    said = "" if other.words.isascii() else f" ({other.number.readable})"
    message = f"{_stated(one)}; the rendering says {other.words}{said}"
    return Remark(message, marks, _fix(one.number, other, target))


def _stated(loose: Loose) -> str:
    if loose.words.isascii():
        return f"the source says {loose.words}"
    if loose.words == loose.number.readable:
        return f"the source says {loose.words}"
    return f"{loose.words} is {loose.number.readable}"


def _fix(right: Number, wrong: Loose, target: Language) -> Fix | None:
    """The wrong figures rewritten in their own manner, where that can be done for certain."""
    text = target.rewrite(wrong.words, wrong.number, right)
    if text is None:
        return None
    return Fix(f"{wrong.words} → {text}", (Edit(wrong.number.span, text),))


def _alone(loose: Loose, side: Side, verdict: str) -> Remark:
    said = "" if loose.words.isascii() else f" ({loose.number.readable})"
    return Remark(
        f"{loose.words}{said} {verdict}",
        (Mark(side, loose.number.span, verdict),),
        severity=Severity.MINOR,
    )


def _changed_digits(unit: Unit, context: Context) -> Iterator[Remark]:
    """Where a language has no reader: digits that surely changed, whatever they count."""
    if DIGITS_OR_END.findall(unit.source) == DIGITS_OR_END.findall(unit.target):
        return
    ours, theirs = digits(unit.source, context.source), digits(unit.target, context.target)
    if not any(changed(ours, theirs)):
        return
    left = counting(ours, unit.source, unit.flags)
    right = counting(theirs, unit.target, unit.flags)
    for one, other in changed(left, right):
        words, wrong = one.span.of(unit.source), other.span.of(unit.target)
        marks = (Mark(Side.TARGET, other.span), Mark(Side.SOURCE, one.span))
        yield Remark(f"the source says {words}; the rendering says {wrong}", marks)

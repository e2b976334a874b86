"""Number words that stand in a row, with figures before them or not: 2 Milliarden 300 Millionen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from hexapla.languages.counting.sum import Sum
from hexapla.languages.counting.vocabulary import Vocabulary

Tokens = Sequence[re.Match[str]]
LONG = 3  # letters of a word that may follow figures without a space
PLAIN = re.compile("[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Run:
    """A number so far: it ends at ``end``, and the token at ``place`` is the next."""

    sum: Sum
    end: int
    place: int


def begin(value: Fraction | None) -> Sum:
    """A number that begins with figures of a value, or with the words to come."""
    if value is None:
        return Sum()
    return Sum(current=value, begun=True, figures=True)


def run_on(run: Run, tokens: Tokens, words: Vocabulary, glue: re.Pattern[str]) -> Run:
    """The run with all tokens that still belong to its number."""
    while longer := _step(run, tokens, words, glue):
        run = longer
    return run


def _step(run: Run, tokens: Tokens, words: Vocabulary, glue: re.Pattern[str]) -> Run | None:
    """The run with one word more; there may be a word such as "and" between."""
    reach = 2 if run.sum.begun else 1
    for place in range(run.place, min(run.place + reach, len(tokens))):
        token = tokens[place]
        if not (token["figure"] or words.may_read(token[0])):
            continue
        between = token.string[run.end : token.start()]
        if run.sum.begun and not glue.fullmatch(between) and (between or len(token[0]) < LONG):
            continue
        sum_ = replace(run.sum)
        if _takes(sum_, token, tokens[place + 1 : place + 2], words):
            return Run(sum_, token.end(), place + 1)
    return None


def _takes(sum_: Sum, token: re.Match[str], behind: Tokens, words: Vocabulary) -> bool:
    """Whether a token goes on with the number."""
    if token["figure"]:
        atoms = words.read(behind[0][0]) if behind else ()
        scale = atoms[0].word.value if atoms else 0
        fits = sum_.factor > 1 and bool(PLAIN.fullmatch(token[0])) and 1 < scale < sum_.factor
        return fits and sum_.take(Fraction(int(token[0])))
    atoms = words.read(token[0])
    if (
        sum_.figures
        and sum_.scale is None
        and atoms
        and (atoms[0].multiplier or atoms[0].word.value < 1000)
    ):
        return False
    return bool(atoms) and all(sum_.take(a.word.value, multiplier=a.multiplier) for a in atoms)

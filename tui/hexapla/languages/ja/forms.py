"""The places of Japanese terms, as a pattern that finds them.

A term is given in its citation form: a noun (新質生産力), or a verb with its object
(改革を深化する). What is found ends where its script does, or where the ending of a verb begins.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hexapla.languages.ja.ending import conjugated
from hexapla.languages.ja.folding import fold
from hexapla.languages.ja.script import closed, opened, opened_verb, runs
from hexapla.languages.ja.spelling import narrow, spelt

NOTHING = "(?!)"
NOUNS = frozenset({"kanji", "kana", "latin"})
OF = "の"
JOINT = "の? ?"
FEW = 2  # kanji that stand on either side of an optional の at the least
OBJECT = "(?:を|が|も|は|をも)"
ADVERB = r"(?:(?:一層|より|しっかり|引き続き|絶えず|一段と|\w{1,6}に)、?)?"


class Shape(NamedTuple):
    """A term: how it begins, literally; the expression of the rest; its first and last script."""

    literal: str
    rest: str
    first: str
    last: tuple[str, str]


def form_pattern(form: str) -> str:
    r"""The source of a regular expression that finds a term in a folded text.

    The text is folded by ``hexapla.languages.ja.folding.fold``.

    >>> re.findall(form_pattern("デジタル経済"), "デジタル経済は、デジタル経済学を")
    ['デジタル経済']
    >>> re.findall(form_pattern("改革を深化する"), "改革をさらに深化した")
    ['改革をさらに深化し']
    """
    found = [_whole(text) for text in _spellings(form)]
    return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"


def stems(form: str) -> tuple[str, ...]:
    """Literal texts with one of which every match of ``form_pattern(form)`` begins.

    >>> stems("デジタル経済"), stems("経済発展"), stems("図る")
    (('デジ', 'テﾞ'), ('経済',), ('図',))
    """
    return tuple(dict.fromkeys(filter(None, (_shape(text).literal for text in _spellings(form)))))


def core(text: str) -> str:
    """A folded term as it stands in a text, whatever is around it."""
    shape = _shape(text)
    return re.escape(shape.literal) + shape.rest


def _spellings(form: str) -> list[str]:
    """The folded term, and the same in half width if that is another."""
    folded = fold(form).strip()
    return list(dict.fromkeys((folded, narrow(folded))))


def _whole(text: str) -> str:
    shape = _shape(text)
    if not shape.literal:
        return NOTHING
    first = re.escape(shape.literal[0])
    bare = not shape.last[0] and OBJECT not in shape.rest and len(shape.literal) >= FEW
    verb = shape.first == "kanji" and bare
    edge = opened_verb(first) if verb else opened(shape.first, first)
    return first + edge + re.escape(shape.literal[1:]) + shape.rest + closed(*shape.last)


def _shape(text: str) -> Shape:
    """A folded term in its parts."""
    stem, ending = conjugated(text)
    nominal, particle, verb = stem.rpartition("を")
    if particle and nominal:
        parts, ending = runs(nominal), f"{OBJECT}{ADVERB}{''.join(_joined(runs(verb)))}{ending}"
    else:
        parts = runs(stem or text)
    literal, rest = _joined(parts)
    first, last = (parts[0][0], parts[-1]) if parts else ("", ("", ""))
    return Shape(literal, rest + ending, first, ("", "") if ending else last)


def _joined(parts: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The literal beginning of runs, and the expression of the rest."""
    sources = [_spelt(script, text) for script, text in parts]
    rest = sources[0][1] if sources else ""
    for before, (script, text), source in zip(parts, parts[1:], sources[1:], strict=False):
        if script == "space":
            rest += JOINT
        elif text == OF and before[0] in NOUNS:
            rest += f"{OF}?"
        else:
            changed = before[0] != script and {before[0], script} <= NOUNS
            rest += (JOINT if changed else "") + re.escape(source[0]) + source[1]
    return (sources[0][0] if sources else ""), rest


def _spelt(script: str, text: str) -> tuple[str, str]:
    """A run: the literal text that it begins with, and the expression of the rest."""
    if script == "kana":
        return spelt(text)
    if script == "kanji" and len(text) >= 2 * FEW:
        inner = "".join(f"{OF}?{letter}" for letter in text[FEW : 1 - FEW])
        return text[:FEW], inner + text[1 - FEW :]
    return text, ""

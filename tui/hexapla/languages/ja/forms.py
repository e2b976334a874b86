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
    """A term in its parts.

    ``literal`` is how it begins; ``parts`` are the sources of what follows, each a literal text or
    what may be missing, and ``verb`` those of a verb behind its object. ``ending``: the expression
    of the forms of the verb. ``first`` and ``last`` are the first and last script.
    """

    literal: str
    parts: tuple[str, ...]
    verb: tuple[str, ...]
    ending: str
    first: str
    last: tuple[str, str]

    @property
    def rest(self) -> str:
        """The expression of what follows the literal beginning."""
        behind = f"{OBJECT}{ADVERB}{''.join(self.verb)}" if self.verb else ""
        return f"{''.join(self.parts)}{behind}{self.ending}"


def form_pattern(form: str) -> str:
    r"""The source of a regular expression that finds a term in a folded text.

    The text is folded by ``hexapla.languages.ja.folding.fold``.

    >>> re.findall(form_pattern("デジタル経済"), "デジタル経済は、デジタル経済学を")
    ['デジタル経済']
    >>> re.findall(form_pattern("改革を深化する"), "改革をさらに深化した")
    ['改革をさらに深化し']
    """
    found = [_whole(text) for text in written(form)]
    return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"


def stems(form: str) -> tuple[str, ...]:
    """Literal texts with one of which every match of ``form_pattern(form)`` begins.

    >>> stems("デジタル経済"), stems("経済発展"), stems("図る")
    (('デジ', 'テﾞ'), ('経済',), ('図',))
    """
    return tuple(dict.fromkeys(filter(None, (shape_of(text).literal for text in written(form)))))


def core(text: str) -> str:
    """A folded term as it stands in a text, whatever is around it."""
    shape = shape_of(text)
    return re.escape(shape.literal) + shape.rest


def written(form: str) -> list[str]:
    """The folded term, and the same in half width if that is another."""
    folded = fold(form).strip()
    return list(dict.fromkeys((folded, narrow(folded))))


def _whole(text: str) -> str:
    shape = shape_of(text)
    if not shape.literal:
        return NOTHING
    first = re.escape(shape.literal[0])
    edge = opened_verb(first) if is_bare_verb(shape) else opened(shape.first, first)
    return first + edge + re.escape(shape.literal[1:]) + shape.rest + closed(*shape.last)


def is_bare_verb(shape: Shape) -> bool:
    """Whether it is a verb in kanji without an object."""
    bare = not shape.last[0] and not shape.verb and len(shape.literal) >= FEW
    return shape.first == "kanji" and bare


def shape_of(text: str) -> Shape:
    """A folded term in its parts."""
    stem, ending = conjugated(text)
    nominal, particle, verb = stem.rpartition("を")
    has_object = bool(particle and nominal)
    runs_of = runs(nominal if has_object else stem or text)
    literal, parts = _joined(runs_of)
    first, last = (runs_of[0][0], runs_of[-1]) if runs_of else ("", ("", ""))
    behind = _joined(runs(verb)) if has_object else ("", ())
    return Shape(
        literal=literal,
        parts=parts,
        verb=(re.escape(behind[0]), *behind[1]) if has_object else (),
        ending=ending,
        first=first,
        last=("", "") if ending else last,
    )


def _joined(parts: Sequence[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """The literal beginning of runs, and the expressions of the rest."""
    sources = [_spelt(script, text) for script, text in parts]
    rest = [*sources[0][1]] if sources else []
    for before, (script, text), source in zip(parts, parts[1:], sources[1:], strict=False):
        if script == "space":
            rest.append(JOINT)
        elif text == OF and before[0] in NOUNS:
            rest.append(f"{OF}?")
        else:
            changed = before[0] != script and {before[0], script} <= NOUNS
            rest += [*[JOINT] * changed, re.escape(source[0]), *source[1]]
    return (sources[0][0] if sources else ""), tuple(rest)


def _spelt(script: str, text: str) -> tuple[str, tuple[str, ...]]:
    """A run: the literal text that it begins with, and the expressions of the rest."""
    if script == "kana":
        return spelt(text)
    if script == "kanji" and len(text) >= 2 * FEW:
        inner = (part for letter in text[FEW : 1 - FEW] for part in (f"{OF}?", letter))
        return text[:FEW], (*inner, text[1 - FEW :])
    return text, ()

"""Whether the placeholders of two texts answer each other."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from hexapla.text.placeholder import Family, Placeholder
from hexapla.text.span import Span

# A literal said once more, or a reference made again, breaks nothing.
REPEATABLE = frozenset(
    {Family.LITERAL, Family.CODE, Family.ROLE, Family.SUBSTITUTION, Family.FOOTNOTE}
)
NAMED = frozenset({Family.BRACE, Family.NUMBERED, Family.VARIABLE})
NUMERIC = ("integer", "unsigned", "float")
LOOKALIKES = {"<": "〈《‹«", ">": "〉》›»", '"': "“”„", "'": "‘’", "%": "٪﹪"}
LONGEST = 80  # code points of a placeholder that is worth looking for in another spelling


class Difference(NamedTuple):
    """What of the source nothing answers, and what of the target answers nothing.

    ``unknown`` holds uncertain pieces too: one may be what became of a missing piece.
    """

    missing: list[Placeholder]
    unknown: list[Placeholder]


def difference(
    source: Sequence[Placeholder], target: Sequence[Placeholder], *, declared: bool
) -> Difference:
    """What does not agree. Broken pieces of the target never do, unless the source has them too.

    Where one of two texts numbers its printf directives (%2$s) and is ``declared`` to be a format,
    the directives of both are compared by number, else by kind.
    """
    source, target = _filled(source), _filled(target)
    if declared and any(piece.position for piece in (*source, *target)):
        source, target = _numbered(source), _numbered(target)
    missing = [piece for piece in _left(source, target) if piece.certain and not piece.broken]
    known = {(piece.family, piece.name) for piece in source if piece.family in REPEATABLE}
    unknown = [p for p in _left(target, source) if (p.family, p.name) not in known]
    return Difference(missing, unknown)


def _filled(pieces: Sequence[Placeholder]) -> Sequence[Placeholder]:
    """The first {} is {0}, the second {1}."""
    empty = [piece for piece in pieces if piece.family is Family.BRACE and not piece.name]
    if not empty:
        return pieces
    turns = {piece.start: str(turn) for turn, piece in enumerate(empty)}
    return [
        piece._replace(name=turns[piece.start], free=True) if piece.start in turns else piece
        for piece in pieces
    ]


def _numbered(pieces: Iterable[Placeholder]) -> list[Placeholder]:
    """Printf directives by the number of their value; one that has none takes its turn."""
    turn = 0
    numbered = []
    for piece in pieces:
        if piece.position is not None:
            turn += 1 + piece.name.count("*")
            name = f"{piece.position or turn} {piece.name}"
            piece = piece._replace(name=name, free=True)  # noqa: PLW2901 -- the same piece, numbered
        numbered.append(piece)
    return numbered


def _left(these: Iterable[Placeholder], those: Iterable[Placeholder]) -> list[Placeholder]:
    """What is left of these when each has taken one of those, a free one as often as it likes."""
    stock = Counter((piece.family, piece.name) for piece in those)
    left = []
    for piece in these:
        key = piece.family, piece.name
        if not stock[key]:
            left.append(piece)
        elif not piece.free:
            stock[key] -= 1
    return left


def without_count(
    found: Difference, source: Sequence[Placeholder], target: Sequence[Placeholder]
) -> Difference:
    """The difference, less the number of things: a plural form may spell it out, or add it."""
    unknown = [piece for piece in found.unknown if piece.certain]
    if [_may_count(p, source) for p in found.missing] + [
        _may_count(p, target) for p in unknown
    ] == [True]:
        return Difference([], [piece for piece in found.unknown if piece not in unknown])
    return found


def _may_count(piece: Placeholder, text: Sequence[Placeholder]) -> bool:
    """Whether the piece may be the number, and no other directive would take its turn."""
    if piece.broken or piece.family is not Family.PRINTF:
        return piece.family in NAMED and not piece.broken
    later = {p.name for p in text if p.position is not None and p.start > piece.start}
    if piece.position == 0 and later - {piece.name}:
        return False
    alone = sum(other.family is Family.PRINTF for other in text) == 1
    return piece.free or alone or piece.name.endswith(NUMERIC)


def out_of_turn(
    source: Sequence[Placeholder], target: Sequence[Placeholder]
) -> list[tuple[Placeholder, int]]:
    """The directives that take another one's turn, each with the number of the value it means.

    Only for texts that have the same directives, none of them numbered.
    """
    ours = [piece.name for piece in source if piece.position is not None]
    theirs = [piece for piece in target if piece.position is not None]
    names = [piece.name for piece in theirs]
    if names == ours or sorted(names) != sorted(ours) or _is_numbered(source, target):
        return []
    free = list(enumerate(ours, start=1))
    turns = []
    for piece in theirs:
        turn = next(item for item in free if item[1] == piece.name)
        free.remove(turn)
        turns.append((piece, turn[0]))
    return turns


def _is_numbered(*texts: Iterable[Placeholder]) -> bool:
    """Whether a directive says the number of its value, or takes its width from another value."""
    return any(piece.position or "*" in piece.name for text in texts for piece in text)


def other_spelling(piece: str, text: str, taken: Iterable[Span]) -> Span | None:
    """Where ``piece`` stands in full-width characters, other quotes, other case, or with spaces.

    >>> other_spelling("%(n)s", "多少 ％（n）s", []), other_spelling("%s", "50 % sûr", [])
    (Span(start=3, end=8), None)
    """
    if len(piece) > LONGEST:
        return None
    for found in _loosely(piece).finditer(text):
        span = Span(*found.span())
        if found[0] != piece and not any(span & other for other in taken):
            return span
    return None


@lru_cache(maxsize=1024)
def _loosely(piece: str) -> re.Pattern[str]:
    parts = [_variants(part) for part in re.findall(r"`+|\S", piece)]
    end = r"(?![^\W_]|['’])" if piece[-1:].isalnum() else ""
    return re.compile(r"\s*".join(parts) + end, re.IGNORECASE)


def _variants(part: str) -> str:
    """A pattern for a character, or for a run of backquotes, of which some may be lost."""
    if part[0] == "`":
        return "[`｀‘’']{1,3}"
    wide = chr(ord(part) + 0xFEE0) if "!" <= part <= "~" else ""  # Halfwidth and Fullwidth Forms
    return f"[{re.escape(part + wide + LOOKALIKES.get(part, ''))}]"

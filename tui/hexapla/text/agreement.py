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

    Printf directives are compared by number where a text numbers them (%2$s), else by kind. Where
    nothing is ``declared``, not all are known, and those without a number cannot be counted.
    """
    source, target = _filled(source), _filled(target)
    if _go_by_number((*source, *target), declared=declared):
        source, target = _numbered(source), _numbered(target, mixed=_is_mixed(source))
    missing = [piece for piece in _left(source, target) if piece.certain and not piece.broken]
    known = {(piece.family, piece.name) for piece in source if piece.family in REPEATABLE}
    unknown = [p for p in _left(target, source) if (p.family, p.name) not in known]
    return Difference(missing, unknown if declared else _doubted(unknown, _left(source, target)))


def _doubted(unknown: Iterable[Placeholder], left: Iterable[Placeholder]) -> list[Placeholder]:
    """The unknown pieces, uncertain where something uncertain of the source may answer them."""
    doubts = Counter(piece.family for piece in left if not piece.certain)
    doubted = []
    for piece in unknown:
        doubted.append(piece._replace(certain=False) if doubts[piece.family] > 0 else piece)
        doubts[piece.family] -= 1
    return doubted


def _go_by_number(pieces: Iterable[Placeholder], *, declared: bool) -> bool:
    """Whether the number of its value, said or counted, is the name of a printf directive."""
    positions = [piece.position for piece in pieces if piece.position is not None]
    return any(positions) and (declared or all(positions))


def _filled(pieces: Sequence[Placeholder]) -> Sequence[Placeholder]:
    """The first {} is {0}, the second {1}, in a text that has none of the latter."""
    fields = [piece for piece in pieces if piece.family is Family.BRACE]
    empty = [piece for piece in fields if not piece.name]
    if not empty or any(piece.name.isdigit() for piece in fields):
        return pieces
    turns = {piece.start: str(turn) for turn, piece in enumerate(empty)}
    return [
        piece._replace(name=turns[piece.start], free=True) if piece.start in turns else piece
        for piece in pieces
    ]


def _numbered(pieces: Iterable[Placeholder], *, mixed: bool = True) -> list[Placeholder]:
    """Printf directives by the number of their value; one that has none takes its turn.

    Where numbered and unnumbered ones may not be ``mixed``, the latter answer nothing.
    """
    pieces = list(pieces)
    lost = not mixed and _is_mixed(pieces)
    turn = 0
    numbered = []
    for piece in pieces:
        if piece.position == 0:
            turn += 1 + piece.name.count("*")
            numbered.append(piece._replace(name=f"{'?' if lost else turn} {piece.name}", free=True))
        elif piece.position:
            numbered.append(piece._replace(name=f"{piece.position} {piece.name}", free=True))
        else:
            numbered.append(piece)
    return numbered


def _is_mixed(pieces: Iterable[Placeholder]) -> bool:
    """Whether some printf directives are numbered and some are not: no C library can print that."""
    positions = {piece.position for piece in pieces} - {None}
    return 0 in positions and len(positions) > 1


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
    if len(found.missing) + len(unknown) != 1:
        return found
    if found.missing and not _may_count(found.missing[0], source):
        return found
    if unknown and not _may_count(unknown[0], target):
        return found
    return Difference([], [piece for piece in found.unknown if not piece.certain])


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
    """The directives of a target that takes them in another order, each with its value's number.

    Empty where one of them is numbered, or where the texts have not the same directives.
    """
    ours = [piece.name for piece in source if piece.position == 0]
    theirs = [piece for piece in target if piece.position == 0]
    names = [piece.name for piece in theirs]
    if (
        names == ours
        or sorted(names) != sorted(ours)
        or any(p.position for p in (*source, *target))
    ):
        return []
    turns: dict[str, list[int]] = {}
    for turn in range(len(ours), 0, -1):
        turns.setdefault(ours[turn - 1], []).append(turn)
    return [(piece, turns[piece.name].pop()) for piece in theirs]


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

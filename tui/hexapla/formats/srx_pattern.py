r"""Regular expressions of SRX rules, which are ICU's or Java's, as Python's.

Both name classes of characters (``\p{Lu}``), have sets within sets and a few escapes that Python
lacks: those are translated. What Python cannot do is refused.
"""

import re

from hexapla.formats.srx_classes import LAST, Ranges, find_class, join, others, shared

LONGEST = 20_000  # code points of an expression
ESCAPES = {
    "R": "(?:\\r\\n|[\\n\\r\\f\\v\\x85\\u2028\\u2029])",
    "z": "\\Z",
    "Z": "(?=\\n?\\Z)",
}
SPACES = ((9, 13), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
          (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000))  # fmt: skip
LINES = ((10, 13), (0x85, 0x85), (0x2028, 0x2029))
SETS = {"s": SPACES, "v": LINES, "h": shared(SPACES, others(LINES))}
CHARACTERS = {"n": 10, "r": 13, "t": 9, "f": 12, "a": 7, "e": 27}
SAME = frozenset("bBdDsSwWAnrtfa0123456789")
SETTLED = frozenset("sSdDwW")
WORDS = 0x80  # below, signs mean something in a set
FLAGS = {"i": "i", "m": "m", "s": "s", "x": "x", "u": "", "U": ""}
CODE = re.compile(
    r"\\(?:x\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))"
)
CLASS = re.compile(r"\\([pP])(?:\{\s*(\^?)([^{}]+)\}|([A-Z]))")
POSIX = re.compile(r"\[:(\^?)(\w+):\]")
FLAGGED = re.compile(r"\(\?([a-zA-Z]+)\)")
GREEDY = re.compile(r"\)(?:[*+?]|\{\d+(?:,\d*)?\})\+|\(\?>")


class UntranslatableError(ValueError):
    """What an expression says that Python's cannot; the message says what."""


def translate(source: str) -> str:
    r"""The expression in Python's language.

    Raises:
        UntranslatableError: it cannot be said there.

    >>> translate(r"\b\p{Zl}+\x{20}[а-в]"), translate("(?i)etc|usw")
    ('\\b\u2028+\\ [а-в]', '(?i:etc|usw)')
    """
    if len(source) > LONGEST:
        raise UntranslatableError(f"it is longer than {LONGEST} characters")
    found = FLAGGED.match(source)
    if found:
        return f"(?{_flags(found[1])}{translate(source[found.end() :])})"
    if GREEDY.search(source):
        raise UntranslatableError("it has an atomic group, or a possessive one")
    pieces: list[str] = []
    at = 0
    while at < len(source):
        piece, at = _piece(source, at)
        pieces.append(piece)
    return "".join(pieces)


def _flags(letters: str) -> str:
    """Flags that hold for what follows; Unicode's are Python's habit."""
    unknown = [letter for letter in letters if letter not in FLAGS]
    if unknown:
        raise UntranslatableError(f"it has the flag {unknown[0]}")
    known = "".join(FLAGS[letter] for letter in letters)
    return f"{known}:"


def _piece(source: str, at: int) -> tuple[str, int]:
    """One atom at ``at``, translated, and the place behind it."""
    if source[at] == "[":
        ranges, end = _read_set(source, at)
        return _set_of(ranges), end
    if source[at] != "\\":
        if FLAGGED.match(source, at):
            raise UntranslatableError("it changes its flags midway")
        return source[at], at + 1
    if source.startswith("\\Q", at):
        end = source.find("\\E", at)
        end = len(source) if end < 0 else end
        return re.escape(source[at + 2 : end]), end + 2
    if found := _named(source, at):
        return _set_of(found[0]), found[1]
    return _escape(source[at + 1 : at + 2]), at + 2


def _escape(letter: str) -> str:
    """A backslash and one character, outside a set."""
    if letter in ESCAPES:
        return ESCAPES[letter]
    if letter in SAME and letter:
        return f"\\{letter}"
    if not letter or (letter.isascii() and letter.isalnum()):
        raise UntranslatableError(f"it has \\{letter}")
    return re.escape(letter)


def _named(source: str, at: int) -> tuple[Ranges, int] | None:
    """The code points that an escape at ``at`` names, and the place behind it."""
    if code := CODE.match(source, at):
        number = int(next(group for group in code.groups() if group), 16)
        if number > LAST:
            raise UntranslatableError(f"there is no character {code[0]}")
        return ((number, number),), code.end()
    if found := CLASS.match(source, at):
        negated = (found[1] == "P") != (found[2] == "^")
        return _class(found[3] or found[4], found[0], negated=negated), found.end()
    letter = source[at + 1 : at + 2]
    if letter.lower() in ("h", "v"):
        return others(SETS[letter.lower()]) if letter.isupper() else SETS[letter], at + 2
    return None


def _class(name: str, written: str, *, negated: bool) -> Ranges:
    ranges = find_class(name)
    if ranges is None:
        raise UntranslatableError(f"it has the class {written}")
    return others(ranges) if negated else ranges


def _read_set(source: str, at: int) -> tuple[Ranges, int]:
    """The code points of the set that begins at ``at``, and the place behind it."""
    negated = source.startswith("[^", at)
    start = at = at + (2 if negated else 1)
    found: Ranges = ()
    while source[at : at + 1] != "]" or at == start:
        if at >= len(source):
            raise UntranslatableError("it has a set that is not closed")
        operator = source[at : at + 2]
        if operator in {"&&", "--"} and at > start:
            other, at = _operand(source, at + 2)
            found = shared(found, other if operator == "&&" else others(other))
        else:
            part, at = _member(source, at)
            found = join([*found, *part])
    return others(found) if negated else found, at + 1


def _operand(source: str, at: int) -> tuple[Ranges, int]:
    """What stands behind && or --: a set, or all that follows."""
    found: Ranges = ()
    while source[at : at + 1] not in {"]", ""} and source[at : at + 2] not in {"&&", "--"}:
        part, at = _member(source, at)
        found = join([*found, *part])
    return found, at


def _member(source: str, at: int) -> tuple[Ranges, int]:
    """One member of a set at ``at``: a set, a class, a character or a range of them."""
    if posix := POSIX.match(source, at):
        return _class(posix[2], posix[0], negated=posix[1] == "^"), posix.end()
    if source[at] == "[":
        return _read_set(source, at)
    if source[at] == "\\" and source[at + 1 : at + 2] in SETTLED:
        return _settled(source[at + 1]), at + 2
    first, at = _characters(source, at)
    if source[at : at + 1] != "-" or source[at + 1 : at + 2] in {"]", "[", "-", ""}:
        return first, at
    last, end = _characters(source, at + 1)
    if len(first) > 1 or first[0][0] != first[0][1] or last[0][0] < first[0][0]:
        raise UntranslatableError("it has a range that goes backwards")
    return ((first[0][0], last[-1][1]),), end


def _characters(source: str, at: int) -> tuple[Ranges, int]:
    """A character, however it is written, or a class of them."""
    if source[at] != "\\":
        return ((ord(source[at]), ord(source[at])),), at + 1
    if named := _named(source, at):
        return named
    letter = source[at + 1 : at + 2]
    if letter not in CHARACTERS and (not letter or (letter.isascii() and letter.isalnum())):
        raise UntranslatableError(f"it has \\{letter} in a set")
    code = CHARACTERS.get(letter, ord(letter))
    return ((code, code),), at + 2


def _settled(letter: str) -> Ranges:
    """The sets that have a letter of their own: space, digit and letter of a word."""
    classes = {"s": ("White_Space",), "d": ("Nd",), "w": ("L", "M", "Nd", "Nl", "Pc")}
    named = [find_class(name) or () for name in classes[letter.lower()]]
    ranges = SPACES if letter in "sS" else join([pair for one in named for pair in one])
    return others(ranges) if letter.isupper() else ranges


def _set_of(ranges: Ranges) -> str:
    """A set as Python writes it."""
    if not ranges:
        return "(?!)"
    if ranges[0][0] == ranges[-1][1]:
        return re.escape(chr(ranges[0][0]))
    return f"[{''.join(_range_of(first, last) for first, last in ranges)}]"


def _range_of(first: int, last: int) -> str:
    low, high = (f"\\U{code:08x}" if code < WORDS else chr(code) for code in (first, last))
    return low if first == last else low + ("-" if last > first + 1 else "") + high

"""Directives behind a percent or a dollar sign: printf's, Qt's, those of shells and templates.

A *declared* reader knows from the catalogue that the text is a format string, and takes every
directive at its word. A loose one finds in any text what surely is one.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from hexapla.text.placeholder import Family, Found, Placeholder, Reader

# Conversions of printf by dialect: ISO C 7.21.6.1 with POSIX's C, S, m; Python's printf-style
# formatting; the manuals of Perl, PHP, Objective-C, Java, Lua and Go.
CONVERSIONS = {
    "c": "diouxXeEfFgGaAcCsSpnm",
    "objc": "diouxXeEfFgGaAcCsSpnm@",
    "python": "diouxXeEfFgGcrsa",
    "perl": "csduoxefgXEGBbpnDUOFia",
    "php": "bcdeEfFgGhHosuxX",
    "java": "bBhHsScCdoxXeEfgGaAtTn",
    "lua": "cdiouxXeEfgGaAqs",
    "go": "vTtbcdoOqxXUeEfFgGspw",
    "other": "a-zA-Z@",
}
VALUELESS = "mn"  # C's strerror(errno), Java's end of line: no argument is used
KINDS = {
    **dict.fromkeys("di", "integer"),
    **dict.fromkeys("xX", "hexadecimal"),
    **dict.fromkeys("eEfFgGaA", "float"),
    "o": "octal",
    "u": "unsigned",
    "c": "character",
    "s": "string",
}
PYTHON_KINDS = {**KINDS, "u": "integer", **dict.fromkeys("sra", "object")}
SIZES = {"q": "ll", "L": "ll", "Z": "z"}
DIRECTIVE = r"""%(?: (?P<at>[0-9]+)\$ | \((?P<name>[^()]*)\) | <(?P<ruby>(?!PRI)\w+)> )?
    (?P<modifiers> [-+\ \#0'I,_]* (?:\*(?:[0-9]+\$)?|[0-9]+)? (?:\.(?:\*(?:[0-9]+\$)?|[0-9]*))? )
    (?P<size> hh?|ll?|[qLjzZt])? """

TORSO = re.compile(r"%\(\w+\)")  # a directive that lost its conversion
LOOSE = re.compile(
    r"""%
        (?: (?P<at> [0-9]{1,2} ) \$ | \( (?P<name> [^\W0-9] [\w.-]* ) \) | <(?P<ruby>[a-z_]\w*)> )?
        (?P<modifiers> [-+\#0']* (?:\*(?:[0-9]+\$)?|[0-9]+)? (?:\.(?:\*(?:[0-9]+\$)?|[0-9]*))? )
        (?P<size> hh?|ll?|[jztL] )? (?P<conversion> [diouxXfFeEgGcsrapm@] )""",
    re.VERBOSE,
)
SURE = frozenset("diuxfcs@")
# Two directives of strftime side by side; one of them printf does not have.
DATE = re.compile(
    r"%[-_]?[YyBbmAjeah][\s/.,年月日년월일-]{1,2}%[-_]?[dYyBbmAjea]"
    r"|%[-_]?d[\s/.,年月日년월일-]{1,2}%[-_]?[YyBbmA]|%[HIk]:%M|%[HM]:%S"
)
DATE_REACH = 40  # code points around a directive in which they make it part of a date
NAMED = re.compile(r"%(?:\{(\w[\w.]*)\}|([A-Za-z_][A-Za-z0-9_]{3,})%(?![A-Za-z0-9_(]))")
QT = re.compile(r"%(?:L?([0-9]{1,2})(?!\$)|n\b)")
SHELL = re.compile(
    r"\$(?:\{([^{}\n]+)\}|\(([\w.-]+)\)|([A-Za-z_][A-Za-z0-9_]*+(?![\u00c0-\u04ff])))"
)


def printf(dialect: str) -> Reader:
    """The reader of the directives of a declared dialect, a key of ``CONVERSIONS``."""
    conversions = rf"(?P<conversion> [{CONVERSIONS[dialect]}] | <PRI\w+> | %)"
    pattern = re.compile(DIRECTIVE + conversions, re.VERBOSE)
    kinds = PYTHON_KINDS if dialect == "python" else KINDS

    def read(text: str, at: int) -> Found:
        found = pattern.match(text, at)
        if not found:
            named = TORSO.match(text, at)
            end = named.end() if named else at + 1
            return Found((Placeholder(at, end, Family.PRINTF, text[at:end], broken=True),), end)
        return Found((_directive(found, kinds),), found.end())

    return read


def loose_printf(text: str, at: int) -> Found | None:
    """A directive in a text of which nothing is declared, where it cannot well be a percentage."""
    if text.startswith("%%", at):
        return Found((), at + 2)
    found = LOOSE.match(text, at)
    if not found:
        return None
    piece = _directive(found, KINDS)
    if not (found["name"] or found["ruby"]):
        piece = piece._replace(certain=_is_surely_one(found))
    return Found((piece,), found.end())


def _is_surely_one(found: re.Match[str]) -> bool:
    """Whether no digit or letter touches a common directive, and the text is no date format."""
    if found["conversion"] not in SURE:
        return False
    text, (start, end) = found.string, found.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    touched = before.isdigit() or (after.isascii() and (after.isalnum() or after == "_"))
    dated = DATE.search(text, max(0, start - DATE_REACH), end + DATE_REACH)
    return bool(found["at"]) or not (touched or dated)


def _directive(found: re.Match[str], kinds: Mapping[str, str]) -> Placeholder:
    """A directive as what it asks for: a named or numbered value, of a kind and a size."""
    start, end = found.span()
    conversion = found["conversion"]
    if conversion == "%":
        return Placeholder(start, end, Family.PRINTF, "%%", certain=False)
    if conversion in VALUELESS:
        return Placeholder(start, end, Family.PRINTF, found[0], conversion == "m", free=True)
    size = SIZES.get(found["size"], found["size"] or "")
    spaced = " spaced" if " " in found["modifiers"] else ""
    kind = f"{size} {kinds.get(conversion, conversion)}{spaced}".strip()
    name = found["name"] if found["name"] is not None else found["ruby"]
    if name is not None:
        return Placeholder(start, end, Family.PRINTF, f"{name} {kind}", free=True)
    kind = "* " * found["modifiers"].count("*") + kind
    return Placeholder(start, end, Family.PRINTF, kind, position=int(found["at"] or 0))


def percent_name(text: str, at: int) -> Found | None:
    """Ruby's %{name}; %name% of Symfony and Windows."""
    found = NAMED.match(text, at)
    if not found:
        return None
    certain = not (found[2] and text[at - 1 : at].isdigit())
    piece = Placeholder(*found.span(), Family.VARIABLE, found[1] or found[2], certain, free=True)
    return Found((piece,), found.end())


def qt(*, declared: bool) -> Reader:
    """The reader of Qt's %1, %L1 and %n; undeclared, only %1 beside %2 is no percentage."""

    def read(text: str, at: int) -> Found | None:
        found = QT.match(text, at)
        if not found or not (declared or (found[1] and len(found[1]) == 1)):
            return None
        certain = declared or _has_two(text)
        piece = Placeholder(*found.span(), Family.NUMBERED, found[1] or "n", certain, free=True)
        return Found((piece,), found.end())

    return read


@lru_cache(maxsize=2)
def _has_two(text: str) -> bool:
    """Whether two of Qt's arguments stand in a text: asked for each of them, and found once."""
    return "%1" in text and "%2" in text


def shell(*, declared: bool) -> Reader:
    """The reader of $name, ${name} and make's $(NAME); undeclared, US$ and $CAD are money."""

    def read(text: str, at: int) -> Found | None:
        found = SHELL.match(text, at)
        if not found:
            return None
        word = found[3] or ""
        money = len(word) == 1 or (word.isupper() and len(word) < 4)
        money = bool(word) and (money or text[at - 1 : at].isalnum())
        name = found[1] or found[2] or word
        piece = Placeholder(*found.span(), Family.VARIABLE, name, declared or not money, free=True)
        return Found((piece,), found.end())

    return read

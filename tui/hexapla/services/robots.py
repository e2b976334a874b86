"""What robots.txt allows: the Robots Exclusion Protocol (RFC 9309)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote, unquote

ANYBODY = "*"
LINE = re.compile(r"\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?")
TOKEN = re.compile(r"[a-z_-]+")
LITERAL = "/%*$!'()+,;:@&=~?"  # signs that stand as they are in the path of an address


class Rule(NamedTuple):
    """What a line allows or does not, for addresses whose path fits the pattern."""

    allows: bool
    pattern: str


def may_read(robots: str, name: str, path: str) -> bool:
    r"""Whether a reader of this name, in lower case, may read a path, with its query.

    The longest pattern decides, and if two are as long, the one that allows.

    >>> robots = "User-agent: *\nDisallow: /a\nAllow: /a/b$\n"
    >>> [may_read(robots, "me", path) for path in ("/", "/a/x", "/a/b", "/a/bc")]
    [True, False, True, False]
    """
    path = _plain(path)
    fitting = [rule for rule in _rules(robots, name) if rule.pattern and fits(rule.pattern, path)]
    best = max(fitting, key=lambda rule: (len(rule.pattern), rule.allows), default=None)
    return best is None or best.allows


def _rules(robots: str, name: str) -> list[Rule]:
    """The rules for a reader: all groups that name it; if none does, those for anybody."""
    groups = list(_groups(robots))
    own = [rule for names, rules in groups if name in names for rule in rules]
    if own or any(name in names for names, _ in groups):
        return own
    return [rule for names, rules in groups if ANYBODY in names for rule in rules]


def _groups(robots: str) -> Iterator[tuple[Sequence[str], Sequence[Rule]]]:
    """Each group: whom it is for, and its rules."""
    names: list[str] = []
    rules: list[Rule] = []
    for line in robots.removeprefix("\ufeff").splitlines():
        found = LINE.fullmatch(line)
        key, value = (found[1].lower(), found[2]) if found else ("", "")
        if key == "user-agent":
            if rules:
                yield names, rules
                names, rules = [], []
            token = TOKEN.match(value.lower())
            names.append(ANYBODY if value == ANYBODY else token[0] if token else "")
        elif key in {"allow", "disallow"} and names:
            rules.append(Rule(key == "allow", _plain(value)))
    yield names, rules


def _plain(path: str) -> str:
    """A path in which signs are encoded in one way."""
    return quote(unquote(path, errors="surrogateescape"), LITERAL, errors="surrogateescape")


def fits(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern says, in which ``*`` is anything and ``$`` the end.

    >>> fits("/*.pdf$", "/a/b.pdf"), fits("/*.pdf$", "/a.pdf?x"), fits("/b", "/a/b")
    (True, False, False)
    """
    ends = pattern.endswith("$")
    first, *parts = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for part in parts[:-1] if ends else parts:
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    if not ends:
        return True
    last = parts[-1] if parts else ""
    return path.endswith(last) and len(path) - len(last) >= at and (bool(parts) or at == len(path))

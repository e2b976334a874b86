"""SRX 2.0, the exchange format for rules of segmentation (LISA, 2008).

A rule says of the places between a match of its first expression and one of its second whether a
segment ends there; at each place the first rule decides that matches. The rules of a language
are those of every map whose pattern fits its tag or, where the file does not cascade, of the first.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hexapla.errors import ConfigError, GlossaryError
from hexapla.formats.srx_pattern import UntranslatableError, translate
from hexapla.formats.xml_reader import Parser, feed, local
from hexapla.languages.segment import pieces
from hexapla.text.span import Span

ROOT = "srx"
VERSIONS = {"2.0"}


class Written(NamedTuple):
    """A rule as the file has it, and its line."""

    breaks: bool
    before: str
    after: str
    line: int


class Rule(NamedTuple):
    """A rule made ready: it matches what stands before a place, where the rest follows."""

    breaks: bool
    pattern: re.Pattern[str]


class Srx(NamedTuple):
    """What an SRX file says: its maps in order (pattern, name of rules, line), and the rules."""

    path: str
    cascades: bool
    maps: Sequence[tuple[str, str, int]]
    rules: dict[str, list[Written]]


def parse(raw: bytes, path: str) -> Srx:
    """The rules of an SRX file.

    Raises:
        ConfigError: it is no XML, declares entities, is no SRX 2.0 or has no rules; with the line.
    """
    builder = _Builder()
    try:
        feed(raw, builder, path)
    except GlossaryError as error:
        remedy = error.remedy
        raise ConfigError(error.message, path=path, line=error.line, remedy=remedy) from None
    if fault := builder.fault():
        message, line, remedy = fault
        raise ConfigError(message, path=path, line=line, remedy=remedy)
    return Srx(path, builder.cascades, tuple(builder.maps), builder.rules)


def rules_for(srx: Srx, tag: str) -> tuple[Rule, ...]:
    """The rules for a language, in order.

    Raises:
        ConfigError: no map fits its tag, or an expression cannot be followed; with the line.
    """
    fitting = [(name, line) for pattern, name, line in srx.maps if _fits(srx, pattern, line, tag)]
    if not fitting:
        remedy = "add a <languagemap> for it"
        raise ConfigError(f"no rules for {tag} here", path=srx.path, remedy=remedy)
    found: list[Rule] = []
    for name, line in fitting if srx.cascades else fitting[:1]:
        if name not in srx.rules:
            remedy = "name a <languagerule> of this file"
            raise ConfigError(
                f"no rules are called {name}", path=srx.path, line=line, remedy=remedy
            )
        found += [_ready(rule, srx.path) for rule in srx.rules[name]]
    return tuple(found)


def segments(text: str, rules: Sequence[Rule]) -> list[Span]:
    """The segments of a text by these rules, without the white space around them."""
    ends: dict[int, bool] = {}
    for rule in rules:
        for place in _places(text, rule.pattern):
            ends.setdefault(place, rule.breaks)
    starts = sorted(place for place, breaks in ends.items() if breaks and 0 < place < len(text))
    return pieces(text, starts)


def _places(text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """Where the matches of a pattern end; they may overlap."""
    found = pattern.search(text)
    while found:
        yield found.end()
        found = pattern.search(text, found.start() + 1)


def _fits(srx: Srx, pattern: str, line: int, tag: str) -> bool:
    """Whether a map is for a language; case says nothing in a tag (RFC 5646)."""
    try:
        translated = f"(?i:{translate(pattern)})"
    except UntranslatableError as error:
        raise _refused(str(error), srx.path, line) from None
    return bool(_compile(translated, srx.path, line).fullmatch(tag))


def _ready(rule: Written, path: str) -> Rule:
    try:
        both = f"(?:{translate(rule.before)})(?={translate(rule.after)})"
    except UntranslatableError as error:
        raise _refused(str(error), path, rule.line) from None
    return Rule(rule.breaks, _compile(both, path, rule.line))


def _compile(pattern: str, path: str, line: int) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise _refused(error.msg, path, line) from None
    except (OverflowError, RecursionError):
        raise _refused("it is too large", path, line) from None


def _refused(reason: str, path: str, line: int) -> ConfigError:
    message = f"this rule's expression cannot be followed: {reason}"
    return ConfigError(message, path=path, line=line, remedy="write it in another way")


class _Builder:
    """What the parser calls, element by element."""

    def __init__(self) -> None:
        self.cascades = False
        self.maps: list[tuple[str, str, int]] = []
        self.rules: dict[str, list[Written]] = {}
        self._root = self._version = self._name = ""
        self._rule: dict[str, str] = {}
        self._line = 0
        self._text: list[str] = []

    def read_by(self, expat: Parser) -> None:
        """It begins."""
        self._expat = expat

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        if not self._root:
            self._root, self._version = name, attributes.get("version", "")
        self._text = []
        match name:
            case "header":
                self.cascades = attributes.get("cascade", "no") == "yes"
            case "languagerule":
                self._name = attributes.get("languagerulename", "")
                self.rules.setdefault(self._name, [])
            case "rule":
                self._rule = {"break": attributes.get("break", "yes")}
                self._line = self._expat.CurrentLineNumber
            case "languagemap":
                pattern = attributes.get("languagepattern", "")
                place = self._expat.CurrentLineNumber
                self.maps.append((pattern, attributes.get("languagerulename", ""), place))

    def end(self, tag: str) -> None:
        """An element ends."""
        name = local(tag)
        if name in {"beforebreak", "afterbreak"}:
            self._rule[name] = "".join(self._text)
        elif name == "rule" and self._rule:
            breaks = self._rule["break"] != "no"
            before, after = self._rule.get("beforebreak", ""), self._rule.get("afterbreak", "")
            rules = self.rules.setdefault(self._name, [])
            rules.append(Written(breaks, before, after, self._line))
        self._text = []

    def data(self, text: str) -> None:
        """Text, or a piece of it."""
        self._text.append(text)

    def close(self) -> None:
        """All is read."""

    def fault(self) -> tuple[str, int, str] | None:
        """What is wrong with the file as a whole: message, line, remedy."""
        if self._root != ROOT:
            fault = f"these are no rules of segmentation: the root is <{self._root}>"
            return fault, 1, "SRX begins with <srx>"
        if self._version not in VERSIONS:
            return f"this is SRX {self._version}".rstrip(), 1, "save it as SRX 2.0"
        if not self.maps or not any(self.rules.values()):
            return "there are no rules here, or none for any language", 0, "SRX has both"
        return None

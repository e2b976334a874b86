"""What is no entry, or one that must not be trusted: where it stands, and what to do about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hexapla.formats.po.entry import LEAD
from hexapla.formats.po.grammar import line_numbers
from hexapla.formats.po.lexer import Tokens
from hexapla.formats.po.literal import ESCAPE, LITERAL, PLAIN


@dataclass(frozen=True, slots=True)
class Damage:
    """A stretch of a file that holds no sound entry.

    ``line`` (from 1) is where the fault shows, ``text`` the whole stretch as it stands.
    """

    line: int
    message: str
    remedy: str
    text: str


class Fault(NamedTuple):
    """What is wrong, and what to do about it."""

    message: str
    remedy: str


CUT_OFF = Fault("the file ends in the middle of an entry", "get a complete copy of it")
CONFLICT = Fault("a merge conflict is not resolved", "keep one side, and delete the marker lines")
HALF_OBSOLETE = Fault(
    "only a part of the entry is obsolete", "put #~ before all its lines, or before none"
)
INNER_QUOTE = Fault("text stands behind a closing quote", r"write \" for a quote inside a text")

# Tried in order on the first bad line of a stretch; {} is the group of the pattern.
_OPEN = rb'^[^"]*+(?:' + LITERAL + rb'\s*+)*"' + PLAIN + rb"*+(?:" + ESCAPE + PLAIN + rb"*+)*"
_BARE = rb"^(msg(?:ctxt|id(?:_plural)?|str(?:\[[0-9]++\])?))(?!\w)"
_BAD_LINES = (
    (rb"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", CONFLICT),
    (_BARE + rb'(?!\s*+[\["])', Fault('the text of {} has no opening "', "add it")),
    (_OPEN + rb"\0", Fault("a NUL stands in a text", "delete it: gettext ends the text there")),
    (
        _OPEN + rb"\x04",
        Fault("an EOT stands in a text", "delete it: gettext marks contexts with it"),
    ),
    (_OPEN + rb"\\$", Fault("the line ends in a backslash", r'write \\ for it, and a closing "')),
    (
        _OPEN + rb"(?!" + ESCAPE + rb")(\\.[\x80-\xbf]*+)",
        Fault("the escape {} is unknown", r"write \\ for a backslash"),
    ),
    (_OPEN + rb"$", Fault('a text has no closing "', r"add it (a quote inside a text is \")")),
    (rb"^msgstr\s*\[", Fault("a plural form has no number", "number them msgstr[0], msgstr[1]...")),
    (
        rb"^(\w{1,40})\w*+\s*+[\"\[]",
        Fault("the keyword {} is unknown", "use msgctxt, msgid, msgid_plural or msgstr"),
    ),
    (rb'^"', Fault("a text has no keyword", "put msgid or msgstr before it, or delete it")),
    (rb"", Fault("this is no line of a PO file", "delete it, or make it a comment with #")),
)
# Tried in order on the kinds of a stretch without bad lines, in lower case; see lexer.
_BAD_ORDERS = (
    (
        rb"^(?:x[cfqd]+i|x?ip?n*[cfqd]+[spn])",
        Fault("a comment stands inside an entry", "move it above the entry"),
    ),
    (rb"^x", Fault("msgctxt has no msgid", "add it, or delete the msgctxt")),
    (rb"^ips", Fault("msgstr has no number", "write msgstr[0], since there is a msgid_plural")),
    (rb"^ip", Fault("msgid_plural has no msgstr[0]", 'add msgstr[0] ""')),
    (rb"^in", Fault("msgstr[n] has no msgid_plural", "add it, or write msgstr without a number")),
    (rb"^i", Fault("msgid has no msgstr", 'add msgstr ""')),
    (rb"^p", Fault("msgid_plural has no msgid", "add it")),
    (rb"^[sn]", Fault("msgstr has no msgid", "add it, or delete the msgstr")),
    (rb"", Fault("the previous text behind #| has no entry", "delete it")),
)
_HALF_OBSOLETE = re.compile(rb"[xip][PSIN]|[XIP][pisn]")
_MARGIN = re.compile(rb"^#~?+\|?+\s*+")


def diagnose(tokens: Tokens, strays: Sequence[range]) -> Iterator[Damage]:
    """One damage for each run of tokens that are in no entry."""
    offenders = [_offender(tokens, run) for run in strays]
    lines = line_numbers(tokens.data, [tokens.starts[number] for number in offenders])
    for run, offender, line in zip(strays, offenders, lines, strict=True):
        fault = _bad_line(tokens, run, offender) or _bad_order(tokens, run)
        yield Damage(line, *fault, _shown(_stretch(tokens, run)))


def _kinds(tokens: Tokens, run: range) -> bytes:
    return tokens.kinds[run.start : run.stop]


def _stretch(tokens: Tokens, run: range) -> bytes:
    """The bytes of a run, without comments at its head unless there is nothing else."""
    comments = run.stop - run.start - len(_kinds(tokens, run).lstrip(LEAD))
    first = run.start + comments if run.start + comments < run.stop else run.start
    return tokens.data[tokens.starts[first] : tokens.starts[run.stop]]


def _offender(tokens: Tokens, run: range) -> int:
    """The token where the fault shows: the first bad one, else the first that is no comment."""
    kinds = _kinds(tokens, run)
    found = (
        re.search(rb"[y!?mw]", kinds) or re.search(rb"[^cfqd]", kinds) or re.search(rb"q", kinds)
    )
    return run.start + (found.start() if found else 0)


def _bad_line(tokens: Tokens, run: range, offender: int) -> Fault | None:
    """What is wrong with the offender, if it is a bad line or a conflict."""
    data, start, kind = tokens.data, tokens.starts[offender], tokens.kinds[offender]
    if kind in b"mw":
        return CONFLICT
    if kind not in b"y!?":
        return None
    at_end = run.stop == len(tokens.kinds) and not data.endswith(b"\n")
    if at_end and b"i" in _kinds(tokens, run).lower():
        return CUT_OFF
    if data[data.rfind(b"\n", 0, start) + 1 : start].rstrip().endswith(b'"'):
        return INNER_QUOTE
    return _first(_BAD_LINES, _MARGIN.sub(b"", tokens.field(offender).rstrip()))


def _bad_order(tokens: Tokens, run: range) -> Fault:
    """What is wrong with tokens that are sound one by one."""
    kinds = _kinds(tokens, run).strip(LEAD)
    if _HALF_OBSOLETE.search(kinds):
        return HALF_OBSOLETE
    if run.stop == len(tokens.kinds) and kinds[-1:].lower() in {b"x", b"i", b"p"}:
        return CUT_OFF
    return _first(_BAD_ORDERS, kinds.lower())


def _first(table: Sequence[tuple[bytes, Fault]], subject: bytes) -> Fault:
    """The fault of the first pattern that is found; the last one always is."""
    for pattern, (message, remedy) in table:
        if match := re.search(pattern, subject):
            group = _shown(match[1]) if match.lastindex else ""
            return Fault(message.format(group), remedy)
    raise AssertionError(subject)


def _shown(raw: bytes) -> str:
    return raw.strip().decode(errors="replace")

"""TBX written: a new file with one term a line, or an old one with nothing else changed.

A change replaces the bytes of what changed, so what we do not know stays as it is, and what is new
stands on lines of its own, indented as its neighbours are.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from hexapla.errors import GlossaryError
from hexapla.formats.tbx import (
    LANGUAGES,
    STATUS,
    TERMS,
    Element,
    Shared,
    fact_parts,
    field_parts,
    identify,
    is_ours,
    read_entries,
    read_shared,
    read_term,
)
from hexapla.formats.tbx_dialect import Dialect, escape, find_dialect
from hexapla.formats.term_record import Draft, read_tag, settle
from hexapla.terms.concept import Concept, Fact, Status, Term, Termbase

SKELETON = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="{tag}" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>{title}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body></body>
  </text>
</tbx>
"""
OPENING = re.compile(rb"<[^\"'>]*(?:(?:\"[^\"]*\"|'[^']*')[^\"'>]*)*>")
NAME = re.compile(rb"<([^\s/>]+)")
ENCODING = re.compile(rb"^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)", re.IGNORECASE)
INDENT = b" \t"


class Splice(NamedTuple):
    """Bytes to stand in the place of ``raw[begin:end]``."""

    begin: int
    end: int
    put: bytes


class Held(NamedTuple):
    """A term that the file holds: its element, what that says, and what is said above it."""

    group: Element
    draft: Draft
    above: Shared


def write(termbase: Termbase, title: str = "Terms") -> bytes:
    """A new TBX-Basic file (ISO 30042:2019, DCA style) with these concepts, in order.

    Raises:
        GlossaryError: a term holds a character that XML cannot.
    """
    tag = next(iter(termbase.languages()), "en")
    empty = SKELETON.format(tag=tag, title=escape(title)).encode()
    return amend(empty, "", termbase)


def amend(raw: bytes, path: str, termbase: Termbase) -> bytes:
    """The file with these concepts: those it holds are changed, by their ids, others come last.

    What is the same already keeps its bytes and its place, concepts that are no longer wanted go.

    Raises:
        GlossaryError: as ``parse`` does; or it is not in UTF-8, or a term holds a character that
            XML cannot.
    """
    _refuse_other_encodings(raw, path)
    root, entries = read_entries(raw, path, keep=True)
    scribe = _Scribe(raw, find_dialect(root, raw))
    wanted = {concept.id: concept for concept in termbase.concepts}
    splices: list[Splice] = []
    last: Element | None = None
    for entry, concept in identify(entries):
        last = entry.element
        if concept is None or last is None:
            continue
        new = wanted.pop(concept.id, None)
        if new is None:
            splices.append(scribe.without(last))
        elif new != concept:
            splices += scribe.amended(last, concept, new)
    if wanted:
        splices.append(scribe.added(_parent(root), last, list(wanted.values())))
    return apply(raw, splices)


def apply(raw: bytes, splices: Sequence[Splice]) -> bytes:
    """The bytes with all splices made; what lies in bytes that are gone already is left out.

    >>> apply(b"abc", [Splice(1, 2, b""), Splice(2, 2, b"x"), Splice(2, 2, b"y")])
    b'axyc'
    """
    pieces: list[bytes] = []
    reached = 0
    for splice in sorted(splices, key=lambda splice: splice[:2]):
        if splice.begin >= reached:
            pieces += (raw[reached : splice.begin], splice.put)
            reached = splice.end
    return b"".join((*pieces, raw[reached:]))


def _refuse_other_encodings(raw: bytes, path: str) -> None:
    found = ENCODING.match(raw)
    declared = found[1].decode().lower() if found else "utf-8"
    if declared not in {"utf-8", "utf8", "us-ascii"} or raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        remedy = "save it as UTF-8, or export it into a new file"
        raise GlossaryError("only UTF-8 can be changed", path=path, line=1, remedy=remedy)


def _parent(root: Element) -> Element:
    """The element that concepts stand in: the body, or else the root."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.name == "body":
            return element
        waiting += [part for part in element.content[::-1] if isinstance(part, Element)]
    return root


class _Scribe:
    """Knows the bytes of a file, and how it writes."""

    def __init__(self, raw: bytes, dialect: Dialect) -> None:
        self._raw = raw
        self._dialect = dialect
        self._end = "\r\n" if b"\r\n" in raw else "\n"

    def without(self, element: Element) -> Splice:
        """The element gone, with its line where it has one."""
        return Splice(element.begin - len(self._lead(element)), self._stop(element), b"")

    def added(self, parent: Element, last: Element | None, concepts: list[Concept]) -> Splice:
        """New concepts behind the last one, or the first in their parent."""
        beside = self._lead(last) if last else self._lead(parent) + b"  "
        lead = beside.decode() or self._end
        indent = lead.lstrip("\r\n")
        written = "".join(
            lead + self._dialect.whole_concept(concept, indent, self._end) for concept in concepts
        ).encode()
        if last:
            return Splice(self._stop(last), self._stop(last), written)
        blank = not self._raw[self._opening(parent) : parent.close].strip()
        closing = self._lead(parent) or self._end.encode()
        return self._first(parent, written + closing, whole=blank)

    def amended(self, element: Element, old: Concept, new: Concept) -> Iterator[Splice]:
        """What must change in a concept."""
        parts = element.parts
        fields = field_parts(parts)
        fresh = []
        for name in ("subject", "definition", "note"):
            text, part = getattr(new, name), fields.get(name)
            if part and not text:
                yield self.without(part)
            elif part and part.text != text:
                yield self._filled(part, text)
            elif text and not part:
                fresh.append(self._dialect.field(name, text))
        known = fact_parts(parts, tuple(fields.values()))
        gone, more = _difference(known, new.facts)
        yield from map(self.without, gone)
        fresh += self._dialect.facts(more)
        sections = [part for part in parts if part.name in LANGUAGES]
        if fresh:
            lead = self._lead(sections[0])
            at = sections[0].begin - len(lead)
            yield Splice(at, at, b"".join(lead + part.encode() for part in fresh))
        if old.terms != new.terms:
            yield from self._amended_terms(parts, sections, new)

    def _amended_terms(
        self, parts: Sequence[Element], sections: Sequence[Element], new: Concept
    ) -> Iterator[Splice]:
        """What must change among the terms of a concept."""
        top, _ = read_shared(parts, Shared())
        if not _fits(top, new.terms):
            yield from (self.without(part) for part in parts if is_ours(part))
            top = Shared()
        held: dict[str, list[Held]] = {}
        for section in sections:
            tag = read_tag(section.attributes.get("lang", ""))
            own, _ = read_shared(section.parts, top)
            if tag and not new.in_language(tag):
                yield self.without(section)
                continue
            if not _fits(own, new.in_language(tag)):
                yield from (self.without(part) for part in section.parts if is_ours(part))
                own = top
            for group in (part for part in section.parts if part.name in TERMS):
                drafts = (part for part in read_term(group, tag, own) if isinstance(part, Draft))
                held.setdefault(tag, []).extend(Held(group, draft, own) for draft in drafts)
        for tag in new.languages():
            if held.get(tag):
                yield from self._amended_language(held[tag], new.in_language(tag))
            else:
                yield self._added_language(sections[-1], tag, new.in_language(tag))

    def _added_language(self, last: Element, tag: str, terms: Sequence[Term]) -> Splice:
        """A language that the concept did not have, behind its last one."""
        lead = self._lead(last).decode()
        indent = lead.lstrip("\r\n")
        stop = self._stop(last)
        section = self._dialect.whole_section(tag, terms, indent, self._end)
        return Splice(stop, stop, f"{lead}{section}".encode())

    def _amended_language(self, held: Sequence[Held], terms: Sequence[Term]) -> Iterator[Splice]:
        """What must change among the terms of one language; new ones come behind its last."""
        pairs, fresh = _pair(held, terms)
        wanted = [*(term for _, term in pairs), *fresh]
        said = _said([each.draft.status for each, _ in pairs], wanted)
        kept = {id(each) for each, _ in pairs}
        yield from (self.without(each.group) for each in held if id(each) not in kept)
        for (each, term), status in zip(pairs, said, strict=False):
            yield from self._amended_term(each, term, status)
        if fresh:
            last = held[-1]
            lead, stop = self._lead(last.group), self._stop(last.group)
            own = [replace(term, options=term.options - last.above.options) for term in fresh]
            lines = (lead + self._dialect.whole_term(term).encode() for term in own)
            yield Splice(stop, stop, b"".join(lines))

    def _amended_term(self, held: Held, term: Term, status: Status | None) -> Iterator[Splice]:
        parts = held.group.parts
        if status != held.draft.status and status:
            spoken = next((part for part in parts if part.property_name in STATUS), None)
            word = next(part for part in parts if part.name == "term")
            if spoken:
                yield self._filled(spoken, self._dialect.status_word(status))
            else:
                yield self._behind(word, self._dialect.status(status))
        gone, more = _difference(fact_parts(parts, ()), term.facts)
        yield from map(self.without, gone)
        fresh = list(self._dialect.facts(more))
        if (held.draft.options, held.draft.forms) != (term.options, term.forms):
            yield from (self.without(part) for part in parts if is_ours(part))
            options = term.options - held.above.options
            if options or term.forms:
                fresh.append(self._dialect.options(options, term.forms))
        if fresh:
            inside = [part for part in held.group.content if isinstance(part, Element)]
            yield self._behind(inside[-1], *fresh)

    def _behind(self, element: Element, *written: str) -> Splice:
        """New elements behind one, as it stands on its line or in it."""
        lead, stop = self._lead(element), self._stop(element)
        return Splice(stop, stop, b"".join(lead + part.encode() for part in written))

    def _filled(self, element: Element, text: str) -> Splice:
        """The element with another text inside."""
        return self._first(element, escape(text).encode(), whole=True)

    def _first(self, element: Element, put: bytes, *, whole: bool = False) -> Splice:
        """Bytes at the beginning of an element's content, or as all of it."""
        start = self._opening(element)
        if not self._is_one_tag(element):
            return Splice(start, element.close if whole else start, put)
        name = NAME.match(self._raw, element.begin)
        closing = b"</" + (name[1] if name else b"") + b">"
        return Splice(start - 2, start, b">" + put + closing)

    def _opening(self, element: Element) -> int:
        """Where the start tag ends."""
        found = OPENING.match(self._raw, element.begin)
        return found.end() if found else element.close

    def _is_one_tag(self, element: Element) -> bool:
        return self._raw[: self._opening(element)].endswith(b"/>")

    def _stop(self, element: Element) -> int:
        """Where the element ends."""
        if self._is_one_tag(element):
            return self._opening(element)
        return self._raw.index(b">", element.close) + 1

    def _lead(self, element: Element) -> bytes:
        """Line end and indentation before an element; nothing if it does not begin its line."""
        start = element.begin
        while start and self._raw[start - 1] in INDENT:
            start -= 1
        if not start or self._raw[start - 1] != ord("\n"):
            return b""
        start -= 2 if self._raw[start - 2 : start] == b"\r\n" else 1
        return self._raw[start : element.begin]


def _difference(
    known: Sequence[tuple[Fact, Element]], wanted: Sequence[Fact]
) -> tuple[list[Element], Sequence[Fact]]:
    """The elements that must go, and the facts that must be added behind those that stay."""
    same = 0
    while same < min(len(known), len(wanted)) and known[same][0] == wanted[same]:
        same += 1
    return [element for _, element in known[same:]], wanted[same:]


def _fits(above: Shared, terms: Collection[Term]) -> bool:
    """Whether what is said above all these terms is true of each."""
    return not above.forms and all(above.options <= term.options for term in terms)


def _pair(
    held: Sequence[Held], terms: Sequence[Term]
) -> tuple[list[tuple[Held, Term]], list[Term]]:
    """The terms that the file holds, each with what it should be; and the new ones."""
    wanted: dict[str, list[Term]] = {}
    for term in terms:
        wanted.setdefault(term.form, []).append(term)
    pairs = [(each, wanted[each.draft.form].pop(0)) for each in held if wanted.get(each.draft.form)]
    fresh = [term for term in terms if any(term is left for left in wanted[term.form])]
    return pairs, fresh


def _said(held: Sequence[Status | None], wanted: Sequence[Term]) -> list[Status | None]:
    """The status that the file must say of each term; None where it goes without saying.

    What it says already it goes on saying, where that is right; new terms say theirs.
    """
    new: list[Status | None] = [term.status for term in wanted[len(held) :]]
    said = [*held, *new]
    said = [one and term.status for one, term in zip(said, wanted, strict=True)]
    while True:
        drafts = [
            Draft(term.language, term.form, one) for one, term in zip(said, wanted, strict=True)
        ]
        settled = settle(drafts)
        wrong = [n for n, term in enumerate(settled) if term.status is not wanted[n].status]
        if not wrong:
            return said
        said[wrong[0]] = wanted[wrong[0]].status

"""TBX, the exchange format for terms: ISO 30042:2019 (DCA and DCT style), version 2, TBX-Min.

Elements are known by their local names, so any namespace will do. A property is an element with
a ``type`` (``<termNote type="administrativeStatus">``) or one that is called after its property
(``<min:administrativeStatus>``).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hexapla.errors import GlossaryError
from hexapla.formats.term_record import (
    Draft,
    find_status,
    read_note,
    read_tag,
    settle,
    twice,
)
from hexapla.formats.xml_reader import Parser, feed, local
from hexapla.terms.concept import Concept, Fact, Termbase
from hexapla.terms.ids import Ids
from hexapla.terms.notice import Notice

ROOTS = {"tbx", "martif"}
CONCEPTS = {"conceptEntry", "termEntry", "entry"}
LANGUAGES = {"langSec", "langSet", "langGroup"}
TERMS = {"termSec", "tig", "ntig", "termGroup"}
GROUPS = {"termGrp", "termNoteGrp", "descripGrp", "adminGrp", "transacGrp"}
STATUS = {"administrativeStatus", "normativeAuthorization", "termStatus"}
FIELDS = {"definition": "definition", "subjectField": "subject", "note": "note"}
OURS = "hexapla:"
KINDS = {  # TBX-Basic's element for each property; in DCT style the property is the element
    **dict.fromkeys(("partOfSpeech", "grammaticalGender", "grammaticalNumber"), "termNote"),
    **dict.fromkeys(("termType", "termLocation", "geographicalUsage"), "termNote"),
    **dict.fromkeys(("context", "definition", "subjectField"), "descrip"),
    **dict.fromkeys(("source", "customerSubset", "projectSubset"), "admin"),
    **dict.fromkeys(("crossReference",), "ref"),
    **dict.fromkeys(("externalCrossReference", "xGraphic"), "xref"),
    **dict.fromkeys(("transactionType",), "transac"),
    **dict.fromkeys(("responsibility",), "transacNote"),
}


class Element(NamedTuple):
    """An XML element: names without namespaces, and the line where it begins.

    ``begin`` and ``close`` are the offsets of its two tags in the bytes of the file; of an element
    that is one tag, ``close`` is where that ends.
    """

    name: str
    attributes: Mapping[str, str]
    line: int
    content: list["Element | str"]
    begin: int = 0
    close: int = 0

    @property
    def property_name(self) -> str:
        """What the element says something about."""
        return self.attributes.get("type", self.name)

    @property
    def text(self) -> str:
        """All text inside, white space normalised."""
        pieces: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                pieces.append(part)
            else:
                waiting += part.content[::-1]
        return " ".join("".join(pieces).split())

    @property
    def parts(self) -> list["Element"]:
        """The elements inside, in order; instead of a group, what it holds."""
        found: list[Element] = []
        waiting = self.content[::-1]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                continue
            if part.name in GROUPS:
                waiting += part.content[::-1]
            else:
                found.append(part)
        return found


class Shared(NamedTuple):
    """What a note says for all the terms below it."""

    options: frozenset[str] = frozenset()
    forms: tuple[str, ...] = ()


class Entry(NamedTuple):
    """What a concept's element says: ``name`` is its id, ``said`` what each property says."""

    name: str
    line: int
    read: Sequence[Draft | Notice]
    said: Mapping[str, str]
    facts: tuple[Fact, ...]
    element: Element | None = None


def parse(raw: bytes, path: str) -> tuple[Termbase, tuple[Notice, ...]]:
    """The concepts of a TBX file, and what a person should know of it.

    Raises GlossaryError with path and line if this is no XML, declares entities, is no TBX or
    holds no term. Where a file does not say how a term is to be used, the first of a language is
    preferred and the others are admitted. A note that begins with ``hexapla:`` holds options, and
    behind ``forms:`` a list of forms.
    """
    root, entries = read_entries(raw, path)
    concepts: list[Concept] = []
    notices: list[Notice] = []
    for entry, concept in identify(entries):
        notices += [fact for fact in entry.read if isinstance(fact, Notice)]
        if concept and entry.name not in {"", concept.id}:
            notices.append(twice(entry.name, entry.line))
        concepts += [concept] if concept else []
    if not concepts:
        fault, remedy = "this term base holds no terms", "a term stands in <term>, inside <termSec>"
        raise GlossaryError(fault, path=path, line=root.line, remedy=remedy)
    return Termbase(tuple(concepts)), tuple(notices)


def read_entries(raw: bytes, path: str, *, keep: bool = False) -> tuple[Element, list[Entry]]:
    """The root, and every entry in order, each with its element if these are to be kept.

    Raises GlossaryError as ``parse`` does, but not where there is no term.
    """
    root, entries = _read_xml(raw, path, keep=keep)
    if root.name.lower() not in ROOTS:
        fault = f"this is no term base: its root is <{root.name}>"
        remedy = "TBX begins with <tbx> or <martif>"
        raise GlossaryError(fault, path=path, line=root.line, remedy=remedy)
    return root, entries


def identify(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Concept | None]]:
    """Each entry with its concept, whose id is unique; None where it holds no term."""
    ids = Ids()
    for number, entry in enumerate(entries, start=1):
        drafts = [fact for fact in entry.read if isinstance(fact, Draft)]
        if not drafts:
            yield entry, None
            continue
        own = ids.give(entry.name or f"c{number}")
        terms = settle(drafts)
        said, named = entry.said, bool(entry.name)
        yield entry, Concept(own, terms, **said, facts=entry.facts, line=entry.line, named=named)


def field_parts(parts: Sequence[Element]) -> dict[str, Element]:
    """The first element that says each field of a concept, at the concept or in a language."""
    found: dict[str, Element] = {}
    deeper = (part for section in parts if section.name in LANGUAGES for part in section.parts)
    for part in (*parts, *deeper):
        field = FIELDS.get(part.property_name)
        if field and field not in found and not part.text.startswith(OURS):
            found[field] = part
    return found


def fact_parts(parts: Sequence[Element], beside: Sequence[Element]) -> list[tuple[Fact, Element]]:
    """What else is said, in order: neither a term, its status, our note, nor one ``beside``."""
    return [
        (_fact(part), part)
        for part in parts
        if part.name not in LANGUAGES
        and part.name not in TERMS
        and part.name != "term"
        and part.property_name not in STATUS
        and not is_ours(part)
        and not any(part is other for other in beside)
    ]


def is_ours(part: Element) -> bool:
    """Whether this is a note that holds options."""
    return part.property_name == "note" and part.text.startswith(OURS)


def _fact(part: Element) -> Fact:
    name = part.property_name
    kind = KINDS.get(name, part.name) if "type" not in part.attributes else part.name
    return Fact(kind, name, part.text, part.attributes.get("target", ""))


def _read_entry(element: Element, kept: Element | None) -> Entry:
    parts = element.parts
    fields = field_parts(parts)
    said = {field: part.text for field, part in fields.items()}
    facts = tuple(fact for fact, _ in fact_parts(parts, tuple(fields.values())))
    read = tuple(_read_concept(element.line, parts))
    return Entry(element.attributes.get("id", ""), element.line, read, said, facts, kept)


def _read_concept(line: int, parts: Sequence[Element]) -> Iterator[Draft | Notice]:
    """The terms of a concept, and what is wrong with them."""
    shared, notices = read_shared(parts, Shared())
    yield from notices
    sections = [part for part in parts if part.name in LANGUAGES]
    if not sections:
        yield Notice(line, "this concept has no terms", "add a langSec, or take it out")
    for section in sections:
        yield from _read_language(section, shared)


def _read_language(section: Element, above: Shared) -> Iterator[Draft | Notice]:
    given = section.attributes.get("lang", "")
    tag = read_tag(given)
    if not tag:
        fault = f"“{given}” is no language tag" if given else f"<{section.name}> has no xml:lang"
        yield Notice(section.line, fault, "write a BCP 47 tag: xml:lang='zh-Hans'")
        return
    parts = section.parts
    shared, notices = read_shared(parts, above)
    yield from notices
    groups = [part for part in parts if part.name in TERMS]
    if not groups:
        yield Notice(section.line, f"there is no term for {tag}", "add a termSec, or take it out")
    for group in groups:
        yield from read_term(group, tag, shared)


def read_term(group: Element, tag: str, above: Shared) -> Iterator[Draft | Notice]:
    """The term of a termSec, and what is wrong with it."""
    parts = group.parts
    form = next((part.text for part in parts if part.name == "term"), "")
    if not form:
        yield Notice(group.line, f"a term for {tag} is empty", "write it, or take it out")
        return
    shared, notices = read_shared(parts, above)
    yield from notices
    said = next((part for part in parts if part.property_name in STATUS), None)
    status = find_status(said.text) if said else None
    if said and not status:
        yield Notice(
            said.line,
            f"“{said.text}” is no status of a term",
            "write preferredTerm-admn-sts, admittedTerm-admn-sts or deprecatedTerm-admn-sts",
        )
    facts = tuple(fact for fact, _ in fact_parts(parts, ()))
    yield Draft(tag, form, status, shared.options, shared.forms, facts, group.line)


def read_shared(parts: Sequence[Element], above: Shared) -> tuple[Shared, list[Notice]]:
    """What our notes among the parts add to what is said above, and what is wrong with them."""
    notices: list[Notice] = []
    for part in parts:
        if part.property_name == "note" and (text := part.text).startswith(OURS):
            words, forms = read_note(text.removeprefix(OURS), part.line)
            notices += [word for word in words if isinstance(word, Notice)]
            options = above.options.union(word for word in words if isinstance(word, str))
            above = Shared(options, above.forms + forms)
    return above, notices


def _read_xml(raw: bytes, path: str, *, keep: bool) -> tuple[Element, list[Entry]]:
    """The root of an XML document and the concepts in it."""
    builder = _Builder(keep=keep)
    feed(raw, builder, path)
    return builder.root, builder.entries


class _Builder:
    """Reads a concept when it ends.

    Then it lets go of it, unless it is to be kept, so that the whole tree is never held.
    """

    expat: Parser
    root: Element

    def __init__(self, *, keep: bool) -> None:
        self.entries: list[Entry] = []
        self._keep = keep
        self._open: list[tuple[str, Mapping[str, str], int, list[Element | str], int]] = []

    def read_by(self, expat: Parser) -> None:
        self.expat = expat

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        said = {local(name): value for name, value in attributes.items()}
        expat = self.expat
        self._open.append((local(tag), said, expat.CurrentLineNumber, [], expat.CurrentByteIndex))

    def end(self, _: str) -> None:
        element = Element(*self._open.pop(), self.expat.CurrentByteIndex)
        if element.name in CONCEPTS:
            self.entries.append(_read_entry(element, element if self._keep else None))
        if self._open and (self._keep or element.name not in CONCEPTS):
            self._open[-1][3].append(element)
        self.root = element

    def data(self, text: str) -> None:
        self._open[-1][3].append(text)

    def close(self) -> None:
        """All is read."""

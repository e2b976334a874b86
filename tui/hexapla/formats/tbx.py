"""TBX, the exchange format for terms: ISO 30042:2019 (DCA and DCT style), version 2, TBX-Min.

Elements are known by their local names, so any namespace will do. A property is an element with
a ``type`` (``<termNote type="administrativeStatus">``) or one that is called after its property
(``<min:administrativeStatus>``).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hexapla.errors import GlossaryError
from hexapla.formats.term_record import (
    Draft,
    find_status,
    free_id,
    read_options,
    read_tag,
    settle,
    twice,
)
from hexapla.terms.concept import Concept, Termbase
from hexapla.terms.notice import Notice

ROOTS = {"tbx", "martif"}
CONCEPTS = {"conceptEntry", "termEntry", "entry"}
LANGUAGES = {"langSec", "langSet", "langGroup"}
TERMS = {"termSec", "tig", "ntig", "termGroup"}
GROUPS = {"termGrp", "termNoteGrp", "descripGrp", "adminGrp", "transacGrp"}
STATUS = {"administrativeStatus", "normativeAuthorization", "termStatus"}
FIELDS = {"definition": "definition", "subjectField": "subject", "note": "note"}
OURS = "hexapla:"


class Element(NamedTuple):
    """An XML element: names without namespaces, and the line where it begins."""

    name: str
    attributes: Mapping[str, str]
    line: int
    content: list["Element | str"]

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


class Entry(NamedTuple):
    """What a concept's element says: ``name`` is its id, ``said`` what each property says."""

    name: str
    line: int
    facts: Sequence[Draft | Notice]
    said: Mapping[str, str]


def parse(raw: bytes, path: str) -> tuple[Termbase, tuple[Notice, ...]]:
    """The concepts of a TBX file, and what a person should know of it.

    Raises GlossaryError with path and line if this is no XML, declares entities, is no TBX or
    holds no term. Where a file does not say how a term is to be used, the first of a language is
    preferred and the others are admitted. A note that begins with ``hexapla:`` holds options.
    """
    root, entries = _read_xml(raw, path)
    if root.name.lower() not in ROOTS:
        fault = f"this is no term base: its root is <{root.name}>"
        remedy = "TBX begins with <tbx> or <martif>"
        raise GlossaryError(fault, path=path, line=root.line, remedy=remedy)
    concepts: dict[str, Concept] = {}
    notices: list[Notice] = []
    for number, (name, line, facts, said) in enumerate(entries, start=1):
        notices += [fact for fact in facts if isinstance(fact, Notice)]
        if name and name in concepts:
            notices.append(twice(name, line))
        drafts = [fact for fact in facts if isinstance(fact, Draft)]
        if drafts:
            own = free_id(name or f"c{number}", concepts)
            concepts[own] = Concept(own, settle(drafts), **said)
    if not concepts:
        fault, remedy = "this term base holds no terms", "a term stands in <term>, inside <termSec>"
        raise GlossaryError(fault, path=path, line=root.line, remedy=remedy)
    return Termbase(tuple(concepts.values())), tuple(notices)


def _read_entry(element: Element) -> Entry:
    parts = element.parts
    said: dict[str, str] = {}
    deeper = (part for section in parts if section.name in LANGUAGES for part in section.parts)
    for part in (*parts, *deeper):
        field = FIELDS.get(part.property_name)
        if field and field not in said and not (text := part.text).startswith(OURS):
            said[field] = text
    facts = tuple(_read_concept(element.line, parts))
    return Entry(element.attributes.get("id", ""), element.line, facts, said)


def _read_concept(line: int, parts: Sequence[Element]) -> Iterator[Draft | Notice]:
    """The terms of a concept, and what is wrong with them."""
    shared = list(_options(parts))
    yield from (fact for fact in shared if isinstance(fact, Notice))
    sections = [part for part in parts if part.name in LANGUAGES]
    if not sections:
        yield Notice(line, "this concept has no terms", "add a langSec, or take it out")
    for section in sections:
        yield from _read_language(section, {fact for fact in shared if isinstance(fact, str)})


def _read_language(section: Element, shared: Collection[str]) -> Iterator[Draft | Notice]:
    given = section.attributes.get("lang", "")
    tag = read_tag(given)
    if not tag:
        fault = f"“{given}” is no language tag" if given else f"<{section.name}> has no xml:lang"
        yield Notice(section.line, fault, "write a BCP 47 tag: xml:lang='zh-Hans'")
        return
    parts = section.parts
    own = list(_options(parts))
    yield from (fact for fact in own if isinstance(fact, Notice))
    options = {*shared, *(fact for fact in own if isinstance(fact, str))}
    groups = [part for part in parts if part.name in TERMS]
    if not groups:
        yield Notice(section.line, f"there is no term for {tag}", "add a termSec, or take it out")
    for group in groups:
        yield from _read_term(group, tag, options)


def _read_term(group: Element, tag: str, shared: Collection[str]) -> Iterator[Draft | Notice]:
    parts = group.parts
    form = next((part.text for part in parts if part.name == "term"), "")
    if not form:
        yield Notice(group.line, f"a term for {tag} is empty", "write it, or take it out")
        return
    own = list(_options(parts))
    yield from (fact for fact in own if isinstance(fact, Notice))
    said = next((part for part in parts if part.property_name in STATUS), None)
    status = find_status(said.text) if said else None
    if said and not status:
        yield Notice(
            said.line,
            f"“{said.text}” is no status of a term",
            "write preferredTerm-admn-sts, admittedTerm-admn-sts or deprecatedTerm-admn-sts",
        )
    options = frozenset({*shared, *(fact for fact in own if isinstance(fact, str))})
    yield Draft(tag, form, status, options)


def _options(parts: Sequence[Element]) -> Iterator[str | Notice]:
    for part in parts:
        if part.property_name == "note" and part.text.startswith(OURS):
            yield from read_options(part.text.removeprefix(OURS), part.line)


def _read_xml(raw: bytes, path: str) -> tuple[Element, list[Entry]]:
    """The root of an XML document and the concepts in it.

    Entities are refused; a DTD that the document names is not fetched.
    """
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 -- see the next line
    from defusedxml.ElementTree import DefusedXMLParser, ParseError  # noqa: PLC0415 -- costs 25 ms

    builder = _Builder()
    parser = DefusedXMLParser(target=builder)
    builder.expat = expat = parser.parser
    try:
        parser.feed(raw)
        parser.close()
    except DefusedXmlException:
        fault, remedy = "it declares entities, which are never expanded", "write the text itself"
    except ParseError as error:
        fault, remedy = f"this is no XML: {str(error).partition(': line')[0]}", "mend this place"
    except (LookupError, ValueError) as error:
        fault, remedy = f"it cannot be decoded: {error}", "save the file as UTF-8"
    else:
        return builder.root, builder.entries
    raise GlossaryError(fault, path=path, line=expat.CurrentLineNumber, remedy=remedy)


class _Builder:
    """What the parser calls, element by element.

    It hands out names as ``{namespace}name``. A concept is read when it ends, and then let go, so
    that the whole tree is never held.
    """

    expat: Any  # pyexpat's parser, which alone knows the line
    root: Element

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._open: list[Element] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        local = {name.rpartition("}")[2]: value for name, value in attributes.items()}
        element = Element(tag.rpartition("}")[2], local, self.expat.CurrentLineNumber, [])
        self._open.append(element)

    def end(self, _: str) -> None:
        element = self._open.pop()
        if element.name in CONCEPTS:
            self.entries.append(_read_entry(element))
        elif self._open:
            self._open[-1].content.append(element)
        else:
            self.root = element

    def data(self, text: str) -> None:
        self._open[-1].content.append(text)

    def close(self) -> None:
        """All is read."""

"""How a TBX file writes what is new in it: as the file does already.

ISO 30042:2019 in DCA style (``<termNote type="partOfSpeech">``) or DCT style (an element for each
property, in the namespace of its module), version 2 (``martif``), or TBX-Min.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from hexapla.errors import GlossaryError
from hexapla.formats.tbx import OURS, Element
from hexapla.formats.term_record import write_note
from hexapla.terms.concept import Concept, Fact, Status, Term

SPACES = "http://www.tbxinfo.net/ns/"
DECLARED = re.compile(rb"xmlns:([\w.-]+)\s*=\s*[\"']http://www\.tbxinfo\.net/ns/(min|basic)[\"']")
PREFIX = re.compile(rb"<([\w.-]+:)?")
MINIMAL = {  # the module of each property; what is not here is in "basic"
    **dict.fromkeys(("administrativeStatus", "customerSubset", "partOfSpeech"), "min"),
    **dict.fromkeys(("externalCrossReference", "subjectField"), "min"),
}
MIN_STATUSES = {Status.DEPRECATED: "notRecommended", Status.SUPERSEDED: "obsolete"}
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FIELDS = {"subject": "subjectField", "definition": "definition"}
DEALINGS = {"transac", "transacNote", "date"}  # what stands together in a transacGrp


@dataclass(frozen=True, slots=True)
class Dialect:
    """The names of a file's elements, and how it says a property.

    ``prefix`` is that of TBX's own elements, ``modules`` are the prefixes of DCT's modules, None in
    DCA style; an empty mapping declares the module where it is used.
    """

    concept: str = "conceptEntry"
    section: str = "langSec"
    group: str = "termSec"
    prefix: str = ""
    modules: tuple[tuple[str, str], ...] | None = None
    minimal: bool = False

    def whole_concept(self, concept: Concept, indent: str, end: str) -> str:
        """A concept, one term a line; ``indent`` stands before it, ``end`` at each line's end."""
        name = f"{self.prefix}{self.concept}"
        inner = f"{end}{indent}  "
        fields = [
            self.field(field, text)
            for field in ("subject", "definition", "note")
            if (text := getattr(concept, field))
        ]
        parts = [*fields, *self.facts(concept.facts)]
        for tag in concept.languages():
            parts += [self.whole_section(tag, concept.in_language(tag), f"{indent}  ", end)]
        body = "".join(f"{inner}{part}" for part in parts)
        return f'<{name} id="{attribute(concept.id)}">{body}{end}{indent}</{name}>'

    def whole_section(self, tag: str, terms: Sequence[Term], indent: str, end: str) -> str:
        """A language of a concept, one term a line."""
        name = f"{self.prefix}{self.section}"
        lines = "".join(f"{end}{indent}  {self.whole_term(term)}" for term in terms)
        return f'<{name} xml:lang="{tag}">{lines}{end}{indent}</{name}>'

    def whole_term(self, term: Term) -> str:
        """A term with all that is said of it, on one line."""
        name, word = f"{self.prefix}{self.group}", f"{self.prefix}term"
        parts = [self.status(term.status), *self.facts(term.facts)]
        if term.options or term.forms:
            parts.append(self.options(term.options, term.forms))
        return f"<{name}><{word}>{escape(term.form)}</{word}>{''.join(parts)}</{name}>"

    def status(self, status: Status) -> str:
        """The element for a status."""
        if self.minimal:
            return f"<termStatus>{self.status_word(status)}</termStatus>"
        return self.said("termNote", "administrativeStatus", self.status_word(status))

    def status_word(self, status: Status) -> str:
        """TBX's word for a status."""
        if self.minimal:
            return MIN_STATUSES.get(status, status.value)
        return f"{status.value}Term-admn-sts"

    def options(self, options: Iterable[str], forms: Sequence[str]) -> str:
        """Our note with options and listed forms."""
        return self.said("note", "note", f"{OURS} {write_note(options, forms)}")

    def field(self, field: str, text: str) -> str:
        """The element for a concept's subject, definition or note."""
        kind = "descrip" if field in FIELDS else "note"
        return self.said(kind, FIELDS.get(field, "note"), text)

    def facts(self, facts: Sequence[Fact]) -> Iterator[str]:
        """An element for each fact; what belongs to one transaction in a group."""
        for dealing, group in groupby(facts, key=lambda fact: fact.kind in DEALINGS):
            said = [self.said(*fact) for fact in group]
            name = f"{self.prefix}transacGrp"
            yield from [f"<{name}>{''.join(said)}</{name}>"] if dealing else said

    def said(self, kind: str, name: str, text: str, target: str = "") -> str:
        """The element that says a property, in the style of the file."""
        leads = f' target="{attribute(target)}"' if target else ""
        tag, declared = f"{self.prefix}{kind}", ""
        if kind != name and self.modules is None and not self.minimal:
            declared = f' type="{attribute(name)}"'
        elif kind != name:
            tag, declared = self._named(name)
        return f"<{tag}{declared}{leads}>{escape(text)}</{tag}>"

    def _named(self, name: str) -> tuple[str, str]:
        """The tag of a property that is an element, and what must be declared for it."""
        if self.minimal:
            return name, ""
        module = MINIMAL.get(name, "basic")
        prefix = dict(self.modules or ()).get(module)
        return (f"{prefix}:{name}", "") if prefix else (name, f' xmlns="{SPACES}{module}"')


def find_dialect(root: Element, raw: bytes) -> Dialect:
    """How the file with this root writes."""
    prefix = PREFIX.match(raw, root.begin)
    before = (prefix[1] or b"").decode() if prefix else ""
    if root.name == "martif":
        return Dialect("termEntry", "langSet", "tig", before)
    if root.attributes.get("dialect") == "TBX-Min" or b"<langGroup" in raw:
        return Dialect("entry", "langGroup", "termGroup", before, minimal=True)
    if root.attributes.get("style", "").lower() == "dct":
        found = {module.decode(): name.decode() for name, module in DECLARED.findall(raw)}
        return Dialect(prefix=before, modules=tuple(found.items()))
    return Dialect(prefix=before)


def escape(text: str) -> str:
    """The text as it stands between tags.

    Raises:
        GlossaryError: it holds a character that XML has no way to write.
    """
    if bad := UNWRITABLE.search(text):
        fault = f"the character U+{ord(bad[0]):04X} cannot be written in XML"
        raise GlossaryError(fault, remedy="take it out of the term")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """The text as it stands in an attribute."""
    return escape(text).replace('"', "&quot;")

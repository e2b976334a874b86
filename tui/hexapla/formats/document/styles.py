"""The styles of a DOCX file: which of them are headings, captions, items (WordprocessingML)."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hexapla.formats.sheet import Elements
from hexapla.formats.xml_reader import local

HEADING = re.compile(r"(?:heading|标题)\s*([1-9])")
ROLES = {  # what Word and WPS call the styles that they come with
    "subtitle": "standfirst", "副标题": "standfirst", "caption": "caption", "题注": "caption",
}  # fmt: skip
TITLES = {"title", "标题"}
BODY = 9  # the level of an outline that is none


class Style(NamedTuple):
    """What a style says: its name, the one that it is based on, a level of the outline, a list."""

    name: str = ""
    base: str = ""
    outline: int = BODY
    listed: bool = False


class Styles(Elements):
    """The styles by their ids."""

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[str, Style] = {}
        self._id = ""
        self._made = Style()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A style begins, or says something of itself."""
        said = {local(key): value for key, value in attributes.items()}
        match local(tag):
            case "style":
                self._id, self._made = said.get("styleId", ""), Style()
            case "name":
                self._made = self._made._replace(name=said.get("val", "").strip().lower())
            case "basedOn":
                self._made = self._made._replace(base=said.get("val", ""))
            case "outlineLvl":
                self._made = self._made._replace(outline=int(said.get("val", BODY)))
            case "numId":
                self._made = self._made._replace(listed=said.get("val") != "0")

    def end(self, tag: str) -> None:
        """A style is whole."""
        if local(tag) == "style":
            self.known[self._id] = self._made

    def level(self, name: str) -> int:
        """The level of a heading in this style, from 1; 0 if it is none."""
        for style in self._chain(name):
            if style.name in TITLES:
                return 1
            if found := HEADING.fullmatch(style.name):
                return int(found[1])
            if style.outline < BODY:
                return style.outline + 1
        return 0

    def role(self, name: str) -> str:
        """The role of what is in this style; empty if only its words can tell."""
        return next((ROLES[one.name] for one in self._chain(name) if one.name in ROLES), "")

    def listed(self, name: str) -> bool:
        """Whether what is in this style is an item of a list."""
        return any(one.listed for one in self._chain(name))

    def _chain(self, name: str) -> Iterator[Style]:
        """A style, and those that it is based on."""
        seen: set[str] = set()
        while name in self.known and name not in seen:
            seen.add(name)
            yield self.known[name]
            name = self.known[name].base

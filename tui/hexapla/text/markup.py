"""Markup that stands inside a line: tags, entities, reStructuredText, Markdown."""

import re
from functools import lru_cache
from html.entities import name2codepoint

from hexapla.text.placeholder import Family, Found, Placeholder, Reader

VOID = frozenset({"br", "hr", "img", "wbr", "input"})  # HTML's elements without an end
FUNCTION = re.compile(r"\b(?:(href|src|class|name)\s*=|id\s*=\s*[\"']?([^\"'\s>]*))")
TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]*|[0-9]+)(\s[^<>]*)?(/?)>")
CLOSING = re.compile(r"</([A-Za-z][\w:.-]*|[0-9]+)")
ENTITY = re.compile(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);")
NEEDED = frozenset({"lt", "gt"})
LITERAL = re.compile(r"``(?=\S)(.{1,1000}?)(?<=\S)``(?!`)", re.DOTALL)
QUOTED = re.compile(r"`(?![\s`])([^`\n]*[^\s`])`(?!`)(__?(?![A-Za-z0-9]))?")
ROLE = re.compile(r":[A-Za-z][\w.+-]*(?::[A-Za-z][\w.+-]*)*:$")
ROLE_REACH = 48  # code points: no role's name is longer
TRANSLATED = frozenset(
    "term abbr guilabel menuselection kbd dfn samp emphasis strong sub sup title".split()
)  # roles whose content is prose, or is looked up in the translation
TITLED = re.compile(r".*?\s*<([^<>]*)>", re.DOTALL)
CODE = re.compile(r"[_./\\(){}\[\]<>=:$#@*-]|[0-9]|[a-z][A-Z]|^[a-z]")
INSERTED = re.compile(r"%[^\s%]*[a-zA-Z@]|\{[^{}]*\}")
SUBSTITUTION = re.compile(r"\|(\w(?:[\w .+-]{0,40}\w)?)\|_{0,2}(?!\|)")
EMPHASIS = re.compile(r"\*\*(?=[^\s*])([^*]*[^\s*])\*\*")
FOOTNOTE = re.compile(r"\[(#?[\w.-]+|#|\*)\]_(?![A-Za-z0-9_])")
LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*(?:\s\"[^\"]*\")?)\)")


def tag(text: str, at: int) -> Found | None:
    """A tag of XML or HTML; <file> on its own may as well be a word in a command's usage."""
    found = TAG.match(text, at)
    if not found:
        return None
    closing, name, attributes = found[1], found[2].lower(), found[3] or ""
    function = "".join(
        f" {named or 'id=' + value}" for named, value in FUNCTION.findall(attributes)
    )
    void = bool(found[4]) or attributes.endswith("/") or name in VOID
    certain = void or bool(closing) or "=" in attributes or found[2] in _closed(text)
    shape = f"/{name}" if closing else f"{name}/" if void else name
    piece = Placeholder(*found.span(), Family.TAG, shape + function, certain)
    return Found((piece,), found.end(), (found.span(3),) if attributes.strip("/ ") else ())


@lru_cache(maxsize=2)
def _closed(text: str) -> frozenset[str]:
    """The elements of which a text has an end: asked for each tag, and found once."""
    return frozenset(CLOSING.findall(text))


def entity(text: str, at: int) -> Found | None:
    """A character reference: one that markup needs, or whose name HTML does not know."""
    found = ENTITY.match(text, at)
    if not found:
        return None
    name = found[1]
    certain = name in NEEDED or not (name[0] == "#" or name == "apos" or name in name2codepoint)
    piece = Placeholder(*found.span(), Family.ENTITY, name, certain, free=True)
    return Found((piece,), found.end())


def literal(*, declared: bool) -> Reader:
    """The reader of what stands between backquotes.

    Nothing in a literal is a placeholder, unless the text is declared a format string.
    """

    def read(text: str, at: int) -> Found | None:
        if text.startswith("```", at):
            return Found((), at + 3)
        found = LITERAL.match(text, at)
        if not found:
            return _quoted(text, at)
        if declared and INSERTED.search(found[1]):
            return Found((), found.end(), (found.span(1),))
        piece = Placeholder(*found.span(), Family.LITERAL, " ".join(found[1].split()))
        return Found((piece,), found.end())

    return read


def _quoted(text: str, at: int) -> Found | None:
    """A role, a link, or code; backquotes around a format directive are quotation marks."""
    found = QUOTED.match(text, at)
    if not found:
        return None
    content = " ".join(found[1].split())
    role = ROLE.search(text, max(0, at - ROLE_REACH), at)
    if role:
        piece = Placeholder(role.start(), found.end(), Family.ROLE, _reference(role[0], content))
    elif found[2]:
        piece = Placeholder(*found.span(), Family.LINK, "link")
    elif INSERTED.search(content):
        return None
    else:
        piece = Placeholder(*found.span(), Family.CODE, content, bool(CODE.search(content)))
    return Found((piece,), found.end())


def _reference(role: str, content: str) -> str:
    """A role with what it refers to, whatever its title."""
    if role.strip(":").rpartition(":")[2] in TRANSLATED:
        return role
    titled = TITLED.fullmatch(content)
    return role + (titled[1] if titled else content).lstrip("~!.").removesuffix("()")


def substitution(text: str, at: int) -> Found | None:
    """|name| of reStructuredText, which no letter may touch."""
    found = SUBSTITUTION.match(text, at)
    if not found:
        return None
    before, after = text[at - 1 : at], text[found.end() : found.end() + 1]
    touched = before.isalnum() or before == "|" or after.isalnum()
    piece = Placeholder(*found.span(), Family.SUBSTITUTION, found[1], not touched)
    return Found((piece,), found.end())


def emphasis(text: str, at: int) -> Found | None:
    """**Strong emphasis**; its words may be any."""
    found = EMPHASIS.match(text, at)
    if not found:
        return None
    piece = Placeholder(*found.span(), Family.EMPHASIS, "**")
    return Found((piece,), found.end(), (found.span(1),))


def link(text: str, at: int) -> Found | None:
    """[text](address) of Markdown, whatever the address, and [1]_ of reStructuredText."""
    footnote = FOOTNOTE.match(text, at)
    if footnote:
        piece = Placeholder(*footnote.span(), Family.FOOTNOTE, footnote[1])
        return Found((piece,), footnote.end())
    found = LINK.match(text, at)
    if not found:
        return None
    image = text[at - 1 : at] == "!"
    name, start = ("image", at - 1) if image else ("link", at)
    piece = Placeholder(start, found.end(), Family.LINK, name)
    return Found((piece,), found.end(), (found.span(1), found.span(2)))

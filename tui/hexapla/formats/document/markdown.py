"""Markdown: CommonMark, with tables, footnotes and front matter.

Code, HTML, rules and definitions of links are in no block: they stay as they are. Signs within a
paragraph, and those at the beginning of its second and later lines, are part of its text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hexapla.formats.document.block import Block, Kind
from hexapla.languages.language import Language

LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
FRONT = re.compile(
    r"---[ \t]*(?:\r\n?|\n)(?=[\w-]+[ \t]*:)(?s:.*?)(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*$", re.MULTILINE
)
NOTE = re.compile(r"\[\^[^\]\s]{1,99}\]:[ \t]*")
BOX = re.compile(r"\[[ xX]\][ \t]+")
NOT_A_LINK = re.compile(r"\[(?=\^[^\]\s]{1,99}\]:)")
KINDS = {"list_item": Kind.ITEM, "tr": Kind.CELL}  # by what they stand in


def find_blocks(text: str, _language: Language) -> Iterator[Block]:
    r"""The blocks of a text, in order.

    >>> from hexapla.languages.plain import plain_language
    >>> text = "# A *b*\n\n> - c\n"
    >>> [text[one.start : one.end] for one in find_blocks(text, plain_language("en"))]
    ['A *b*', 'c']
    """
    begin = begin_of(text)
    body = NOT_A_LINK.sub("_", text[begin:])  # as long, and no definition of a link
    lines = [0, *accumulate(len(line) for line in LINE.findall(body))]
    cursor = 0
    for inline, shown, level in _inlines(_parser().parse(body)):
        first, last = inline.map or (0, 0)
        within = max(lines[first], cursor), max(lines[last], cursor)
        start, end = _place(body, inline.content, shown, within)
        cursor = max(cursor, end)
        for piece in _pieces(text, begin + start, begin + end):
            block = _without_mark(text, Block(*piece, shown, level))
            if block.start < block.end:
                yield block


def begin_of(text: str) -> int:
    r"""How many code points stand before a text: a byte order mark, and front matter.

    >>> begin_of("A\n"), begin_of("---\ntitle: A\n---\nB\n")
    (0, 16)
    """
    mark = int(text.startswith("\ufeff"))
    front = FRONT.match(text, mark)
    return front.end() if front else mark


def to_html(text: str) -> str:
    r"""A text in HTML, without a page around it; HTML in it is shown, not obeyed.

    >>> to_html("# A *b* <i>")
    '<h1>A <em>b</em> &lt;i&gt;</h1>\n'
    """
    drawn: str = _reader().render(_body(text))
    return drawn


def to_text(text: str) -> str:
    """A text as plain text: its blocks without signs, a blank line between them."""
    blocks: list[str] = []
    for token in _reader().parse(_body(text)):
        if token.type == "inline":
            words = "".join(map(_shown, token.children or ()))
            blocks.append(words.strip())
        elif token.type in {"fence", "code_block"}:
            blocks.append(token.content.rstrip("\n"))
    return "\n\n".join(filter(None, blocks)) + "\n"


def _body(text: str) -> str:
    """A text without front matter, in which notes are no definitions of links."""
    return NOT_A_LINK.sub(r"\\[", text[begin_of(text) :])


def _shown(token: Token) -> str:
    """What is read of a part of a paragraph."""
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    return token.content if token.type in {"text", "code_inline", "image"} else ""


def _reader() -> MarkdownIt:
    """What reads a text in full, and leaves HTML alone."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _parser() -> MarkdownIt:
    """What finds blocks, and leaves what is in them alone."""
    return MarkdownIt("commonmark").enable("table").disable("inline")


def _inlines(tokens: Sequence[Token]) -> Iterator[tuple[Token, Kind, int]]:
    """What holds text, the kind of block that it is in, and the level of a heading."""
    around: list[Token] = []
    for token in tokens:
        if token.nesting > 0:
            around.append(token)
        elif token.nesting < 0:
            around.pop()
        elif token.type == "inline" and token.content.strip():
            names = [one.type.removesuffix("_open") for one in reversed(around)]
            if names[0] == "heading":
                yield token, Kind.HEADING, int(around[-1].tag[1:])
            else:
                kinds = (KINDS[name] for name in names if name in KINDS)
                yield token, next(kinds, Kind.PARAGRAPH), 0


def _place(body: str, content: str, kind: Kind, within: tuple[int, int]) -> tuple[int, int]:
    """Where a content stands within these lines, whose signs it lacks."""
    written = content.replace("|", r"\|") if kind is Kind.CELL else content
    lines = written.strip().split("\n")
    first, last = lines[0].strip(), lines[-1].strip()
    start, stop = within
    if kind is Kind.CELL:
        at = body.find(first, start, stop)
    else:
        stretch = LINE.match(body, start)
        line_end = min(stretch.end() if stretch else stop, stop)
        at = body.rfind(first, start, line_end)
    if at < 0:
        return _trimmed(body, start, stop)
    end = at + len(first) if len(lines) == 1 else body.rfind(last, at, stop) + len(last)
    return at, max(at, end)


def _trimmed(body: str, start: int, stop: int) -> tuple[int, int]:
    """A stretch without white space around it."""
    piece = body[start:stop]
    return stop - len(piece.lstrip()), start + len(piece.rstrip())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch, cut where a footnote begins a line."""
    cuts = [found.start() for found in NOTE.finditer(text, start + 1, end)]
    starts = [start, *(at for at in cuts if text[at - 1] in "\r\n")]
    for one, after in pairwise((*starts, end)):
        yield one, one + len(text[one:after].rstrip())


def _without_mark(text: str, block: Block) -> Block:
    """A footnote without the mark that it begins with, a task without its box."""
    if mark := NOTE.match(text, block.start, block.end):
        return block._replace(start=mark.end(), kind=Kind.NOTE)
    if block.kind is Kind.ITEM and (box := BOX.match(text, block.start, block.end)):
        return block._replace(start=box.end())
    return block

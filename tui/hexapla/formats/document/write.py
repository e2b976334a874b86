"""Blocks as a text that people read: plain text, Markdown or HTML."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from itertools import groupby, pairwise

from hexapla.formats.document.part import Part

SIGNS = re.compile(r"[\\`*_]|<(?=[A-Za-z/!?])|\[(?!\^\d+\])|&(?=#?\w+;)")
OPENING = re.compile(r"(?:#{1,6}|[-+>]|={1,}|~{3,})(?=\s|$)|\d{1,9}(?=[.)](?:\s|$))")
CALL = re.compile(r"\[\^(\d+)\]")
RUNNING = {"paragraph", "cell", "item"}  # roles that HTML has elements for
EMPTY = Part("")
PAGE = """<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body>
{body}
</body>
</html>
"""


def as_text(parts: Iterable[Part]) -> str:
    r"""Plain text: a blank line between blocks, rows of a table in lines with tabs.

    >>> as_text([Part("T", "title", 1), Part("a[^1].", "item"), Part("b", "note", 1)])
    'T\n\n- a[1].\n\n[1] b\n'
    """
    blocks = ((group[0].role, "\n".join(_text_lines(group))) for group in _groups(parts))
    return "".join(f"{text}\n\n" for _, text in blocks).rstrip("\n") + "\n"


def _text_lines(group: Sequence[Part]) -> Iterator[str]:
    if group[0].role == "cell":
        yield from map("\t".join, _rows(group, lambda one: CALL.sub(r"[\1]", one.words)))
        return
    for one in group:
        words = CALL.sub(r"[\1]", one.words)
        match one.role:
            case "item":
                yield f"{'  ' * one.level}- {words}"
            case "note" if one.level:
                yield f"[{one.level}] {words}"
            case _:
                yield words


def as_markdown(parts: Iterable[Part]) -> str:
    r"""Markdown: CommonMark, with tables and footnotes; signs in the words are escaped.

    >>> as_markdown([Part("T", "title", 1), Part("2 * 3", "paragraph"), Part("- a", "item")])
    '# T\n\n2 \\* 3\n\n- \\- a\n'
    """
    blocks = ("\n".join(_markdown_lines(group)) for group in _groups(parts))
    return "\n\n".join(blocks) + "\n"


def _markdown_lines(group: Sequence[Part]) -> Iterator[str]:
    if group[0].role == "cell":
        rows = _rows(group, lambda one: _plain(one.words).replace("|", r"\|"))
        for number, cells in enumerate(rows):
            yield f"| {' | '.join(cells)} |"
            if not number:
                yield "|" + "---|" * len(cells)
        return
    for one in group:
        words = _plain(one.words)
        match one.role:
            case "title" | "heading":
                yield f"{'#' * one.level} {words}"
            case "item":
                yield f"{'  ' * one.level}- {words}"
            case "note" if one.level:
                yield f"[^{one.level}]: {words}"
            case _:
                yield words


def _plain(words: str) -> str:
    """Words in Markdown, in which no sign means anything."""
    words = SIGNS.sub(lambda sign: f"\\{sign[0]}", words)
    if found := OPENING.match(words):
        at = found.end() if words[0].isdigit() else 0
        return f"{words[:at]}\\{words[at:]}"
    return words


def as_html(parts: Iterable[Part], tag: str, name: str) -> str:
    """An HTML page in a language, in UTF-8; ``name`` is its title if it has none.

    Roles that HTML has no element for are classes of paragraphs.
    """
    held = list(parts)
    title = next((one.words for one in held if one.role == "title"), name)
    body = "\n".join(line for group in _groups(held) for line in _html_lines(group))
    return page(body, tag, CALL.sub("", title))


def page(body: str, tag: str, title: str) -> str:
    """The HTML page around a body that is HTML already."""
    return PAGE.format(tag=escape(tag), title=escape(title), body=body.strip())


def _html_lines(group: Sequence[Part]) -> Iterator[str]:
    role = group[0].role
    if role == "cell":
        rows = _rows(group, lambda one: f"<td>{_html(one.words)}</td>")
        yield "<table>"
        yield from (f"<tr>{''.join(cells)}</tr>" for cells in rows)
        yield "</table>"
    elif role == "item":
        yield from _html_list(group)
    else:
        yield from map(_html_block, group)


def _html_block(one: Part) -> str:
    words = _html(one.words)
    if one.role in {"title", "heading"}:
        return f"<h{one.level}>{words}</h{one.level}>"
    if one.role == "note" and one.level:
        words = f"<sup>{one.level}</sup> {words}"
    said = "" if one.role in RUNNING else f' class="{one.role}"'
    return f"<p{said}>{words}</p>"


def _html_list(group: Sequence[Part]) -> Iterator[str]:
    """A list, and those within it."""
    depth = -1
    for one, after in pairwise((*group, EMPTY._replace(level=-1))):
        while depth < one.level:
            yield "<ul>" if depth < 0 else "<li><ul>"
            depth += 1
        yield f"<li>{_html(one.words)}</li>"
        while depth > after.level:
            yield "</ul>" if depth == 0 else "</ul></li>"
            depth -= 1


def _html(words: str) -> str:
    return CALL.sub(r"<sup>\1</sup>", escape(words, quote=False))


def _groups(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """What belongs together: the items of a list, the cells of a table; else each block alone."""
    number = 0
    before = EMPTY
    marked: list[tuple[int, Part]] = []
    for one in parts:
        new_table = one.role == "cell" and one.row < before.row
        together = one.role == before.role and one.role in {"item", "cell"}
        number += new_table or not together
        marked.append((number, one))
        before = one
    for _, group in groupby(marked, key=lambda pair: pair[0]):
        yield [one for _, one in group]


def _rows(group: Sequence[Part], draw: Callable[[Part], str]) -> Iterator[list[str]]:
    """The cells of a table in rows of equal length, drawn."""
    width = max(one.column for one in group)
    for _, row in groupby(group, key=lambda one: one.row):
        cells = {one.column: one for one in row}
        yield [draw(cells.get(column, EMPTY)) for column in range(1, width + 1)]

"""The blocks of a page, as a browser would set them: what stands between two ends of a block."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form header hr legend li main nav ol option p pre section "
    "summary table tbody td tfoot th thead tr ul row cell head item list quote".split()
).union(HEADINGS)  # the last six are trafilatura's own
HIDDEN = frozenset(
    "script style noscript template svg math iframe object canvas select textarea rt rp audio "
    "video map datalist".split()
)
BREAKS = frozenset({"br", "lb"})
PICTURES = frozenset({"img", "picture", "figure", "graphic", "video"})
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
WIDE = r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\u3000-\u303f]"
SEGMENT_BREAK = re.compile(rf"(?<={WIDE})[ \t]*[\r\n]\s*(?={WIDE})")
SPACES = re.compile(r"[\s\u200b\ufeff]+")


class Element(Protocol):
    """An element of a page, as lxml has it."""

    tag: object
    text: str | None
    tail: str | None
    attrib: Mapping[str, str]

    def __iter__(self) -> Iterator["Element"]:
        """Its children."""


class Run(NamedTuple):
    """Words that stand alone, and the elements around them from the innermost.

    ``linked`` of their code points are links; ``pictured`` if a picture stands right before.
    """

    words: str
    around: tuple[Element, ...]
    linked: int = 0
    pictured: bool = False

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of the elements around."""
        return tuple(str(one.tag) for one in self.around)

    def says(self, *names: str) -> str:
        """What the elements around say of themselves in these attributes, in lower case."""
        said = (one.attrib.get(name, "") for one in self.around[:2] for name in names)
        return " ".join(said).lower()


class Walk:
    """What has been met on the way through a page."""

    def __init__(self) -> None:
        self._around: list[Element] = []
        self._pieces: list[str] = []
        self._links = 0
        self._linked = 0
        self._pictured = False

    def runs(self, root: Element) -> Iterator[Run]:
        """The runs of a page, in order."""
        for node, opens in _steps(root):
            name = node.tag if isinstance(node.tag, str) else ""
            if name in BLOCKS or self._breaks(name, opens=opens):
                yield from self._flush()
            elif name in BREAKS and opens:
                self._take(" ")
            if opens:
                self._open(node, name)
                self._take(node.text if _is_seen(node) else None)
            else:
                self._close(name)
                self._take(node.tail)
        yield from self._flush()

    def _breaks(self, name: str, *, opens: bool) -> bool:
        """Whether a line ends here that is no heading's."""
        here = str(self._around[-1].tag) if self._around else ""
        return name in BREAKS and opens and here not in HEADINGS

    def _open(self, node: Element, name: str) -> None:
        self._links += name == "a"
        self._pictured |= name in PICTURES
        if name in BLOCKS:
            self._around.append(node)

    def _close(self, name: str) -> None:
        self._links -= name == "a"
        if name in BLOCKS:
            self._around.pop()

    def _take(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)
            self._linked += len(text.strip()) if self._links else 0

    def _flush(self) -> Iterator[Run]:
        words = plain("".join(self._pieces))
        self._pieces.clear()
        if words:
            yield Run(words, tuple(reversed(self._around)), self._linked, self._pictured)
            self._pictured = False
        self._linked = 0


def plain(text: str) -> str:
    r"""A text as a browser shows it: white space is one space, and none between two wide letters.

    >>> plain("　　今天\n  下雨。\n It\xa0rains.")
    '今天下雨。 It rains.'
    """
    return SPACES.sub(" ", SEGMENT_BREAK.sub("", text)).strip()


def _steps(root: Element) -> Iterator[tuple[Element, bool]]:
    """Each element as it opens and as it closes; of what is hidden, nothing within."""
    stack = [(root, True)]
    while stack:
        node, opens = stack.pop()
        yield node, opens
        if opens:
            stack.append((node, False))
            if _is_seen(node):
                stack += [(child, True) for child in reversed(list(node))]


def _is_seen(node: Element) -> bool:
    """Whether a browser would show it as text; comments are no elements, code is no text."""
    if not isinstance(node.tag, str):
        return False
    if node.tag == "head":
        return "rend" in node.attrib  # trafilatura calls a heading so
    if node.tag == "pre":
        return all(child.tag != "code" for child in node)
    hidden = "hidden" in node.attrib or UNSEEN.search(node.attrib.get("style", ""))
    return node.tag not in HIDDEN and not hidden

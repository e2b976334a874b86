"""Which files make a document: the renderings of one text, whatever the layout."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple

from hexapla.errors import HexaplaError, UnreadableError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.languages.guess import SAMPLE, guess_source, guess_target
from hexapla.languages.tag import from_posix, primary

BACKBONE = "source.pot"  # in our layout: the segments in their order
UNDETERMINED = "und"  # BCP 47's tag for a language that is not known
FIRST = 2048  # bytes of a file that hold its header and an entry, nearly always


class Tags(NamedTuple):
    """The languages as a person gives them: ``source`` and ``target`` hold whatever a file says.

    ``usual`` is the source's language where the file says nothing.
    """

    source: str = ""
    target: str = ""
    usual: str = ""


class Leaf(NamedTuple):
    """A file, and what its head says: whether it is in our layout, and its two languages."""

    path: str
    ours: bool
    source_tag: str
    tag: str


class Document(NamedTuple):
    """The renderings of one text: their files by tag.

    ``place`` tells documents apart: the folder in our layout, elsewhere the path of the files
    with ``*`` for the language. ``name`` is as much of it as people need. ``source`` is the file
    that holds the segments in their order, empty where there is none.
    """

    name: str
    place: str
    source: str
    source_tag: str
    renderings: Mapping[str, str]
    ours: bool = False

    @property
    def backbone(self) -> str:
        """The file whose order the rows have."""
        return self.source or next(iter(self.renderings.values()), "")

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all its files."""
        return (*filter(None, [self.source]), *self.renderings.values())


def tags_of(file: PoFile, path: PurePath, given: Tags) -> tuple[str, str]:
    """Source and target: the word of a person, then the file's, then what the texts look like.

    ``path`` is the file as seen from where the names of its folders have a meaning.
    """
    declared = from_posix(file.header.get("X-Source-Language", ""))
    source = given.source or declared or given.usual
    if not source:
        source = guess_source(entry.msgid for entry in file.entries)
    target = given.target or (from_posix(path.stem) if is_ours(file) else "")
    return source, target or guess_target(
        file.header.get("Language", ""), path.parts
    ) or UNDETERMINED


def read_head(path: str, wanted: int = 0) -> PoFile:
    """A file as far as its header and ``wanted`` entries; all of it, if it has not as many.

    Raises:
        UnreadableError: it cannot be opened or decoded.
    """
    size, raw = FIRST, b""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 -- a Path for each of thousands is dear
            while True:
                raw += stream.read(size - len(raw))
                if not wanted and (header := _header(raw, path)):
                    return header
                if len(raw) < size:
                    return parse(raw, path)
                cut = max(raw.rfind(b"\n"), raw.rfind(b"\r")) + 1
                file = parse(raw[:cut], path)
                if len(file.entries) > wanted + 1:  # the last may be cut short
                    return replace(file, entries=file.entries[:-1], damages=())
                size *= 4
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "cannot be read"
        raise UnreadableError(reason.lower(), path=path) from None


def _header(raw: bytes, path: str) -> PoFile | None:
    """What stands before the first blank line, if that is the header."""
    end = raw.find(b"\n\n") + 1
    file = parse(raw[:end], path) if end else None
    return file if file and file.header and file.sound else None


def describe(path: str, root: str, given: Tags) -> Leaf | None:
    """What the head of a file says of it; None for a ``source.pot`` that is not in our layout.

    ``root`` is the folder below which the names of folders have a meaning. Of a file that cannot
    be read, its path says what there is to say.
    """
    seen = PurePath(inside(path, root))
    folder, name = os.path.split(path)
    try:
        file = read_head(path)
        if not (given.source or given.usual or "X-Source-Language" in file.header):
            file = read_head(path, SAMPLE)
    except HexaplaError:
        ours = os.path.exists(os.path.join(folder, BACKBONE))  # noqa: PTH110, PTH118 -- as above
        tags = (given.source or given.usual or UNDETERMINED, _tag(seen, given))
    else:
        ours, tags = is_ours(file), tags_of(file, seen, given)
    if name == BACKBONE:
        return Leaf(path, ours, tags[0], "") if ours else None
    return Leaf(path, ours, *tags)


def _tag(path: PurePath, given: Tags) -> str:
    """The target's tag, as far as the path says it."""
    return given.target or guess_target("", path.parts) or UNDETERMINED


def group(leaves: Iterable[Leaf], root: str) -> tuple[Document, ...]:
    """The documents that files make, in the order of their first files.

    In our layout a document is a folder. Elsewhere it is the files whose paths differ only in
    what spells their language. Of two files that say they are the same, the second is alone.
    """
    shelf: dict[str, dict[str, Leaf]] = {}
    for leaf in leaves:
        place = os.path.dirname(leaf.path) if leaf.ours else pattern(leaf, root)  # noqa: PTH120 -- as above
        if leaf.tag in shelf.get(place, ()):
            place = inside(leaf.path, root)
        shelf.setdefault(place, {})[leaf.tag] = leaf
    names = {place: _name(place, tags) for place, tags in shelf.items()}
    seen = Counter(names.values())
    return tuple(
        _document(names[place] if seen[names[place]] == 1 else inside(place, root), place, tags)
        for place, tags in shelf.items()
    )


def _name(place: str, tags: Mapping[str, Leaf]) -> str:
    ours = next(iter(tags.values())).ours
    return os.path.basename(place) if ours else place  # noqa: PTH119 -- as above


def _document(name: str, place: str, tags: Mapping[str, Leaf]) -> Document:
    first = next(iter(tags.values()))
    source = tags[""].path if "" in tags else ""
    files = {tag: tags[tag].path for tag in sorted(tags) if tag}
    return Document(name, place, source, first.source_tag, files, first.ours)


def pattern(leaf: Leaf, root: str) -> str:
    """The file's path below the root, with ``*`` for the part that spells its language.

    >>> pattern(Leaf("/w/locale/de/LC_MESSAGES/x.po", False, "en", "de"), "/w")
    'locale/*/LC_MESSAGES/x.po'
    >>> pattern(Leaf("/w/app-zh_CN.po", False, "en", "zh-CN"), "/w")
    'app-*.po'
    """
    path = inside(leaf.path, root)
    spots = list(_spots(path))
    for agrees in (str.__eq__, _akin):
        for start, end in spots:
            if agrees(_tag_of(path[start:end]), leaf.tag):
                return f"{path[:start]}*{path[end:]}"
    return path


def _tag_of(name: str) -> str:
    """The tag that a name spells; some write tags with the low line of a locale: zh_Hant."""
    return from_posix(name) or from_posix(name.replace("_", "-"))


def _akin(tag: str, other: str) -> bool:
    return bool(tag) and primary(tag) == primary(other)


def _spots(path: str) -> Iterator[tuple[int, int]]:
    """Where a language may be spelt: the file's name, its end, then the folders from the last."""
    stem = path.rpartition("/")[2].removesuffix(".po")
    start = path.rindex(stem)
    yield start, start + len(stem)
    for mark in re.finditer(r"[.-](?=[^.-]*$)", stem):
        yield start + mark.end(), start + len(stem)
    folders = list(re.finditer(r"[^/]+(?=/)", path))
    yield from (folder.span() for folder in reversed(folders))


def inside(path: str, root: str) -> str:
    """The path as seen from the root, with slashes; as it stands where it lies elsewhere."""
    path = path.removeprefix(root + os.sep)
    return path if os.sep == "/" else path.replace(os.sep, "/")


def chosen(leaves: Iterable[Leaf], languages: Sequence[str]) -> Iterator[Leaf]:
    """The files in the languages that are wanted; in all, if none is named."""
    return (leaf for leaf in leaves if not leaf.tag or not languages or leaf.tag in languages)

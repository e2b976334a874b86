"""The beads of one rendering at hand: what is done to them is on the disk step by step."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.bitext import Bitext, Cut, segments_of
from hexapla.corpus.document import Document
from hexapla.corpus.segment import Segment, name_segments
from hexapla.errors import SaveError, UsageError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.backbone import read_backbone
from hexapla.formats.po.catalogue import is_ours
from hexapla.formats.po.rebead import bitext_of, rebead, rebone
from hexapla.languages import find_language
from hexapla.languages.segment import segments as sentences
from hexapla.languages.tag import from_posix
from hexapla.text.span import Span
from hexapla.workspace.documents import BACKBONE
from hexapla.workspace.files import digest, read_bytes
from hexapla.workspace.home import Rewrite, save_together
from hexapla.workspace.lock import hold_folder

Act = Callable[[Bitext], Bitext]
ALONE = f"beads cannot be changed without a {BACKBONE}, which holds the segments in their order"
CHANGED = "it has changed on the disk since it was read"


class Patch(NamedTuple):
    """Bytes of a file, from ``start`` on, before and after; all others are the same.

    ``old`` and ``new`` are the digests of the whole file.
    """

    path: Path
    start: int
    was: bytes
    now: bytes
    old: str
    new: str

    def reversed(self) -> "Patch":
        """The patch that takes this one back."""
        return Patch(self.path, self.start, self.now, self.was, self.new, self.old)


class Step(NamedTuple):
    """What was done at once: the beads before and after, and what that meant for files."""

    before: Bitext
    after: Bitext
    patches: tuple[Patch, ...]


class Realigner:
    """One rendering of a document in our layout, read once, and written with every step.

    ``bitext`` is what the files hold. One thread at a time may change it. Where something is
    raised, files and bitext are as they were.
    """

    def __init__(self, folder: Path, tag: str) -> None:
        self.folder, self.tag = folder, tag
        self._pot, self._path = folder / BACKBONE, folder / f"{tag}.po"
        if not self._pot.exists():
            remedy = "`hexapla add` makes it of the text"
            raise UsageError(ALONE, path=str(self._path), remedy=remedy)
        self._known = {path: read_bytes(path) for path in (self._pot, self._path)}
        pot, file = (parse(raw, str(path)) for path, raw in self._known.items())
        if not (is_ours(pot) and is_ours(file)):
            remedy = "`hexapla add` makes documents whose beads can be changed"
            raise UsageError("this catalogue is not in our layout", path=file.path, remedy=remedy)
        document = read_backbone(pot)
        self._tail = document.tail
        self.source_tag = from_posix(pot.header.get("X-Source-Language", ""))
        self.joiner = find_language(tag).joiner
        self._taken = {str(entry.msgctxt) for entry in pot.entries if entry.msgctxt}
        self.bitext = self._read(file, document.segments, self._cut)
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def name(self, text: str) -> str:
        """An id for a new segment, which none has had."""
        (found,) = name_segments([text], self._taken)
        self._taken.add(found)
        return found

    def save(self, bitext: Bitext, follow: Act | None = None) -> None:
        """Put another bitext in the place of the present one, in all files that it concerns.

        ``follow`` does to the other renderings of the document what was done to its source.

        Raises:
            UnreadableError: a file is gone, or a rendering is damaged.
            SaveError: a file has changed since it was read, or cannot be written.
        """
        with hold_folder(self._pot):
            rewrites = list(self._rewrites(bitext, follow))
            patches = tuple(_patch(one) for one in rewrites if one.before != one.after)
            self._write(rewrites)
        self._done.append(Step(self.bitext, bitext, patches))
        self._undone.clear()
        self.bitext = bitext

    def undo(self) -> None:
        """Take the last step back, byte for byte, if there is one. Raises what ``save`` raises."""
        if self._done:
            step = self._done[-1]
            self._apply([patch.reversed() for patch in step.patches])
            self._undone.append(self._done.pop())
            self.bitext = step.before

    def redo(self) -> None:
        """Make the step again that was taken back last, if there is one. Raises as ``save``."""
        if self._undone:
            step = self._undone[-1]
            self._apply(step.patches)
            self._done.append(self._undone.pop())
            self.bitext = step.after

    def _rewrites(self, bitext: Bitext, follow: Act | None) -> Iterator[Rewrite]:
        """The files as they are to be."""
        segments = segments_of(bitext)
        if segments != segments_of(self.bitext):
            if follow is None:
                raise ValueError("the other renderings do not know what to do")
            raw = self._present(self._pot)
            new = rebone(parse(raw, str(self._pot)), Document(segments, self._tail))
            yield Rewrite(self._pot, raw, new)
            yield from self._others(follow)
        raw = self._present(self._path)
        new = rebead(parse(raw, str(self._path)), self.bitext, bitext, self.joiner)
        yield Rewrite(self._path, raw, new)

    def _others(self, follow: Act) -> Iterator[Rewrite]:
        """The other renderings, as they are to be."""
        for path in sorted(self.folder.glob("*.po")):
            raw = read_bytes(path)
            file = parse(raw, str(path))
            if path != self._path and is_ours(file):
                bitext = self._read(file, segments_of(self.bitext), _whole)
                joiner = find_language(path.stem).joiner
                yield Rewrite(path, raw, rebead(file, bitext, follow(bitext), joiner))

    def _read(self, file: PoFile, segments: tuple[Segment, ...], cut: Cut) -> Bitext:
        return bitext_of(file, segments, find_language(self.source_tag).joiner, cut)

    def _cut(self, text: str) -> list[Span]:
        return sentences(text, find_language(self.tag))

    def _present(self, path: Path) -> bytes:
        """The bytes of a file, if they are those that we know."""
        raw = read_bytes(path)
        if raw != self._known[path]:
            raise _changed(path)
        return raw

    def _apply(self, patches: Sequence[Patch]) -> None:
        with hold_folder(self._pot):
            self._write([_patched(patch) for patch in patches])

    def _write(self, rewrites: list[Rewrite]) -> None:
        save_together(rewrites)
        self._known |= {one.path: one.after for one in rewrites if one.path in self._known}


def _changed(path: Path) -> SaveError:
    return SaveError(CHANGED, path=str(path), remedy="this is how it is now")


def _patched(patch: Patch) -> Rewrite:
    """A file with a patch made, if it is the version that this was made from."""
    raw = read_bytes(patch.path)
    if digest(raw) != patch.old:
        raise _changed(patch.path)
    end = patch.start + len(patch.was)
    return Rewrite(patch.path, raw, raw[: patch.start] + patch.now + raw[end:])


def _patch(rewrite: Rewrite) -> Patch:
    """What a rewrite changes."""
    path, before, after = rewrite
    start = _common(before, after)
    limit = min(len(before), len(after)) - start
    end = min(_common(before[::-1], after[::-1]), limit)
    was, now = before[start : len(before) - end], after[start : len(after) - end]
    return Patch(path, start, was, now, digest(before), digest(after))


def _common(one: bytes, other: bytes) -> int:
    """How many bytes two texts begin with that are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _whole(text: str) -> list[Span]:
    """A text as one sentence."""
    return [Span(0, len(text))]

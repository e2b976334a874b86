"""A rendering that is handed in, aligned with the source of a document: a catalogue."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.crossing import crossings
from hexapla.align.text import Watch
from hexapla.corpus.bitext import Bitext
from hexapla.corpus.explained import unexplained
from hexapla.corpus.laying import Group, lay
from hexapla.corpus.untouched import untouched
from hexapla.errors import SaveError, UnreadableError, UsageError
from hexapla.formats.po.header import new_header, with_header
from hexapla.formats.po.rendering import new_rendering, renewed_rendering
from hexapla.languages import SHELF
from hexapla.languages.recognise import HAN, recognise
from hexapla.languages.tag import from_posix, is_tag, look_up, primary
from hexapla.verbs.align import (
    DOUBTFUL,
    Aligned,
    aids_for,
    align_texts,
    announce,
    refuse_unlike,
)
from hexapla.verbs.beside import english_beside
from hexapla.verbs.desk import Tell, unheard
from hexapla.verbs.intake import KNOWN, Intake, cut, named, take_in
from hexapla.verbs.renew import document_in, source_tag
from hexapla.verbs.standing import Pair, Standing, standing_in
from hexapla.workspace.config import Workspace, open_workspace
from hexapla.workspace.files import digest, save
from hexapla.workspace.fresh import write_anew
from hexapla.workspace.home import find_home
from hexapla.workspace.lock import hold_folder

SHOWN = 5  # ids in a message


class Request(NamedTuple):
    """A document, the language of its rendering and the file that this is in, as a person says it.

    ``date`` is today's, as ISO 8601 has it; ``encoder`` the name of one, or "none", and None leaves
    it to the workspace.
    """

    document: str
    tag: str
    rendering: str
    date: str
    dry: bool = False
    force: bool = False
    encoder: str | None = None


class Placed(NamedTuple):
    """A catalogue that was made or changed, or would be: where it is, and what it is made of.

    ``crossed`` are ids of segments whose rendering seems to stand elsewhere, and that rendering;
    ``kept`` the ids of segments at which an older text is noted; ``loose`` those of beads whose
    lock could not be kept. ``before`` are the bytes that were there, None if none were.
    """

    path: Path
    before: bytes | None
    after: bytes
    pair: Pair
    aligned: Aligned
    bitext: Bitext
    crossed: tuple[tuple[str, str], ...]
    kept: tuple[str, ...]
    loose: tuple[str, ...]

    def kinds(self) -> list[tuple[str, int]]:
        """How many beads there are of each kind, such as 1:1, the most frequent first."""
        kinds = Counter(
            f"{rows}:{columns}" for rows, columns in (b.kind for b in self.aligned.beads)
        )
        return kinds.most_common()

    def named(self) -> list[tuple[str, Bead]]:
        """Every bead, by the ids of its segments; an addition by a plus sign."""
        ids = [one.id for one in self.pair.source.segments]
        return [(" ".join(ids[i] for i in bead.source) or "+", bead) for bead in self.aligned.beads]

    def doubtful(self) -> list[tuple[str, Bead]]:
        """The beads that are rendered, and not surely by this."""
        return [
            (name, bead)
            for name, bead in self.named()
            if bead.source and bead.target and bead.margin < DOUBTFUL
        ]

    def added(self) -> list[tuple[str, str]]:
        """What was added, by the segments at which it stands."""
        return [
            (bead.sources[0].id, one.text)
            for bead in self.bitext
            for one in bead.sentences
            if one.added
        ]

    def lists(self) -> list[tuple[str, list[str]]]:
        """Segments to look at, by what there is to say of them."""
        found = {
            "omitted": [bead.sources[0].id for bead in self.bitext if not bead.sentences],
            "added to": list(dict.fromkeys(name for name, _ in self.added())),
            "doubtful": [name.partition(" ")[0] for name, _ in self.doubtful()],
            "another text before, noted beside the new one": list(self.kept),
            "locked, and not so in this rendering": list(self.loose),
        }
        return [(what, names) for what, names in found.items() if names]


def align_document(request: Request, watch: Watch | None = None, tell: Tell = unheard) -> Placed:
    """Align a rendering with the source of a document, and write its catalogue.

    ``tell`` is told what takes long.

    Raises:
        UsageError: there is no such document; the tag is none; the rendering is in another
            language, or one of another text; or it would take the place of texts that it does not
            explain.
        UnreadableError: the rendering or a file of the document cannot be read, or is damaged.
        SaveError: the catalogue is damaged or cannot be written; then it is as it was.
        ConfigError, GlossaryError, DictionaryError, EncoderError: as their names say.
    """
    workspace = open_workspace(Path.cwd())
    folder = find_home(workspace, request.document)
    source = document_in(folder)
    spoken = source_tag(folder) or workspace.config.source or recognise(source.text, KNOWN)
    tags = spoken, _tag(request.tag, folder)
    intake = take_in(request.rendering, tags[1])
    if not request.force:
        _refuse_language(intake, tags)
    rendering = cut(intake, tags[1])
    if not source.segments:
        raise UnreadableError("this document has no segments", path=str(folder))
    pair = Pair(source, rendering, tags)
    if not request.force:
        _refuse_unfinished(pair, intake.path)
    path = folder / f"{tags[1]}.po"
    standing = standing_in(path, pair) if path.exists() else None
    announce(tags, tell)
    placed = _placed(pair, standing, path, (request, workspace), watch)
    after = _bytes(placed, standing, request, intake)
    if not request.dry and after != placed.before:
        _save(placed, after)
    return placed._replace(after=after)


def _tag(tag: str, folder: Path) -> str:
    """The tag of a rendering, as its catalogue is called if there is one."""
    if not is_tag(tag) or tag.lower() == "source":
        remedy = f"BCP 47 tags begin like these: {', '.join(SHELF)}"
        raise UsageError(f"{tag} is no language tag", remedy=remedy)
    there = {path.stem.lower(): path.stem for path in folder.glob("*.po")}
    return there.get(tag.lower()) or from_posix(tag) or tag


def _refuse_language(intake: Intake, tags: tuple[str, str]) -> None:
    """Refuse a rendering that is surely in another language than it is said to be in."""
    found, wanted = recognise(intake.text, KNOWN, tags[1]), tags[1]
    if not found or primary(wanted) not in SHELF:
        return
    same = primary(found) == primary(wanted)
    if same and (primary(found) != "zh" or look_up(wanted, HAN) in {found, ""}):
        return
    message = f"this is in {named(found)}, not in {named(wanted)}"
    if primary(found) == primary(tags[0]):
        message += ": it is in the language of the source"
    remedy = "hand in the rendering, or use --force if it is meant so"
    raise UsageError(message, path=intake.path, remedy=remedy)


def _refuse_unfinished(pair: Pair, path: str) -> None:
    """Refuse a rendering that has segments in the source's words, as exports of unfinished ones do.

    They would be taken for rendered.
    """
    if primary(pair.tags[0]) == primary(pair.tags[1]):
        return
    if ids := untouched(pair.source.segments, pair.rendering.segments):
        message = f"in the source's words, so not rendered yet: {_some(ids)}"
        remedy = "render them, or take them out; --force has them as they are"
        raise UsageError(message, path=path, remedy=remedy)


def _some(ids: Sequence[str]) -> str:
    """How many segments, and the first of them."""
    more = f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else ""
    return f"{len(ids)} ({' '.join(ids[:SHOWN])}{more})"


def _placed(
    pair: Pair,
    standing: Standing | None,
    path: Path,
    asked: tuple[Request, Workspace],
    watch: Watch | None,
) -> Placed:
    """The alignment, as far as it goes before it is written."""
    request, workspace = asked
    source, target = pair.texts()
    locks = standing.locks if standing else ()
    settled = [Bead(group.source, group.target) for group in locks]
    aids = aids_for(source, target, workspace, settled, request.encoder)
    aids = aids._replace(pivot=english_beside(path.parent, pair.source, pair.tags[1]))
    aligned = align_texts(source, target, aids, watch)
    if not request.force:
        refuse_unlike(aligned, request.document, request.rendering)
    bitext = lay(
        pair.source.segments, pair.rendering.segments, _groups(aligned, locks), pair.joiner
    )
    crossed = tuple(
        (pair.source.segments[i].id, target.segments[j])
        for i, j in crossings(aligned.beads, aligned.known)
    )
    old = unexplained(standing.texts, bitext) if standing else ()
    before, loose = (standing.file.raw, standing.loose) if standing else (None, ())
    return Placed(path, before, b"", pair, aligned, bitext, crossed, tuple(old), loose)


def _groups(aligned: Aligned, locks: Sequence[Group]) -> list[Group]:
    """The beads as they are to be laid: with locks, and with margins where these are low."""
    locked = {group.source: group for group in locks}
    return [
        locked.get(bead.source)
        or Group(bead.source, bead.target, bead.margin if bead.margin < DOUBTFUL else None)
        for bead in aligned.beads
    ]


def _bytes(placed: Placed, standing: Standing | None, request: Request, intake: Intake) -> bytes:
    """The catalogue as it is to be."""
    origin = {
        "X-Rendering-File": Path(intake.path).name,
        "X-Rendering-Date": request.date,
        "X-Rendering-Hash": f"sha256:{sha256(intake.raw).hexdigest()}",
    }
    joiner, bitext = placed.pair.joiner, placed.bitext
    if standing is None:
        header = new_header(placed.path.parent.name, placed.pair.tags, request.date)
        return new_rendering(bitext, joiner, header | origin)
    if not request.force:
        _refuse_loss([key for key in placed.kept if key in standing.firm], placed.path)
    before = {key: standing.texts[key] for key in placed.kept}
    known = standing.file.header.get("X-Rendering-Hash")
    file = (
        standing.file if known == origin["X-Rendering-Hash"] else with_header(standing.file, origin)
    )
    return renewed_rendering(file, bitext, joiner, before)


def _refuse_loss(ids: Sequence[str], path: Path) -> None:
    """Refuse to put other texts in the place of those that the rendering does not explain."""
    if ids:
        message = f"texts here that this rendering does not have so: {_some(ids)}"
        remedy = "--force replaces them, and notes each beside the new text"
        raise UsageError(message, path=str(path), remedy=remedy)


def _save(placed: Placed, after: bytes) -> None:
    """Write the catalogue, if nobody else has meanwhile."""
    with hold_folder(placed.path):
        if placed.before is not None:
            save(placed.path, after, digest(placed.before))
        elif placed.path.exists():
            message = "someone else has made this file meanwhile; it was left as it is"
            raise SaveError(message, path=str(placed.path), remedy="align once more")
        else:
            write_anew(placed.path, after)

"""Two files of one segment a line, as beads."""

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.evidence import Alignment, Evidence, Known, evidence
from hexapla.align.likeness import Likeness, likeness
from hexapla.align.text import Aids, Text, Watch
from hexapla.errors import UsageError
from hexapla.languages import SHELF
from hexapla.languages.recognise import recognise
from hexapla.languages.tag import is_tag, primary
from hexapla.verbs.segment import read_text
from hexapla.workspace.lexicon import open_lexicon

ENOUGH = 10  # segments that a judgement can rest on
# How much oftener words are answered in a bead than by chance, at the least, in a rendering: where
# there is a dictionary, and where there is none; and the score that excuses texts of the latter.
TOLD, HINTED, EXCUSED = 0.12, 0.003, -0.9
Align = Callable[[Text, Text, Aids, Watch | None], Alignment]


class Request(NamedTuple):
    """The files, the languages that they are in, and whether to align them whatever they are."""

    source: str
    rendering: str
    source_tag: str
    target_tag: str
    force: bool = False


class Aligned(NamedTuple):
    """Two texts, their beads, and what these were made from."""

    source: Text
    target: Text
    beads: Sequence[Bead]
    known: Known

    def evidence(self, bead: Bead) -> Evidence:
        """Why a bead is one."""
        return evidence(bead, self.known)


def align_files(request: Request, watch: Watch | None = None) -> Aligned:
    """The alignment of two files.

    Raises:
        UsageError: a tag is none; or the files are exchanged, in other languages, or no renderings
            of each other.
        UnreadableError: a file cannot be read, is not in UTF-8 or holds no text.
        DictionaryError: the Chinese dictionary cannot be opened.
    """
    source = _read(request.source, request.source_tag)
    target = _read(request.rendering, request.target_tag)
    if not request.force:
        _refuse_other_languages(source, target, request)
    chinese = "zh" in {primary(source.tag), primary(target.tag)}
    aids = Aids(open_lexicon()) if chinese else Aids()
    beads, known = load_aligner()(source, target, aids, watch)
    if not request.force:
        _refuse_unlike(likeness(beads, known), source, target, request)
    return Aligned(source, target, beads, known)


def load_aligner() -> Align:
    """The aligner. Its tables are small: threads that share them would cost more than they do."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from hexapla.align.aligner import align  # noqa: PLC0415 -- numpy reads the above when it loads

    return align


def _read(path: str, tag: str) -> Text:
    """The lines of a file as segments; the last line end ends the last segment."""
    if not is_tag(tag):
        remedy = f"BCP 47 tags begin like these: {', '.join(SHELF)}"
        raise UsageError(f"{tag} is no language tag", remedy=remedy)
    lines = read_text(path).replace("\r\n", "\n").split("\n")
    return Text(tag, lines[:-1] if not lines[-1] else lines)


def _refuse_other_languages(source: Text, target: Text, request: Request) -> None:
    """Refuse texts that are surely not in the languages that they are said to be in."""
    ours, theirs = (recognise("\n".join(text.segments), SHELF) for text in (source, target))
    wanted = primary(source.tag), primary(target.tag)
    if wanted[0] != wanted[1] and (primary(theirs), primary(ours)) == wanted:
        remedy = "exchange the files or the tags, or use --force"
        message = f"this is in {ours}, and {request.rendering} in {theirs}: the other way round"
        raise UsageError(message, path=request.source, remedy=remedy)
    for path, tag, found in (
        (request.source, wanted[0], ours),
        (request.rendering, wanted[1], theirs),
    ):
        if found and tag in SHELF and primary(found) != tag:
            remedy = "name its language, or use --force"
            raise UsageError(f"this is in {found}, not in {tag}", path=path, remedy=remedy)


def _refuse_unlike(like: Likeness, source: Text, target: Text, request: Request) -> None:
    """Refuse what renders something else, with the score that says so."""
    translated = {primary(source.tag), primary(target.tag)} == {"zh", "en"}
    unlike = like.gain < TOLD if translated else like.gain < HINTED and like.score < EXCUSED
    if unlike and min(len(source.segments), len(target.segments)) >= ENOUGH:
        message = (
            f"this is no rendering of {request.source}: of its words {like.answered:.1%} are"
            f" answered where they should be, and {like.chance:.1%} elsewhere"
        )
        raise UsageError(message, path=request.rendering, remedy="use --force to have it still")

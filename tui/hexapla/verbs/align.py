"""Two files of one segment a line, as beads."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.evidence import Alignment, Evidence, Known, evidence
from hexapla.align.likeness import Likeness, likeness
from hexapla.align.text import Aids, Text, Watch
from hexapla.errors import UsageError
from hexapla.languages import SHELF, find_language
from hexapla.languages.recognise import recognise
from hexapla.languages.tag import is_tag, look_up, primary
from hexapla.terms.concept import Concept, Term
from hexapla.verbs.desk import ONCE, Tell, unheard
from hexapla.verbs.encoding import choose_encoder
from hexapla.verbs.intake import named, read_text
from hexapla.workspace.config import Workspace, open_workspace
from hexapla.workspace.freedict import is_ready, open_glosses
from hexapla.workspace.glossary import load_termbase
from hexapla.workspace.lexicon import open_lexicon


class Demand(NamedTuple):
    """What a rendering has to show: that its beads score well, or that its words are answered.

    The score and ``weight`` times the gain are ``least`` at the least; and as much more, times
    ``chosen``, as fewer beads than COVERED have two sides, for a few sentences are laid where they
    fit best. Of fewer segments than ``enough`` nothing can be said.
    """

    weight: float
    least: float
    chosen: float
    enough: int


TOLD, HINTED = Demand(8, 0.3, 1, 6), Demand(20, -1.02, 0, 10)  # with a dictionary, without one
COVERED = 0.7
DOUBTFUL = 1.0  # margin below which a bead is doubtful: of novels every seventh, and 55% of faults
Align = Callable[[Text, Text, Aids, Watch | None], Alignment]


class Request(NamedTuple):
    """The files, the languages that they are in, and whether to align them whatever they are.

    ``encoder`` is the name of one, or "none"; None leaves it to the workspace.
    """

    source: str
    rendering: str
    source_tag: str
    target_tag: str
    force: bool = False
    encoder: str | None = None


class Aligned(NamedTuple):
    """Two texts, their beads, and what these were made from."""

    source: Text
    target: Text
    beads: Sequence[Bead]
    known: Known

    def evidence(self, bead: Bead) -> Evidence:
        """Why a bead is one."""
        return evidence(bead, self.known)


def align_files(request: Request, watch: Watch | None = None, tell: Tell = unheard) -> Aligned:
    """The alignment of two files; ``tell`` is told what takes long.

    Raises:
        UsageError: a tag is none; or the files are exchanged, in other languages, or no renderings
            of each other.
        UnreadableError: a file cannot be read, is not in UTF-8 or holds no text.
        DictionaryError: the Chinese dictionary cannot be opened.
        EncoderError: the encoder cannot be used.
        ConfigError, GlossaryError: those of the workspace cannot be used.
    """
    source = _read(request.source, request.source_tag)
    target = _read(request.rendering, request.target_tag)
    if not request.force:
        _refuse_other_languages(source, target, request)
    announce((source.tag, target.tag), tell)
    aids = aids_for(source, target, open_workspace(Path.cwd()), encoder=request.encoder)
    aligned = align_texts(source, target, aids, watch)
    if not request.force:
        refuse_unlike(aligned, request.source, request.rendering)
    return aligned


def align_texts(source: Text, target: Text, aids: Aids, watch: Watch | None = None) -> Aligned:
    """Two texts as beads."""
    return Aligned(source, target, *load_aligner()(source, target, aids, watch))


def load_aligner() -> Align:
    """The aligner. Its tables are small: threads that share them would cost more than they do."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from hexapla.align.revision import align  # noqa: PLC0415 -- numpy reads the above when it loads

    return align


def announce(tags: Sequence[str], tell: Tell) -> None:
    """Tell of each dictionary that is going to be made, which takes seconds."""
    for name in sorted(set(map(primary, tags)) - {"zh", "en"}):
        if not is_ready(name):
            tell(ONCE.format(find_language(name).name))


def aids_for(
    source: Text,
    target: Text,
    workspace: Workspace,
    locked: Sequence[Bead] = (),
    encoder: str | None = None,
) -> Aids:
    """What is known besides two texts: dictionaries, the terms of a workspace, and an encoder.

    Raises:
        UsageError: there is no such encoder, or it does not know both languages.
        EncoderError: it cannot be used.
        DictionaryError: the dictionary cannot be opened.
        GlossaryError, UnreadableError: a glossary cannot be used.
    """
    encode = choose_encoder(encoder, workspace.config.encoder, (source.tag, target.tag))
    aids = Aids(terms=list(_terms(source, target, workspace)), locked=locked, encode=encode)
    own = {primary(source.tag), primary(target.tag)}
    found = ((name, open_glosses(name)) for name in own - {"zh", "en"})
    aids = aids._replace(glosses={name: glosses for name, glosses in found if glosses})
    return aids._replace(lexicon=open_lexicon()) if "zh" in own else aids


def _terms(source: Text, target: Text, workspace: Workspace) -> Iterator[tuple[str, str]]:
    """The terms of the workspace and their renderings, of those that stand in both texts."""
    paths = [workspace.root / name for name in workspace.config.glossary]
    termbase, _ = load_termbase(paths)
    tags = termbase.languages()
    ours, theirs = (look_up(text.tag, tags) for text in (source, target))
    if not (ours and theirs):
        return
    here, there = ("\n".join(text.segments).lower() for text in (source, target))
    for concept in termbase.concepts:
        rendered = [form for form in _forms(concept, theirs) if form.lower() in there]
        for form in _forms(concept, ours) if rendered else ():
            if form.lower() in here:
                yield from ((form, other) for other in rendered)


def _forms(concept: Concept, tag: str) -> list[str]:
    """How the terms of a concept are written in a language, each form once."""
    terms: Sequence[Term] = concept.in_language(tag)
    return list(dict.fromkeys(form for term in terms for form in (term.form, *term.forms)))


def _read(path: str, tag: str) -> Text:
    """The lines of a file as segments; the last line end ends the last segment."""
    if not is_tag(tag):
        remedy = f"BCP 47 tags begin like these: {', '.join(SHELF)}"
        raise UsageError(f"{tag} is no language tag", remedy=remedy)
    lines = read_text(path).replace("\r\n", "\n").split("\n")
    return Text(tag, lines[:-1] if not lines[-1] else lines)


def _refuse_other_languages(source: Text, target: Text, request: Request) -> None:
    """Refuse texts that are surely not in the languages that they are said to be in."""
    ours, theirs = (
        recognise("\n".join(text.segments), SHELF, text.tag) for text in (source, target)
    )
    wanted = primary(source.tag), primary(target.tag)
    if wanted[0] != wanted[1] and (primary(theirs), primary(ours)) == wanted:
        remedy = "exchange the files or the tags, or use --force"
        message = (
            f"this is in {named(ours)}, and {request.rendering} in {named(theirs)}:"
            " the other way round"
        )
        raise UsageError(message, path=request.source, remedy=remedy)
    for path, tag, found in (
        (request.source, wanted[0], ours),
        (request.rendering, wanted[1], theirs),
    ):
        if found and tag in SHELF and primary(found) != tag:
            remedy = "name its language, or use --force"
            message = f"this is in {named(found)}, not in {named(tag)}"
            raise UsageError(message, path=path, remedy=remedy)


def refuse_unlike(aligned: Aligned, source: str, rendering: str) -> None:
    """Refuse what renders something else, with the score that says so.

    Only what has a counterpart is judged: much of a rendering may be missing. Words alone judge.

    Raises:
        UsageError: it does; the texts are called ``source`` and ``rendering``.
    """
    if like := _unlike(aligned):
        message = (
            f"this is no rendering of {source}: of its words {like.answered:.1%} are"
            f" answered where they should be, and {like.chance:.1%} elsewhere"
        )
        raise UsageError(message, path=rendering, remedy="use --force to have it still")


def _unlike(aligned: Aligned) -> Likeness | None:
    """How little alike two texts are; None if they are alike, or too short to say so."""
    told = {primary(aligned.source.tag), primary(aligned.target.tag)} == {"zh", "en"}
    demand = TOLD if told else HINTED
    if min(len(aligned.source.segments), len(aligned.target.segments)) < demand.enough:
        return None
    beads = aligned.known.by_words or aligned.beads
    both = [bead for bead in beads if bead.source and bead.target]
    like = likeness(both, aligned.known)
    longer = max(sum(len(b.source) for b in both), sum(len(b.target) for b in both), 1)
    score = sum(bead.score for bead in both) / longer
    lacking = max(0.0, COVERED - len(both) / max(1, len(aligned.beads)))
    least = demand.least + demand.chosen * lacking
    return like if score + demand.weight * like.gain < least else None

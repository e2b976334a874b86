"""The aligner once more, between the beads that a person has locked."""

from typing import NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.text import Text, Watch
from hexapla.corpus.bitext import Bitext, segments_of, sentences_of
from hexapla.corpus.rerun import Found, locked_beads, realigned
from hexapla.errors import UsageError
from hexapla.verbs.align import DOUBTFUL, aids_for, align_texts
from hexapla.workspace.config import Workspace


class Pair(NamedTuple):
    """The languages of a source and its rendering, by their tags."""

    source: str
    target: str


def align_again(
    bitext: Bitext, tags: Pair, workspace: Workspace, watch: Watch | None = None
) -> Bitext:
    """The bitext as the aligner would have it; locked beads stay as they are.

    ``watch`` may raise to stop it: nothing has been changed then.

    Raises:
        UsageError: there is nothing to align, or no way to do it.
        DictionaryError, EncoderError, GlossaryError, UnreadableError: as their names say.
    """
    texts = [one.text for one in sentences_of(bitext)]
    if not texts:
        raise UsageError("there is no rendering to align", remedy="`hexapla align` takes one")
    segments = segments_of(bitext)
    source = Text(tags.source, [one.text for one in segments], [one.block for one in segments])
    target = Text(tags.target, texts)
    locked = [Bead(tuple(one.source), tuple(one.target)) for one in locked_beads(bitext)]
    try:
        aligned = align_texts(source, target, aids_for(source, target, workspace, locked), watch)
        found = (Found(bead.source, bead.target, bead.margin) for bead in aligned.beads)
        return realigned(bitext, found, DOUBTFUL)
    except ValueError as error:
        remedy = "unlock some beads, and try again"
        raise UsageError(str(error), remedy=remedy) from None

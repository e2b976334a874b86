"""What goes into an alignment, and what comes out."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from hexapla.align.beads import Bead
from hexapla.align.lexicon import Glosses, Lexicon, NoLexicon

if TYPE_CHECKING:
    from hexapla.align.tables import Floats

Encode = Callable[[Sequence[str]], "Floats"]  # a vector of length one for each text, as rows
Watch = Callable[[int, int], None]  # is told how many source segments are done, and of how many


class Text(NamedTuple):
    """The segments of one text in order, and the BCP 47 tag of its language.

    ``blocks`` gives the number of each segment's paragraph, never falling; empty where nobody
    knows of paragraphs.
    """

    tag: str
    segments: Sequence[str]
    blocks: Sequence[int] = ()


class Pivot(NamedTuple):
    """Another rendering of the source, and the beads that it and the source have together."""

    text: Text
    beads: Sequence[Bead]


class Aids(NamedTuple):
    """What is known besides the texts.

    ``lexicon`` is a Chinese dictionary. ``terms`` are pairs of a source term and a term that
    renders it, each as it stands in texts. ``locked`` are beads that a person has set, in order;
    those of one side say that each of their segments has no counterpart. ``pivot`` is an
    English rendering of the source that has been aligned before: its words speak beside those of
    the source, where Japanese or a language of the glosses may answer them. ``glosses`` are
    dictionaries into English, by the language of their words. ``encode`` gives vectors of texts
    in both languages.
    """

    lexicon: Lexicon = NoLexicon()
    terms: Sequence[tuple[str, str]] = ()
    locked: Sequence[Bead] = ()
    pivot: Pivot | None = None
    glosses: Mapping[str, Glosses] = MappingProxyType({})
    encode: Encode | None = None

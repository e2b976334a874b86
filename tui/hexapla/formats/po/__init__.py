"""gettext PO files, read strictly and written without touching what did not change.

    reader      bytes -> PoFile: entries, damages, header
    entry       a message, as a view of the bytes; lead: what stands above it
    writer      PoFile and changes -> bytes
    catalogue   PoFile -> the units that are reviewed
    recompose   the same with entries in another order, new ones, and obsolete ones
    backbone    source.pot: the document that it holds
    rendering   a bitext as a catalogue; memo: notes on beads, and sources as they were
    rebead      a catalogue as a bitext, and back
    cells       entries as cells, joined or not
    locate      where the letters of a unit's texts stand in the file
    release     a catalogue as it goes out
    render      new catalogues, and MO files (polib's only home)

How a file is read:

    charset     the file in UTF-8, and back
    lexer       a stream of tokens that covers it; literal: strings and what they mean
    grammar     which tokens make an entry
    damage      what makes none; distrust: what makes one that says two things

How it is written, by those who import the writer itself:

    wrap        where the file breaks its lines
    field       one field with another text

How two versions of a file become one:

    merge       entry by entry; merge_entry: part by part; merge_header
    clash       what is kept of the other text, until one is settled on
"""

from hexapla.formats.po.catalogue import to_catalogue
from hexapla.formats.po.damage import Damage
from hexapla.formats.po.entry import Entry
from hexapla.formats.po.reader import PoFile, parse

__all__ = ["Damage", "Entry", "PoFile", "parse", "to_catalogue"]

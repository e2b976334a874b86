"""gettext's catalogues, read without loss and written back byte for byte.

    literal     strings between quotes, and what they mean
    lexer       bytes to tokens: whole fields and runs of comments
    grammar     tokens to entries, by a regular expression over their kinds
    charset     the bytes of a file as text, and back
    damage      what is wrong with what is no entry
    entry       one message, read from its bytes when asked
    reader      bytes to PoFile
    catalogue   PoFile to units
"""

from hexapla.formats.po.reader import PoFile, parse

__all__ = ["PoFile", "parse"]

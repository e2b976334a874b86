"""Latin as the patterns of terms read it: one case, one spelling, one space."""

import unicodedata
from functools import cache

from hexapla.languages import language

SPACES = "-\t\n\r\u2010\u2011\u2012\u2013\u00a0\u202f"
SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢᴁɶ"
SMALL_LETTERS = "abcdefghiiklmnopqrstuuwyzæœ"
ACCENTED = range(0xC0, 0x250), range(0x1E00, 0x1F00)


def fold(text: str) -> str:
    """Lower case, u for v, i for j, no macrons, breves or accents; every offset still fits.

    >>> fold("JVVENTVS, iuventūs Ævī-novi"), fold("ʀᴇꜱ ᴘᴠʙʟɪᴄᴀ")
    ('iuuentus, iuuentus æui noui', 'res publica')
    """
    return language.fold(text).translate(_letters())


@cache
def _letters() -> dict[int, str]:
    """What each letter is read as, where that is another letter."""
    table = {ord(space): " " for space in SPACES} | {ord("v"): "u", ord("j"): "i"}
    for code in (code for block in ACCENTED for code in block):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base != chr(code):
            table[code] = {"v": "u", "j": "i"}.get(base, base)
    capitals = zip(SMALL_CAPITALS, SMALL_LETTERS, strict=True)
    return table | {ord(capital): letter for capital, letter in capitals}

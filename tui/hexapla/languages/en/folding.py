"""English as the patterns of terms read it: one case, one space, one apostrophe."""

from hexapla.languages import language

SPACES = "-_\u2010\u2011\u2012\u2013\u00a0\u202f\t\n"  # what may stand inside a compound
APOSTROPHES = "’‘ʼ"


def fold(text: str) -> str:
    """Lower case; every hyphen and low line a space, every apostrophe straight; each offset still fits.

    >>> fold("New-Energy Vehicles’")
    "new energy vehicles'"
    """
    folded = language.fold(text)
    for space in SPACES:
        folded = folded.replace(space, " ")
    if not folded.isascii():
        for apostrophe in APOSTROPHES:
            folded = folded.replace(apostrophe, "'")
    return folded

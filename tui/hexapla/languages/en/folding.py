"""English as the patterns of terms read it: one case, one space, one apostrophe."""

from hexapla.languages import language

ASCII_SPACES = "-_\t\n"  # what may stand inside a compound
OTHER_SPACES = "\u2010\u2011\u2012\u2013\u00a0\u202f"
SPACES = ASCII_SPACES + OTHER_SPACES
APOSTROPHES = "’‘ʼ"


def fold(text: str) -> str:
    """Lower case; every hyphen and low line a space, every apostrophe straight; offsets still fit.

    >>> fold("New-Energy Vehicles’")
    "new energy vehicles'"
    """
    folded = language.fold(text)
    for space in ASCII_SPACES:
        folded = folded.replace(space, " ")
    if folded.isascii():
        return folded
    for space in OTHER_SPACES:
        folded = folded.replace(space, " ")
    for apostrophe in APOSTROPHES:
        folded = folded.replace(apostrophe, "'")
    return folded

"""Letters and digits that have two widths in East Asian scripts (UAX #11, halfwidth forms)."""

import re

WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ．]+")
TABLE = {ord(wide): ord(wide) - 0xFEE0 for wide in map(chr, range(0xFF01, 0xFF5F))}


def narrow(text: str) -> str:
    """Letters, digits and the point between them in ASCII; all else, and every offset, stays.

    >>> narrow("（３３６１８．５，ＡＩ）")
    '（33618.5，AI）'
    """
    return WIDE.sub(lambda run: run[0].translate(TABLE), text)

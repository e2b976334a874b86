"""Chinese as terms are looked for in it: one case, one width, and one script where asked."""

from importlib import import_module

from hexapla.languages import language
from hexapla.text.swap import swapper

SIGNS = ",():;!?"  # wide in Chinese, as a rule; all else that has two widths is narrow
NARROW = "｡｢｣､･"
WIDE = "。「」、・"
TABLE = str.maketrans(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0) not in SIGNS}
    | {sign: chr(ord(sign) + 0xFEE0) for sign in SIGNS}
    | dict(zip(NARROW, WIDE, strict=True))
    | {"\u3000": " "}
)
SWAP = swapper(TABLE)


def fold(text: str) -> str:
    """Lower case; letters and digits narrow, the signs of a sentence wide; offsets still fit.

    >>> fold("ＡＩ大模型(５Ｇ)，３３６１８")
    'ai大模型（5g），33618'
    """
    return SWAP(language.fold(text))


def fold_scripts(text: str) -> str:
    """The same, and simplified letter by letter; the table is large, and seldom asked for.

    >>> fold_scripts("產業鏈"), fold_scripts("(后臺)")
    ('产业链', '（后台）')
    """
    table: dict[int, int] = import_module("hexapla.languages.zh.variants").TABLE
    return fold(text).translate(table)


def stems(form: str) -> tuple[str, ...]:
    """The form itself, folded."""
    return (fold(form),)

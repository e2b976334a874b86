"""What the eye cannot see, or a terminal would obey, made visible: one sign for one code point."""

PICTURES = {code: 0x2400 + code for code in range(0x20)} | {
    0x0A: 0x21B5,
    0x09: 0x21E5,
    0x7F: 0x2421,
}
ESCAPES = dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], 0xFFFD)
DIRECTIONS = dict.fromkeys(
    [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0x21C4
)
SEPARATORS = dict.fromkeys([0x2028, 0x2029], 0x21B5)
SIGNS = PICTURES | ESCAPES | DIRECTIONS | SEPARATORS


def visible(text: str) -> str:
    r"""The text as it may be shown: no controls, no changes of direction, no lone surrogates.

    Every offset still fits: C0 controls become their pictures, line ends ↵, tabs ⇥, bidirectional
    controls ⇄, and what has no picture the replacement character.

    >>> visible("a\tb\x1b[31m\u202e\n")
    'a⇥b␛[31m⇄↵'
    """
    return text if text.isprintable() else text.translate(SIGNS)

"""Letters of other scripts that look like Latin ones: the commonest of Unicode's confusables."""

CYRILLIC = "АВЕЅІЈКМНОРСТУХаеіјорсхуѕԁһԛԝ", "ABESIJKMHOPCTYXaeijopcxysdhqw"
GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοιυνρκτ", "ABEZHIKMNOPTYXaoiuvpkt"
LATIN = str.maketrans("".join((CYRILLIC[0], GREEK[0], "ℓ")), "".join((CYRILLIC[1], GREEK[1], "l")))


def as_latin(text: str) -> str:
    """The text with Latin letters for all that look like them, one for one.

    >>> as_latin("ІGВТ") == "IGBT", as_latin("Да")
    (True, 'Дa')
    """
    return text if text.isascii() else text.translate(LATIN)


def disguised(text: str) -> list[str]:
    """The letters of a text that look like Latin ones and are none, each once.

    >>> [f"U+{ord(letter):04X}" for letter in disguised("ІGВТ")]
    ['U+0406', 'U+0412', 'U+0422']
    """
    return [letter for letter in dict.fromkeys(text) if ord(letter) in LATIN]

"""What can be said of a language that has no file on the shelf yet."""

import re
from functools import cache

from hexapla.languages.language import Language, fold, whole

UNSPACED = {"ja", "th", "lo", "km", "my", "bo", "dz"}
LETTERS = {
    "ja": "\u3041-\u30ff",
    "ko": "\uac00-\ud7a3",
    "ru": "\u0400-\u04ff",
    "uk": "\u0400-\u04ff",
    "bg": "\u0400-\u04ff",
    "sr": "\u0400-\u04ff",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "he": "\u0590-\u05ff",
    "ar": "\u0600-\u06ff",
    "fa": "\u0600-\u06ff",
    "hi": "\u0900-\u097f",
    "sa": "\u0900-\u097f",
    "th": "\u0e00-\u0e7f",
    "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f",
}


@cache
def plain_language(name: str) -> Language:
    """A language of which only the script and the spaces are known; its terms do not inflect."""
    spaced = name not in UNSPACED
    return Language(
        tag=name,
        name=name,
        spaced=spaced,
        joiner=" " if spaced else "",
        letters=LETTERS.get(name, ""),
        form_pattern=whole_words if spaced else None,
        stems=first_word if spaced else whole,
    )


def whole_words(form: str) -> str:
    r"""The form as it stands, not inside a longer word; spaces match any white space.

    >>> re.findall(whole_words("new car"), "renew car, new  car, new cars")
    ['new  car']
    """
    words = r"\s+".join(map(re.escape, fold(form).split()))
    return rf"(?<![^\W_]){words}(?![^\W_])"


def first_word(form: str) -> tuple[str, ...]:
    """The first word, folded: what every match of ``whole_words`` begins with."""
    return tuple(fold(form).split()[:1])

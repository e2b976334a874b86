"""The languages of a file that does not say, or says it in its own way."""

import re
from collections.abc import Iterable, Sequence

from hexapla.languages.tag import CODES, from_posix, primary

SCRIPTS = (
    ("ja", r"[\u3041-\u30ff]"),
    ("ko", r"[\uac00-\ud7a3]"),
    ("zh-Hans", r"[\u3400-\u9fff]"),
    ("ru", r"[\u0400-\u04ff]"),
    ("el", r"[\u0370-\u03ff]"),
)  # compiled when they are asked for: large classes take milliseconds
SAMPLE = 200  # texts; a file that has not shown its script by then is in Latin letters


def guess_target(declared: str, path: Sequence[str]) -> str:
    """The target's tag: what the header declares, else what the path says; empty if neither does.

    ``path`` is the file's path in parts. ``de.po``, ``app.de.po``, ``app-zh_CN.po`` and
    ``locale/de/LC_MESSAGES/app.po`` all say it; a two-letter word that is no language does not.

    >>> guess_target("pt_BR", ["os.po"]), guess_target("", ["locale", "de", "LC_MESSAGES", "x.po"])
    ('pt-BR', 'de')
    >>> guess_target("", ["app-zh_CN.po"]), guess_target("", ["library", "stdtypes.po"])
    ('zh-CN', '')
    """
    if tag := from_posix(declared.strip()):
        return tag
    stem = path[-1].removesuffix(".po")
    names = [stem, *re.split(r"[.-](?=[^.-]*$)", stem)[1:], *reversed(path[:-1])]
    return next((tag for name in names if (tag := _locale(name))), "")


def _locale(name: str) -> str:
    """The tag that a name spells, if it looks like a locale and not merely like a word."""
    tag = from_posix(name)
    known = primary(tag) in CODES if tag else False
    return tag if known and (len(primary(tag)) == 2) else ""


def guess_source(texts: Iterable[str]) -> str:
    """The tag of the language whose script the texts are in: gettext's habit, ``en``, if Latin.

    >>> guess_source(["汽车"]), guess_source(["自動車は"]), guess_source(["cars"])
    ('zh-Hans', 'ja', 'en')
    """
    sample = [text for text, _ in zip(texts, range(SAMPLE), strict=False)]
    for tag, script in SCRIPTS:
        if sum(bool(re.search(script, text)) for text in sample) * 4 > len(sample):
            return tag
    return "en"

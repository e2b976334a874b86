r"""The lock of a language: the forms of the words of its terms, a word a line.

    # hexapla forms 1: German
    Kette: Kette Ketten | Kettens ~Lieferkettengesetz +Kettn !Kettens

Behind the bar stand forms that no dictionary has; ``~`` marks compounds that the word lies in.
``+`` and ``!`` are a person's: a form that counts, one that does not. Lines that begin with ``#``
are passed over. A word may have several lines, as after a merge.
"""

import re
import unicodedata

from hexapla.errors import GlossaryError
from hexapla.languages.locked import Forms, Lock

VERSION = "1"
HEAD = re.compile(r"# hexapla forms (\S+):")
ODD = re.compile(r"[^\w\s|~+!:]")  # or a mark
REMEDY = "correct the line, or delete the file and say: hexapla terms compile"
MANUAL = """\
# hexapla forms {}: {}
# The words of the glossary, and their forms; those behind a bar are in no dictionary, and
# ~ is a compound that the word lies in.
# Made by `hexapla terms compile`, which keeps what you add: +form counts, !form does not.
"""


def parse(raw: bytes, path: str) -> Lock:
    """The forms of each word, as they are written.

    Raises:
        GlossaryError: a line is none of this format; it is named.
    """
    lines = _decoded(raw, path).splitlines()
    head = HEAD.match(lines[0]) if lines else None
    if not head or head[1] != VERSION:
        message = "the first line is none of a lock of this Hexapla"
        raise GlossaryError(message, path=path, line=1, remedy=REMEDY)
    lock: dict[str, Forms] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, colon, rest = line.partition(":")
        forms = _forms(rest)
        if not colon or len(name.split()) != 1 or forms is None or _is_odd(line):
            raise GlossaryError("not a word with forms", path=path, line=number, remedy=REMEDY)
        name = name.strip()
        lock[name] = lock[name].joined(forms) if name in lock else forms
    return lock


def _decoded(raw: bytes, path: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise GlossaryError("not UTF-8", path=path, line=line, remedy="save it as UTF-8") from None


def _forms(text: str) -> Forms | None:
    """The forms behind a word; None if this is something else."""
    first, _, second = text.partition("|")
    lists: dict[str, set[str]] = {"": set(), "|": set(), "~": set(), "+": set(), "!": set()}
    for part, usual in ((first, ""), (second, "|")):
        for form in part.split():
            mark = form[0] if form[0] in "~+!" else ""
            lists[mark or usual].add(form[len(mark) :])
    if any(
        not form or not set("|~+!:").isdisjoint(form) for each in lists.values() for form in each
    ):
        return None
    return Forms(*map(frozenset, lists.values()))


def _is_odd(line: str) -> bool:
    """Whether the line has a sign that is in no word."""
    return any(unicodedata.category(sign) not in {"Mn", "Mc", "Cf"} for sign in ODD.findall(line))


def draw(lock: Lock, language: str) -> bytes:
    """The file for a language, which is called so in it; the same lock gives the same bytes."""
    lines = [f"{name}:{_line(forms)}\n" for name, forms in sorted(lock.items())]
    return (MANUAL.format(VERSION, language) + "".join(lines)).encode()


def _line(forms: Forms) -> str:
    known, unknown, compounds, added, struck = map(sorted, forms)
    parts = [*known, *(["|"] if unknown else []), *unknown]
    for mark, listed in (("~", compounds), ("+", added), ("!", struck)):
        parts += (mark + form for form in listed)
    return "".join(f" {part}" for part in parts)

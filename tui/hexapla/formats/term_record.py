"""What all files of term bases share: the words for status and options, and what goes unsaid."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hexapla.languages.tag import from_posix
from hexapla.terms.concept import IN, OPTIONS, Fact, Status, Term, find_option
from hexapla.terms.notice import Notice

# TBX's names in lower case, without the endings "Term" and "-admn-sts"; then those of TBX-Min
STATUSES = {
    "preferred": Status.PREFERRED,
    "admitted": Status.ADMITTED,
    "deprecated": Status.DEPRECATED,
    "superseded": Status.SUPERSEDED,
    "standardized": Status.PREFERRED,
    "legal": Status.PREFERRED,
    "regulated": Status.PREFERRED,
    "notrecommended": Status.DEPRECATED,
    "obsolete": Status.SUPERSEDED,
    "forbidden": Status.DEPRECATED,
}
FORMS = "forms:"
BAR = re.compile(r"\\[|!\\]|(\|)")
ESCAPE = re.compile(r"\\([|!\\])")
SIGNS = re.compile(r"[|!\\]")


class Draft(NamedTuple):
    """A term as its file has it; ``status`` is None where the file does not say."""

    language: str
    form: str
    status: Status | None = None
    options: frozenset[str] = frozenset()
    forms: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    line: int = 0


def read_tag(text: str) -> str:
    """The BCP 47 tag that is meant, in its usual case; empty if none is.

    >>> read_tag("zh-hans"), read_tag("zh_Hans"), read_tag("pt_BR"), read_tag("price")
    ('zh-Hans', 'zh-Hans', 'pt-BR', '')
    """
    text = text.strip()
    return from_posix(text) or from_posix(text.replace("_", "-"))


def twice(name: str, line: int) -> Notice:
    """The notice that two concepts have the same id."""
    fault = f"another concept has the id “{name}” already"
    return Notice(line, fault, "give one of them another id")


def find_status(word: str) -> Status | None:
    """The status that a word stands for, in any case.

    >>> find_status("deprecatedTerm-admn-sts"), find_status("Preferred"), find_status("good")
    (<Status.DEPRECATED: 'deprecated'>, <Status.PREFERRED: 'preferred'>, None)
    """
    return STATUSES.get(word.strip().lower().removesuffix("-admn-sts").removesuffix("term"))


def read_options(words: str, line: int) -> Iterator[str | Notice]:
    """Every option among the words, and a notice for every other word.

    >>> list(read_options("Verbatim, case", 7))
    ['verbatim', 'case']
    """
    for word in words.replace(",", " ").replace(";", " ").split():
        if option := find_option(word):
            yield option
        else:
            known = ", ".join((*sorted(OPTIONS), f"{IN}DOCUMENTS"))
            yield Notice(line, f"no option is called “{word}”", f"the options are {known}")


def read_note(text: str, line: int) -> tuple[tuple[str | Notice, ...], tuple[str, ...]]:
    """Options and listed forms, as one note holds them, and a notice for every other word.

    >>> read_note("case forms: new car | new cars", 1)
    (('case',), ('new car', 'new cars'))
    """
    words, _, forms = text.partition(FORMS)
    return tuple(read_options(words, line)), read_forms(forms)


def write_note(options: Iterable[str], forms: Sequence[str]) -> str:
    """What ``read_note`` reads.

    >>> write_note({"case"}, ["new car", "new cars"])
    'case forms: new car | new cars'
    """
    listed = [FORMS, " | ".join(map(escape, forms))] if forms else []
    return " ".join([*sorted(options), *listed])


def read_forms(text: str) -> tuple[str, ...]:
    """The forms in a list with bars between them; none is empty."""
    return tuple(form for piece in pieces(text) if (form := unescape(piece)))


def pieces(cell: str) -> Iterator[str]:
    r"""The parts of a cell between bars, still escaped.

    >>> list(pieces(r"car | automobile | a\|b"))
    ['car', 'automobile', 'a\\|b']
    """
    start = 0
    for bar in BAR.finditer(cell):
        if bar[1]:
            yield cell[start : bar.start()].strip()
            start = bar.end()
    yield cell[start:].strip()


def escape(form: str) -> str:
    r"""The form with a backslash before each sign that means something in a list of forms.

    >>> print(escape("!Kung"))
    \!Kung
    """
    return SIGNS.sub(r"\\\g<0>", form)


def unescape(piece: str) -> str:
    """What ``escape`` was given."""
    return ESCAPE.sub(r"\1", piece)


def settle(drafts: Sequence[Draft]) -> tuple[Term, ...]:
    """The terms of one concept, each with a status.

    Where nothing is said, the first term of a language is preferred and the others are admitted.

    >>> [term.status.value for term in settle([Draft("en", "car"), Draft("en", "automobile")])]
    ['preferred', 'admitted']
    """
    chosen = {draft.language for draft in drafts if draft.status is Status.PREFERRED}
    terms = []
    for draft in drafts:
        unsaid = Status.ADMITTED if draft.language in chosen else Status.PREFERRED
        status = draft.status or unsaid
        if status.accepted:
            chosen.add(draft.language)
        language, form, _, options, forms, facts, line = draft
        terms.append(Term(language, form, status, options, forms, facts, line))
    return tuple(terms)

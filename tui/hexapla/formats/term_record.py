"""What all files of term bases share: the words for status and options, and what goes unsaid."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from hexapla.languages.tag import from_posix
from hexapla.terms.concept import OPTIONS, Status, Term
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


@dataclass(frozen=True, slots=True)
class Draft:
    """A term as its file has it; ``status`` is None where the file does not say."""

    language: str
    form: str
    status: Status | None = None
    options: frozenset[str] = frozenset()


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
        if word.lower() in OPTIONS:
            yield word.lower()
        else:
            known = " and ".join(sorted(OPTIONS))
            yield Notice(line, f"no option is called “{word}”", f"the options are {known}")


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
        terms.append(Term(draft.language, draft.form, status, draft.options))
    return tuple(terms)


def free_id(wanted: str, taken: Container[str]) -> str:
    """The id, with a number behind it where it is taken.

    >>> free_id("car", {"car", "car-2"})
    'car-3'
    """
    if wanted not in taken:
        return wanted
    return next(name for n in count(2) if (name := f"{wanted}-{n}") not in taken)

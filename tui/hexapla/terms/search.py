"""Terms as a person looks for them: without care for case, accents, width or script."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from unicodedata import combining, normalize

from hexapla.languages import find_language
from hexapla.terms.concept import Concept

HAN = re.compile(r"[\u3400-\u9fff]")
HYPHENS = str.maketrans("-‐‑_", "    ")


def loosened(text: str) -> str:
    """The text without case, accents, hyphens, differences of width or doubled spaces.

    >>> loosened("Ｎｏｕｖｅａｕｘ-Véhicules") == loosened("nouveaux  vehicules")
    True
    """
    plain = "".join(sign for sign in normalize("NFKD", text) if not combining(sign))
    return " ".join(normalize("NFC", plain).casefold().translate(HYPHENS).split())


def _sought(text: str) -> str:
    """The loosened text, in one script if it is Chinese: who asks types what they can."""
    loose = loosened(text)
    fold = find_language("zh").fold_scripts if HAN.search(loose) else None
    return fold(loose) if fold else loose


def named(concepts: Iterable[Concept], words: str) -> list[Concept]:
    """The concepts that have the words as their id or as a term."""
    sought = _sought(words)
    return [concept for concept in concepts if sought in set(_names(concept))]


def holding(concepts: Iterable[Concept], words: str) -> list[Concept]:
    """The concepts that have the words within their id, a term or the definition."""
    sought = _sought(words)
    return [
        concept
        for concept in concepts
        if any(sought in name for name in (*_names(concept), _sought(concept.definition)))
    ]


def nearest(concepts: Iterable[Concept], words: str) -> list[str]:
    """Up to three names that are like the words, or hold them, as the term base writes them."""
    names = {
        _sought(name): name
        for concept in concepts
        for name in (concept.id, *(term.form for term in concept.terms))
    }
    sought = _sought(words)
    within = [name for loose, name in names.items() if sought and sought in loose]
    close = get_close_matches(sought, list(names), n=3, cutoff=0.6)
    return list(dict.fromkeys([*within, *(names[loose] for loose in close)]))[:3]


def _names(concept: Concept) -> Iterator[str]:
    yield _sought(concept.id)
    for term in concept.terms:
        yield _sought(term.form)

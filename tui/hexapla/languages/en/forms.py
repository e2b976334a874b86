"""The inflected forms of English terms, as a pattern that finds them.

A term is given in its citation form: "new quality productive force", "to deepen reform",
"the Belt and Road Initiative". An article or "to" at its head is no part of it, but says that it
is a noun or a verb.
"""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from hexapla.languages.en.phrase import QUOTES, Word, read_phrase
from hexapla.languages.en.words import ARTICLES

BETWEEN = " {1,2}"  # two where a hyphen ends a line; folding leaves no other spaces
QUOTE = "[\"“”„«»']?"
OPTIONAL_ARTICLE = rf"(?:{BETWEEN}(?:an?|the))?"
NOTHING = "(?!)"
DISTINCT = 4  # letters after which two needles are better than their common beginning


def form_pattern(form: str) -> str:
    r"""The source of a regular expression that finds the forms of a term in a folded text.

    The text is folded by ``hexapla.languages.en.folding.fold``. The edges of a match are the edges
    of words: no letter or digit stands next to it. The pattern begins with literal text wherever
    all forms do, because ``re`` finds that fast.

    >>> pattern = form_pattern("deepen reform")
    >>> re.findall(pattern, "deepening reforms or deep reform, deepened reform")
    ['deepening reforms', 'deepened reform']
    >>> re.findall(form_pattern("smart factory"), "a smart factory's rules, smart factories")
    ["smart factory's", 'smart factories']
    """
    phrase = read_phrase(form)
    if not phrase.words:
        return NOTHING
    first, *others = phrase.words
    rest = "".join(_following(word, optional_articles=phrase.verbal) for word in others)
    return _first(first) + rest + close(phrase.words[-1])


def stems(form: str) -> tuple[str, ...]:
    """Literal texts with one of which every match of ``form_pattern(form)`` begins.

    None is the beginning of another, so a match begins with exactly one.

    >>> stems("industry"), stems("go global"), stems("bring in")
    (('industr',), ('go', 'went'), ('bring', 'brought'))
    """
    words = read_phrase(form).words
    if not words:
        return ()
    lead, tail, groups = words[0].lead, words[0].tail, dict[str, list[str]]()
    for spelt in words[0].forms:
        needle = re.split("['\"]", lead + spelt + tail, maxsplit=1)[0]
        groups.setdefault(needle[:DISTINCT], []).append(needle)
    needles = sorted(map(_common, groups.values()))
    return tuple(n for n in needles if not n.startswith(tuple(o for o in needles if o != n)))


def _first(word: Word) -> str:
    """The first word and its left edge, literal text first."""
    if word.lead:
        return _mark(word.lead) + _any_of(word.forms) + _mark(word.tail)
    starts: dict[str, list[str]] = {}
    for form in sorted(word.forms):
        starts.setdefault(form[:1], []).append(form)
    opened = [_opened(forms) for forms in starts.values()]
    return (opened[0] if len(opened) == 1 else f"(?:{'|'.join(opened)})") + _mark(word.tail)


def _opened(forms: Collection[str]) -> str:
    """Any of the forms, behind no letter or digit; they have a beginning in common.

    A look-behind comes after the common beginning, and repeats it.
    """
    common = _common(forms)
    start = _literal(common)
    edge = rf"(?<!\w{start})" if common[:1].isalnum() else ""
    group = rf"(?<!\d[.,]{start})" if common[:1].isdigit() else ""
    return start + edge + group + _endings(form[len(common) :] for form in forms)


def _following(word: Word, *, optional_articles: bool) -> str:
    """A word that is not the first, and what stands before it."""
    if optional_articles and word.forms <= ARTICLES:
        return OPTIONAL_ARTICLE
    return BETWEEN + _mark(word.lead) + _any_of(word.forms) + _mark(word.tail)


def close(last: Word) -> str:
    """The right edge, and the possessive of the last word."""
    if last.tail:
        return ""
    end = max(last.forms)[-1:]
    if not end.isalnum():
        return ""
    if end.isdigit():
        return r"(?!\w|[.,]\d)"
    return r"(?:'s)?(?!\w)"


@lru_cache(maxsize=4096)
def _any_of(forms: frozenset[str]) -> str:
    common = _common(forms)
    return _literal(common) + _endings(form[len(common) :] for form in forms)


def _endings(endings: Iterable[str]) -> str:
    """Any of the endings, the longest first."""
    ordered = sorted(endings, key=lambda ending: (-len(ending), ending))
    optional = "" if ordered[-1] else "?"
    some = [_literal(ending) for ending in ordered if ending]
    if some == ["s"]:
        return f"s{optional}"
    return f"(?:{'|'.join(some)}){optional}" if some else ""


def _common(texts: Collection[str]) -> str:
    """The longest common beginning."""
    low, high = min(texts), max(texts)
    if high.startswith(low):
        return low
    return low[: next(at for at, letter in enumerate(low) if letter != high[at])]


def _literal(text: str) -> str:
    return text if text.isalnum() else re.escape(text)


def _mark(punctuation: str) -> str:
    """Punctuation as it stands; a quotation mark or apostrophe may be missing."""
    if not punctuation:
        return ""
    return "".join(QUOTE if mark in QUOTES else re.escape(mark) for mark in punctuation)

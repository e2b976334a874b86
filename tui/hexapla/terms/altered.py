"""Where a verbatim term stands otherwise than it must: in other groups, case, width or letters."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hexapla.terms.rendering import Rendering
from hexapla.text.lookalike import as_latin
from hexapla.text.span import Span

SPELT = r"[^\W_぀-ヿ㐀-鿿豈-﫿가-힣]"  # no word ends before kana, Han or a Korean particle
SEPARATORS = r"[\s,.'’٬·_\-‐‑–]*"  # what regrouping puts between digits or letters
SHORTEST = 3  # code points: two letters that look alike may well be a word of their own


def verbatim_faults(
    faults: Iterable[Rendering], target: str
) -> Iterator[tuple[Rendering, Span | None]]:
    """The verbatim terms that nothing answers, each with the altered form that stands for it."""
    left: dict[str, Iterator[Span]] = {}
    taken: set[int] = set()
    for rendering in faults:
        if rendering.verbatim and rendering.span is None:
            form = rendering.wanted[0].form
            spans = left.setdefault(form, _altered(form, target))
            span = next((s for s in spans if taken.isdisjoint(range(s.start, s.end))), None)
            taken.update(range(span.start, span.end) if span else ())
            yield rendering, span


def _altered(form: str, target: str) -> Iterator[Span]:
    """Where the form stands in other spacing, case or letters that look alike."""
    narrow = _narrow(target)
    found = [*_loosely(form).finditer(narrow)]
    if not narrow.isascii() and len(form) >= SHORTEST:
        found += _exactly(form).finditer(as_latin(narrow))
    for each in found:
        span = Span(*each.span())
        if span.of(target) != form:
            yield span


@lru_cache(maxsize=1024)
def _exactly(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{SPELT}){re.escape(form)}(?!{SPELT})")


@lru_cache(maxsize=1024)
def _loosely(form: str) -> re.Pattern[str]:
    letters = [re.escape(letter) for letter in _narrow(form) if letter.isalnum()]
    if not letters:
        return re.compile(r"(?!)")  # signs alone have no other spelling
    edges = rf"(?<!{SPELT})", rf"(?!{SPELT})"
    return re.compile(SEPARATORS.join(letters).join(edges), re.IGNORECASE)


def _narrow(text: str) -> str:
    """Full-width letters and digits as ASCII, one for one."""
    if text.isascii():
        return text
    return "".join(c if len(n := unicodedata.normalize("NFKC", c)) != 1 else n for c in text)

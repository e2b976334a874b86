"""The places of Japanese terms, step by step: what ``forms`` says as a pattern."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hexapla.languages.ja.forms import (
    ADVERB,
    NOTHING,
    OBJECT,
    Shape,
    is_bare_verb,
    shape_of,
    written,
)
from hexapla.languages.ja.script import closed, opened, opened_verb
from hexapla.languages.steps import Fork, Step, Steps, Up, shared

ROOM = 8  # letters that an adverb has at the most


@lru_cache(maxsize=4096)
def form_steps(form: str) -> Steps | None:
    """The steps of ``form_pattern(form)``."""
    ways = [_whole(shape_of(text)) for text in written(form)]
    return ways[0] if len(ways) == 1 else (Fork(tuple(ways)),)


def _whole(shape: Shape) -> Steps:
    if not shape.literal:
        return (shared(NOTHING),)
    edge = opened_verb("") if is_bare_verb(shape) else opened(shape.first, "")
    if shape.literal[0].isdigit() and shape.first == "latin":
        edge += r"(?<!\d[.,])"
    end = shape.ending + closed(*shape.last)
    if not shape.verb:
        return (shared(edge), shape.literal, *_steps(shape.parts, end))
    verb, *others = shape.verb
    return (
        *(shared(edge), shape.literal, *_steps(shape.parts, "")),
        *(shared(OBJECT, sure=False), Up(re.compile(ADVERB).fullmatch, _plain(verb), ROOM)),
        *_steps(others, end),
    )


def _steps(parts: Sequence[str], end: str) -> Iterator[Step]:
    """The parts and the expression behind them.

    What may be missing is sure if it cannot begin like the text that follows it, or is one with it.
    """
    missing = ""
    for part in parts:
        if part.endswith("?") and not part.endswith("\\?"):
            missing += part
            continue
        literal = _plain(part)
        if missing:
            yield shared(missing, sure=literal[:1] not in missing)
            missing = ""
        yield literal
    if missing or end:
        yield shared(missing + end, sure=not missing)


def _plain(part: str) -> str:
    """The literal text of an escaped one."""
    return re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL)

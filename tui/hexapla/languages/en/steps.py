"""The inflected forms of English terms, step by step: what ``forms`` says as a pattern."""

from functools import lru_cache

from hexapla.languages.en.forms import BETWEEN, OPTIONAL_ARTICLE, close
from hexapla.languages.en.phrase import Word, read_phrase
from hexapla.languages.en.words import ARTICLES
from hexapla.languages.steps import RUN, Among, Step, Steps, shared

EDGE = shared(r"(?<!\w)")
FIGURE = shared(r"(?<!\w)(?<!\d[.,])")


@lru_cache(maxsize=4096)
def form_steps(form: str) -> Steps | None:
    """The steps of ``form_pattern(form)``; None for terms with signs in them."""
    phrase = read_phrase(form)
    if not all(_is_plain(word) for word in phrase.words) or not phrase.words:
        return None
    first, *others = phrase.words
    figure = any(spelt[0].isdigit() for spelt in first.forms)
    steps: list[Step] = [FIGURE if figure else EDGE, Among(first.forms)]
    for word in others:
        if phrase.verbal and word.forms <= ARTICLES:
            steps.append(shared(OPTIONAL_ARTICLE, sure=False))
        else:
            steps += [shared(BETWEEN), Among(word.forms)]
    return (*steps, shared(close(phrase.words[-1])))


def _is_plain(word: Word) -> bool:
    """Whether all forms of a word are letters and digits, and nothing is at it."""
    return not (word.lead or word.tail) and all(map(RUN.fullmatch, word.forms))

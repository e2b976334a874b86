"""Where terms stand by the steps of their patterns, which are not compiled."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from hexapla.languages.language import Language
from hexapla.languages.steps import NO, UNSURE, Steps, follow
from hexapla.terms.concept import Term

FIGURE = re.compile(r"^\d|\d$")


class Track(NamedTuple):
    """What each form of a term begins with, and the steps to its end."""

    stems: tuple[str, ...]
    steps: Steps


class Tracks:
    """The terms of a language that has no dictionary, known by their indices."""

    def __init__(self, terms: Sequence[Term], language: Language) -> None:
        self._terms = terms
        self._language = language
        self._known: dict[int, Track | None] = {}

    def track(self, term: int) -> Track | None:
        """The track of a term; None where only its pattern tells."""
        if term not in self._known:
            self._known[term] = self._track(self._terms[term])
        return self._known[term]

    def _track(self, term: Term) -> Track | None:
        of = self._language.form_steps
        if of is None or term.options or term.forms or FIGURE.search(term.form):
            return None
        steps = of(term.form)
        return steps and Track(self._language.stems(term.form), steps)

    def places(self, term: int, folded: str, begin: int, stop: int) -> list[tuple[int, int]] | None:
        """Where forms of a term stand in ``folded[begin:stop]``; None where that is not sure."""
        track = self.track(term)
        if track is None:
            return None
        stems, steps = track
        starts: list[int] = []
        for stem in stems:
            at = folded.find(stem, begin, stop)
            while at >= 0:
                starts.append(at)
                at = folded.find(stem, at + 1, stop)
        if len(stems) > 1:
            starts.sort()
        places = []
        for start in starts:
            if start >= begin:
                end = follow(steps, folded, start)
                if end == UNSURE:
                    return None
                if end != NO:
                    places.append((start, end))
                    begin = end
        return places

    def stand(
        self, serving: Sequence[AbstractSet[int]], folded: str, begin: int, stop: int
    ) -> bool:
        """Whether one of each of these sets of terms surely stands in ``folded[begin:stop]``.

        That is not sure where forms overlap, or where a set has a term in common with another.
        NUL stands around.
        """
        found: list[tuple[int, int]] = []
        asked: set[int] = set()
        for terms in serving:
            before = len(found)
            for term in terms:
                if term in asked:
                    return False
                asked.add(term)
                places = self.places(term, folded, begin, stop)
                if places is None:
                    return False
                found += places
            if len(found) == before:
                return False
        found.sort()
        reached = begin
        for start, end in found:
            if start < reached or end > stop:
                return False
            reached = end
        return True

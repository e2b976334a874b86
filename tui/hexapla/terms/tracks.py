"""Where terms stand by the steps of their patterns, which are not compiled."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from hexapla.languages.language import Language
from hexapla.languages.steps import NO, RUN, UNSURE, Steps, follow
from hexapla.terms.concept import Term

MOST = 8  # forms of a term that are remembered
AHEAD = 4  # letters behind a form that decide whether it is one, where words are not spaced
FIGURE = re.compile(r"^\d|\d$")


class Track(NamedTuple):
    """The steps to the end of a term's forms, and what they led to.

    ``seen``: forms with the letters around them that decide, and the letters of the form alone.
    """

    steps: Steps
    seen: list[tuple[str, int]]


class Tracks:
    """The terms of a language that has no dictionary, known by their indices."""

    def __init__(self, terms: Sequence[Term], language: Language) -> None:
        self._terms = terms
        self._language = language
        self._stems: dict[int, tuple[str, ...] | None] = {}
        self._tracks: dict[int, Track | None] = {}

    def _stems_of(self, term: int) -> tuple[str, ...] | None:
        """What the forms of a term begin with; None where only its pattern tells."""
        if term not in self._stems:
            known, language = self._terms[term], self._language
            odd = known.options or known.forms or FIGURE.search(known.form)
            stems = None if odd or not language.form_steps else language.stems(known.form)
            self._stems[term] = stems
        return self._stems[term]

    def _track(self, term: int) -> Track | None:
        """The track of a term whose stem stands somewhere; None where only its pattern tells."""
        if term not in self._tracks:
            of = self._language.form_steps
            steps = of(self._terms[term].form) if of else None
            self._tracks[term] = Track(steps, []) if steps else None
        return self._tracks[term]

    def places(self, term: int, folded: str, begin: int, stop: int) -> list[tuple[int, int]] | None:
        """Where forms of a term stand in ``folded[begin:stop]``; None where that is not sure."""
        stems = self._stems.get(term) or self._stems_of(term)
        if stems is None:
            return None
        starts = _starts(stems, folded, begin, stop)
        if not starts:
            return []
        track = self._tracks.get(term) or self._track(term)
        return self._follow(track, starts, folded, stop) if track else None

    def _follow(
        self, track: Track, starts: Sequence[int], folded: str, stop: int
    ) -> list[tuple[int, int]] | None:
        """The forms that begin at some of these places, one behind the other."""
        places: list[tuple[int, int]] = []
        reached = 0
        for start in starts:
            if start < reached:
                continue
            before = start - 1 if start else stop  # nothing is remembered of the first letter
            for seen, size in track.seen:
                if folded.startswith(seen, before):
                    end = start + size
                    break
            else:
                end = self._end(track, folded, start)
                if end == UNSURE:
                    return None
            if end != NO:
                places.append((start, end))
                reached = end
        return places

    def _end(self, track: Track, folded: str, start: int) -> int:
        """Where the form that begins there ends; it is remembered with the letters around it."""
        end = follow(track.steps, folded, start)
        if end > NO and start and len(track.seen) < MOST:
            track.seen.append((folded[start - 1 : self._reach(folded, end)], end - start))
        return end

    def _reach(self, folded: str, end: int) -> int:
        """How far a pattern may look behind the form that ends there."""
        if not self._language.spaced:
            return end + AHEAD
        run = RUN.match(folded, end)
        return (run.end() if run else end) + 1

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


def _starts(stems: Sequence[str], folded: str, begin: int, stop: int) -> Sequence[int]:
    """Where one of the stems stands, in order."""
    if len(stems) == 1:  # as nearly always; then there is one place
        (stem,) = stems
        at = folded.find(stem, begin, stop)
        if at < 0:
            return ()
        if folded.find(stem, at + 1, stop) < 0:
            return (at,)
    starts: list[int] = []
    for stem in stems:
        at = folded.find(stem, begin, stop)
        while at >= 0:
            starts.append(at)
            at = folded.find(stem, at + 1, stop)
    starts.sort()
    return starts

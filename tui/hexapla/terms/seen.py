"""Forms of terms as texts had them: where they stand again, nothing need be compared."""

from collections.abc import Sequence

from hexapla.terms.kin import KinFinder

MOST = 16  # forms of a term that are looked for; a language with more of them uses few
BREAK = "\u00ad"  # may stand in a word
MARKS = "\u0300"  # the first of the letters and marks that are not Latin
SIGNS = ("\u2000", "\u206f")  # punctuation of all scripts


class Seen:
    """What answered the terms of a source, whose numbers mean ``serving`` phrases each."""

    def __init__(self, kin: KinFinder, serving: Sequence[frozenset[int]]) -> None:
        self._kin = kin
        self._serving = serving
        self._forms: dict[int, dict[str, frozenset[str]]] = {}
        self._words: dict[int, frozenset[str]] = {}

    def learn(self, term: int, form: str) -> None:
        """Remember that a form answers a term; not if what is around it could change that."""
        forms = self._forms.setdefault(term, {})
        if len(forms) < MOST and not (form[0].isdigit() or form[-1].isdigit()):
            forms.setdefault(form, self._kin.keys_of_head(form))

    def stand(self, terms: Sequence[int], text: str, begin: int, stop: int) -> bool:
        """Whether each term has a form in ``text[begin:stop]`` that it had before.

        Where a word of one term may stand in another, that cannot be told. NUL stands around.
        """
        for number, term in enumerate(terms):
            forms = self._forms.get(term, {})
            head = next((forms[f] for f in forms if _stands(f, text, begin, stop)), None)
            if head is None:
                return False
            for place, other in enumerate(terms):
                if place != number and not head.isdisjoint(self._words_of(other)):
                    return False
        return True

    def _words_of(self, term: int) -> frozenset[str]:
        words = self._words.get(term)
        if words is None:
            words = self._words[term] = self._kin.keys_of(self._serving[term])
        return words


def _stands(form: str, text: str, begin: int, stop: int) -> bool:
    """Whether the form stands there and its words do not go on."""
    start = text.find(form, begin, stop)
    if start < 0:
        return False
    return not (_goes_on(text[start - 1]) or _goes_on(text[start + len(form)]))


def _goes_on(letter: str) -> bool:
    """Whether a word may go on with this; a mark of a script is taken for a letter."""
    if letter.isalnum() or letter == BREAK:
        return True
    return letter >= MARKS and not SIGNS[0] <= letter <= SIGNS[1]

"""What tokens of two languages have in common: each token has keys, and a key shared is evidence.

Two tokens are a pair as far as they share keys: its weight is the sum, over the shared keys, of
the products of their weights.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hexapla.align.english import english_stem
from hexapla.align.kin import kin_root
from hexapla.align.lexicon import Glosses, Lexicon
from hexapla.align.tokens import BESIDE, NAME, NUMBER, SIGN, is_han

Keys = Mapping[str, float]

SENSES = 12  # of a word; the rest are rare
# Weights, against 1 for a word that is the same in both languages: a number or a sign of
# punctuation, the digits of a number, the root of a word, its pinyin, a part of its meaning.
EXACT, DIGITS, ROOT, READING, PART = 2.0, 0.5, 0.7, 0.5, 0.3
HAN = ("zh", "ja")
ROOTED = "~"


class KeyRing:
    """The keys of the tokens of one language, as they may be met by those of another.

    The words of a language with ``glosses`` have their English meanings among their keys.
    Equal tokens share all their keys; the weight of such a pair is the sum of their squares.
    """

    def __init__(
        self, own: str, other: str, lexicon: Lexicon, glosses: Glosses | None = None
    ) -> None:
        self._own = own
        self._other = other
        self._lexicon = lexicon
        self._glosses = glosses
        self._meanings: dict[str, Keys] = {}
        self._roots = not {own, other} <= {"zh", "en"}  # no root is shared by these two

    def keys(self, token: str) -> Keys:
        """The keys of a token with their weights.

        >>> from hexapla.align.lexicon import NoLexicon
        >>> ring = KeyRing("de", "fr", NoLexicon())
        >>> ring.keys("qualität"), ring.keys("#230000"), ring.keys("¶?")
        ({'qualität': 1.0, '~kval': 0.7}, {'#230000': 2.0, '#..23': 0.5}, {'¶?': 2.0})
        """
        if token[0] == NUMBER:
            return _number(token[1:].split("|"))
        if token[0] == SIGN:
            return {token: EXACT}
        if token[0] == NAME:
            return self._rooted({english_stem(token[1:]): 1.0})
        if token[0] == BESIDE:
            return self._rooted({token[1:]: 1.0})
        if is_han(token):
            return self._han(token)
        return {**self._rooted({self._stem(token): 1.0}), **self._glossed(token)}

    def _glossed(self, word: str) -> Keys:
        """English stems of what a word means, if there is a dictionary."""
        return _weighed(self._glosses.senses(word)[:SENSES]) if self._glosses else {}

    def _stem(self, word: str) -> str:
        """A word as the other side has it: Latin letters in Chinese may be an English word."""
        return english_stem(word) if self._own == "zh" and self._other == "en" else word

    def _han(self, word: str) -> Keys:
        if self._other in HAN:
            return {self._lexicon.simplified(letter): 1.0 / len(word) for letter in word}
        return self._rooted(self._meaning(word))

    def _meaning(self, word: str) -> Keys:
        """English stems of what a Chinese word means and of how it is read."""
        if word not in self._meanings:
            self._meanings[word] = self._translated(word)
        return self._meanings[word]

    def _translated(self, word: str) -> Keys:
        weights = _weighed(self._lexicon.senses(word)[:SENSES])
        if not weights and len(word) > 1:
            for letter in word:
                for key, weight in self._meaning(letter).items():
                    weights[key] += PART * weight
        readings = [self._lexicon.reading(letter) for letter in word]
        if all(readings):
            weights[english_stem("".join(readings))] += READING
        return weights

    def _rooted(self, words: Keys) -> Keys:
        """Words and, save between English and Chinese, the roots that languages share."""
        if not self._roots:
            return words
        keys: dict[str, float] = defaultdict(float, words)
        for word, weight in words.items():
            if root := kin_root(word):
                keys[ROOTED + root] += ROOT * weight
        return dict(keys)


def _weighed(senses: Sequence[Sequence[str]]) -> dict[str, float]:
    """The English stems of some meanings, each of which has one vote."""
    weights: dict[str, float] = defaultdict(float)
    for words in senses:
        for english in words:
            weights[english_stem(english)] += 1.0 / len(words)
    return weights


def _number(readings: list[str]) -> Keys:
    """The values of a number, and the digits of the first: 230 million and 230 Millionen."""
    digits = readings[0].replace(".", "").strip("0")
    keys = {NUMBER + reading: EXACT for reading in readings}
    return {**keys, f"{NUMBER}..{digits}": DIGITS} if digits.isdecimal() else keys

"""What number words in a row are worth: zweihundert dreißig Milliarden, dos mil millones."""

from dataclasses import dataclass
from fractions import Fraction

SCORES = (60, 80)  # behind which a language of scores goes on to 79 and 99
SCORE = 20
LARGEST = 10**18
ONE = Fraction(1)


@dataclass(slots=True)
class Sum:
    """A number in the making: ``current`` is what no scale has multiplied yet.

    ``factor`` is what the scales at its end make; 1 if there are none.
    """

    total: Fraction = Fraction(0)
    current: Fraction = Fraction(0)
    scale: Fraction | None = None
    begun: bool = False
    factor: Fraction = ONE
    figures: bool = False

    @property
    def value(self) -> Fraction:
        """What has been taken so far."""
        return self.total + self.current if self.total else self.current

    def take(self, word: Fraction, *, multiplier: bool = False) -> bool:
        """Add a word's value, or multiply by it; whether it belongs to the number at all.

        >>> sum, words = Sum(), (2, 1000, 300, 10**6, 5)
        >>> [sum.take(Fraction(word)) for word in words], int(sum.value)
        ([True, True, True, True, True], 2300000005)
        >>> sum.take(Fraction(20))
        False
        """
        if multiplier:
            fits = self._hundred(word)
        else:
            fits = self._multiply(word) if word >= 1000 else self._add(word)
        self.begun |= fits
        return fits

    def _add(self, word: Fraction) -> bool:
        if self.current % 100 == 4 and word == SCORE:
            self.current += 76
            return True
        if not self._fits(word):
            return False
        self.current += word
        self.factor = ONE
        return True

    def _fits(self, word: Fraction) -> bool:
        """Whether the word fills zeros: 200 and 30, 20 and 5, soixante and douze."""
        if not self.current:
            return not self.begun or (self.scale is not None and 0 < word < self.scale)
        rest = self.current % 100
        if not rest:
            return 0 < word < 100
        if rest in SCORES and 10 <= word < SCORE:
            return True
        return rest >= SCORE and not rest % 10 and 0 < word < 10

    def _hundred(self, word: Fraction) -> bool:
        """Zwei hundert, dua puluh; a multiplier of one makes a teen (belas)."""
        low = self.current % 100 if word < 100 else self.current
        if not self.begun and word >= 10:
            low = self.current = ONE
        elif not 0 < low < min(word, Fraction(100)) + 9 * (word == 1):
            return False
        self.current += low * (word - 1) + 10 * (word == 1)
        self.factor = ONE
        return True

    def _multiply(self, word: Fraction) -> bool:
        """A larger scale takes in what came before it, as in mil millones."""
        high = self.total // word * word
        low = self.total - high + self.current
        if not self.begun:
            low = ONE
        elif not low or low > LARGEST or not (self.current or self.factor > 1):
            return False
        self.factor = word if self.current else self.factor * word
        self.total, self.current, self.scale = high + low * word, Fraction(0), word
        return True

"""What an aligner asks of dictionaries; they are handed in, for their data lie on the disk."""

from collections.abc import Sequence
from typing import Protocol


class Glosses(Protocol):
    """Words of one language, and what they mean in English."""

    def senses(self, word: str) -> Sequence[Sequence[str]]:
        """The English words of each of its meanings, lower case; none if the word is unknown.

        The word is lower case, and may have any ending.
        """


class Lexicon(Protocol):
    """Words of Chinese, what they mean, and how they are read."""

    def words(self, text: str) -> Sequence[str]:
        """The words of a text that is all in Chinese characters, in order; they join to it."""

    def senses(self, word: str) -> Sequence[Sequence[str]]:
        """The English words of each of its meanings, lower case; none if the word is unknown."""

    def reading(self, letter: str) -> str:
        """A character in pinyin without tones, lower case; empty if it is unknown."""

    def simplified(self, letter: str) -> str:
        """The simplified form of a character, be it traditional or Japanese; else itself."""


class NoLexicon:
    """A dictionary without an entry: every character is a word that means nothing."""

    def words(self, text: str) -> Sequence[str]:
        """The characters."""
        return tuple(text)

    def senses(self, word: str) -> Sequence[Sequence[str]]:  # noqa: ARG002 -- as the protocol has it
        """Nothing."""
        return ()

    def reading(self, letter: str) -> str:  # noqa: ARG002 -- as the protocol has it
        """Nothing."""
        return ""

    def simplified(self, letter: str) -> str:
        """The character itself."""
        return letter

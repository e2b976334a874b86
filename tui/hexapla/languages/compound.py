"""Words inside compounds: what stands around them must be words too."""

from collections.abc import Callable

from hexapla.languages.spelling import Spelling

SHORTEST = 4  # letters of a part of a compound: shorter words stand in others by chance
LONG = 5  # letters of a part that need not be known, where the word behind it is


def beginning(plain: str) -> str:
    """What every form of a word has in common with it, if it is to be found in a compound."""
    return plain[: max(SHORTEST - 1, len(plain) * 2 // 3)]


class Compounds:
    """Finds words in the compounds of a language.

    ``links`` are what may stand between two parts, with spaces between them. ``akin`` tells whether
    a word is a form of another, ``known`` whether it is a word at all.
    """

    def __init__(
        self,
        links: str,
        spelling: Spelling,
        akin: Callable[[str, str], bool],
        known: Callable[[str], bool],
    ) -> None:
        self._links = ("", *links.split())
        self._spelling = spelling
        self._akin = akin
        self._known = known

    def find(self, own: str, found: str) -> tuple[int, int] | None:
        """Where a form of ``own`` is a part of the compound ``found``; None if it is none."""
        if len(found) < len(own) + 2 or len(own) < SHORTEST:
            return None
        begin = beginning(self._spelling.spell(own))
        folded = found.lower()
        start = folded.find(begin)
        while start >= 0:
            for end in range(len(found), start + len(own) - 2, -1):
                if end - start < len(found) and self._is_part(own, found, start, end):
                    return start, end
            start = folded.find(begin, start + 1)
        return None

    def _is_part(self, own: str, found: str, start: int, end: int) -> bool:
        part = found[start:end]
        cased = part.capitalize() if own[:1].isupper() else part
        return (
            (self._known(cased) or cased == own)
            and self._akin(own, cased)
            and (self._may_precede(found[:start]) or (start >= LONG and end == len(found)))
            and self._may_follow(found[end:])
        )

    def _may_precede(self, text: str) -> bool:
        """Whether a compound may begin so: with a word, and what links it to the next."""
        return not text or any(
            self._is_word(text.removesuffix(link)) for link in self._links if text.endswith(link)
        )

    def _may_follow(self, text: str) -> bool:
        """Whether a compound may go on so: with what links it to the next word, and this word."""
        return not text or any(
            self._is_word(text.removeprefix(link)) for link in self._links if text.startswith(link)
        )

    def _is_word(self, text: str) -> bool:
        return len(text) >= SHORTEST - 1 and self._known(text.capitalize())

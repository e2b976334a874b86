"""One source text and its target under review."""

from enum import Enum
from typing import NamedTuple


class State(Enum):
    """What there is to say of a unit before anyone reads it; each unit is in one state."""

    RENDERED = "rendered"
    EMPTY = "empty"  # no target text
    FUZZY = "fuzzy"  # gettext's mark for a target that someone must look at again
    OBSOLETE = "obsolete"  # its source is gone
    DANGLING = "dangling"  # a ↑id that leads nowhere
    DAMAGED = "damaged"  # bytes that are no entry: sources hold them as they stand

    __hash__ = object.__hash__  # each is one object; Enum's own hashes its name, every time


class Unit(NamedTuple):
    """One source text and its target: what a reviewer decides on.

    ``sources`` and ``targets`` hold one text each for a plain unit. Segments rendered together
    have several sources and one target; a message with plural forms has two sources (one, many)
    and a target for each form of its language. ``source`` and ``target`` are the joined texts,
    and every span is a span of those.

    ``key`` names the unit within its catalogue: the segment id in our layout, elsewhere
    gettext's own ``msgctxt EOT msgid NUL msgid_plural``. ``line`` counts from 1 in its file.
    ``note`` says what is wrong with a unit that is dangling or damaged. ``plural`` numbers the
    form in a unit that shows one plural form alone (see ``faces``). ``memo`` is what the entry
    remembers: of a fuzzy one the source that its target was made for, else the notes on its bead,
    a line each (see ``bead_note``).
    """

    key: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    state: State = State.RENDERED
    line: int = 0
    flags: tuple[str, ...] = ()
    joiner: str = "\n"
    note: str = ""
    plural: int | None = None
    memo: str = ""

    @property
    def source(self) -> str:
        """The source texts, joined."""
        return self.sources[0] if len(self.sources) == 1 else self.joiner.join(self.sources)

    @property
    def target(self) -> str:
        """The target texts, joined."""
        return self.targets[0] if len(self.targets) == 1 else self.joiner.join(self.targets)

    @property
    def digest(self) -> str:
        """Identity of the texts: changes when one of them does, and only then (32 hex digits).

        Every text goes in behind its length in UTF-8 bytes, so no two lists of texts collide.

        >>> Unit("a", ("ab",), ("c",)).digest == Unit("b", ("ab",), ("c",), line=7).digest
        True
        >>> Unit("a", ("ab",), ("c",)).digest == Unit("a", ("a",), ("bc",)).digest
        False
        """
        return digest(self.sources, self.targets)


def digest(*sides: tuple[str, ...]) -> str:
    """BLAKE2b-128 over sides of texts, each side and text behind its length, as hexadecimal."""
    from hashlib import blake2b  # noqa: PLC0415 -- few commands need it, and it loads OpenSSL

    state = blake2b(digest_size=16)
    for texts in sides:
        state.update(b"%d:" % len(texts))
        for data in (text.encode("utf-8", "surrogatepass") for text in texts):
            state.update(b"%d:" % len(data) + data)
    return state.hexdigest()

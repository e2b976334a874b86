"""What a translator changed, one segment at a time, and the way back."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple


class Trace(NamedTuple):
    """The bytes of an entry, with all that stands above it, before and after an amendment."""

    was: bytes
    now: bytes


@dataclass(frozen=True, slots=True)
class Amendment:
    """Another target text for one unit of a file.

    ``key`` is the unit's own (see ``Unit``), ``form`` the number of its plural form. ``fuzzy`` is
    what gettext's mark for a guess is to be; None leaves it as it is. An amendment that has been
    made has a ``trace``, so that its reversal can put back the very bytes.
    """

    path: Path
    key: str
    before: str
    after: str
    form: int = 0
    fuzzy: bool | None = None
    trace: Trace | None = None

    @property
    def idle(self) -> bool:
        """Whether it changes nothing."""
        return self.before == self.after and self.fuzzy is None

    def reversed(self) -> "Amendment":
        """The amendment that takes this one back.

        >>> back = Amendment(Path("fr.po"), "a", "un", "une", fuzzy=False).reversed()
        >>> back.before, back.after, back.fuzzy
        ('une', 'un', True)
        """
        return replace(
            self,
            before=self.after,
            after=self.before,
            fuzzy=None if self.fuzzy is None else not self.fuzzy,
            trace=self.trace and Trace(self.trace.now, self.trace.was),
        )


@dataclass(frozen=True, slots=True)
class Journal:
    """The amendments made, and those taken back: the last of each is the next to go.

    The journal only says what to do: ``edit`` does it, and may find a conflict. What came of it
    goes in with ``recorded``, ``undone`` or ``redone``; None gives the amendment up for good.
    """

    done: tuple[Amendment, ...] = ()
    taken_back: tuple[Amendment, ...] = ()

    @property
    def undo(self) -> Amendment | None:
        """What takes back the last amendment made; None if there is none."""
        return self.done[-1].reversed() if self.done else None

    @property
    def redo(self) -> Amendment | None:
        """What makes the amendment again that was taken back last; None if there is none."""
        return self.taken_back[-1].reversed() if self.taken_back else None

    def recorded(self, made: Amendment) -> "Journal":
        """With a new amendment; what was taken back before it cannot be made again."""
        return self if made.idle else Journal((*self.done, made))

    def undone(self, made: Amendment | None) -> "Journal":
        """With ``undo`` made, or given up."""
        return Journal(self.done[:-1], _with(self.taken_back, made))

    def redone(self, made: Amendment | None) -> "Journal":
        """With ``redo`` made, or given up."""
        return Journal(_with(self.done, made), self.taken_back[:-1])


def _with(amendments: tuple[Amendment, ...], made: Amendment | None) -> tuple[Amendment, ...]:
    return amendments if made is None or made.idle else (*amendments, made)

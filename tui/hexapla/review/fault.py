"""What is wrong with a record of events; the events that it does not name count all the same."""

from typing import NamedTuple


class Fault(NamedTuple):
    """Something wrong in a file of events; ``line`` counts from 1 (0: the whole file)."""

    path: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message} ({self.remedy})"

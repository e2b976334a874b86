"""What a report is written on."""

from dataclasses import dataclass
from enum import Enum


class Tint(Enum):
    """What a stretch of a report is, as SGR parameters (ECMA-48 §8.3.117)."""

    ERROR = "1;31"
    WARNING = "1;33"
    INFO = "1;36"
    STRONG = "1"
    FAINT = "2"
    GOOD = "32"


@dataclass(frozen=True, slots=True)
class Page:
    """The width in cells, and whether colours may be used."""

    width: int = 80
    coloured: bool = False

    def tint(self, text: str, tint: Tint) -> str:
        """The text in that tint, or as it is where there are no colours."""
        return f"\x1b[{tint.value}m{text}\x1b[0m" if self.coloured and text else text

"""Units whose texts are looked at all at once."""

from collections.abc import Sequence

from hexapla.corpus.unit import Unit
from hexapla.text.roll import Roll


class Page:
    """Some units, and their source and target texts as one roll each."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.sources = Roll([unit.source for unit in units])
        self.targets = Roll([unit.target for unit in units])

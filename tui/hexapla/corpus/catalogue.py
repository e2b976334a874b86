"""One rendering's units, in order."""

from dataclasses import dataclass

from hexapla.corpus.unit import Unit


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The units of one file, in the order of the file.

    ``document`` names the text (the folder in our layout, elsewhere the file's path), ``path`` is
    the file as the user named it, tags are BCP 47. ``ours`` is true for our own layout, where
    every segment has an entry and ``↑id`` means joined.
    """

    document: str
    path: str
    source_tag: str
    target_tag: str
    units: tuple[Unit, ...]
    ours: bool = False

"""What an encoder is."""

from collections.abc import Callable
from typing import NamedTuple

Vectors = Callable[[list[str]], object]  # an array with a row for each text, if all is well


class Encoder(NamedTuple):
    """A model of sentences, which is loaded when it is asked for.

    ``package`` is the distribution that it is in, ``version`` what tells its vectors from those of
    another: "" if it is not installed. ``languages`` are primary subtags of BCP 47; with none, it
    takes all.
    """

    name: str
    package: str
    version: Callable[[], str]
    languages: frozenset[str]
    load: Callable[[], Vectors]
    extra: str = ""

    def knows(self, language: str) -> bool:
        """Whether it has learnt a language, by its primary subtag."""
        return not self.languages or language in self.languages


def version_of(package: str) -> str:
    """The version of a distribution; "" if it is not installed."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 -- slow to load

    try:
        return version(package)
    except PackageNotFoundError:
        return ""

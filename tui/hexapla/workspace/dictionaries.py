"""Dictionaries of forms and their lemmas: each is made into a trie once, and kept in the cache."""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.errors import DictionaryError
from hexapla.workspace.cache import cache_folder

if TYPE_CHECKING:
    from marisa_trie import BytesTrie  # type: ignore[import-not-found]  # it has no types

DATA = "strategies/dictionaries/data"  # where simplemma keeps what the tries are made from
Lookup = Callable[[str], str | None]


def is_ready(tag: str) -> bool:
    """Whether the dictionary of a language need only be opened."""
    try:
        return _place(tag).exists()
    except (DictionaryError, OSError):
        return True  # there is nothing to wait for


def open_dictionary(tag: str) -> Lookup:
    """What gives the lemma of a form, or None for one that is not known; made if need be.

    Others may make the same meanwhile: each makes it apart, and puts it in its place as a whole.

    Raises:
        DictionaryError: there is none for this language, or no room to keep it.
    """
    trie = _open(tag)

    def lemma(form: str) -> str | None:
        found = trie.get(form)
        return str(found[0], "utf-8") if found else None

    return lemma


def open_pairs(tag: str) -> Callable[[], Iterator[tuple[str, str]]]:
    """What goes through a dictionary, form by form, each with its lemma.

    Raises:
        DictionaryError: as for ``open_dictionary``.
    """
    trie = _open(tag)
    return lambda: ((form, str(lemma, "utf-8")) for form, lemma in trie.iteritems())


def _open(tag: str) -> "BytesTrie":
    try:
        from marisa_trie import BytesTrie  # noqa: PLC0415 -- only some languages need it

        place = _place(tag)
        try:
            return BytesTrie().mmap(str(place))
        except (OSError, RuntimeError):
            _make(tag, place)
            return BytesTrie().mmap(str(place))
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise DictionaryError(str(error), remedy="only exact forms are found") from error


def _place(tag: str) -> Path:
    """Where the trie is kept; its name tells the size of what it is made from.

    Raises:
        DictionaryError: there is nothing to make it from.
    """
    package = find_spec("simplemma")
    data = Path(package.origin or "").parent / DATA / f"{tag}.plzma" if package else Path()
    if not data.is_file():
        raise DictionaryError(f"there is no dictionary for {tag}")
    folder = cache_folder() / "dictionaries"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"{tag}-{data.stat().st_size}.trie"


def _make(tag: str, place: Path) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 -- once for each language

    from simplemma.strategies.dictionaries import TrieDictionaryFactory  # noqa: PLC0415 -- slow

    with TemporaryDirectory(dir=place.parent, prefix=".") as apart:
        TrieDictionaryFactory(disk_cache_dir=apart).get_dictionary(tag)
        Path(apart, f"{tag}.dic").replace(place)

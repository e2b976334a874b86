"""The encoder that a person has chosen, with a memory of what it has encoded before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hexapla.align.text import Encode
from hexapla.errors import UsageError
from hexapla.languages.tag import primary
from hexapla.services.encoders.encoder import Encoder, Vectors
from hexapla.services.encoders.installed import failed, find_encoder, load
from hexapla.workspace.vectors import VectorCache

if TYPE_CHECKING:
    from hexapla.align.tables import Floats

NONE = "none"  # the name of no encoder


def choose_encoder(asked: str | None, usual: str, tags: tuple[str, str]) -> Encode | None:
    """What makes vectors of texts in two languages; None if nobody wants them.

    ``asked`` is the name that was given for this very alignment, ``usual`` the workspace's. The
    latter is left out where it does not know both languages.

    Raises:
        UsageError: there is no such encoder, or the one asked for does not know both languages.
        EncoderError: it is not installed, or cannot be loaded.
    """
    name = usual if asked is None else asked
    if name in {"", NONE}:
        return None
    encoder = find_encoder(name)
    unknown = [tag for tag in tags if not encoder.knows(primary(tag))]
    if unknown and asked is None:
        return None
    if unknown:
        known = " ".join(sorted(encoder.languages))
        message = f"the encoder {name} does not know {' and '.join(unknown)}"
        raise UsageError(message, remedy=f"it knows {known}; --encoder {NONE} aligns by words")
    return Encoding(encoder)


class Encoding:
    """An encoder as the aligner takes it; it is loaded when a text is new to it.

    Each vector is rounded as the memory has it, so that one that was made before is no other.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._vectors: Vectors | None = None
        self._size = 0  # of a vector, in bytes
        self._cache = VectorCache(encoder.name, encoder.package, encoder.version())

    def __call__(self, texts: Sequence[str]) -> "Floats":
        """The vectors of one text or more, as rows of length one.

        Raises:
            EncoderError: the encoder fails, or gives no vectors.
        """
        from hexapla.align.vectors import unpacked  # noqa: PLC0415 -- numpy

        texts = [text.replace("\0", " ") for text in texts]
        known = self._cache.of(texts)
        new = [text for text in dict.fromkeys(texts) if text not in known]
        made = self._made(new) if new else {}
        self._cache.keep(made)
        known |= made
        sizes = {self._size or len(known[texts[0]]), *map(len, known.values())}
        if len(sizes) > 1:
            told = ValueError("they are not all of one size")
            raise failed(self._encoder.name, "gave no vectors", told)
        (self._size,) = sizes
        return unpacked([known[text] for text in texts])

    def _made(self, texts: list[str]) -> dict[str, bytes]:
        from hexapla.align.vectors import checked, packed  # noqa: PLC0415 -- numpy

        if self._vectors is None:
            self._vectors = load(self._encoder)
        try:
            found = self._vectors(texts)
        except Exception as error:  # it is someone else's, and may raise anything
            raise failed(self._encoder.name, "failed", error) from error
        try:
            return dict(zip(texts, packed(checked(found, len(texts))), strict=True))
        except ValueError as error:
            raise failed(self._encoder.name, "gave no vectors", error) from error

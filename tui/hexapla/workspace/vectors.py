"""Vectors that were made before, by the hashes of their texts: kept in the cache, safe to delete.

A file for each encoder, to which records are added: the hash of a text, a check sum, and the
vector, all of one size, which the head of the file tells. What does not fit is not read, and the
file is then made anew, from what fits. Several processes may add at once, each a batch in one
write; at worst one of them loses a batch, which is made again when it is needed.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from zlib import crc32

from hexapla.workspace.cache import cache_folder

SUFFIX = ".vectors"
MAGIC = b"hexapla\x01"
HASH, SUM, SIZE = 16, 4, 4  # bytes
MOST = 1 << 16  # vectors in a file: 64 MB of 512 numbers


def hash_of(text: str) -> bytes:
    """What a text is found by.

    >>> len(hash_of("重庆"))
    16
    """
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=HASH).digest()


class VectorCache:
    """The vectors of one encoder: its name, package and version say which."""

    def __init__(self, *made: str, most: int = MOST) -> None:
        name = blake2b(repr(made).encode("utf-8", "replace"), digest_size=16).hexdigest()
        self._name = f"{name}{SUFFIX}"
        self._most = most
        self._size = 0
        self._known: dict[bytes, bytes] = {}
        with suppress(OSError):
            place = self._place()
            raw = place.read_bytes()
            self._known = dict(self._read(raw))
            if len(raw) != len(self._head()) + self._record() * len(self._known):
                self._write(place)

    def of(self, texts: Sequence[str]) -> dict[str, bytes]:
        """The vectors of those texts that have one."""
        found = ((text, self._known.get(hash_of(text))) for text in texts)
        return {text: vector for text, vector in found if vector}

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        """Add vectors, all of one size; where they cannot be written, they are kept in memory."""
        new = {hash_of(text): vector for text, vector in vectors.items()}
        if not new:
            return
        size = len(next(iter(new.values())))
        if size != self._size:
            self._known, self._size = {}, size
        fresh = not self._known or len(self._known) + len(new) > self._most
        self._known |= new
        with suppress(OSError):
            place = self._place()
            if fresh or not place.exists():
                self._write(place)
            else:
                with place.open("ab") as file:
                    file.write(b"".join(_records(new.items())))

    def _place(self) -> Path:
        return cache_folder() / self._name

    def _head(self) -> bytes:
        return MAGIC + self._size.to_bytes(SIZE, "little")

    def _record(self) -> int:
        return HASH + SUM + self._size

    def _read(self, raw: bytes) -> Iterator[tuple[bytes, bytes]]:
        """The records of a file, up to the first that is damaged."""
        self._size = int.from_bytes(raw[len(MAGIC) : len(MAGIC) + SIZE], "little")
        head = self._head()
        if not (raw.startswith(head) and self._size):
            return
        for start in range(len(head), len(raw) - self._record() + 1, self._record()):
            key, rest = raw[start : start + HASH], raw[start + HASH : start + self._record()]
            if crc32(key + rest[SUM:]).to_bytes(SUM, "little") != rest[:SUM]:
                return
            yield key, rest[SUM:]

    def _write(self, place: Path) -> None:
        """Put a new file in the place of the old one; the older half of too many is forgotten."""
        if len(self._known) > self._most:
            self._known = dict([*self._known.items()][-self._most // 2 :])
        made = place.with_name(f"{place.name}.{os.getpid()}.new")
        made.write_bytes(self._head() + b"".join(_records(self._known.items())))
        made.replace(place)


def _records(vectors: Iterable[tuple[bytes, bytes]]) -> Iterator[bytes]:
    for key, vector in vectors:
        yield key + crc32(key + vector).to_bytes(SUM, "little") + vector

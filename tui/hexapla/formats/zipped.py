"""ZIP archives in memory (APPNOTE 6.3), as office documents are: read with a limit, and written."""

from collections.abc import Iterator, Mapping
from struct import Struct, error
from typing import NamedTuple
from zlib import DEFLATED, compressobj, crc32, decompressobj
from zlib import error as ZlibError  # noqa: N812 -- an error is called one

from hexapla.errors import GlossaryError

LOCAL = Struct("<4s5H3L2H")  # the header before a member's bytes
ENTRY = Struct("<4s6H3L5H2L")  # its line in the directory
END = Struct("<4s4H2LH")  # where the directory is
LOCAL_SIGN, ENTRY_SIGN, END_SIGN = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
VERSION, UTF_8, STORED = 20, 0x800, 0
DAY_ONE = 0x21  # 1 January 1980, so that equal contents are equal files
LARGEST = 128 * 2**20  # bytes that one archive may grow to
BROKEN = "this ZIP archive is damaged"
REMEDY = "save it anew"


class Member(NamedTuple):
    """Where a member's bytes are, and how they are packed."""

    method: int
    packed: int
    offset: int


class Archive:
    """The members of an archive, unpacked one by one; together they may be ``LARGEST``."""

    def __init__(self, raw: bytes, path: str) -> None:
        """Raises GlossaryError where these bytes are no archive."""
        self._raw = raw
        self._path = path
        self._left = LARGEST
        try:
            self.members = dict(_directory(raw))
        except (error, ValueError):
            raise self._fault(BROKEN) from None

    def read(self, name: str) -> bytes:
        """What a member holds.

        Raises:
            GlossaryError: it is damaged, encrypted, not there, or larger than any term base.
        """
        member = self.members.get(name)
        if member is None:
            raise self._fault(f"it has no part {name}")
        try:
            content = self._unpack(member)
        except (error, ZlibError, ValueError):
            raise self._fault(BROKEN) from None
        self._left -= len(content)
        if self._left < 0:
            raise self._fault(f"it would grow to more than {LARGEST // 2**20} MB")
        return content

    def _unpack(self, member: Member) -> bytes:
        sign, *_, name, extra = LOCAL.unpack_from(self._raw, member.offset)
        begin = member.offset + LOCAL.size + name + extra
        if sign != LOCAL_SIGN or member.method not in {STORED, DEFLATED}:
            raise ValueError
        packed = memoryview(self._raw)[begin : begin + member.packed]
        if member.method == STORED:
            return bytes(packed)
        return decompressobj(-15).decompress(packed, self._left + 1)

    def _fault(self, message: str) -> GlossaryError:
        return GlossaryError(message, path=self._path, remedy=REMEDY)


def _directory(raw: bytes) -> Iterator[tuple[str, Member]]:
    """Every member by its name. Raises ValueError or struct.error where there is no directory."""
    _, _, _, _, count, _, at, _ = END.unpack_from(raw, raw.rindex(END_SIGN))
    for _ in range(count):
        sign, _, _, flags, method, _, _, _, packed, _, name, extra, note, *_, offset = (
            ENTRY.unpack_from(raw, at)
        )
        if sign != ENTRY_SIGN or flags & 1:  # the first flag is that of encryption
            raise ValueError
        start = at + ENTRY.size
        yield raw[start : start + name].decode("utf-8", "replace"), Member(method, packed, offset)
        at = start + name + extra + note


def pack(members: Mapping[str, bytes]) -> bytes:
    """An archive with these members, in order; equal members give equal bytes."""
    body, directory = bytearray(), bytearray()
    for name, content in members.items():
        packer = _packed(content)
        common = VERSION, UTF_8, DEFLATED, 0, DAY_ONE, crc32(content), len(packer), len(content)
        own = name.encode()
        sizes = (len(own), 0)
        directory += ENTRY.pack(ENTRY_SIGN, VERSION, *common, *sizes, 0, 0, 0, 0, len(body)) + own
        body += LOCAL.pack(LOCAL_SIGN, *common, *sizes) + own + packer
    count = len(members)
    end = END.pack(END_SIGN, 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _packed(content: bytes) -> bytes:
    packer = compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()

"""One page from an address, for a person who asks for it."""

import zlib
from collections.abc import Iterator
from time import monotonic
from typing import NamedTuple

import httpcore
import httpx

from hexapla import __version__
from hexapla.errors import UnreadableError
from hexapla.services.robots import may_read
from hexapla.services.wire import Wire

NAME = "hexapla"
HEADERS = {
    "User-Agent": f"{NAME}/{__version__} (reads single pages for translators; obeys robots.txt)",
    "Accept": "text/html, application/xhtml+xml, text/markdown, text/plain, */*;q=0.1",
    "Accept-Encoding": "gzip",
}
SAVE = "save the page as a file, then add that"
LATER = "try again later, or save the page as a file"
ROBOTS_SIZE = 500 * 1024  # bytes of robots.txt that count (RFC 9309, 2.5)


class Limits(NamedTuple):
    """What one page may take: seconds in all, seconds without a sign, bytes, redirects."""

    seconds: float = 60
    silence: float = 20
    size: int = 32 * 2**20
    redirects: int = 10


LIMITS = Limits()


class Page(NamedTuple):
    """What an address holds: its bytes, and what the server says they are, in lower case.

    ``address`` is where it was found in the end.
    """

    address: str
    raw: bytes
    kind: str
    charset: str


def fetch(address: str, *, private: bool = False, limits: Limits = LIMITS) -> Page:
    """What is at an address of http or https, if robots.txt of its host lets us read it.

    ``private`` allows addresses of this machine and its network.

    Raises:
        UnreadableError: there is nothing to be had, or too much, or too slowly; or it is not to
            be read.
    """
    wire = Wire(monotonic() + limits.seconds, private=private)
    try:
        with httpx.Client(
            transport=wire, headers=HEADERS, timeout=limits.silence, trust_env=False
        ) as client:
            return _Visit(client, limits).page(address)
    except UnreadableError as error:
        raise UnreadableError(error.message, path=address, remedy=error.remedy) from None
    except (httpcore.TimeoutException, httpx.TimeoutException):
        message = "the server is too slow"
        raise UnreadableError(message, path=address, remedy=LATER) from None
    except (httpcore.ProtocolError, httpx.ProtocolError) as error:
        message = f"what answers there is no web server: {error}"
        raise UnreadableError(message, path=address, remedy=SAVE) from None
    except (httpcore.NetworkError, httpx.HTTPError, OSError) as error:
        message = f"it cannot be reached: {error}"
        raise UnreadableError(message, path=address, remedy=LATER) from None
    except (httpx.InvalidURL, ValueError) as error:
        message = f"this is no address: {error}"
        raise UnreadableError(message, path=address, remedy="copy it from a browser") from None


class _Visit:
    """The way to one page."""

    def __init__(self, client: httpx.Client, limits: Limits) -> None:
        self._client = client
        self._limits = limits
        self._robots: dict[str, str] = {}

    def page(self, address: str) -> Page:
        """The page at an address, wherever it has moved."""
        url = _checked(httpx.URL(address))
        seen: set[httpx.URL] = set()
        while len(seen) <= self._limits.redirects:
            if url in seen:
                raise UnreadableError("it redirects in a circle", remedy=SAVE)
            seen.add(url)
            self._heed_robots(url)
            with self._client.stream("GET", url) as answer:
                if not answer.has_redirect_location:
                    _refuse_failure(answer)
                    return self._read(answer, url)
                url = _checked(url.join(answer.headers["Location"]))
        message = f"it redirects more than {self._limits.redirects} times"
        raise UnreadableError(message, remedy=SAVE)

    def _read(self, answer: httpx.Response, url: httpx.URL) -> Page:
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        charset = (answer.charset_encoding or "").lower()
        raw = read_body(answer, self._limits.size)
        return Page(str(url.copy_with(fragment=None)), raw, kind, charset)

    def _heed_robots(self, url: httpx.URL) -> None:
        """Refuse what robots.txt forbids."""
        origin = str(url.copy_with(raw_path=b"/robots.txt", fragment=None))
        if origin not in self._robots:
            self._robots[origin] = self._robots_at(httpx.URL(origin))
        if not may_read(self._robots[origin], NAME, url.raw_path.decode("ascii", "replace")):
            message = f"robots.txt of {url.host} asks that this is not read by a program"
            raise UnreadableError(message, remedy=SAVE)

    def _robots_at(self, url: httpx.URL) -> str:
        """What robots.txt says; nothing where there is none."""
        for _ in range(6):  # five redirects (RFC 9309, 2.3.1.2)
            with self._client.stream("GET", url) as answer:
                if answer.has_redirect_location:
                    url = _checked(url.join(answer.headers["Location"]))
                    continue
                if answer.status_code >= 500:
                    message = f"robots.txt of {url.host} cannot be read ({answer.status_code})"
                    raise UnreadableError(message, remedy=LATER)
                raw = b"" if answer.is_error else read_body(answer, ROBOTS_SIZE, cut=True)
                return raw.decode("utf-8", "replace")
        return ""


def _checked(url: httpx.URL) -> httpx.URL:
    """An address, if it is one that is read."""
    if url.scheme not in {"http", "https"}:
        where = f"{url.scheme}:" if url.scheme else "no scheme"
        raise UnreadableError(f"only http and https are read, and this is {where}", remedy=SAVE)
    if not url.host:
        raise UnreadableError("there is no host in this address", remedy="copy it from a browser")
    if url.userinfo:
        remedy = "take out what stands before the @"
        raise UnreadableError("names and passwords are not sent", remedy=remedy)
    return url


def _refuse_failure(answer: httpx.Response) -> None:
    """Refuse what is no page but an excuse."""
    if answer.is_success and answer.status_code != httpx.codes.NO_CONTENT:
        return
    status = f"{answer.status_code} {answer.reason_phrase}".strip()
    remedy = LATER if answer.is_server_error or answer.status_code == 429 else SAVE
    raise UnreadableError(f"the server answers {status}", remedy=remedy)


def read_body(answer: httpx.Response, size: int, *, cut: bool = False) -> bytes:
    """The body of an answer, unpacked; no more than ``size`` bytes are ever held.

    Raises:
        UnreadableError: it is larger, unless it is to be ``cut``; or it is packed in another way
            than gzip, or damaged.
    """
    packed = answer.headers.get("Content-Encoding", "").strip().lower()
    if packed not in {"", "identity", "gzip", "x-gzip"}:
        raise UnreadableError(f"the page is packed as {packed}, which we never asked for")
    pieces = _gunzip(answer, size) if packed.endswith("gzip") else answer.iter_raw()
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > size:
            if cut:
                return bytes(body[:size])
            message = f"the page is larger than {size / 2**20:.3g} MB"
            raise UnreadableError(message, remedy=SAVE)
    return bytes(body)


def _gunzip(answer: httpx.Response, size: int) -> Iterator[bytes]:
    """What was packed, in pieces of little more than ``size`` bytes at the most."""
    inflate = zlib.decompressobj(wbits=31)
    begun = False
    try:
        for piece in answer.iter_raw():
            begun = True
            yield inflate.decompress(piece, size + 1)
    except zlib.error:
        raise UnreadableError("what the server sends is damaged", remedy=LATER) from None
    if begun and not inflate.eof:
        raise UnreadableError("what the server sends ends too early", remedy=LATER)

"""Connections that go where they may, and end in time.

The address that is checked is the one that is connected to: a name is resolved here, once, for
each connection, and what it resolves to cannot change between the two. Proxies are not asked.
"""

import socket
import ssl
from collections.abc import Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any

import httpcore
import httpx

from hexapla.errors import UnreadableError
from hexapla.services.public import is_public

Options = Iterable[httpcore.SOCKET_OPTION]


class Stream(httpcore.NetworkStream):
    """A connection of which nothing is waited for beyond a moment, as ``time.monotonic`` has it."""

    def __init__(self, inner: httpcore.NetworkStream, until: float) -> None:
        self._inner = inner
        self._until = until

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes."""
        return self._inner.read(max_bytes, _left(self._until, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._inner.write(buffer, _left(self._until, timeout))

    def close(self) -> None:
        """Hang up."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted."""
        left = _left(self._until, timeout)
        return Stream(self._inner.start_tls(ssl_context, server_hostname, left), self._until)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 -- so httpcore has it
        """What is known of the connection."""
        return self._inner.get_extra_info(info)


class Gate(httpcore.NetworkBackend):
    """What opens connections: to public addresses, unless ``private`` ones are asked for too."""

    def __init__(self, until: float, *, private: bool) -> None:
        self._until = until
        self._private = private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of a host that answers."""
        fault: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._addresses(host, port, _left(self._until, timeout)):
            left = _left(self._until, timeout)
            try:
                inner = self._inner.connect_tcp(address, port, left, local_address, socket_options)
                return Stream(inner, self._until)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                fault = error
        raise fault

    def _addresses(self, host: str, port: int, seconds: float) -> Iterator[str]:
        """The addresses of a host that may be connected to."""
        all_of_them = addresses_of(host, port, seconds)
        allowed = [one for one in all_of_them if self._private or is_public(one)]
        if not allowed:
            where = host if host in all_of_them else f"{host} ({', '.join(all_of_them)})"
            message = f"{where} is in this machine or its network"
            remedy = "if that is meant, say --private"
            raise UnreadableError(message, remedy=remedy)
        yield from allowed


def addresses_of(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of a host, each once. A name that nobody answers for is not waited for longer.

    Raises:
        httpcore.ConnectError: it has none.
        httpcore.ConnectTimeout: nobody has said so in time.
    """
    answers: SimpleQueue[list[str] | None] = SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(place[0]) for *_, place in found)))
        except (OSError, UnicodeError):
            answers.put(None)

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise httpcore.ConnectTimeout from None
    if answer is None:
        raise httpcore.ConnectError("no such host is known")
    return answer


class Wire(httpx.BaseTransport):
    """What httpx sends requests through; it shares no connection with others."""

    def __init__(self, until: float, *, private: bool) -> None:
        gate = Gate(until, private=private)
        context = httpx.create_ssl_context()
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=gate)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to a request, whose body is still to be read.

        Raises:
            UnreadableError: the host is one that may not be asked.
            httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError: as they say.
        """
        asked = httpcore.Request(
            request.method,
            httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        answer = self._pool.handle_request(asked)
        body = Body(answer)
        return httpx.Response(answer.status, headers=answer.headers, stream=body)

    def close(self) -> None:
        """Hang up."""
        self._pool.close()


class Body(httpx.SyncByteStream):
    """The body of an answer, as it comes."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        """Piece by piece."""
        return self._answer.iter_stream()

    def close(self) -> None:
        """Want no more of it."""
        self._answer.close()


def _left(until: float, timeout: float | None) -> float:
    """Seconds that may be waited: to the end of all, or to the next sign of life."""
    left = until - monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left if timeout is None else min(left, timeout)

"""A real server on this machine, for tests of what goes over the network."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """What answers: the routes of its server."""

    server: "Server"

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append((self.path, dict(self.headers)))
        route = self.server.routes.get(self.path.partition("?")[0])
        with suppress(OSError):  # who hangs up early does not hear the rest
            if route:
                route(self)
            else:
                self.send_error(404)

    def give(self, status: int = 200, body: bytes = b"", **headers: str) -> None:
        """Send a whole answer; a low line in the name of a header stands for a hyphen."""
        self.send_response(status)
        for name, text in headers.items():
            self.send_header(name.replace("_", "-"), text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *_: object) -> None:  # noqa: A002 -- so http.server has it
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A server with its routes, and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.routes: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.base = f"http://127.0.0.1:{self.server_port}"


@contextmanager
def served() -> Iterator[Server]:
    """A server that answers until it is left."""
    made = Server()
    thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield made
    finally:
        made.shutdown()
        thread.join()
        made.server_close()

"""Pages from a real server on this machine."""

import gzip
import socket
import time
from collections.abc import Iterator

import httpcore
import pytest
from loopback import Answer, Handler, Server, served

from hexapla.errors import UnreadableError
from hexapla.services import wire
from hexapla.services.web import Limits, Page, fetch

LIMITS = Limits(seconds=1.0, silence=0.5, size=100_000, redirects=4)


@pytest.fixture
def server() -> Iterator[Server]:
    with served() as made:
        yield made


def get(server: Server, path: str) -> Page:
    return fetch(server.base + path, private=True, limits=LIMITS)


def fault(server: Server, path: str) -> str:
    """What is said of a page that cannot be had."""
    with pytest.raises(UnreadableError) as raised:
        get(server, path)
    assert raised.value.path == server.base + path
    assert raised.value.remedy
    return raised.value.message


def moved(to: str, status: int = 302) -> Answer:
    return lambda handler: handler.give(status, Location=to)


def test_a_page_comes_with_what_the_server_says_of_it(server: Server) -> None:
    kind = "Text/HTML; Charset=GBK"
    server.routes["/a"] = lambda h: h.give(body="你好".encode("gbk"), Content_Type=kind)
    page = get(server, "/a?b=1#c")
    assert page == (f"{server.base}/a?b=1", "你好".encode("gbk"), "text/html", "gbk")
    (first, _), (second, headers) = server.asked
    assert (first, second) == ("/robots.txt", "/a?b=1")
    assert headers["User-Agent"].startswith("hexapla/")
    assert headers["Host"] == server.base.removeprefix("http://")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_page_that_has_moved_is_found(server: Server, status: int) -> None:
    server.routes["/a"] = moved("b/c", status)
    server.routes["/b/c"] = lambda h: h.give(body=b"one")
    assert get(server, "/a").address == f"{server.base}/b/c"


def test_a_page_that_redirects_to_itself_is_a_circle(server: Server) -> None:
    server.routes |= {"/a": moved("/b"), "/b": moved("/a"), "/c": moved("")}
    assert fault(server, "/a") == "it redirects in a circle"
    assert fault(server, "/c") == "it redirects in a circle"


def test_a_page_that_redirects_on_and_on_is_left(server: Server) -> None:
    for number in range(20):
        server.routes[f"/{number}"] = moved(f"/{number + 1}")
    assert fault(server, "/0") == "it redirects more than 4 times"


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("file:///etc/passwd", "only http and https are read, and this is file:"),
        ("ftp://x.org/", "only http and https are read, and this is ftp:"),
        ("javascript:x", "this is no address: "),
        ("http://a:b@127.0.0.1/", "names and passwords are not sent"),
        ("http://[::1", "what answers there is no web server: "),
    ],
)
def test_a_page_may_not_redirect_anywhere(server: Server, to: str, said: str) -> None:
    server.routes["/a"] = moved(to)
    assert fault(server, "/a").startswith(said)


def test_addresses_of_this_machine_are_refused_unless_asked_for(server: Server) -> None:
    port = server.server_port
    for host in ("127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433", "0.0.0.0"):  # noqa: S104 -- asked, not opened
        with pytest.raises(UnreadableError, match="in this machine or its network"):
            fetch(f"http://{host}:{port}/", limits=LIMITS)
    assert server.asked == []


def test_a_public_page_may_not_redirect_to_this_machine(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.routes["/a"] = moved(f"http://localhost:{server.server_port}/secret")
    answers = iter([True, True, *[False] * 9])  # for robots.txt, the page, and what comes behind
    monkeypatch.setattr(wire, "is_public", lambda _: next(answers))
    with pytest.raises(UnreadableError, match=r"localhost .* is in this machine or its network"):
        fetch(f"{server.base}/a", limits=LIMITS)
    assert [path for path, _ in server.asked] == ["/robots.txt", "/a"]


def test_the_address_that_is_checked_is_the_one_that_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    turns = iter(["93.184.215.14", "127.0.0.1"])
    asked: list[str] = []

    def resolve(_: str, port: int, **_kinds: int) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(turns), port))]

    def connect(_: object, host: str, *_rest: object) -> None:
        asked.append(host)
        raise httpcore.ConnectError("not today")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    with pytest.raises(UnreadableError, match="it cannot be reached: not today"):
        fetch("http://rebound.example/", limits=LIMITS)
    assert asked == ["93.184.215.14"]
    with pytest.raises(UnreadableError, match=r"rebound.example \(127.0.0.1\) is in this machine"):
        fetch("http://rebound.example/", limits=LIMITS)
    assert asked == ["93.184.215.14"]


def test_a_proxy_of_the_environment_is_not_asked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server.routes["/a"] = lambda h: h.give(body=b"one")
    assert get(server, "/a").raw == b"one"


def test_robots_txt_is_obeyed(server: Server) -> None:
    text = b"User-agent: hexapla\nDisallow: /a\n"
    server.routes["/robots.txt"] = lambda h: h.give(body=text)
    server.routes |= {"/a": lambda h: h.give(), "/b": moved("/a")}
    said = "robots.txt of 127.0.0.1 asks that this is not read by a program"
    assert fault(server, "/a") == said
    assert fault(server, "/b") == said
    assert "/a" not in [path for path, _ in server.asked]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_where_there_is_no_robots_txt_all_may_be_read(server: Server, status: int) -> None:
    server.routes["/robots.txt"] = lambda h: h.give(status)
    server.routes["/a"] = lambda h: h.give(body=b"one")
    assert get(server, "/a").raw == b"one"


def test_a_robots_txt_that_cannot_be_had_may_forbid_everything(server: Server) -> None:
    server.routes["/robots.txt"] = lambda h: h.give(503)
    server.routes["/a"] = lambda h: h.give(body=b"one")
    assert fault(server, "/a") == "robots.txt of 127.0.0.1 cannot be read (503)"


def test_a_robots_txt_without_an_end_is_cut(server: Server) -> None:
    def endless(handler: Handler) -> None:
        handler.give(body=b"User-agent: *\nDisallow: /x\n")
        while True:
            handler.wfile.write(b"#" * 65536)

    server.routes |= {"/robots.txt": endless, "/a": lambda h: h.give(body=b"one")}
    assert get(server, "/a").raw == b"one"


@pytest.mark.parametrize(
    ("status", "said"), [(404, "404 Not Found"), (403, "403 Forbidden"), (500, "500 Internal Ser")]
)
def test_what_is_no_page_is_said(server: Server, status: int, said: str) -> None:
    server.routes["/a"] = lambda h: h.give(status, b"<p>Sorry.</p>")
    assert fault(server, "/a").startswith(f"the server answers {said}")


def test_a_body_without_an_end_is_left(server: Server) -> None:
    def endless(handler: Handler) -> None:
        handler.give()
        while True:
            handler.wfile.write(b"x" * 65536)

    server.routes["/a"] = endless
    assert fault(server, "/a") == "the page is larger than 0.0954 MB"


def test_a_bomb_does_not_go_off(server: Server) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    server.routes["/a"] = lambda h: h.give(body=bomb, Content_Encoding="gzip")
    assert fault(server, "/a") == "the page is larger than 0.0954 MB"
    twice = gzip.compress(bomb)
    server.routes["/b"] = lambda h: h.give(body=twice, Content_Encoding="gzip, gzip")
    with pytest.raises(UnreadableError, match="packed as gzip, gzip"):
        get(server, "/b")


def test_a_packed_page_is_unpacked(server: Server) -> None:
    packed = gzip.compress(b"one")
    server.routes["/a"] = lambda h: h.give(body=packed, Content_Encoding="gzip")
    assert get(server, "/a").raw == b"one"
    server.routes["/b"] = lambda h: h.give(body=packed[:-9], Content_Encoding="gzip")
    assert fault(server, "/b") == "what the server sends ends too early"
    server.routes["/c"] = lambda h: h.give(body=b"one", Content_Encoding="gzip")
    assert fault(server, "/c") == "what the server sends is damaged"


def test_a_body_that_ends_before_its_length_is_not_taken(server: Server) -> None:
    server.routes["/a"] = lambda h: h.give(body=b"one", Content_Length="9")
    assert "no web server: " in fault(server, "/a")


def drip(handler: Handler, piece: bytes) -> None:
    for _ in range(100):
        handler.wfile.write(piece)
        handler.wfile.flush()
        time.sleep(0.05)


def slow_body(handler: Handler) -> None:
    handler.give()
    drip(handler, b"x")


def slow_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    drip(handler, b"X: x\r\n")


def silent(_: Handler) -> None:
    time.sleep(1)


@pytest.mark.parametrize("route", [slow_body, slow_head, silent])
def test_a_server_that_takes_its_time_is_left(server: Server, route: Answer) -> None:
    server.routes["/a"] = route
    begun = time.monotonic()
    assert fault(server, "/a") == "the server is too slow"
    assert time.monotonic() - begun < 3


def test_a_name_that_nobody_answers_for_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: object, **__: object) -> list[object]:
        time.sleep(1.5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match="the server is too slow"):
        fetch("http://slow.example/", limits=LIMITS)
    assert time.monotonic() - begun < 1.4


def test_what_is_no_web_server_is_said(server: Server) -> None:
    def other(handler: Handler) -> None:
        handler.wfile.write(b"SSH-2.0-x\r\n\r\n")

    server.routes["/a"] = other
    assert fault(server, "/a").startswith("what answers there is no web server: ")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("file:///etc/passwd", "only http and https are read, and this is file:"),
        ("gopher://x.org/", "only http and https are read, and this is gopher:"),
        ("://x", "only http and https are read, and this is no scheme"),
        ("http://", "there is no host"),
        ("http:///a", "there is no host"),
        ("http://user@127.0.0.1/", "names and passwords are not sent"),
        ("http://[::1", "this is no address: "),
        ("http://a\nb/", "this is no address: "),
        ("http://127.0.0.1:x/", "this is no address: "),
        ("http://xn--/", "this is no address: "),
        ("http://nowhere.invalid/", "it cannot be reached: no such host is known"),
        ("http://a..b/", "it cannot be reached: no such host is known"),
        (f"http://{'a' * 70}.org/", "it cannot be reached: no such host is known"),
        ("http://127.0.0.1:1/", "it cannot be reached: "),
    ],
)
def test_hostile_names_are_only_names(address: str, said: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        fetch(address, private=True, limits=LIMITS)
    assert raised.value.message.startswith(said)

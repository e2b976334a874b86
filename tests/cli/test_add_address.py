"""`hexapla add` with an address, from a real server on this machine."""

import time
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from loopback import Answer, Handler, Server, served

from hexapla.__main__ import main
from hexapla.services import web
from hexapla.services.web import Limits

Capture = pytest.CaptureFixture[str]
ARTICLE = """<html><head><meta charset="{charset}"><title>江边修桥</title></head><body>
<nav><a href="/en">English</a></nav><article><h1>江边修桥</h1>
<p>江边的人等这座桥等了三十年。今年春天，第一根桩打下去了。</p>
<p>工程师说，桥要修四年。修好以后，过江只要五分钟，孩子上学不用再坐船。</p>
</article><footer>版权所有</footer></body></html>"""
GBK = "江边的人等这座桥等了三十年。".encode("gbk")
POT = Path("translations/bridge/source.pot")


def give(
    handler: Handler, body: bytes, kind: str = "text/html", status: int = 200, to: str = ""
) -> None:
    """Send a whole answer, which may lead elsewhere."""
    handler.give(status, body, Content_Type=kind, **({"Location": to} if to else {}))


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server, an empty folder to work in, and little patience."""
    monkeypatch.chdir(tmp_path)
    limits = Limits(seconds=1.0, silence=0.5, size=100_000, redirects=4)
    monkeypatch.setattr(web.fetch, "__kwdefaults__", {"private": False, "limits": limits})
    with served() as made:
        yield made


def endless(handler: Handler) -> None:
    give(handler, b"")
    while True:
        handler.wfile.write(b"x" * 65536)


def dripping(handler: Handler) -> None:
    give(handler, b"")
    for _ in range(100):
        handler.wfile.write(b"x")
        time.sleep(0.05)


def page(charset: str, encoding: str) -> Answer:
    body = ARTICLE.format(charset=charset).encode(encoding)
    return lambda handler: give(handler, body, f"text/html; charset={charset}")


@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "utf-8"), ("gb2312", "gbk")])
def test_a_page_becomes_a_document_that_knows_where_it_came_from(
    server: Server, capsys: Capture, charset: str, encoding: str
) -> None:
    server.routes["/bridge.html"] = page(charset, encoding)
    server.routes["/old"] = lambda h: give(h, b"", status=301, to="/bridge.html")
    assert main(["add", f"{server.base}/old", "--private", "--name", "bridge"]) == 0
    assert "added: " in capsys.readouterr().out
    texts = [entry.msgid for entry in polib.pofile(str(POT))]
    assert texts[:3] == [
        "江边修桥",
        "江边的人等这座桥等了三十年。",
        "今年春天，第一根桩打下去了。",
    ]
    header = polib.pofile(str(POT)).metadata
    assert header["X-Source-Address"] == f"{server.base}/bridge.html"
    assert "X-Source-File" not in header
    assert POT.with_name("source.html").read_bytes().startswith(b"<html>")
    assert main(["add", f"{server.base}/bridge.html", "--private"]) == 0
    assert "nothing is new" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (lambda h: give(h, b"", status=302, to="/bridge"), "it redirects in a circle"),
        (endless, "the page is larger than 0.0954 MB"),
        (dripping, "the server is too slow"),
        (page("utf-8", "gbk"), "no text in the charset that it names, but could be in GBK"),
        (lambda h: give(h, GBK, "text/plain; charset=utf-8"), "UTF-8, but could be in GBK"),
        (lambda h: give(h, b"%PDF-1.7", "application/pdf"), "this is a PDF"),
        (lambda h: give(h, b"\0", "image/png"), "the server says this is image/png"),
        (lambda h: give(h, b"", status=302, to="file:///etc/passwd"), "only http and https"),
        (lambda h: give(h, b"<p>no.", status=403), "the server answers 403"),
        (lambda h: give(h, b"<html></html>"), "there is no article on this page"),
    ],
    ids=[
        "circle", "gigabytes", "drip", "GBK page", "GBK text", "PDF", "picture", "scheme",
        "forbidden", "empty",
    ],
)  # fmt: skip
def test_what_no_document_can_be_made_of_is_said_and_leaves_nothing(
    server: Server, capsys: Capture, route: Answer, said: str
) -> None:
    server.routes["/bridge"] = route
    assert main(["add", f"{server.base}/bridge", "--private"]) == 2
    *_, line = capsys.readouterr().err.splitlines()
    assert line.startswith(f"error {server.base}/bridge:")
    assert said in line
    assert list(Path().iterdir()) == []


def test_addresses_of_this_machine_are_refused_unless_asked_for(
    server: Server, capsys: Capture
) -> None:
    server.routes["/bridge"] = page("utf-8", "utf-8")
    assert main(["add", f"{server.base}/bridge"]) == 2
    assert "say --private" in capsys.readouterr().err
    assert list(Path().iterdir()) == []


def test_robots_txt_is_obeyed(server: Server, capsys: Capture) -> None:
    server.routes["/bridge"] = page("utf-8", "utf-8")
    server.routes["/robots.txt"] = lambda h: give(h, b"User-agent: *\nDisallow: /\n", "text/plain")
    assert main(["add", f"{server.base}/bridge", "--private"]) == 2
    assert "robots.txt of 127.0.0.1 asks that this is not read" in capsys.readouterr().err

"""`hexapla export`."""

from pathlib import Path

import polib
import pytest

from hexapla.__main__ import main

Capture = pytest.CaptureFixture[bytes]
ROOT = Path(__file__).parents[2]
TEXT = """# 车与城

- 一个城市。两个城市。
- 三个城市。

```
x = 1
```

完了。""".replace("\n", "\r\n")
RENDERED = {
    "车与城": "Car and City",
    "一个城市。": "One city.",
    "两个城市。": "Two cities.",
    "三个城市。": "Three cities.",
    "完了。": "Done.",
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.md").write_bytes(TEXT.encode())
    assert main(["add", "talk.md", "--lang", "zh-Hans"]) == 0
    return tmp_path / "translations" / "talk"


def render(place: Path, rendered: dict[str, str], fuzzy: str = "") -> None:
    """An English rendering; ``↑`` and a source text is an arrow to its segment."""
    catalogue = polib.pofile(str(place / "source.pot"))
    keys = {entry.msgid: entry.msgctxt for entry in catalogue}
    for entry in catalogue:
        target = rendered[entry.msgid]
        entry.msgstr = f"↑{keys.get(target[1:], 'none')}" if target[:1] == "↑" else target
        entry.flags = ["fuzzy"] if entry.msgid == fuzzy else []
    catalogue.save(str(place / "en.po"))


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        ("\ufeff" + TEXT).encode("utf-16-be"),
    ],
)
@pytest.mark.parametrize("words", [[], ["zh-Hans"], ["ZH-hans"], ["source"]])
def test_the_source_comes_back_byte_for_byte(
    place: Path, capsysbinary: Capture, raw: bytes, words: list[str]
) -> None:
    Path("other.md").write_bytes(raw)
    assert main(["add", "other.md"]) == 0
    capsysbinary.readouterr()
    assert main(["export", "other", *words]) == 0
    assert capsysbinary.readouterr() == (raw, b"")
    assert place.exists()


def test_a_rendering_stands_in_the_blocks_of_its_source(place: Path, capsysbinary: Capture) -> None:
    render(place, RENDERED)
    capsysbinary.readouterr()
    assert main(["export", "talk", "en"]) == 0
    out, err = capsysbinary.readouterr()
    assert out.decode() == (
        "# Car and City\r\n\r\n- One city. Two cities.\r\n- Three cities.\r\n\r\n"
        "```\r\nx = 1\r\n```\r\n\r\nDone."
    )
    assert err == b""


def test_joined_segments_are_silent_and_what_is_no_text_stays(
    place: Path, capsysbinary: Capture
) -> None:
    joined = {"两个城市。": "↑一个城市。", "三个城市。": "↑一个城市。", "完了。": "↑一个城市。"}
    render(place, RENDERED | joined)
    capsysbinary.readouterr()
    assert main(["export", str(place), "EN"]) == 0
    expected = "# Car and City\r\n\r\n- One city.\r\n\r\n```\r\nx = 1\r\n```\r\n\r\n"
    assert capsysbinary.readouterr().out.decode() == expected


@pytest.mark.parametrize(
    ("case", "out", "said"),
    [
        (({"完了。": ""}, ""), "完了。", "without a rendering, so in the source's words: 1 ("),
        (({}, "完了。"), "Done.", "to be looked at again: 1 ("),
        (({"完了。": "↑"}, ""), "```\r\n\r\n", "left out, for an arrow leads nowhere: 1 ("),
    ],
)
def test_what_is_not_done_is_said(
    place: Path, capsysbinary: Capture, case: tuple[dict[str, str], str], out: str, said: str
) -> None:
    rendered, fuzzy = case
    render(place, RENDERED | rendered, fuzzy)
    capsysbinary.readouterr()
    assert main(["export", "talk", "en"]) == 1
    text, err = capsysbinary.readouterr()
    assert text.decode().endswith(out)
    assert said in err.decode()


def test_a_text_goes_into_a_file_or_a_folder(place: Path, capsysbinary: Capture) -> None:
    render(place, RENDERED)
    capsysbinary.readouterr()
    assert main(["export", "talk", "en", "-o", "new/a.md"]) == 0
    assert main(["export", "talk", "en", "-o", "new"]) == 0
    assert capsysbinary.readouterr().out == b""
    assert Path("new/a.md").read_bytes() == Path("new/talk.en.md").read_bytes() != b""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["none"], "there is no document none (there are talk)"),
        (["talk", "fr"], "there is no rendering in fr (there are en)"),
        (["talk", "en", "-o", "talk.md/x"], "talk.md/x: "),
    ],
)
def test_what_is_not_there_is_said(
    place: Path, capsysbinary: Capture, words: list[str], said: str
) -> None:
    render(place, RENDERED)
    capsysbinary.readouterr()
    assert main(["export", *words]) == 2
    assert said in capsysbinary.readouterr().err.decode()


def test_a_source_pot_without_places_is_refused(place: Path, capsysbinary: Capture) -> None:
    pot = place / "source.pot"
    pot.write_text(pot.read_text("utf-8").replace("#. block=2", "#. black=2"), "utf-8")
    capsysbinary.readouterr()
    assert main(["export", "talk"]) == 2
    assert b"this entry does not say which segment it is" in capsysbinary.readouterr().err


def test_a_document_has_one_source(place: Path, capsysbinary: Capture) -> None:
    (place / "source.txt").write_text("也是", "utf-8")
    assert main(["export", "talk"]) == 2
    assert b"there are 2 source texts here (one file source.md" in capsysbinary.readouterr().err
    for name in ("source.txt", "source.md"):
        (place / name).unlink()
    assert main(["export", "talk"]) == 2
    assert b"the source is missing (one file source.md" in capsysbinary.readouterr().err


def test_where_nothing_is_yet_the_way_in_is_said(
    tmp_path: Path, capsysbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "talk"]) == 2
    assert b"there is no document talk (hexapla add brings one in)" in capsysbinary.readouterr().err


def test_the_example_s_source_comes_back(
    capsysbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    source = ROOT / "translations" / "07-expert-dialogue" / "source.md"
    assert main(["export", "07-expert-dialogue"]) == 0
    assert capsysbinary.readouterr().out == source.read_bytes()
    assert main(["export", "07-expert-dialogue", "en"]) == 0


PAGE = """<html><body><h1>城与桥</h1>
<p>今天开了一座新桥，桥长八百米，人和车都能走。河边的人说，这是好事。</p>
<figure><img src="a.jpg"><figcaption>桥上的人</figcaption></figure>
<ul><li>路宽三米，两边有灯</li><li>车道四条</li></ul>
<table><tr><td>年</td><td>人 & 车</td></tr><tr><td>一</td><td>*二*</td></tr></table>
<p>桥明年还要加宽，那时候两边的人去学校、去医院，都只要五分钟了。</p></body></html>"""


AS_HTML = """<h1>[城与桥]</h1>
<p>[今天开了一座新桥，桥长八百米，人和车都能走。] [河边的人说，这是好事。]</p>
<p class="caption">[桥上的人]</p>
<ul>
<li>[路宽三米，两边有灯]</li>
<li>[车道四条]</li>
</ul>
<table>
<tr><td>[年]</td><td>[人 &amp; 车]</td></tr>
<tr><td>[一]</td><td>[*二*]</td></tr>
</table>
"""
AS_MARKDOWN = r"""# \[城与桥]

\[今天开了一座新桥，桥长八百米，人和车都能走。] \[河边的人说，这是好事。]

\[桥上的人]

- \[路宽三米，两边有灯]
- \[车道四条]

| \[年] | \[人 & 车] |
|---|---|
| \[一] | \[\*二\*] |

"""
AS_TEXT = """[城与桥]

[今天开了一座新桥，桥长八百米，人和车都能走。] [河边的人说，这是好事。]

[桥上的人]

- [路宽三米，两边有灯]
- [车道四条]

[年]\t[人 & 车]
[一]\t[*二*]

"""


@pytest.mark.parametrize(
    ("form", "expected"), [("html", AS_HTML), ("md", AS_MARKDOWN), ("txt", AS_TEXT)]
)
def test_a_rendering_of_a_page_is_written_in_each_form(
    place: Path, capsysbinary: Capture, form: str, expected: str
) -> None:
    Path("page.html").write_text(PAGE, "utf-8")
    assert main(["add", "page.html", "--lang", "zh-Hans"]) == 0
    home = place.parent / "page"
    sources = [entry.msgid for entry in polib.pofile(str(home / "source.pot"))]
    render(home, {source: f"[{source}]" for source in sources})
    capsysbinary.readouterr()
    assert main(["export", "page", "en", "--format", form]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert expected in out
    assert main(["export", "page", "en", "-o", f"new/a.{form}"]) == 0
    assert Path(f"new/a.{form}").read_text("utf-8") == out
    if form == "html":
        assert '<html lang="en">' in out
        assert main(["export", "page", "en", "-o", "new"]) == 0
        assert Path("new/page.en.html").read_text("utf-8") == out


def test_markdown_is_written_as_html_and_as_text(place: Path, capsysbinary: Capture) -> None:
    targets = {"车与城": "**Car** & City", "完了。": "Done <script>x</script>."}
    render(place, RENDERED | targets)
    capsysbinary.readouterr()
    assert main(["export", "talk", "en", "--format", "html"]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert "<title>车与城</title>" in out
    assert "<h1><strong>Car</strong> &amp; City</h1>\n<ul>\n<li>One city. Two cities.</li>" in out
    assert "<pre><code>x = 1" in out
    assert "&lt;script&gt;" in out
    assert main(["export", "talk", "en", "--format", "txt"]) == 0
    assert capsysbinary.readouterr().out.decode() == (
        "Car & City\n\nOne city. Two cities.\n\nThree cities.\n\nx = 1\n\n"
        "Done <script>x</script>.\n"
    )


def test_plain_text_is_written_as_markdown_and_html(place: Path, capsysbinary: Capture) -> None:
    Path("b.txt").write_text("车 *与* 城\n\n一个城市，\n两个城市。\n\n- 三个", "utf-8")
    assert main(["add", "b.txt", "--lang", "zh-Hans"]) == 0
    capsysbinary.readouterr()
    assert main(["export", "b", "--format", "md"]) == 0
    said = "# 车 \\*与\\* 城\n\n一个城市，两个城市。\n\n- 三个\n"
    assert capsysbinary.readouterr().out.decode() == said
    assert main(["export", "b", "-o", "b.html"]) == 0
    body = "<h1>车 *与* 城</h1>\n"
    assert body in Path("b.html").read_text("utf-8")
    assert place.exists()


def test_spaces_within_a_source_stay(place: Path, capsysbinary: Capture) -> None:
    raw = b"\xef\xbb\xbfOne came.  Two went.\r\nThree\tstayed."
    Path("c.txt").write_bytes(raw)
    assert main(["add", "c.txt"]) == 0
    capsysbinary.readouterr()
    assert main(["export", "c"]) == 0
    assert capsysbinary.readouterr().out == raw
    assert place.exists()


def test_a_table_is_written_a_line_for_each_row(place: Path, capsysbinary: Capture) -> None:
    Path("d.tsv").write_text("zh-Hans\ten\n一。\tOne.\n二。\t\n", "utf-8")
    assert main(["add", "d.tsv"]) == 0
    capsysbinary.readouterr()
    assert main(["export", "d"]) == 0
    assert capsysbinary.readouterr().out.decode() == "一。\n二。\n"
    assert main(["export", "d", "en", "-o", "."]) == 1
    assert Path("d.en.txt").read_text("utf-8") == "One.\n二。\n"
    assert place.exists()

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

"""`hexapla segment`."""

from json import loads
from pathlib import Path

import pytest

from hexapla.__main__ import main

Capture = pytest.CaptureFixture[str]
ENGLISH = "Dr. Hu came at 5 p.m. on Monday.\n“Why now? It is late,”\nsaid the guard.\n\nHe left.\n"
RULES = """<srx version="2.0"><header cascade="yes"/><body><languagerules>
<languagerule languagerulename="A">
<rule break="yes"><beforebreak>{}</beforebreak></rule></languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_sentence_is_a_line(place: Path, capsys: Capture) -> None:
    (place / "a.txt").write_text(ENGLISH, "utf-8")
    assert main(["segment", "a.txt"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Dr. Hu came at 5 p.m. on Monday.",
        "“Why now? It is late,” said the guard.",
        "He left.",
    ]


def test_each_file_is_read_in_its_own_language(place: Path, capsys: Capture) -> None:
    (place / "a.txt").write_text("\ufeffДом стоит на ул. Мира. Он стар.", "utf-8")
    (place / "b.txt").write_text("他来了，\n又走了。真的？", "utf-16")
    assert main(["segment", "a.txt", "b.txt"]) == 0
    out, err = capsys.readouterr()
    assert ["Russian" in line or "Chinese" in line for line in err.splitlines()] == [True, True]
    assert out.splitlines() == [
        "Дом стоит на ул. Мира.", "Он стар.", "他来了，又走了。", "真的？",
    ]  # fmt: skip


def test_json_says_where_a_sentence_stands(place: Path, capsys: Capture) -> None:
    (place / "a.txt").write_text(ENGLISH, "utf-8")
    assert main(["segment", "a.txt", "--format", "json"]) == 0
    found = loads(capsys.readouterr().out)
    assert [(one["line"], one["tag"]) for one in found] == [(1, "en"), (2, "en"), (5, "en")]
    assert all(ENGLISH[one["start"] : one["end"]] == one["text"] for one in found)


def test_rules_of_one_s_own_come_before_the_shelf(place: Path, capsys: Capture) -> None:
    (place / "a.txt").write_text("one; two. three", "utf-8")
    (place / "my.srx").write_text(RULES.format(";"), "utf-8")
    assert main(["segment", "a.txt", "--lang", "en", "--srx", "my.srx"]) == 0
    assert capsys.readouterr().out.splitlines() == ["one;", "two. three"]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_stands_before_a_markdown_text_is_none_of_its_sentences(
    place: Path, capsys: Capture, mark: str
) -> None:
    text = f"{mark}---\ntitle: One. Two.\n---\n\nHe came. He left.\n"
    for name, count in (("a.md", 2), ("a.Markdown", 2), ("a.txt", 4)):
        (place / name).write_text(text, "utf-8")
        assert main(["segment", name, "--lang", "en", "--format", "json"]) == 0
        found = loads(capsys.readouterr().out)
        assert len(found) == count
        assert (found[-2]["line"], found[-2]["text"]) == (5, "He came.")
        bare = text.removeprefix("\ufeff")
        assert all(bare[one["start"] : one["end"]] == one["text"] for one in found)


@pytest.mark.parametrize(
    ("raw", "words", "said"),
    [
        (b"one\ntwo\xff", (), "a.txt:2: the bytes here are no text in UTF-8 (save"),
        (b"\xff\xfea", (), "a.txt:1: the bytes here are no text"),
        (b"o\no\0n", (), "a.txt:2: U+0000 stands here, so this is no text (save it as text"),
        (
            "你好，我来了。".encode("gbk"),
            (),
            "a.txt:1: the bytes here are no text in UTF-8, but could be in",
        ),
        (b" \n\n", (), "a.txt: there is no text in this file"),
        (b"", ("--lang", "en"), "a.txt: there is no text in this file"),
        (b"one", ("--lang", "klingon"), "klingon is no language tag (BCP 47 tags begin"),
        (b"123 456", (), "a.txt: I cannot tell the language of this text (name it with --lang)"),
        (b"one", ("--srx", "none.srx"), "none.srx: no such file"),
        (b"one", ("--lang", "en", "--srx", "bad.srx"), "bad.srx:3: this rule's expression cannot"),
        (b"one", ("none.txt",), "none.txt: no such file"),
    ],
)
def test_what_goes_wrong_is_said_with_its_place(
    place: Path, capsys: Capture, raw: bytes, words: tuple[str, ...], said: str
) -> None:
    (place / "a.txt").write_bytes(raw)
    (place / "bad.srx").write_text(RULES.format("(a)++"), "utf-8")
    assert main(["segment", "a.txt", *words]) == 2
    *_, line = capsys.readouterr().err.splitlines()
    assert line.startswith(f"error {said}")

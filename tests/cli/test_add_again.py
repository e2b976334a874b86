"""`hexapla add` of a page, a DOCX, a PO or a TSV file for the second time."""

from collections.abc import Callable, Sequence
from pathlib import Path

import polib
import pytest

from hexapla.__main__ import main
from hexapla.formats.zipped import pack

Capture = pytest.CaptureFixture[str]
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OLD = (
    "江边的人等这座桥等了三十年。",
    "今年春天，第一根桩打下去了。",
    "工程师说，桥要修四年。",
    "修好以后，过江只要五分钟。",
    "孩子上学不用再坐船。",
)
# The first is edited, the second gone, the fourth moved before the third, and the last one is new.
NEW = (
    "江边的人等这座大桥等了三十年。",
    "修好以后，过江只要五分钟。",
    "工程师说，桥要修四年。",
    "孩子上学不用再坐船。",
    "桥头要建一个小公园。",
)
FOLDER = Path("translations/bridge")


def html(texts: Sequence[str]) -> bytes:
    body = "".join(f"<p>{text}</p>" for text in texts)
    head = "<html><head><meta charset=utf-8><title>江边修桥</title></head><body>"
    return f"{head}<article><h1>江边修桥</h1>{body}</article></body></html>".encode()


def docx(texts: Sequence[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    document = f'<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>'
    return pack({"word/document.xml": document.encode()})


def po(texts: Sequence[str]) -> bytes:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    return (head + "".join(f'msgid "{text}"\nmsgstr ""\n\n' for text in texts)).encode()


def tsv(texts: Sequence[str]) -> bytes:
    return ("zh-Hans\ten\n" + "".join(f"{text}\t\n" for text in texts)).encode()


def ids(path: Path) -> dict[str, str]:
    return {one.msgid: one.msgctxt for one in polib.pofile(str(path)) if not one.obsolete}


@pytest.mark.parametrize("make", [html, docx, po, tsv])
def test_what_comes_again_keeps_its_ids_and_renderings(
    make: Callable[[Sequence[str]], bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    monkeypatch.chdir(tmp_path)
    delivered = Path(f"bridge.{make.__name__}")
    delivered.write_bytes(make(OLD))
    assert main(["add", delivered.name, "--lang", "zh-Hans", "--source-only"]) == 0
    before = ids(FOLDER / "source.pot")
    catalogue = polib.pofile(str(FOLDER / "source.pot"))
    catalogue.metadata["Language"] = "en"
    for entry in catalogue:
        entry.msgstr = f"[{entry.msgid}]"
        entry.comment = entry.comment.partition(" lead=")[0].partition(" tail=")[0]
    catalogue.save(str(FOLDER / "en.po"))
    delivered.write_bytes(make(NEW))
    capsys.readouterr()
    assert main(["add", delivered.name, "--lang", "zh-Hans", "--source-only"]) == 0
    out = capsys.readouterr().out
    for said in ("1 edited, their renderings fuzzy", "1 new", "1 moved", "1 gone, kept as obs"):
        assert said in out
    after = ids(FOLDER / "source.pot")
    assert [text for text in after if text != "江边修桥"] == list(NEW)
    assert after[NEW[0]] == before[OLD[0]]
    assert {text: after[text] for text in NEW[1:4]} == {text: before[text] for text in NEW[1:4]}
    found = {one.msgctxt: one for one in polib.pofile(str(FOLDER / "en.po"))}
    assert [found[after[text]].msgstr for text in NEW[1:4]] == [f"[{text}]" for text in NEW[1:4]]
    edited, gone = found[after[NEW[0]]], found[before[OLD[1]]]
    assert (edited.fuzzy, edited.msgstr, edited.previous_msgid) == (True, f"[{OLD[0]}]", OLD[0])
    assert (gone.obsolete, gone.msgstr) == (1, f"[{OLD[1]}]")
    assert found[after[NEW[4]]].msgstr == ""
    main(["check"])
    assert "stale-source" in capsys.readouterr().out
    assert next(FOLDER.glob("source.[!p]*")).read_bytes() == delivered.read_bytes()


def test_two_scripts_of_chinese_in_one_text_are_pointed_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "这个国家的电车从哪里来？會議開始的時候，門還沒有關。"
    Path("a.txt").write_text(text, "utf-8")
    assert main(["add", "a.txt", "--lang", "zh-Hans"]) == 0
    assert "note two scripts are mixed in this text: " in capsys.readouterr().err
    Path("b.txt").write_text(OLD[0], "utf-8")
    assert main(["add", "b.txt", "--lang", "zh-Hans"]) == 0
    assert "two scripts" not in capsys.readouterr().err

"""`hexapla add`."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import polib
import pytest

from hexapla.__main__ import main

Capture = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "translations" / "07-expert-dialogue"
TALK = """车与城

记者：城市靠什么？
专家：靠车。车从哪里来？从工厂来。
记者：以后呢？
专家：以后还靠车，也靠人。
"""
POT = "translations/talk/source.pot"
Entries = dict[str, polib.POEntry]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.txt").write_text(TALK, "utf-8")
    return tmp_path


def entries(path: str) -> Entries:
    return {entry.msgctxt: entry for entry in polib.pofile(path)}


def texts(path: str = POT) -> list[str]:
    return [entry.msgid for entry in polib.pofile(path) if not entry.obsolete]


def ids() -> dict[str, str]:
    """The id of each text of the talk."""
    return {entry.msgid: entry.msgctxt for entry in polib.pofile(POT) if not entry.obsolete}


def tree(place: Path) -> dict[str, bytes]:
    return {
        file.relative_to(place).as_posix(): file.read_bytes()
        for file in sorted(place.rglob("*"))
        if file.is_file()
    }


def render(place: Path, change: Callable[[Entries], None], tag: str = "en") -> Path:
    """A rendering of the talk, in which each target is its source in brackets."""
    catalogue = polib.pofile(str(place / POT))
    catalogue.metadata["Language"] = tag
    for entry in catalogue:
        entry.msgstr = f"[{entry.msgid}]"
        entry.comment = entry.comment.partition(" lead=")[0].partition(" tail=")[0]
    change({entry.msgid: entry for entry in catalogue})
    path = place / "translations" / "talk" / f"{tag}.po"
    catalogue.save(str(path))
    return path


def test_a_text_is_cut_into_segments(place: Path, capsys: Capture) -> None:
    assert main(["add", "talk.txt"]) == 0
    out, err = capsys.readouterr()
    assert out == f"added: {Path('translations', 'talk')} (segments: 7, blocks: 5)\n"
    assert err == "note talk.txt: in Chinese (zh-Hans), it seems; --lang overrides\n"
    assert (place / "translations/talk/source.txt").read_text("utf-8") == TALK
    assert texts()[:3] == ["车与城", "记者：城市靠什么？", "专家：靠车。"]
    header = polib.pofile(POT).metadata
    assert (header["X-Hexapla"], header["X-Source-Language"]) == ("1", "zh-Hans")
    assert header["X-Source-File"] == "talk.txt"
    assert header["X-Source-Hash"].startswith("sha256:")
    roles = [entry.comment.split()[1] for entry in polib.pofile(POT)]
    said = ["title", "question", "answer", "answer", "answer", "question", "answer"]
    assert roles == [f"role={role}" for role in said]


def test_the_example_added_anew_is_the_example(place: Path, capsys: Capture) -> None:
    assert main(["add", str(EXAMPLE / "source.md"), "--name", "talk"]) == 0
    capsys.readouterr()
    ours, theirs = polib.pofile(POT), polib.pofile(str(EXAMPLE / "source.pot"))
    # Speech and the clause that reports it are one sentence; the example was cut by hand.
    said = next(entry for entry in ours if entry.msgid.endswith("贺远川说。"))
    parts = [entry for entry in theirs if said.msgid.find(entry.msgid) >= 0]
    assert "".join(part.msgid for part in parts) == said.msgid
    assert [(e.msgctxt, e.msgid, e.comment) for e in ours if e is not said] == [
        (e.msgctxt, e.msgid, e.comment) for e in theirs if e not in parts
    ]
    assert place.exists()


def test_the_example_handed_in_again_is_nothing_new(place: Path, capsys: Capture) -> None:
    folder = place / "translations" / "07-expert-dialogue"
    copytree(EXAMPLE, folder)
    before = tree(place)
    assert main(["add", str(folder / "source.md")]) == 0
    assert capsys.readouterr().out.endswith("nothing is new in this text\n")
    assert tree(place) == before


def test_what_a_person_cut_otherwise_stays_cut(place: Path) -> None:
    copytree(EXAMPLE, place / "translations" / "talk")
    source = place / "translations" / "talk" / "source.md"
    source.write_text(source.read_text("utf-8").replace("## 专家声音", "## 专家的声音"), "utf-8")
    assert main(["add", str(source)]) == 0
    assert [text for text in texts() if "贺远川说" in text] == ["贺远川说。"]


def test_a_dry_run_writes_nothing(place: Path, capsys: Capture) -> None:
    before = tree(place)
    assert main(["add", "talk.txt", "--dry-run"]) == 0
    assert capsys.readouterr().out.startswith("would be added: ")
    assert tree(place) == before
    assert os.listdir(place) == ["talk.txt"]  # noqa: PTH208 -- no folder either


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.md", "一行\n你好".encode("gbk"), "a.md:1: the bytes here are no text in UTF-8, but"),
        ("a.txt", b"one\n\xff", "a.txt:2: the bytes here are no text in UTF-8 (save"),
        ("a.txt", b"%PDF-1.7\n\xff", "a.txt: this is a PDF (save it as Markdown (.md), plain"),
        ("a.odt", b"PK\3\4", "a.odt: the format .odt is not read (save it as Markdown"),
        ("a.docx", b"PK\3\4", "a.docx: this ZIP archive is damaged (open it in the word"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "a.docx: this is an old Word file, or has a password ("),
        ("a.txt", b"{\\rtf1 one", "a.txt: this is RTF (save it as .docx)"),
        ("a", b"One.", "a: the name shows no format (save it as"),
        ("a.txt", b"a\nb\0c", "a.txt:2: U+0000 stands here, so this is no text (save it"),
        ("a.txt", b"a\nb\4c", "a.txt:2: U+0004 stands here, so this is no text (save it"),
        ("a.txt", b" \n\n--\n", "a.txt: there are no words in this file"),
        ("a.md", b"```\nx = one\n```\n", "a.md: there is nothing to translate in this file"),
        ("a.txt", b"123 456", "a.txt: I cannot tell the language of this text (name it with"),
    ],
)
def test_what_cannot_be_brought_in_leaves_nothing_behind(
    place: Path, capsys: Capture, name: str, raw: bytes, said: str
) -> None:
    (place / name).write_bytes(raw)
    before = tree(place)
    assert main(["add", name]) == 2
    *_, line = capsys.readouterr().err.splitlines()
    assert line.startswith(f"error {said}")
    assert tree(place) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lang", "klingon"), "klingon is no language tag (BCP 47"),
        (("--name", "../b"), "../b is no name for a folder (give it another"),
        (("--name", "b."), "b. is no name for a folder (give it another"),
        (("--name", "b:c"), "b:c is no name for a folder (give it another"),
        (("--name", "taken"), f"{Path('translations', 'taken')}: this is there, and no document"),
    ],
)
def test_what_cannot_be_meant_is_said(
    place: Path, capsys: Capture, words: tuple[str, ...], said: str
) -> None:
    (place / "translations" / "taken").mkdir(parents=True)
    before = tree(place)
    assert main(["add", "talk.txt", *words]) == 2
    assert capsys.readouterr().err.startswith(f"error {said}")
    assert tree(place) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("none.txt", "none.txt: no such file"),
        (".", ".: "),
        ("ftp://example.org/a.md", "ftp://example.org/a.md: only http and https are read, and"),
    ],
)
def test_what_is_no_file_is_said(place: Path, capsys: Capture, words: str, said: str) -> None:
    assert main(["add", words]) == 2
    assert capsys.readouterr().err.startswith(f"error {said}")
    assert len(tree(place)) == 1


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        ("zh-Hans", "The car is here. It is late.", "in English (en), and sources here are in Chi"),
        (
            "zh-Hans",
            "這個國家的電車從哪裡來？",
            "in Chinese (zh-Hant), and sources here are in Chi",
        ),
        ("de", TALK, "this is in Chinese (zh-Hans), and sources here are in German (de)"),
    ],
)
def test_another_language_than_the_workspace_s_is_refused_unless_it_is_named(
    place: Path, capsys: Capture, source: str, text: str, said: str
) -> None:
    (place / "hexapla.toml").write_text(f'source = "{source}"\npaths = ["texts"]\n', "utf-8")
    (place / "a.txt").write_text(text, "utf-8")
    assert main(["add", "a.txt"]) == 2
    assert said in capsys.readouterr().err
    assert main(["add", "a.txt", "--lang", "nl"]) == 0
    assert capsys.readouterr().err == ""
    header = polib.pofile(str(place / "texts" / "a" / "source.pot")).metadata
    assert header["X-Source-Language"] == "nl"


def test_a_folder_that_cannot_be_made_leaves_nothing(place: Path, capsys: Capture) -> None:
    (place / "translations").write_text("a file", "utf-8")
    before = tree(place)
    assert main(["add", "talk.txt"]) == 2
    assert "not written" in capsys.readouterr().err
    assert tree(place) == before


def test_a_long_segment_is_pointed_out(place: Path, capsys: Capture) -> None:
    (place / "a.txt").write_text("车" * 20_000, "utf-8")
    assert main(["add", "a.txt"]) == 0
    assert "has 20000 characters and no end of a sentence" in capsys.readouterr().err


def test_the_same_text_again_is_nothing_new(place: Path, capsys: Capture) -> None:
    assert main(["add", "talk.txt"]) == 0
    render(place, lambda _: None)
    before = tree(place)
    capsys.readouterr()
    assert main(["add", "talk.txt"]) == 0
    assert capsys.readouterr().out.endswith("nothing is new in this text\n")
    assert tree(place) == before


def test_renderings_follow_a_text_that_changes(place: Path, capsys: Capture) -> None:
    assert main(["add", "talk.txt"]) == 0
    old = ids()
    path = render(place, lambda _: None)
    new = TALK.replace("从工厂来。", "从大工厂来。").replace("专家：靠车。", "专家：靠车。真的。")
    new = new.replace("记者：以后呢？\n", "")
    (place / "talk.txt").write_text(f"一篇访谈\n\n{new}", "utf-8")
    capsys.readouterr()
    assert main(["add", "talk.txt"]) == 0
    out = capsys.readouterr().out
    assert "1 edited, their renderings fuzzy" in out
    assert "2 new" in out
    assert "1 gone, kept as obsolete entries" in out
    found = entries(str(path))
    assert [entry.msgid for entry in found.values() if not entry.obsolete] == texts()
    assert found[old["专家：靠车。"]].msgstr == "[专家：靠车。]"
    edited = found[old["从工厂来。"]]
    assert (edited.msgid, edited.msgstr) == ("从大工厂来。", "[从工厂来。]")
    assert (edited.fuzzy, edited.previous_msgid) == (True, "从工厂来。")
    gone = found[old["记者：以后呢？"]]
    assert (gone.obsolete, gone.msgstr) == (1, "[记者：以后呢？]")
    assert ids()["真的。"] not in old.values()
    assert found[ids()["真的。"]].msgstr == ""
    assert (place / "translations/talk/source.txt").read_text("utf-8").startswith("一篇访谈")


def test_a_segment_that_comes_back_has_its_rendering_again(place: Path) -> None:
    assert main(["add", "talk.txt"]) == 0
    path = render(place, lambda _: None)
    before, names = entries(str(path)), ids()
    (place / "talk.txt").write_text(TALK.replace("记者：以后呢？\n", ""), "utf-8")
    assert main(["add", "talk.txt"]) == 0
    (place / "talk.txt").write_text(TALK, "utf-8")
    assert main(["add", "talk.txt"]) == 0
    assert ids() == names
    after = entries(str(path))
    assert {key: (e.msgstr, e.obsolete, e.fuzzy) for key, e in after.items()} == {
        key: (e.msgstr, e.obsolete, e.fuzzy) for key, e in before.items()
    }


def test_what_is_rendered_together_stays_together_or_is_looked_at_again(place: Path) -> None:
    assert main(["add", "talk.txt"]) == 0
    old = ids()
    head = old["专家：靠车。"]

    def joined(rendered: Entries) -> None:
        rendered["车从哪里来？"].msgstr = rendered["从工厂来。"].msgstr = f"↑{head}"

    path = render(place, joined)
    (place / "talk.txt").write_text(TALK.replace("专家：靠车。", "专家："), "utf-8")
    assert main(["add", "talk.txt", "--force"]) == 0
    found = entries(str(path))
    first = next(e for e in found.values() if not e.obsolete and e.msgstr == "[专家：靠车。]")
    assert first.fuzzy
    assert found[old["从工厂来。"]].msgstr == f"↑{first.msgctxt}"


def test_what_was_looked_at_again_stays_so(place: Path) -> None:
    assert main(["add", "talk.txt"]) == 0
    head = ids()["专家：靠车。"]

    def joined(rendered: Entries) -> None:
        rendered["从工厂来。"].msgstr = f"↑{head}"

    path = render(place, joined)
    shorter = TALK.replace("从工厂来。", "")
    for text in (shorter, shorter.replace("也靠人", "更靠人"), TALK):
        (place / "talk.txt").write_text(text, "utf-8")
        assert main(["add", "talk.txt"]) == 0
        assert entries(str(path))[head].fuzzy == (text is shorter)
        path.write_text(path.read_text("utf-8").replace("#, fuzzy\n", ""), "utf-8")
    assert entries(str(path))[ids()["从工厂来。"]].msgstr == ""


def test_what_people_wrote_into_a_catalogue_stays(place: Path) -> None:
    assert main(["add", "talk.txt"]) == 0
    path = render(place, lambda _: None)
    raw = path.read_text("utf-8").replace("#. block=3", "# Hm.\n#: talk:3\n#. block=3")
    path.write_bytes(raw.replace("\n", "\r\n").encode())
    before = path.read_bytes().split(b"\r\n")
    (place / "talk.txt").write_text(TALK.replace("也靠人", "更靠人"), "utf-8")
    assert main(["add", "talk.txt"]) == 0
    after = path.read_bytes().split(b"\r\n")
    old, new = "专家：以后还靠车，也靠人。", "专家：以后还靠车，更靠人。"
    at = before.index(f'msgid "{old}"'.encode())
    assert after == [
        *before[: at - 1],
        b"#, fuzzy",
        f'#| msgid "{old}"'.encode(),
        before[at - 1],
        f'msgid "{new}"'.encode(),
        *before[at + 1 :],
    ]


def test_another_text_under_the_same_name_is_refused(place: Path, capsys: Capture) -> None:
    assert main(["add", "talk.txt"]) == 0
    before = tree(place / "translations")
    (place / "talk.txt").write_text("明天下雨。大家都带伞。没有人出门。河水涨了。", "utf-8")
    assert main(["add", "talk.txt"]) == 2
    assert "this is another text: of 4 segments, 0 are in" in capsys.readouterr().err
    (place / "talk.md").write_text(TALK, "utf-8")
    assert main(["add", "talk.md"]) == 2
    assert "the document is source.txt (add a .txt again, or" in capsys.readouterr().err
    assert main(["add", "talk.txt", "--lang", "ja"]) == 2
    assert "this document is in Chinese (zh-Hans) (give a text" in capsys.readouterr().err
    assert tree(place / "translations") == before
    assert main(["add", "talk.txt", "--force"]) == 0


def test_a_dry_run_says_what_would_change(place: Path, capsys: Capture) -> None:
    assert main(["add", "talk.txt"]) == 0
    render(place, lambda _: None)
    before = tree(place / "translations")
    (place / "talk.txt").write_text(TALK.replace("也靠人", "更靠人"), "utf-8")
    capsys.readouterr()
    assert main(["add", "talk.txt", "--dry-run"]) == 0
    assert "would be renewed" in (out := capsys.readouterr().out)
    assert "1 edited" in out
    assert tree(place / "translations") == before


def test_a_source_edited_in_its_own_folder_is_an_update(place: Path, capsys: Capture) -> None:
    assert main(["add", "talk.txt"]) == 0
    source = place / "translations" / "talk" / "source.txt"
    source.write_text(TALK.replace("也靠人", "更靠人"), "utf-8")
    capsys.readouterr()
    header = polib.pofile(POT).metadata
    assert main(["add", "translations/talk/source.txt"]) == 0
    assert "1 edited" in capsys.readouterr().out
    after = polib.pofile(POT).metadata
    assert {key for key in after if after[key] != header[key]} == {"X-Source-Hash"}
    assert "专家：以后还靠车，更靠人。" in texts()


def test_a_damaged_catalogue_stops_an_update_before_it_begins(place: Path, capsys: Capture) -> None:
    assert main(["add", "talk.txt"]) == 0
    path = render(place, lambda _: None)
    path.write_bytes(path.read_bytes() + b'\nmsgid "x\n')
    before = tree(place / "translations")
    (place / "talk.txt").write_text(TALK.replace("也靠人", "更靠人"), "utf-8")
    assert main(["add", "talk.txt"]) == 2
    assert "the file is damaged, so nothing is changed" in capsys.readouterr().err
    assert tree(place / "translations") == before


def test_a_catalogue_of_others_stays_as_it_is(place: Path, capsys: Capture) -> None:
    assert main(["add", "talk.txt"]) == 0
    path = render(place, lambda _: None)
    path.write_text(path.read_text("utf-8").replace("X-Hexapla", "X-Other"), "utf-8")
    before = path.read_bytes()
    (place / "talk.txt").write_text(TALK.replace("也靠人", "更靠人"), "utf-8")
    assert main(["add", "talk.txt"]) == 0
    assert "en.po is not in our layout, and stays as it is" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_saved_puts_the_others_back(
    place: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["add", "talk.txt"]) == 0
    for tag in ("en", "fr"):
        render(place, lambda _: None, tag)
    before = tree(place / "translations")
    (place / "talk.txt").write_text(TALK.replace("也靠人", "更靠人"), "utf-8")
    real = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == "source.pot":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    assert main(["add", "talk.txt"]) == 2
    assert "no space left" in capsys.readouterr().err
    assert tree(place / "translations") == before

"""Beads changed on the disk: few bytes, every rendering, and all the way back."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from document import FUZZY, SOURCES, TARGETS, TEXT, bytes_of, make_document, texts_of
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.corpus import realign, recut
from hexapla.corpus.bitext import Bead, Bitext, written
from hexapla.corpus.realign import Cursor
from hexapla.errors import HexaplaError, SaveError, UnreadableError, UsageError
from hexapla.formats.po import parse
from hexapla.formats.po.backbone import read_backbone
from hexapla.text.span import Side
from hexapla.verbs.bench import Bench, parts_of
from hexapla.verbs.realign import Realigner
from hexapla.workspace import files

SOURCE, TARGET = Side.SOURCE, Side.TARGET


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_document(tmp_path)


def kinds(realigner: Realigner) -> list[tuple[int, int]]:
    return [bead.kind for bead in realigner.bitext]


def cut(realigner: Realigner, number: int, at: int) -> str:
    """Cut a source segment; the id of the second half."""
    text = [one.text for bead in realigner.bitext for one in bead.sources][number]
    name = realigner.name(text[at:])
    act = partial(recut.cut_source, number=number, at=at, name=name)
    realigner.save(act(realigner.bitext), act)
    return name


def fuse(realigner: Realigner, number: int) -> None:
    act = partial(recut.fuse_sources, number=number)
    realigner.save(act(realigner.bitext), act)


def document_text(home: Path) -> str:
    return read_backbone(parse((home / "source.pot").read_bytes())).text


def test_beads_are_read_with_their_sentences(home: Path) -> None:
    assert kinds(Realigner(home, "de")) == [(1, 1), (2, 1), (1, 2), (1, 0)]
    assert kinds(Realigner(home, "en")) == [(1, 1), (1, 2), (1, 1), (1, 1), (1, 1)]


def test_a_merger_changes_two_entries_and_one_note(home: Path) -> None:
    before = bytes_of(home)
    realigner = Realigner(home, "en")
    realigner.save(realign.merge(realigner.bitext, Cursor(0, SOURCE), 1))
    after = bytes_of(home)
    assert [name for name in before if before[name] != after[name]] == ["en.po"]
    old, new = (files["en.po"].decode().split("\n\n") for files in (before, after))
    assert [n for n, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]] == [1, 2]
    assert "# a note of ours\n# bead: locked (" in new[1]
    assert texts_of(home, "en")["aaaaa"] == "Three apples. He left. Yes, he did."
    assert texts_of(home, "en")["bbbbb"] == "↑aaaaa"


def test_a_lock_changes_nothing_but_a_comment_and_is_read_again(home: Path) -> None:
    before = (home / "en.po").read_text("utf-8").splitlines()
    realigner = Realigner(home, "en")
    realigner.save(realign.lock(realigner.bitext, Cursor(4, SOURCE)))
    after = (home / "en.po").read_text("utf-8").splitlines()
    assert [line for line in after if not line.startswith("# bead: locked")] == before
    assert [bead.locked for bead in Realigner(home, "en").bitext] == [False] * 4 + [True]


def test_a_sentence_shifts_to_the_next_segment(home: Path) -> None:
    realigner = Realigner(home, "en")
    realigner.save(realign.shift(realigner.bitext, Cursor(1, TARGET, 1), 1))
    assert texts_of(home, "en")["bbbbb"] == "He left."
    assert texts_of(home, "en")["ccccc"] == "Yes, he did. She stayed."


def test_an_omission_is_empty_and_what_stood_there_is_noted_as_added(home: Path) -> None:
    realigner = Realigner(home, "en")
    realigner.save(realign.omit(realigner.bitext, Cursor(3, SOURCE)))
    assert texts_of(home, "en")["ddddd"] == ""
    assert texts_of(home, "en")["ccccc"] == "She stayed. Night fell."
    assert '# bead: added "Night fell."' in (home / "en.po").read_text("utf-8")
    assert Realigner(home, "en").bitext[2].kind == (1, 1)


def test_a_guess_stays_one_wherever_it_goes(home: Path) -> None:
    assert {key for tag, key in FUZZY if tag == "ja"} == {"ccccc"}
    realigner = Realigner(home, "ja")
    realigner.save(realign.shift(realigner.bitext, Cursor(2, TARGET), -1))
    entries = {entry.msgctxt: entry for entry in parse((home / "ja.po").read_bytes()).entries}
    assert (entries["bbbbb"].fuzzy, entries["bbbbb"].msgstrs) == (True, ("彼女は残った。",))
    assert (entries["ccccc"].fuzzy, entries["ccccc"].msgstrs) == (False, ("",))


def test_a_cut_source_has_a_new_segment_in_all_renderings_and_none_moves(home: Path) -> None:
    name = cut(Realigner(home, "en"), 0, 2)
    assert document_text(home) == TEXT
    for tag in TARGETS:
        texts = texts_of(home, tag)
        assert list(texts)[:2] == ["aaaaa", name]
        assert texts["aaaaa"] == TARGETS[tag]["aaaaa"]
        assert texts[name] == "↑aaaaa"
    assert 'msgid "三个"' in (home / "source.pot").read_text("utf-8")


def test_a_cut_of_what_nobody_renders_leaves_both_halves_bare(home: Path) -> None:
    name = cut(Realigner(home, "en"), 4, 2)
    assert (texts_of(home, "de")["eeeee"], texts_of(home, "de")[name]) == ("", "")


def test_fused_sources_have_the_first_id_and_both_renderings(home: Path) -> None:
    fuse(Realigner(home, "en"), 1)
    assert document_text(home) == TEXT
    assert texts_of(home, "en")["bbbbb"] == "He left. Yes, he did. She stayed."
    assert texts_of(home, "de")["bbbbb"] == "Er ging, sie blieb."
    assert texts_of(home, "ja")["bbbbb"] == "彼女は残った。"
    for tag in TARGETS:
        assert "ccccc" not in texts_of(home, tag)
        assert '#~ msgctxt "ccccc"' in (home / f"{tag}.po").read_text("utf-8")


def test_an_id_is_never_given_twice(home: Path) -> None:
    realigner = Realigner(home, "en")
    first = cut(realigner, 0, 2)
    fuse(realigner, 0)
    assert cut(Realigner(home, "en"), 0, 2) not in {first, *SOURCES}


def test_paragraphs_are_not_fused(home: Path) -> None:
    realigner = Realigner(home, "en")
    with pytest.raises(UsageError, match="another paragraph"):
        fuse(realigner, 2)


def test_a_lock_in_another_rendering_outlives_a_cut(home: Path) -> None:
    german = Realigner(home, "de")
    german.save(realign.lock(german.bitext, Cursor(0, SOURCE)))
    cut(Realigner(home, "en"), 0, 2)
    assert [bead.locked for bead in Realigner(home, "de").bitext] == [True, False, False, False]


# Others write too


def touch(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n# somebody was here\n")


@pytest.mark.parametrize("name", ["en.po", "source.pot"])
def test_a_file_that_has_changed_is_left_as_it_is(home: Path, name: str) -> None:
    realigner = Realigner(home, "en")
    bitext = realigner.bitext
    touch(home / name)
    before = bytes_of(home)
    with pytest.raises(SaveError, match=f"{name}: it has changed"):
        cut(realigner, 0, 2)
    assert bytes_of(home) == before
    assert realigner.bitext is bitext


def test_what_others_write_into_another_rendering_meanwhile_stays(home: Path) -> None:
    realigner = Realigner(home, "en")
    touch(home / "de.po")
    cut(realigner, 0, 2)
    assert b"# somebody was here" in (home / "de.po").read_bytes()


def test_a_step_is_not_taken_back_over_the_work_of_others(home: Path) -> None:
    realigner = Realigner(home, "en")
    cut(realigner, 0, 2)
    path = home / "de.po"
    path.write_bytes(path.read_bytes().replace("三个".encode(), "四个".encode()))
    before = bytes_of(home)
    with pytest.raises(SaveError, match="it has changed"):
        realigner.undo()
    assert bytes_of(home) == before


def test_no_file_is_saved_if_one_cannot_be(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    realigner, before = Realigner(home, "en"), bytes_of(home)
    write = files._write_beside

    def fail(target: Path, raw: bytes) -> Path:
        if target.name == "ja.po":
            raise OSError(28, "No space left on device")
        return write(target, raw)

    monkeypatch.setattr(files, "_write_beside", fail)
    with pytest.raises(SaveError, match="no space left"):
        cut(realigner, 0, 2)
    assert bytes_of(home) == before


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text.replace("X-Hexapla: 1", "X-Other: 1"), "not in our layout"),
        (lambda text: text.replace('msgid "再见！"', 'msgid "再见！'), "no closing"),
        (lambda text: text.replace("再见！", "别走！"), "not have the segments"),
        (lambda text: text.partition("\n# a note")[0], "not have the segments"),
        (lambda text: text.replace("eeeee", "fffff"), "not have the segments"),
    ],
    ids=["layout", "damage", "another source", "no entry", "another segment"],
)
def test_a_catalogue_that_would_not_come_through_is_refused(
    home: Path, change: Callable[[str], str], words: str
) -> None:
    path = home / "en.po"
    path.write_text(change(path.read_text("utf-8")), "utf-8")
    with pytest.raises(HexaplaError, match=words):
        Realigner(home, "en")


def test_a_rendering_without_a_backbone_is_refused(home: Path) -> None:
    (home / "source.pot").unlink()
    with pytest.raises(UsageError, match=r"without a source\.pot"):
        Realigner(home, "en")


def test_a_damaged_rendering_stops_a_cut_but_no_merger(home: Path) -> None:
    path = home / "de.po"
    path.write_text(path.read_text("utf-8").replace('msgid "再见！"', 'msgid "再见！'), "utf-8")
    realigner, before = Realigner(home, "en"), bytes_of(home)
    with pytest.raises(UnreadableError, match=r"de\.po"):
        cut(realigner, 0, 2)
    assert bytes_of(home) == before
    realigner.save(realign.merge(realigner.bitext, Cursor(0, SOURCE), 1))
    assert kinds(realigner)[0] == (2, 3)


def test_a_text_that_would_look_like_a_join_is_refused(home: Path) -> None:
    path = home / "en.po"
    path.write_text(path.read_text("utf-8").replace("Yes, he did.", "↑ he did."), "utf-8")
    realigner = Realigner(home, "en")
    bitext = recut.cut_sentence(realigner.bitext, Cursor(1, TARGET), 8)
    realigner.save(bitext)
    with pytest.raises(SaveError, match="cannot begin with ↑"):
        realigner.save(realign.shift(bitext, Cursor(1, TARGET, 1), 1))


# Laws

ACTS: dict[str, Callable[[Bitext, Cursor], Bitext]] = {
    "merge": lambda bitext, cursor: realign.merge(bitext, cursor, 1),
    "split": realign.split,
    "shift": lambda bitext, cursor: realign.shift(bitext, cursor, -1),
    "omit": realign.omit,
    "set apart": realign.set_apart,
    "lock": realign.lock,
}


@settings(max_examples=25)
@given(st.data())
def test_whatever_is_done_is_read_again_and_taken_back_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    home = make_document(tmp_path_factory.mktemp("work"))
    realigner, states = Realigner(home, data.draw(st.sampled_from(sorted(TARGETS)))), []
    for _ in range(data.draw(st.integers(1, 5))):
        states.append((bytes_of(home), realigner.bitext))
        act = data.draw(st.sampled_from([*ACTS, "cut", "fuse"]))
        bead = data.draw(st.integers(0, len(realigner.bitext) - 1))
        side = data.draw(st.sampled_from(Side))
        last = max(len(parts_of(realigner.bitext[bead], side)) - 1, 0)
        cursor = Cursor(bead, side, data.draw(st.integers(0, last)))
        number = Bench(realigner.bitext, cursor).number
        try:
            if act == "cut":
                cut(realigner, number, data.draw(st.integers(0, 4)))
            elif act == "fuse":
                fuse(realigner, number)
            else:
                realigner.save(ACTS[act](realigner.bitext, cursor))
        except UsageError:
            states.pop()
    again = Realigner(home, realigner.tag)
    assert [shape(bead) for bead in again.bitext] == [shape(bead) for bead in realigner.bitext]
    assert document_text(home) == TEXT
    last_bytes = bytes_of(home)
    for before, bitext in reversed(states):
        realigner.undo()
        assert (bytes_of(home), realigner.bitext) == (before, bitext)
    for _ in states:
        realigner.redo()
    assert bytes_of(home) == last_bytes
    shutil.rmtree(home.parents[1])


def shape(bead: Bead) -> tuple[object, ...]:
    """What of a bead comes back from the disk: of a guess no notes."""
    text, added = written(bead.sentences, "") if bead.fuzzy else written(bead.sentences, " ")
    bare = text.replace(" ", "")
    noted = () if bead.fuzzy else (bead.locked, "".join(span.of(text) for span in added))
    return bead.sources, bare, bead.fuzzy, noted

"""`hexapla align DOCUMENT TAG RENDERING`."""

import re
import sys
from json import loads
from pathlib import Path

import polib
import pytest

from hexapla.__main__ import main
from hexapla.cli import align
from hexapla.corpus.bead_note import BeadNote, bead_note_lines, read_bead_note
from hexapla.corpus.segment import Segment
from hexapla.corpus.unit import State, Unit
from hexapla.corpus.untouched import untouched
from hexapla.formats.po import parse, to_catalogue
from hexapla.formats.po.memo import renote
from hexapla.report.page import Page
from hexapla.verbs import align as verb
from hexapla.verbs.align_document import Placed, Request, align_document

Capture = pytest.CaptureFixture[str]
SOURCE = """# 楼里的轻轨

重庆的轻轨穿过一座19层的楼房。每天有5万人来看它。他们从哪里来？

老人王建国在楼里住了30年。“火车的声音不大，”他说。他的孙女在北京上大学。冬天，她坐飞机回家。

## 网红车站

2018年，这座车站成了网红。许多外国游客带着相机等火车。

桥下的长江向东流。晚上，城市的灯光很美。谁也不想离开。
"""
RENDERING = """# The light rail in the building

In Chongqing the light rail runs through a building of 19 storeys. Every day 50,000 people
come to see it. Where are they from?

The old man Wang Jianguo has lived in the building for 30 years. "The sound of the train is
not loud," he says. His granddaughter goes to university in Beijing; in winter she flies home
by plane.

## A station for the internet

In 2018 the station became an internet sensation. Many foreign tourists wait for the train
with cameras.

Below the bridge the Yangtze flows east. At night the lights of the city are beautiful.
Nobody wants to leave.
"""
OTHER = """# The committee

The committee met at noon. Its chairman, a lawyer who had spent his life in fishery disputes,
spoke first. "Nobody can say how much cod is left," he began.

Fishermen had written him 214 letters. They asked for loans. The minister was not there, because
his ship had been delayed by fog. He sent a telegram instead: there was no money.

## In the evening

"Then we shall sell the boats," said a voice. Some laughed, some did not. At 7 the meeting was
closed. It rained all evening, and the harbour lay empty but for two trawlers and a dog.
"""
WORDS = ("align", "rail", "en", "rail.en.md")
PO = Path("translations/rail/en.po")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rail.md").write_text(SOURCE, "utf-8")
    assert main(["add", "rail.md"]) == 0
    write(RENDERING)
    capsys.readouterr()
    return tmp_path


def write(text: str, name: str = "rail.en.md") -> None:
    Path(name).write_text(text, "utf-8")


def entries() -> dict[str, polib.POEntry]:
    """The entries of the catalogue by their source texts."""
    return {entry.msgid: entry for entry in polib.pofile(str(PO)) if not entry.obsolete}


def edit(source: str, target: str) -> None:
    """What a person does in another program."""
    file = polib.pofile(str(PO))
    next(entry for entry in file if entry.msgid == source).msgstr = target
    file.save()


def units() -> dict[str, Unit]:
    file = parse(PO.read_bytes())
    read = to_catalogue(file, document="", source_tag="zh", target_tag="en", joiner="")
    return {unit.sources[0]: unit for unit in read.units}


def note(source: str, note: BeadNote) -> None:
    """What the screen does, or the aligner."""
    unit = units()[source]
    lines = bead_note_lines(note, unit.sources, unit.target)
    PO.write_bytes(renote(parse(PO.read_bytes()), {unit.key: lines}))


def aligned(*, dry: bool = False, force: bool = False) -> Placed:
    request = Request("rail", "en", "rail.en.md", "2026-11-24", dry=dry, force=force)
    return align_document(request)


@pytest.mark.usefixtures("place")
def test_a_rendering_becomes_a_catalogue(capsys: Capture) -> None:
    assert main([*WORDS]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"aligned: {PO} (segments: 14, of the rendering: 13)\n")
    assert "beads: 12 1:1, 1 2:1" in out
    assert err == ""
    file, pot = polib.pofile(str(PO)), polib.pofile(str(PO.with_name("source.pot")))
    assert [entry.msgctxt for entry in file] == [entry.msgctxt for entry in pot]
    assert [entry.msgid for entry in file] == [entry.msgid for entry in pot]
    assert file[0].comment == "block=1 role=title"
    assert file.metadata["X-Source-Language"] == "zh-Hans"
    assert file.metadata["X-Rendering-File"] == "rail.en.md"
    assert entries()["“火车的声音不大，”他说。"].msgstr == (
        '"The sound of the train is not loud," he says.'
    )
    flown = entries()["他的孙女在北京上大学。"]
    assert entries()["冬天，她坐飞机回家。"].msgstr == f"↑{flown.msgctxt}"
    assert flown.msgstr.endswith("in Beijing; in winter she flies home by plane.")
    assert sorted(path.name for path in PO.parent.iterdir()) == ["en.po", "source.md", "source.pot"]


@pytest.mark.usefixtures("place")
def test_what_is_read_back_is_what_was_aligned() -> None:
    placed = aligned()
    read = {unit.sources: unit.target for unit in units().values()}
    segments = placed.pair.source.segments
    laid = {
        tuple(segments[i].text for i in bead.source): " ".join(
            placed.aligned.target.segments[j] for j in bead.target
        )
        for bead in placed.aligned.beads
    }
    assert read == laid


def test_an_export_gives_the_rendering_back(place: Path, capsys: Capture) -> None:
    main([*WORDS])
    capsys.readouterr()
    assert main(["export", "rail", "en", "-o", "out.md"]) == 0
    lines = RENDERING.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")
    assert (place / "out.md").read_text("utf-8") == lines.rstrip() + "\n"


@pytest.mark.usefixtures("place")
def test_a_second_time_nothing_is_new(capsys: Capture) -> None:
    main([*WORDS])
    before = PO.read_bytes()
    capsys.readouterr()
    assert main([*WORDS]) == 0
    assert capsys.readouterr().out.startswith(f"{PO}: nothing is new in this rendering")
    assert PO.read_bytes() == before


@pytest.mark.usefixtures("place")
def test_a_dry_run_writes_nothing(capsys: Capture) -> None:
    assert main([*WORDS, "--dry-run"]) == 0
    assert capsys.readouterr().out.startswith("would be aligned: ")
    assert not PO.exists()


@pytest.mark.usefixtures("place")
def test_what_is_omitted_has_no_text_and_what_is_added_stands_behind(capsys: Capture) -> None:
    text = RENDERING.replace("Many foreign tourists wait for the train\nwith cameras.", "")
    remark = "A kind old woman sells oranges and umbrellas to everybody who cannot find the stairs."
    write(text.replace("Where are they from?", f"Where are they from? {remark}"))
    assert main([*WORDS]) == 0
    out = capsys.readouterr().out
    asked = units()["他们从哪里来？"]
    assert entries()["许多外国游客带着相机等火车。"].msgstr == ""
    assert asked.target == f"Where are they from? {remark}"
    assert [span.of(asked.target) for span in read_bead_note(asked).added] == [remark]
    assert f"added at {asked.key}: A kind old woman" in out
    assert "omitted: 1" in out


def test_of_many_additions_it_is_said_how_many_more_there_are() -> None:
    texts = [(f"k{number}", "Words.") for number in range(align.SHOWN + 2)]
    lines = list(align._texts("  added at {}: ", texts, Page()))
    assert lines[0] == "  added at k0: Words.\n"
    assert lines[align.SHOWN :] == ["    and 2 more\n"]
    assert len(list(align._texts("{}", texts[:-2], Page()))) == align.SHOWN


@pytest.mark.usefixtures("place")
def test_a_person_is_told_that_a_dictionary_is_being_made(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verb, "is_ready", lambda name: name != "fi")
    for tag, told in (("fi", 1), ("de", 0), ("en", 0)):
        heard: list[str] = []
        verb.announce(("zh-Hans", tag), heard.append)
        assert len(heard) == told
    for seen in (True, False):
        monkeypatch.setattr(sys.stderr, "isatty", lambda seen=seen: seen)
        assert main(["align", "rail", "fi", "rail.en.md", "--dry-run", "--force"]) == 0
        said = "the dictionary of Finnish is being made, once" in capsys.readouterr().err
        assert said == seen


@pytest.mark.usefixtures("place")
def test_a_text_that_a_person_has_edited_is_not_lost(capsys: Capture) -> None:
    main([*WORDS])
    edit("谁也不想离开。", "No one ever wants to go.")
    before = PO.read_bytes()
    key = entries()["谁也不想离开。"].msgctxt
    assert main([*WORDS]) == 2
    assert f"does not have so: 1 ({key})" in capsys.readouterr().err
    assert PO.read_bytes() == before
    assert main([*WORDS, "--force"]) == 0
    assert entries()["谁也不想离开。"].msgstr == "Nobody wants to leave."
    assert entries()["谁也不想离开。"].tcomment == 'before: "No one ever wants to go."'


@pytest.mark.usefixtures("place")
def test_a_fuzzy_text_gives_way_and_is_noted() -> None:
    aligned()
    file = polib.pofile(str(PO))
    entry = next(entry for entry in file if entry.msgid == "谁也不想离开。")
    entry.msgstr, entry.flags = "A guess.", ["fuzzy"]
    file.save()
    assert aligned().kept == (entry.msgctxt,)
    now = entries()["谁也不想离开。"]
    assert (now.msgstr, now.flags) == ("Nobody wants to leave.", [])
    assert now.tcomment == 'before: "A guess."'


@pytest.mark.usefixtures("place")
def test_beads_that_moved_by_hand_are_set_right_again() -> None:
    aligned()
    first, second = "每天有5万人来看它。", "他们从哪里来？"
    texts = entries()[first].msgstr, entries()[second].msgstr
    edit(first, " ".join(texts))
    edit(second, "")
    aligned()
    assert (entries()[first].msgstr, entries()[second].msgstr) == texts


@pytest.mark.usefixtures("place")
def test_a_locked_bead_stays_as_it_is() -> None:
    aligned()
    first, second = "每天有5万人来看它。", "他们从哪里来？"
    together = f"{entries()[first].msgstr} {entries()[second].msgstr}"
    edit(first, together)
    edit(second, f"↑{entries()[first].msgctxt}")
    note(first, BeadNote(locked=True))
    locked = PO.read_bytes()
    placed = aligned()
    assert placed.after == locked
    assert units()[first].target == together
    assert read_bead_note(units()[first]).locked


@pytest.mark.usefixtures("place")
def test_a_locked_omission_stays_empty_and_its_text_goes_elsewhere() -> None:
    aligned()
    edit("谁也不想离开。", "")
    edit(
        "晚上，城市的灯光很美。",
        "At night the lights of the city are beautiful. Nobody wants to leave.",
    )
    note("谁也不想离开。", BeadNote(locked=True))
    aligned()
    assert units()["谁也不想离开。"].state is State.EMPTY
    assert units()["晚上，城市的灯光很美。"].target.endswith("Nobody wants to leave.")


@pytest.mark.usefixtures("place")
def test_a_lock_that_the_rendering_does_not_have_is_told() -> None:
    aligned()
    edit("谁也不想离开。", "No one ever wants to go.")
    note("谁也不想离开。", BeadNote(locked=True))
    placed = aligned(force=True)
    assert placed.loose == placed.kept == (entries()["谁也不想离开。"].msgctxt,)


@pytest.mark.parametrize("form", ["ladder", "tsv", "json"])
@pytest.mark.usefixtures("place")
def test_beads_come_in_the_forms_of_segmented_files(form: str, capsys: Capture) -> None:
    assert main([*WORDS, "--format", form, "--explain"]) == 0
    out, err = capsys.readouterr()
    assert err.startswith(f"note aligned: {PO}")
    beads = {
        "ladder": lambda: out.count("]:["),
        "tsv": lambda: len(out.splitlines()) - 1,
        "json": lambda: len(loads(out)["beads"]),
    }
    assert beads[form]() == 13


@pytest.mark.usefixtures("place")
def test_every_bead_is_explained(capsys: Capture) -> None:
    assert main([*WORDS, "--explain", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert len(re.findall(r"^  [a-z2-7 ]+  margin \d", out, re.MULTILINE)) == 13
    assert "老人=man" in out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.md", SOURCE, "it is in the language of the source"),
        ("a.md", "# Das Haus\n\nDer alte Mann wohnt seit Jahren in dem Haus.\n", "in German (de)"),
        ("a.md", OTHER, "this is no rendering of rail"),
        ("a.md", " \n", "no words"),
        ("a.pdf", "%PDF-1.7\n", "PDF"),
        ("a.odg", "Text", ".odg"),
    ],
)
@pytest.mark.usefixtures("place")
def test_what_is_no_rendering_is_refused(name: str, text: str, said: str, capsys: Capture) -> None:
    write(text, name)
    assert main(["align", "rail", "en", name]) == 2
    assert said in capsys.readouterr().err
    assert not PO.exists()


@pytest.mark.usefixtures("place")
def test_a_rendering_in_gbk_is_refused(capsys: Capture) -> None:
    Path("a.md").write_bytes("重庆的轻轨".encode("gbk"))
    assert main(["align", "rail", "zh-Hant", "a.md"]) == 2
    assert "GBK" in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_another_article_is_aligned_if_it_has_to_be() -> None:
    write(OTHER)
    placed = aligned(force=True)
    laid = [one.text for bead in placed.bitext for one in bead.sentences]
    assert laid == list(placed.aligned.target.segments)
    assert PO.exists()


@pytest.mark.usefixtures("place")
def test_an_export_that_is_not_finished_is_refused_for_it_speaks_the_source_s_words(
    capsys: Capture,
) -> None:
    assert main([*WORDS]) == 0
    edit("谁也不想离开。", "")
    edit("老人王建国在楼里住了30年。", "")
    assert main(["export", "rail", "en", "-o", "half.md"]) == 1
    before = PO.read_bytes()
    capsys.readouterr()
    assert main(["align", "rail", "en", "half.md"]) == 2
    said = capsys.readouterr().err
    missing = [entries()[text].msgctxt for text in ("老人王建国在楼里住了30年。", "谁也不想离开。")]
    assert f"in the source's words, so not rendered yet: 2 ({' '.join(missing)})" in said
    assert PO.read_bytes() == before
    write(Path("half.md").read_text("utf-8").replace("谁也不想离开。", "Nobody leaves."), "half.md")
    assert main(["align", "rail", "en", "half.md"]) == 2
    assert f"1 ({missing[0]})" in capsys.readouterr().err


def test_names_that_need_no_rendering_are_no_source_s_words() -> None:
    source = [Segment("a", "NASA, 1969"), Segment("b", "Neil Armstrong, the first man there")]
    assert untouched(source, source) == ["b"]
    assert untouched(source, [Segment("", "Neil Armstrong, the first man there, said")]) == []


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("end", ["tsv", "po"])
def test_rows_of_a_table_are_sentences_that_stay_whole(end: str) -> None:
    rows = [
        ("重庆的轻轨穿过一座19层的楼房。", "In Chongqing the light rail runs through a building."),
        ("每天有5万人来看它。他们从哪里来？", "Every day 50,000 come. Where are they from?"),
        ("冬天，她坐飞机回家。", "In winter, e.g. in Jan. 2018, she flies home by plane."),
    ]
    head = {"tsv": "zh-Hans\ten\n", "po": 'msgid ""\nmsgstr "Language: en\\n"\n\n'}[end]
    row = {"tsv": "{}\t{}\n", "po": 'msgid "{}"\nmsgstr "{}"\n\n'}[end]
    write(head + "".join(row.format(*pair) for pair in rows), f"rail.{end}")
    placed = align_document(Request("rail", "en", f"rail.{end}", "2026-11-24"))
    assert [one.text for one in placed.pair.rendering.segments] == [text for _, text in rows]
    found = entries()
    assert found["每天有5万人来看它。"].msgstr == rows[1][1]
    assert found["他们从哪里来？"].msgstr == f"↑{found['每天有5万人来看它。'].msgctxt}"
    assert found["冬天，她坐飞机回家。"].msgstr == rows[2][1]


@pytest.mark.usefixtures("place")
def test_a_rendering_of_which_nearly_half_is_missing_is_still_one() -> None:
    write(RENDERING.partition("## A station")[0])
    assert main([*WORDS]) == 0
    assert entries()["老人王建国在楼里住了30年。"].msgstr.startswith("The old man Wang Jianguo")


@pytest.mark.parametrize(
    "words", [("rail",), ("rail", "en"), ("rail", "en", "a.md", "--source", "zh")]
)
@pytest.mark.usefixtures("place")
def test_a_call_that_is_neither_way_is_told_so(words: tuple[str, ...], capsys: Capture) -> None:
    assert main(["align", *words]) == 2
    assert "neither" in capsys.readouterr().err


@pytest.mark.parametrize("tag", ["qq", "source", "../en", "e n"])
@pytest.mark.usefixtures("place")
def test_a_tag_that_is_none_is_refused(tag: str, capsys: Capture) -> None:
    assert main(["align", "rail", tag, "rail.en.md"]) == 2
    assert "no language tag" in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_a_damaged_catalogue_is_left_as_it_is(capsys: Capture) -> None:
    aligned()
    PO.write_text(
        PO.read_text("utf-8")
        .replace('in 2018"', "in 2018")
        .replace('msgstr "Where', "msgstr Where"),
        "utf-8",
    )
    before = PO.read_bytes()
    assert main([*WORDS, "--force"]) == 2
    assert "damaged" in capsys.readouterr().err
    assert PO.read_bytes() == before


@pytest.mark.usefixtures("place")
def test_a_catalogue_of_another_layout_is_left_alone(capsys: Capture) -> None:
    PO.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n', "utf-8")
    assert main([*WORDS, "--force"]) == 2
    assert "not in our layout" in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_who_stops_it_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hexapla.verbs.align_document.align_texts", stopped)
    assert main([*WORDS]) == 130
    assert not PO.exists()


@pytest.mark.usefixtures("place")
def test_the_terms_of_the_workspace_are_evidence() -> None:
    Path("hexapla.toml").write_text('glossary = ["terms.csv"]\n', "utf-8")
    Path("terms.csv").write_text("zh,en\n网红,internet sensation\n楼房,tower\n", "utf-8")
    placed = aligned(dry=True)
    bead = next(bead for name, bead in placed.named() if name == hot_spot())
    assert ("§网红", "§internet sensation") in placed.aligned.evidence(bead).pairs


def hot_spot() -> str:
    """The id of a segment."""
    pot = polib.pofile(str(PO.with_name("source.pot")))
    return next(entry.msgctxt for entry in pot if entry.msgid.startswith("2018"))

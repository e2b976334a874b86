"""`hexapla align`."""

from json import loads
from pathlib import Path

import pytest

from hexapla.__main__ import main
from hexapla.align.ladder import read_rungs

Capture = pytest.CaptureFixture[str]
CHINESE = """重庆的轻轨穿过一座19层的楼房。
每天有5万人来看它。他们从哪里来？
老人王建国在楼里住了30年。
“火车的声音不大，”他说。
他的孙女在北京上大学。
冬天，她坐飞机回家。
2018年，这座车站成了网红。
许多外国游客带着相机等火车。
桥下的长江向东流。
晚上，城市的灯光很美。
谁也不想离开。
明年还要修3条新路线。
"""
ENGLISH = """In Chongqing the light rail runs through a building of 19 storeys.
Every day 50,000 people come to see it.
Where are they from?
The old man Wang Jianguo has lived in the building for 30 years.
"The sound of the train is not loud," he says.
His granddaughter goes to university in Beijing; in winter she flies home by plane.
In 2018 the station became an internet sensation.
Many foreign tourists wait for the train with cameras.
Below the bridge the Yangtze flows east.
At night the lights of the city are beautiful.
Nobody wants to leave.
Next year 3 new lines are to be built.
"""
GOLD = """[0]:[0]
[1]:[1,2]
[2]:[3]
[3]:[4]
[4,5]:[5]
[6]:[6]
[7]:[7]
[8]:[8]
[9]:[9]
[10]:[10]
[11]:[11]
"""
OTHER = """The committee met at noon.
Its chairman, a lawyer who had spent most of his life in fishery disputes, spoke first.
"Nobody can say how much cod is left," he began!
No one answered, and so he went on for an hour and a half about quotas, nets and engines.
Fishermen had written him 214 letters?
They asked for loans.
The minister was not there, because his ship had been delayed by fog near the islands.
He sent a telegram instead: the government had no money.
"Then we shall sell the boats," said a voice.
Some laughed, some did not, and the secretary noted both in her book.
At 7 the meeting was closed.
It rained all evening, and the harbour lay empty but for two trawlers and a dog.
"""
WORDS = ("align", "--segmented", "zh.txt", "en.txt", "--source", "zh", "--target", "en")
OTHER_PART = "".join(OTHER.splitlines(keepends=True)[:6])


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "zh.txt").write_text(CHINESE, "utf-8")
    (tmp_path / "en.txt").write_text(ENGLISH, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("place")
def test_two_files_become_a_ladder(capsys: Capture) -> None:
    assert main(WORDS) == 0
    assert capsys.readouterr().out == GOLD


@pytest.mark.usefixtures("place")
def test_the_other_way_round_the_ladder_is_turned(capsys: Capture) -> None:
    words = ("align", "--segmented", "en.txt", "zh.txt", "--source", "en", "--target", "zh-Hans")
    assert main(words) == 0
    turned = [bead[1::-1] for bead in read_rungs(GOLD)]
    assert [bead[:2] for bead in read_rungs(capsys.readouterr().out)] == turned


@pytest.mark.usefixtures("place")
def test_reasons_stand_behind_what_readers_of_ladders_read(capsys: Capture) -> None:
    assert main([*WORDS, "--explain"]) == 0
    out = capsys.readouterr().out
    assert [bead[:2] for bead in read_rungs(out)] == [bead[:2] for bead in read_rungs(GOLD)]
    assert "#19=#19" in out.splitlines()[0]


@pytest.mark.usefixtures("place")
def test_json_has_texts_figures_and_evidence(capsys: Capture) -> None:
    assert main([*WORDS, "--format", "json", "--explain"]) == 0
    beads = loads(capsys.readouterr().out)["beads"]
    assert [(bead["source"], bead["target"]) for bead in beads][1] == ([1], [1, 2])
    assert beads[1]["targetTexts"] == ENGLISH.splitlines()[1:3]
    assert all(bead["margin"] > 0 for bead in beads)
    assert ["#50000", "#50000"] in beads[1]["pairs"]


def test_a_number_that_nothing_answers_is_told(place: Path, capsys: Capture) -> None:
    (place / "en.txt").write_text(ENGLISH.replace("30 years", "20 years"), "utf-8")
    assert main([*WORDS, "--format", "json", "--explain"]) == 0
    bead = loads(capsys.readouterr().out)["beads"][2]
    assert sorted(bead["lone"]) == ["20", "30"]


def test_a_table_has_a_cell_for_each_column(place: Path, capsys: Capture) -> None:
    (place / "en.txt").write_text(ENGLISH.replace(" rail ", "\trail "), "utf-8")
    assert main([*WORDS, "--format", "tsv"]) == 0
    head, *rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {len(row) for row in rows} == {len(head)}
    assert rows[1][:2] == ["1", "1 2"]


@pytest.mark.parametrize(
    ("file", "raw", "said"),
    [
        ("en.txt", b"", "there is no text"),
        ("en.txt", b"\n \n", "there is no text"),
        ("zh.txt", CHINESE.encode("gbk"), "no text in UTF-8"),
        ("en.txt", CHINESE.encode(), "this is in Chinese (zh)"),
        ("en.txt", OTHER.encode(), "no rendering of zh.txt"),
        ("en.txt", OTHER_PART.encode(), "no rendering of zh.txt"),
    ],
    ids=["empty", "blank", "GBK", "Chinese twice", "another article", "a part of one"],
)
def test_what_is_no_rendering_is_refused(
    place: Path, capsys: Capture, file: str, raw: bytes, said: str
) -> None:
    (place / file).write_bytes(raw)
    assert main(WORDS) == 2
    out, err = capsys.readouterr()
    assert said in err
    assert out == ""


@pytest.mark.usefixtures("place")
def test_files_that_are_exchanged_are_refused(capsys: Capture) -> None:
    words = ("align", "--segmented", "en.txt", "zh.txt", "--source", "zh", "--target", "en")
    assert main(words) == 2
    assert "the other way round" in capsys.readouterr().err


def test_another_article_is_aligned_by_force(place: Path, capsys: Capture) -> None:
    (place / "en.txt").write_text(OTHER, "utf-8")
    assert main([*WORDS, "--force"]) == 0
    beads = list(read_rungs(capsys.readouterr().out))
    assert [j for bead in beads for j in bead.target] == list(range(12))


@pytest.mark.usefixtures("place")
def test_what_is_no_tag_is_refused(capsys: Capture) -> None:
    assert main([*WORDS[:-1], "klingon"]) == 2
    assert "klingon is no language tag" in capsys.readouterr().err


def test_a_file_that_is_missing_is_named(place: Path, capsys: Capture) -> None:
    (place / "zh.txt").unlink()
    assert main(WORDS) == 2
    assert "zh.txt" in capsys.readouterr().err


def test_empty_lines_and_line_ends_of_windows_are_segments_as_they_stand(
    place: Path, capsys: Capture
) -> None:
    (place / "zh.txt").write_bytes(CHINESE.replace("\n", "\r\n").encode() + b"\r\n")
    assert main(WORDS) == 0
    beads = list(read_rungs(capsys.readouterr().out))
    assert [i for bead in beads for i in bead.source] == list(range(13))


def test_a_segment_of_20000_characters_is_aligned(place: Path, capsys: Capture) -> None:
    (place / "zh.txt").write_text(CHINESE.replace("它", "它" * 20_000), "utf-8")
    assert main([*WORDS, "--force"]) == 0
    assert len(list(read_rungs(capsys.readouterr().out))) > 8

"""`hexapla compare`."""

import json
import subprocess
from pathlib import Path

import pytest

from hexapla.__main__ import main
from hexapla.scores import effort

Capture = pytest.CaptureFixture[str]
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n'
TEXTS = ["The first car is here to stay.", "The second one left.", "Nobody saw the third.", "Last."]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEXAPLA_NAME", "Ann <ann@example.org>")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write("a.po", TEXTS)
    write("b.po", [text.replace("The", "This") for text in TEXTS])
    write("c.po", [text.upper() for text in TEXTS])
    return tmp_path


def write(name: str, texts: list[str], tag: str = "en") -> None:
    entries = (f'\nmsgid "第{number}"\nmsgstr "{text}"\n' for number, text in enumerate(texts))
    Path(name).write_text(HEADER.format(tag) + "".join(entries), "utf-8")


def test_what_is_equal_needs_no_edit_and_each_figure_has_its_signature(capsys: Capture) -> None:
    assert main(["compare", "a.po", "a.po", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    figures = {one["metric"]: one for one in found["others"][0]["figures"]}
    assert {name: round(one["value"]) for name, one in figures.items()} == {
        "chrF++": 100, "TER": 0, "BLEU": 100,
    }  # fmt: skip
    assert figures["BLEU"]["signature"].startswith("BLEU|nrefs:1|bs:1000|seed:12345|case:mixed|")
    assert figures["chrF++"]["signature"].startswith("chrF2++|")


def test_the_paired_bootstrap_says_which_of_two_is_nearer(capsys: Capture) -> None:
    assert main(["compare", "a.po", "b.po", "c.po", "--format", "json"]) == 0
    one, other = json.loads(capsys.readouterr().out)["others"]
    assert one["figures"][0]["value"] > other["figures"][0]["value"]
    assert [each["chance"] for each in one["figures"]] == [None] * 3
    assert other["figures"][0]["chance"] < 0.05
    assert main(["compare", "a.po", "b.po", "c.po"]) == 0
    assert "differs from the first" in capsys.readouterr().out


def test_units_that_only_one_renders_are_left_out_and_counted(capsys: Capture) -> None:
    write("b.po", [*TEXTS[:2], "", "Last."])
    assert main(["compare", "a.po", "b.po"]) == 0
    assert "against a.po: 3 units, 1 left out" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["a.po", "de.po"], "two languages cannot be compared: a.po is in en, de.po is in de"),
        (["hans.po", "hant.po"], "two languages cannot be compared"),
        (["a.po", "empty.po"], "no unit in common"),
        (["a.po"], "nothing of it was approved"),
        (["a.po", "nowhere.po"], "there is no rendering"),
        (["a.po", "HEAD:a.po"], "git has no file HEAD:a.po here"),
        (["a.po", "--", "-x:a.po"], "git has no file"),
    ],
)
def test_what_cannot_be_compared_is_said(capsys: Capture, names: list[str], said: str) -> None:
    write("de.po", TEXTS, "de")
    write("hans.po", TEXTS, "zh-Hans")
    write("hant.po", TEXTS, "zh-Hant")
    write("empty.po", [])
    assert main(["compare", *names]) == 2
    assert said in capsys.readouterr().err


def test_a_draft_is_compared_with_what_was_approved(capsys: Capture) -> None:
    assert main(["review", "approve", "a.po", "第0"]) == 0
    write("a.po", ["The first car is gone.", *TEXTS[1:]])
    capsys.readouterr()
    assert main(["compare", "a.po", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["reference"] == "a.po as approved"
    ter = found["others"][0]["figures"][1]["value"]
    assert ter == pytest.approx(100 * 3 / 16), "three words of sixteen"


@pytest.mark.needs("git")
def test_two_versions_of_a_file_are_compared(place: Path, capsys: Capture) -> None:
    (place / "below").mkdir()
    (place / "a.po").rename(place / "below/a.po")
    for words in ("init -q", "add below", "-c user.name=A -c user.email=a@b commit -qm first"):
        subprocess.run(["git", *words.split()], cwd=place, check=True)
    write("below/a.po", [text.upper() for text in TEXTS])
    assert main(["compare", "HEAD:below/a.po", "below/a.po"]) == 0
    assert "against HEAD:below/a.po: 4 units" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("tag", "name", "words"),
    [("zh", "chrF", "tok:zh"), ("th", "chrF", "tok:char"), ("de", "chrF++", "tok:13a"),
     ("sa", "chrF++", "tok:intl")],
)  # fmt: skip
def test_each_language_has_its_words(tag: str, name: str, words: str) -> None:
    chrf, _, bleu = effort.distance(["一二三四五"], [["一二三四五"]], tag).figures[0]
    assert chrf.metric == name
    assert f"|{words}" in bleu.signature


def test_without_words_of_japanese_letters_are_counted_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import sacrebleu.tokenizers.tokenizer_ja_mecab as words  # noqa: PLC0415 -- only here

    monkeypatch.setattr(words, "MeCab", None)
    found = effort.distance(["車がある"], [["車がない"]], "ja")
    assert "tok:char" in found.figures[0][2].signature
    assert "pip install 'hexapla[ja]'" in found.notes[-1]


def test_one_text_has_no_interval() -> None:
    found = effort.distance(["x"], [["y"]], "en")
    assert [one.interval for one in found.figures[0]] == [None] * 3
    assert found.notes

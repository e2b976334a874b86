"""`hexapla align --encoder`, with an encoder that counts letters."""

import sys
from json import loads
from pathlib import Path

import pytest
from ragged import article

from hexapla.__main__ import main

Capture = pytest.CaptureFixture[str]
# Tags that no dictionary is of on any machine: words say nothing.
WORDS = ("align", "--segmented", "fi.txt", "la.txt", "--source", "mt", "--target", "rm", "--force")
FINNISH = "Hän tuli kotiin illalla.\nAlkoi sataa.\nMinä lähdin ulos.\n"
LATIN = "Domum vesperi.\nUt fit venit.\nPluit.\nForas exii.\n"
MODULE = """
def encode(texts):
    return [[text.count(letter) for letter in "aeiou"] for text in texts]

def broken(texts):
    return [[0.0] for text in texts[1:]]
"""
POINTS = "[hexapla.encoders]\nvowels = vowels_encoder:encode\nbroken = vowels_encoder:broken\n"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    info = tmp_path / "vowels_encoder-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: vowels-encoder\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(POINTS)
    (tmp_path / "vowels_encoder.py").write_text(MODULE)
    (tmp_path / "fi.txt").write_text(FINNISH, "utf-8")
    (tmp_path / "la.txt").write_text(LATIN, "utf-8")
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "vowels_encoder", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_vectors_say_is_explained(capsys: Capture) -> None:
    assert main((*WORDS, "--encoder", "vowels", "--explain")) == 0
    first, *_ = capsys.readouterr().out.splitlines()
    assert "×1." in first.partition(" vectors ")[2]
    assert main((*WORDS, "--encoder", "vowels", "--explain", "--format", "json")) == 0
    beads = loads(capsys.readouterr().out)["beads"]
    assert {*beads[0]["vectors"]} == {"margin", "weight"}
    assert main((*WORDS, "--encoder", "vowels", "--explain", "--format", "tsv")) == 0
    head, row, *_ = capsys.readouterr().out.splitlines()
    assert (head.split("\t")[-1], len(row.split("\t"))) == ("vectors", len(head.split("\t")))


def test_without_an_encoder_nothing_is_said_of_vectors(capsys: Capture) -> None:
    assert main((*WORDS, "--explain")) == 0
    assert "vectors" not in capsys.readouterr().out
    assert main((*WORDS, "--explain", "--format", "json")) == 0
    assert {bead["vectors"] for bead in loads(capsys.readouterr().out)["beads"]} == {None}


def test_a_workspace_names_its_encoder_and_a_person_may_leave_it_out(
    place: Path, capsys: Capture
) -> None:
    (place / "hexapla.toml").write_text('encoder = "vowels"\n', "utf-8")
    assert main((*WORDS, "--explain")) == 0
    assert "vectors" in capsys.readouterr().out
    assert main((*WORDS, "--explain", "--encoder", "none")) == 0
    assert "vectors" not in capsys.readouterr().out


def test_vectors_do_not_make_another_article_a_rendering(place: Path, capsys: Capture) -> None:
    pieces = article("en")
    chinese, english = ([text for piece in pieces for text in piece.texts[n]] for n in (0, 1))
    (place / "fi.txt").write_text("\n".join(chinese[:40]), "utf-8")
    (place / "la.txt").write_text("\n".join(english[-40:]), "utf-8")
    words = ("align", "--segmented", "fi.txt", "la.txt", "--source", "zh", "--target", "en")
    told = []
    for name in ("none", "vowels"):
        assert main((*words, "--encoder", name)) == 2
        told.append(capsys.readouterr().err)
    assert "this is no rendering of" in told[0]
    assert told[0] == told[1]


def test_an_encoder_that_fails_is_an_error_with_a_remedy(capsys: Capture) -> None:
    assert main((*WORDS, "--encoder", "broken")) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "the encoder broken gave no vectors" in printed.err
    assert "--encoder none" in printed.err
    assert "Traceback" not in printed.err

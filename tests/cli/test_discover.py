"""`hexapla terms discover`, as people and machines call it."""

import json
from pathlib import Path

import pytest

from hexapla.__main__ import main

TOP = Path(__file__).parents[2]
EXAMPLE = TOP / "translations" / "07-expert-dialogue"
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"\n\n'
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("hexapla.verbs.discover.align_words", lambda *_: None)
    config = 'source = "zh-Hans"\nglossary = ["terms.tbx"]\n'
    (tmp_path / "hexapla.toml").write_text(config, encoding="utf-8")
    return tmp_path


def told(capsys: Capture, *words: str) -> tuple[int, str, str]:
    code = main(["terms", "discover", *words])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.usefixtures("place")
def test_what_wavers_in_the_example_is_among_the_first_twenty(capsys: Capture) -> None:
    code, out, _ = told(capsys, str(EXAMPLE / "en-x-draft.po"), "--format", "json")
    found = json.loads(out)
    assert code == 0
    first = {one["term"]: one for one in found[:20]}
    assert {
        "新质生产力",
        "智能网联",
        "山城新车道",
        "渝车出海",
        "自动驾驶",
        "燃油车",
    } <= first.keys()
    term = first["新质生产力"]
    assert term.keys() == {"term", "count", "variants", "score"}
    places = {
        one["text"].lower(): [place["segment"] for place in one["places"]]
        for one in term["variants"]
    }
    assert next(iter(places)) == "new quality productive forces"
    assert places["new quality productivity"] == ["wwfyz", "zjfvb"]
    assert len(places["new productivity"]) == 2


def test_an_accepted_term_is_a_concept(place: Path, capsys: Capture) -> None:
    code, out, _ = told(capsys, str(EXAMPLE / "en-x-draft.po"), "--accept", "新质生产力")
    assert (code, out) == (0, "terms.tbx: 新质生产力, 1 new concepts, 4 new terms\n")
    written = (place / "terms.tbx").read_text("utf-8")
    assert "new quality productive forces" in written
    assert "New quality productivity" in written


@pytest.mark.usefixtures("place")
def test_a_term_that_is_not_there_cannot_be_accepted(capsys: Capture) -> None:
    code, _, err = told(capsys, str(EXAMPLE / "en-x-draft.po"), "--accept", "999")
    assert code == 2
    assert "nothing that wavers is called 999" in err


@pytest.mark.parametrize("entries", ["", 'msgid "新质生产力"\nmsgstr ""\n'])
def test_where_nothing_is_rendered_it_says_so(place: Path, capsys: Capture, entries: str) -> None:
    (place / "en.po").write_text(HEADER + entries, encoding="utf-8")
    code, out, err = told(capsys, "en.po")
    assert (code, out) == (2, "")
    assert "nothing is rendered here" in err


def test_one_segment_is_too_little(place: Path, capsys: Capture) -> None:
    (place / "en.po").write_text(HEADER + 'msgid "新"\nmsgstr "new"\n', encoding="utf-8")
    code, out, _ = told(capsys, "en.po")
    assert code == 0
    assert out == "nothing seems to waver in 1 segments: too few for a term to recur\n"

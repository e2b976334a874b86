"""`hexapla score`."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from hexapla.__main__ import main
from hexapla.report.scores import SHELF as FORMATS
from hexapla.scores import SHELF

Capture = pytest.CaptureFixture[str]
ANN = "Ann <ann@example.org>"
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Language: {}\\n"\n"X-Source-Language: zh-Hans\\n"\n'
)
TERMS = "zh-Hans,en\n汽车,car|automobile|!motor\n"
TEXTS = {
    "汽车。": "A car.",
    "新汽车。": "New cars.",
    "汽车贵。": "A motor is dear.",
    "25辆汽车。": "52 cars.",
}
JSON = ("--format", "json")


def catalogue(texts: dict[str, str], tag: str = "en") -> str:
    entries = (f'\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target in texts.items())
    return HEADER.format(tag) + "".join(entries)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plain repository: PO files, a glossary, no configuration."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HEXAPLA_NAME", ANN)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "terms.csv").write_text(TERMS, "utf-8")
    (tmp_path / "en.po").write_text(catalogue(TEXTS), "utf-8")
    return tmp_path


def scores(capsys: Capture, *words: str, code: int = 0) -> dict[str, Any]:
    """The scores of the first rendering, by their metrics."""
    capsys.readouterr()
    assert main(["score", "--glossary", "terms.csv", *JSON, *words]) == code
    card = json.loads(capsys.readouterr().out)["renderings"][0]
    return {each["metric"]: each for each in card["scores"]} | {"card": card}


def test_a_plain_repository_needs_no_configuration(capsys: Capture) -> None:
    found = scores(capsys)
    assert list(found)[:-1] == list(SHELF)
    assert found["adherence"]["counts"] == {"accepted": 3, "occurrences": 4}
    assert found["consistency"]["value"] == 75
    assert found["fidelity"]["counts"] == {"unchanged": 0, "items": 1}
    assert found["completeness"]["value"] == 100
    assert found["coverage"]["value"] is found["quality"]["value"] is None


def test_every_number_says_how_it_was_made(capsys: Capture) -> None:
    assert main(["score", "--glossary", "terms.csv", "--metric", "adherence"]) == 0
    out = capsys.readouterr().out
    assert "adherence|match:exclusive|forms:inflected|version:1|n:4|bs:1000|seed:12345" in out


def test_an_explanation_names_file_line_and_words(capsys: Capture) -> None:
    assert main(["score", "--glossary", "terms.csv", "--explain", "consistency"]) == 0
    out = capsys.readouterr().out
    assert "en.po:13: 汽车: motor, mostly car" in out
    assert "汽车 | motor" in out
    assert main(["score", "--glossary", "terms.csv", "--explain", "fidelity", *JSON]) == 0
    (lowering,) = json.loads(capsys.readouterr().out)
    assert (lowering["line"], lowering["source"], lowering["target"]) == (16, "25", "52")


def test_a_score_that_is_too_low_fails(capsys: Capture) -> None:
    words = ("score", "--glossary", "terms.csv", "--fail-under")
    assert main([*words, "consistency=75,completeness=100"]) == 0
    assert main([*words, "consistency=75.1", "--metric", "consistency"]) == 1
    assert "consistency is 75.0, below 75.1" in capsys.readouterr().err
    assert main([*words, "quality=100"]) == 0, "what is n/a is not too low"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--metric", "consistancy"], "did you mean consistency?"),
        (["--explain", "bleu"], "there are adherence"),
        (["--fail-under", "consistency"], "write consistency=90"),
        (["--fail-under", "fidelity=nan"], "no number from 0 to 100"),
        (["--bootstrap", "-1"], "0 makes no intervals"),
        (["--since", "main"], "git"),
        (["nowhere"], "there is no document nowhere"),
        (["--format", "csv", "--explain", "fidelity"], "as a table or as json"),
    ],
)
def test_what_cannot_be_is_said(capsys: Capture, words: list[str], said: str) -> None:
    assert main(["score", *words]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "texts", [{}, {"汽车。": "A car."}, {"汽车。": ""}, {"。": "."}, {"25": "25"}, {"ไทย": "Thai"}]
)
def test_little_text_gives_no_nan(
    place: Path, capsys: Capture, form: str, texts: dict[str, str]
) -> None:
    (place / "en.po").write_text(catalogue(texts), "utf-8")
    words = ["--format", form, "--bootstrap", "0", "--source", "zh-Hans"]
    assert main(["score", *words]) == 0
    assert "nan" not in capsys.readouterr().out.replace("resonance", "").split()


def test_junit_can_be_read_and_has_a_failure(place: Path, capsys: Capture) -> None:
    bad = {"汽车\\x1b。": "A <motor> &.", "汽车。": "A car."}
    (place / "en.po").write_text(catalogue(bad), "utf-8")
    words = ("--glossary", "terms.csv", "--format", "junit", "--fail-under", "adherence=90")
    assert main(["score", *words]) == 1
    suite = ET.fromstring(capsys.readouterr().out)[0]  # noqa: S314 -- we have just written it
    failures = [case.get("name") for case in suite if case.find("failure") is not None]
    assert failures == ["adherence"]


def test_csv_has_a_row_for_each_score_and_no_formula(place: Path, capsys: Capture) -> None:
    (place / "en.po").rename(place / "=a.po")
    assert main(["score", "--format", "csv"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 1 + len(SHELF)
    assert all(row.startswith("'=a.po,") for row in rows[1:])


def test_documents_and_languages_are_scored_together(place: Path, capsys: Capture) -> None:
    for number, word in enumerate(("car", "automobile")):
        (place / f"{number}").mkdir()
        texts = {"汽车。": f"A {word}.", "汽车贵。": f"Dear {word}."}
        (place / f"{number}" / "en.po").write_text(catalogue(texts), "utf-8")
    (place / "de.po").write_text(catalogue({"汽车。": "Auto."}, "de"), "utf-8")
    words = ("0", "1", "de.po", "--glossary", "terms.csv", "--metric", "consistency")
    assert main(["score", *JSON, *words]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["scores"][0]["value"] for one in found["renderings"]] == [100, 100, None]
    assert [(one["tag"], one["scores"][0]["value"]) for one in found["together"]] == [
        ("en", 50), ("", 50),
    ]  # fmt: skip


def test_scores_are_compared_with_what_was_approved_last(place: Path, capsys: Capture) -> None:
    assert scores(capsys)["adherence"]["before"] is None
    say("approve", "en.po", "汽车贵。")
    (place / "en.po").write_text(catalogue(TEXTS | {"汽车贵。": "A car is dear."}), "utf-8")
    adherence = scores(capsys)["adherence"]
    assert (adherence["before"], adherence["value"]) == (75, 100)
    assert main(["score", "--glossary", "terms.csv", "--metric", "adherence"]) == 0
    assert "↑25.0" in capsys.readouterr().out


@pytest.mark.needs("git")
def test_scores_are_compared_with_a_commit(place: Path, capsys: Capture) -> None:
    for words in ("init -q", "add en.po", "-c user.name=A -c user.email=a@b commit -qm first"):
        subprocess.run(["git", *words.split()], cwd=place, check=True)
    (place / "en.po").write_text(catalogue(TEXTS | {"汽车。": "A motor."}), "utf-8")
    (place / "fr.po").write_text(catalogue({"汽车。": "Auto."}, "fr"), "utf-8")
    found = scores(capsys, "--since", "HEAD")
    assert (found["consistency"]["before"], found["consistency"]["value"]) == (75, 50)
    assert scores(capsys, "--since", "HEAD", "fr.po")["completeness"]["before"] is None
    say("waive", "en.po", "25辆汽车。", "number-mismatch", "-m", "so it is")
    fidelity = scores(capsys, "--since", "HEAD", "en.po")["fidelity"]
    assert (fidelity["before"], fidelity["value"]) == (100, 100)  # waived, so it was no fault then


def test_only_confirmed_findings_cost_points_and_only_judged_words_count(
    place: Path, capsys: Capture
) -> None:
    long = {f"{'字' * 160}{n}。": f"Words {n}." for n in "一二三四五"}
    (place / "en.po").write_text(catalogue(TEXTS | long), "utf-8")
    say("approve", "en.po", f"{'字' * 160}一。")
    found = scores(capsys)
    assert found["quality"]["value"] == 100
    assert found["coverage"]["value"] == pytest.approx(100 * 162 / (5 * 162 + 17))
    assert found["card"]["passed"] is False
    say("confirm", "en.po", "25辆汽车。", "number-mismatch")
    found = scores(capsys)
    assert found["quality"]["counts"] == {"points": 5, "words": 104}
    assert found["quality"]["value"] == pytest.approx(100 - 1000 * 5 / 104 / 2)
    say("waive", "en.po", "25辆汽车。", "number-mismatch", "-m", "so it is")
    found = scores(capsys)
    assert found["quality"]["counts"]["points"] == 0
    assert found["fidelity"]["counts"] == {"unchanged": 1, "items": 1}


def say(act: str, *words: str) -> None:
    assert main(["review", act, *words]) == 0


@pytest.mark.parametrize(("quorum", "before"), [(1, 100), (2, None)])
def test_what_waits_for_another_approval_is_nothing_to_compare_with(
    place: Path, capsys: Capture, quorum: int, before: float | None
) -> None:
    (place / "hexapla.toml").write_text(
        f'source = "zh-Hans"\n[[review]]\neditors = ["*"]\nquorum = {quorum}\n', "utf-8"
    )
    assert main(["review", "approve", "en.po", "汽车。"]) == 0
    assert scores(capsys)["completeness"]["before"] == before


@pytest.mark.needs("git")
def test_the_trend_has_the_scores_at_each_commit_whatever_the_file_was_called(
    place: Path, capsys: Capture
) -> None:
    git(place, "init", "-q")
    now = catalogue(TEXTS)
    (place / "en.po").write_text(now.replace("A motor", "A car"), "utf-8")
    commit(place, "2026-01-01T10:00:00Z")
    (place / "en.po").write_text(now, "utf-8")
    commit(place, "2026-01-02T10:00:00Z")
    (place / "en.po").rename(place / "new.po")
    commit(place, "2026-01-03T10:00:00Z")
    (place / "new.po").write_text(catalogue(TEXTS | {"汽车。": ""}), "utf-8")
    words = ["score", "new.po", "--glossary", "terms.csv", "--trend", "9"]
    assert main([*words, *JSON, "--metric", "adherence,completeness"]) == 0
    (trend,) = json.loads(capsys.readouterr().out)["trends"]
    days = [point["at"] and point["at"][:10] for point in trend["points"]]
    assert days == ["2026-01-01", "2026-01-02", "2026-01-03", None]
    adherence = [point["scores"][0]["counts"]["accepted"] for point in trend["points"]]
    assert adherence == [4, 3, 3, 2]
    assert main(words) == 0
    assert "adherence     █▃▃▁  100.0 (2026-01-01) to 66.7 (now)" in capsys.readouterr().out


@pytest.mark.needs("git")
def test_at_a_commit_counts_what_had_been_said_by_then(place: Path, capsys: Capture) -> None:
    (place / "hexapla.toml").write_text('source = "zh-Hans"\n', "utf-8")
    git(place, "init", "-q")
    commit(place, "2020-01-01T10:00:00Z")
    for key in TEXTS:
        assert main(["review", "approve", "en.po", key]) == 0
    (place / "en.po").write_text(f"{catalogue(TEXTS)}\n# more\n", "utf-8")
    commit(place, "2090-01-01T10:00:00Z")
    capsys.readouterr()
    assert main(["score", "en.po", "--trend", "5", "--metric", "coverage", *JSON]) == 0
    (trend,) = json.loads(capsys.readouterr().out)["trends"]
    assert [point["scores"][0]["value"] for point in trend["points"]] == [0, 100, 100]


def git(place: Path, *words: str, at: str = "") -> None:
    people = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "A"}
    dates = {"GIT_COMMITTER_EMAIL": "a@b", "GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    env = {**os.environ, **people, **(dates if at else {})}
    subprocess.run(["git", *words], cwd=place, check=True, env=env)


def commit(place: Path, at: str) -> None:
    git(place, "add", "-A")
    git(place, "commit", "-qm", "a state", at=at)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--trend", "0"], "a number from 1 to 1000"),
        pytest.param(
            ["--trend", "3"], "no git repository, so no trend", marks=pytest.mark.needs("git")
        ),
        (["--trend", "3", "--format", "html"], "formats: table, json, csv"),
        (["--trend", "3", "--since", "HEAD"], "leave --since"),
    ],
)
def test_what_has_no_trend_says_so(capsys: Capture, words: list[str], said: str) -> None:
    assert main(["score", "en.po", *words]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "texts", [{}, {"好。": "Good."}, {"好。": ""}], ids=["none", "one", "empty"]
)
@pytest.mark.parametrize("tag", ["en", "tlh"])
@pytest.mark.parametrize("form", FORMATS)
def test_what_is_hardly_a_text_has_scores_or_none(
    place: Path, capsys: Capture, texts: dict[str, str], tag: str, form: str
) -> None:
    (place / "en.po").write_text(catalogue(texts, tag), "utf-8")
    assert main(["score", "en.po", "--bootstrap", "0", "--format", form]) == 0
    out = capsys.readouterr().out
    assert "NaN" not in out
    assert "Infinity" not in out
    if form == "json":
        assert all(each["interval"] is None for each in json.loads(out)["renderings"][0]["scores"])

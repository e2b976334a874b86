"""`hexapla check`, as people and machines call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hexapla.__main__ import main

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
GLOSSARY = "zh-Hans,en\n新质生产力,new quality productive forces|!new productivity\n"
FAULTY = 'msgid "加快发展新质生产力，投资2300亿元。"\nmsgstr "New productivity: 23 billion yuan."\n'
CLEAN = 'msgid "三个城市"\nmsgstr "three cities"\n'


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def po(path: Path, *entries: str, language: str = "en") -> Path:
    header = HEADER.replace("UTF-8", f"UTF-8\\nLanguage: {language}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join((header, *entries)), encoding="utf-8")
    return path


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str]]:
    code = main(["check", "--format", "json", *arguments])
    report = json.loads(capsys.readouterr().out)
    return code, [finding["rule"] for finding in report["findings"]]


def test_a_clean_tree_ends_with_zero(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    po(place / "en.po", CLEAN)
    assert found(capsys) == (0, [])


def test_a_glossary_is_enforced_in_anyone_s_tree(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po(place / "locale/en/LC_MESSAGES/app.po", FAULTY)
    (place / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    code, rules = found(capsys, "--glossary", "terms.csv")
    assert (code, rules) == (1, ["forbidden-term", "number-mismatch"])


def test_a_broken_row_of_a_glossary_is_said_and_the_others_are_enforced(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po(place / "en.po", FAULTY)
    broken = GLOSSARY + "城市,city,too,many\n汽车,\n"
    (place / "terms.csv").write_text(broken, encoding="utf-8")
    assert main(["check", "--glossary", "terms.csv"]) == 2
    said = capsys.readouterr()
    assert "error terms.csv:3:" in said.err
    assert "note terms.csv:4:" in said.err
    assert "forbidden-term" in said.out


def test_the_words_are_underlined_in_cells(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    po(place / "en.po", FAULTY)
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    number = next(n for n, line in enumerate(lines) if "23 billion" in line)
    assert lines[number + 1].index("1~") == lines[number].index("23 billion")
    assert "1 error number-mismatch" in lines[number + 2]


def test_rules_can_be_selected_and_ignored(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    po(place / "en.po", FAULTY)
    assert found(capsys, "--ignore", "number-mismatch,untranslated") == (0, [])
    assert found(capsys, "--select", "untranslated") == (0, [])
    assert found(capsys, "--select", "number-mismatch") == (1, ["number-mismatch"])


def test_the_fail_level_decides_the_exit_code(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po(place / "en.po", 'msgid "共25个城市"\nmsgstr "many cities"\n')
    assert found(capsys) == (0, ["number-mismatch"])
    assert found(capsys, "--fail-level", "warning") == (1, ["number-mismatch"])


def test_the_workspace_sets_levels_and_languages(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po(place / "en.po", FAULTY)
    po(place / "fr.po", FAULTY, language="fr")
    (place / "hexapla.toml").write_text('languages = ["en"]\nrules.number-mismatch = "info"\n')
    assert main(["check", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["files"] == 1
    assert [f["level"] for f in report["findings"]] == ["info"]


def test_a_file_that_cannot_be_decoded_does_not_stop_the_others(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "a.po").write_bytes(po(place / "a.po", FAULTY).read_bytes() + b'\nmsgid "\xff"\n')
    po(place / "b.po", FAULTY)
    assert main(["check"]) == 2
    out = capsys.readouterr().out
    assert "error a.po:" in out
    assert "b.po:" in out


def test_a_damaged_entry_is_a_finding_with_its_line(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po(place / "en.po", CLEAN, 'msgid "half\nmsgstr "x"\n', FAULTY)
    main(["check", "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert (findings[0]["rule"], findings[0]["line"]) == ("damaged-entry", 7)
    assert findings[-1]["rule"] == "number-mismatch"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], ["no PO file", "*.po"]),
        (["nowhere.po"], ["nowhere.po", "no such file"]),
        (["notes.txt"], ["notes.txt:1", "not a PO file"]),
        (["--target", "klingon"], ["klingon", "BCP 47"]),
        (["--select", "unrendred-term"], ["did you mean unrendered-term?"]),
        (["--glossary", "notes.txt.gz"], ["notes.txt.gz", "not a glossary"]),
        (["--glossary", "missing.csv"], ["missing.csv", "no such file"]),
    ],
)
def test_bad_calls_end_with_two_and_a_remedy(
    place: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: list[str]
) -> None:
    (place / "notes.txt").write_text("Dear all,\n")
    assert main(["check", *arguments]) == 2
    said = "".join(capsys.readouterr()).lower()
    assert all(word.lower() in said for word in words)
    assert "traceback" not in said


def test_a_language_that_cannot_be_told_is_noted_and_the_rest_is_checked(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po(place / "strings.po", 'msgid "共25个城市"\nmsgstr "共26个城市 in all"\n', language="xx_YY")
    assert main(["check"]) == 1
    assert capsys.readouterr().err == ""
    (place / "terms.csv").write_text("zh-Hans,en\n城市,city\n", "utf-8")
    assert main(["check", "--glossary", "terms.csv"]) == 1
    said = capsys.readouterr()
    assert "note strings.po: its language cannot be told" in said.err
    assert "--target TAG" in said.err
    assert "number-mismatch" in said.out


def test_an_unreadable_file_is_said_to_be_so(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = po(place / "en.po", FAULTY)
    path.unlink()
    path.symlink_to(path)
    assert main(["check", "en.po"]) == 2
    assert "en.po" in "".join(capsys.readouterr())


def test_nothing_a_translator_wrote_commands_the_terminal(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po(place / "en.po", 'msgid "共25个城市\u202e"\nmsgstr "[red]\x1b[2Jmany\u202e 12 [/] \x07"\n')
    main(["check"])
    assert not set(capsys.readouterr().out) & set("\x1b\x07\u202e")


def test_the_order_of_findings_does_not_depend_on_the_disk(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b/en.po", "a/en.po", "c.po"):
        po(place / name, FAULTY)
    main(["check", "--format", "json"])
    files = [f["file"] for f in json.loads(capsys.readouterr().out)["findings"]]
    assert files == ["c.po", "a/en.po", "b/en.po"]


def test_a_reader_who_leaves_early_hears_no_complaint(place: Path) -> None:
    for number in range(200):
        po(place / f"{number}.po", FAULTY)
    call = [sys.executable, "-m", "hexapla", "check"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"0.po:")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141

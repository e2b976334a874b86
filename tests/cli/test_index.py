import json
import subprocess
import sys
from pathlib import Path

import pytest

from hexapla.__main__ import main
from hexapla.verbs.columns import open_columns

Capture = pytest.CaptureFixture[str]
CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: de\\n"

msgid "three"
msgstr "drei"
"""


@pytest.fixture(autouse=True)
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "de.po").write_text(CATALOGUE, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_the_command_says_where_the_index_is(capsys: Capture, tmp_path: Path) -> None:
    assert main(["index"]) == 0
    out = capsys.readouterr().out
    (place,) = (tmp_path / "cache").glob("*.sqlite")
    assert str(place) in out


def test_progress_for_programs_is_json_and_nothing_else(capsys: Capture) -> None:
    assert main(["index", "--progress", "json", "de.po"]) == 0
    steps = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert steps[-1] == {"done": len(CATALOGUE), "total": len(CATALOGUE), "document": "*.po"}
    assert main(["index", "--progress", "json", "de.po"]) == 0
    assert capsys.readouterr().out == ""


def test_a_path_that_is_not_there_is_told(capsys: Capture) -> None:
    assert main(["index", "nowhere"]) == 2
    assert "nowhere: no such file or folder" in capsys.readouterr().err


def test_a_file_of_the_workspace_is_not_taken_for_a_module(work: Path) -> None:
    (work / "hexapla.py").write_text("print('run')\nraise SystemExit(7)\n", "utf-8")
    call = (
        "from pathlib import Path; from hexapla.verbs import index, columns;"
        "index.LARGE = 0; index.read_file = None; columns = columns.open_columns(Path());"
        "list(columns.refresh()); print(len(columns))"
    )
    done = subprocess.run(
        (sys.executable, "-P", "-c", call), capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_the_index_is_the_one_that_the_view_opens(work: Path) -> None:
    assert main(["index", "."]) == 0
    assert open_columns(work).stale() == ()

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hexapla.__main__ import main
from hexapla.verbs.edit import edit
from hexapla.verbs.journal import Amendment

BASE = 'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr "y"\n'


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Git, with nothing that the user has set up."""
    who = {
        f"GIT_{role}_{name}": "ann@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for name in ("NAME", "EMAIL")
    }
    nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    call = ("git", *words)
    return subprocess.run(
        call,
        cwd=folder,
        env=os.environ | who | nothing,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.needs("git")
def test_git_merges_by_entries_and_leaves_what_the_view_can_settle(tmp_path: Path) -> None:
    driver = f'"{sys.executable}" -m hexapla merge %O %A %B --path %P'
    file = tmp_path / "the de.po"
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "config", "merge.hexapla.driver", driver)
    (tmp_path / ".gitattributes").write_text("*.po merge=hexapla\n")
    file.write_text(BASE)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "base")
    git(tmp_path, "checkout", "-qb", "work")
    file.write_text(BASE.replace("x", "work").replace("de", "de\\n" + '"\n"PO-Revision-Date: 2026'))
    git(tmp_path, "commit", "-qam", "work")
    git(tmp_path, "checkout", "-q", "main")
    file.write_text(BASE.replace("x", "main").replace("y", "z"))
    git(tmp_path, "commit", "-qam", "main")
    done = git(tmp_path, "merge", "work")
    assert done.returncode == 1
    assert "the de.po: a: both sides have put it otherwise" in done.stdout + done.stderr
    assert git(tmp_path, "status", "--short").stdout == 'UU "the de.po"\n'
    text = file.read_text()
    assert '# theirs: "work"\n#, fuzzy\nmsgid "a"\nmsgstr "main"\n\nmsgid "b"\nmsgstr "z"' in text
    assert "PO-Revision-Date: 2026" in text
    edit(Amendment(file, "a", "main", "work", fuzzy=False))
    assert '2026\\n"\n\nmsgid "a"\nmsgstr "work"\n' in file.read_text()
    git(tmp_path, "commit", "-qam", "merged")
    assert git(tmp_path, "status", "--short").stdout == ""


def test_without_files_it_says_how_git_comes_to_merge(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge"]) == 0
    out = capsys.readouterr().out
    assert "*.po merge=hexapla\n" in out
    assert 'git config merge.hexapla.driver "hexapla merge %O %A %B --path %P"\n' in out


def test_what_cannot_be_merged_stays_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / name for name in ("base", "ours", "theirs")]
    for file, text in zip(files, (BASE, BASE.replace("x", "X"), "<html>"), strict=True):
        file.write_text(text)
    assert main(["merge", *map(str, files), "--path", "de.po"]) == 1
    talk = capsys.readouterr().err
    assert "error de.po:1: the file is damaged, so it is not merged" in talk
    assert "note ours stays as it was; for theirs: git checkout --theirs -- de.po" in talk
    assert files[1].read_text() == BASE.replace("x", "X")
    assert main(["merge", "one", "two"]) == 2
    assert main(["merge", str(files[0]), str(files[1]), str(tmp_path / "none")]) == 1

import subprocess
from pathlib import Path

import pytest

from hexapla.errors import UsageError
from hexapla.workspace.history import Past, base_of, changed_since

pytestmark = pytest.mark.needs("git")

WHO = {
    "GIT_AUTHOR_NAME": "Ann Lee",
    "GIT_AUTHOR_EMAIL": "ann@example.org",
    "GIT_COMMITTER_NAME": "Ann Lee",
    "GIT_COMMITTER_EMAIL": "ann@example.org",
    "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z",
    "GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
}


def git(folder: Path, *words: str) -> None:
    subprocess.run(("git", *words), cwd=folder, check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a file of two lines in its first commit, tagged ``first``."""
    for name, value in WHO.items():
        monkeypatch.setenv(name, value)
    place = tmp_path / "a folder"
    place.mkdir()
    git(place, "init", "-q", "-b", "main")
    (place / "fü r.po").write_bytes(b"one\ntwo\n")
    git(place, "add", ".")
    git(place, "commit", "-q", "-m", "begin")
    git(place, "tag", "first")
    return place


def test_files_that_changed_are_read_as_a_commit_has_them(folder: Path) -> None:
    file, new, elsewhere = folder / "fü r.po", folder / "new.po", folder.parent / "else.po"
    base = base_of(folder, "first")
    assert list(changed_since(folder, base, [file, new])) == [Past(new, None)]
    file.write_bytes(b"three\n")
    new.write_bytes(b"")
    assert list(changed_since(folder, base, [new, file, elsewhere])) == [
        Past(new, None),
        Past(file, b"one\ntwo\n"),
        Past(elsewhere, None),
    ]


def test_files_are_named_from_the_root_of_the_repository(folder: Path) -> None:
    sub = folder / "sub"
    sub.mkdir()
    file = sub / "x.po"
    file.write_bytes(b"x")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "more")
    file.write_bytes(b"y")
    assert list(changed_since(sub, base_of(sub, "main"), [file])) == [Past(file, b"x")]


def test_the_base_is_where_two_branches_went_apart(folder: Path) -> None:
    git(folder, "checkout", "-q", "-b", "other")
    git(folder, "commit", "-q", "--allow-empty", "-m", "theirs")
    git(folder, "checkout", "-q", "main")
    git(folder, "commit", "-q", "--allow-empty", "-m", "ours")
    assert base_of(folder, "other") == base_of(folder, "first")


@pytest.mark.parametrize("ref", ["nowhere", "--help", "", "first:a", "x y", "first^{tree}"])
def test_what_names_no_commit_is_said_so(folder: Path, ref: str) -> None:
    with pytest.raises(UsageError, match="git knows no commit"):
        base_of(folder, ref)


def test_no_repository_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="no git repository"):
        base_of(tmp_path, "main")
    with pytest.raises(UsageError, match="no git repository"):
        list(changed_since(tmp_path, "main", []))


def test_no_git_is_said_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="git is not installed"):
        base_of(folder, "main")

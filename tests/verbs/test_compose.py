import os
import stat
import tempfile
from pathlib import Path

import pytest

from hexapla.errors import HexaplaError, SaveError, UnreadableError, UsageError
from hexapla.verbs.compose import compose, find_editor


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that temporary files go to."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A folder with a space in its name, for editors."""
    folder = tmp_path / "my editors"
    folder.mkdir()
    return folder


def editor(folder: Path, script: str) -> dict[str, str]:
    """An environment whose editor is a shell script that gets the file as $2."""
    path = folder / "ed.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(stat.S_IRWXU)
    tools = {"PATH": os.defpath}  # of the system, whatever is left of a PATH here
    return {**os.environ, **tools, "VISUAL": f"'{path}' --wait", "EDITOR": "no-such-editor"}


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("printf 'new\\n' > \"$2\"", "new"),
        ("printf 'new' > \"$2\"", "new"),
        ("printf 'new\\n\\n' > \"$2\"", "new\n"),
        ("printf 'a\\r\\nb\\r\\n' > \"$2\"", "a\nb"),
        ("printf '\\357\\273\\277new\\n' > \"$2\"", "new"),
        (': > "$2"', ""),
        ('printf "\\n" > "$2"', ""),
        ('printf "汽车\\n" > "$2.new"; mv "$2.new" "$2"', "汽车"),
        ('stat -c %a "$2" > "$2.x"; mv "$2.x" "$2"', "600"),
        ('printf "${2##*.}" > "$2"', "txt"),
    ],
)
def test_what_the_editor_leaves_is_the_text(
    bench: Path, scratch: Path, script: str, text: str
) -> None:
    assert compose("old", editor(bench, script)) == text
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize(
    "text", ["", "a", "a\n", "\n", "a\r\nb", "\ufeffa", "汽车\x1b[31m", "\udc80"]
)
def test_what_the_editor_leaves_alone_is_unchanged(bench: Path, scratch: Path, text: str) -> None:
    assert compose(text, editor(bench, 'touch "$2"')) is None
    assert list(scratch.iterdir()) == []


def test_carriage_returns_of_the_text_stay(bench: Path) -> None:
    assert compose("a\r\nb", editor(bench, 'printf "c\\n" >> "$2"')) == "a\r\nb\nc"


def test_an_editor_that_fails_is_told_of(bench: Path, scratch: Path) -> None:
    with pytest.raises(UsageError, match="ended with status 3"):
        compose("old", editor(bench, "exit 3"))
    assert list(scratch.iterdir()) == []


def test_what_an_editor_wrote_before_it_failed_is_kept(bench: Path, scratch: Path) -> None:
    with pytest.raises(UsageError) as caught:
        compose("old", editor(bench, 'echo precious > "$2"; exit 1'))
    [kept] = scratch.iterdir()
    assert kept.read_text() == "precious\n"
    assert str(kept) in caught.value.remedy


def test_what_is_not_utf_8_is_told_of_and_kept(bench: Path, scratch: Path) -> None:
    with pytest.raises(UnreadableError, match="not UTF-8") as caught:
        compose("old", editor(bench, "printf '\\377\\n' > \"$2\""))
    [kept] = scratch.iterdir()
    assert str(kept) in caught.value.remedy


def test_a_file_that_the_editor_deletes_is_told_of(bench: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        compose("old", editor(bench, 'rm "$2"'))


def test_an_editor_that_does_not_start_is_told_of(bench: Path, scratch: Path) -> None:
    environment = editor(bench, "")
    (bench / "ed.sh").write_bytes(b"#!/no/such/shell\n")
    with pytest.raises(UsageError, match="does not start"):
        compose("old", environment)
    assert list(scratch.iterdir()) == []


def test_a_folder_for_temporary_files_is_needed(bench: Path, scratch: Path) -> None:
    scratch.rmdir()
    with pytest.raises(SaveError, match="no temporary file"):
        compose("old", editor(bench, ""))


def test_visual_goes_before_editor(bench: Path) -> None:
    assert find_editor(editor(bench, "")) == [str(bench / "ed.sh"), "--wait"]


def test_the_usual_editors_are_the_last_resort(bench: Path) -> None:
    for name in ("vi", "nano"):
        path = bench / name
        path.touch()
        path.chmod(stat.S_IRWXU)
        assert find_editor({"PATH": str(bench), "VISUAL": " ", "EDITOR": ""}) == [name]


@pytest.mark.parametrize(
    "variables", [{}, {"EDITOR": "no-such-editor -x"}, {"VISUAL": "'vi"}, {"VISUAL": "/"}]
)
def test_without_an_editor_there_is_a_remedy(bench: Path, variables: dict[str, str]) -> None:
    with pytest.raises(HexaplaError) as caught:
        find_editor({"PATH": str(bench), **variables})
    assert caught.value.remedy

"""Which files below a folder are catalogues."""

import os
from pathlib import Path

import pytest

from hexapla.errors import UnreadableError
from hexapla.workspace.discover import find_catalogues


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.po")
    file = tmp_path / "sub" / "de.po"
    file.parent.mkdir()
    file.touch()
    assert find_catalogues([tmp_path]) == [file]


def test_a_link_that_leads_nowhere_is_told_of_later(tmp_path: Path) -> None:
    (tmp_path / "lost.po").symlink_to(tmp_path / "nothing")
    assert find_catalogues([tmp_path]) == [tmp_path / "lost.po"]


def test_hidden_folders_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "de.po").touch()
    assert find_catalogues([tmp_path]) == []


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        find_catalogues([tmp_path / "nowhere"])

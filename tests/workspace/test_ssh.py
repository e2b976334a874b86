"""What is no key is refused before a program reads it."""

import os
from pathlib import Path

import pytest

from hexapla.errors import UsageError
from hexapla.workspace.ssh import sign


@pytest.mark.parametrize("ending", ["", ".pub"])
def test_a_pipe_is_no_key_since_it_may_never_end(tmp_path: Path, ending: str) -> None:
    pipe = tmp_path / f"key{ending}"
    os.mkfifo(pipe)
    with pytest.raises(UsageError, match="no regular file") as caught:
        sign(b"said\n", str(tmp_path / "key"))
    assert caught.value.path == str(pipe)


@pytest.mark.parametrize("name", ["/dev/zero", "/"])
def test_a_device_and_a_folder_are_no_keys(name: str) -> None:
    with pytest.raises(UsageError, match="no regular file"):
        sign(b"said\n", name)

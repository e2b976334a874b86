from pathlib import Path

import pytest
from world import World, make_keys


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    make_keys(folder)
    return folder


@pytest.fixture
def world(
    tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> World:
    """A repository with two renderings of a document, two editors, and their keys."""
    return World(tmp_path / "repo", keys, monkeypatch, capsys)

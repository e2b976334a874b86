"""The tree could stand anywhere."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = (".ci", "docs", "glossary", "tests", "translations", "tui")


def texts() -> Iterator[tuple[Path, str]]:
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield file, file.read_text("utf-8", "replace")
    for file in ROOT.iterdir():
        if file.suffix in {".md", ".toml", ".yaml"}:
            yield file, file.read_text("utf-8", "replace")


def test_no_file_knows_where_the_tree_stands() -> None:
    assert [file for file, text in texts() if str(ROOT) in text] == []
    assert sum(1 for _ in texts()) > 100

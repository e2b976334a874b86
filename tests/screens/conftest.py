"""A small workspace, with a cache of its own."""

from pathlib import Path

import pytest

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {tag}\\n"
"X-Source-Language: zh-Hans\\n"
"X-Hexapla: 1\\n"
"""
SOURCES = {"aaaaa": "三个苹果。", "bbbbb": "他走了。", "ccccc": "她留下。", "ddddd": "再见！"}
TEXTS = {
    "de": {"aaaaa": "Drei Äpfel.", "bbbbb": "Er ging, sie blieb.", "ccccc": "↑bbbbb"},
    "en": {"aaaaa": "Four apples.", "bbbbb": "He left.", "ccccc": "She stayed.", "ddddd": "Bye!"},
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "cache"
    monkeypatch.setenv("HEXAPLA_CACHE", str(place))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("TEXTUAL_THEME", raising=False)
    return place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document of four segments, with two renderings; the English one counts the apples wrong."""
    place = tmp_path / "work" / "story"
    place.mkdir(parents=True)
    for tag, texts in TEXTS.items():
        entries = (
            f'\nmsgctxt "{key}"\nmsgid "{source}"\nmsgstr "{texts.get(key, "")}"\n'
            for key, source in SOURCES.items()
        )
        text = HEADER.format(tag=tag) + "".join(entries)
        (place / f"{tag}.po").write_text(text, "utf-8")
    return place.parent

"""What gettext makes of a catalogue with notes on beads."""

import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.needs("msgmerge", "msgfmt")

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Hexapla: 1\\n"\n'
NOTES = '# bead: margin 0.42 (3f9a21c7)\n# bead: locked (3f9a21c7)\n# bead: added "And how!"\n'
ENTRY = '#. block=1 role=title\nmsgctxt "aaaaa"\nmsgid "甲。"\nmsgstr "{}"\n'
TEXT = "A. And how!"
FILE = f"{HEAD}\n{NOTES}{ENTRY}".format(TEXT)


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "en.po"
    path.write_text(FILE, "utf-8")
    (tmp_path / "source.pot").write_text(f"{HEAD}\n{ENTRY}".format(""), "utf-8")
    return path


def test_msgmerge_leaves_notes_as_they_are(catalogue: Path) -> None:
    call = ("msgmerge", "--quiet", "--update", "--backup=none", "en.po", "source.pot")
    subprocess.run(call, cwd=catalogue.parent, check=True)
    assert catalogue.read_text("utf-8") == FILE


def test_msgcat_leaves_notes_as_they_are(catalogue: Path) -> None:
    call = ("msgcat", "--output=en.po", "en.po")
    subprocess.run(call, cwd=catalogue.parent, check=True)
    assert catalogue.read_text("utf-8") == FILE

"""The English rendering beside a document."""

from pathlib import Path

import pytest

from hexapla.corpus.document import Document
from hexapla.corpus.segment import Segment
from hexapla.verbs.beside import english_beside

HEAD = 'msgid ""\nmsgstr "X-Hexapla: 1\\n"\n'
SOURCE = Document(tuple(Segment(name, f"{name}。") for name in "abcdef"))
TARGETS = {"a": "A and b.", "b": "↑a", "c": "", "d": "D.", "e": "E.", "f": "↑d"}


def write(folder: Path, name: str = "en.po", head: str = HEAD) -> None:
    marks = {key: "#, fuzzy" if key == "e" else "# a note" for key in TARGETS}
    entries = (
        f'\n{marks[key]}\nmsgctxt "{key}"\nmsgid "{key}。"\nmsgstr "{text}"\n'
        for key, text in TARGETS.items()
    )
    (folder / name).write_text(head + "".join(entries), "utf-8")


def test_english_says_what_it_renders_and_nothing_of_what_is_torn_or_fuzzy(tmp_path: Path) -> None:
    write(tmp_path)
    pivot = english_beside(tmp_path, SOURCE, "ru")
    assert pivot is not None
    assert pivot.text == ("en", ["A and b."], ())
    assert [(bead.source, bead.target) for bead in pivot.beads] == [((0, 1), (0,))]


def test_english_in_another_guise_serves_too(tmp_path: Path) -> None:
    write(tmp_path, "en-GB.po")
    pivot = english_beside(tmp_path, SOURCE, "ja")
    assert pivot is not None
    assert pivot.text.tag == "en-GB"


@pytest.mark.parametrize(
    ("name", "head", "tag"),
    [
        ("en.po", HEAD, "en-x-draft"),
        ("de.po", HEAD, "ru"),
        ("en.po", 'msgid ""\nmsgstr "Language: en\\n"\n', "ru"),
        ("en.po", HEAD + '\nmsgid "torn\nmsgstr ""\n', "ru"),
        ("en.po", 'msgid ""\nmsgstr "Content-Type: text/plain; charset=none\\n"\n', "ru"),
    ],
)
def test_where_there_is_none_nothing_is_said(
    tmp_path: Path, name: str, head: str, tag: str
) -> None:
    write(tmp_path, name, head)
    assert english_beside(tmp_path, SOURCE, tag) is None

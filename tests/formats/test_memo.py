"""What entries remember, in the file and after other programs have saved it."""

from pathlib import Path

import polib
import pytest

from hexapla.corpus.bead_note import BeadNote, bead_note_lines, read_bead_note
from hexapla.corpus.catalogue import Catalogue
from hexapla.errors import SaveError
from hexapla.formats.po import parse, to_catalogue
from hexapla.formats.po.memo import renote
from hexapla.text.span import Span

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Hexapla: 1\\n"\n'
ADDED = "And this, which is a sentence of its own and a long one, has no source. Nor has this."
FILE = f"""{HEADER}
# of a person
#. block=1 role=title
msgctxt "aaaaa"
msgid "甲。"
msgstr "A. {ADDED}"

#. block=2 role=paragraph
msgctxt "bbbbb"
msgid "乙。"
msgstr "↑aaaaa"

#. block=2 role=paragraph
#, fuzzy
#| msgid "丙！"
msgctxt "ccccc"
msgid "丙。"
msgstr "C."
"""
NOTE = BeadNote(0.42, locked=True, added=(Span(3, 3 + len(ADDED)),))
LINES = {"aaaaa": bead_note_lines(NOTE, ("甲。", "乙。"), f"A. {ADDED}")}


def read(raw: bytes) -> Catalogue:
    file = parse(raw)
    return to_catalogue(file, document="", source_tag="zh", target_tag="en", joiner="")


def test_a_note_is_read_where_it_was_written() -> None:
    head, last = read(renote(parse(FILE.encode()), LINES)).units
    assert (head.key, read_bead_note(head)) == ("aaaaa", NOTE)
    assert last.memo == "丙！"


def test_notes_that_are_taken_away_leave_the_file_as_it_was() -> None:
    noted = renote(parse(FILE.encode()), LINES)
    assert noted != FILE.encode()
    assert renote(parse(noted), LINES) == noted
    assert renote(parse(noted), {"aaaaa": []}) == FILE.encode()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_note_has_the_line_ends_of_its_file(line_end: str) -> None:
    noted = renote(parse(FILE.replace("\n", line_end).encode()), LINES)
    assert noted == renote(parse(FILE.encode()), LINES).replace(b"\n", line_end.encode())


def test_the_notes_of_others_stay() -> None:
    lock = {"bbbbb": ["bead: locked (00000000)"]}
    assert renote(parse(renote(parse(FILE.encode()), LINES)), lock) == renote(
        parse(FILE.encode()), {**LINES, **lock}
    )


def test_a_damaged_file_gets_no_notes() -> None:
    with pytest.raises(SaveError):
        renote(parse(FILE.replace('"C."', '"C.').encode()), LINES)


def test_a_note_that_the_charset_cannot_hold_is_refused() -> None:
    text = FILE.replace("UTF-8", "GBK").encode("gbk")
    with pytest.raises(SaveError):
        renote(parse(text), {"aaaaa": ['bead: added "\U0001f600"']})


def test_a_catalogue_that_is_not_in_our_layout_remembers_nothing() -> None:
    raw = renote(parse(FILE.encode()), LINES).replace(b'"X-Hexapla: 1\\n"\n', b"")
    assert not any(unit.memo for unit in read(raw).units)


def test_polib_leaves_notes_unharmed(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    path.write_bytes(renote(parse(FILE.encode()), LINES))
    polib.pofile(str(path)).save()
    assert read_bead_note(read(path.read_bytes()).units[0]) == NOTE

import gettext
import io
import subprocess
import sys

import pytest

from hexapla.errors import SaveError
from hexapla.formats.po import parse
from hexapla.formats.po.render import Message, compile_mo, new_catalogue


def test_a_new_catalogue_says_what_it_was_made_of() -> None:
    long = "word " * 40
    messages = [
        Message("一。", ("One.",), msgctxt="abcde", extracted=f'block=1 lead="{long}"\nsecond'),
        Message("car", ("voiture", "voitures"), msgid_plural="cars", flags=("fuzzy", "c-format")),
        Message(long, (long + "\n" + long,), translator="why"),
        Message("empty", msgctxt=""),
        Message('\\ " \t \a \v'),
    ]
    file = parse(new_catalogue(messages, {"Language": "fr", "X-Hexapla": "1"}))
    assert file.sound
    assert (file.header["Language"], file.header["X-Hexapla"]) == ("fr", "1")
    _, *entries = file.entries
    made = [(e.msgctxt, e.msgid, e.msgid_plural, e.msgstrs, e.flags) for e in entries]
    asked = [(m.msgctxt, m.msgid, m.msgid_plural, m.msgstrs, m.flags) for m in messages]
    assert made == asked
    assert entries[0].comments.extracted == (f'block=1 lead="{long}"', "second")
    assert entries[2].comments.translator == ("why",)


def test_a_new_catalogue_is_broken_at_the_width_that_is_asked_for() -> None:
    message = Message("word " * 40)
    for width in (40, 78):
        lines = new_catalogue([message], {}, width).decode().splitlines()
        assert width - 5 <= max(map(len, lines[6:])) <= width
    assert len(new_catalogue([message], {}, 0).decode().splitlines()) == 8


def test_a_new_catalogue_refuses_what_po_cannot_hold() -> None:
    with pytest.raises(SaveError, match=r"U\+0000"):
        new_catalogue([Message("a\0b")], {})


def translations(text: str, charset: str = "utf-8") -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(compile_mo(parse(text.encode(charset)))))


HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


def test_an_mo_file_is_read_by_gettext() -> None:
    mo = translations(
        HEADER.format("UTF-8") + 'msgid "a"\nmsgstr "é"\n\nmsgctxt "c"\nmsgid "a"\nmsgstr "è"\n\n'
        'msgctxt ""\nmsgid "a"\nmsgstr "ê"\n'
        '\nmsgid "car"\nmsgid_plural "cars"\nmsgstr[0] "une"\nmsgstr[1] "des"\n'
    )
    assert mo.gettext("a") == "é"
    assert mo.pgettext("c", "a") == "è"
    assert mo.pgettext("", "a") == "ê"
    assert [mo.ngettext("car", "cars", n) for n in (1, 2)] == ["une", "des"]


def test_an_mo_file_is_in_utf8_whatever_the_po_file_is_in() -> None:
    mo = translations(HEADER.format("GBK") + 'msgid "a"\nmsgstr "你"\n', "gbk")
    assert mo.charset() == "UTF-8"
    assert mo.gettext("a") == "你"


def test_an_mo_file_leaves_out_what_is_not_finished() -> None:
    mo = translations(
        HEADER.format("UTF-8") + '#, fuzzy\nmsgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr ""\n\n'
        '#~ msgid "c"\n#~ msgstr "x"\n'
    )
    assert [mo.gettext(text) for text in "abc"] == ["a", "b", "c"]


def test_a_damaged_file_is_not_compiled() -> None:
    with pytest.raises(SaveError, match="damaged"):
        compile_mo(parse(b'msgid "a"\nmsgstr "b\n', "fr.po"))


def test_reading_and_writing_never_load_polib() -> None:
    code = (
        'import sys; from hexapla.formats.po import parse; f = parse(b\'msgid "a" msgstr "b"\');'
        "from hexapla.formats.po.writer import *; rewrite(f, [Change(f.entries[0], ('c',))]);"
        "import hexapla.formats.po.render;"
        "print('polib' in sys.modules)"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert made.stdout == "False\n"

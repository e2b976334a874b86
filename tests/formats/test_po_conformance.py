"""What gettext 0.21 says of small files, and what we say.

The verdicts were taken with ``msgfmt`` once and for all: the tests need no gettext. They are about
syntax: what ``msgfmt -c`` checks beyond it (headers, format strings) is for rules to say.
"""

import pytest

from hexapla.formats.po import parse

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'

TAKEN = [
    'msgid "a"\n\n\nmsgstr "b"\n',
    '#! fuzzy\nmsgid "a"\nmsgstr "b"\n',
    '#= fuzzy\nmsgid "a"\nmsgstr "b"\n',
    '#~ # foo\n#~ msgid "a"\n#~ msgstr "b"\n',
    '#~\n#~ msgid "a"\n#~ msgstr "b"\n',
    '\x0c\x0bmsgid "a"\n\rmsgstr "b"\n',
    'msgid "a"\nmsgid_plural "b"\nmsgstr [ 0 ] "b"\n',
    'msgid "a"\nmsgid_plural "b"\nmsgstr\n[\n0\n]\n"b"\n',
    'msgid "a"\nmsgstr "\\x414"\n',
    'msgid "a"\nmsgstr "\\xe4\\xbd\\xa0z"\n',
    'msgctxt ""\nmsgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "b"\n#~',
    '#~| msgid "z"\n#~ msgid "a"\n#~ msgstr "b"\n',
    '   #, fuzzy\n  msgid "a"\nmsgstr "b"\n',
    'msgid "a\rb"\nmsgstr "b"\n',
    'msgid "a"\r\r\nmsgstr "b"\r',
    '#: a.c:1\n#:b.c:2\n#:  \nmsgid "a"\nmsgstr "b"\n',
    '#, c-format,fuzzy , x\nmsgid "a"\nmsgstr "%d"\n',
    '#, FUZZY\nmsgid "a"\nmsgstr "%d"\n',
    'msgid "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "b"',
    'msgctxt "c"\nmsgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a"\r\nmsgstr "b"\r\n',
    '# t\n#. e\n#: a.c:1\n#, c-format\n#| msgid "p"\nmsgid "a"\nmsgstr "b"\n',
    "# only\n",
    'msgid "a\u2028\x85\x0c"\nmsgstr "b"\n',
]

REFUSED = [
    'msgid "a"\n# c\nmsgstr "b"\n',
    'msgid "a"\n#, fuzzy\nmsgstr "b"\n',
    'msgctxt "x"\n# c\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "b"\n# c\n"d"\n',
    'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "b"\n# c\nmsgstr[1] "d"\n',
    'msgid "a"\nmsgstr "b"\n#| msgid "o"\n',
    '#| foo bar\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a" # foo\nmsgstr "b"\n',
    'msgctxt "a\x04b"\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a\x04b"\nmsgstr "b"\n',
    'msgctxt "a\\004b"\nmsgid "a"\nmsgstr "b"\n',
    '#~ msgid "a"\nmsgstr "b"\n',
    '#~ msgid "a"\n"c"\n#~ msgstr "b"\n',
    '#~ foo bar\nmsgid "a"\nmsgstr "b"\n',
    '#~ msgid "a"\nmsgid "a"\nmsgstr "b"\n',
    '#~ msgid "a"\n#~ msgstr "b"\nmsgid "a"\nmsgstr "b"\n',
    '#~ msgid "a"\n#~ msgstr "b"\n#~ msgid "a"\n#~ msgstr "b"\n',
    'msgctxt "a"\nmsgctxt "b"\nmsgid "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgstr[0] "b"\n',
    'msgid "a"\nmsgid_plural "b"\nmsgstr "b"\n',
    '\xa0msgid "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "b"\nmsgid "a"\nmsgid_plural "c"\nmsgstr[0] "b"\n',
    'msgid "a"\nmsgstr "\\x"\n',
    'msgid "a"\nmsgstr "\\8"\n',
    'msgid "a"\nmsgstr "\\\'"\n',
    'msgid "a"\nmsgstr "\\?"\n',
    '\ufeffmsgid "a"\nmsgstr "b"\n',
    'MSGID "a"\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "b"\ndomain "foo"\nmsgid "a"\nmsgstr "b"\n',
    'domain "foo" "bar"\nmsgid "a"\nmsgstr "b"\n',
    '#~ | msgid "z"\n#~ msgid "a"\n#~ msgstr "b"\n',
    'msgid "a\\\r\nb"\nmsgstr "b"\r',
    'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n',
    'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\nmsgstr[0] "d"\n',
    'msgid "a"\nmsgid_plural "b"\nmsgstr[] "c"\n',
    'msgid "a\nmsgstr "b"\n',
    'msgid "a"\nmsgstr "b',
    'msgid "say "hi""\nmsgstr "b"\n',
    'msgfoo "b"\n',
    'msgid "a"\n<<<<<<< x\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> y\n',
    'msgid "a"\nmsgst',
    'msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "b"\n',
    'msgid ""\nmsgstr "X: y\\n"\n',
    'msgid "a"\n\nmsgid "b"\nmsgstr "c"\n',
    'msgstr "b"\n',
]

# What gettext does with it, and why we do not.
OURS = [
    (
        '#| msgid "o"\n# c\nmsgid "a"\nmsgstr "b"\n',
        False,
        "a comment below the previous text loses nothing",
    ),
    (
        '#| msgid "o"\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n',
        False,
        "flags below the previous text lose nothing",
    ),
    (
        '#| "o"\nmsgid "a"\nmsgstr "b"\n',
        False,
        "a previous text without its keyword is of no account",
    ),
    ('msgid "a\x00b"\nmsgstr "b"\n', True, "gettext drops the text behind NUL"),
    ('msgctxt "a\x00b"\nmsgid "a"\nmsgstr "b"\n', True, "gettext drops the text behind NUL"),
    ('#~ msgid "a" msgstr "b"\n', True, "obsolete on a line of its own, or not at all"),
    ('msgid "a"\nmsgstr "\\377"\n', True, "gettext takes bytes that are no text"),
    ('msgid "a"\nmsgstr "\\777"\n', True, "gettext takes bytes that are no text"),
    ('msgid "a"\nmsgstr "q\\x00z"\n', True, "gettext drops the text behind NUL"),
    (
        '#| msgid "z"\n#~ msgid "a"\n#~ msgstr "b"\n',
        False,
        "#| above an obsolete entry loses nothing",
    ),
    ('msgid "a\\\nb"\nmsgstr "b"\r', True, "gettext joins the lines, no other tool does"),
]


@pytest.mark.parametrize("text", TAKEN)
def test_what_gettext_takes_is_sound(text: str) -> None:
    assert parse((HEADER + text).encode()).damages == ()


@pytest.mark.parametrize("text", REFUSED)
def test_what_gettext_refuses_is_damaged(text: str) -> None:
    file = parse((HEADER + text).encode())
    assert all(damage.line > 4 and damage.remedy for damage in file.damages)
    assert not file.sound


@pytest.mark.parametrize(("text", "taken", "because"), OURS)
def test_we_differ_from_gettext_where_we_have_a_reason(
    text: str, taken: bool, because: str
) -> None:
    assert parse((HEADER + text).encode()).sound is not taken, because


def test_a_byte_order_mark_is_taken_though_gettext_refuses_it() -> None:
    assert parse(("\ufeff" + HEADER).encode()).sound


def test_a_file_without_a_header_is_in_utf8_though_gettext_wants_ascii() -> None:
    assert parse('msgid "é"\nmsgstr "è"\n'.encode()).sound

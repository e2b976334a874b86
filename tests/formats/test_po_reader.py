import pytest

from hexapla.errors import UnreadableError
from hexapla.formats.po import Entry, PoFile, parse

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n\n'


def read(text: str) -> PoFile:
    file = parse(text.encode())
    assert file.sound, file.damages
    return file


def only(text: str) -> Entry:
    (entry,) = read(text).entries
    return entry


def test_an_entry_says_what_its_fields_say() -> None:
    entry = only(
        'msgctxt "menu"\nmsgid "file"\nmsgid_plural "files"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'
    )
    assert (entry.msgctxt, entry.msgid, entry.msgid_plural) == ("menu", "file", "files")
    assert entry.msgstrs == ("a", "b")
    assert not entry.obsolete
    assert not entry.fuzzy


def test_no_context_is_not_an_empty_context() -> None:
    file = read('msgctxt ""\nmsgid "a"\nmsgstr "1"\n\nmsgid "a"\nmsgstr "2"\n')
    assert [entry.msgctxt for entry in file.entries] == ["", None]


@pytest.mark.parametrize(
    "text",
    [
        'msgid "ab"\nmsgstr "cd"\n',
        'msgid "ab"\nmsgstr "cd"',
        'msgid"ab"msgstr"cd"',
        'msgid "a" "b" msgstr "c"\n\n"d"\n',
        'msgid\n"ab"\n\n\nmsgstr\n"cd"\n',
        '   msgid ""\n\t"a"\n   "b"\nmsgstr "c" "d"\n',
        'msgid "ab"\r\nmsgstr ""\r\n"c"\r\n"d"\r\n',
        'msgid "ab"\rmsgstr ""\r"c"\r"d"\r',
        '\ufeffmsgid "ab"\nmsgstr "cd"\n',
        '\n\n\f\v msgid "ab"\nmsgstr "cd"\n',
        '#~ msgid "ab"\n#~ msgstr ""\n#~ "c"\n#~ "d"\n',
        '#~msgid"ab"\n#~msgstr"cd"\n',
    ],
)
def test_it_does_not_matter_how_a_text_is_laid_out(text: str) -> None:
    entry = only(text)
    assert (entry.msgid, entry.msgstrs) == ("ab", ("cd",))


def test_escapes_are_those_of_gettext() -> None:
    entry = only(r'msgid "\a\b\f\n\r\t\v\\\"" msgstr "\\n \101\x42\7 caf\303\xa9"')
    assert entry.msgid == '\a\b\f\n\r\t\v\\"'
    assert entry.msgstrs == ("\\n AB\a café",)


def test_a_numeric_escape_is_a_byte_of_the_charset() -> None:
    raw = (HEADER.format("GBK") + r'msgid "a" msgstr "\304\xe3"').encode()
    assert parse(raw).entries[1].msgstrs == ("你",)


def test_separators_that_are_no_newline_are_text() -> None:
    assert only('msgid "a\u2028b\x85c\x0bd\x0ce\tf\rg" msgstr ""\n').msgid == (
        "a\u2028b\x85c\x0bd\x0ce\tf\rg"
    )


def test_lines_count_from_one_and_are_those_of_the_msgid() -> None:
    file = read('# hi\n\nmsgctxt "c"\nmsgid "a"\nmsgstr ""\n"b"\n\n\n#~ msgid "d"\n#~ msgstr "e"\n')
    assert [entry.line for entry in file.entries] == [4, 9]


def test_obsolete_entries_are_read_with_what_stands_above_them() -> None:
    text = '# note\n#, fuzzy\n#~| msgid "older"\n#~ msgctxt "c"\n#~ msgid "old"\n#~ msgstr "alt"\n'
    entry = only(text)
    assert entry.obsolete
    assert (entry.msgctxt, entry.msgid, entry.msgstrs) == ("c", "old", ("alt",))
    assert entry.previous
    assert (entry.fuzzy, entry.previous.msgid, entry.comments.translator) == (
        True,
        "older",
        ("note",),
    )


def test_comments_are_told_apart_by_their_marks() -> None:
    comments = only(
        "# one\n#\n#. shown in a menu\n#: a.c:1 b.c:2\n"
        '#: \u2068my file.c\u2069:3\n#three\n#~ # four\nmsgid "a"\nmsgstr "b"\n'
    ).comments
    assert comments.translator == ("one", "", "three", "four")
    assert comments.extracted == ("shown in a menu",)
    assert comments.references == ("a.c:1", "b.c:2", "\u2068my file.c\u2069:3")


def test_all_flag_lines_count_and_unknown_flags_too() -> None:
    entry = only('#, c-format,fuzzy\n#= no-wrap\n#! range: 0..5, mine\nmsgid "a"\nmsgstr "b"\n')
    assert entry.flags == ("c-format", "fuzzy", "no-wrap", "range: 0..5", "mine")
    assert entry.fuzzy


def test_the_previous_source_is_read_field_by_field() -> None:
    text = '#| msgctxt "pc"\n#| msgid ""\n#| "a msgid "\n#| "b"\n#| msgid_plural "bs"\n'
    previous = only(f'#, fuzzy\n{text}msgid "a"\nmsgid_plural "as"\nmsgstr[0] "x"\n').previous
    assert previous == ("pc", "a msgid b", "bs")
    assert only('msgid "a"\nmsgstr "b"\n').previous is None


def test_a_comment_belongs_to_the_entry_below_it() -> None:
    first, second = read(
        'msgid "a"\nmsgstr "b"\n# mine\n#, fuzzy\nmsgid "c"\nmsgstr "d"\n# end'
    ).entries
    assert (first.comments.translator, first.flags) == ((), ())
    assert (second.comments.translator, second.flags) == (("mine",), ("fuzzy",))


def test_extents_are_places_in_the_bytes() -> None:
    file = read('# c\nmsgid "a"\nmsgstr "你"\n\n# d\nmsgid "b"\nmsgstr ""\n"e"\n')
    data = file.tokens.data
    pieces = [data[slice(*entry.extent)].decode() for entry in file.entries]
    assert pieces == ['# c\nmsgid "a"\nmsgstr "你"', '# d\nmsgid "b"\nmsgstr ""\n"e"']
    fields = [data[slice(*file.tokens.extent(n))].decode() for n in file.entries[1].fields]
    assert fields == ['msgid "b"', 'msgstr ""\n"e"']


def test_the_header_is_a_mapping_and_an_entry() -> None:
    file = read(
        'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"X-Long: one: two\\n"\n'
        '"Language : pt\\n"\n"nothing\\n"\n'
    )
    assert file.header == {"Language": "pt", "X-Long": "one: two"}
    assert [entry.msgid for entry in file.entries] == [""]


def test_the_header_need_not_come_first_and_may_be_missing() -> None:
    assert read('msgid "a"\nmsgstr "b"\nmsgid ""\nmsgstr "Language: fr\\n"').header == {
        "Language": "fr"
    }
    assert read('msgid "a"\nmsgstr "b"\n').header == {}
    assert read('#~ msgid ""\n#~ msgstr "Language: fr\\n"\n').header == {}
    assert read('msgctxt "c"\nmsgid ""\nmsgstr "Language: fr\\n"\n').header == {}


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("UTF-8", "你好"),
        ("utf8", "你好"),
        ("CHARSET", "你好"),
        ("GBK", "你好世界"),
        ("GB18030", "你好𠀀"),
        ("EUC-JP", "日本語"),
        ("SHIFT_JIS", "表示能力"),  # whose second bytes are backslashes
        ("BIG5", "許功蓋"),  # likewise
        ("EUC-KR", "한국어"),
        ("KOI8-R", "привет"),
        ("ISO-8859-1", "café"),
        ("cp1252", "“café”"),
    ],
)
def test_a_file_is_read_in_the_charset_that_its_header_names(charset: str, text: str) -> None:
    codec = "utf-8" if charset == "CHARSET" else charset
    raw = (HEADER.format(charset) + f'msgid "a"\nmsgstr "{text}"\n').encode(codec)
    file = parse(raw)
    assert file.entries[1].msgstrs == (text,)
    assert file.charset == ("utf-8" if charset == "CHARSET" else charset)
    assert file.encoding.faithful


def test_a_charset_is_found_where_the_header_is_cut() -> None:
    raw = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset="\n"GBK\\n"\nmsgid "a"\nmsgstr "你"\n'
    )
    assert parse(raw.encode("gbk")).entries[1].msgstrs == ("你",)


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [
        (b'msgid "a"\nmsgstr "\xff"\n', 2, "not text in utf-8"),
        (b'msgid "a"\nmsgstr "\xed\xa0\x80"\n', 2, "not text in utf-8"),
        (HEADER.format("ASCII").encode() + 'msgid "é"\nmsgstr ""'.encode(), 5, "not text in ASCII"),
        (HEADER.format("GBK").encode() + b'msgid "a"\nmsgstr "\xc4"\n', 6, "not text in GBK"),
        (HEADER.format("KLINGON-8").encode(), 0, "KLINGON-8 is unknown"),
        ('msgid "a"\nmsgstr ""\n'.encode("utf-16"), 0, "UTF-16"),
        ('msgid "a"\nmsgstr ""\n'.encode("utf-16-le"), 0, "UTF-16"),
        ('msgid "a"\nmsgstr ""\n'.encode("utf-32-be"), 0, "UTF-32"),
    ],
)
def test_what_cannot_be_decoded_is_an_error_with_place_and_remedy(
    raw: bytes, line: int, says: str
) -> None:
    with pytest.raises(UnreadableError, match=says) as caught:
        parse(raw, "fr.po")
    assert (caught.value.path, caught.value.line) == ("fr.po", line)
    assert "Content-Type header" in caught.value.remedy


@pytest.mark.parametrize(
    "charset",
    "rot13 hex zlib base64 utf-7 unicode_escape raw_unicode_escape punycode idna undefined "
    "utf-16 cp037 hz aliases ..".split(),
)
def test_a_codec_that_would_change_the_syntax_is_no_charset(charset: str) -> None:
    with pytest.raises(UnreadableError, match="unknown"):
        parse(HEADER.format(charset).encode())


@pytest.mark.parametrize(("charset", "twin"), [("CP932", b"\x87\x90"), ("BIG5", b"\xa1\xfe")])
def test_a_charset_that_does_not_give_the_bytes_back_is_noted(charset: str, twin: bytes) -> None:
    file = parse(HEADER.format(charset).encode() + b'msgid "a"\nmsgstr "' + twin + b'"\n')
    assert file.sound
    assert not file.encoding.faithful


@pytest.mark.parametrize(
    ("raw", "newline"),
    [
        (b"", "\n"),
        (b"#\n", "\n"),
        (b"#\r\n#\r\n#\n", "\r\n"),
        (b"#\r\n#\n#\n", "\n"),
        (b"#\r", "\r"),
    ],
)
def test_the_line_end_is_that_of_most_lines(raw: bytes, newline: str) -> None:
    assert parse(raw).newline == newline


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"\xef\xbb\xbf", b"# hi\n# there\n", b"#", b"#~\n"])
def test_a_file_without_entries_is_sound(raw: bytes) -> None:
    file = parse(raw)
    assert (file.sound, file.entries) == (True, ())

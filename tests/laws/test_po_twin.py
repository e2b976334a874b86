"""The lexer and the grammar of PO files once more, character by character and token by token."""

import re
from array import array
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from hexapla.formats.po import parse
from hexapla.formats.po.grammar import line_numbers, outline
from hexapla.formats.po.lexer import Tokens, lex

SPACE = b" \t\n\r\f\v"
KEYWORDS = {b"msgctxt": "x", b"msgid_plural": "p", b"msgid": "i", b"msgstr": "s"}
LETTERS = b'abfnrtv\\"'
OCTAL = b"01234567"
HEXADECIMAL = b"0123456789abcdefABCDEF"


def skip(data: bytes, at: int, what: bytes) -> int:
    """Behind all bytes from ``at`` on that are among ``what``."""
    while at < len(data) and data[at] in what:
        at += 1
    return at


def line_end(data: bytes, at: int) -> int:
    """Where the line ends: at its newline or the end of the file."""
    while at < len(data) and data[at] != ord("\n"):
        at += 1
    return at


def literal(data: bytes, at: int) -> int:
    """Behind the literal that begins at ``at``; 0 if none does."""
    if data[at : at + 1] != b'"':
        return 0
    at += 1
    while at < len(data) and data[at] not in b'"\n\0\4':
        if data[at] == ord("\\"):
            at += 1
            if data[at : at + 1] == b"x" and data[at + 1 : at + 2] and data[at + 1] in HEXADECIMAL:
                at = skip(data, at + 1, HEXADECIMAL)
            elif data[at : at + 1] and data[at] in OCTAL:
                at = min(skip(data, at, OCTAL), at + 3)
            elif data[at : at + 1] and data[at] in LETTERS:
                at += 1
            else:
                return 0
        else:
            at += 1
    return at + 1 if data[at : at + 1] == b'"' else 0


def between(data: bytes, at: int, *, obsolete: bool) -> int:
    """Over what may stand between the literals of a field."""
    if not obsolete:
        return skip(data, at, SPACE)
    start = at = skip(data, at, b" \t\r")
    if data[at : at + 1] == b"\n":
        at = skip(data, at, SPACE)
        if data.startswith(b"#~", at):
            return skip(data, at + 2, b" \t")
    return start


def field(data: bytes, at: int) -> tuple[str, int]:
    """Kind and end of the field that begins at ``at``; an empty kind if none does."""
    obsolete = data.startswith(b"#~", at)
    start = skip(data, at + 2, b" \t") if obsolete else at
    keyword = next((word for word in KEYWORDS if data.startswith(word, start)), b"")
    kind, end = KEYWORDS.get(keyword, ""), start + len(keyword)
    index = re.compile(rb"\s*\[\s*[0-9]+\s*\]").match(data, end)
    if kind == "s" and index:
        kind, end = "n", index.end()
    count = 0
    while behind := literal(data, between(data, end, obsolete=obsolete)):
        end, count = behind, count + 1
    return (kind.upper() if obsolete else kind) if count else "", end


def comment(data: bytes, at: int) -> int:
    """Behind the comment line that begins at ``at``; 0 if none does."""
    if data[at : at + 1] != b"#":
        return 0
    if data.startswith(b"#~", at):
        hidden = skip(data, at + 2, b" \t")
        if data[hidden : hidden + 1] == b"#":
            at = hidden
        elif re.compile(rb"\r?\n|\Z").match(data, hidden):
            return line_end(data, hidden)
    return 0 if data[at + 1 : at + 2] and data[at + 1] in b"~|,=!" else line_end(data, at)


def flags(data: bytes, at: int) -> int:
    start = skip(data, at + 2, b" \t") if data.startswith(b"#~", at) else at
    marked = data[start : start + 1] == b"#" and data[start + 1 : start + 2] in (b",", b"=", b"!")
    return line_end(data, start) if marked else 0


def previous(data: bytes, at: int) -> int:
    """Behind the line of a previous text that begins at ``at``, newline included."""
    mark = re.compile(rb"#~?\|[ \t]*(?:msg(?:ctxt|id_plural|id)[ \t]*)?").match(data, at)
    if not mark:
        return 0
    at, count = mark.end(), 0
    while behind := literal(data, at):
        at, count = skip(data, behind, b" \t\r"), count + 1
    ended = at == len(data) or data[at] == ord("\n")
    return min(at + 1, len(data)) if count and ended else 0


def conflict(data: bytes, at: int) -> tuple[str, int]:
    """Kind and end of the conflict that begins at ``at``."""
    if not re.compile(rb"<{7}(?: |\r?\n)").match(data, at):
        return "", at
    first = skip(data, line_end(data, at), SPACE)
    between_entries = data.startswith(b"=======", first) or begins_anew(data, first)
    at = line_end(data, at) + 1
    while at < len(data):
        if data.startswith(b"<<<<<<<", at):
            return "", at
        if data.startswith(b">>>>>>>", at):
            return "m" if between_entries else "w", line_end(data, at)
        at = line_end(data, at) + 1
    return "", at


def begins_anew(data: bytes, at: int) -> bool:
    if data.startswith(b"#", at):
        return not (data.startswith(b"#~", at) and data[skip(data, at + 2, b" \t") :][:1] == b'"')
    return data.startswith((b"msgctxt", b"msgid"), at)


def bad_line(data: bytes, at: int) -> str:
    start = skip(data, at + 2, b" \t") if data.startswith(b"#~", at) else at
    if data.startswith(b"msgctxt", start):
        return "y"
    return "!" if begins_anew(data, at) else "?"


def token(data: bytes, at: int) -> tuple[str, int]:
    """Kind and end of the token at ``at``, without the white space behind it."""
    if end := comment(data, at):
        while following := comment(data, skip(data, end, SPACE)):
            end = following
        return "c", end
    kind, end = field(data, at)
    if kind:
        return kind, end
    if end := flags(data, at):
        return "f", end
    if end := previous(data, at):
        while following := previous(data, skip(data, end, SPACE)):
            end = following
        return "q", end
    if data.startswith(b"domain", at) and (end := literal(data, skip(data, at + 6, SPACE))):
        return "d", end
    kind, end = conflict(data, at)
    return (kind, end) if kind else (bad_line(data, at), line_end(data, at))


def slow_lex(data: bytes) -> tuple[str, list[int]]:
    """Kinds and places of all tokens."""
    kinds, starts = "", []
    at = skip(data, 3 if data.startswith(b"\xef\xbb\xbf") else 0, SPACE)
    while at < len(data):
        kind, end = token(data, at)
        kinds += kind
        starts.append(at)
        at = skip(data, end, SPACE)
    return kinds, [*starts, len(data)]


def slow_outline(kinds: str) -> list[int]:
    """The msgids of the entries, found by trying an entry at every token."""
    msgids = []
    at = 0
    while at < len(kinds):
        before = kinds[at - 1] if at else ""
        lead = skip(kinds.encode(), at, b"cfqd")
        has_context = kinds[lead : lead + 1] in set("xX")
        msgid = lead + has_context
        live = kinds[msgid : msgid + 1] == "i"
        same = not has_context or (kinds[lead] == "x") is live
        end = fields_end(kinds if live else kinds.swapcase(), msgid)
        if end and same and before not in set("xXy") and kinds[end : end + 1] not in set("?w"):
            msgids.append(msgid)
            at = end
        else:
            at = lead + 1
    return msgids


def fields_end(kinds: str, msgid: int) -> int:
    """Behind the fields from a live msgid on; 0 if they are not complete."""
    if kinds[msgid : msgid + 2] == "is":
        return msgid + 2
    if kinds[msgid : msgid + 3] == "ipn":
        return skip(kinds.encode(), msgid + 2, b"n")
    return 0


# Whole fields, so that entries come about, and what they are made of, so that they go wrong.
SCRAPS = [
    *("msgid", "msgctxt", "msgid_plural", "msgstr", "msgstr[0]", "msgstr [ 10 ] ", "msgstr[", "]"),
    *(
        "domain",
        '"',
        '"a"',
        '"b" ',
        '"\\n"',
        '"\\x4f\\101"',
        "\\",
        "\\q",
        "x",
        "0",
        "é",
        "\0",
        "\4",
    ),
    *(
        "#",
        "# c",
        "#,",
        "#~",
        "#~ ",
        "#|",
        "#~| ",
        "~",
        "|",
        "=",
        "!",
        '#| msgid "p"\n',
        "#~ # c\n",
    ),
    *("\n", "\n", "\n", " ", "\r\n", "\r", "\t", "\f", "\ufeff"),
    *("<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "<<<<<<<", ">>>>>>>"),
    *('msgid "a"\n', 'msgstr "b"\n', '#~ msgid "c"\n', '#~ msgstr "d"\n', 'msgctxt "e"\n'),
    *('msgid_plural "f"\n', 'msgstr[0] "g"\n', '#~ msgctxt "h"\n', "#, fuzzy\n", '#~ "i"\n'),
    *('msgctxt "j"\nmsgid "k"\nmsgstr "l"\n', 'msgctxt "m" "n" msgid "o"\n', 'msgid ""\n"p"\n'),
]


@st.composite
def scraps(draw: DrawFn) -> bytes:
    return "".join(draw(st.lists(st.sampled_from(SCRAPS), max_size=40))).encode()


@settings(max_examples=1000)
@given(scraps())
def test_the_lexer_finds_the_tokens_that_its_slow_twin_finds(data: bytes) -> None:
    tokens = lex(data)
    assert (tokens.kinds.decode(), list(tokens.starts)) == slow_lex(data)


@settings(max_examples=1000)
@given(st.text("cfqdxipsnXIPSN!?ymw", max_size=30))
def test_the_grammar_finds_the_entries_that_its_slow_twin_finds(kinds: str) -> None:
    tokens = Tokens(b"", kinds.encode(), array("I"))
    msgids, strays = outline(tokens)
    assert msgids == slow_outline(kinds)
    stray = {number for run in strays for number in run}
    assert not stray & set(msgids)
    assert all(before.stop < after.start for before, after in pairwise(strays))


@given(st.text("a\n", max_size=30).map(str.encode), st.data())
def test_a_line_is_one_more_than_the_newlines_before_it(data: bytes, drawn: st.DataObject) -> None:
    places = sorted(drawn.draw(st.lists(st.integers(0, len(data)))))
    assert list(line_numbers(data, places)) == [data.count(b"\n", 0, at) + 1 for at in places]


def slow_repetitions(names: list[tuple[str | None, str]]) -> list[int]:
    """The numbers of the entries whose msgctxt and msgid both stand in an entry before."""
    return [number for number, name in enumerate(names) if name in names[:number]]


@given(st.lists(st.tuples(st.sampled_from([None, "", "x", "y"]), st.sampled_from(["", "a", "b"]))))
def test_all_entries_but_the_first_with_one_name_are_damaged(
    names: list[tuple[str | None, str]],
) -> None:
    pairs = [
        f'msgctxt "{context}"\n' * (context is not None) + f'msgid "{msgid}"\nmsgstr "c"\n'
        for context, msgid in names
    ]
    file = parse("".join(pairs).encode())
    repeated = set(slow_repetitions(names))
    assert [(entry.msgctxt, entry.msgid) for entry in file.entries] == [
        name for number, name in enumerate(names) if number not in repeated
    ]
    assert len(file.damages) == len(repeated)


@given(scraps())
def test_the_twins_agree_on_whole_files(data: bytes) -> None:
    assert outline(lex(data))[0] == slow_outline(slow_lex(data)[0])

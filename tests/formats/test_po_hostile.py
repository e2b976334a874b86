"""Files that someone wrote to do harm, or that chance made look that way."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from hexapla.errors import UnreadableError
from hexapla.formats.po import parse, to_catalogue
from hexapla.formats.po.writer import Change, rewrite

PLURALS = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "1"\nmsgstr[1] "2"\n'
MANY = 400_000


@contextmanager
def soon(seconds: float = 20) -> Iterator[None]:
    """What takes time in proportion takes a second or two; what does not, minutes or hours."""
    start = time.process_time()
    yield
    assert time.process_time() - start < seconds


@pytest.mark.parametrize(
    "forms",
    [
        "nplurals=2; plural=__import__('os').getpid();",
        "nplurals=999999999; plural=n;",
        "nplurals=2; plural=n/0;",
        f"nplurals=2; plural={'(' * 1000}n{')' * 1000};",
        f"nplurals={'9' * 5000}; plural=0;",
        "nplurals=-1; plural=n ! 1",
    ],
)
def test_plural_forms_are_read_as_text_and_never_computed(forms: str) -> None:
    with soon():
        file = parse(f'msgid ""\nmsgstr "Plural-Forms: {forms}\\n"\n\n{PLURALS}'.encode())
    assert file.sound
    assert file.header["Plural-Forms"] == forms
    assert file.entries[1].msgstrs == ("1", "2")


@pytest.mark.parametrize(
    "text", ["\x1b[31mred\x1b[0m", "\u202eabc\u202c", "[red]", "%n", "\u200b", "\x7f\x01"]
)
def test_what_commands_a_terminal_is_text_like_any_other(text: str) -> None:
    file = parse(f'# {text}\nmsgid "{text}"\nmsgstr "b"\n'.encode())
    assert file.sound
    assert file.entries[0].msgid == text
    made = parse(rewrite(file, [Change(file.entries[0], (text,))]))
    assert made.entries[0].msgstrs == (text,)


@pytest.mark.parametrize("mark", ["\0", "\4"])
@pytest.mark.parametrize("place", ["msgctxt", "msgid", "msgstr"])
def test_marks_that_gettext_keeps_for_itself_make_no_second_meaning(mark: str, place: str) -> None:
    entry = 'msgctxt "c"\nmsgid "a"\nmsgstr "b"\n'
    for spelling in (mark, f"\\{ord(mark):03o}", f"\\x{ord(mark):02x}"):
        file = parse(entry.replace(f'{place} "', f'{place} "x{spelling}y').encode())
        assert file.entries == ()
        assert not file.sound


def test_a_context_cannot_pass_for_another_message() -> None:
    file = parse(b'msgctxt "a"\nmsgid "b"\nmsgstr "1"\n\nmsgid "a\\004b"\nmsgstr "2"\n')
    assert [entry.msgstrs for entry in file.entries] == [("1",)]


HUGE = {
    "one quote after another": b'"' * MANY,
    "one long text": b'msgid "' + b"a" * 3 * MANY + b'"\nmsgstr "b"\n',
    "one long text without an end": b'msgid "' + b"a" * 3 * MANY,
    "many texts in one field": b"msgid " + b'"a" ' * (MANY // 2) + b'msgstr ""',
    "backslashes": b'msgid "' + b"\\" * MANY + b'"\nmsgstr ""\n',
    "numeric escapes": b'msgid "' + b"\\101" * (MANY // 4) + b'"\nmsgstr ""\n',
    "one numeric escape": b'msgid "\\x' + b"4" * MANY + b'"\nmsgstr ""\n',
    "comments and flags": b"# c\n#, f\n" * (MANY // 9),
    "conflicts that never end": b"<<<<<<< a\n" * (MANY // 10),
    "conflicts": b"<<<<<<< a\n=======\n>>>>>>> b\n" * (MANY // 28),
    "contexts": b'msgctxt "a"\n' * (MANY // 12),
    "halves of entries": b'msgid "a"\nx\n' * (MANY // 12),
    "the same entry": b'msgid "a"\nmsgstr "b"\n' * (MANY // 20),
    "headers": b'msgid ""\nmsgstr ""' * (MANY // 18),
    "a long number": b'msgid "a"\nmsgid_plural "b"\nmsgstr[' + b"0" * MANY + b'1] "c"\n',
    "plural forms": b'msgid "a"\nmsgid_plural "b"\n' + b'msgstr[0] "c"\n' * (MANY // 14),
    "white space": (b'msgid "a"' + b" \t" * 500) * (MANY // 1000),
    "obsolete marks": b"#~ " * (MANY // 3),
    "previous texts": b'#| "a"\n' * (MANY // 7),
    "flags": b"#, " + b"a," * (MANY // 2) + b'\nmsgid "a"\nmsgstr "b"\n',
    "isolates": b"#: " + "\u2068".encode() * (MANY // 3) + b'\nmsgid "a"\nmsgstr "b"\n',
    "newlines": b"\n" * MANY,
}


@pytest.mark.parametrize("raw", HUGE.values(), ids=HUGE)
def test_time_grows_no_faster_than_the_file(raw: bytes) -> None:
    with soon():
        file = parse(raw)
        for entry in file.entries[:3]:
            assert (
                len((entry.msgid, entry.msgstrs, entry.flags, entry.comments, entry.previous)) == 5
            )
        to_catalogue(file, document="", source_tag="", target_tag="", joiner="")


@pytest.mark.parametrize("raw", HUGE.values(), ids=HUGE)
def test_a_message_about_damage_is_short_whatever_is_damaged(raw: bytes) -> None:
    assert max((len(damage.message) for damage in parse(raw).damages), default=0) < 100


def test_a_charset_of_any_length_is_refused_in_short() -> None:
    with pytest.raises(UnreadableError) as caught:
        parse(b'msgid ""\nmsgstr "charset=' + b"a" * MANY + b'"\n')
    assert len(caught.value.message) < 100


@pytest.mark.parametrize("text", ["a" * MANY, "a " * (MANY // 2), "a\n" * (MANY // 2), "汽" * MANY])
def test_a_huge_text_is_written_soon(text: str) -> None:
    file = parse(b'msgid "a"\nmsgstr ""\n"broken "\n"line"\n\nmsgid "b"\nmsgstr ""\n')
    with soon():
        made = parse(rewrite(file, [Change(file.entries[1], (text,))]))
    assert made.entries[1].msgstrs == (text,)

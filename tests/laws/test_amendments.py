"""What holds however many people change one file, and however often they take it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn

from hexapla.formats.po import parse
from hexapla.formats.po.literal import quote
from hexapla.verbs.edit import Conflict, Saved, edit
from hexapla.verbs.journal import Amendment, Journal

WORDS = ["a", "very-long-word", "汽车", "重庆，", "↑a", "\n", "\t", '"', "\\", "%d", "msgid"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
LEADS = ["", "# by hand\n", "#, fuzzy\n", "#,fuzzy, x\n", '#: a.c:1\n#, x, fuzzy\n#| msgid "b"\n']
GAPS = [" ", "\n", "\n  ", "\n"]
CHARSETS = [("UTF-8", "\n"), ("UTF-8", "\r\n"), ("UTF-8", "\r"), ("GBK", "\n"), ("GBK", "\r\n")]


class Place(NamedTuple):
    key: str
    form: int


Texts = dict[Place, str]


@st.composite
def fields(draw: DrawFn, keyword: str) -> str:
    """A field whose text is cut and laid out in any way."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=3)))
    bounds = zip([0, *cuts], [*cuts, len(text)], strict=True)
    literals = [quote(text[start:end]) for start, end in bounds]
    return f"{keyword} {draw(st.sampled_from(GAPS)).join(literals)}\n"


@st.composite
def files(draw: DrawFn) -> bytes:
    """A file of two to four entries, one of which may have plural forms."""
    charset, newline = draw(st.sampled_from(CHARSETS))
    header = f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n'
    entries = [header]
    for number in range(draw(st.integers(2, 4))):
        lead = draw(st.sampled_from(LEADS))
        if number or draw(st.booleans()):
            target = draw(fields("msgstr"))
        else:
            forms = "".join(draw(fields(f"msgstr[{n}]")) for n in range(2))
            target = f'msgid_plural "many"\n{forms}'
        entries.append(f'{lead}msgid "key {number}"\n{target}')
    return "\n".join(entries).replace("\n", newline).encode(charset)


def texts_of(path: Path) -> Texts:
    return {
        Place(entry.msgid + ("\0many" if entry.msgid_plural else ""), form): text
        for entry in parse(path.read_bytes()).entries[1:]
        for form, text in enumerate(entry.msgstrs)
    }


def marks_of(path: Path) -> list[set[str]]:
    return [set(entry.flags) for entry in parse(path.read_bytes()).entries]


@contextmanager
def on_disk(raw: bytes) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "x.po")
        path.write_bytes(raw)
        yield path


def saved(wanted: Amendment | None) -> Amendment:
    assert wanted is not None
    result = edit(wanted)
    assert isinstance(result, Saved)
    return result.made


def amendments(data: DataObject, path: Path, places: list[Place]) -> Amendment:
    """A change to one of the places, made for the text that stands there."""
    place = data.draw(st.sampled_from(places))
    before, fuzzy = texts_of(path)[place], data.draw(st.sampled_from([None, True, False]))
    return Amendment(path, place.key, before, data.draw(TEXTS), place.form, fuzzy)


def taken_back(journal: Journal) -> Journal:
    while journal.undo:
        journal = journal.undone(saved(journal.undo))
    return journal


def made_again(journal: Journal) -> Journal:
    while journal.redo:
        journal = journal.redone(saved(journal.redo))
    return journal


@given(files(), st.data())
@settings(max_examples=60)
def test_all_that_is_taken_back_leaves_the_file_byte_for_byte(raw: bytes, data: DataObject) -> None:
    with on_disk(raw) as path:
        journal = Journal()
        for _ in range(data.draw(st.integers(1, 5))):
            journal = journal.recorded(saved(amendments(data, path, list(texts_of(path)))))
        last = path.read_bytes()
        back = taken_back(journal)
        assert path.read_bytes() == raw
        again = made_again(back)
        assert path.read_bytes() == last
        assert again == journal


@given(files(), st.data())
@settings(max_examples=60)
def test_all_that_is_taken_back_leaves_what_others_did_elsewhere(
    raw: bytes, data: DataObject
) -> None:
    with on_disk(raw) as path:
        first = texts_of(path)
        split = data.draw(st.integers(1, len(first) - 1))
        mine, others = list(first)[:split], list(first)[split:]
        journal = Journal()
        for _ in range(data.draw(st.integers(1, 4))):
            journal = journal.recorded(saved(amendments(data, path, mine)))
            saved(amendments(data, path, others))
        last = texts_of(path)
        taken_back(journal)
        assert texts_of(path) == {p: (first if p in mine else last)[p] for p in first}


@given(files(), st.data())
@settings(max_examples=60)
def test_all_that_is_taken_back_over_another_layout_restores_texts_and_marks(
    raw: bytes, data: DataObject
) -> None:
    with on_disk(raw) as path:
        texts, marks = texts_of(path), marks_of(path)
        journal = Journal()
        for _ in range(data.draw(st.integers(1, 4))):
            journal = journal.recorded(saved(amendments(data, path, list(texts))))
        path.write_bytes(path.read_bytes().replace(b"msgstr", b"msgstr "))
        taken_back(journal)
        assert (texts_of(path), marks_of(path)) == (texts, marks)


@given(files(), st.data())
@settings(max_examples=60)
def test_two_editors_never_lose_a_text_silently(raw: bytes, data: DataObject) -> None:
    with on_disk(raw) as path:
        stands = texts_of(path)
        known = [dict(stands), dict(stands)]  # what each of the two believes to stand there
        for _ in range(data.draw(st.integers(1, 8))):
            view = known[data.draw(st.integers(0, 1))]
            place = data.draw(st.sampled_from(list(stands)))
            text = data.draw(TEXTS)
            result = edit(Amendment(path, place.key, view[place], text, place.form))
            if stands[place] in {view[place], text}:
                assert isinstance(result, Saved)
                stands[place] = text
            else:
                assert isinstance(result, Conflict)
                assert (result.ours, result.theirs) == (text, stands[place])
            view[place] = stands[place]
            assert texts_of(path) == stands

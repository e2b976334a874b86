"""Dictionaries that a user has installed."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from hexapla.errors import DictionaryError
from hexapla.formats.freedict import DIGITS
from hexapla.workspace import freedict
from hexapla.workspace.freedict import is_ready, open_glosses

ENTRIES = {
    "00-database-info": "00-database-info\nA small dictionary\n",
    "Auto": 'Auto /aʊto/ <neut, n, sg>\ncar <n>, motor car <n> [Br.]\n      "ein Auto"  - a car\n',
    "Spur": "Spur /ʃpuːɾ/ <n>\n1. lane\nein Streifen\n2. trace, track\n",
}
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><body><entry><form><orth>car</orth></form><sense>
<cit type="trans"><quote>auto</quote></cit><cit type="trans"><quote>henkilöauto</quote></cit>
</sense></entry></body></TEI>"""
BOMB = """<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<TEI><entry><orth>&b;</orth></entry></TEI>"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of our own, and nothing remembered."""
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    open_glosses.cache_clear()
    yield tmp_path / "cache"
    open_glosses.cache_clear()


def digits(number: int) -> str:
    rest, last = divmod(number, 64)
    return (digits(rest) if rest else "") + DIGITS[last]


def make_dictd(folder: Path, name: str) -> None:
    data, lines = b"", []
    for head, body in ENTRIES.items():
        raw = body.encode()
        lines.append(f"{head.lower()}\t{digits(len(data))}\t{digits(len(raw))}\n")
        data += raw
    (folder / f"{name}.index").write_text("".join(reversed(lines)), "utf-8")
    (folder / f"{name}.dict.dz").write_bytes(gzip.compress(data))


def make_tei(folder: Path, raw: bytes) -> Path:
    path = folder / "eng-fin" / "eng-fin.tei"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    return path


def senses(language: str, folder: Path, word: str) -> list[list[str]]:
    glosses = open_glosses(language, (str(folder),))
    assert glosses
    return [list(one) for one in glosses.senses(word)]


def test_a_dictionary_of_dictd_gives_senses_of_words_with_any_ending(tmp_path: Path) -> None:
    make_dictd(tmp_path, "freedict-deu-eng")
    assert senses("de", tmp_path, "auto") == [["car"], ["motor", "car"]]
    assert senses("de", tmp_path, "spuren") == [["lane"], ["trace"], ["track"]]
    assert senses("de", tmp_path, "haus") == []


def test_a_dictionary_from_english_is_turned_round(tmp_path: Path) -> None:
    make_tei(tmp_path, TEI.encode())
    assert senses("fi", tmp_path, "autoista") == [["car"]]
    assert senses("fi", tmp_path, "henkilöauto") == [["car"]]


def test_a_dictionary_is_read_once_and_anew_when_it_changes(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_tei(tmp_path, TEI.encode())
    assert senses("fi", tmp_path, "auto") == [["car"]]
    assert len(list(cache.iterdir())) == 1
    open_glosses.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(freedict, "read_tei", None)
        assert senses("fi", tmp_path, "auto") == [["car"]]
    open_glosses.cache_clear()
    make_tei(tmp_path, TEI.replace(">auto<", ">vaunu<").encode())
    assert senses("fi", tmp_path, "vaunu") == [["car"]]
    assert len(list(cache.iterdir())) == 2


def test_a_dictionary_is_ready_when_it_is_kept_and_not_when_it_changes(tmp_path: Path) -> None:
    folders = (str(tmp_path),)
    assert is_ready("fi", folders)  # there is none to wait for
    make_tei(tmp_path, TEI.encode())
    assert not is_ready("fi", folders)
    assert open_glosses("fi", folders)
    assert is_ready("fi", folders)
    make_tei(tmp_path, TEI.replace(">auto<", ">vaunu<").encode())
    assert not is_ready("fi", folders)


def test_what_is_kept_may_be_deleted_or_damaged(tmp_path: Path, cache: Path) -> None:
    make_tei(tmp_path, TEI.encode())
    assert senses("fi", tmp_path, "auto") == [["car"]]
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    for raw in (b"", b"no table", whole[:4096]):
        kept.write_bytes(raw)
        open_glosses.cache_clear()
        assert senses("fi", tmp_path, "auto") == [["car"]]
    kept.unlink()
    open_glosses.cache_clear()
    assert senses("fi", tmp_path, "auto") == [["car"]]
    assert list(cache.iterdir()) == [kept]


def test_a_language_without_a_dictionary_has_none(tmp_path: Path) -> None:
    assert open_glosses("ru", (str(tmp_path),)) is None


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "ends too early"),
        (b"no gzip at all", "cannot be read"),
        (gzip.compress(bytes(40), mtime=0), "ends too early"),
        (gzip.compress("语言".encode("gbk") * 99, mtime=0), "begins no text in UTF-8"),
        (gzip.compress(b"x" * 999, mtime=0)[:-9], "cannot be read|ends too early"),
    ],
)
def test_a_damaged_dictionary_is_told_of(tmp_path: Path, raw: bytes, said: str) -> None:
    make_dictd(tmp_path, "freedict-por-eng")
    (tmp_path / "freedict-por-eng.dict.dz").write_bytes(raw)
    with pytest.raises(DictionaryError, match=said) as raised:
        open_glosses("pt", (str(tmp_path),))
    assert raised.value.path.endswith("freedict-por-eng.dict.dz")
    assert raised.value.remedy


@pytest.mark.parametrize(
    "line",
    [
        b"one line\n",
        b"auto\tA\n",
        b"auto\tA\t/////\n",
        b"auto\t//////\tB\n",
        b"x" * 200_000,
        b"\0\n",
    ],
)
def test_a_damaged_index_is_told_of_with_its_line(tmp_path: Path, cache: Path, line: bytes) -> None:
    make_dictd(tmp_path, "freedict-por-eng")
    index = tmp_path / "freedict-por-eng.index"
    index.write_bytes(index.read_bytes() + line)
    with pytest.raises(DictionaryError, match="no line of an index") as raised:
        open_glosses("pt", (str(tmp_path),))
    assert (raised.value.path, raised.value.line) == (str(index), 4)
    assert list(cache.iterdir()) == []


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (BOMB.encode(), "declares entities"),
        (b"", "no XML"),
        (b"\x1f\x8b nothing", "no XML"),
        (TEI[:-20].encode(), "no XML"),
        (TEI.encode("latin-1"), "no XML"),
        (f'<?xml version="1.0" encoding="x-gbk"?>{TEI}'.encode(), "cannot be decoded|no XML"),
    ],
)
def test_hostile_tei_is_told_of(tmp_path: Path, raw: bytes, said: str) -> None:
    path = make_tei(tmp_path, raw)
    with pytest.raises(DictionaryError, match=said) as raised:
        open_glosses("fi", (str(tmp_path),))
    assert raised.value.path == str(path)


def test_an_entry_that_never_ends_takes_no_more_room_than_others(tmp_path: Path) -> None:
    huge = TEI.replace("<entry>", f"<entry><orth>{'x' * 3_000_000}</orth><orth>lorry</orth>")
    make_tei(tmp_path, huge.encode())
    assert senses("fi", tmp_path, "auto") == []


def test_no_room_for_the_table_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_tei(tmp_path, TEI.encode())
    (tmp_path / "file").touch()
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "file"))
    with pytest.raises(DictionaryError, match="cannot be kept"):
        open_glosses("fi", (str(tmp_path),))

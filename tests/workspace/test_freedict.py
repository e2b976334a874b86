"""Dictionaries that a user has installed."""

import gzip
from pathlib import Path

import pytest

from hexapla.workspace.freedict import DIGITS, open_glosses

ENTRIES = {
    "00-database-info": "00-database-info\nA small dictionary\n",
    "Auto": 'Auto /aʊto/ <neut, n, sg>\ncar <n>, motor car <n> [Br.]\n      "ein Auto"  - a car\n',
    "Spur": "Spur /ʃpuːɾ/ <n>\n1. lane\nein Streifen\n2. trace, track\n",
}
TEI = """<TEI><body><entry><form><orth>car</orth></form><sense><cit type="trans">
<quote>auto</quote></cit><cit type="trans"><quote>henkilöauto</quote></cit></sense></entry>
</body></TEI>"""


def digits(number: int) -> str:
    rest, last = divmod(number, 64)
    return (digits(rest) if rest else "") + DIGITS[last]


def make_dictd(folder: Path, name: str) -> None:
    data, lines = b"", []
    for head, body in ENTRIES.items():
        raw = body.encode()
        lines.append(f"{head.lower()}\t{digits(len(data))}\t{digits(len(raw))}\n")
        data += raw
    (folder / f"{name}.index").write_text("".join(lines), "utf-8")
    (folder / f"{name}.dict.dz").write_bytes(gzip.compress(data))


def test_a_dictionary_of_dictd_gives_senses_of_words_with_any_ending(tmp_path: Path) -> None:
    make_dictd(tmp_path, "freedict-deu-eng")
    glosses = open_glosses("de", (str(tmp_path),))
    assert glosses
    assert glosses.senses("auto") == [["car"], ["motor", "car"]]
    assert glosses.senses("spuren") == [["lane"], ["trace"], ["track"]]
    assert glosses.senses("haus") == []


def test_a_dictionary_from_english_is_turned_round(tmp_path: Path) -> None:
    (tmp_path / "eng-fin").mkdir()
    (tmp_path / "eng-fin" / "eng-fin.tei").write_text(TEI, "utf-8")
    glosses = open_glosses("fi", (str(tmp_path),))
    assert glosses
    assert glosses.senses("autoista") == [["car"]]
    assert glosses.senses("henkilöauto") == [["car"]]


@pytest.mark.parametrize("raw", [b"", b"no gzip at all"])
def test_a_dictionary_that_is_damaged_or_missing_is_none(tmp_path: Path, raw: bytes) -> None:
    assert open_glosses("ru", (str(tmp_path),)) is None
    make_dictd(tmp_path, "freedict-por-eng")
    (tmp_path / "freedict-por-eng.dict.dz").write_bytes(raw)
    assert open_glosses("pt", (str(tmp_path),)) is None

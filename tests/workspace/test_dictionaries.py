import os
import subprocess
import sys
from pathlib import Path

import pytest

from hexapla.errors import DictionaryError
from hexapla.workspace.dictionaries import is_ready, open_dictionary

OPEN = "from hexapla.workspace.dictionaries import open_dictionary as o; print(o('ms')('rumah'))"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path))
    return tmp_path / "dictionaries"


def test_a_dictionary_is_made_once_and_then_opened(cache: Path) -> None:
    assert not is_ready("ms")
    assert open_dictionary("ms")("rumah") == "rumah"
    assert is_ready("ms")
    (made,) = cache.iterdir()
    before = made.stat().st_mtime_ns
    assert open_dictionary("ms")("no such word") is None
    assert made.stat().st_mtime_ns == before


def test_one_that_was_spoilt_is_made_anew(cache: Path) -> None:
    open_dictionary("ms")
    (made,) = cache.iterdir()
    made.write_bytes(made.read_bytes()[:100])
    assert open_dictionary("ms")("rumah") == "rumah"


def test_two_who_make_it_at_once_do_not_spoil_it(cache: Path) -> None:
    makers = [
        subprocess.Popen((sys.executable, "-c", OPEN), stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    assert [maker.communicate()[0] for maker in makers] == ["rumah\n"] * 3
    assert len(list(cache.iterdir())) == 1


def test_a_language_without_one_says_so() -> None:
    with pytest.raises(DictionaryError, match="no dictionary for zxx"):
        open_dictionary("zxx")
    assert is_ready("zxx")  # there is nothing to wait for


def test_where_there_is_no_room_for_it_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "file" / "cache"))
    with pytest.raises(DictionaryError):
        open_dictionary("ms")


def test_a_check_of_other_languages_opens_none(tmp_path: Path) -> None:
    code = (
        "import sys; from hexapla.cli.main import main; main(['check', sys.argv[1]], view=len);"
        "print(sorted({'simplemma', 'marisa_trie', 'Stemmer'} & {*sys.modules}))"
    )
    po = tmp_path / "a.po"
    po.write_text(
        'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "产业链"\nmsgstr "Chain."\n', "utf-8"
    )
    done = subprocess.run(
        (sys.executable, "-c", code, po), capture_output=True, text=True, check=False,
        env={**os.environ}, cwd=tmp_path,
    )  # fmt: skip
    assert done.stdout.endswith("[]\n"), done.stdout + done.stderr

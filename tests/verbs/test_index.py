import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pytest

from hexapla.corpus.columns import Filter, Row
from hexapla.errors import GlossaryError
from hexapla.verbs import index as module
from hexapla.verbs.columns import open_columns
from hexapla.verbs.index import IndexingError
from hexapla.verbs.request import Request
from hexapla.workspace.index.database import Change, Database, IndexFailedError

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {tag}\\n"
"X-Source-Language: zh-Hans\\n"
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "cache"
    monkeypatch.setenv("HEXAPLA_CACHE", str(place))
    return place


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A workspace of three documents in two languages, with a finding in each file."""
    for name in ("a", "b", "c"):
        for tag in ("de", "en"):
            entries = "".join(f'\nmsgid "{n}个"\nmsgstr "{n % 9} x"\n' for n in range(20))
            path = tmp_path / "work" / tag / f"{name}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HEADER.format(tag=tag) + entries, "utf-8")
    return tmp_path / "work"


def shown(folder: Path) -> tuple[list[Row], int]:
    """The rows, and how many have a finding."""
    columns = open_columns(folder)
    list(columns.refresh())
    return columns.rows(0, 99), len(columns.select(Filter(rule="number-mismatch")))


def test_progress_goes_up_to_the_whole(work: Path) -> None:
    steps = list(open_columns(work).refresh())
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total == sum(f.stat().st_size for f in work.rglob("*.po"))
    assert list(dict.fromkeys(step.document for step in steps)) == ["*/a.po", "*/b.po", "*/c.po"]


def test_another_process_makes_the_same_index(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = shown(work)
    assert wanted[1] > 0
    monkeypatch.setenv("HEXAPLA_CACHE", str(work.parent / "other"))
    monkeypatch.setattr(module, "LARGE", 0)
    monkeypatch.setattr(module, "read_file", None)
    assert shown(work) == wanted


def python(folder: Path, script: str) -> str:
    """A program that does not do what it is called for."""
    place = folder.parent / "python"
    place.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    place.chmod(0o755)
    return str(place)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo first >&2; echo ImportError: half a module >&2; exit 1", "ImportError: half a mod"),
        ("kill -9 $$", "it was ended"),
        ("exit 0", "nothing has told"),
    ],
)
def test_what_another_process_fails_at_is_told_once_and_not_tried_again(
    work: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    monkeypatch.setattr(module, "LARGE", 0)
    monkeypatch.setattr(module, "read_file", None)  # nothing is read here
    monkeypatch.setattr(sys, "executable", python(work, script))
    columns = open_columns(work)
    assert columns.stale()
    with pytest.raises(IndexingError, match=said):
        list(columns.refresh())
    assert columns.stale() == ()
    (work / "en" / "a.po").write_text(HEADER.format(tag="en"), "utf-8")
    assert columns.stale()


def test_where_no_other_process_can_be_it_is_told(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGE", 0)
    monkeypatch.setattr(sys, "executable", "/there/is/none")
    with pytest.raises(IndexingError, match="/there/is/none"):
        list(open_columns(work).refresh())


def test_a_glossary_that_cannot_be_read_is_tried_again_when_it_is_another(work: Path) -> None:
    terms = work / "terms.csv"
    terms.write_text("zh-Hans,fr\n个,pièce\n", "utf-8")
    columns = open_columns(work, Request(glossaries=("terms.csv",)))
    list(columns.refresh())
    terms.write_bytes(b"\xff\xfe\x00")
    assert columns.stale()
    with pytest.raises(GlossaryError):
        list(columns.refresh())
    assert (columns.stale(), len(columns)) == ((), 60)
    terms.write_text("zh-Hans,de\n个,Stück\n", "utf-8")
    list(columns.refresh())
    assert columns.stale() == ()
    assert len(columns.select(Filter(rule="unrendered-term"))) > 0


def test_another_process_is_ended_with_the_work(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Told(subprocess.Popen[bytes]):
        def __enter__(self) -> Self:
            started.append(self)
            return self

    monkeypatch.setattr(subprocess, "Popen", Told)
    monkeypatch.setattr(module, "LARGE", 0)
    steps = open_columns(work).refresh()
    assert next(steps).document == "*/a.po"
    steps.close()
    assert [process.poll() is None for process in started] == [False]


def test_a_request_goes_to_the_other_process_as_it_is(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (work / "-t.csv").write_text("zh-Hans,fr\n个,pièce\n", "utf-8")
    request = Request(("en/a.po",), "zh-Hans", "fr", ("-t.csv",))
    monkeypatch.setattr(module, "LARGE", 0)
    columns = open_columns(work, request)
    list(columns.refresh())
    assert (columns.tags, len(columns)) == (("fr",), 20)
    assert len(columns.select(Filter(rule="unrendered-term"))) > 0


def test_a_glossary_that_cannot_be_read_is_told(work: Path) -> None:
    (work / "terms.doc").touch()
    columns = open_columns(work, Request(glossaries=("terms.doc",)))
    with pytest.raises(GlossaryError):
        list(columns.refresh())


def test_where_the_disk_is_full_the_index_stands_elsewhere(
    work: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = shown(work)
    monkeypatch.setenv("HEXAPLA_CACHE", str(work.parent / "full"))
    change = Database.change

    @contextmanager
    def full(database: Database) -> Iterator[Change]:
        if database.place.startswith(str(work.parent / "full")):
            raise IndexFailedError("disk full")
        with change(database) as made:
            yield made

    monkeypatch.setattr(Database, "change", full)
    assert shown(work) == wanted
    assert cache.exists()


def test_several_may_read_the_same_workspace_at_once(work: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        first, *others = pool.map(shown, [work] * 8)
    assert len(first[0]) == 60
    assert all(other == first for other in others)


def test_several_processes_may_do_so_too(work: Path) -> None:
    call = (sys.executable, "-m", "hexapla", "index", "--progress", "json")
    running = [subprocess.Popen(call, cwd=work, stdout=subprocess.PIPE) for _ in range(3)]
    outputs = [process.communicate()[0].decode() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    steps = [json.loads(line) for output in outputs for line in output.splitlines()]
    assert all(set(step) == {"done", "total", "document"} for step in steps)
    columns = open_columns(work)
    assert (columns.stale(), len(columns)) == ((), 60)

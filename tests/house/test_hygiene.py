import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

HEAVY = {
    "textual", "httpx", "numpy", "lindera", "rich", "dask", "sacrebleu", "polib", "asyncio",
    "jinja2",
}  # fmt: skip
CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: en\\n"

msgid "三个苹果"
msgstr "four apples"
"""
RUN = """
import sys
from hexapla.__main__ import main
try:
    status = main(sys.argv[1:])
except SystemExit as end:
    status = end.code
print(status or 0, *sys.modules)
"""


def loaded_by(*words: str, place: Path, seen: str, status: int = 0) -> set[str]:
    """The top-level modules in memory after a command has run well in a process of its own."""
    call = (sys.executable, "-c", RUN, *words)
    done = subprocess.run(call, cwd=place, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    *printed, last = done.stdout.splitlines()
    ended, *modules = last.split()
    assert ended == str(status), done.stdout
    assert seen in "\n".join(printed)
    return {name.partition(".")[0] for name in modules}


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    file = tmp_path / "en.po"
    file.write_text(CATALOGUE, "utf-8")
    return file


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_check_loads_nothing_that_it_does_not_use(catalogue: Path, form: str) -> None:
    words = ("check", "--source", "zh", "--format", form, catalogue.name)
    loaded = loaded_by(*words, place=catalogue.parent, seen="number-mismatch", status=1)
    assert loaded & HEAVY == set()


def test_a_text_is_added_without_what_only_pages_need(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("车从哪里来？从工厂来。\n", "utf-8")
    call = ("add", "talk.txt", "--lang", "zh-Hans")
    loaded = loaded_by(*call, place=tmp_path, seen="added: ")
    of_pages = {"httpcore", "trafilatura", "lxml", "docx", "defusedxml"}
    assert loaded & (HEAVY - {"polib"} | of_pages) == set()


def test_scores_load_nothing_that_they_do_not_use(catalogue: Path) -> None:
    words = ("score", "--source", "zh", catalogue.name)
    loaded = loaded_by(*words, place=catalogue.parent, seen="fidelity")
    assert loaded & HEAVY == set()


def test_a_check_without_a_glossary_loads_nothing_for_one(catalogue: Path) -> None:
    words = ("check", "--source", "zh", catalogue.name)
    loaded = loaded_by(*words, place=catalogue.parent, seen="number-mismatch", status=1)
    assert loaded & {"defusedxml", "xml"} == set()


def test_an_alignment_is_explained_before_anything_is_loaded_for_it(tmp_path: Path) -> None:
    loaded = loaded_by("align", "--help", place=tmp_path, seen="--segmented")
    assert loaded & {"numpy", "lindera"} == set()


def test_the_version_is_told_before_anything_else_is_loaded(tmp_path: Path) -> None:
    loaded = loaded_by("--version", place=tmp_path, seen="hexapla 0.")
    assert loaded & {*HEAVY, "msgspec", "ahocorasick_rs", "wcwidth", "defusedxml"} == set()


def test_the_version_takes_less_than_100_ms() -> None:
    hexapla = Path(sys.executable).with_name("hexapla")
    assert median(cpu_seconds(hexapla, "--version") for _ in range(10)) < 0.1


def cpu_seconds(*call: Path | str) -> float:
    """CPU time that a process of its own takes, in user and kernel mode."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(call, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

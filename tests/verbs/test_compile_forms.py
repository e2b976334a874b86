"""Locks of forms, from the glossary to the check that has no dictionary."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hexapla.__main__ import main
from hexapla.verbs import desk
from hexapla.verbs.check import prepare, run
from hexapla.verbs.request import Request
from hexapla.verbs.terms import compile as compiling

Capture = pytest.CaptureFixture[str]
DICTIONARIES = {
    "ru": {
        "промышленная": "промышленный", "промышленные": "промышленный", "цепочка": "цепочка",
        "цепочки": "цепочка", "цепочками": "цепочка", "экономика": "экономика",
        "экономике": "экономика",
    },
    "de": {"Kette": "Kette", "Ketten": "Kette", "Gesetz": "Gesetz", "Handel": "Handel"},
    "fi": {"talous": "talous", "talouden": "talous", "ketju": "ketju", "ketjut": "ketju"},
}  # fmt: skip
CONFIG = 'source = "zh-Hans"\nglossary = ["glossary/terms.csv"]\n'
GLOSSARY = "zh-Hans,ru,de,fi,en\n产业链,промышленная цепочка,Kette,ketju,chain\n"
MORE = "经济,экономика,Wirtschaft,talous,economy\n"
TARGETS = {
    "ru": ("Растут промышленные цепочки.", "Нет промышленника.", "Об экономике цепочками."),
    "de": ("Die Ketten.", "Das Kettengesetz.", "Der Handel."),
    "fi": ("Ketjut ja talouden.", "Arvoketjut.", "Taloudellinen."),
}
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: {}\\n"\n'


def unready(tag: str) -> Callable[[str], str | None]:
    raise AssertionError(f"the dictionary of {tag} was opened")


def po(place: Path, tag: str, *targets: str) -> None:
    entries = (f'\nmsgctxt "{n}"\nmsgid "产业链"\nmsgstr "{t}"\n' for n, t in enumerate(targets))
    (place / f"{tag}.po").write_text(HEADER.format(tag) + "".join(entries), "utf-8")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in Russian, German and Finnish, whose dictionaries are small."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary").mkdir()
    (tmp_path / "hexapla.toml").write_text(CONFIG, "utf-8")
    (tmp_path / "glossary" / "terms.csv").write_text(GLOSSARY, "utf-8")
    for tag, targets in TARGETS.items():
        po(tmp_path, tag, *targets)
    for module in (desk, compiling):
        monkeypatch.setattr(module, "open_dictionary", lambda tag: DICTIONARIES[tag].get)
        monkeypatch.setattr(module, "is_ready", lambda _: True)
    monkeypatch.setattr(compiling, "open_pairs", lambda tag: DICTIONARIES[tag].items)
    return tmp_path


def found() -> Iterator[tuple[str, str, str]]:
    for outcome in run(prepare(Request(), Path())):
        for finding in outcome.findings:
            yield outcome.path, finding.fingerprint, finding.remark.message


def told(capsys: Capture, *words: str) -> tuple[int, str, str]:
    code = main(words)
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.usefixtures("place")
def test_a_lock_gives_the_findings_that_dictionaries_give(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    live = list(found())
    assert len({path for path, _, _ in live}) == 3
    code, out, _ = told(capsys, "terms", "compile")
    assert code == 0
    assert out.splitlines() == [
        "glossary/forms/de.txt: 1 words, 2 forms",
        "glossary/forms/fi.txt: 1 words, 2 forms",
        "glossary/forms/ru.txt: 2 words, 5 forms",
    ]
    monkeypatch.setattr(desk, "open_dictionary", unready)
    assert list(found()) == live


def test_a_form_that_is_new_to_the_texts_is_found(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    told(capsys, "terms", "compile")
    po(place, "ru", "Промышленная связь с цепочками.", "С промышленные цепочками.")
    monkeypatch.setattr(desk, "open_dictionary", unready)
    assert [path for path, _, _ in found() if path == "ru.po"] == ["ru.po"]


def test_a_check_with_a_lock_loads_no_morphology(place: Path, capsys: Capture) -> None:
    told(capsys, "terms", "compile")
    code = (
        "import sys; from hexapla.cli.main import main; main(['check'], view=len);"
        "print(sorted({'simplemma', 'marisa_trie', 'Stemmer'} & {*sys.modules}))"
    )
    done = subprocess.run(
        (sys.executable, "-c", code), capture_output=True, text=True, check=False,
        env={**os.environ}, cwd=place,
    )  # fmt: skip
    assert done.stdout.endswith("[]\n"), done.stdout + done.stderr
    assert done.stderr == ""


def test_what_a_person_has_corrected_stays(place: Path, capsys: Capture) -> None:
    told(capsys, "terms", "compile")
    lock = place / "glossary" / "forms" / "ru.txt"
    text = lock.read_text("utf-8").replace("цепочка:", "цепочка: +цепочкам !цепочки")
    lock.write_text(text + "снег: +снега\nдом: дома\n", "utf-8")
    assert told(capsys, "terms", "compile")[0] == 0
    again = lock.read_text("utf-8").splitlines()
    assert again[-2:] == ["снег: +снега", "цепочка: цепочка цепочками цепочки +цепочкам !цепочки"]
    assert "дом: дома" not in again  # no word of the glossary, and nobody's correction
    po(place, "ru", "Растут промышленные цепочки.", "К промышленные цепочкам.")
    assert len([path for path, _, _ in found() if path == "ru.po"]) == 1  # the form struck out


def test_the_same_glossary_gives_the_same_lock(place: Path, capsys: Capture) -> None:
    told(capsys, "terms", "compile")
    before = (place / "glossary" / "forms" / "de.txt").read_bytes()
    _, out, _ = told(capsys, "terms", "compile", "--language", "de")
    assert out == "glossary/forms/de.txt: 1 words, 2 forms (as it was)\n"
    assert (place / "glossary" / "forms" / "de.txt").read_bytes() == before


def test_a_lock_that_lacks_words_is_told_of_and_not_used(place: Path, capsys: Capture) -> None:
    told(capsys, "terms", "compile", "--language", "ru")
    assert told(capsys, "terms", "compile", "--check", "--language", "ru") == (0, "", "")
    (place / "glossary" / "terms.csv").write_text(GLOSSARY + MORE, "utf-8")
    code, out, _ = told(capsys, "terms", "compile", "--check")
    assert code == 1
    assert out.splitlines()[-1] == (
        "glossary/forms/ru.txt: without экономика (make it: hexapla terms compile)"
    )
    assert out.splitlines()[0] == (
        "glossary/forms/de.txt: there is no such lock (make it: hexapla terms compile)"
    )
    po(place, "ru", "Об промышленные цепочками.")
    (place / "glossary" / "forms" / "ru.txt").write_text(
        "# hexapla forms 1: Russian\nцепочка:\nпромышленная:\n", "utf-8"
    )
    code, out, err = told(capsys, "check", "ru.po")
    assert err == (
        "note glossary/forms/ru.txt: older than the glossary, without экономика"
        " (bring it up to date: hexapla terms compile)\n"
    )
    assert "unrendered-term" not in out  # the dictionary was asked


def test_an_older_lock_is_used_where_a_workspace_asks_for_it(place: Path, capsys: Capture) -> None:
    told(capsys, "terms", "compile", "--language", "ru")
    (place / "glossary" / "terms.csv").write_text(GLOSSARY + MORE, "utf-8")
    (place / "glossary" / "forms" / "ru.txt").write_text(
        "# hexapla forms 1: Russian\nцепочка:\nпромышленная:\n", "utf-8"
    )
    (place / "hexapla.toml").write_text(CONFIG + 'lock = "older"\n', "utf-8")
    po(place, "ru", "Об промышленные цепочками.")
    _, out, err = told(capsys, "check", "ru.po")
    assert "older than the glossary" in err
    assert "unrendered-term" in out


def test_a_lock_is_not_opened_where_a_workspace_wants_none(place: Path, capsys: Capture) -> None:
    told(capsys, "terms", "compile", "--language", "ru")
    (place / "glossary" / "forms" / "ru.txt").write_bytes(b"no lock")
    (place / "hexapla.toml").write_text(CONFIG + 'lock = "off"\n', "utf-8")
    assert told(capsys, "check", "ru.po")[2] == ""


def test_a_damaged_lock_is_told_of_with_its_line_and_stays(place: Path, capsys: Capture) -> None:
    told(capsys, "terms", "compile", "--language", "ru")
    lock = place / "glossary" / "forms" / "ru.txt"
    damaged = lock.read_bytes() + b"<<<<<<< ours\n"
    lock.write_bytes(damaged)
    line = damaged.count(b"\n")
    message = (
        f"glossary/forms/ru.txt:{line}: not a word with forms"
        " (correct the line, or delete the file and say: hexapla terms compile)"
    )
    assert message in told(capsys, "check", "ru.po")[2]
    code, _, err = told(capsys, "terms", "compile", "--language", "ru")
    assert code == 2
    assert message in err
    assert lock.read_bytes() == damaged


@pytest.mark.usefixtures("place")
def test_a_language_whose_terms_need_none_has_no_lock(capsys: Capture) -> None:
    code, _, err = told(capsys, "terms", "compile", "--language", "en")
    assert code == 2
    assert "en needs no lock (its terms are found without one)" in err
    assert "fr needs no lock (it has no terms)" in told(
        capsys, "terms", "compile", "--language", "fr-CA"
    )[2]  # fmt: skip


def test_a_workspace_without_a_glossary_has_no_lock(place: Path, capsys: Capture) -> None:
    (place / "hexapla.toml").write_text("", "utf-8")
    assert told(capsys, "terms", "compile")[0] == 2
    assert told(capsys, "check", "ru.po")[0] == 0


def test_the_index_knows_when_a_lock_has_changed(place: Path, capsys: Capture) -> None:
    from hexapla.verbs.survey import survey  # noqa: PLC0415 -- only this test needs it
    from hexapla.workspace.index.database import Database  # noqa: PLC0415 -- the same

    def key() -> str:
        return survey(Database(str(place / "index.sqlite")), Request(), Path()).key

    before = key()
    told(capsys, "terms", "compile", "--language", "ru")
    assert key() != before

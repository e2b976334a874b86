"""`hexapla explain`, `rules`, `demo`, `init` and the command itself."""

import gettext
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from hexapla.__main__ import main
from hexapla.checks.rule import Rule
from hexapla.checks.rules import RULES
from hexapla.cli import COMMANDS
from hexapla.workspace.config import open_workspace

BUFFERED = os.environ | {"PYTHONUNBUFFERED": ""}  # as most people have it
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_rules_lists_every_rule(capsys: Capture) -> None:
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    assert all(f"{rule.slug} " in out and rule.title in out for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_explain_shows_the_manual_page(capsys: Capture, rule: Rule) -> None:
    assert main(["explain", rule.slug]) == 0
    out = capsys.readouterr().out
    assert out.startswith(rule.slug)
    assert "Flagged:" in out


def test_a_misspelt_rule_is_set_right(capsys: Capture) -> None:
    assert main(["explain", "forbiden-term"]) == 2
    assert "did you mean forbidden-term?" in capsys.readouterr().err


def test_the_demo_is_a_workspace_with_faults_to_see(place: Path, capsys: Capture) -> None:
    assert main(["demo"]) == 0
    assert "cd hexapla-demo && hexapla check" in capsys.readouterr().out
    assert open_workspace(place / "hexapla-demo").config.source == "zh-Hans"
    assert main(["check", "hexapla-demo"]) == 1
    assert "forbidden-term" in capsys.readouterr().out


def test_the_demo_writes_over_nothing(place: Path, capsys: Capture) -> None:
    (place / "mine").mkdir()
    (place / "mine/work.txt").write_text("dear")
    assert main(["demo", "mine"]) == 2
    assert "mine" in capsys.readouterr().err
    assert [path.name for path in (place / "mine").iterdir()] == ["work.txt"]


def test_init_writes_what_it_found_and_check_reads_it(place: Path, capsys: Capture) -> None:
    assert main(["demo", "."]) == 0
    (place / "hexapla.toml").unlink()
    assert main(["init"]) == 0
    config = open_workspace(place).config
    assert (config.source, config.glossary) == ("zh-Hans", ("glossary/chongqing.tbx",))
    assert main(["check"]) == 1
    assert "forbidden-term" in capsys.readouterr().out


def test_init_never_writes_over_a_configuration(place: Path, capsys: Capture) -> None:
    (place / "hexapla.toml").write_text("# mine\n")
    assert main(["init"]) == 2
    assert "hexapla.toml" in capsys.readouterr().err
    assert (place / "hexapla.toml").read_text() == "# mine\n"


def test_init_in_an_empty_folder_writes_a_configuration_that_loads(
    place: Path, capsys: Capture
) -> None:
    assert main(["init"]) == 0
    assert "now try: hexapla add" in capsys.readouterr().out
    assert open_workspace(place).config.fail_level == "error"
    assert "(no PO files found)" in (place / "hexapla.toml").read_text()


def test_init_lists_a_table_of_terms_and_no_other(place: Path) -> None:
    for name in ("terms.csv", "sales.csv"):
        (place / name).write_text("zh-Hans,en\n")
    assert main(["init"]) == 0
    assert open_workspace(place).config.glossary == ("terms.csv",)


@pytest.mark.parametrize(
    ("word", "remedy"), [("chekc", "did you mean check?"), ("locale/de", "hexapla --help")]
)
def test_a_command_that_does_not_exist_is_set_right(
    capsys: Capture, word: str, remedy: str
) -> None:
    assert main([word]) == 2
    assert remedy in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(capsys: Capture, command: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"hexapla {command}" in capsys.readouterr().out


def test_a_fault_of_our_own_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("hexapla.cli.rules.contents", broken)
    assert main(["rules"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "ZeroDivisionError: oops" in line
    assert "test_other_commands.py" in line


def test_what_the_system_refuses_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "deep/here.po")

    monkeypatch.setattr("hexapla.cli.rules.contents", refused)
    assert main(["rules"]) == 2
    assert capsys.readouterr().err == "error deep/here.po: permission denied\n"


def test_who_stops_it_while_a_class_is_made_has_stopped_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def stopped(*_: object) -> None:
        raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()

    monkeypatch.setattr("hexapla.cli.rules.contents", stopped)
    assert main(["rules"]) == 130
    assert capsys.readouterr().err == ""


def test_too_little_memory_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def too_much(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("hexapla.cli.rules.contents", too_much)
    assert main(["rules"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "memory" in line
    assert "fault" not in line


def test_a_compiled_catalogue_is_what_programs_read(place: Path, capsys: Capture) -> None:
    (place / "de.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgctxt "menu"\nmsgid "car"\nmsgstr "Auto"\n\n#, fuzzy\nmsgid "x"\nmsgstr "y"\n'
    )
    assert main(["compile", "de.po"]) == 0
    assert "de.mo" in capsys.readouterr().out
    with (place / "de.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)
    assert (catalogue.pgettext("menu", "car"), catalogue.gettext("x")) == ("Auto", "x")


def test_a_damaged_catalogue_is_not_compiled(place: Path, capsys: Capture) -> None:
    (place / "de.po").write_text('msgid "a"\nmsgstr "b\n')
    (place / "de.mo").write_bytes(b"older")
    assert main(["compile", "de.po"]) == 2
    assert "de.po:2" in capsys.readouterr().err
    assert (place / "de.mo").read_bytes() == b"older"


def test_a_document_s_rendering_is_not_compiled(place: Path, capsys: Capture) -> None:
    assert main(["demo", "."]) == 0
    assert main(["compile", str(next(place.rglob("en.po")))]) == 2
    assert "rendering" in capsys.readouterr().err


def no_room() -> None:
    """Files may have no bytes, as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@pytest.mark.parametrize(
    "words",
    [
        ["--version"],
        ["--help"],
        ["check", "--help"],
        ["rules"],
        ["export", "07-expert-dialogue", "en"],
    ],
)
def test_output_that_has_no_place_to_go_is_one_line(words: list[str], place: Path) -> None:
    assert main(["demo", "."]) == 0
    call = [sys.executable, "-m", "hexapla", *words]
    with (place / "report").open("w") as full:
        done = subprocess.run(
            call,
            stdout=full,
            stderr=subprocess.PIPE,
            preexec_fn=no_room,
            check=False,
            text=True,
            env=BUFFERED,
        )
    assert done.returncode == 2
    assert done.stderr == "error standard output: file too large (write elsewhere)\n"


@pytest.mark.parametrize("words", ["--version", "--help", "check --help", "rules"])
def test_a_reader_who_has_gone_hears_no_complaint(words: str) -> None:
    later = f"{sys.executable} -c 'import time; time.sleep(0.1)'"  # not everyone has sleep
    call = f"{{ {later}; {sys.executable} -m hexapla {words}; echo $? >&2; }} | true"
    done = subprocess.run(
        ["/bin/sh", "-c", call], capture_output=True, text=True, check=False, env=BUFFERED
    )
    assert done.stderr == "141\n"


def test_a_person_who_stops_it_while_it_starts_sees_no_traceback() -> None:
    stopped = """
import sys
from importlib.abc import MetaPathFinder
from hexapla.__main__ import start
class Stop(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "hexapla.cli.main":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
start()
"""
    call = [sys.executable, "-c", stopped, "rules"]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


def test_a_closed_output_is_no_traceback() -> None:
    call = f"{sys.executable} -m hexapla --version >&-"
    done = subprocess.run(["/bin/sh", "-c", call], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", ["check", "index", "status"])
def test_a_folder_that_has_gone_is_said_to_have_gone(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, command: str
) -> None:
    gone = place / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert main([command]) == 2
    assert capsys.readouterr().err == "error the folder here has gone (go to another)\n"

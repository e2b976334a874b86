"""What other programs make of a catalogue that was aligned."""

import subprocess
from pathlib import Path

import polib
import pytest

from hexapla.__main__ import main
from hexapla.corpus.bead_note import read_bead_note
from hexapla.corpus.unit import Unit
from hexapla.formats.po import parse, to_catalogue

SOURCE = "# 雨\n\n下了一天的雨。老王有3把伞。他走了。\n\n车站在山上。火车从这里开往北京。\n"
RENDERING = """# Rain

It rained all day. Old Wang has 3 umbrellas, and goes. He bought them in a shop that sells nothing
but umbrellas and oranges to travellers who are late.

The station is on the hill. From here trains run to Beijing.
"""
HOME = Path("translations/rain")
GETTEXT = {
    "msgmerge": "--quiet --update --backup=none --no-fuzzy-matching en.po source.pot",
    "msgcat": "--output=en.po en.po",
    "msgattrib": "--no-obsolete --output=en.po en.po",
}


@pytest.fixture
def aligned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Unit, ...]:
    monkeypatch.chdir(tmp_path)
    Path("rain.md").write_text(SOURCE, "utf-8")
    Path("rain.en.md").write_text(RENDERING, "utf-8")
    assert main(["add", "rain.md"]) == 0
    assert main(["align", "rain", "en", "rain.en.md"]) == 0
    return units()


def units() -> tuple[Unit, ...]:
    file = parse((HOME / "en.po").read_bytes())
    read = to_catalogue(file, document="", source_tag="zh", target_tag="en", joiner="")
    return tuple(unit._replace(line=0) for unit in read.units)


def test_polib_leaves_it_unharmed(aligned: tuple[Unit, ...]) -> None:
    assert any(unit.memo for unit in aligned)
    polib.pofile(str(HOME / "en.po")).save()
    assert units() == aligned


@pytest.mark.needs(*GETTEXT)
@pytest.mark.parametrize("program", GETTEXT)
def test_gettext_leaves_it_unharmed(aligned: tuple[Unit, ...], program: str) -> None:
    subprocess.run((program, *GETTEXT[program].split()), cwd=HOME, check=True)
    assert units() == aligned
    assert [read_bead_note(unit) for unit in units()] == [read_bead_note(unit) for unit in aligned]


@pytest.mark.needs("msgfmt")
@pytest.mark.usefixtures("aligned")
def test_gettext_finds_no_fault_in_it() -> None:
    call = ("msgfmt", "--check", "--output-file=en.mo", "en.po")
    done = subprocess.run(call, cwd=HOME, check=True, capture_output=True, text=True)
    assert done.stderr == ""

"""The example's own renderings, handed in as texts, become the catalogues that they came from."""

from pathlib import Path
from shutil import copytree

import pytest

from hexapla.__main__ import main
from hexapla.corpus.unit import Unit
from hexapla.formats.po import parse, to_catalogue

ROOT = Path(__file__).parents[2]
NAME = "07-expert-dialogue"
PO = Path("translations") / NAME / "en.po"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the example, without its careful rendering; that is in en.md."""
    copytree(ROOT / "translations", tmp_path / "translations")
    copytree(ROOT / "glossary", tmp_path / "glossary")
    monkeypatch.chdir(tmp_path)
    Path("hexapla.toml").write_text('source = "zh-Hans"\npaths = ["translations"]\n', "utf-8")
    assert main(["export", NAME, "en", "-o", "en.md"]) == 0
    PO.rename("given.po")


def units(path: Path) -> list[Unit]:
    file = parse(path.read_bytes())
    read = to_catalogue(file, document="", source_tag="zh", target_tag="en", joiner="")
    return [unit._replace(line=0) for unit in read.units]


def body(path: Path) -> str:
    """A catalogue behind its header."""
    return path.read_text("utf-8").partition("\n\n")[2]


def test_the_rendering_comes_back_to_the_byte() -> None:
    assert main(["align", NAME, "en", "en.md"]) == 0
    assert units(PO) == units(Path("given.po"))
    assert body(PO) == body(Path("given.po"))


def test_what_was_aligned_is_exported_as_it_came() -> None:
    assert main(["align", NAME, "en", "en.md"]) == 0
    assert main(["export", NAME, "en", "-o", "again.md"]) == 0
    assert Path("again.md").read_bytes() == Path("en.md").read_bytes()


def test_a_rendering_that_ends_in_the_middle_is_one_of_which_the_rest_is_missing() -> None:
    text = Path("en.md").read_text("utf-8")
    Path("half.md").write_text(text[: text.index("\n\n", int(len(text) * 0.6))], "utf-8")
    assert main(["align", NAME, "en", "half.md"]) == 0
    pairs = list(zip(units(PO), units(Path("given.po")), strict=False))
    same = sum(one.targets == other.targets for one, other in pairs)
    empty = sum(not one.target for one, _ in pairs)
    assert empty > 25
    assert same + empty > 0.95 * len(pairs)

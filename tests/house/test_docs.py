import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec

from hexapla.checks.rules import RULES
from hexapla.cli import COMMANDS
from hexapla.workspace.config import Config, Override, Quality, Review

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?[^)]*\)|(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ +(.+?) *#*$", re.MULTILINE)
TEST_PATH = re.compile(r"`(tests/[\w./-]+)(?:::(\w+))?`")
CODE_PATH = re.compile(r"`(\w+/[\w/]*\w+\.py)`")
KEY = re.compile(r"^\| `([\w-]+)` \|", re.MULTILINE)
LINES = (
    "python3 .ci/setup && .venv/bin/hexapla check",
    "python3 .ci/setup && .venv/bin/pytest -n auto --dist worksteal",
)


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@cache
def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings make: lower case, hyphens for spaces, no other signs."""
    headings = HEADING.findall(page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links(page: Path) -> list[str]:
    """Where a page's links lead, within the project."""
    found = [one or other for one, other in LINK.findall(page.read_text("utf-8"))]
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def leads_nowhere(page: Path, link: str) -> bool:
    """Whether there is no such file, or no such heading in it."""
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    return not target.exists() or (anchor != "" and anchor not in anchors(target))


def test_every_link_leads_somewhere() -> None:
    led = [(name_of(page), link) for page in PAGES for link in links(page)]
    assert len(led) > 50
    assert [(name, link) for name, link in led if leads_nowhere(ROOT / name, link)] == []


def test_every_test_that_a_page_names_exists() -> None:
    for page in PAGES:
        for path, test in TEST_PATH.findall(page.read_text("utf-8")):
            assert (ROOT / path).exists(), (page, path)
            assert not test or f"def {test}(" in (ROOT / path).read_text("utf-8"), (page, test)


def test_the_architecture_fits_on_200_lines_and_names_its_tests() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert len(text.splitlines()) <= 200
    assert TEST_PATH.search(text)


def test_the_ladder_is_drawn_as_it_is_built() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (ladder,) = (
        contract["layers"]
        for contract in project["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers"
    )
    built = [re.findall(r"\w+", re.sub(r"\(\w+\)", "", rung)) for rung in ladder]
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    places = [re.search(rf"^.*\b{name}\b", text, re.MULTILINE) for rung in built for name in rung]
    assert None not in places


def test_the_readme_has_two_commands_that_need_nothing_else() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```[^\n]*\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    commands = [line for block in blocks for line in block.splitlines() if "python3" in line]
    assert tuple(commands) == LINES


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"hexapla {name}" not in readme] == []


def test_every_rule_has_a_row_in_the_readme_and_every_row_its_rule() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    table = re.search(r"^\| rule \| finds \|\n((?:\|.*\n)+)", readme, re.MULTILINE)
    assert table
    rows = [line.split("|")[1] for line in table[1].splitlines()]
    found = [slug for row in rows for slug in re.findall(r"`([a-z-]+)`", row)]
    assert sorted(found) == sorted(rule.slug for rule in RULES)


def test_every_key_of_the_configuration_has_its_row_and_every_row_its_key() -> None:
    keys = [
        field.encode_name
        for table in (Config, Override, Review, Quality)
        for field in msgspec.structs.fields(table)
    ]
    rows = KEY.findall((ROOT / "docs" / "configuration.md").read_text("utf-8"))
    assert sorted(rows) == sorted(keys)


def test_every_module_that_a_page_names_exists() -> None:
    places = (ROOT, ROOT / "tui" / "hexapla")
    for page in PAGES:
        for path in CODE_PATH.findall(page.read_text("utf-8")):
            assert any((place / path).exists() for place in places), (page, path)


def test_anchors_are_made_as_github_makes_them(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# The ladder: every rung\n\n## `hexapla check` ##\n", "utf-8")
    assert anchors(page) == {"the-ladder-every-rung", "hexapla-check"}

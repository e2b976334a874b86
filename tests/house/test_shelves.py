import re
from importlib import import_module
from pathlib import Path

import pytest

import hexapla
from hexapla import cli, languages, report, scores
from hexapla.checks import rules
from hexapla.checks.rule import Rule
from hexapla.checks.rules import RULES
from hexapla.formats import document


def members(package: str, path: str) -> list[str]:
    """The names of what lies in a package's folder, modules and packages alike."""
    return sorted(
        f"{package}.{file.stem}"
        for file in Path(path).parent.iterdir()
        if (file.suffix == ".py" or (file / "__init__.py").exists()) and file.stem[0] != "_"
    )


def test_the_shelf_of_languages_lists_what_stands_on_it() -> None:
    names = members(languages.__name__, str(languages.__file__))
    shelved = [name for name in names if hasattr(import_module(name), "LANGUAGE")]
    assert [f"{languages.__name__}.{name}" for name in languages.SHELF] == shelved


@pytest.mark.parametrize("name", languages.SHELF)
def test_a_language_is_found_by_its_name(name: str) -> None:
    assert languages.find_language(name).tag.partition("-")[0] == name


def test_the_shelf_of_reports_lists_what_stands_on_it() -> None:
    names = members(report.__name__, str(report.__file__))
    shelved = [name for name in names if hasattr(import_module(name), "render")]
    assert sorted(f"{report.__name__}.{name}" for name in report.SHELF) == shelved


def test_the_shelf_of_texts_lists_what_stands_on_it() -> None:
    names = members(document.__name__, str(document.__file__))
    shelved = [name for name in names if hasattr(import_module(name), "find_blocks")]
    assert sorted(f"{document.__name__}.{name}" for name in {*document.SHELF.values()}) == shelved


def test_the_shelf_of_commands_lists_what_stands_on_it() -> None:
    names = members(cli.__name__, str(cli.__file__))
    shelved = [name for name in names if hasattr(import_module(name), "add_arguments")]
    assert sorted(f"{cli.__name__}.{name}" for name in cli.COMMANDS) == shelved


@pytest.mark.parametrize("name", report.SHELF)
def test_a_report_is_found_by_its_name(name: str) -> None:
    assert report.find_report(name) is import_module(f"{report.__name__}.{name}").render


def test_the_shelf_of_rules_lists_what_stands_on_it() -> None:
    names = members(rules.__name__, str(rules.__file__))
    slugs = [rule.slug.replace("-", "_") for rule in RULES]
    assert sorted(f"{rules.__name__}.{slug}" for slug in slugs) == names


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_rule_has_one_name(rule: Rule) -> None:
    name = rule.slug.replace("-", "_")
    assert getattr(import_module(f"{rules.__name__}.{name}"), name) is rule
    assert rule.body.__name__ == name


def test_the_shelf_of_metrics_lists_what_stands_on_it() -> None:
    modules = map(import_module, members(scores.__name__, str(scores.__file__)))
    names = {module.__name__.rpartition(".")[2]: module for module in modules}
    shelved = [n for n, m in names.items() if hasattr(getattr(m, n.title(), None), "measure")]
    assert list(scores.SHELF) == shelved


def tables() -> list[Path]:
    """The packages that have a table of contents."""
    inits = sorted(Path(str(hexapla.__file__)).parent.glob("*/**/__init__.py"))
    return [init for init in inits if init.read_text("utf-8").partition('"""\n')[0].count("\n") > 1]


@pytest.mark.parametrize("init", tables(), ids=lambda init: init.parent.name)
def test_a_package_says_of_each_of_its_modules_what_it_is(init: Path) -> None:
    modules = {name.rpartition(".")[2] for name in members("", str(init))}
    assert modules - {*re.findall(r"\w+", init.read_text("utf-8"))} == set(), (
        "name them in its table"
    )

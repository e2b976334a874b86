import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "tui" / "hexapla"
MODULES = sorted(PACKAGE.rglob("*.py"))
SCRIPTS = [ROOT / ".ci" / "setup", ROOT / ".ci" / "bare"]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "tools"}
SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore)")
REASONED = re.compile(
    r"#\s*(noqa:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*|type:\s*ignore\[[\w,\s-]+\])\s+(#|--) \S"
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def functions(file: Path) -> Iterator[Function]:
    """Every function and method of a module."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, Function):
            yield node


def lines_of(function: Function) -> int:
    """Lines from def to the end, less those of the docstring: that is a manual, not code."""
    first = function.body[0]
    words = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    manual = (first.end_lineno or 0) - first.lineno + 1 if words else 0
    return (function.end_lineno or 0) - function.lineno + 1 - manual


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_has_400_lines_at_the_most_unless_it_is_a_table(file: Path) -> None:
    table = not any(functions(file))
    assert table or len(file.read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_function_has_50_lines_and_5_parameters_at_the_most(file: Path) -> None:
    for function in functions(file):
        assert lines_of(function) <= 50, function.name
        given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        assert len([one for one in given if one.arg != "self"]) <= 5, function.name


def test_half_of_all_functions_have_10_lines_at_the_most() -> None:
    sizes = [lines_of(function) for file in MODULES for function in functions(file)]
    assert median(sizes) <= 10


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_says_what_it_is(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_bytes()))


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_name_says_what_is_inside(file: Path) -> None:
    assert EMPTY_NAMES.isdisjoint(file.relative_to(PACKAGE).with_suffix("").parts)


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_no_package_lies_deeper_than_two_below_the_first(file: Path) -> None:
    assert len(file.parent.relative_to(PACKAGE).parts) <= 2


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("__init__.py")), ids=name_of)
def test_a_package_begins_with_a_docstring_and_a_table_at_the_most(file: Path) -> None:
    _, *rest = ast.parse(file.read_bytes()).body
    for node in rest:
        match node:
            case ast.Import() | ast.ImportFrom() | ast.Assign() | ast.AnnAssign():
                pass
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                pass
            case ast.FunctionDef(name=name) if name.startswith("find_") and has_shelf(rest):
                pass  # it reads the table
            case _:
                pytest.fail(f"line {node.lineno} is logic")


def has_shelf(body: list[ast.stmt]) -> bool:
    """Whether a module holds a table of contents that is called ``SHELF``."""
    return any(ast.unparse(node).startswith("SHELF = ") for node in body)


def test_every_folder_of_the_package_is_a_package() -> None:
    folders = {file.parent for file in MODULES}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("folder", ["tui", "tests"])
def test_a_folder_that_is_no_package_does_not_say_that_it_is(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()


@pytest.mark.parametrize("file", [*MODULES, *SCRIPTS, *TESTS], ids=name_of)
def test_a_tool_is_silenced_for_a_reason(file: Path) -> None:
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if SILENCED.search(line) and "re.compile" not in line:
            assert REASONED.search(line), f"line {number}"

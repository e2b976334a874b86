import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from statistics import median

import pytest
from sources import parsed

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
    return file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.name


@cache
def functions(file: Path) -> list[Function]:
    """Every function and method of a module."""
    return [node for node in ast.walk(parsed(file)) if isinstance(node, Function)]


def lines_of(function: Function) -> int:
    """Lines from def to the end, less those of the docstring: that is a manual, not code."""
    first = function.body[0]
    words = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    manual = (first.end_lineno or 0) - first.lineno + 1 if words else 0
    return (function.end_lineno or 0) - function.lineno + 1 - manual


def too_large(file: Path) -> Iterator[str]:
    """The functions of a module with more lines or parameters than a function may have."""
    for function in functions(file):
        given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        named = [one for one in given if one.arg != "self"]
        if lines_of(function) > 50 or len(named) > 5:
            yield f"{name_of(file)}:{function.lineno} {function.name}"


def logic(init: Path) -> Iterator[str]:
    """What a package begins with besides a docstring, imports, a table and what reads it."""
    _, *rest = parsed(init).body
    for node in rest:
        match node:
            case ast.Import() | ast.ImportFrom() | ast.Assign() | ast.AnnAssign():
                pass
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                pass
            case ast.FunctionDef(name=name) if name.startswith("find_") and has_shelf(rest):
                pass
            case _:
                yield f"{name_of(init)}:{node.lineno}"


def test_a_module_has_400_lines_at_the_most_unless_it_is_a_table() -> None:
    long = [file for file in MODULES if len(file.read_text("utf-8").splitlines()) > 400]
    assert [name_of(file) for file in long if functions(file)] == []


def test_a_function_has_50_lines_and_5_parameters_at_the_most() -> None:
    assert list(chain.from_iterable(map(too_large, MODULES))) == []


def test_half_of_all_functions_have_10_lines_at_the_most() -> None:
    sizes = [lines_of(function) for file in MODULES for function in functions(file)]
    assert median(sizes) <= 10


def test_a_module_says_what_it_is() -> None:
    assert [name_of(file) for file in MODULES if not ast.get_docstring(parsed(file))] == []


def test_a_name_says_what_is_inside() -> None:
    parts = {file: file.relative_to(PACKAGE).with_suffix("").parts for file in MODULES}
    assert [name_of(file) for file in MODULES if not EMPTY_NAMES.isdisjoint(parts[file])] == []


def test_no_package_lies_deeper_than_two_below_the_first() -> None:
    depths = {name_of(file): len(file.parent.relative_to(PACKAGE).parts) for file in MODULES}
    assert [name for name, depth in depths.items() if depth > 2] == []


def test_a_package_begins_with_a_docstring_and_a_table_at_the_most() -> None:
    inits = [file for file in MODULES if file.name == "__init__.py"]
    assert list(chain.from_iterable(map(logic, inits))) == []


def has_shelf(body: list[ast.stmt]) -> bool:
    """Whether a module holds a table of contents that is called ``SHELF``."""
    return any(ast.unparse(node).startswith("SHELF = ") for node in body)


def test_every_folder_of_the_package_is_a_package() -> None:
    folders = {file.parent for file in MODULES}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("folder", ["tui", "tests"])
def test_a_folder_that_is_no_package_does_not_say_that_it_is(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()


def silenced(file: Path) -> Iterator[str]:
    """The lines of a file that silence a tool and do not say why."""
    text = file.read_text("utf-8")
    for number, line in enumerate(text.splitlines() if SILENCED.search(text) else (), 1):
        if SILENCED.search(line) and "re.compile" not in line and not REASONED.search(line):
            yield f"{name_of(file)}:{number}"


def test_a_tool_is_silenced_for_a_reason() -> None:
    files = [*MODULES, *SCRIPTS, *TESTS]
    assert list(chain.from_iterable(map(silenced, files))) == []


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("def f(a, b, c, d, e):\n    pass", []),
        ("def f(self, a, b, c, d, e):\n    pass", []),
        ("def f(a, b, c, *, d, e, f):\n    pass", ["1 f"]),
        ("class A:\n    def f(self):\n" + "        pass\n" * 50, ["2 f"]),
        ("def f():\n" + "    pass\n" * 49, []),
    ],
)
def test_a_function_that_is_too_large_is_seen(tmp_path: Path, code: str, seen: list[str]) -> None:
    assert [one.partition(":")[2] for one in too_large(written(tmp_path, code))] == seen


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ('"""Words."""\nimport re\nA = 1', []),
        ('"""Words."""\nSHELF = 1\ndef find_it():\n    pass', []),
        ('"""Words."""\ndef find_it():\n    pass', ["2"]),
        ('"""Words."""\nSHELF = 1\nfor a in b:\n    pass', ["3"]),
    ],
)
def test_logic_at_the_door_of_a_package_is_seen(tmp_path: Path, code: str, seen: list[str]) -> None:
    assert [one.partition(":")[2] for one in logic(written(tmp_path, code))] == seen


@pytest.mark.parametrize(
    ("comment", "seen"),
    [("noqa: S101", ["2"]), ("noqa: S101 -- it is a test", []), ("type: ignore", ["2"])],
)
def test_silence_without_a_reason_is_seen(tmp_path: Path, comment: str, seen: list[str]) -> None:
    file = written(tmp_path, f"a = 1\nb = 2  # {comment}\n")
    assert [one.partition(":")[2] for one in silenced(file)] == seen


def written(folder: Path, code: str) -> Path:
    """A file with this text."""
    file = folder / "stray.py"
    file.write_text(code, "utf-8")
    return file

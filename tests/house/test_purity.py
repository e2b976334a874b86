import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from sources import parsed

PACKAGE = Path(__file__).parents[2] / "tui" / "hexapla"
RUNGS = (
    "text", "languages", "corpus", "align", "terms", "checks", "scores", "review", "discover",
    "formats", "report",
)  # fmt: skip
MODULES = sorted(PACKAGE.rglob("*.py"))
CORE = [file for rung in RUNGS for file in sorted((PACKAGE / rung).rglob("*.py"))]
REACHING = {"open", "print", "input", "eval", "exec", "compile", "breakpoint", "__import__"}
CLOCKS = {"now", "today", "utcnow"}
CONSTANT = re.compile(r"_?[A-Z]\w*|__\w+__")  # CONSTANT, an Alias of a type, a __dunder__
CHANGERS = (
    "append add update setdefault pop popitem clear extend insert remove discard sort reverse "
    "difference_update intersection_update symmetric_difference_update"
).split()
Look = Callable[[ast.Module], Iterator[str]]
STILL = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def reaches(tree: ast.Module) -> Iterator[str]:
    """Calls that leave the core, and globals."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in REACHING:
                yield f"{node.lineno}: {name}()"
            case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCKS:
                yield f"{node.lineno}: .{name}()"
            case ast.Global():
                yield f"{node.lineno}: global {', '.join(node.names)}"


def works(tree: ast.Module) -> Iterator[str]:
    """Statements at module level that are neither a definition, a constant nor a docstring."""
    for node in tree.body:
        match node:
            case ast.Assign() | ast.AnnAssign() if all(map(is_constant, targets(node))):
                pass
            case ast.Expr(value=ast.Constant(value=str())):
                pass
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), orelse=[]):
                pass
            case _ if not isinstance(node, STILL):
                yield f"{node.lineno}: {ast.unparse(node).partition(chr(10))[0]}"


def changes(tree: ast.Module) -> Iterator[str]:
    """Places where a function changes a constant of its module, or what it was given."""
    constants = {
        name.id
        for statement in tree.body
        for target in targets(statement)
        for name in ast.walk(target)
        if isinstance(name, ast.Name)
    }
    methods = [node for part in tree.body if isinstance(part, ast.ClassDef) for node in part.body]
    for function in (*tree.body, *methods):
        if isinstance(function, ast.FunctionDef):
            given = {argument.arg for argument in function.args.args} - {"self"}
            handed = set() if function.name.startswith("_") else given  # a helper may fill a list
            for line, name in changed_names(function):
                if name in constants | handed:
                    yield f"{line}: {name} changes in {function.name}"


def targets(statement: ast.stmt) -> list[ast.expr]:
    """What a statement gives a value to."""
    match statement:
        case ast.Assign(targets=names):
            return names
        case ast.AnnAssign(target=name):
            return [name]
    return []


def is_constant(target: ast.expr) -> bool:
    """Whether this is the name of a constant, or several of them."""
    if isinstance(target, ast.Tuple):
        return all(map(is_constant, target.elts))
    return isinstance(target, ast.Name) and bool(CONSTANT.fullmatch(target.id))


def changed_names(function: ast.FunctionDef) -> Iterator[tuple[int, str]]:
    """The line and name of everything whose item or attribute is set, or that is told to change."""
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=verb)):
                if verb in CHANGERS:
                    yield node.lineno, name
            case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
                yield node.lineno, name
            case ast.Attribute(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
                yield node.lineno, name


def found(look: Look, files: Iterable[Path]) -> list[str]:
    """What is seen in files, each with the name of its own."""
    return [f"{name_of(file)}:{one}" for file in files for one in look(parsed(file))]


def test_the_core_opens_prints_and_asks_nothing() -> None:
    assert found(reaches, CORE) == []


def test_the_core_changes_nothing_that_it_was_given() -> None:
    assert found(changes, CORE) == []


def test_a_module_does_nothing_when_imported() -> None:
    assert found(works, [file for file in MODULES if file.name != "__main__.py"]) == []


def test_the_entrance_does_nothing_when_imported_either() -> None:
    tree = parsed(PACKAGE / "__main__.py")
    body = [node for node in tree.body if not is_entrance(node)]
    assert list(works(ast.Module(body, []))) == []


def is_entrance(node: ast.stmt) -> bool:
    """Whether this is ``if __name__ == "__main__":``."""
    return isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("def f():\n    return open('x')", ["2: open()"]),
        ("def f():\n    return datetime.now()", ["2: .now()"]),
        ("def f():\n    global A", ["2: global A"]),
        ("def f(text):\n    return text.opened()", []),
    ],
)
def test_what_reaches_outside_is_seen(code: str, seen: list[str]) -> None:
    assert list(reaches(ast.parse(code))) == seen


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("'''Words.'''\nimport re\nA = re.compile('a')\nB: int = 1", []),
        ("C, D = 2, 3\nAlias = list[int]\n__version__ = '1'", []),
        ("for a in b:\n    pass", ["1: for a in b:"]),
        ("print(1)", ["1: print(1)"]),
        ("lower = 1", ["1: lower = 1"]),
        ("A, lower = 1, 2", ["1: A, lower = (1, 2)"]),
        ("A += 1", ["1: A += 1"]),
    ],
)
def test_work_at_module_level_is_seen(code: str, seen: list[str]) -> None:
    assert list(works(ast.parse(code))) == seen


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("A = {}\ndef f():\n    A['x'] = 1", ["3: A changes in f"]),
        ("A = []\ndef f():\n    A.append(1)", ["3: A changes in f"]),
        ("def f(given):\n    given.sort()", ["2: given changes in f"]),
        ("def f(given):\n    given.name = 1", ["2: given changes in f"]),
        ("def f(given):\n    own = []\n    own.append(given)\n    return own", []),
    ],
)
def test_a_change_to_what_is_not_its_own_is_seen(code: str, seen: list[str]) -> None:
    assert list(changes(ast.parse(code))) == seen

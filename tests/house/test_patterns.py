import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest

import hexapla

parser = import_module("re._parser")  # it has no public name
MODULES = [found.name for found in pkgutil.walk_packages(hexapla.__path__, "hexapla.")]
SINGLE = {"LITERAL", "NOT_LITERAL", "IN", "ANY"}  # what stands for one character


def patterns(value: object) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    """The compiled patterns in a constant."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from patterns(tuple(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from patterns(part)


def greedy_groups(tree: object) -> Iterator[str]:
    """The possessive or atomic groups in what a pattern was parsed into."""
    if isinstance(tree, parser.SubPattern):
        tree = tree.data
    if not isinstance(tree, list | tuple):
        return
    match tree:
        case (operator, (_, _, item)) if str(operator) == "POSSESSIVE_REPEAT":
            if [str(kind) for kind, _ in item.data if str(kind) in SINGLE] == [] or len(item) > 1:
                yield str(item)
        case (operator, _) if str(operator) == "ATOMIC_GROUP":
            yield str(tree)
    for part in tree:
        yield from greedy_groups(part)


def groups_of(pattern: re.Pattern[str] | re.Pattern[bytes]) -> list[str]:
    return list(greedy_groups(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)))


def test_no_group_is_possessive() -> None:
    # Python 3.11.2, which is Debian 12's, misreads them: github.com/python/cpython/issues/106052.
    # A possessive quantifier on a single character is read well everywhere.
    named = {
        pattern: f"{name}.{constant}"
        for name in MODULES
        for constant, value in vars(import_module(name)).items()
        for pattern in patterns(value)
    }
    assert len(named) > 100
    assert [name for pattern, name in named.items() if groups_of(pattern)] == []


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        (r"[ab]++c*+\s?+x{2}+", 0),
        (r"(?:a|bc)++", 1),
        (r"(?:ab)?+", 1),
        (r"(?:(?:a(?!b))*+c)+", 1),
        (r"(?>a|b)", 1),
        (r"(?:a+b)*", 0),
    ],
)
def test_a_possessive_group_is_seen(pattern: str, count: int) -> None:
    assert len(groups_of(re.compile(pattern))) == count

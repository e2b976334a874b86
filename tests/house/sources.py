"""Modules as trees, each read and parsed once for all the laws that look at it."""

import ast
from functools import cache
from pathlib import Path


@cache
def parsed(file: Path) -> ast.Module:
    """What a module says, which nobody may change."""
    return ast.parse(file.read_bytes())

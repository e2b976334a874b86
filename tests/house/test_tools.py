import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = ("ruff check", "ruff format --check", "mypy", "lint-imports")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_tree_is_as_the_tools_want_it(command: str) -> None:
    program, *words = command.split()
    tool = Path(sys.executable).with_name(program)
    done = subprocess.run((tool, *words), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_commit_goes_through_the_same_tools(command: str) -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    program = command.removesuffix(" --check")
    assert f"entry: .venv/bin/{program}\n" in hooks


def test_our_hooks_come_from_no_other_place() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    repositories = [line.strip() for line in hooks.splitlines() if "repo:" in line]
    assert repositories == ["- repo: local"]

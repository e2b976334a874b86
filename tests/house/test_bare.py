import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_commands_of_the_readme_need_nothing_but_python_and_pip() -> None:
    call = (sys.executable, ROOT / ".ci" / "bare")
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("ok  ") == 2


def test_the_whole_run_is_the_test_command_and_then_the_slow_tests() -> None:
    run = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "grep -m 1 '^python3 .*pytest' README.md" in run
    assert run.rstrip().endswith(".venv/bin/pytest -m slow </dev/null")

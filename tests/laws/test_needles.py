"""Many strings in one text, by the library, by dictionaries, and by looking everywhere."""

import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hexapla.text.needles import Needles
from hexapla.text.plain_needles import PlainNeedles

ROOT = Path(__file__).parents[2]
LETTERS = "ab车链-]^\0𠀀"
NEEDLES = st.lists(st.text(LETTERS, min_size=1, max_size=5), max_size=12)
TEXTS = st.text(LETTERS, max_size=30)
BLOCKED = "import sys; sys.modules['ahocorasick_rs'] = None; "
CHECK = "from hexapla.__main__ import main; main(sys.argv[1:])"


def everywhere(needles: list[str], text: str) -> list[tuple[int, int, int]]:
    """The slow twin: every needle is looked for at every place."""
    found = [
        (start + len(needle), start, index)
        for start in range(len(text))
        for index, needle in enumerate(needles)
        if text.startswith(needle, start)
    ]
    return [(index, start, end) for end, start, index in sorted(found)]


@given(NEEDLES, TEXTS)
def test_dictionaries_find_what_stands_everywhere(needles: list[str], text: str) -> None:
    assert PlainNeedles(needles).find(text) == everywhere(needles, text)


@given(NEEDLES, TEXTS)
def test_the_library_finds_the_same_in_the_same_order(needles: list[str], text: str) -> None:
    found, plain = Needles(needles), PlainNeedles(needles)
    assert list(found.find(text)) == plain.find(text)


def test_half_of_a_letter_in_a_text_is_no_fault() -> None:
    assert PlainNeedles(["链"]).find("\ud840链\udc00") == [(0, 1, 2)]


def checked(code: str) -> str:
    call = (sys.executable, "-c", code, "check", "--format", "json")
    return subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_a_check_finds_the_same_without_the_library() -> None:
    own = checked(f"import sys; {CHECK}")
    assert '"rule"' in own
    assert checked(BLOCKED + CHECK) == own

"""Whether columns stand in step in a real terminal.

It takes tmux, which knows its cells: where it counted others than we do, texts would overwrite the
borders behind them, or leave gaps that put these where we do not expect them.
"""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pytest

from hexapla.app.paint import cells

pytestmark = pytest.mark.needs("tmux")

HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {tag}\\n"
"X-Source-Language: zh-Hans\\n"
"X-Hexapla: 1\\n"
"""
ROWS = (
    ("युयुत्सवः पाण्डवाश्चैव किमकुर्वत सञ्जय", "மாமகா: பாண்டவாஸ்சைவ", "知行合一"),
    ("क्षेत्रे क्षेत्रे धर्मक्षेत्रे कुरुक्षेत्रे समवेता", "สวัสดี ที่นี่ น้ำ", "“……”——《》"),
    ("हिन्दी में लिखा हुआ एक वाक्य", "ខ្មែរ ភាសា", "plain"),
)
SIZE = ("132", "24")
PATIENCE = 30.0


@pytest.fixture
def indic(tmp_path: Path) -> Path:
    place = tmp_path / "work" / "verse"
    place.mkdir(parents=True)
    for at, tag in enumerate(("sa", "ta", "yue")):
        entries = (
            f'\nmsgctxt "k{n}"\nmsgid "第{n}句"\nmsgstr "{row[at]}"\n' for n, row in enumerate(ROWS)
        )
        (place / f"{tag}.po").write_text(HEADER.format(tag=tag) + "".join(entries), "utf-8")
    return place.parent


@pytest.fixture
def screen(indic: Path, tmp_path: Path) -> Iterator[list[str]]:
    """The lines of a terminal that shows the view."""
    tmux = ("tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null")
    env = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TEXTUAL_ANIMATIONS": "none"}
    view = shlex.join([sys.executable, "-m", "hexapla", "view"])
    size = ("-x", SIZE[0], "-y", SIZE[1])
    subprocess.run([*tmux, "new-session", "-d", *size, view], cwd=indic, env=env, check=True)
    end = time.monotonic() + PATIENCE
    try:
        while time.monotonic() < end:
            seen = subprocess.check_output([*tmux, "capture-pane", "-p"], env=env, text=True)
            if "no findings" in seen and "3 │" in seen:
                break
            time.sleep(0.2)
        yield seen.splitlines()
    finally:
        subprocess.run([*tmux, "kill-server"], env=env, check=False)


@pytest.mark.slow
def test_columns_of_any_script_stand_in_step_in_a_terminal(screen: list[str]) -> None:
    lines = [line for line in screen if "│" in line]
    assert len(lines) >= len(ROWS)
    assert len({borders(line) for line in lines}) == 1


def borders(line: str) -> tuple[int, ...]:
    """The cells, from 0, in which a line has a border between columns."""
    parts = line.split("│")
    return tuple(accumulate(cells(part) + 1 for part in parts[:-1]))

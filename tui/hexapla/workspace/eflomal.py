"""Words linked by eflomal, a program of its own, where it is installed.

Östling and Tiedemann (2016), "Efficient word alignment with Markov Chain Monte Carlo". It is run,
never imported: its licence is the GPL, and it needs a compiler to be installed.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hexapla.discover.words import Line

PROGRAM = "eflomal-align"
EFFORT = ("--length", "0.3", "--n-samplers", "2", "--model", "3")
LONGEST = 600  # seconds
Link = tuple[int, int]


def find_program() -> str:
    """Where eflomal is, beside this Python or on the path; empty if it is not installed."""
    beside = Path(sys.executable).with_name(PROGRAM)
    return str(beside) if beside.is_file() else shutil.which(PROGRAM) or ""


def align_words(sources: Sequence[Line], targets: Sequence[Line]) -> list[list[Link]] | None:
    """Links between the numbers of words of each pair of lines; None where eflomal cannot say."""
    program = find_program()
    if not program or len(sources) < 2:
        return None
    with TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder / "s", sources)
        _write(folder / "t", targets)
        files = ("-s", "s", "-t", "t", "-f", "forward", "-r", "back")
        try:
            subprocess.run(  # noqa: S603 -- the program is the one that was found
                (program, *files, *EFFORT), cwd=folder, check=True, capture_output=True,
                timeout=LONGEST,
            )  # fmt: skip
            ways = [_read(folder / way, len(sources)) for way in ("forward", "back")]
        except (OSError, subprocess.SubprocessError, ValueError):
            return None
    return [joined(one, other) for one, other in zip(*ways, strict=True)]


def joined(one: Sequence[Link], other: Sequence[Link]) -> list[Link]:
    """Links of both ways, and beside them those of one way that lead to a word left over.

    >>> joined([(0, 0), (1, 1)], [(0, 0), (1, 2)])
    [(0, 0), (1, 1), (1, 2)]
    """
    found, left = set(one) & set(other), sorted(set(one) ^ set(other))
    grown = True
    while grown:
        grown = False
        for i, j in left:
            near = {(i + a, j + b) for a in (-1, 0, 1) for b in (-1, 0, 1)}
            free = all(i != a for a, _ in found) or all(j != b for _, b in found)
            if (i, j) not in found and free and not near.isdisjoint(found):
                found.add((i, j))
                grown = True
    return sorted(found)


def _write(path: Path, lines: Sequence[Line]) -> None:
    texts = (" ".join("_".join(word.key.split()) for word in line) or "." for line in lines)
    path.write_text("\n".join(texts) + "\n", "utf-8")


def _read(path: Path, count: int) -> list[list[Link]]:
    found: list[list[Link]] = []
    for text in path.read_text("utf-8").splitlines():
        pairs = (pair.split("-") for pair in text.split())
        found.append([(int(i), int(j)) for i, j in pairs])
    if len(found) != count:
        raise ValueError(path)
    return found

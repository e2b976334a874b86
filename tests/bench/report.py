"""What a report costs: `python tests/bench/report.py`; `--keep FOLDER` leaves the pages there.

A document of 89 segments in 14 renderings, half of them hasty; and one of about 2,000 segments in
two. CPU is that of the whole process, the least of some runs.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

TOP = Path(__file__).parents[2]
EXAMPLE = TOP / "translations" / "07-expert-dialogue"
TAGS = [f"en-{region}" for region in "AU CA GB IE IN JM KE MT NG NZ PH SG US ZA".split()]
CONTEXT = re.compile(r'^(msgctxt "|msgstr "↑)(\w{5})"$', re.MULTILINE)
TIMES = 22  # copies of 89 segments
RUNS = 3


def many_languages(place: Path) -> None:
    """The careful and the hasty rendering by turns, as fourteen Englishes."""
    home = configured(place)
    (home / "source.pot").write_bytes((EXAMPLE / "source.pot").read_bytes())
    for number, tag in enumerate(TAGS):
        name = "en-x-draft.po" if number % 2 else "en.po"
        (home / f"{tag}.po").write_bytes((EXAMPLE / name).read_bytes())


def many_segments(place: Path) -> None:
    """The text again and again, with other ids each time."""
    home = configured(place)
    for name in ("source.pot", "en.po", "en-x-draft.po"):
        header, _, body = (EXAMPLE / name).read_text("utf-8").partition("\n\n")
        copies = (CONTEXT.sub(rf'\g<1>\g<2>{n}"', body) for n in range(TIMES))
        (home / name).write_text("\n\n".join([header, *copies]), "utf-8")


def configured(place: Path) -> Path:
    """The folder of a document in a workspace with the example's term base."""
    home = place / "translations" / "talk"
    home.mkdir(parents=True)
    glossary = TOP / "glossary" / "chongqing.tbx"
    (place / "hexapla.toml").write_text(
        f'source = "zh-Hans"\npaths = ["translations"]\nglossary = ["{glossary.as_posix()}"]\n',
        "utf-8",
    )
    return home


def cpu_seconds(place: Path) -> float:
    """CPU time of one report, in a process of its own."""
    call = (sys.executable, "-m", "hexapla", "report", "-o", "report.html")
    hidden = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(call, cwd=place, env=env, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the figures."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path)
    keep = parser.parse_args().keep
    with tempfile.TemporaryDirectory() as made:
        for make in (many_languages, many_segments):
            place = (keep or Path(made)) / make.__name__
            make(place)
            least = min(cpu_seconds(place) for _ in range(RUNS))
            size = (place / "report.html").stat().st_size / 1e6
            print(f"{make.__name__.replace('_', ' ')}: {least:.2f} s CPU, {size:.1f} MB")


if __name__ == "__main__":
    main()

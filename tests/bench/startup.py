"""How long a command takes before it does anything: median CPU milliseconds of ten processes."""

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

HEXAPLA = Path(sys.executable).with_name("hexapla")
CALLS = (
    (sys.executable, "-c", ""),
    (sys.executable, "-I", "-S", "-c", ""),
    (HEXAPLA, "--version"),
    (HEXAPLA, "rules"),
    (HEXAPLA, "explain", "number-mismatch"),
)


def cpu_seconds(*call: Path | str) -> float:
    """CPU time of one process, in user and kernel mode."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(call, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    for call in CALLS:
        taken = median(cpu_seconds(*call) for _ in range(10))
        print(f"{taken * 1000:6.1f} ms CPU  {Path(call[0]).name} {' '.join(map(str, call[1:]))}")

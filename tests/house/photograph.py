"""The README's picture of a report, by chromium: head, scores and texts of the example.

python tests/house/photograph.py    take it anew
"""

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from hexapla.verbs.report import report, save_report
from hexapla.verbs.request import Request

TOP = Path(__file__).parents[2]
PICTURE = TOP / "docs" / "pictures" / "report.png"
SIZE = 1084, 900
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
LEFT_OUT = """<style>
.contents, .pair, .places, .lead, .whole, .document h3, main > section:nth-of-type(2),
.leaf tbody tr:nth-child(-n + 3) { display: none }
.front { padding: 1rem 0 0 }
.colophon { margin-bottom: .8rem } main > section { margin-top: 1.4rem }
</style></head>"""


def take() -> None:
    """Make the report, and a picture of what of it fits on one screen."""
    with TemporaryDirectory() as made:
        place = Path(made) / "hexapla"
        for name in ("translations", "glossary"):
            shutil.copytree(TOP / name, place / name)
        shutil.copy(TOP / "pyproject.toml", place)
        page = save_report(report(Request(), place), str(place / "report.html"))
        text = POLICY.sub("", page.read_text("utf-8")).replace("</head>", LEFT_OUT)
        page.write_text(text, "utf-8")
        call = (
            "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={made}/profile", f"--window-size={SIZE[0]},{SIZE[1]}",
            f"--screenshot={PICTURE}", page.as_uri(),
        )  # fmt: skip
        subprocess.run(call, check=True, capture_output=True)


if __name__ == "__main__":
    take()

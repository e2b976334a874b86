"""The report in a browser: chromium, with axe-core (`npm install --global axe-core`)."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from hexapla.__main__ import main

pytestmark = [pytest.mark.slow, pytest.mark.needs("chromium", "npm")]
ROOT = Path(__file__).parents[2]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
ASK = """<script>%s</script><script>
document.querySelectorAll("details").forEach(each => each.open = true);
axe.run().then(found => {
  const told = found.violations.map(one => [one.id, one.nodes.map(node => node.html)]);
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  document.documentElement.innerHTML = "<body><pre></pre></body>";
  const ran = found.passes.length;
  document.querySelector("pre").textContent = JSON.stringify({told, wide, ran});
});
</script></body>"""


@pytest.fixture(scope="module")
def axe() -> str:
    """The library that looks for what keeps people out."""
    call = ("npm", "root", "--global")
    there = subprocess.run(call, check=True, capture_output=True, text=True).stdout.strip()
    script = Path(there) / "axe-core" / "axe.min.js"
    if not script.is_file():
        pytest.skip("not installed: axe-core")
    return script.read_text("utf-8")


def opened(page: Path, width: int, *, dark: bool) -> str:
    """What the browser has made of a page in the end."""
    scheme = ("--blink-settings=preferredColorScheme=0",) if dark else ()
    call = (
        "chromium",
        "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=90000",
        f"--user-data-dir={page.parent / 'profile'}", f"--window-size={width},1000", *scheme,
        "--dump-dom", page.as_uri(),
    )  # fmt: skip
    return subprocess.run(call, check=True, capture_output=True, text=True, timeout=300).stdout


@pytest.mark.parametrize(
    ("width", "dark"), [(1400, False), (500, True)], ids=["wide and light", "narrow and dark"]
)
def test_nobody_is_kept_out_of_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, axe: str, width: int, *, dark: bool
) -> None:
    for name in ("translations", "glossary"):
        shutil.copytree(ROOT / name, tmp_path / name)
    home = tmp_path / "translations" / "07-expert-dialogue"
    shutil.copy(home / "en-x-draft.po", home / "fr.po")
    table = 'source = "zh-Hans"\npaths = ["translations"]\nglossary = ["glossary/chongqing.tbx"]\n'
    (tmp_path / "hexapla.toml").write_text(table, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["report", "-o", "page.html"]) == 0
    text = POLICY.sub("", Path("page.html").read_text("utf-8"))
    page = tmp_path / "asked.html"
    page.write_text(text.replace("</body>", ASK.replace("%s", axe)), "utf-8")
    found = re.search(r"<pre>(.*)</pre>", opened(page, width, dark=dark), re.DOTALL)
    assert found
    said = json.loads(found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    assert said["told"] == []
    assert said["wide"] == 0, "it has to scroll sideways"
    assert said["ran"] > 20

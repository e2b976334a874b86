"""By a library or by dictionaries of our own, by a lock or without: the findings are the same.

And by which script a source is in, where a workspace says that it does not matter.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hexapla.__main__ import main
from hexapla.text import needles
from hexapla.verbs import desk
from hexapla.verbs.check import prepare, run
from hexapla.verbs.request import Request
from hexapla.verbs.terms import compile as compiling

RUSSIAN = {
    "промышленная": "промышленный", "промышленные": "промышленный", "промышленных": "промышленный",
    "цепочка": "цепочка", "цепочки": "цепочка", "цепочек": "цепочка", "цепочник": "цепочник",
}  # fmt: skip
GLOSSARY = "zh-Hans,ru,options\n产业链,промышленная цепочка,\n33618,33618,verbatim\nAI,ИИ,case\n"
UNITS = [
    ("产业链和33618", "Рост промышленных цепочек: 33618."),
    ("产业链", "Промышленный цепочник."),
    ("３３６１８，ＡＩ", "ИИ, 33 618."),
    ("AI产业链", "Промышленные цепочки и ии."),
]
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ru\\n"\n'


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    config = 'source = "zh-Hans"\nglossary = ["terms.csv"]\n'
    (tmp_path / "hexapla.toml").write_text(config, "utf-8")
    (tmp_path / "terms.csv").write_text(GLOSSARY, "utf-8")
    entries = (f'\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target in UNITS)
    (tmp_path / "ru.po").write_text(HEADER + "".join(entries), "utf-8")
    for module in (desk, compiling):
        monkeypatch.setattr(module, "open_dictionary", lambda _: RUSSIAN.get)
        monkeypatch.setattr(module, "is_ready", lambda _: True)
    monkeypatch.setattr(compiling, "open_pairs", lambda _: RUSSIAN.items)


def found() -> Iterator[tuple[str, str, str]]:
    for outcome in run(prepare(Request(), Path())):
        for finding in outcome.findings:
            yield finding.rule, finding.unit.source, finding.remark.message


@pytest.mark.parametrize("locked", [False, True])
@pytest.mark.parametrize("quick", [False, True])
def test_every_path_leads_to_the_same_findings(
    monkeypatch: pytest.MonkeyPatch, *, quick: bool, locked: bool
) -> None:
    wanted = list(found())
    assert [(rule, source) for rule, source, _ in wanted] == [
        ("unrendered-term", "产业链"),
        ("altered-verbatim", "３３６１８，ＡＩ"),
        ("unrendered-term", "AI产业链"),
    ]
    if locked:
        assert main(["terms", "compile"]) == 0
        monkeypatch.setattr(desk, "open_dictionary", None)
    if not quick:
        monkeypatch.setattr(needles, "_quick", lambda _: None)
    assert list(found()) == wanted


@pytest.mark.parametrize(("scripts", "missing"), [("apart", 0), ("alike", 2)])
def test_a_workspace_says_that_scripts_are_alike(
    tmp_path: Path, scripts: str, missing: int
) -> None:
    config = f'source = "zh-Hant"\nglossary = ["terms.csv"]\nscripts = "{scripts}"\n'
    (tmp_path / "hexapla.toml").write_text(config, "utf-8")
    entries = (f'\nmsgid "{source}"\nmsgstr "Нет."\n' for source in ("產業鏈", "产业链", "鏈"))
    (tmp_path / "ru.po").write_text(HEADER + "".join(entries), "utf-8")
    assert [rule for rule, _, _ in found()] == ["unrendered-term"] * missing

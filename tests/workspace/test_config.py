"""What a workspace says of itself, and what it hears when it says it wrong."""

from pathlib import Path

import pytest

from hexapla.errors import ConfigError
from hexapla.review.roles import Role
from hexapla.workspace.config import Config, open_workspace
from hexapla.workspace.example import CONFIG


def configured(folder: Path, text: str, name: str = "hexapla.toml") -> Config:
    (folder / name).write_text(text, encoding="utf-8")
    return open_workspace(folder).config


def test_without_a_configuration_the_defaults_hold(tmp_path: Path) -> None:
    assert open_workspace(tmp_path).config == Config()


def test_a_table_in_pyproject_is_a_configuration(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.hexapla]\nfail-level = "warning"\n'
    assert configured(tmp_path, text, "pyproject.toml").fail_level == "warning"


def test_a_pyproject_without_our_table_is_passed_by(tmp_path: Path) -> None:
    configured(tmp_path, 'source = "zh-Hant"\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\n")
    workspace = open_workspace(inner)
    assert (workspace.root, workspace.config.source) == (tmp_path, "zh-Hant")


def test_the_later_override_wins_where_it_fits(tmp_path: Path) -> None:
    config = configured(
        tmp_path,
        'rules = {untranslated = "off", number-mismatch = "warning"}\n'
        '[[override]]\nlanguages = ["en*"]\nrules = {untranslated = "info"}\n'
        '[[override]]\ndocuments = ["07-*"]\nrules = {untranslated = "error"}\n',
    )
    assert config.levels("01-a", "de")["untranslated"] == "off"
    assert config.levels("01-a", "en-x-draft")["untranslated"] == "info"
    assert config.levels("07-b", "en")["untranslated"] == "error"
    assert config.levels("07-b", "en")["number-mismatch"] == "warning"


def test_the_last_review_that_fits_counts_as_a_whole(tmp_path: Path) -> None:
    config = configured(
        tmp_path,
        '[[review]]\neditors = ["ann"]\nquorum = 1\n'
        '[[review]]\nlanguages = ["fr"]\neditors = ["bob", "cid"]\nquorum = 2\nprotected = true\n'
        '[[review]]\nlanguages = ["la"]\n',
    )
    assert config.role("a", "en") == Role(editors=("ann",))
    assert config.role("a", "fr") == Role(editors=("bob", "cid"), quorum=2, protected=True)
    assert not config.role("a", "la").reviewed


def test_where_nothing_is_said_of_reviews_everybody_may_review(tmp_path: Path) -> None:
    assert open_workspace(tmp_path).config.role("a", "en") == Role()
    config = configured(tmp_path, '[[review]]\nlanguages = ["fr"]\neditors = ["ann"]\n')
    assert not config.role("a", "en").reviewed


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\nglosary = []\n", 2, ["glosary", "did you mean glossary?"]),
        ('source = "klingon"\n', 1, ["klingon", "BCP 47"]),
        ("source = 3\n", 1, ["source", "expected", "str"]),
        ('[rules]\n\nuntranslatd = "off"\n', 3, ["untranslatd", "did you mean untranslated?"]),
        ('[rules]\nuntranslated = "loud"\n', 2, ["loud"]),
        ('[rules]\nstray-space = "off"\nuntranslated = 3\n', 3, ["rules.untranslated", "`int`"]),
        ('[subjects]\na = ["x"]\nb = ["y", 3]\n', 3, ["subjects.b.1", "`int`"]),
        ("[[override]]\nrules = {}\n[[override]]\n[override.rules]\nuntranslated = 3\n", 5,
         ["override.1.rules.untranslated"]),
        ('[[override]]\n[override.rules]\nuntranslated = "loud"\n', 3, ["loud"]),
        ('[[override]]\nrules = {}\n[[override]]\nlanguage = ["en"]\nrules = {}\n', 4,
         ["language", "did you mean languages?"]),
        ('[[override]]\nlanguages = ["en"]\n', 1, ["rules"]),
        ('[[review]]\neditor = ["ann"]\n', 2, ["editor", "did you mean editors?"]),
        ("[[review]]\n\nquorum = 0\n", 3, ["quorum", ">= 1"]),
        ('[[review]]\neditors = ["ann"]\nquorum = 2\n', 3, ["a quorum of 2, and 1 editors"]),
        ("source = \n", 1, ["not TOML"]),
        (f"source = {'[' * 5000}", 0, ["not TOML", "too deep"]),
        ('languages = ["en", "qq"]\n', 1, ["qq"]),
    ],
)  # fmt: skip
def test_an_error_names_file_line_key_and_remedy(
    tmp_path: Path, text: str, line: int, words: list[str]
) -> None:
    with pytest.raises(ConfigError) as caught:
        configured(tmp_path, text)
    assert caught.value.path == str(tmp_path / "hexapla.toml")
    assert caught.value.line == line
    assert all(word in str(caught.value) for word in words)
    assert caught.value.remedy


def test_a_line_is_found_in_a_table_below_others(tmp_path: Path) -> None:
    text = '[project]\nsource = "x"\n\n[tool.hexapla]\n# source = 1\nsource = 2\n'
    with pytest.raises(ConfigError) as caught:
        configured(tmp_path, text, "pyproject.toml")
    assert caught.value.line == 6


def test_a_configuration_in_another_charset_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "hexapla.toml").write_bytes('# 好\nsource = "中"\n'.encode("gbk"))
    with pytest.raises(ConfigError, match="not UTF-8"):
        open_workspace(tmp_path)


def test_the_example_s_configuration_is_the_repository_s(tmp_path: Path) -> None:
    top = Path(__file__).parents[2]
    assert configured(tmp_path, CONFIG) == open_workspace(top).config

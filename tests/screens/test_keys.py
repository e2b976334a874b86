"""Keys that a configuration gives, what is said of wrong ones, and the page that lists them."""

from pathlib import Path

import pytest

from hexapla.app.keymap import faults, keys_now, read_keymap, shown_keys
from hexapla.app.keys import COMMANDS, GROUPS
from hexapla.errors import ConfigError
from hexapla.verbs.columns import open_columns
from hexapla.verbs.request import Request
from hexapla.workspace.config import Workspace, open_workspace

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
HEAD = """# Keys of the view

`?` shows this list in the view, with the keys as they are bound; type there to filter it.
Other keys are given in the [configuration](configuration.md), by the ids below:

```toml
[keys]
next-row = "down,s"
```

Keys have commas between them. A letter or sign stands for itself (`j`, `G`, `]`); others have
names: `comma`, `space`, `tab`, `enter`, `escape`, `up`, `pagedown`, `home`, `delete`, `f1`;
`ctrl+`, `alt+` and `shift+` stand before them. `ctrl+q` always leaves.
"""


def workspace(folder: Path, text: str, name: str = "hexapla.toml") -> Workspace:
    (folder / name).write_text(text, encoding="utf-8")
    return open_workspace(folder)


def page() -> str:
    """The page of all keys, as it should be."""
    text = HEAD
    for name, group in GROUPS.items():
        text += f"\n## {name}\n\n| keys | command | id | what it does |\n|---|---|---|---|\n"
        for command in group:
            keys = " ".join(f"`{key}`" for key in shown_keys(keys_now({})[command.id]).split())
            text += f"| {keys} | {command.title} | `{command.id}` | {command.help} |\n"
    return text


def test_the_page_of_keys_says_what_the_table_says() -> None:
    assert PAGE.read_text("utf-8") == page()


def test_every_command_has_an_id_of_its_own() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_no_two_commands_have_a_key_in_common() -> None:
    assert list(faults({})) == []


def test_what_is_given_replaces_the_keys_of_a_command(tmp_path: Path) -> None:
    given = read_keymap(workspace(tmp_path, '[keys]\nnext-row = "down, ;"\n'))
    assert given == {"next-row": "down,semicolon"}
    assert keys_now(given)["next-row"] == ("down", "semicolon")
    assert keys_now(given)["previous-row"] == ("up", "k")


def test_commands_may_swap_their_keys() -> None:
    assert list(faults({"next-row": "up,k", "previous-row": "down,j"})) == []


@pytest.mark.parametrize("key", ["G", "?", "comma", "ctrl+alt+f5", "shift+tab", "ж", "。", "plus"])
def test_a_key_may_be_any_that_a_keyboard_has(key: str) -> None:
    assert [fault for fault in faults({"last-row": key}) if " is a key of " not in fault[1]] == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('nextrow = "j"', ["no command nextrow", "did you mean next-row?"]),
        ('next-row = "dwon"', ["next-row", "no key dwon", "did you mean down?"]),
        ('next-row = "crtl+j"', ["crtl+j", "did you mean ctrl?"]),
        ('next-row = "shift+j"', ["shift+j", "write J"]),
        ('next-row = ""', ["next-row", "needs a key"]),
        ('next-row = "down,k"', ["next-row", "k", "previous-row", "up,k"]),
        ('next-row = "s"\nundo = "s"', ["s", "next-row", "undo"]),
        ('undo = "ctrl+q"\nquit = "q"', ["undo", "^Q", "quit"]),
    ],
)
@pytest.mark.parametrize("name", ["hexapla.toml", "pyproject.toml"])
def test_an_error_names_file_line_command_and_remedy(
    tmp_path: Path, name: str, line: str, words: list[str]
) -> None:
    table = "[keys]" if name == "hexapla.toml" else "[tool.hexapla.keys]"
    with pytest.raises(ConfigError) as caught:
        read_keymap(workspace(tmp_path, f"{table}\n{line}\n", name))
    assert (caught.value.path, caught.value.line > 1) == (str(tmp_path / name), True)
    assert [word for word in words if word not in str(caught.value)] == []


def test_keys_that_are_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"hexapla\.toml:2: keys\.undo: expected `str`"):
        workspace(tmp_path, "[keys]\nundo = 3\n")


def test_other_keys_are_no_reason_to_check_anything_again(folder: Path) -> None:
    columns = open_columns(folder, Request())
    assert list(columns.refresh())
    assert columns.stale() == ()
    workspace(folder, '[keys]\nundo = "x"\n')
    assert columns.stale() == ()
    workspace(folder, '[rules]\nnumber-mismatch = "off"\n')
    assert columns.stale() == ("story",)

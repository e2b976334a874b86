"""Which keys the commands have, once a configuration has had its say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, format_key, key_to_character

from hexapla.app.keys import (
    COMMANDS,
    IN_COLUMNS,
    IN_REALIGNING,
    IN_REVIEWING,
    IN_SCORES,
    Command,
)
from hexapla.errors import ConfigError
from hexapla.workspace.config import Workspace, wrong_key

MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}
NAMED = {key.value for key in Keys if key.value.isalnum()} | set(KEY_NAME_REPLACEMENTS.values())
COMMON = ("colon", "comma", "question_mark", "semicolon")
SIGNS = {
    "backspace": "Backspace",
    "delete": "Del",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "home": "Home",
    "insert": "Ins",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "space": "Space",
    "tab": "Tab",
}
ALWAYS = {"ctrl+q": "quit"}  # there is a way out, whatever the configuration says

Fault = tuple[str, str, str]  # the command's id, what is wrong with its keys, the remedy


def keys_of(keys: str) -> tuple[str, ...]:
    """A list of keys with commas between them, by the names that the toolkit has for them.

    >>> keys_of("down, j, ?")
    ('down', 'j', 'question_mark')
    """
    each = ",".join(key for key in map(str.strip, keys.split(",")) if key)
    return tuple(b.key for b in Binding.make_bindings([Binding(each, "")])) if each else ()


def keys_now(given: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The keys of each command, by its id: those that are ``given``, else its own."""
    return {command.id: keys_of(given.get(command.id, command.keys)) for command in COMMANDS}


def shown_key(key: str) -> str:
    """A key as a person would write it.

    >>> [shown_key(key) for key in ("ctrl+d", "question_mark", "shift+f8", "pagedown", "down")]
    ['^D', '?', 'Shift+F8', 'PgDn', '↓']
    """
    *modifiers, name = key.split("+")
    sign = SIGNS.get(name) or format_key(name)
    if modifiers == ["ctrl"]:
        return f"^{sign.upper()}" if len(sign) == 1 else f"Ctrl+{sign}"
    if name[:1] == "f" and name[1:].isdigit():
        sign = sign.upper()
    return "+".join([*(each.capitalize() for each in modifiers), sign])


def shown_keys(keys: Iterable[str]) -> str:
    """Keys as a person would write them, with spaces between."""
    return " ".join(map(shown_key, keys))


def read_keymap(workspace: Workspace) -> Mapping[str, str]:
    """The keys that the configuration gives to commands, by their ids.

    Raises:
        ConfigError: there is no such command or key, or one key has two commands.
    """
    given = workspace.config.keys
    for fault in faults(given):
        raise _error(workspace, *fault)
    return {name: ",".join(keys) for name, keys in keys_now(given).items() if name in given}


def faults(given: Mapping[str, str]) -> Iterator[Fault]:
    """What is wrong with the keys that are given."""
    known = [command.id for command in COMMANDS]
    for name in given:
        if name not in known:
            yield name, f"there is no command {name}", _nearest(name, known)
            return
        yield from _unknown(name, given[name])
    for commands in (IN_COLUMNS, IN_REALIGNING, IN_REVIEWING, IN_SCORES):
        yield from _clashes(given, commands)


def _unknown(name: str, keys: str) -> Iterator[Fault]:
    names = [*sorted(NAMED), *COMMON]
    if not keys_of(keys):
        yield name, f"{name}: a command needs a key", "keys have commas between them: down,j"
    for key in keys_of(keys):
        *modifiers, last = key.split("+")
        wrong = [each for each in modifiers if each not in MODIFIERS]
        if wrong:
            yield name, f"{name}: {key} is no key", _nearest(wrong[0], sorted(MODIFIERS))
        elif last not in NAMED and key_to_character(last) is None:
            yield name, f"{name}: there is no key {last}", _nearest(last, names)
        elif modifiers == ["shift"] and len(last) == 1:
            yield name, f"{name}: {key} never comes", f"write {last.upper()}"


def _clashes(given: Mapping[str, str], commands: Sequence[Command]) -> Iterator[Fault]:
    """Keys that two commands of one screen have."""
    owners = dict(ALWAYS)
    now = keys_now(given)
    for name in sorted((command.id for command in commands), key=lambda name: name in given):
        for key in now[name]:
            other = owners.setdefault(key, name)
            if other != name:
                what = f"{name}: {shown_key(key)} is a key of {other} too"
                yield (
                    name,
                    what,
                    f"give one of them another key: {other} has {','.join(now[other])}",
                )


def _nearest(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else "docs/keys.md lists them"


def _error(workspace: Workspace, name: str, message: str, remedy: str) -> ConfigError:
    where = ("keys", name)
    if workspace.file is None:
        return ConfigError(message, remedy=remedy)
    return wrong_key(workspace.file, where, message, remedy)

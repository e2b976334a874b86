"""A text in the editor that the translator is used to."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkstemp

from hexapla.errors import HexaplaError, SaveError, UnreadableError, UsageError
from hexapla.workspace.files import read_bytes

USUAL = ("nano", "vi")
CHOOSE = "name another in $VISUAL or $EDITOR"


def compose(text: str, environment: Mapping[str, str]) -> str | None:
    r"""The text as an editor leaves it; None if it is unchanged.

    The file that the editor gets ends with a newline more than the text, as editors want it; one
    is taken off again.

    Raises:
        UsageError: there is no such editor, or it failed.
        UnreadableError: what it left is not UTF-8, or gone.
    """
    command = find_editor(environment)
    given = f"{text}\n".encode(errors="backslashreplace")
    place = _laid_out(given)
    try:
        _run([*command, str(place)], environment)
        written = _read(place, given)
    except HexaplaError:
        if place.exists() and place.read_bytes() == given:
            place.unlink()
        raise
    place.unlink()
    return written


def find_editor(environment: Mapping[str, str]) -> list[str]:
    """The words of the command in $VISUAL or $EDITOR, else an editor that most machines have.

    Raises:
        UsageError: there is none, or it cannot be told what is meant.

    >>> find_editor({"EDITOR": "sh -e", "PATH": "/bin:/usr/bin"})
    ['sh', '-e']
    """
    search = environment.get("PATH")
    for variable in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(variable, ""))
        except ValueError as error:
            message = f"${variable} cannot be read: {str(error).lower()}"
            raise UsageError(message, remedy="close its quotes") from None
        if words and not shutil.which(words[0], path=search):
            raise UsageError(f"there is no editor {words[0]}, as ${variable} has it", remedy=CHOOSE)
        if words:
            return words
    for name in USUAL:
        if shutil.which(name, path=search):
            return [name]
    raise UsageError("there is no editor", remedy=CHOOSE)


def _laid_out(given: bytes) -> Path:
    """A new file that nobody else may read."""
    try:
        handle, name = mkstemp(prefix="hexapla-", suffix=".txt")
        with os.fdopen(handle, "wb") as file:
            file.write(given)
    except OSError as error:
        reason = (error.strerror or "it cannot be written").lower()
        remedy = "make room there, or name another folder in $TMPDIR"
        raise SaveError(f"no temporary file for the editor: {reason}", remedy=remedy) from None
    return Path(name)


def _run(command: list[str], environment: Mapping[str, str]) -> None:
    name, place = command[0], command[-1]
    try:
        done = subprocess.run(command, env=environment, check=False)  # noqa: S603 -- the user's own
    except OSError as error:
        reason = (error.strerror or "it cannot be run").lower()
        raise UsageError(f"{name} does not start: {reason}", remedy=CHOOSE) from None
    if done.returncode:
        remedy = f"the text is as it was; what you wrote, if anything, is in {place}"
        raise UsageError(f"{name} ended with status {done.returncode}", remedy=remedy)


def _read(place: Path, given: bytes) -> str | None:
    """The text that the editor has left in the file; None if it has left what it was given."""
    raw = read_bytes(place)
    if raw == given:
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        remedy = f"save it in UTF-8; it is in {place}"
        raise UnreadableError("what the editor left is not UTF-8", remedy=remedy) from None
    if b"\r" not in given:
        text = text.replace("\r\n", "\n")
    return text.removesuffix("\n")

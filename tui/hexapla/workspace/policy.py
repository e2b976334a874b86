"""What rules at the gate: configuration and signers, as the base branch has them."""

from pathlib import Path
from typing import NamedTuple

from hexapla.errors import ConfigError, HexaplaError
from hexapla.workspace.commits import Base
from hexapla.workspace.config import NAME, Config, Workspace, open_workspace
from hexapla.workspace.files import read_bytes
from hexapla.workspace.ssh import Signers

NAMES = (NAME, "pyproject.toml")


class Policy(NamedTuple):
    """A workspace, and who may attest in it; nobody is listed where ``signers`` is None."""

    workspace: Workspace
    signers: Signers | None = None


def policy_here(start: Path) -> Policy:
    """What the files on the disk say of the workspace that a folder lies in.

    Raises:
        ConfigError, UnreadableError: they cannot be read.
    """
    workspace = open_workspace(start)
    config, root = workspace.config, workspace.root
    if not config.signers:
        return Policy(workspace)
    allowed = root / config.signers
    text = read_bytes(allowed).decode("utf-8", "replace")
    revoked = root / config.revoked if config.revoked else None
    if revoked:
        read_bytes(revoked)  # without it every key would count as revoked
    return Policy(workspace, Signers(allowed, text, revoked))


def policy_of(base: Base, start: Path, room: Path) -> Policy:
    """What a base branch says of the workspace that a folder lies in.

    Its files are put into ``room``, an empty folder, where ssh-keygen finds them.

    Raises:
        ConfigError: what it says cannot be used.
    """
    for folder in (start, *start.parents):
        if not folder.is_relative_to(base.top):
            break
        for name in NAMES:
            tree_name = base.name_of(folder / name)
            if tree_name in base.tip_tree and (config := _config(base, tree_name, room)):
                workspace = Workspace(folder, config, folder / name)
                return Policy(workspace, _signers(base, workspace, room))
    return Policy(Workspace(start))


def _config(base: Base, name: str, room: Path) -> Config | None:
    """The configuration in a file of the base branch; None where it holds no table of ours."""
    copy = room / Path(name).name
    copy.write_bytes(base.read(base.tip, name))
    try:
        found = open_workspace(room)
    except ConfigError as error:
        raise ConfigError(
            error.message, path=f"{base.ref}:{name}", line=error.line, remedy=error.remedy
        ) from None
    return found.config if found.file == copy else None


def _signers(base: Base, workspace: Workspace, room: Path) -> Signers | None:
    config = workspace.config
    if not config.signers:
        return None
    allowed = _copied(base, workspace.root / config.signers, room / "signers")
    text = allowed.read_bytes().decode("utf-8", "replace")
    revoked = workspace.root / config.revoked if config.revoked else None
    return Signers(allowed, text, revoked and _copied(base, revoked, room / "revoked"))


def _copied(base: Base, path: Path, copy: Path) -> Path:
    name = base.name_of(path)
    try:
        copy.write_bytes(base.read(base.tip, name))
    except HexaplaError:
        message = "the configuration names this file, and the base branch does not have it"
        raise ConfigError(message, path=f"{base.ref}:{name}", remedy="merge it first") from None
    return copy

"""A first configuration, from what a folder holds."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hexapla.errors import HexaplaError, UsageError
from hexapla.formats.po import parse
from hexapla.languages.guess import guess_source, guess_target
from hexapla.workspace.config import NAME
from hexapla.workspace.discover import find_catalogues, find_glossaries
from hexapla.workspace.files import read_bytes
from hexapla.workspace.fresh import write_new

SHOWN = 8  # languages that a comment names
TEMPLATE = """\
# What hexapla checks here, and how. `hexapla check` reads it in this folder and below.
# Every key: docs/configuration.md

# The language of the source texts, a BCP 47 tag ({found}).
source = "{source}"

# Check only these renderings; without it, all of them.
# languages = [{listed}]

# Where to look for PO files when the command names none.
# paths = ["translations"]

# Term bases, TBX, CSV or XLSX: only those listed here are used.
{glossary}

# hexapla exits with 1 at a finding of this level or above: info, warning, error.
fail-level = "error"

# [rules]
# unrendered-term = "error"      # off, info, warning or error
"""


def make_config(folder: Path) -> Path:
    """Write ``hexapla.toml`` for the folder, with what was found in it; never over another.

    Raises:
        UsageError: the folder has a configuration already.
    """
    path = folder / NAME
    if path.exists():
        raise UsageError("there is a configuration already", path=str(path), remedy="edit it")
    write_new(path, describe(folder).encode())
    return path


def describe(folder: Path) -> str:
    """The text of a configuration that fits what the folder holds."""
    files = find_catalogues([folder])
    pairs = [pair for file in files if (pair := _languages(file))]
    source = Counter(source for source, _ in pairs).most_common(1)
    targets = sorted({target for _, target in pairs if target})
    return TEMPLATE.format(
        found=_found(len(files), targets),
        source=source[0][0] if source else "zh-Hans",
        listed=", ".join(f'"{tag}"' for tag in targets),
        glossary=_glossary_line(folder),
    )


def _found(files: int, targets: Sequence[str]) -> str:
    count = f"{files or 'no'} PO file{'s' * (files != 1)} found"
    if not files:
        return count
    more = f" and {len(targets) - SHOWN} more" if len(targets) > SHOWN else ""
    return f"{count}, in {', '.join(targets[:SHOWN]) or 'no language that is told'}{more}"


def _languages(file: Path) -> tuple[str, str] | None:
    """Source and target of one file; None if it cannot be read."""
    try:
        po = parse(read_bytes(file), str(file))
    except HexaplaError:
        return None
    declared = po.header.get("X-Source-Language", "")
    source = declared or guess_source(entry.msgid for entry in po.entries)
    return source, guess_target(po.header.get("Language", ""), file.parts)


def _glossary_line(folder: Path) -> str:
    found = [path.relative_to(folder).as_posix() for path in find_glossaries(folder)]
    if not found:
        return '# glossary = ["glossary/terms.csv"]'
    return f"glossary = [{', '.join(_quoted(name) for name in found)}]"


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'

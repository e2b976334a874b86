"""A repository with people in it: real git and real ssh-keygen, nothing of the user's own."""

import json
import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from hexapla.__main__ import main
from hexapla.formats.ledger import write_line
from hexapla.review.event import Act, Event, identity
from hexapla.workspace.place import ENDING
from hexapla.workspace.sitting import file_name, now
from hexapla.workspace.ssh import sign

TOM, ANN, BOB = "Tom <tom@example.org>", "Ann <ann@example.org>", "Bob <bob@example.org>"
EVE, KIM = "Eve <eve@example.org>", "Kim <kim@example.org>"  # Kim's key has expired
PEOPLE = (TOM, ANN, BOB, EVE, KIM)
EN, DE = "translations/talk/en.po", "translations/talk/de.po"
SOURCES = {"aaaaa": "车与城", "bbbbb": "三辆车。", "ccccc": "完。"}
CONFIG = """source = "zh-Hans"
paths = ["translations"]
signers = "allowed_signers"
attest = true

[[review]]
editors = ["ann@example.org", "bob@example.org", "kim@example.org"]
attested = true
"""
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n'
    '"X-Hexapla: 1\\n"\n"X-Source-Language: zh-Hans\\n"\n\n'
)


class Refused(NamedTuple):
    """What the gate says."""

    slug: str
    message: str
    file: str
    line: int


def catalogue(tag: str, texts: dict[str, str]) -> str:
    entries = (
        f'msgctxt "{key}"\nmsgid "{SOURCES[key]}"\nmsgstr "{text}"\n' for key, text in texts.items()
    )
    return HEADER.format(tag) + "\n".join(entries)


def make_keys(folder: Path) -> None:
    for by in PEOPLE:
        file = str(folder / identity(by))
        subprocess.run(
            ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file), check=True
        )


class World:
    """The repository, checked out at ``main``."""

    def __init__(
        self, root: Path, keys: Path, patch: pytest.MonkeyPatch, out: pytest.CaptureFixture[str]
    ) -> None:
        self.root, self.keys, self.patch, self.capture = root, keys, patch, out
        for name in [name for name in os.environ if name.startswith(("GIT_", "HEXAPLA_", "SSH_"))]:
            patch.delenv(name)
        places = {"HOME": root.parent, "HEXAPLA_CACHE": root.parent / "cache"}
        nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        ceiling = {"GIT_CEILING_DIRECTORIES": root.parent}
        for name, value in {**places, **nothing, **ceiling}.items():
            patch.setenv(name, str(value))
        root.mkdir()
        patch.chdir(root)
        self.write("hexapla.toml", CONFIG)
        self.write("allowed_signers", "".join(map(self.signer, PEOPLE)))
        self.write(EN, catalogue("en", {"aaaaa": "Cars", "bbbbb": "Three cars.", "ccccc": ""}))
        self.write(DE, catalogue("de", {"aaaaa": "Autos", "bbbbb": "Drei.", "ccccc": "Ende."}))
        self.write("translations/talk/source.pot", catalogue("", dict.fromkeys(SOURCES, "")))
        self.git("init", "-q", "-b", "main")
        self.commit(TOM)

    def signer(self, by: str) -> str:
        """A person's line in the list of signers."""
        until = ',valid-before="20200101"' if by == KIM else ""
        key = (self.keys / f"{identity(by)}.pub").read_text().strip()
        return f'{identity(by)} namespaces="hexapla,git"{until} {key}\n'

    def write(self, file: str, text: str) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def edit(self, file: str, before: str, after: str) -> None:
        """Change a file as any editor may."""
        text = (self.root / file).read_text("utf-8")
        assert before in text
        self.write(file, text.replace(before, after))

    def git(self, *words: str, by: str = TOM) -> str:
        name, _, address = by.rstrip(">").partition(" <")
        who = {f"GIT_{role}_NAME": name for role in ("AUTHOR", "COMMITTER")} | {
            f"GIT_{role}_EMAIL": address for role in ("AUTHOR", "COMMITTER")
        }
        call = ("git", "-c", "protocol.file.allow=always", *words)
        done = subprocess.run(
            call, cwd=self.root, env=os.environ | who, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().strip()

    def commit(self, by: str) -> None:
        self.git("add", "-A", by=by)
        self.git("commit", "-q", "--allow-empty", "-m", "work", by=by)

    def branch(self, name: str, start: str = "main") -> None:
        self.git("checkout", "-q", "-b", name, start)

    def run(self, by: str, *words: str) -> tuple[int, str, str]:
        """A command of hexapla, as a person with their key: exit code, output, talk."""
        name, _, address = by.rstrip(">").partition(" <")
        self.patch.setenv("HEXAPLA_NAME", by)
        self.patch.setenv("HEXAPLA_KEY", str(self.keys / identity(by)))
        self.patch.setenv("GIT_AUTHOR_NAME", name)
        self.patch.setenv("GIT_AUTHOR_EMAIL", address)
        self.capture.readouterr()
        code = main(list(words))
        return code, *self.capture.readouterr()

    def approve(self, by: str, unit: str, file: str = EN) -> None:
        code, _, talk = self.run(by, "review", "approve", file, unit)
        assert code == 0, talk

    def gate(self, base: str = "main", *words: str) -> list[Refused]:
        """What the gate says of what is checked out; nothing if it lets it pass."""
        call = ("check", "--gate", "approved", "--format", "json", *words)
        code, out, talk = self.run(TOM, *call, *(("--base", base) if base else ()))
        assert code in {0, 1}, talk
        found = [
            Refused(one["rule"], one["message"], one["file"], one["line"])
            for one in json.loads(out)["findings"]
            if one["dimension"] == "review"
        ]
        assert code == bool(found)
        return found

    def slugs(self, base: str = "main") -> set[str]:
        return {one.slug for one in self.gate(base)}

    def say(
        self, by: str, act: Act, unit: tuple[str, str], file: str = EN, key: str | None = None
    ) -> Path:
        """Put an event into the ledger past the tool; signed with the key of ``key``, if any."""
        path = Path(file)
        text, key_of_unit = unit[1], unit[0]
        texts = (SOURCES[key_of_unit],), (text,)
        where = path.parent.name, path.stem, key_of_unit
        reason = "no" if act == "reject" else ""
        event = Event("", act, *where, *texts, by, now(), reason=reason)
        record = path.parent / "reviews" / path.stem / file_name(by, event.at)
        assert record.name.endswith(ENDING)
        raw = write_line(event)[1]
        self.write(str(record), raw.decode())
        if key is not None:
            signature = sign(raw, str(self.keys / identity(key)))
            self.write(f"{record}.sig", signature.decode())
        return self.root / record

    def records(self, by: str, file: str = EN) -> list[Path]:
        """The files of events of a person."""
        path = self.root / file
        name = by.partition(" ")[0].lower()
        return sorted((path.parent / "reviews" / path.stem).glob(f"*-{name}-*{ENDING}"))

    def changed(self, text: str = "Three motor cars.", *, by: str = TOM) -> None:
        """A branch ``work`` on which a translator changed a text."""
        self.branch("work")
        self.edit(EN, "Three cars.", text)
        self.commit(by)

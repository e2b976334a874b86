"""Files of events as evidence: which of them to believe, and which the base branch had already."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from hexapla.formats.ledger import TORN, Sitting, parse_sitting
from hexapla.review.attestation import Doubt, shown
from hexapla.review.event import Event, identity
from hexapla.review.fault import Fault
from hexapla.review.gate import Heard
from hexapla.review.roles import Role
from hexapla.verbs.attest import SIGNED
from hexapla.workspace.commits import LINK, Base, link_in
from hexapla.workspace.config import NAME
from hexapla.workspace.files import read_bytes
from hexapla.workspace.home import near
from hexapla.workspace.ledger import ALTERED
from hexapla.workspace.place import ENDING, Place
from hexapla.workspace.policy import Policy
from hexapla.workspace.sitting import file_name
from hexapla.workspace.ssh import Attested, doubt_of, plain

RECORD = re.compile(r"(?:.*/)?reviews/.+/\d{8}T\d{6}Z-[a-z0-9-]+\.jsonl(?:\.sig)?")
LEDGER = re.compile(r"(?:.*/)?reviews/.+\.jsonl")
DRAWN = -len("-12345678.jsonl")  # what of a file's name nobody can foretell
PUT_BACK = "put it back: git checkout {} -- {}"
LET_THEM = "let the person who said it commit it, or attest it: hexapla attest"


class Record(NamedTuple):
    """A file of events, and its attestation, empty without one.

    ``settled`` says that the base branch has it: it passed the gate before; ``sealed``, that its
    attestation did.
    """

    path: Path
    raw: bytes
    sitting: Sitting
    signature: bytes = b""
    settled: bool = False
    sealed: bool = False

    @property
    def by(self) -> str:
        """Whose it is, as it says itself; empty if nobody's."""
        return self.sitting.events[0].by if self.sitting.events else ""

    @property
    def at(self) -> str:
        """When it was begun, as it says itself."""
        return self.sitting.events[0].at if self.sitting.events else ""

    def fault(self, doubt: Doubt) -> Fault:
        """A doubt as something wrong with the file."""
        return Fault(str(near(self.path)), 1, doubt.message, doubt.remedy)


@dataclass(slots=True)
class Archive:
    """The files of events of a branch, with the eyes of its base branch; None without one."""

    base: Base | None
    policy: Policy
    branch: Policy
    _records: dict[str, list[Record]] = field(default_factory=dict)
    _doubts: dict[Path, Doubt | None] = field(default_factory=dict)

    def records(self, place: Place) -> list[Record]:
        """The files about a rendering; of those that the base branch has, as it has them."""
        if place.folder in self._records:
            return self._records[place.folder]
        known = self._in_base(place)
        paths = {path for path in Path(place.folder).glob(f"*{ENDING}") if _is_plain(path)}
        found = [self._record(path, known.get(path)) for path in sorted(paths | known.keys())]
        return self._records.setdefault(place.folder, found)

    def said(self, place: Place) -> list[Event]:
        """All that was said of a rendering, to be believed or not."""
        return [
            event
            for record in self.records(place)
            for event in record.sitting.events
            if (event.document, event.tag) == (place.document, place.tag)
        ]

    def heard(self, place: Place, role: Role, keys: Container[str]) -> list[Heard]:
        """What was said of the units with these keys, and what of it not to believe."""
        found: list[Heard] = []
        for record in self.records(place):
            events = [
                event
                for event in record.sitting.events
                if event.key in keys and (event.document, event.tag) == (place.document, place.tag)
            ]
            doubt = self.doubt(record, role) if events else None
            found += (Heard(event, doubt) for event in events)
        return found

    def doubt(self, record: Record, role: Role) -> Doubt | None:
        """Why not to believe that a file is its author's."""
        if record.path not in self._doubts:
            self._doubts[record.path] = self._doubt(record, role) if record.by else None
        return self._doubts[record.path]

    def _doubt(self, record: Record, role: Role) -> Doubt | None:
        if not record.settled and (doubt := _misnamed(record)):
            return doubt
        if record.settled and not role.attested:
            return None
        if record.signature and self.policy.signers:
            return self._signature_doubt(record)
        if not role.attested:
            return self._claim_doubt(record)
        if record.signature:
            remedy = "merge a list of signers first: signers, in the configuration"
            return Doubt("no-signers", "the base branch lists nobody who may attest", remedy)
        message = f"nobody has attested what {shown(record.by)} said"
        return Doubt("unattested", message, "sign it: hexapla attest")

    def _signature_doubt(self, record: Record) -> Doubt | None:
        signers, theirs = self.policy.signers, self.branch.signers
        one = Attested(record.raw, record.signature, record.by)
        doubt = doubt_of(one, signers, record.at if record.sealed else "") if signers else None
        if doubt and doubt.slug == "unknown-key" and theirs and not doubt_of(one, theirs):
            message = f"the key of {record.by} is added by this very branch"
            return Doubt("new-key", message, "merge the key first, by itself")
        return doubt

    def _claim_doubt(self, record: Record) -> Doubt | None:
        """Whether git says that somebody else brought the file in."""
        if self.base is None:
            return None
        name = self.base.name_of(record.path)
        for commit in self.base.since(name):
            if identity(commit.author) != identity(record.by) and self.base.brings(commit, name):
                message = f"{shown(record.by)} is to have said it, and {shown(commit.author)}"
                return Doubt("forged-record", f"{message} committed it", LET_THEM)
        return None

    def _in_base(self, place: Place) -> dict[Path, str]:
        """The files that the base branch has, each with a commit that has it."""
        base = self.base
        if base is None:
            return {}
        head = f"{base.name_of(Path(place.folder))}/"
        return {
            base.top / name: commit
            for commit, tree in ((base.fork, base.fork_tree), (base.tip, base.tip_tree))
            for name in tree
            if name.startswith(head) and name.endswith(ENDING) and "/" not in name[len(head) :]
        }

    def _record(self, path: Path, commit: str | None) -> Record:
        """A file; ``commit`` has it, if the base branch does."""
        signed = path.with_name(path.name + SIGNED)
        raw, signature = self._bytes(path, commit), self._bytes(signed, commit)
        sitting = parse_sitting(raw, str(near(path)))
        settled = commit is not None or not self.base
        sealed = settled and self._is_in(signed, commit)
        return Record(path, raw, sitting, signature, settled, sealed)

    def strays(self, looked_at: Container[Path]) -> Iterator[tuple[Fault, Doubt]]:
        """Doubts of new files of events about no rendering that was looked at.

        The rendering may come later, when the base branch has them and they are believed.
        """
        base = self.base
        for name in base.head_tree if base else ():
            path = base.top / name if base else Path(name)
            if LEDGER.fullmatch(name) and path not in looked_at and self._is_new(path):
                record = self._record(path, None)
                roles = [
                    self.policy.workspace.config.role(event.document, event.tag)
                    for event in record.sitting.events
                ]
                easiest = min(roles, key=lambda role: role.attested, default=Role())
                if doubt := self.doubt(record, easiest):
                    yield record.fault(doubt), doubt

    def _is_new(self, path: Path) -> bool:
        """Whether a file is none of the base branch, and one of this very workspace."""
        base, root = self.base, self.policy.workspace.root
        if base is None or not path.is_relative_to(root) or not _is_plain(path):
            return False
        name = base.name_of(path)
        nested = (one / NAME for one in path.parents if one != root and one.is_relative_to(root))
        others = any(base.name_of(one) in base.tip_tree for one in nested)
        return not (others or name in base.fork_tree or name in base.tip_tree)

    def _is_in(self, path: Path, commit: str | None) -> bool:
        """Whether a commit of the base branch has a file; without a base, they all count as in."""
        if self.base is None or commit is None:
            return self.base is None
        tree = self.base.tip_tree if commit == self.base.tip else self.base.fork_tree
        return self.base.name_of(path) in tree

    def _bytes(self, path: Path, commit: str | None) -> bytes:
        """What a file holds in the base branch, else on the disk; nothing if it is not there."""
        there = plain(read_bytes(path)) if _is_plain(path) else b""
        if self.base is None or commit is None:
            return there
        name = self.base.name_of(path)
        tree = self.base.tip_tree if commit == self.base.tip else self.base.fork_tree
        if name not in tree or tree[name].is_of(there):
            return there
        return plain(self.base.read(commit, name))


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def faults_of(record: Record, place: Place) -> Iterator[Fault]:
    """What is wrong within a file that this branch brings in."""
    yield from (one for one in record.sitting.faults if one.remedy != TORN)
    strays = {(event.document, event.tag) for event in record.sitting.events}
    for document, tag in sorted(strays - {(place.document, place.tag)}):
        message = f"this was said of {document} in {tag}, and lies with {place.document}"
        yield Fault(str(near(record.path)), 1, f"{message} in {place.tag}", ALTERED)


def _misnamed(record: Record) -> Doubt | None:
    """Whether a file does not bear the name that its author would have given to it."""
    people = sorted({identity(event.by) for event in record.sitting.events})
    remedy = "leave files of events as they were written: one person, one sitting, one file"
    if len(people) > 1:
        message = f"several people speak in this file: {', '.join(map(shown, people))}"
        return Doubt("many-voices", message, remedy)
    wanted = file_name(record.by, record.at)
    if record.path.name[:DRAWN] != wanted[:DRAWN]:
        message = f"the name of this file is not that of a sitting of {shown(record.by)}"
        return Doubt("misnamed-record", message, f"its name would begin with {wanted[:DRAWN]}")
    return None


def tampered(base: Base) -> Iterator[Fault]:
    """Files of events and attestations of the base branch that are changed, or gone."""
    for name, blob in base.fork_tree.items():
        if not RECORD.fullmatch(name):
            continue
        path = base.top / name
        back = PUT_BACK.format(base.ref, name)
        if link_in(path, base.top) and blob.mode != LINK:
            yield Fault(str(near(path)), 0, "a link stands in the place of this record", back)
        elif not path.is_file():
            yield Fault(str(near(path)), 0, "this record of the base branch was removed", back)
        elif not blob.is_of(raw := read_bytes(path)):
            first = base.read(base.fork, name)
            yield Fault(str(near(path)), *_altered(first, raw), back)


def _altered(before: bytes, after: bytes) -> tuple[int, str]:
    """The first line of a record that is not as it was, and what to say of it."""
    if plain(after).startswith(plain(before)):
        line = before.count(b"\n") + 1
        return (
            line,
            "this record of the base branch has grown; later words need a file of their own",
        )
    pairs = zip(before.split(b"\n"), plain(after).split(b"\n"), strict=False)
    line = next((n for n, (old, new) in enumerate(pairs, 1) if old != new), 1)
    return line, "this record of the base branch was changed"


def linked(place: Place, base: Base) -> Iterator[Fault]:
    """Links in the place of a folder or a file of events, and submodules."""
    folder = Path(place.folder)
    files = sorted(folder.glob(f"*{ENDING}*")) if folder.is_dir() else []
    if module := base.module_over(folder):
        message = "these records lie in a submodule, so nobody knows who brought them in"
        yield Fault(str(near(module)), 0, message, "put the files into this repository")
    for path in (folder, *files):
        if link := link_in(path, base.top):
            message = "a link leads to records that are somewhere else"
            yield Fault(str(near(link)), 0, message, "put the files themselves there")
            return

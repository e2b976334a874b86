"""What is approved, as it goes out: finished documents, PO and MO."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from hexapla.corpus.unit import State, Unit
from hexapla.errors import UsageError
from hexapla.formats.po import parse
from hexapla.formats.po.release import released
from hexapla.formats.po.render import compile_mo
from hexapla.review.release import Choice, Fate, choose
from hexapla.verbs.cases import Docket
from hexapla.verbs.check import paths_of, workspace_of
from hexapla.verbs.export import export_file
from hexapla.verbs.records import Archive
from hexapla.verbs.request import Request
from hexapla.verbs.review.page import Page, read_file, texts_of
from hexapla.workspace.config import Workspace, open_workspace
from hexapla.workspace.discover import find_catalogues
from hexapla.workspace.documents import Tags
from hexapla.workspace.fresh import write_anew
from hexapla.workspace.home import find_home, near
from hexapla.workspace.policy import policy_here

JUDGED = frozenset({State.RENDERED, State.EMPTY, State.FUZZY})


class Issue(NamedTuple):
    """A rendering that goes out: its files, by their places below the folder for them.

    ``choices`` are its units, each with the text that goes out.
    """

    path: Path
    files: dict[Path, bytes]
    choices: tuple[Choice, ...]

    def units(self, fate: Fate) -> list[Unit]:
        """The units of which this becomes."""
        return [choice.unit for choice in self.choices if choice.fate is fate]

    @property
    def finished(self) -> bool:
        """Whether all of it goes out as it stands."""
        return all(choice.fate is Fate.APPROVED for choice in self.choices)


def prepare_release(request: Request, folder: Path, output: Path, form: str = "") -> list[Issue]:
    """What would go out for PO files, folders or documents; nothing is written.

    Catalogues in ``output`` are no part of it. ``form`` is that of documents: txt, md or html.

    Raises:
        UsageError: there is no such document, or no rendering.
        UnreadableError, ConfigError, SaveError: a file cannot be read, or is damaged.
    """
    named = tuple(_place(name, folder) for name in request.paths)
    request = Request(named, request.source, request.target)
    workspace = workspace_of(request, folder)
    if workspace.file is None:
        workspace = Workspace(folder.resolve())
    policy = policy_here(workspace.root)
    archive = Archive(None, policy, policy)
    given = Tags(request.source, "", workspace.config.source)
    tags = workspace.config.languages
    issues: list[Issue] = []
    for path in find_catalogues(paths_of(request, workspace, folder)):
        if path.resolve().is_relative_to(output.resolve()):
            continue
        page = read_file(near(path), workspace, given)
        tag = page.catalogue.target_tag
        if tag == (request.target or tag) and (not tags or tag in tags):
            issues.append(_issue(page, archive, form))
    if not issues:
        raise UsageError("there is no rendering to release", remedy="name a document or a PO file")
    return issues


def write_release(issues: Iterable[Issue], output: Path) -> Iterator[Path]:
    """Write what goes out below a folder; each file, when it is written.

    Raises:
        SaveError: one cannot be written.
    """
    for issue in issues:
        for place, raw in issue.files.items():
            write_anew(output / place, raw)
            yield output / place


def _place(name: str, folder: Path) -> str:
    """Where a document is, by its name or a path."""
    if (folder / name).exists():
        return name
    return str(find_home(open_workspace(folder.resolve()), name).absolute())


def _issue(page: Page, archive: Archive, form: str) -> Issue:
    units = [unit for unit in page.catalogue.units if unit.state in JUDGED]
    wanted = {unit.key: texts_of(unit) for unit in units}
    cases = Docket(page, archive).cases_of(wanted)
    choices = tuple(choose(case) for case in cases if case.unit.state in JUDGED)
    targets = {choice.unit.line: choice.targets for choice in choices}
    place = _below(page, archive.policy.workspace.root)
    file = parse(released(page.file, targets), str(page.path))
    files = {place: file.raw}
    if page.catalogue.ours:
        exported = export_file(file, form)
        files[place.with_name(exported.name)] = exported.raw
    else:
        files[place.with_suffix(".mo")] = compile_mo(file)
    return Issue(page.path, files, choices)


def _below(page: Page, root: Path) -> Path:
    """Where a catalogue lies below the root of its workspace; its name, if elsewhere."""
    path = page.path.resolve()
    return path.relative_to(root) if path.is_relative_to(root) else Path(path.name)

"""Findings for PO files: which files, which rules, which terms; then file by file."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hexapla.checks.finding import Level
from hexapla.checks.outcome import Outcome, Summary
from hexapla.checks.rule import Rule
from hexapla.corpus.catalogue import Catalogue
from hexapla.errors import HexaplaError, UsageError
from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.formats.po.locate import Locator
from hexapla.languages.tag import is_tag
from hexapla.terms.concept import Termbase
from hexapla.terms.notice import Notice
from hexapla.verbs.desk import Desk, Tell, document_of, read_catalogue, unheard
from hexapla.verbs.explain import choose_rules
from hexapla.verbs.request import Request
from hexapla.workspace.config import Workspace, open_workspace
from hexapla.workspace.discover import find_catalogues
from hexapla.workspace.documents import UNDETERMINED, Tags, tags_of
from hexapla.workspace.files import read_bytes
from hexapla.workspace.forms import forms_folder
from hexapla.workspace.glossary import load_termbase
from hexapla.workspace.place import Place, place_of, root_of

UNTOLD = "its language cannot be told, so no terms are checked (say --target TAG)"


@dataclass(frozen=True, slots=True)
class Plan:
    """A request, answered: the files to check and all that is needed for it."""

    files: tuple[Path, ...]
    rules: tuple[Rule, ...]
    workspace: Workspace
    termbase: Termbase
    fail_level: Level
    source: str = ""
    target: str = ""
    notices: tuple[tuple[str, Notice], ...] = field(default=())


def prepare(request: Request, folder: Path, workspace: Workspace | None = None) -> Plan:
    """Find the files, rules and terms for a request made in ``folder``.

    The workspace is the one that is given, else the one that the first path lies in, else the one
    that ``folder`` lies in.

    Raises:
        UsageError: an unknown rule or language, or nothing to check.
        ConfigError, GlossaryError, UnreadableError: as their names say.
    """
    workspace = workspace or workspace_of(request, folder)
    rules = choose_rules(request.select, request.ignore)
    for tag in (request.source, request.target):
        if tag and not is_tag(tag):
            raise UsageError(f"{tag} is no language tag", remedy="tags are BCP 47: zh-Hans, pt-BR")
    termbase, notices = load_termbase(glossaries_of(request, workspace, folder))
    fail_level = request.fail_level
    if fail_level is None:
        fail_level = Level[workspace.config.fail_level.upper()]
    return Plan(
        files=_files(request, workspace, folder),
        rules=rules,
        workspace=workspace,
        termbase=termbase,
        fail_level=fail_level,
        source=request.source,
        target=request.target,
        notices=notices,
    )


def workspace_of(request: Request, folder: Path) -> Workspace:
    """The workspace that the first path lies in, else the one that ``folder`` lies in.

    Raises:
        ConfigError: its configuration cannot be used.
    """
    start = (folder / request.paths[0] if request.paths else folder).resolve()
    return open_workspace(start if start.is_dir() else start.parent)


def glossaries_of(request: Request, workspace: Workspace, folder: Path) -> list[Path]:
    """The files named on the command line replace those of the workspace."""
    if request.glossaries:
        return [_near(folder / name) for name in request.glossaries]
    return [_near(workspace.root / name) for name in workspace.config.glossary]


def _near(path: Path) -> Path:
    """The path as seen from here, where that is shorter to read."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def paths_of(request: Request, workspace: Workspace, folder: Path) -> list[Path]:
    """Where to look for files: as the request has it, else the workspace, else in the folder."""
    named = [folder / name for name in request.paths]
    inside = folder.resolve() == workspace.root
    default = [workspace.root / name for name in workspace.config.paths] if inside else []
    return named or default or [folder]


def _files(request: Request, workspace: Workspace, folder: Path) -> tuple[Path, ...]:
    """The PO files below the paths of the request, else of the workspace, else of the folder."""
    paths = paths_of(request, workspace, folder)
    files = tuple(_near(path) for path in find_catalogues(paths))
    if not files:
        where = ", ".join(str(_near(path)) for path in paths)
        raise UsageError(
            f"there is no PO file in {where}", remedy="name files or folders that hold *.po"
        )
    return files


def run(plan: Plan, tell: Tell = unheard) -> Iterator[Outcome]:
    """An outcome for each file, in order; a file that cannot be read does not stop the others.

    ``tell`` is told what takes long, or is missing.
    """
    locks = forms_folder(plan.workspace)
    desk = Desk(plan.workspace.config, plan.rules, plan.termbase, tell, locks)
    for path in plan.files:
        try:
            outcome = _check(path, plan, desk)
        except HexaplaError as error:
            outcome = Outcome(str(path), problem=error)
        if outcome is not None:
            yield outcome


def exit_code(plan: Plan, summary: Summary) -> int:
    """2 where a glossary or a file could not be read in full, else as the findings have it."""
    if any(not notice.harmless for _, notice in plan.notices):
        return 2
    return summary.exit_code(plan.fail_level)


def reviews_of(path: Path, catalogue: Catalogue, workspace: Workspace) -> Place | None:
    """Where the events about a file lie; None if there are none."""
    root = root_of(workspace.root, configured=workspace.file is not None, path=path)
    try:
        place = place_of(path, root, catalogue.target_tag, ours=catalogue.ours)
    except UsageError:  # it lies outside of the workspace, so nobody can have reviewed it
        return None
    return place if Path(place.folder).is_dir() else None


def _check(path: Path, plan: Plan, desk: Desk) -> Outcome | None:
    """The outcome for one file; None if its language is not among the workspace's."""
    config = plan.workspace.config
    file = parse(read_bytes(path), str(path))
    tags = tags_of(file, path, Tags(plan.source, plan.target, config.source))
    catalogue = read_catalogue(file, path, document_of(path, ours=is_ours(file)), tags)
    if config.languages and catalogue.target_tag not in config.languages:
        return None
    findings = tuple(desk.findings_of_whole(catalogue))
    states = Counter(unit.state for unit in catalogue.units)
    untold = plan.termbase.concepts and catalogue.target_tag == UNDETERMINED
    notice = UNTOLD if untold else ""
    outcome = Outcome(str(path), findings, states, notice=notice, where=Locator(file))
    if not findings or not (place := reviews_of(path, catalogue, plan.workspace)):
        return outcome
    from hexapla.verbs.waive import without_waived  # noqa: PLC0415 -- few files are reviewed

    return without_waived(outcome, place, config.role(place.document, place.tag))

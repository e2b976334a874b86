"""Findings for PO files: which files, which rules, which terms; then file by file."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from hexapla.checks.finding import Level
from hexapla.checks.outcome import Outcome, Summary
from hexapla.checks.rule import Context, Rule
from hexapla.checks.suite import Suite
from hexapla.corpus.catalogue import Catalogue
from hexapla.errors import HexaplaError, UnreadableError, UsageError
from hexapla.formats.po import PoFile, parse
from hexapla.formats.po.catalogue import is_ours, to_catalogue
from hexapla.languages import find_language
from hexapla.languages.guess import guess_source, guess_target
from hexapla.languages.tag import from_posix, is_tag
from hexapla.terms.concept import Termbase
from hexapla.terms.notice import Notice
from hexapla.terms.rendering import TermMatcher
from hexapla.verbs.explain import choose_rules
from hexapla.workspace.config import SEVERITIES, Workspace, open_workspace
from hexapla.workspace.discover import find_catalogues
from hexapla.workspace.files import read_bytes
from hexapla.workspace.glossary import load_termbase

UNDETERMINED = "und"  # BCP 47's tag for a language that is not known
UNTOLD = "its language cannot be told, so no terms are checked (say --target TAG)"


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks for; everything that is left out is the workspace's to say."""

    paths: tuple[str, ...] = ()
    source: str = ""
    target: str = ""
    glossaries: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: Level | None = None


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


def prepare(request: Request, folder: Path) -> Plan:
    """Find the files, rules and terms for a request made in ``folder``.

    The workspace is the one that the first path lies in, else the one that ``folder`` lies in.

    Raises:
        UsageError: an unknown rule or language, or nothing to check.
        ConfigError, GlossaryError, UnreadableError: as their names say.
    """
    start = (folder / request.paths[0] if request.paths else folder).resolve()
    workspace = open_workspace(start if start.is_dir() else start.parent)
    rules = choose_rules(request.select, request.ignore)
    for tag in (request.source, request.target):
        if tag and not is_tag(tag):
            raise UsageError(f"{tag} is no language tag", remedy="tags are BCP 47: zh-Hans, pt-BR")
    termbase, notices = load_termbase(_glossaries(request, workspace, folder))
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


def _glossaries(request: Request, workspace: Workspace, folder: Path) -> list[Path]:
    """The files named on the command line replace those of the workspace."""
    if request.glossaries:
        return [_near(folder / name) for name in request.glossaries]
    return [_near(workspace.root / name) for name in workspace.config.glossary]


def _near(path: Path) -> Path:
    """The path as seen from here, where that is shorter to read."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _files(request: Request, workspace: Workspace, folder: Path) -> tuple[Path, ...]:
    """The PO files below the paths of the request, else of the workspace, else of the folder."""
    named = [folder / name for name in request.paths]
    inside = folder.resolve() == workspace.root
    default = [workspace.root / name for name in workspace.config.paths] if inside else []
    paths = named or default or [folder]
    files = tuple(_near(path) for path in find_catalogues(paths))
    if not files:
        where = ", ".join(str(_near(path)) for path in paths)
        raise UsageError(
            f"there is no PO file in {where}", remedy="name files or folders that hold *.po"
        )
    return files


def run(plan: Plan) -> Iterator[Outcome]:
    """An outcome for each file, in order; a file that cannot be read does not stop the others."""
    desk = _Desk(plan)
    for path in plan.files:
        try:
            outcome = desk.check(path)
        except HexaplaError as error:
            outcome = Outcome(str(path), problem=error)
        if outcome is not None:
            yield outcome


def exit_code(plan: Plan, summary: Summary) -> int:
    """2 where a glossary or a file could not be read in full, else as the findings have it."""
    if any(not notice.harmless for _, notice in plan.notices):
        return 2
    return summary.exit_code(plan.fail_level)


class _Desk:
    """A plan at work: contexts and suites are made once for each pair of languages."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._context = lru_cache(maxsize=None)(self._make_context)
        self._suites: dict[tuple[tuple[str, str], ...], Suite] = {}

    def check(self, path: Path) -> Outcome | None:
        """The outcome for one file; None if its language is not among the workspace's."""
        catalogue = self._catalogue(path)
        languages = self._plan.workspace.config.languages
        if languages and catalogue.target_tag not in languages:
            return None
        context = self._context(catalogue.source_tag, catalogue.target_tag, catalogue.ours)
        findings = tuple(self._suite(catalogue).check(catalogue, context))
        states = Counter(unit.state for unit in catalogue.units)
        notice = UNTOLD if catalogue.target_tag == UNDETERMINED else ""
        return Outcome(str(path), findings, states, notice=notice)

    def _catalogue(self, path: Path) -> Catalogue:
        file = parse(read_bytes(path), str(path))
        if file.damages and not file.entries:
            raise _no_po(file, path)
        source_tag, target_tag = self._tags(file, path)
        return to_catalogue(
            file,
            document=_document(path, ours=is_ours(file)),
            source_tag=source_tag,
            target_tag=target_tag,
            joiner=find_language(source_tag).joiner,
        )

    def _tags(self, file: PoFile, path: Path) -> tuple[str, str]:
        """Source and target: the command line's word, then the file's, then the workspace's."""
        plan = self._plan
        declared = from_posix(file.header.get("X-Source-Language", ""))
        source = plan.source or declared or plan.workspace.config.source
        if not source:
            source = guess_source(entry.msgid for entry in file.entries)
        target = plan.target or (from_posix(path.stem) if is_ours(file) else "")
        return source, target or guess_target(
            file.header.get("Language", ""), path.parts
        ) or UNDETERMINED

    def _make_context(self, source_tag: str, target_tag: str, ours: bool) -> Context:
        source, target = find_language(source_tag), find_language(target_tag)
        matcher = TermMatcher(self._plan.termbase, (source_tag, source), (target_tag, target))
        return Context(source, target, matcher, ours=ours)

    def _suite(self, catalogue: Catalogue) -> Suite:
        levels = self._plan.workspace.config.levels(catalogue.document, catalogue.target_tag)
        key = tuple(sorted(levels.items()))
        if key not in self._suites:
            rules = [rule for rule in self._plan.rules if levels.get(rule.slug) != "off"]
            severities = {slug: SEVERITIES[word] for slug, word in key if word != "off"}
            self._suites[key] = Suite(rules, severities)
        return self._suites[key]


def _document(path: Path, *, ours: bool) -> str:
    """The folder's name in our layout; elsewhere the path, with slashes."""
    return path.resolve().parent.name if ours else path.as_posix()


def _no_po(file: PoFile, path: Path) -> UnreadableError:
    damage = file.damages[0]
    remedy = "name a PO file, or mend this one"
    return UnreadableError(
        f"not a PO file: {damage.message}", path=str(path), line=damage.line, remedy=remedy
    )

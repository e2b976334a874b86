"""What a workspace says of itself: hexapla.toml, or [tool.hexapla] in pyproject.toml."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from hexapla.checks.finding import Severity
from hexapla.checks.rules import RULES
from hexapla.errors import ConfigError
from hexapla.languages.tag import is_tag
from hexapla.review.roles import EVERYBODY, Role
from hexapla.scores.policy import Policy
from hexapla.workspace.files import read_bytes
from hexapla.workspace.keys import ANY, line_of, parse_path
from hexapla.workspace.keys import Path as KeyPath

NAME = "hexapla.toml"
SEVERITIES = {"info": Severity.NEUTRAL, "warning": Severity.MINOR, "error": Severity.MAJOR}

LEVELS = ("off", *SEVERITIES)
FailLevel = Literal["info", "warning", "error"]
Use = Literal["current", "older", "off"]
Scripts = Literal["apart", "alike"]
Repeated = Literal["every", "once"]


class Override(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Levels for some documents or languages; both are globs, and both must fit."""

    rules: dict[str, str]
    documents: tuple[str, ...] = ("*",)
    languages: tuple[str, ...] = ("*",)


class Review(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Who reviews some renderings, and how; both globs must fit."""

    editors: tuple[str, ...] = ()
    translators: tuple[str, ...] = (EVERYBODY,)
    documents: tuple[str, ...] = ("*",)
    languages: tuple[str, ...] = ("*",)
    quorum: Annotated[int, msgspec.Meta(ge=1)] = 1
    four_eyes: bool = True
    protected: bool = False
    attested: bool = False


class Quality(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What a text has to reach before it passes: see ``hexapla.scores.policy``."""

    threshold: Annotated[float, msgspec.Meta(ge=0, lt=100)] = 95
    acceptable: Annotated[float, msgspec.Meta(gt=0)] = 10
    words: Annotated[int, msgspec.Meta(ge=1)] = 300
    coverage: Annotated[float, msgspec.Meta(ge=0, le=100)] = 100
    repeated: Repeated = "every"

    def policy(self) -> Policy:
        """The same, as the scores take it."""
        line = self.threshold, self.acceptable, self.words, self.coverage
        return Policy(*line, once=self.repeated == "once")


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The table, key by key; ``docs/configuration.md`` is its manual."""

    source: str = ""
    languages: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    glossary: tuple[str, ...] = ()
    lock: Use = "current"
    scripts: Scripts = "apart"
    encoder: str = ""
    fail_level: FailLevel = "error"
    rules: dict[str, str] = msgspec.field(default_factory=dict)
    override: tuple[Override, ...] = ()
    review: tuple[Review, ...] = ()
    signers: str = ""
    revoked: str = ""
    attest: bool = False
    subjects: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    quality: Quality = Quality()
    keys: dict[str, str] = msgspec.field(default_factory=dict)

    def without_keys(self) -> "Config":
        """What of it a finding may depend on."""
        told = {"review": (), "signers": "", "revoked": "", "attest": False, "encoder": ""}
        return msgspec.structs.replace(self, keys={}, quality=Quality(), **told)

    def levels(self, document: str, tag: str) -> dict[str, str]:
        """The level of each rule that has one here: the later override wins."""
        levels: dict[str, str] = dict(self.rules)
        for override in self.override:
            if _fits(document, override.documents) and _fits(tag, override.languages):
                levels.update(override.rules)
        return levels

    def role(self, document: str, tag: str) -> Role:
        """Who reviews a rendering: the last that fits; everybody, where nothing is said at all."""
        for one in reversed(self.review):
            if _fits(document, one.documents) and _fits(tag, one.languages):
                people = one.translators, one.editors
                return Role(
                    *people, one.quorum, one.four_eyes, one.protected, attested=one.attested
                )
        return Role(editors=()) if self.review else Role()

    def subjects_of(self, document: str) -> list[str]:
        """What a document is about, as the workspace says."""
        return [name for name, globs in self.subjects.items() if _fits(document, globs)]


def _fits(name: str, globs: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, glob) for glob in globs)


TABLES: dict[str | int, type[msgspec.Struct]] = {
    "override": Override,
    "review": Review,
    "quality": Quality,
}


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder, and what its configuration says; the defaults where it has none.

    ``file`` is where it is said; None if nowhere.
    """

    root: Path
    config: Config = field(default_factory=Config)
    file: Path | None = None


def open_workspace(start: Path) -> Workspace:
    """The workspace that ``start`` stands in: the nearest folder upward with a configuration.

    Raises:
        ConfigError: the configuration is no TOML, or has a key or value that cannot be.
    """
    for folder in (start, *start.parents):
        for name in (NAME, "pyproject.toml"):
            path = folder / name
            if path.is_file() and (config := _load(path)) is not None:
                return Workspace(folder, config, path)
    return Workspace(start)


def _load(path: Path) -> Config | None:
    """The configuration in a file; None in a pyproject.toml that has no table of ours."""
    import tomllib  # noqa: PLC0415 -- not every folder has a configuration

    text = _decoded(path)
    try:
        table: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(error, path) from None
    except RecursionError:
        raise _not_toml(ValueError("tables too deep within tables"), path) from None
    if path.name != NAME:
        table = table.get("tool", {}).get("hexapla")
    return None if table is None else _typed(table, path)


def _decoded(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            "not UTF-8", path=str(path), line=line, remedy="save it as UTF-8"
        ) from None


def _not_toml(error: ValueError, path: Path) -> ConfigError:
    message, _, place = str(error).partition(" (at ")
    line = int(digits) if (digits := place.removeprefix("line ").partition(",")[0]).isdigit() else 0
    return ConfigError(f"not TOML: {message}", path=str(path), line=line, remedy="see toml.io")


def _typed(table: dict[str, Any], path: Path) -> Config:
    try:
        config = msgspec.convert(table, Config)
    except msgspec.ValidationError as error:
        raise wrong_key(path, *_explain(str(error), table)) from None
    for where, message, remedy in _impossible(config):
        raise wrong_key(path, where, message, remedy)
    return config


def wrong_key(path: Path, where: KeyPath, message: str, remedy: str) -> ConfigError:
    """The error for a key of a configuration, with the line that it stands on.

    ``where`` is the path of the key in our table: ``("rules", "doubled-word")``.
    """
    place = where if path.name == NAME else ("tool", "hexapla", *where)
    line = line_of(_decoded(path), place)
    return ConfigError(message, path=str(path), line=line, remedy=remedy)


def _explain(error: str, table: dict[str, Any]) -> tuple[KeyPath, str, str]:
    """msgspec's words as ours: the path of the key, what is wrong, the remedy."""
    message, _, place = error.partition(" - at `")
    where = _with_key(parse_path(place.rstrip("`")), table)
    if message.startswith("Object contains unknown field"):
        key = message.split("`")[1]
        struct = next((TABLES[part] for part in where if part in TABLES), Config)
        return (*where, key), f"there is no key {key}", _nearest(key, _keys(struct))
    name = ".".join(str(part) for part in where)
    return (
        where,
        f"{name}: {message[0].lower()}{message[1:]}",
        "docs/configuration.md lists every key",
    )


def _with_key(where: KeyPath, table: dict[str, Any]) -> KeyPath:
    """The path with the key that msgspec does not name: the first that cannot be."""
    if ANY not in where:
        return where
    at = where.index(ANY)
    inner: Any = table
    for part in where[:at]:
        inner = inner[part]
    wrong = next((key for key in inner if not _can_be(where[:at], {key: inner[key]})), ANY)
    return (*where[:at], wrong, *where[at + 1 :])


def _can_be(where: KeyPath, value: object) -> bool:
    """Whether a configuration may have this at a path, and nothing else."""
    for part in reversed(where):
        value = {part: value} if isinstance(part, str) else [value]
    try:
        msgspec.convert(value, Config)
    except msgspec.ValidationError:
        return False
    return True


def _keys(struct: type[msgspec.Struct]) -> list[str]:
    return [field.encode_name for field in msgspec.structs.fields(struct)]


def _nearest(word: str, known: list[str]) -> str:
    """The remedy for a misspelt word."""
    close = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"


def _impossible(config: Config) -> Iterator[tuple[KeyPath, str, str]]:
    """Values of the right type that name nothing: languages, rules, levels."""
    for where, tag in (("source", config.source), *(("languages", t) for t in config.languages)):
        if tag and not is_tag(tag):
            yield (where,), f"{where}: {tag} is no language tag", "tags are BCP 47: zh-Hans, pt-BR"
    yield from _impossible_rules(config.rules, ("rules",))
    for number, override in enumerate(config.override):
        yield from _impossible_rules(override.rules, ("override", number, "rules"))
    for number, review in enumerate(config.review):
        if EVERYBODY not in review.editors and 0 < len(review.editors) < review.quorum:
            message = f"a quorum of {review.quorum}, and {len(review.editors)} editors"
            yield ("review", number, "quorum"), message, "name more editors"


def _impossible_rules(rules: dict[str, str], table: KeyPath) -> Iterator[tuple[KeyPath, str, str]]:
    known = [rule.slug for rule in RULES]
    for slug, level in rules.items():
        if slug not in known:
            yield (*table, slug), f"there is no rule {slug}", _nearest(slug, known)
        elif level not in LEVELS:
            yield (
                (*table, slug),
                f"{slug}: there is no level {level}",
                _nearest(level, list(LEVELS)),
            )

import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PINS = re.compile(r"^([\w.-]+)==(\S+)(.*(?:\n    .*)*)", re.MULTILINE)


def pins() -> dict[str, tuple[Version, str]]:
    """Version and hashes by name, as .ci/constraints.txt has them for this Python."""
    text = (ROOT / ".ci" / "constraints.txt").read_text("utf-8")
    found = PINS.findall(text)
    return {name: (Version(version), rest) for name, version, rest in found if is_meant(rest)}


def is_meant(rest: str) -> bool:
    """Whether a pin holds for this version of Python; whatever the system, it is a pin."""
    limit = re.search("python_full_version [<>=]+ '[0-9.]+'", rest)
    return limit is None or Marker(limit[0]).evaluate()


def test_every_requirement_is_pinned_to_what_it_allows() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    pinned = pins()
    wanted = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
    ]
    for requirement in map(Requirement, wanted):
        version, _ = pinned[canonicalize_name(requirement.name)]
        assert version in requirement.specifier


def test_every_pin_has_a_hash() -> None:
    assert all("--hash=sha256:" in rest for _, rest in pins().values())


def extras() -> set[str]:
    """What may be installed besides: nobody else needs it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["optional-dependencies"].values()
    return {canonicalize_name(Requirement(one).name) for names in asked for one in names}


def test_what_is_installed_is_what_is_pinned() -> None:
    pinned = pins()
    free = {"hexapla", *extras()} - pinned.keys()
    for found in distributions():
        name = canonicalize_name(found.name)
        if name not in free:
            assert Version(found.version) == pinned[name][0], name

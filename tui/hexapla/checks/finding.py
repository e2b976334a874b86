"""What is reported."""

from dataclasses import dataclass
from enum import Enum, IntEnum

from hexapla.corpus.unit import Unit
from hexapla.text.edit import Edit
from hexapla.text.span import Mark


class Level(IntEnum):
    """What continuous integration sees of a severity."""

    INFO = 0
    WARNING = 1
    ERROR = 2


class Severity(IntEnum):
    """MQM's severity levels (themqm.org)."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def level(self) -> Level:
        """Neutral is info, minor a warning, the others are errors."""
        return Level(min(self, Level.ERROR))


class Dimension(Enum):
    """MQM's top error dimensions (themqm.org), and one for what is no fault of a text."""

    TERMINOLOGY = "terminology"
    ACCURACY = "accuracy"
    CONVENTIONS = "linguistic conventions"
    STYLE = "style"
    LOCALE = "locale conventions"
    AUDIENCE = "audience appropriateness"
    DESIGN = "design and markup"
    REVIEW = "review"  # who may say what of a text, and has


class Applicability(IntEnum):
    """How far a fix may go without a reviewer."""

    DISPLAY = 0  # a hint; never made by the tool
    PROPOSE = 1  # may become a proposal; a person decides
    SAFE = 2  # cannot touch meaning


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits to the joined target text that would settle a finding."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.PROPOSE

    @property
    def takeable(self) -> bool:
        """Whether a person may take it by a key; else it is only shown."""
        return self.applicability is not Applicability.DISPLAY

    @property
    def word(self) -> str:
        """What a page calls it: a fix, or but a hint."""
        return "fix" if self.takeable else "perhaps"


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule yields: the first mark is where to look; none means the whole unit.

    ``severity`` is set only where it differs from the rule's own. One that is ``firm`` holds
    whatever level a workspace gives to the rule.
    """

    message: str
    marks: tuple[Mark, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark with the rule that made it and the unit that it is about.

    ``ordinal`` counts the findings of one rule with the same marked words in one unit.
    """

    rule: str
    severity: Severity
    dimension: Dimension
    remark: Remark
    unit: Unit
    document: str
    path: str
    source_tag: str
    tag: str
    ordinal: int = 0

    @property
    def fingerprint(self) -> str:
        """The finding's name across runs (16 hex digits).

        It sees rule, document, tag, key, marked words and ordinal, and is blind to message,
        line, order, and edits elsewhere in the unit.
        """
        from hashlib import blake2b  # noqa: PLC0415 -- for few reports, and it loads OpenSSL

        parts = (
            self.rule,
            self.document,
            self.tag,
            self.unit.key,
            *marked_words(self.unit, self.remark),
        )
        state = blake2b(digest_size=8)
        for part in (*parts, str(self.ordinal)):
            data = part.encode("utf-8", "surrogatepass")
            state.update(b"%d:" % len(data) + data)
        return state.hexdigest()


def marked_words(unit: Unit, remark: Remark) -> tuple[str, ...]:
    """Side and text of every mark, in order; of none that was guessed, since edits change it."""
    return tuple(
        f"{mark.side.value}={mark.span.of(getattr(unit, mark.side.value))}"
        for mark in remark.marks
        if not mark.guessed
    )

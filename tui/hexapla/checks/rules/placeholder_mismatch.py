"""Placeholders that a program would miss or stumble over."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from hexapla.checks.finding import Applicability, Dimension, Fix, Remark, Severity
from hexapla.checks.rule import Context, rule
from hexapla.corpus.page import Page
from hexapla.corpus.unit import Unit
from hexapla.text.agreement import (
    REPEATABLE,
    difference,
    other_spelling,
    out_of_turn,
    without_count,
)
from hexapla.text.edit import Edit
from hexapla.text.placeholder import Family, Placeholder
from hexapla.text.placeholders import SIGNS, alike, grammar, placeholders
from hexapla.text.roll import signs
from hexapla.text.span import Mark, Side, Span

NEWLINE = "\n"
WANTED = f"{SIGNS}{NEWLINE}"
MOST = 50  # placeholders of one text that are reported missing, and as many unknown
SHOWN = 40  # code points of a placeholder in a message
NUMBERING = frozenset(
    "c-format objc-format perl-format php-format java-printf-format sh-printf-format".split()
)  # dialects that know %2$s
FREE_WORDS = frozenset({Family.LINK, Family.EMPHASIS, Family.CODE})
Group = list[Placeholder]


def _not_alike(page: Page, _: Context) -> Iterator[int]:
    """The units with other signs of placeholders on one side, or with line ends."""
    sources, targets = page.sources, page.targets
    pairs = zip(signs(WANTED, sources), signs(WANTED, targets), strict=True)
    for number, (ours, theirs) in enumerate(pairs):
        if (ours or theirs) and _differ(sources.texts[number], targets.texts[number]):
            yield number


def _differ(source: str, target: str) -> bool:
    return not alike(source, target) or NEWLINE in (
        source[:1],
        source[-1:],
        target[:1],
        target[-1:],
    )


@rule(Severity.MAJOR, Dimension.DESIGN, sieve=_not_alike)
def placeholder_mismatch(unit: Unit, context: Context) -> Iterator[Remark]:  # noqa: ARG001 -- a rule is asked so
    """A placeholder, a tag or a piece of code is missing, altered or unknown.

    Programs fill in, obey or look up certain pieces of a text: printf's %s and %(name)s, fields
    such as {name} and {0}, ICU arguments, variables, tags and entities, the links, literals and
    roles of Markdown and reStructuredText. A text that lost one, or has one that the program does
    not know, is shown wrong or brings the program down.

    A format flag of gettext (c-format, python-format, python-brace-format, qt-format, sh-format
    and their like) says which directives count: then all of them do, and a lone % or brace is a
    fault. Without a flag only what surely is a placeholder counts; "100% sure" holds none.

    What may differ is left alone. Named and numbered placeholders go anywhere and as often as
    the sentence needs them; unnumbered printf directives of different kinds keep their order,
    or take numbers (%2$s). A plural form may spell its number out. Plural branches of ICU follow
    the language, but the keys of a select are the program's. Addresses of links, values of
    attributes and titles of references may be translated. Quotation marks for backquotes are
    a matter of taste, and so is how often a literal stands (a minor fault where it stands less
    often), but the code inside is not. Emphasis is a minor matter too.

    Where a placeholder stands in full-width characters or with spaces inside, the fix is safe;
    where another stands in its place, the fix is a proposal.

    Flagged:
        en: Hello ⟦{name}⟧
        fr: Bonjour ⟦{nom}⟧
        flags: c-format
        en: ⟦%d⟧ files
        de: Dateien
        flags: c-format
        en: %s of %d
        fr: ⟦%d⟧ de ⟦%s⟧
        flags: python-format
        en: %(n)d%% done
        fr: %(n)d⟦% f⟧ait
        zh: 共⟦%s⟧个
        en: In all ⟦% s⟧
        en: ⟦<b>⟧Note⟦</b>⟧
        fr: Remarque
        en: See ⟦:ref:`the index <toc>`⟧.
        fr: Voir ⟦:ref:`l'index <tdm>`⟧.
        en: Set ⟦``debug``⟧ to ``yes``.
        fr: Mettez ⟦``débogage``⟧ à ``yes``.
    Clean:
        en: 100% sure
        fr: 100 % sûr
        flags: c-format
        en: %s of %d
        fr: %2$d de %1$s
        en: {n, plural, one {# file} other {# files}}
        zh: {n, plural, other {# 个文件}}
        en: See :ref:`the index <toc>`.
        fr: Voir :ref:`l'index <toc>`.
        en: It is called `name` here.
        fr: Il s'appelle « name » ici.
    """
    source, target = unit.source, unit.target
    yield from _compare(unit, source, target)
    yield from _newlines(unit, source, target)


def _compare(unit: Unit, source: str, target: str) -> Iterator[Remark]:
    rules = grammar(unit.flags)
    ours, theirs = placeholders(source, rules), placeholders(target, rules)
    if [piece[2:] for piece in ours] == [piece[2:] for piece in theirs]:
        return
    found = difference(ours, theirs, declared=rules.declared)
    if unit.plural is not None:
        found = without_count(found, ours, theirs)
    if found.missing or found.unknown:
        strange = {piece.start for piece in found.unknown}
        kept = [piece for piece in theirs if piece.start not in strange]
        yield from _Comparison(source, target, kept).remarks(
            found.missing[:MOST], found.unknown[:MOST]
        )
    else:
        yield from _order(ours, theirs, unit)


class _Comparison:
    """Two texts whose placeholders do not agree; ``kept`` are those of the target that do."""

    def __init__(self, source: str, target: str, kept: Sequence[Placeholder]) -> None:
        self._source, self._target = source, target
        self._kept = {(piece.family, piece.name) for piece in kept}
        self._taken = [piece.span for piece in kept]

    def remarks(self, missing: Group, unknown: Group) -> Iterator[Remark]:
        """One remark for each placeholder, or for all tags of one name."""
        rest = []
        for piece in missing:
            span = self._respelt(piece)
            if span:
                unknown = [other for other in unknown if not other.span & span]
                yield self._altered(piece, span)
            elif not _is_requoted(piece, self._target):
                rest.append(piece)
        unknown = [piece for piece in unknown if not _is_requoted(piece, self._source)]
        yield from self._grouped(_groups(rest), _groups(unknown))

    def _grouped(self, missing: list[Group], unknown: list[Group]) -> Iterator[Remark]:
        for group in missing:
            rival = _only_rival(group, missing, unknown)
            if rival:
                unknown = [other for other in unknown if other is not rival]
                yield self._replaced(group, rival)
            else:
                yield self._missing(group)
        for group in unknown:
            if group[0].broken or group[0].span.of(self._target).startswith("% "):
                yield self._lone(group[0])
            elif group[0].certain:
                yield self._unknown(group)

    def _respelt(self, piece: Placeholder) -> Span | None:
        """Where the placeholder stands in another spelling."""
        if piece.family in FREE_WORDS:
            return None
        return other_spelling(piece.span.of(self._source), self._target, self._taken)

    def _altered(self, piece: Placeholder, span: Span) -> Remark:
        self._taken.append(span)
        right, wrong = piece.span.of(self._source), span.of(self._target)
        marks = (
            Mark(Side.TARGET, span, f"must read {_short(right)}"),
            Mark(Side.SOURCE, piece.span),
        )
        safe = Applicability.SAFE if _bare(wrong) == _bare(right) else Applicability.PROPOSE
        fix = Fix(f"{_short(wrong)} → {_short(right)}", (Edit(span, right),), safe)
        return Remark(f"{_short(right)} is written {_short(wrong)}", marks, fix)

    def _replaced(self, ours: Group, theirs: Group) -> Remark:
        right, wrong = _shown(ours, self._source), _shown(theirs, self._target)
        marks = [Mark(Side.TARGET, piece.span, "not in the source") for piece in theirs]
        marks += [Mark(Side.SOURCE, piece.span) for piece in ours]
        pairs = zip(ours, theirs, strict=True)
        edits = tuple(Edit(their.span, our.span.of(self._source)) for our, their in pairs)
        simple = ours[0].position == theirs[0].position and ours[0].family is not Family.ROLE
        fix = Fix(f"{wrong} → {right}", edits) if simple and wrong != right else None
        return Remark(f"{right} became {wrong}", tuple(marks), fix)

    def _missing(self, group: Group) -> Remark:
        first = group[0]
        said = first.family in REPEATABLE and (first.family, first.name) in self._kept
        bare = first.family is Family.LITERAL and first.name in self._target
        minor = said or bare or first.family is Family.EMPHASIS
        marks = tuple(Mark(Side.SOURCE, piece.span, "not in the rendering") for piece in group)
        message = f"{_shown(group, self._source)} is missing"
        return Remark(message, marks, severity=Severity.MINOR if minor else None)

    def _unknown(self, group: Group) -> Remark:
        minor = group[0].family in {Family.EMPHASIS, Family.CODE}
        marks = tuple(Mark(Side.TARGET, piece.span, "not in the source") for piece in group)
        message = f"{_shown(group, self._target)} is not in the source"
        return Remark(message, marks, severity=Severity.MINOR if minor else None)

    def _lone(self, piece: Placeholder) -> Remark:
        sign = self._target[piece.start]
        fix = Fix(f"{sign} → {sign * 2}", (Edit(Span(piece.start, piece.start), sign),))
        mark = Mark(Side.TARGET, piece.span, f"write {sign * 2}")
        return Remark(f"a lone {sign} makes a program stumble", (mark,), fix)


def _is_requoted(piece: Placeholder, text: str) -> bool:
    """Whether the code between backquotes stands in the other text between other marks."""
    return piece.family is Family.CODE and piece.name in text


def _only_rival(group: Group, missing: Iterable[Group], unknown: Iterable[Group]) -> Group | None:
    """What stands in the group's place: the one unknown group where this is the one missing."""
    family = group[0].family
    rivals = [other for other in unknown if other[0].family is family]
    alone = sum(other[0].family is family for other in missing) == 1
    return rivals[0] if alone and len(rivals) == 1 and len(rivals[0]) == len(group) else None


def _groups(pieces: Iterable[Placeholder]) -> list[Group]:
    """Each placeholder alone, but tags of one name together."""
    tags: dict[str, Group] = {}
    groups = []
    for piece in pieces:
        if piece.family is Family.TAG:
            name = piece.name.strip("/").partition(" ")[0]
            if name in tags:
                tags[name].append(piece)
                continue
            groups.append(tags.setdefault(name, [piece]))
        else:
            groups.append([piece])
    return groups


def _shown(group: Group, text: str) -> str:
    return " ".join(_short(piece.span.of(text)) for piece in group)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _bare(text: str) -> str:
    """The text without white space, in narrow characters."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _order(
    ours: Sequence[Placeholder], theirs: Sequence[Placeholder], unit: Unit
) -> Iterator[Remark]:
    """Unnumbered printf directives of different kinds in another order."""
    turns = out_of_turn(ours, theirs)
    if turns:
        edits = tuple(Edit(Span(p.start + 1, p.start + 1), f"{turn}$") for p, turn in turns)
        simple = NUMBERING & set(unit.flags) and not any("*" in piece.name for piece, _ in turns)
        fix = Fix("number the directives", edits) if simple else None
        marks = tuple(Mark(Side.TARGET, piece.span, f"value {turn}") for piece, turn in turns)
        yield Remark("these directives take each other's values", marks, fix)


def _newlines(unit: Unit, source: str, target: str) -> Iterator[Remark]:
    """A line break at one end of one text, and none there in the other."""
    severity = None if "c-format" in unit.flags else Severity.MINOR
    for word, ours, theirs in (
        ("begins", source.startswith(NEWLINE), target.startswith(NEWLINE)),
        ("ends", source.endswith(NEWLINE), target.endswith(NEWLINE)),
    ):
        if ours and not theirs:
            at = 0 if word == "begins" else len(target)
            mark = Mark(Side.TARGET, Span(at, at), "a line break is missing")
            fix = Fix("add the line break", (Edit(mark.span, NEWLINE),), Applicability.SAFE)
            yield Remark(f"the source {word} with a line break", (mark,), fix, severity)
        elif theirs and not ours:
            at = 0 if word == "begins" else len(target) - 1
            mark = Mark(Side.TARGET, Span(at, at + 1), "a line break too many")
            fix = Fix("take the line break out", (Edit(mark.span, ""),), Applicability.SAFE)
            yield Remark(f"only the rendering {word} with a line break", (mark,), fix, severity)

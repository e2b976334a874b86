"""What a rule is, and what it may know."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from inspect import cleandoc

from hexapla.checks.finding import Dimension, Remark, Severity
from hexapla.corpus.page import Page
from hexapla.corpus.unit import State, Unit
from hexapla.languages.language import Language
from hexapla.terms.rendering import TermMatcher


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the unit: the two languages, their terms, whose layout it is."""

    source: Language
    target: Language
    terms: TermMatcher
    ours: bool = False


Body = Callable[[Unit, Context], Iterator[Remark]]
Fold = Callable[[Sequence[Unit], Context], Iterator[tuple[int, Remark]]]
Sieve = Callable[[Page, Context], Iterable[int]]


def every(page: Page, _: Context) -> Iterable[int]:
    """The sieve that lets all units through."""
    return range(len(page.units))


def ill_rendered(page: Page, context: Context) -> Iterable[int]:
    """The sieve for units with terms that are not plainly rendered."""
    return context.terms.suspects(page.sources, page.targets)


def noted(page: Page, context: Context) -> Iterable[int]:
    """The sieve for units whose entries remember something; only those of our layout do."""
    return [number for number, unit in enumerate(page.units) if unit.memo] if context.ours else ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A pure generator of remarks, and what is declared about it.

    ``slug`` is the rule's one name; ``title`` the first line of its docstring; ``manual`` the
    whole docstring. It is asked about units in ``state`` only, and of those only about the ones
    that its ``sieve`` lets through: it looks at all texts of a file at once, and tells the numbers
    of the units that the rule may have something to say of, in order.

    A rule with a ``fold`` judges a unit by those before it: only a whole file can be asked, and
    its body is the fold of a file with one unit.
    """

    slug: str
    severity: Severity
    dimension: Dimension
    state: State
    title: str
    manual: str
    body: Body
    sieve: Sieve = every
    fold: Fold | None = None

    def over(self, units: Sequence[Unit], context: Context) -> "Rule | None":
        """The rule as it is for these units, the whole of a file; None if it has nothing to say."""
        told: dict[int, list[Remark]] = {}
        for number, remark in self.fold(units, context) if self.fold else ():
            told.setdefault(id(units[number]), []).append(remark)
        if not told:
            return None
        return replace(
            self,
            body=lambda unit, _: iter(told.get(id(unit), ())),
            sieve=lambda page, _: (n for n, unit in enumerate(page.units) if id(unit) in told),
        )


def rule(
    severity: Severity,
    dimension: Dimension,
    state: State = State.RENDERED,
    *,
    sieve: Sieve = every,
) -> Callable[[Body], Rule]:
    """Declare a function to be a rule: its name and docstring are the rule's."""

    def declare(body: Body) -> Rule:
        manual = cleandoc(body.__doc__ or "")
        title = manual.partition("\n")[0]
        return Rule(
            body.__name__.replace("_", "-"), severity, dimension, state, title, manual, body, sieve
        )

    return declare


def fold_rule(severity: Severity, dimension: Dimension) -> Callable[[Fold], Rule]:
    """Declare a function over the units of a file to be a rule; it tells the number of each."""

    def declare(fold: Fold) -> Rule:
        def body(unit: Unit, context: Context) -> Iterator[Remark]:
            return (remark for _, remark in fold((unit,), context))

        body.__name__, body.__doc__ = fold.__name__, fold.__doc__
        return replace(rule(severity, dimension)(body), fold=fold)

    return declare

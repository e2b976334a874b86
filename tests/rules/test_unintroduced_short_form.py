"""Short forms are judged over a whole file, in its order."""

from collections.abc import Sequence

from hexapla.checks.finding import Severity
from hexapla.checks.rules import RULES
from hexapla.checks.rules.unintroduced_short_form import unintroduced_short_form
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.terms.concept import FIRST, SHORT, Concept, Status, Term, Termbase
from hexapla.verbs.desk import Desk
from hexapla.workspace.config import Config

SHORT_FORM = Term("en", "NEV", Status.ADMITTED, frozenset({SHORT}))
PLAIN = Concept("nev", (Term("zh", "新能源汽车"), Term("en", "new energy vehicle"), SHORT_FORM))
WITH_FIRST = Concept(
    "nev",
    (
        *PLAIN.terms,
        Term("en", "new energy vehicle (NEV)", Status.ADMITTED, frozenset({FIRST})),
    ),
)
SLUG = "unintroduced-short-form"


def units(*targets: str) -> tuple[Unit, ...]:
    return tuple(Unit(str(n), ("新能源汽车",), (text,)) for n, text in enumerate(targets))


def catalogue(texts: Sequence[Unit]) -> Catalogue:
    return Catalogue("a", "a.po", "zh", "en", tuple(texts))


def told(*targets: str, concept: Concept = PLAIN, config: Config | None = None) -> list[str]:
    """The keys of the units that have a finding."""
    return told_of(units(*targets), concept, config)


def told_of(
    texts: Sequence[Unit], concept: Concept = PLAIN, config: Config | None = None
) -> list[str]:
    desk = Desk(config or Config(), RULES, Termbase((concept,)))
    return [f.unit.key for f in desk.findings_of_whole(catalogue(texts)) if f.rule == SLUG]


def test_the_first_mention_must_have_the_full_form() -> None:
    assert told("The NEV", "A new energy vehicle", "A NEV") == ["0"]
    assert told("New energy vehicles", "NEVs", "The NEV") == []


def test_a_short_form_is_told_of_once() -> None:
    assert told("The NEV", "A NEV", "NEVs") == ["0"]


def test_both_forms_in_one_text_are_an_introduction_in_any_order() -> None:
    assert told("A new energy vehicle (NEV)", "NEVs") == []
    assert told("A NEV (new energy vehicle)", "NEVs") == []


def test_a_form_for_the_first_mention_is_the_only_introduction() -> None:
    assert told("New energy vehicles", "The NEV", concept=WITH_FIRST) == ["1"]
    assert told("A new energy vehicle (NEV)", "The NEV", concept=WITH_FIRST) == []


def test_full_forms_alone_need_no_introduction() -> None:
    assert told("New energy vehicles", "A new energy vehicle", concept=WITH_FIRST) == []


def test_a_source_without_the_term_and_a_text_that_is_no_rendering_say_nothing() -> None:
    road = Unit("road", ("公路",), ("The NEV road",))
    fuzzy = Unit("fuzzy", ("新能源汽车",), ("A new energy vehicle",), State.FUZZY)
    short = Unit("short", ("新能源汽车",), ("The NEV",))
    assert told_of([road, fuzzy, short]) == ["short"]


def test_the_fix_introduces_the_short_form() -> None:
    texts = units("The NEV")
    desk = Desk(Config(), RULES, Termbase((PLAIN,)))
    (finding,) = [f for f in desk.findings_of_whole(catalogue(texts)) if f.rule == SLUG]
    assert finding.severity is Severity.MINOR
    assert finding.remark.fix
    assert finding.remark.fix.edits[0].text == "new energy vehicle (NEV)"


def test_a_part_of_a_file_says_nothing_of_introductions() -> None:
    desk = Desk(Config(), RULES, Termbase((PLAIN,)))
    assert list(desk.findings(catalogue(units("The NEV")))) == []


def test_a_workspace_may_give_it_a_level_or_none() -> None:
    assert told("The NEV", config=Config(rules={SLUG: "off"})) == []
    assert told("The NEV", config=Config(rules={SLUG: "error"})) == ["0"]


def test_without_short_forms_no_unit_is_judged() -> None:
    bare = Concept("nev", PLAIN.terms[:2])
    assert told("The NEV", concept=bare) == []


def test_the_rule_over_a_file_is_the_rule_unit_by_unit_where_each_is_a_file() -> None:
    desk = Desk(Config(), RULES, Termbase((PLAIN,)))
    (unit,) = units("The NEV")
    context = desk.context_of(catalogue([unit]))
    over = unintroduced_short_form.over((unit,), context)
    assert over
    assert list(over.body(unit, context)) == list(unintroduced_short_form.body(unit, context))

"""Terms that count only in some documents."""

import pytest

from hexapla.checks.rules import RULES
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import Unit
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.terms.scope import within
from hexapla.verbs.desk import Desk
from hexapla.workspace.config import Config


def concept(*options: str) -> Concept:
    return Concept("c", (Term("zh", "平台", options=frozenset(options)), Term("en", "platform")))


def findings(document: str, *options: str) -> list[str]:
    config = Config(source="zh", subjects={"energy": ("*-power",), "law": ("12-*",)})
    desk = Desk(config, RULES, Termbase((concept(*options),)))
    units = (Unit("a", ("这个平台",), ("This thing",)),)
    catalogue = Catalogue(document, "a.po", "zh", "en", units)
    return [finding.rule for finding in desk.findings(catalogue)]


@pytest.mark.parametrize(
    ("options", "documents"),
    [
        ((), {"07-cars", "12-power", "speech"}),
        (("in:07-*",), {"07-cars"}),
        (("in:energy",), {"12-power"}),
        (("in:07-*", "in:law"), {"07-cars", "12-power"}),
        (("in:nowhere",), set()),
    ],
)
def test_a_term_counts_in_the_documents_and_subjects_that_it_names(
    options: tuple[str, ...], documents: set[str]
) -> None:
    found = {name for name in ("07-cars", "12-power", "speech") if findings(name, *options)}
    assert found == documents


def test_concepts_keep_their_positions() -> None:
    base = Termbase((concept("in:07-*"), concept()))
    narrow = within(base, ())
    assert [len(one.terms) for one in narrow.concepts] == [1, 2]
    assert narrow.concepts[1] is base.concepts[1]
    assert within(base, ("in:07-*",)) == base

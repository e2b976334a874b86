"""Texts of one unit that someone wrote to do harm, or that no one cut into sentences."""

import time

import pytest

from hexapla.checks.finding import Finding
from hexapla.checks.rule import Context
from hexapla.checks.rules import RULES
from hexapla.checks.suite import Suite
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher

ZH, EN = find_language("zh"), find_language("en")
VERBATIM = frozenset({"verbatim"})
BASE = Termbase(
    (
        Concept(
            "a",
            (
                Term("zh", "重庆"),
                Term("en", "Chongqing"),
                Term("en", "Chungking", Status.DEPRECATED),
            ),
        ),
        Concept("b", (Term("zh", "产业链"), Term("en", "industrial chain"))),
        Concept(
            "c", (Term("zh", "33618", options=VERBATIM), Term("en", "33618", options=VERBATIM))
        ),
    )
)
SECONDS = 3.0  # of processor time: what takes a fraction of one if it grows with the text


def findings(source: str, target: str) -> list[Finding]:
    terms = TermMatcher(BASE, ("zh", ZH), ("en", EN))
    catalogue = Catalogue("d", "d.po", "zh", "en", (Unit("a", (source,), (target,)),))
    start = time.process_time()
    found = list(Suite(RULES).check(catalogue, Context(ZH, EN, terms)))
    assert time.process_time() - start < SECONDS
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "target", "rules"),
    [
        ("重庆，" * 3000, "Chongqing, " * 2999, {"unrendered-term": 1}),
        ("重庆，" * 20_000, "Chungking, " * 20_000, {"forbidden-term": 20_000}),
        ("产业链，" * 16_000, "one chain, " * 16_000, {"unrendered-term": 16_000}),
        ("33618，" * 6000, "33,618, " * 6000, {"altered-verbatim": 6000}),
        ("<b>一" * 30_000, "<b>x" * 30_000 + "<b>", {}),
        ("%1，" * 30_000, "%1, " * 30_000 + "%1", {}),
        ("他走了。", "走" + "%(" * 60_000, {"untouched-source": 1}),
        ("他走了。", "走" + "](" * 60_000, {"untouched-source": 1}),
    ],
    ids=("missing", "rejected", "replaced", "altered", "tags", "arguments", "names", "links"),
)
def test_a_check_takes_time_as_a_text_is_long(
    source: str, target: str, rules: dict[str, int]
) -> None:
    told = [found.rule for found in findings(source, target) if found.rule != "number-mismatch"]
    assert {rule: told.count(rule) for rule in told} == rules

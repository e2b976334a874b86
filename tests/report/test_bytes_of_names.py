"""A name of a file that is no UTF-8 goes through every report, and spoils none."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import pytest

from hexapla.checks.finding import Dimension, Finding, Remark, Severity
from hexapla.checks.outcome import Outcome, Summary, Waived
from hexapla.corpus.unit import Unit
from hexapla.errors import UnreadableError
from hexapla.report import SHELF, find_report, review, scores
from hexapla.report.glossary import flaws_as_json, flaws_as_text
from hexapla.report.page import Page
from hexapla.report.places import as_json, as_text, as_tsv
from hexapla.report.text import waived_lines
from hexapla.scores.card import Scorecard
from hexapla.scores.score import Lowering, Score
from hexapla.terms.lint import Flaw
from hexapla.terms.place import Place

NAME = b"d\xff/caf\xe9.po".decode("utf-8", "surrogateescape")
UNIT = Unit("k", ("七",), ("eight",), line=3)
FINDING = Finding(
    "number-mismatch", Severity.MAJOR, Dimension.ACCURACY, Remark(NAME), UNIT, NAME, NAME, "zh",
    "en",
)  # fmt: skip
OUTCOMES = (
    Outcome(NAME, (FINDING,), waived=(Waived(FINDING, NAME, NAME),)),
    Outcome(NAME, problem=UnreadableError("no", path=NAME)),
)
LOWERING = Lowering(UNIT, (), NAME, 1, NAME)
SCORE = Score("quality", 7.0, (("points", 1), ("words", 2)), (LOWERING,), signature="q")
CARD = Scorecard(NAME, "en", "zh", NAME, (SCORE,))
PLACE = Place(NAME, "k", 1, "七", "c", "en", NAME, 3, "eight", "preferred")
FLAW = Flaw(NAME, 1, "unknown", "error", NAME, NAME)
FAULT = UnreadableError("no", path=NAME)


def checked(name: str) -> Iterator[str]:
    summary = Summary()
    return find_report(name)(map(summary.add, OUTCOMES), summary, Page())


def scored(name: str) -> Iterator[str]:
    return scores.find_layout(name)([CARD], [CARD], {}, Page())


PAGES: dict[str, Callable[[], Iterable[str]]] = {
    **{f"check {name}": partial(checked, name) for name in SHELF},
    **{f"score {name}": partial(scored, name) for name in scores.SHELF},
    "waived": lambda: waived_lines(OUTCOMES, Page()),
    "review json": lambda: [review.page_of("units", [{"file": NAME}], faults=[NAME])],
    "places text": lambda: as_text([PLACE], Page()),
    "places tsv": lambda: as_tsv([PLACE]),
    "places json": lambda: as_json([PLACE]),
    "glossary text": lambda: flaws_as_text([FLAW], [FAULT], 1, Page()),
    "glossary json": lambda: flaws_as_json([FLAW], [FAULT], 1),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_name_that_is_no_utf_8_goes_through_every_report_and_spoils_none(name: str) -> None:
    page = "".join(PAGES[name]())
    assert page.encode()
    if name.endswith(("json", "sarif")):
        assert json.dumps(json.loads(page), ensure_ascii=False).encode()


def test_the_bytes_of_a_name_are_in_its_uri() -> None:
    run = json.loads("".join(checked("sarif")))["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "d%FF/caf%E9.po"

"""The cases of languages whose terms are found by patterns alone."""

import json
from pathlib import Path

import pytest

from hexapla.languages import find_language
from hexapla.terms.concept import Term
from hexapla.terms.finder import FormFinder

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("tag", ["id", "ja", "ko"])
def test_every_form_is_found_and_no_other_word(tag: str) -> None:
    language = find_language(tag)
    for line in (CASES / f"{tag}.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        finder = FormFinder([Term(tag, case["term"])], language)
        assert bool(finder.find([0], case["text"])) == case["expect"], line
        assert bool(finder.find_all(case["text"])) == case["expect"], line

"""Terms in the languages whose words are compared by dictionaries, which are made for the test."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from hexapla.languages import find_language
from hexapla.languages.kinship import Kin
from hexapla.languages.stem import stemmer
from hexapla.terms.concept import Term
from hexapla.terms.finder import FormFinder
from hexapla.workspace.dictionaries import open_dictionary

CASES = Path(__file__).parent / "cases"
QUICK = ("el", "fr", "it")  # the dictionaries of the others take seconds to make
LANGUAGES = [
    *QUICK,
    *(pytest.param(tag, marks=pytest.mark.slow) for tag in ("de", "es", "fi", "pt", "ru")),
]


class Told(NamedTuple):
    """How many forms were found of those there are, and what was found that is none."""

    found: int
    forms: int
    strays: list[str]


def told(tag: str) -> Told:
    language = find_language(tag)
    assert language.grammar
    kin = Kin(open_dictionary(tag), stemmer(tag), language.grammar)
    found = forms = 0
    strays = []
    for line in (CASES / f"{tag}.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        finder = FormFinder([Term(tag, case["term"])], language, lambda _: kin)
        places = finder.find([0], case["text"])
        assert sorted(places) == sorted(finder.find_all(case["text"]))
        found += case["expect"] and bool(places)
        forms += case["expect"]
        if places and not case["expect"]:
            strays.append(case["text"])
    return Told(found, forms, strays)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_forms_are_found_and_other_words_are_not(
    tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path))
    found, forms, strays = told(tag)
    assert forms >= 24
    assert found >= 0.96 * forms
    assert strays == []

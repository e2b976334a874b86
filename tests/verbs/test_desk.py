from collections.abc import Callable
from pathlib import Path

import pytest

from hexapla.checks.finding import Finding, Severity
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import Unit
from hexapla.errors import DictionaryError
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.verbs import desk
from hexapla.verbs.desk import Desk, Tell, unheard
from hexapla.verbs.explain import all_rules
from hexapla.workspace.config import Config

LEMMAS = {
    "Lieferkette": "Lieferkette", "Lieferketten": "Lieferkette", "Gesetz": "Gesetz",
    "Wirtschaft": "Wirtschaft",
}  # fmt: skip


def found(target: str, form: str, tag: str = "de", tell: Tell = unheard) -> list[Finding]:
    base = Termbase((Concept("1", (Term("zh-Hans", "产业链"), Term(tag, form))),))
    unit = Unit("key", ("延长产业链。",), (target,))
    catalogue = Catalogue("document", "a.po", "zh-Hans", tag, (unit,))
    return list(Desk(Config(), all_rules(), base, tell).findings(catalogue))


@pytest.fixture
def dictionary(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tags whose dictionaries were opened; all are ``LEMMAS``."""
    opened: list[str] = []

    def open_one(tag: str) -> Callable[[str], str | None]:
        opened.append(tag)
        return LEMMAS.get

    monkeypatch.setattr(desk, "open_dictionary", open_one)
    monkeypatch.setattr(desk, "is_ready", lambda _: bool(opened))
    return opened


def test_a_form_of_a_term_is_no_finding(dictionary: list[str]) -> None:
    assert found("Die Lieferketten werden länger.", "Lieferkette") == []
    assert dictionary == ["de"]


def test_a_term_that_stands_as_it_is_needs_no_dictionary(dictionary: list[str]) -> None:
    assert found("Die Lieferkette wird länger.", "Lieferkette") == []
    assert dictionary == []


def test_a_term_inside_a_compound_is_told_of_for_information(dictionary: list[str]) -> None:
    (finding,) = found("Das Lieferkettengesetz gilt.", "Lieferkette")
    assert dictionary
    assert finding.rule == "unrendered-term"
    assert finding.severity is Severity.NEUTRAL
    assert finding.remark.message == "产业链 is rendered inside a compound: Lieferkettengesetz"


@pytest.mark.usefixtures("dictionary")
def test_another_word_is_a_finding() -> None:
    (finding,) = found("Die Wirtschaft wächst.", "Lieferkette")
    assert finding.severity is Severity.MINOR


@pytest.mark.usefixtures("dictionary")
def test_making_a_dictionary_is_told_once_with_the_name_of_the_language() -> None:
    told: list[str] = []
    found("Die Lieferketten werden länger.", "Lieferkette", tell=told.append)
    found("Die Lieferketten werden länger.", "Lieferkette", tell=told.append)
    assert told == ["the dictionary of German is being made, once"]


def test_without_a_dictionary_terms_stand_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(tag: str) -> None:
        raise DictionaryError(f"no room for {tag}", remedy="only exact forms are found")

    told: list[str] = []
    monkeypatch.setattr(desk, "open_dictionary", fail)
    monkeypatch.setattr(desk, "is_ready", lambda _: True)
    assert found("Die Lieferkette, sehr lang.", "Lieferkette", tell=told.append) == []
    assert len(found("Die Lieferketten.", "Lieferkette", tell=told.append)) == 1
    assert told == [
        "forms of German words are not known: no room for de (only exact forms are found)"
    ]


def test_a_desk_knows_which_dictionaries_are_still_to_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path))
    terms = Term("zh-Hans", "产业链"), Term("fr", "chaîne"), Term("en", "chain")
    at_work = Desk(Config(), (), Termbase((Concept("1", terms),)))
    assert at_work.unready("zh-Hans", "fr", "en", "de") == {"French"}  # German has no term

"""What wavers is found, and what merely inflects is not."""

import pytest

from hexapla.align.lexicon import NoLexicon
from hexapla.discover.evidence import Texts, is_form
from hexapla.discover.forms import key_of_each
from hexapla.discover.links import link
from hexapla.discover.phrases import index, lines_of_words
from hexapla.discover.ranking import discover
from hexapla.discover.suggestion import Suggestion
from hexapla.discover.words import read_lines
from hexapla.languages.stem import stemmer

ODD = ("Cats sleep in", "Dogs ran to", "Birds fly over", "Men built", "Nobody saw")
GERMAN = (
    "Katzen schlafen in",
    "Hunde liefen zu",
    "Vögel fliegen über",
    "Männer bauten",
    "Keiner sah",
)


def suggestions(pairs: list[tuple[str, str]], source: str, target: str) -> list[Suggestion]:
    lexicon = NoLexicon()
    left = read_lines([one for one, _ in pairs], source, lexicon)
    right = read_lines([other for _, other in pairs], target, lexicon)
    links = link(left, right, lambda _: {}, lambda _: {})
    words = lines_of_words(left)
    texts = Texts(left, right, index(right), words, [links], stemmer(target), target)
    return discover(texts, 2)


def text(*houses: str) -> list[tuple[str, str]]:
    """The term in some lines, and as many without it."""
    with_it = [
        (f"{german} Zentralbank", f"{english} {house}")
        for german, english, house in zip(GERMAN, ODD, houses, strict=True)
    ]
    return [*with_it, *(("Wolken ziehen", "Clouds drift") for _ in houses)]


def test_a_rendering_that_wavers_is_found_with_its_places() -> None:
    bank, lender = "central bank", "central lender"
    (found,) = suggestions(text(bank, bank, lender, bank, bank), "nl", "en")
    assert (found.term, len(found.spots)) == ("zentralbank", 5)
    assert [(one.text, len(one.spots)) for one in found.variants] == [(bank, 4), (lender, 1)]
    assert [spot.line for spot in found.variants[1].spots] == [2]


def test_forms_of_one_word_do_not_waver() -> None:
    forms = "central bank", "central banks", "central bank", "central bank's", "central banks"
    assert suggestions(text(*forms), "nl", "en") == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("produce", "production", True),
        ("curve overtaking", "overtake on the curve", True),
        ("integration and control", "integrated control", True),
        ("auto industry", "automobile industry", False),
        ("new productivity", "new quality productivity", False),
    ],
)
def test_a_phrase_of_the_same_words_in_other_forms_is_no_variant(
    one: str, other: str, *, same: bool
) -> None:
    texts = Texts([], [], index([]), {}, [], stemmer("en"), "en")
    assert is_form(one, other, texts) is is_form(other, one, texts) is same


def test_a_short_word_and_a_long_one_waver_though_they_begin_alike() -> None:
    usual = "automobile industry"
    (found,) = suggestions(text(usual, usual, "auto industry", usual, "auto industry"), "nl", "en")
    assert [one.text for one in found.variants] == [usual, "auto industry"]


def test_a_term_within_another_keeps_what_the_other_does_not_tell() -> None:
    pairs = [
        ("Grote Zentralbank", "big central bank"),
        ("Grote Zentralbank", "large central bank"),
        ("Grote Zentralbank", "big central bank"),
        ("De Zentralbank", "the central lender"),
        ("Een Zentralbank", "a central lender"),
    ]
    found = suggestions([*pairs, *[("Wolken ziehen", "Clouds drift")] * 5], "nl", "en")
    variants = {one.term: {each.text for each in one.variants} for one in found}
    assert variants["grote zentralbank"] == {"big central bank", "large central bank"}
    assert "central lender" in variants["zentralbank"]
    assert "large central bank" not in variants["zentralbank"]


def test_one_rendering_does_not_waver() -> None:
    assert suggestions(text(*["central bank"] * 5), "nl", "en") == []


@pytest.mark.parametrize("count", [0, 1])
def test_too_little_text_gives_nothing(count: int) -> None:
    assert suggestions(text(*["central bank"] * 5)[:count], "nl", "en") == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("network", "networking", True),
        ("plan", "planned", True),
        ("went", "going", True),
        ("productive", "productivity", False),
        ("connected", "connectivity", False),
    ],
)
def test_inflection_makes_one_word_and_derivation_two(one: str, other: str, alike: bool) -> None:
    keys = key_of_each([one, other], "en", None)
    assert (keys[one] == keys[other]) is alike


def test_what_a_program_fills_in_is_no_word() -> None:
    (line,) = read_lines(["Open %(file)s in <b>{name}</b> now"], "en", NoLexicon())
    assert [word.key for word in line] == ["open", "in", "now"]

"""Texts as words and phrases, and which of these are terms."""

import pytest

from hexapla.align.lexicon import NoLexicon
from hexapla.discover.family import is_adverb, is_family
from hexapla.discover.forms import key_of_each
from hexapla.discover.light import is_light
from hexapla.discover.phrases import find_phrases, index, lines_of_words
from hexapla.discover.recurring import find_recurring
from hexapla.discover.words import read_lines
from hexapla.languages.stem import stemmer


def test_a_word_knows_whether_it_begins_with_a_capital() -> None:
    (line,) = read_lines(["Old Hai slept"], "en", NoLexicon())
    assert [word.capital for word in line] == [True, True, False]


@pytest.mark.parametrize(("word", "light"), [("the", True), ("12", True), ("bank", False)])
def test_what_says_nothing_of_a_subject_is_light(word: str, *, light: bool) -> None:
    assert is_light(word, "en") is light


def test_a_particle_makes_no_other_word() -> None:
    keys = key_of_each(["파일", "파일을", "파일은", "경로"], "ko", None)
    assert len(set(keys.values())) == 2


def test_where_no_words_are_listed_short_ones_are_light() -> None:
    assert is_light("och", "sv-unknown")
    assert not is_light("bank", "sv-unknown")


def test_no_phrase_goes_over_a_sign_or_ends_with_a_light_word() -> None:
    (line,) = read_lines(["the war of roses, ended"], "en", NoLexicon())
    assert [phrase for phrase, _ in find_phrases(line)] == ["war", "war of roses", "roses", "ended"]


def test_a_phrase_that_a_line_has_twice_counts_once() -> None:
    lines = read_lines(["bank, bank", "bank"], "en", NoLexicon())
    assert index(lines).lines["bank"] == {0, 1}
    assert index(lines).places[0]["bank"] == (0, 1)
    assert lines_of_words(lines) == {"bank": {0, 1}}


def test_a_part_that_stands_only_within_a_term_is_no_term() -> None:
    texts = ["the central bank", "a central bank", "clouds", "rain"]
    found = find_recurring(read_lines(texts, "en", NoLexicon()), 2)
    assert [one.phrase for one in found] == ["central bank"]


def test_a_part_that_stands_by_itself_as_well_is_a_term() -> None:
    texts = [
        "the central bank",
        "a central bank",
        "one bank",
        "bank robbers",
        "rain",
        "snow",
        "hail",
    ]
    found = find_recurring(read_lines(texts, "en", NoLexicon()), 2)
    assert {one.phrase for one in found} == {"central bank", "bank"}


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("technology", "technical", "en"),
        ("economy", "economic", "en"),
        ("china", "chinese", "en"),
        ("develop", "development", "en"),
        ("electric", "electrification", "en"),
        ("observatory", "observational", "en"),
        ("wirtschaft", "wirtschaftlich", "de"),
        ("développer", "développement", "fr"),
        ("copie", "copier", "fr"),
        ("экономика", "экономический", "ru"),
    ],
)
def test_a_root_in_another_part_of_speech_is_one_family(
    one: str, other: str, language: str
) -> None:
    stem = stemmer(language)
    assert is_family(one, other, stem, language)
    assert is_family(other, one, stem, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("production", "productivity"),
        ("competition", "competitiveness"),
        ("auto", "automobile"),
        ("bank", "bankruptcy"),
        ("house", "dwelling"),
    ],
)
def test_two_nouns_of_one_root_are_a_choice(one: str, other: str) -> None:
    assert not is_family(one, other, stemmer("en"), "en")
    assert not is_family(other, one, stemmer("en"), "en")


@pytest.mark.parametrize(("word", "adverb"), [("truly", True), ("family", False), ("fly", False)])
def test_an_adverb_is_told_by_its_ending(word: str, *, adverb: bool) -> None:
    assert is_adverb(word, "en") is adverb
    assert not is_adverb(word, "de")

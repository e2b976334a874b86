import pytest

from hexapla.formats.forms import draw, parse
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kin
from hexapla.languages.locked import Forms, Lock, Locked
from hexapla.languages.paradigm import forms_of

LEMMAS = {
    "Kette": "Kette", "Ketten": "Kette", "Gesetz": "Gesetz", "Gesetze": "Gesetz",
    "neu": "neu", "neue": "neu", "neuen": "neu", "Liefer": "Liefer", "kettet": "ketten",
    "ketten": "ketten", "Kett'": "Kette", "Kett.": "Kette", "Ket-ten": "Kette",
    **{f"{head}halle{end}": f"{head}halle" for head in "ABCDEFGHIJKLM" for end in ("", "n")},
}  # fmt: skip
GERMAN = Grammar(
    alike=("der die das",), nouns="e n ns", endings="e en", links="s n", twins=(("ß", "ss"),)
)
KIN = Kin(LEMMAS.get, lambda word: word.rstrip("enst"), GERMAN)
GREEK = Grammar(bare=True)


def made(*words: str, seen: str = "") -> Lock:
    return forms_of(words, KIN, LEMMAS.items, seen.split())


def forms(*words: str) -> frozenset[str]:
    return frozenset(words)


def test_a_dictionary_turned_round_gives_the_forms_of_a_word() -> None:
    assert made("Kette") == {"Kette": Forms(known=forms("Kette", "Ketten"))}
    assert made("neue") == {"neue": Forms(known=forms("neu", "neue", "neuen"))}


def test_what_a_dictionary_has_that_no_text_is_read_as_is_not_listed() -> None:
    lock = made("Kette")
    assert {"Kett'", "Kett.", "Ket-ten"} <= LEMMAS.keys()
    assert parse(draw(lock, "German"), "de.txt") == lock


def test_a_word_that_no_dictionary_has_is_inflected_as_those_that_end_as_it_does() -> None:
    assert made("Zollhalle") == {"Zollhalle": Forms(unknown=forms("Zollhallen"))}


def test_forms_and_compounds_that_stand_in_texts_are_listed() -> None:
    lock = made("Kette", "Zollhalle", seen="Liefergesetzketten Kettengesetze Zollhallens Zoll")
    assert lock["Zollhalle"].unknown == {"Zollhallen", "Zollhallens"}
    assert lock["Kette"].compounds == {"Kettengesetze", "Liefergesetzketten"}


def test_two_spellings_of_a_word_have_one_list() -> None:
    assert sorted(made("Straße", "STRASSE", "Strasse")) == ["Strasse", "strasse"]


LOCK = {
    "Kette": Forms(
        known=forms("Kette", "Ketten"), unknown=forms("Kettens"), compounds=forms("Halskette"),
        added=forms("Kettchen"), struck=forms("Kettens", "Gesetzketten"),
    ),
    "Gesetz": Forms(known=forms("Gesetz", "Gesetze")),
    "neue": Forms(known=forms("neu", "neue", "neuen")),
}  # fmt: skip
LOCKED = Locked(LOCK, GERMAN)


@pytest.mark.parametrize(
    ("own", "found"),
    [
        ("Kette", "Ketten"),
        ("Kette", "KETTEN"),
        ("Kette", "Ket\u00adten"),
        ("Kette", "Kettchen"),  # a person's
        ("neue", "Neuen"),
        ("die", "Der"),
        ("Brücke", "Bru\u0308cke"),  # not listed, but itself
    ],
)
def test_what_is_listed_is_akin_however_it_is_written(own: str, found: str) -> None:
    assert LOCKED.akin(own, found)
    assert LOCKED.keys(own) & LOCKED.keys(found)


@pytest.mark.parametrize(
    ("own", "found"),
    [
        ("Kette", "ketten"),  # a verb
        ("Kette", "Kettens"),  # struck out
        ("Kette", "Gesetze"),
        ("Brücke", "Brücken"),  # not listed
    ],
)
def test_what_is_not_listed_is_not_akin(own: str, found: str) -> None:
    assert not LOCKED.akin(own, found)


def test_capitals_are_compared_without_accents_where_they_have_none() -> None:
    greek = Locked({"αλυσίδα": Forms(known=forms("αλυσίδες"))}, GREEK)
    assert greek.akin("αλυσίδα", "ΑΛΥΣΙΔΕΣ")
    assert greek.keys("αλυσίδα") & greek.keys("ΑΛΥΣΙΔΕΣ")
    assert not greek.akin("αλυσίδα", "αλυσιδες")


@pytest.mark.parametrize(
    ("own", "found", "part"),
    [
        ("Kette", "Halskette", "Halskette"),  # listed
        ("Kette", "Handelsketten", "ketten"),  # what is behind five letters is a form
        ("Kette", "Kettengesetz", "Ketten"),  # and what stands between words of other lists
        ("Kette", "Gesetzketten", ""),  # struck out
        ("Kette", "Kettenbau", ""),
        ("Kette", "Ketten", ""),
    ],
)
def test_a_compound_is_listed_or_made_of_what_is(own: str, found: str, part: str) -> None:
    place = LOCKED.within(own, found)
    assert (found[slice(*place)] if place else "") == part


def test_a_language_without_compounds_has_none() -> None:
    assert Locked(LOCK, Grammar()).within("Kette", "Halskette") is None


def test_a_lock_lacks_the_words_that_have_no_list() -> None:
    assert LOCKED.lacks(["Kette", "KETTE", "Brücke", "neue"]) == ["Brücke", "kette"]


def test_a_word_is_known_as_those_whose_dictionary_forms_have_it() -> None:
    assert LOCKED.lemmas("Ketten") == LOCKED.lemmas("Kette") != frozenset()
    assert not LOCKED.lemmas("Kettchen")

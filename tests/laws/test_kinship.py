"""The finder of akin words and its slow twin."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import find_language
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kin, word_pattern
from hexapla.terms.concept import Concept, Term, Termbase
from hexapla.terms.finder import FormFinder
from hexapla.terms.kin import APART, FAR, GAP, KinFinder, Phrase, Place, read_phrase, read_places
from hexapla.terms.rendering import TermMatcher
from hexapla.text.roll import Roll

LEMMAS = {
    "nouvelles": "nouveau", "nouvelle": "nouveau", "voitures": "voiture", "voiture": "voiture",
    "réformes": "réforme", "approfondit": "approfondir", "marché": "marché", "marche": "marche",
}  # fmt: skip
GRAMMAR = Grammar(
    alike=("de du des",), light="la les", between="plus", adverbs=("ment",), endings="s", links=""
)
KIN = Kin(LEMMAS.get, lambda word: word[:4], GRAMMAR)
WORDS = st.sampled_from(
    "la les de du plus vraiment nouvelle nouvelles Voitures voiture réforme réformes approfondit"
    " approfondir marché marche grande-voiture".split()
)
MARKS = st.sampled_from([" ", " ", " ", ", ", "-", ". ", "      "])
TEXTS = st.lists(st.tuples(WORDS, MARKS), max_size=9).map(
    lambda parts: "".join(map("".join, parts))
)
FORMS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


def naively(form: str, text: str) -> set[tuple[int, int]]:
    """Every place whose words are those of the term, by trying all ways to choose words."""
    phrase, places = read_phrase(form, KIN), read_places(text)
    assert phrase
    return {
        (chosen[0].start, chosen[-1].end)
        for own in versions(phrase)
        for chosen in combinations(places, len(own))
        if is_phrase(own, chosen, places, text)
    }


def versions(phrase: Phrase) -> Iterator[tuple[str, ...]]:
    """The words of a phrase with and without the light ones that are neither first nor last."""
    inner = [n for n, light in enumerate(phrase.light[:-1]) if light and n]
    for size in range(len(inner) + 1):
        for left in combinations(inner, size):
            yield tuple(word for n, word in enumerate(phrase.words) if n not in left)


def is_phrase(
    own: tuple[str, ...], chosen: Sequence[Place], places: Sequence[Place], text: str
) -> bool:
    if not all(KIN.akin(word, place.text) for word, place in zip(own, chosen, strict=True)):
        return False
    first, last = places.index(chosen[0]), places.index(chosen[-1])
    run = places[first : last + 1]
    gaps = [places[places.index(one) + 1 : places.index(other)] for one, other in pairwise(chosen)]
    return all(
        len(gap) <= GAP and all(KIN.is_between(place.text) for place in gap) for gap in gaps
    ) and all(
        other.start - one.end <= FAR and set(text[one.end : other.start]) <= APART
        for one, other in pairwise(run)
    )


@given(FORMS, TEXTS)
def test_phrases_stand_where_some_way_to_choose_words_has_them(form: str, text: str) -> None:
    phrase = read_phrase(form, KIN)
    assert phrase
    found = {(start, end) for start, end, _ in KinFinder({0: phrase}, KIN).find(text)}
    every = naively(form, text)
    assert {start for start, _ in found} == {start for start, _ in every}
    assert found <= every


@given(st.lists(FORMS, max_size=4), TEXTS)
def test_many_phrases_at_once_stand_where_each_alone_does(forms: list[str], text: str) -> None:
    read = {n: phrase for n, form in enumerate(forms) if (phrase := read_phrase(form, KIN))}
    together = set(KinFinder(read, KIN).find(text))
    alone = {place for n in read for place in KinFinder({n: read[n]}, KIN).find(text)}
    wanted = {place for n in read for place in KinFinder(read, KIN).find(text, [n])}
    assert together == alone == wanted


@given(WORDS, WORDS)
def test_words_that_are_akin_share_a_key(one: str, other: str) -> None:
    assert not KIN.akin(one, other) or KIN.keys(one) & KIN.keys(other)


@given(WORDS, WORDS)
def test_a_word_is_akin_to_itself_however_it_is_written(one: str, other: str) -> None:
    assert KIN.akin(one, one.upper())
    assert KIN.akin(one, other) == KIN.akin(other, one)


@given(WORDS, WORDS)
def test_what_lies_in_a_compound_is_akin_to_no_more_than_a_part(own: str, found: str) -> None:
    if place := KIN.within(own, found):
        assert 0 < place[1] - place[0] < len(found)


@given(st.text(max_size=20))
def test_no_letter_mark_or_number_is_left_between_words(text: str) -> None:
    rest = word_pattern().sub("", text)
    assert not any(letter.isalnum() for letter in rest)


FR = find_language("fr")
BASE = Termbase(
    tuple(
        Concept(source, (Term("zh", source), Term("fr", form)))
        for source, form in zip(
            "甲乙丙丁", ("nouvelle voiture", "voiture", "approfondir la réforme", "réforme"),
            strict=True,
        )
    )
)  # fmt: skip


@given(st.lists(st.tuples(st.text(alphabet="甲乙丙丁", max_size=3), TEXTS), min_size=1, max_size=9))
def test_the_texts_that_are_suspected_are_those_with_faults(pairs: list[tuple[str, str]]) -> None:
    terms = TermMatcher(BASE, ("zh", find_language("zh")), ("fr", FR), lambda _: KIN)
    faulty = [number for number, pair in enumerate(pairs) if terms.faults(*pair)]
    sources, targets = zip(*pairs, strict=True)
    for _ in range(2):  # what was seen before makes no difference
        assert terms.suspects(Roll(sources), Roll(targets)) == faulty


@given(st.lists(FORMS, max_size=4), TEXTS)
def test_terms_are_found_alike_in_one_text_and_among_all(forms: list[str], text: str) -> None:
    finder = FormFinder([Term("fr", form) for form in forms], FR, lambda _: KIN)
    assert sorted(finder.find(range(len(forms)), text)) == sorted(finder.find_all(text))

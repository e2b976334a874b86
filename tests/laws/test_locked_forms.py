"""What a lock finds is what the dictionary finds that it was made of."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import GlossaryError
from hexapla.formats.forms import draw, parse
from hexapla.languages import find_language
from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kin
from hexapla.languages.locked import Forms, Locked
from hexapla.languages.paradigm import forms_of
from hexapla.terms.concept import Term
from hexapla.terms.finder import FormFinder

STEMS = ("kett", "hall", "berg", "liefer")
ENDINGS = ("", "e", "en", "er", "ung")
WORDS = tuple(a + b for a, b in product(STEMS, ENDINGS))
COMPOUNDS = tuple(a + b for a, b in product(("liefer", "hals"), WORDS))
SHAPES = (str.lower, str.capitalize, str.upper)
GRAMMARS = st.sampled_from(
    (
        Grammar(endings="e en"),
        Grammar(endings="e en", derived=("ung",), links="s n"),
        Grammar(endings="e en", nouns="e n", links="s", alike=("berg berge",)),
    )
)
LEMMAS = st.dictionaries(st.sampled_from(WORDS), st.sampled_from(WORDS), max_size=12)
SOME = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)
TEXTS = st.lists(st.sampled_from(WORDS + COMPOUNDS), max_size=8)


def stem(word: str) -> str:
    return word[:4]


@given(GRAMMARS, LEMMAS, SOME, TEXTS)
def test_words_of_texts_that_were_seen_are_judged_as_the_dictionary_does(
    grammar: Grammar, lemmas: dict[str, str], own: list[str], text: list[str]
) -> None:
    kin = Kin(lemmas.get, stem, grammar)
    locked = Locked(forms_of(own, kin, lemmas.items, text), grammar)
    for word, form in product(own, text):
        assert locked.akin(word, form) == kin.akin(word, form)
        assert bool(locked.within(word, form)) == bool(kin.within(word, form)) or kin.akin(
            word, form
        )


@given(GRAMMARS, LEMMAS, SOME, TEXTS)
def test_a_lock_accepts_no_word_that_the_dictionary_does_not(
    grammar: Grammar, lemmas: dict[str, str], own: list[str], text: list[str]
) -> None:
    kin = Kin(lemmas.get, stem, grammar)
    locked = Locked(forms_of(own, kin, lemmas.items, []), grammar)
    for word, form in product(own, text):
        assert not locked.akin(word, form) or kin.akin(word, form)
        assert not locked.within(word, form) or kin.within(word, form) or kin.akin(word, form)


@given(GRAMMARS, LEMMAS, SOME)
def test_every_form_of_the_dictionary_is_in_the_lock(
    grammar: Grammar, lemmas: dict[str, str], own: list[str]
) -> None:
    kin = Kin(lemmas.get, stem, grammar)
    locked = Locked(forms_of(own, kin, lemmas.items, []), grammar)
    for word, form in product(own, lemmas):
        assert locked.akin(word, form) == kin.akin(word, form)


@given(GRAMMARS, LEMMAS, SOME, SOME)
def test_words_that_are_akin_by_lists_share_a_key(
    grammar: Grammar, lemmas: dict[str, str], own: list[str], text: list[str]
) -> None:
    kin = Kin(lemmas.get, stem, grammar)
    locked = Locked(forms_of(own, kin, lemmas.items, text), grammar)
    for word, form, shape in product(own, text, SHAPES):
        assert not locked.akin(word, shape(form)) or locked.keys(word) & locked.keys(shape(form))


NAMES = st.text("abčß", min_size=1, max_size=4)
LISTS = st.frozensets(NAMES, max_size=3)
LOCKS = st.dictionaries(NAMES, st.builds(Forms, LISTS, LISTS, LISTS, LISTS, LISTS))


@given(LOCKS)
def test_a_lock_is_read_as_it_was_written(lock: dict[str, Forms]) -> None:
    assert parse(draw(lock, "German"), "de.txt") == lock


@given(st.binary(max_size=60))
def test_any_bytes_are_a_lock_or_are_refused_with_a_line(raw: bytes) -> None:
    line = 0
    try:
        lock = parse(b"# hexapla forms 1: x\n" + raw, "x.txt")
    except GlossaryError as error:
        line = error.line
    else:
        assert parse(draw(lock, "x"), "x.txt") == lock
    assert 0 <= line <= 1 + len(raw)


@given(LEMMAS, st.lists(SOME.map(" ".join), min_size=1, max_size=3), TEXTS.map(" ".join))
def test_terms_stand_where_the_dictionary_has_them(
    lemmas: dict[str, str], terms: list[str], text: str
) -> None:
    french = find_language("fr")
    assert french.grammar
    kin = Kin(lemmas.get, stem, french.grammar)
    words = {word for term in terms for word in term.split()}
    locked = Locked(forms_of(words, kin, lemmas.items, text.split()), french.grammar)
    listed = [Term("fr", term) for term in terms]
    by_lock = FormFinder(listed, french, lambda _: locked).find_all(text)
    assert by_lock == FormFinder(listed, french, lambda _: kin).find_all(text)

"""What holds for the pattern of every English term."""

import re
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages.en.folding import fold
from hexapla.languages.en.forms import form_pattern, stems
from hexapla.languages.en.phrase import read_phrase

WORDS = (
    "new quality productive force deepen reform go build seek industry city analysis criteria"
    " children of in and up out people's workers' centre labour organise program cooperation R&D"
    " IGBT 5G 33618 Node.js C++ bus quiz see be tie plan travel salesmen knives better fully a"
    " enterprises Detroit COVID-19 one's 100% — – - & , (AI) snake_case __init__ -ism"
).split()

words = st.sampled_from(WORDS) | st.text("abcdeilnrstuyz", min_size=1, max_size=9)
forms = st.lists(words, min_size=1, max_size=5).map(" ".join)
joints = st.sampled_from((" ", "-", ", ", "  ", "\n", "x", "1", "", "’s ", "s "))
texts = st.lists(st.tuples(words, joints), max_size=12).map(
    lambda pairs: "".join(word + joint for word, joint in pairs)
)


@given(forms)
def test_a_term_is_found_in_itself_and_in_its_upper_case(form: str) -> None:
    pattern = re.compile(form_pattern(form))
    assert pattern.search(fold(form))
    assert pattern.search(fold(form.upper()))


@given(st.lists(st.text("abcdeilnrstuyz", min_size=2, max_size=9), min_size=1, max_size=5))
def test_hyphens_may_stand_between_the_words_of_a_term(parts: list[str]) -> None:
    assert re.search(form_pattern(" ".join(parts)), fold("-".join(parts)))


@given(forms, texts)
def test_a_match_never_stands_inside_a_longer_word(form: str, text: str) -> None:
    for match in re.finditer(form_pattern(form), fold(text)):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        assert not (before.isalnum() and match[0][0].isalnum())
        assert not (after.isalnum() and match[0][-1].isalnum())


@given(forms, forms, texts)
def test_every_match_begins_with_exactly_one_of_the_stems(form: str, near: str, text: str) -> None:
    for match in re.finditer(form_pattern(form), fold(f"{form} {near} {text}")):
        assert sum(match[0].startswith(needle) for needle in stems(form)) == 1


@given(st.lists(st.sampled_from(("deepen", "city", "plan", "go", "organise")), max_size=3))
def test_the_pattern_is_the_product_of_the_forms_of_the_words(parts: list[str]) -> None:
    form = " ".join(["smart", *parts])
    pattern = re.compile(form_pattern(form))
    for spelt in product(*(word.forms for word in read_phrase(form).words)):
        assert pattern.fullmatch(" ".join(spelt))


@given(st.text())
def test_any_text_gives_a_pattern(form: str) -> None:
    re.compile(form_pattern(form))
    assert all(stems(form))

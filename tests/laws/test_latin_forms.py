"""What holds for the pattern of every Latin term."""

import re
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages.la.folding import fold
from hexapla.languages.la.forms import form_pattern, stems
from hexapla.languages.la.phrase import read_phrase

WORDS = (
    "res publica popularis oeconomia digitalis vires productivae novae qualitatis lex rex urbs iter"
    " corpus systema vehiculum electricum intelligens portus liber et ac de in reformare promovere"
    " sequi structuram Ædificium aes iustitia Nationes Unitae maria data magna 5G COVID-19 & (AI) -"
).split()

words = st.sampled_from(WORDS) | st.text("aeiourstmnx", min_size=1, max_size=9)
forms = st.lists(words, min_size=1, max_size=4).map(" ".join)
joints = st.sampled_from((" ", "-", ", ", "  ", "\n", "x", "1", "", "que ", "s "))
texts = st.lists(st.tuples(words, joints), max_size=12).map(
    lambda pairs: "".join(word + joint for word, joint in pairs)
)


@given(st.text())
def test_folding_leaves_every_offset_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(forms)
def test_a_term_is_found_in_itself_and_in_its_upper_case(form: str) -> None:
    if read_phrase(form):
        assert re.search(form_pattern(form), fold(form))
        assert re.search(form_pattern(form), fold(form.upper()))


@given(forms, texts)
def test_a_match_never_stands_inside_a_longer_word(form: str, text: str) -> None:
    for match in re.finditer(form_pattern(form), fold(text)):
        assert not text[: match.start()][-1:].isalnum() or not match[0][0].isalnum()
        assert not text[match.end() :][:1].isalnum()


@given(forms, forms, texts)
def test_every_match_begins_with_exactly_one_of_the_stems(form: str, near: str, text: str) -> None:
    for match in re.finditer(form_pattern(form), fold(f"{form} {near} {text}")):
        assert sum(match[0].startswith(needle) for needle in stems(form)) == 1


@given(st.lists(st.sampled_from(("nova", "via", "urbs", "digitalis")), min_size=2, max_size=2))
def test_two_words_may_stand_in_either_order(parts: list[str]) -> None:
    pattern = re.compile(form_pattern(" ".join(parts)))
    one, other = (unit.words[0] for unit in read_phrase(" ".join(parts)))
    for first, second in product(one, other):
        assert pattern.fullmatch(f"{first} {second}")
        assert pattern.fullmatch(f"{second} {first}")


@given(forms)
def test_a_long_text_of_the_same_words_is_soon_read(form: str) -> None:
    word = (fold(form).split() or ["res"])[0]
    assert not re.search(f"(?:{form_pattern(form)})(?!)", f"{word} {word}is " * 300)

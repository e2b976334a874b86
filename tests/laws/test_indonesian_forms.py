"""What holds for the pattern of every Indonesian term."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages.id import fold, form_pattern, stems

WORDS = (
    "mobil listrik kekuatan produktif berkualitas baru memperdalam reformasi meningkatkan mendorong"
    " menulis melaksanakan undang-undang dan & PDB 5G 33618 masa menteri R&D - Sabuk-dan"
).split()
words = st.sampled_from(WORDS) | st.text("abdegiklmnprstuy", min_size=1, max_size=9)
forms = st.lists(words, min_size=1, max_size=4).map(" ".join)
CLITICS = "nya lah kah pun ku mu nyalah nyakah nyapun".split()


@given(forms)
def test_a_term_is_found_in_itself_and_in_its_upper_case(form: str) -> None:
    assert re.search(form_pattern(form), fold(form))
    assert re.search(form_pattern(form), fold(form.upper()))


@given(st.text("abdeginrstu", min_size=5, max_size=9), st.sampled_from(CLITICS))
def test_a_noun_is_found_doubled_and_with_every_clitic(word: str, clitic: str) -> None:
    assert re.fullmatch(form_pattern(word), word + clitic)
    assert re.fullmatch(form_pattern(f"{word} baru"), f"{word}-{word} baru{clitic}")


@given(forms, words, st.sampled_from((" ", "-", ", ", "x", "1")))
def test_a_match_never_stands_inside_a_longer_word(form: str, near: str, joint: str) -> None:
    text = fold(f"{near}{joint}{form}{joint}{near} {form}nya{joint}{form}")
    for match in re.finditer(form_pattern(form), text):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        assert not (before.isalnum() and match[0][0].isalnum())
        assert not (after.isalnum() and match[0][-1].isalnum())


@given(forms, words)
def test_every_match_begins_with_one_of_the_stems(form: str, near: str) -> None:
    head, _, rest = form.partition(" ")
    text = fold(f"{near} {form} {rest} akan di{head[2:]} {head}-{head} {rest}nya")
    for match in re.finditer(form_pattern(form), text):
        assert match[0].startswith(stems(form))


@given(st.text())
def test_any_text_gives_a_pattern(form: str) -> None:
    re.compile(form_pattern(form))
    assert all(stems(form))

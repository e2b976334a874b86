"""What holds for the pattern of every Korean term."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages.ko.compound import compound_pattern
from hexapla.languages.ko.ending import conjugated
from hexapla.languages.ko.folding import fold
from hexapla.languages.ko.forms import form_pattern, stems
from hexapla.languages.ko.particle import Final, final

NOUNS = (
    "경제 기업 기술 산업 클러스터 신에너지자동차 일대일로 AI 5G 33618 시장의 연구와"
    " 개혁·개방 「신시대」 R&D"
).split()
VERBS = "심화하다 높이다 열다 걷다 돕다 모으다 따르다 흐르다 가다 되다 보다 잇다 세우다".split()
syllables = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
words = st.sampled_from(NOUNS) | st.text(syllables, min_size=1, max_size=6)
nouns = st.lists(words, min_size=1, max_size=4).map(" ".join)
verbs = st.sampled_from(VERBS) | st.text(syllables, min_size=1, max_size=3).map(lambda s: s + "다")
forms = nouns | st.tuples(nouns, verbs).map(" ".join) | verbs
PARTICLES = {
    Final.VOWEL: "가 는 를 와 로 의 에서는 까지도 라는 였다".split(),
    Final.RIEUL: "이 은 을 과 로 의 에서는 까지도 이라는 이었다".split(),
    Final.CONSONANT: "이 은 을 과 으로 의 에서는 까지도 이라는 이었다".split(),
    Final.UNKNOWN: "이 가 은 는 을 를 과 와 로 으로 의 이라는".split(),
}


@given(forms)
def test_a_noun_is_found_in_itself_and_a_verb_in_its_citation_form(form: str) -> None:
    assert re.search(form_pattern(form), fold(form))


@given(st.lists(st.text(syllables, min_size=2, max_size=5), min_size=1, max_size=3), st.data())
def test_a_noun_is_found_with_every_particle_that_fits_it(
    parts: list[str], data: st.DataObject
) -> None:
    noun = " ".join([*parts, "산업", data.draw(st.sampled_from(("경제", "기술", "기업", "AI")))])
    particle = data.draw(st.sampled_from(PARTICLES[final(noun)]))
    assert re.search(form_pattern(noun), fold(noun + particle))


@given(forms, words, st.text(max_size=20))
def test_every_match_begins_with_one_of_the_stems(form: str, near: str, text: str) -> None:
    for match in re.finditer(form_pattern(form), fold(f"{near} {form}{near} {form}은 {text}")):
        assert match[0].startswith(stems(form))


@given(nouns, words)
def test_what_is_found_in_a_compound_is_no_word_of_its_own(form: str, near: str) -> None:
    text = fold(f"{form}{near} {near}{form} {form}")
    places = {match.span() for match in re.finditer(form_pattern(form), text)}
    assert places.isdisjoint(match.span() for match in re.finditer(compound_pattern(form), text))


@given(verbs)
def test_a_verb_never_loses_all_but_its_last_syllable(verb: str) -> None:
    stem = verb[:-1]
    assert all(len(literal) >= len(stem) - 1 and literal for literal, _ in conjugated(stem))


@given(st.text())
def test_any_text_gives_a_pattern(form: str) -> None:
    re.compile(form_pattern(form))
    re.compile(compound_pattern(form))
    assert all(stems(form))


@given(st.text())
def test_folding_leaves_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)

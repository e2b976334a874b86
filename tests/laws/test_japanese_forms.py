"""What holds for the pattern of every Japanese term."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages.ja.compound import compound_pattern
from hexapla.languages.ja.folding import fold
from hexapla.languages.ja.forms import form_pattern, stems
from hexapla.languages.ja.script import runs
from hexapla.languages.ja.spelling import narrow

NOUNS = (
    "経済 デジタル経済 産業チェーン サプライ・チェーン コンピューター 改革の深化 質の高い発展 車 AI"
    " 5G 33618 ものづくり 一帯一路 々 ー ッ ﾞ の R&D 「新時代」 _ Ａ ｶﾞ"
).split()
VERBS = "改革を深化する 質を高める 扉を開く 図る 深化させる を する 高い 見る".split()
PARTICLES = "は が を に の と で へ も から まで 、 。 」 である した".split()

kanji = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
kana = st.text(st.characters(min_codepoint=0x30A1, max_codepoint=0x30F4), min_size=1, max_size=7)
nouns = st.sampled_from(NOUNS) | st.text(kanji, min_size=1, max_size=6) | kana
forms = nouns | st.sampled_from(VERBS) | st.lists(nouns, min_size=2, max_size=3).map("".join)


@given(nouns | st.lists(nouns, min_size=2, max_size=3).map("".join))
def test_a_noun_is_found_in_itself_and_before_particles(form: str) -> None:
    text = "この" + fold(form) + " "
    assert re.search(form_pattern(form), text) or not fold(form).strip()


@given(kana | st.text(kanji, min_size=2, max_size=6), st.sampled_from(PARTICLES))
def test_a_noun_is_found_before_every_particle(form: str, particle: str) -> None:
    assert re.search(form_pattern(form), fold(f"この{form}{particle}"))


@given(kana)
def test_half_and_full_width_are_one(form: str) -> None:
    assert re.search(form_pattern(form), narrow(fold(form)))


@given(forms, nouns)
def test_every_match_begins_with_one_of_the_stems(form: str, near: str) -> None:
    text = fold(f"{near}{form}は{form}が{near}の{form}し{narrow(form)}")
    for match in re.finditer(form_pattern(form), text):
        assert match[0].startswith(stems(form))


@given(st.text(kanji, min_size=2, max_size=5), st.text(kanji, min_size=2, max_size=3))
def test_what_is_found_in_a_compound_is_no_word_of_its_own(form: str, near: str) -> None:
    text = f"この{form}{near}の{near}{form}の{form}の"
    places = {match.span() for match in re.finditer(form_pattern(form), text)}
    assert places.isdisjoint(match.span() for match in re.finditer(compound_pattern(form), text))


@given(st.text())
def test_the_runs_of_a_text_are_the_text(text: str) -> None:
    assert "".join(part for _, part in runs(text)) == text
    assert all(part for _, part in runs(text))


@given(st.text())
def test_any_text_gives_a_pattern(form: str) -> None:
    re.compile(form_pattern(form))
    re.compile(compound_pattern(form))
    assert all(stems(form))


@given(st.text())
def test_folding_leaves_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)

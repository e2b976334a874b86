"""What holds for the pattern of every Sanskrit term, and for its two scripts."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from hexapla.languages.sa.compound import compound_pattern
from hexapla.languages.sa.folding import fold
from hexapla.languages.sa.forms import form_pattern, stems
from hexapla.languages.sa.phrase import read_phrase
from hexapla.languages.sa.sandhi import apart, before_ca, before_vowel, join
from hexapla.languages.sa.script import (
    CONSONANTS,
    LETTERS,
    SIGNS,
    VIRAMA,
    VOWELS,
    from_devanagari,
    from_iast,
    to_devanagari,
    to_iast,
)

SOUNDS = f"{VOWELS}{CONSONANTS}MH'"
ASPIRATED = re.compile("[kgcjwqtdpb]h|L")  # IAST cannot tell them from K, and ḻ is no IAST
WORDS = (
    "अङ्कीया अर्थव्यवस्था महत् नगरम् नूतनं यानम् उच्चगुणः विकासः नदी भूमिः वस्तु नेता संसद् मनः च पुनः"
    " वर्धते वर्धयति राजा कर्म मन्त्री सम्बन्धः नगरस्य इति आत्मा 5G IGBT आ"
).split()
ROMANS = "vikāsaḥ saṃbandhaḥ nadī mahat nagaram ca iti".split()

sounds = st.text(SOUNDS, max_size=12)
words = st.sampled_from(WORDS) | st.text("नगरमयकतािीुे", min_size=1, max_size=6)
forms = (
    st.lists(words, min_size=1, max_size=4) | st.lists(st.sampled_from(ROMANS), min_size=1)
).map(" ".join)
texts = st.lists(
    st.tuples(words, st.sampled_from((" ", "-", ", ", "", "ः ", "म् ", "ऽ"))), max_size=9
).map(lambda pairs: "".join(word + joint for word, joint in pairs))


@given(sounds)
def test_sounds_come_back_from_devanagari(spoken: str) -> None:
    assert from_devanagari(to_devanagari(spoken)) == spoken


@given(
    st.lists(
        st.sampled_from(
            [
                *LETTERS,
                *(c + VIRAMA for c in LETTERS[14:]),
                *(c + s for c in LETTERS[14:20] for s in SIGNS),
                "ं",
                "ः",
                "ऽ",
            ]
        )
    ).map("".join)
)
def test_devanagari_comes_back_from_sounds(text: str) -> None:
    assume(not re.search(f"{VIRAMA}[{LETTERS[:14]}]", text))  # written as a sign instead
    assert to_devanagari(from_devanagari(text)) == text


@given(sounds)
def test_sounds_come_back_from_latin_letters(spoken: str) -> None:
    assume(not ASPIRATED.search(spoken))
    assert from_iast(to_iast(spoken)) == spoken


@given(st.text() | texts)
def test_folding_leaves_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(LETTERS + SIGNS + VIRAMA + "ंः", min_size=1))
def test_a_run_of_letters_and_signs_is_a_word(text: str) -> None:
    assert fold(text).isalnum()


@given(forms)
def test_a_term_is_found_in_itself(form: str) -> None:
    if read_phrase(form):
        assert re.search(form_pattern(form), fold(form))


@given(st.sampled_from(WORDS[:14]), st.sampled_from(("अपि", "एव", "इति", "अस्ति", "च")))
def test_a_term_is_found_before_a_particle_it_is_joined_with(form: str, particle: str) -> None:
    meets = before_ca if particle == "च" else before_vowel
    for spoken in read_phrase(form)[0].forms:
        if not meets(spoken) and not (meets is before_vowel and spoken[-1] in "aA"):
            continue  # a space stays between the two
        text = to_devanagari(join(spoken, from_devanagari(particle)))
        assert re.match(form_pattern(form), fold(text))


@given(st.sampled_from(WORDS[:14]))
def test_a_term_is_found_however_it_ends(form: str) -> None:
    for spoken in read_phrase(form)[0].forms:
        for ended in apart(spoken):
            if ended[-1] not in "sS":  # written together with what follows
                assert re.fullmatch(form_pattern(form), fold(to_devanagari(ended)))


@given(forms, texts)
def test_no_letter_stands_before_a_match(form: str, text: str) -> None:
    folded = fold(text)
    for match in re.finditer(form_pattern(form), folded):
        assert not folded[: match.start()][-1:].isalnum()


@given(forms, forms, texts)
def test_every_match_begins_with_exactly_one_of_the_stems(form: str, near: str, text: str) -> None:
    for match in re.finditer(form_pattern(form), fold(f"{form} {near} {text}")):
        assert sum(match[0].startswith(needle) for needle in stems(form)) == 1


@given(forms, texts)
def test_what_is_a_word_is_no_part_of_a_compound(form: str, text: str) -> None:
    folded = fold(text)
    places = {match.span() for match in re.finditer(form_pattern(form), folded)}
    assert places.isdisjoint(match.span() for match in re.finditer(compound_pattern(form), folded))

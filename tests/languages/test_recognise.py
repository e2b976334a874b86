"""In which of several languages a text is."""

import pytest

from hexapla.languages import SHELF
from hexapla.languages.recognise import recognise

TEXTS = {
    "zh": "船到桥头自然直。", "ja": "船は港に着いた。", "ko": "배가 항구에 닿았다.",
    "ru": "Лодка стоит у причала.", "el": "Η βάρκα είναι στο λιμάνι.", "sa": "नौका जले तिष्ठति ।",
    "en": "The boat lies at the quay.", "fr": "Le bateau est à quai.",
    "de": "Das Boot liegt am Kai.", "es": "El barco está en el muelle.",
    "pt": "Os barcos estão no cais.", "it": "La barca è al molo.",
    "fi": "Vene on laiturissa.", "id": "Perahu itu ada di dermaga.", "la": "Navis in portu stat.",
}  # fmt: skip


@pytest.mark.parametrize("tag", TEXTS)
def test_a_short_sentence_is_enough(tag: str) -> None:
    assert recognise(TEXTS[tag], SHELF) == tag


def test_every_language_of_the_shelf_is_recognised() -> None:
    assert set(TEXTS) == set(SHELF)


@pytest.mark.parametrize(
    ("text", "tags", "tag"),
    [
        ("", ("en", "zh"), ""),
        ("12 % — 34", ("en", "zh"), ""),
        ("Лодка", ("en", "zh"), ""),
        ("boat", ("zh", "ru"), ""),
        ("De boot ligt aan de kade.", ("zh-Hans", "nl"), "nl"),
        ("The boat", ("zh-Hans", "en-x-draft"), "en-x-draft"),
        ("这只船", ("en", "zh-Hant", "zh-Hans"), "zh-Hans"),
        ("這隻船", ("en", "zh-Hans", "zh-TW"), "zh-TW"),
        ("船名 Queen Elizabeth 号的 iPhone 客户", ("en", "zh"), "zh"),
        ("大統領府", ("ko", "ja"), "ja"),
        ("nadyāṃ naukāḥ tiṣṭhanti", SHELF, "sa"),
        ("\ud800 \u202e", SHELF, ""),
    ],
)
def test_only_the_languages_that_may_be_are_asked(
    text: str, tags: tuple[str, ...], tag: str
) -> None:
    assert recognise(text, tags) == tag


@pytest.mark.parametrize(
    ("text", "said", "tag"),
    [
        ("Hello", "en", "en"),
        ("Hello\nBye", "en-GB", "en"),
        ("OK", "de", "de"),
        ("La barca è al molo, e il mare è calmo.", "en", "it"),
        ("再见", "en", "zh"),
        ("Hello", "zh", "it"),
    ],
)
def test_few_words_prove_little_against_what_a_text_is_said_to_be_in(
    text: str, said: str, tag: str
) -> None:
    assert recognise(text, SHELF, said) == tag

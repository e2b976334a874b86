from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.checks.examples import unmark
from hexapla.languages import find_language
from hexapla.languages.plain_figures import Figures, worth
from hexapla.text.roll import Roll

TAGS = "de fr ru es pt it el fi id la sa".split()
# ⟦words⟧ are read; behind the text, what they say: a question mark where that is doubtful.
READINGS = [
    ("de", "⟦1.234,5⟧ und ⟦1'234⟧ und ⟦1 234⟧", "1234.5 1234 1234"),
    ("de", "⟦1.234⟧ Autos, ⟦1,234⟧ Meter", "1234 1.234"),
    ("de", "⟦20⟧ bis ⟦30 Prozent⟧, ⟦2⟧–⟦3 Mio⟧. Yuan", "0.2 0.3 2000000 3000000"),
    ("de", "⟦zweihundertdreißigtausend⟧, ⟦neunzehnhundertachtzig⟧", "230000 1980"),
    ("de", "am ⟦05⟧.⟦03⟧.⟦2024⟧ um ⟦15⟧.⟦30⟧ Uhr", "5? 3? 2024? 15 30"),
    ("de", "⟦2⟧-⟦3⟧,⟦6⟧-⟦9⟧ und [⟦0⟧,⟦31⟧]", "2 3 6 9 0? 31"),
    ("de", "⟦ein⟧ Auto, ⟦5⟧G, ⟦drei Viertel⟧ und ⟦dreimal⟧, ⟦anderthalb⟧", "1? 5? 0.75 x3? 1.5"),
    (
        "de",
        "⟦zwei Drittel⟧, ⟦1/3⟧, ⟦ein Drittel⟧",
        "0.6666666666666666 0.3333333333333333 0.3333333333333333",
    ),
    ("de", "⟦1.000.000⟧ und ⟦½⟧, ⟦③⟧, ⟦-5⟧ Grad", "1000000 0.5 3? -5"),
    ("fr", "⟦quatre-vingt-dix-sept⟧, ⟦soixante et onze⟧", "97 71"),
    ("fr", "⟦deux ans et demi⟧, ⟦trois millions et demi⟧", "2.5 3500000"),
    ("fr", "des ⟦centaines de milliers⟧, le ⟦XIXe⟧ ⟦siècle⟧", "~100000s 19? 100?"),
    ("ru", "⟦двести тридцать миллиардов⟧, ⟦1 млн 200 тыс⟧.", "230000000000 1200000"),
    ("ru", "в ⟦трёх⟧ и ⟦двухбайтных⟧, ⟦21-й⟧, ⟦1970-е⟧", "3 2? 21 1970s"),
    ("es", "⟦dos mil trescientos millones⟧, ⟦1.500 millones⟧", "2300000000 1500000000"),
    ("es", "⟦treinta y cinco⟧, los años ⟦80⟧", "35 1980s"),
    (
        "pt",
        "⟦230 mil milhões⟧ ou ⟦230 bilhões⟧, ⟦duzentos e trinta⟧",
        "230000000000 230000000000 230",
    ),
    ("it", "⟦ventitré⟧, ⟦duecentotrentamila⟧, gli anni ⟦Settanta⟧", "23 230000 1970s"),
    ("el", "⟦διακόσια τριάντα χιλιάδες⟧, ⟦2,3 δισ⟧., ⟦30 τοις εκατό⟧", "230000 2300000000 0.3"),
    ("fi", "⟦kahdessakymmenessäviidessä⟧, ⟦1800-luvulla⟧", "25 1800s?"),
    ("id", "⟦dua ratus tiga puluh lima ribu⟧, ⟦dua belas⟧", "235000 12"),
    ("la", "⟦Ducenta viginti quinque milia⟧, ⟦CCC⟧", "225000 300?"),
    ("sa", "⟦२३० कोटि⟧, ⟦३० प्रतिशतम्⟧", "2300000000 0.3"),
]


@pytest.mark.parametrize(("tag", "marked", "expected"), READINGS)
def test_a_number_is_read(tag: str, marked: str, expected: str) -> None:
    text, spans = unmark(marked)
    read = find_language(tag).numbers
    assert read
    numbers = read(text)
    assert " ".join(f"{n.notation}{'' if n.certain else '?'}" for n in numbers) == expected
    assert [n.span for n in numbers] == list(spans)


WORDS = st.sampled_from(
    "25 1.234,5 1,5 1.234 30 % %, Prozent Mio. Milliarden hundert zwei und bis drei Drittel [0,31]"
    " verdoppelt 1970er Jahre siebziger 15.30 Uhr -5 XIX mars cent vingt quatre et demi fois mille"
    " тысяч млн треть 1970-е mil millones y medio venti mila δισ. τοις εκατό kaksi kymmentä"
    " juta belas puluh dua setengah ① ½ 1/3 (2 Dollar) 5.3.2024 कोटि २३ e de\u00a01 I'm".split(" ")
)
TEXTS = st.lists(WORDS, max_size=8).map(" ".join) | st.text(max_size=30)


@pytest.mark.parametrize("tag", TAGS)
@settings(max_examples=40)
@given(text=TEXTS)
def test_numbers_stand_in_order_and_apart(tag: str, text: str) -> None:
    read = find_language(tag).numbers
    assert read
    spans = [number.span for number in read(text)]
    assert all(span.end <= len(text) and len(span) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("tag", TAGS)
@settings(max_examples=40)
@given(texts=st.lists(TEXTS, max_size=4))
def test_what_is_said_of_texts_without_reading_them_is_what_is_read(
    tag: str, texts: list[str]
) -> None:
    language = find_language(tag)
    assert language.numbers
    for text, figures in zip(texts, language.figures(Roll(texts)), strict=True):
        if figures is not None:
            sure = [n for n in language.numbers(text) if n.certain and n.low > 12]
            assert len(sure) <= len(figures)
        assert language.counts(text) or all(
            n.low <= 12 or not n.certain for n in language.numbers(text)
        )


def test_figures_are_told_by_what_they_are_worth() -> None:
    said: list[Figures | None] = [
        (worth("230", 9), worth("30", 0, "%"), worth("1234.5", 0)),
        None,
        (),
    ]
    texts = ["230 Milliarden und 30 %, 1.234,5", "ein Drittel von 5", "zwei Autos"]
    told = find_language("de").figures(Roll(texts))
    assert [figures and sorted(figures) for figures in told] == [s and sorted(s) for s in said]

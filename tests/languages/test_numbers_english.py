import pytest

from hexapla.checks.examples import unmark
from hexapla.languages.en.numbers import read_numbers

# ⟦words⟧ are read; behind the text, what they say: a question mark where that is doubtful.
READINGS = [
    ("about ⟦230 billion⟧ yuan", "230000000000"),
    ("⟦1,234.5 million⟧", "1234500000"),
    ("⟦1.2 trillion⟧", "1200000000000"),
    ("⟦12,345⟧ cars", "12345"),
    ("⟦3.14⟧ and ⟦.5⟧", "3.14 0.5"),
    ("$⟦3.5m⟧, €⟦20k⟧, US$⟦3.5 bn⟧", "3500000 20000 3500000000"),
    ("a ⟦3.5-billion⟧-yuan plan", "3500000000"),
    ("⟦2 hundred thousand⟧", "200000"),
    ("⟦10k⟧ people", "10"),
    ("⟦-5⟧°C and ⟦minus five⟧", "-5 -5"),
    ("⟦2 ½⟧ weeks, ⟦2½⟧, ⟦½⟧, ⟦2 1/2⟧", "2.5 2.5 0.5 2.5"),
    ("⟦1/3⟧ of them", "0.3333333333333333"),
    ("⟦24⟧/⟦7⟧, ⟦9⟧/⟦11⟧", "24 7 9 11"),
    ("⟦twenty-five⟧ cities", "25"),
    ("⟦two hundred and thirty billion⟧", "230000000000"),
    ("⟦three hundred sixty-five⟧ days", "365"),
    ("⟦One hundred and eight⟧ heroes", "108"),
    ("⟦two million three hundred thousand⟧", "2300000"),
    ("⟦two hundred⟧ and ⟦three hundred⟧", "200 300"),
    ("⟦two⟧ and ⟦six⟧", "2 6"),
    ("at ⟦thirty⟧ ⟦one⟧ should", "30 1?"),
    ("⟦nineteen eighty-four⟧", "1984"),
    ("⟦twenty twenty-four⟧", "2024"),
    ("⟦three point five billion⟧", "3500000000"),
    ("⟦two point one per cent⟧", "0.021"),
    ("⟦one and a half⟧ years", "1.5"),
    ("⟦two and a half million⟧", "2500000"),
    ("⟦a year and a half⟧", "1.5"),
    ("a ⟦decade and a half⟧", "15"),
    ("⟦half a million⟧ yuan", "500000"),
    ("⟦half a century⟧", "0.5?"),
    ("⟦half⟧ of it", "0.5?"),
    ("⟦a quarter⟧ of a year, ⟦a quarter of a billion⟧", "0.25 250000000"),
    ("⟦a third⟧ of it, ⟦a third⟧ man", "0.3333333333333333 0.3333333333333333?"),
    ("⟦two-thirds⟧, ⟦three quarters⟧, ⟦one-fifth⟧", "0.6666666666666666 0.75 0.2"),
    ("⟦seven in ten⟧", "0.7?"),
    ("⟦nine out of ten⟧", "0.9"),
    ("⟦three⟧ in ⟦ten⟧ years", "3 10"),
    ("⟦30%⟧, ⟦30 per cent⟧, ⟦30 percent⟧", "0.3 0.3 0.3"),
    ("⟦thirty percent⟧ and ⟦5.2 percentage points⟧", "0.3 0.052"),
    ("⟦20⟧ to ⟦30 percent⟧", "0.2 0.3"),
    ("⟦5⟧–⟦6%⟧", "0.05 0.06"),
    ("between ⟦2⟧ and ⟦3 million⟧", "2000000 3000000"),
    ("⟦2⟧-⟦3 billion⟧", "2000000000 3000000000"),
    ("⟦12th⟧, ⟦twelfth⟧, ⟦twenty-first⟧", "12 12 21"),
    ("⟦first⟧, ⟦second⟧, ⟦third⟧, ⟦fourth⟧", "1? 2? 3? 4"),
    ("a few seconds", ""),
    ("the ⟦14th⟧ ⟦Five⟧-Year Plan", "14? 5?"),
    ("since the ⟦1970s⟧", "1970s"),
    ("the ⟦seventies⟧, the late ’⟦70s⟧", "1970s 1970s"),
    ("the ⟦nineteen-eighties⟧", "1980s"),
    ("mid-⟦1980s⟧, the ⟦2010s⟧", "1980s 2010s"),
    ("⟦2023⟧-⟦24⟧, ⟦'98⟧", "2023 24 1998"),
    ("⟦March⟧ ⟦5⟧, ⟦2024⟧", "3 5 2024"),
    ("⟦5⟧ ⟦Mar⟧. ⟦2024⟧ and ⟦Sept⟧ ⟦3⟧", "5 3 2024 9 3"),
    ("It may march in ⟦May⟧; Mayor May left in ⟦June⟧", "5 6"),
    ("⟦3⟧ p.m., ⟦3⟧:⟦30⟧ pm, ⟦11⟧ a.m.", "15 15 30 11"),
    ("⟦15⟧:⟦30⟧, ⟦8⟧ o'clock", "15 30 8"),
    ("⟦12⟧ am, ⟦12⟧ pm, at ⟦noon⟧", "0 12 12?"),
    ("⟦doubled⟧, ⟦tripled⟧, ⟦quadruple⟧", "x2 x3 x4?"),
    ("⟦twofold⟧, ⟦threefold⟧, ⟦10-fold⟧", "x2 x3 x10"),
    ("⟦twice⟧ the size, ⟦twice⟧ a year", "x2 x2?"),
    ("⟦three times⟧, ⟦2.5 times⟧, ⟦3x⟧", "x3 x2.5 x3"),
    ("⟦hundreds of thousands⟧ of people", "~100000s"),
    ("⟦tens of millions⟧, ⟦dozens⟧ of", "~10000000s ~10s"),
    ("⟦several hundred⟧, a ⟦few thousand⟧", "~100s ~1000s"),
    ("⟦decades⟧ ago", "~10s?"),
    ("⟦four decades⟧, ⟦two dozen⟧", "40 24"),
    ("a ⟦decade⟧, a ⟦dozen⟧, a ⟦century⟧", "10? 12? 100?"),
    ("a ⟦hundred⟧, a ⟦million⟧, ⟦one million⟧", "100? 1000000? 1000000"),
    ("⟦both⟧ of the ⟦two⟧", "2? 2?"),
    ("⟦two⟧ agreements", "2"),
    ("⟦one⟧ can see, ⟦once⟧", "1? 1?"),
    ("from ⟦zero⟧ to ⟦one⟧, ⟦0⟧ to ⟦1⟧", "0? 1? 0? 1?"),
    ("⟦5⟧G, H⟦1⟧N⟦1⟧, J-⟦20⟧, UTF-⟦8⟧", "5? 1? 1? 20? 8?"),
    ("⟦5⟧km and ⟦100⟧ MW", "5 100"),
    ("⟦25⟧-year-old, ⟦three⟧-day, pre-⟦1949⟧", "25 3 1949"),
    ("⟦230 billion⟧ yuan ($⟦32 billion⟧)", "230000000000 32000000000?"),
    ("⟦67⟧ hectares (⟦165⟧ acres)", "67 165?"),
    ("⟦2⟧. Press the key", "2?"),
    ("part ⟦⑦⟧", "7?"),
    ("⟦1⟧ file, ⟦0⟧ files, ⟦2⟧ files", "1? 0? 2"),
    ("It weighs a tonne, often, tenacious", ""),
]


@pytest.mark.parametrize(("marked", "notation"), READINGS)
def test_an_english_number_is_read(marked: str, notation: str) -> None:
    text, spans = unmark(marked)
    numbers = read_numbers(text)
    said = [f"{n.notation}{'' if n.certain else '?'}" for n in numbers]
    assert (said, tuple(n.span for n in numbers)) == (notation.split(), spans)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("3 p.m.", 3),
        ("'98", 98),
        ("2023-24", 2024),
        ("the 1970s", 70),
        ("a year and a half", 18),
        ("three quarters", 3),
        ("25%", 25),
        ("10k", 10_000),
        ("half an hour", 30),
        ("two weeks", 14),
        ("the twenties", 2020),
    ],
)
def test_an_english_number_has_other_readings(text: str, other: int) -> None:
    assert other in read_numbers(text)[-1].also

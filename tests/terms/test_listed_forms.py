"""Forms that a person has listed."""

import pytest

from hexapla.languages import find_language
from hexapla.languages.kinship import Kin
from hexapla.languages.stem import stemmer
from hexapla.terms.concept import Term
from hexapla.terms.finder import FormFinder


@pytest.mark.parametrize(
    ("tag", "form", "listed", "text", "found"),
    [
        ("en", "data", ("datum",), "Data and a datum; datums, data's", ["Data", "datum", "data"]),
        ("fr", "œil", ("yeux",), "L’œil et les Yeux, œils-de-bœuf", ["œil", "Yeux"]),
        ("zh", "汽车", ("轿车",), "汽车和轿车", ["汽车", "轿车"]),
        ("sv", "bok", ("böcker",), "En bok, två böcker, bokens", ["bok", "böcker"]),
    ],
)
def test_a_term_stands_in_the_forms_that_are_listed_and_in_no_other(
    tag: str, form: str, listed: tuple[str, ...], text: str, found: list[str]
) -> None:
    language = find_language(tag)
    kin = Kin({"œils": "œil"}.get, stemmer(tag), language.grammar) if language.grammar else None
    finder = FormFinder([Term(tag, form, forms=listed)], language, lambda _: kin)
    for places in (finder.find([0], text), finder.find_all(text), finder.find([0], text)):
        assert [text[place.start : place.end] for place in places] == found

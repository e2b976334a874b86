import pytest

from hexapla.languages.grammar import Grammar
from hexapla.languages.kinship import Kin, word_pattern
from hexapla.languages.stem import stemmer
from hexapla.terms.kin import KinFinder, read_phrase

GERMAN = Kin(
    {
        "Handel": "Handel", "Handels": "Handel", "handeln": "handeln", "handel": "handeln",
        "Handeln": "Handeln",
        "Kette": "Kette", "Ketten": "Kette", "Liefer": "Liefer", "Gesetz": "Gesetz",
        "Reform": "Reform", "Reformen": "Reform", "Reformer": "Reformer", "neue": "neu",
        "neuen": "neu", "Lieferkette": "Lieferkette", "Lieferketten": "Lieferkette",
        "Handelsmarkt": "Handelsmarke", "Handelsmärkte": "Handelsmarkt",  # so they are given
    }.get,
    stemmer("de"),
    Grammar(nouns="e en n s es", endings="e en er es", links="s n en", twins=(("ß", "ss"),)),
)  # fmt: skip
FRENCH = Kin(
    {
        "réforme": "réforme", "réformes": "réforme", "approfondit": "approfondir",
        "approfondir": "approfondir", "marche": "marche", "marché": "marché",
    }.get,
    stemmer("fr"),
    Grammar(
        alike=("de d du des", "la les le l"), light="la les le l cette", adverbs=("ment",),
        endings="s", derived=("eur", "tion"), bare=True,
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("own", "found", "kinship"),
    [
        ("réforme", "Réformes", FRENCH),
        ("approfondir", "approfondit", FRENCH),
        ("de", "d", FRENCH),
        ("réforme", "REFORME", FRENCH),  # capitals have no accents
        ("numérique", "numériques", FRENCH),  # no dictionary has them: stems
        ("réforme", "re\u0301formes", FRENCH),  # decomposed
        ("réforme", "réfor\u00admes", FRENCH),  # may be broken here
        ("Handel", "Handels", GERMAN),
        ("Handel", "HANDEL", GERMAN),
        ("neue", "Neuen", GERMAN),
        ("Handelsmarkt", "Handelsmärkte", GERMAN),  # a term is a lemma, whatever its own may be
        ("Strassenkette", "Straßenketten", GERMAN),  # a compound no dictionary has
    ],
)
def test_forms_of_one_word_are_akin(own: str, found: str, kinship: Kin) -> None:
    assert kinship.akin(own, found)
    assert kinship.keys(own) & kinship.keys(found)


@pytest.mark.parametrize(
    ("own", "found", "kinship"),
    [
        ("marché", "marche", FRENCH),  # an accent tells them apart
        ("numériseur", "numérisation", FRENCH),
        ("réforme", "réformateur", FRENCH),
        ("2030", "2035", FRENCH),
        ("de", "la", FRENCH),
        ("Handel", "handeln", GERMAN),  # a verb
        ("Handel", "Handeln", GERMAN),
        ("Reform", "Reformer", GERMAN),
        ("Strukturreform", "Strukturreformer", GERMAN),
    ],
)
def test_other_words_are_not(own: str, found: str, kinship: Kin) -> None:
    assert not kinship.akin(own, found)


@pytest.mark.parametrize(
    ("own", "found", "part"),
    [
        ("Lieferkette", "Lieferkettengesetz", "Lieferketten"),
        ("Kette", "Lieferketten", "ketten"),
        ("Gesetz", "Lieferkettengesetz", "gesetz"),
        ("Kette", "Ketten", ""),  # the word itself
        ("Kette", "Verketten", ""),  # what is before is too short for a word
        ("Kette", "Kettenxyz", ""),
        ("Reform", "Reformer", ""),
    ],
)
def test_a_compound_is_made_of_words(own: str, found: str, part: str) -> None:
    place = GERMAN.within(own, found)
    assert (found[slice(*place)] if place else "") == part


def test_a_language_without_compounds_has_none() -> None:
    assert FRENCH.within("réforme", "réformeréforme") is None


@pytest.mark.parametrize(
    ("term", "marked"),
    [
        ("approfondir la réforme", "Il ⟦approfondit les réformes⟧."),
        ("approfondir la réforme", "Il ⟦approfondit vraiment cette réforme⟧."),
        ("approfondir la réforme", "Il approfondit. La réforme suit."),
        ("approfondir la réforme", "Il approfondit un peu la réforme."),
        ("la réforme", "L’essor des ⟦réformes⟧."),
        ("marché de réforme", "Un ⟦marché d’réforme⟧, un ⟦marché-de « réforme⟧ »."),
        ("réforme, marché", "La ⟦réforme, marché⟧."),
        ("marché réforme", "Le marché, réforme."),
    ],
)
def test_a_term_stands_where_its_words_follow_each_other(term: str, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    phrase = read_phrase(term, FRENCH)
    assert phrase
    places = list(KinFinder({0: phrase}, FRENCH).find(text))
    for start, end, _ in reversed(places):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    assert text == marked


@pytest.mark.parametrize("term", ["C++", "(x)", ".NET", "", "…"])
def test_what_is_more_than_words_is_no_phrase(term: str) -> None:
    assert read_phrase(term, FRENCH) is None


def test_words_are_letters_marks_and_numbers() -> None:
    assert word_pattern().findall("e\u0301té_2030, d’été—हिन्दी") == [
        "e\u0301té", "2030", "d", "été", "हिन्दी",
    ]  # fmt: skip

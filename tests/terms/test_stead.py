"""What stands in the place of a term that nothing answers.

In a target, ``[words]`` are the stretch that is to be found; where there are none, nothing is.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import find_language
from hexapla.languages.kinship import Kin, Kinship
from hexapla.languages.stem import stemmer
from hexapla.terms.concept import Term
from hexapla.terms.likeness import altered
from hexapla.terms.stead import find_stead
from hexapla.text.span import Span

LEMMAS = {
    "ru": "цепочка цепочка, цепочки цепочка, цепочками цепочка, промышленная промышленный",
    "de": "Häuser Haus, Haus Haus, Netze Netz, Netz Netz",
}


def kinship(tag: str) -> Kinship | None:
    grammar = find_language(tag).grammar
    lemmas = dict(pair.split() for pair in LEMMAS.get(tag, "a a").split(","))
    return Kin(lemmas.get, stemmer(tag), grammar) if grammar else None


def found(tag: str, forms: str, text: str, taken: str = "") -> str:
    """The target with brackets around what is found."""
    terms = [Term(tag, form) for form in forms.split(" | ")]
    at = text.find(taken) if taken else -1
    held = [Span(at, at + len(taken))] if taken else []
    language = find_language(tag)
    span = find_stead(terms, text, language, lambda: held, kinship(tag))
    if span is None:
        return text
    return f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"


CONVINCING = (
    ("en", "Cheng Wangshu", "▲ [Cheng Wangsu] (right) talks"),
    ("en", "intelligent connected new energy vehicle", "Why are [new energy vehicles] a chance?"),
    ("en", "bridge tower", "the [brigde tower] stands"),
    ("en", "power battery", "Cars take [batteries] as the core"),
    ("en", "new quality productive forces", "growth of [new productive power]."),
    ("en", "overtaking on the bend", "some call it [overtaking], others do not"),
    ("en", "Liangjiang", "in [Liangjang] New Area"),
    ("en", "talent chain | !people chain", "a [people-chains] policy"),
    ("fr", "batterie de puissance", "des [batteries] neuves"),
    ("fr", "Liangjiang", "à [Liangjang]"),
    ("es", "cadena industrial", "las [cadenas de la industria]"),
    ("de", "neues Haus", "die [Häuser] der Stadt"),
    ("ru", "промышленная цепочка", "управлять [цепочками] поставок"),
    ("en", "digital economy", "the digital trade and [economy]"),
    ("en", "industrial chain", "a [chain of the industrial] kind"),
    ("ko", "동력 배터리", "[배터리를] 쓴다"),
    ("id", "mobil listrik", "[mobil] baru"),
    ("zh", "新质生产力", "加快发展[新型生产力]。"),
    ("zh", "程望舒", "[程望书]说"),
    ("ja", "新質生産力", "[新型生産力]を育てる"),
    ("ja", "赤い橋", "古い[赤い大橋]です"),
    ("zh", "程望舒", "见[程小望舒]。"),
    ("la", "oeconomia digitalis", "de [oeconomiis] urbium"),
)


@pytest.mark.parametrize(("tag", "form", "expected"), CONVINCING)
def test_words_that_share_most_of_a_term_stand_in_its_place(
    tag: str, form: str, expected: str
) -> None:
    forms = form.replace("!", "")
    assert found(tag, forms, expected.replace("[", "").replace("]", "")) == expected


NOT_CONVINCING = (
    ("en", "strategic emerging industry", "to transform traditional industries"),
    ("en", "power battery", "a power plant by the river"),
    ("en", "car", "the carbon market"),
    ("en", "new quality productive forces", "there is nothing new here"),
    ("en", "industrial chain", "the industrialists met. Chained dogs barked"),
    ("en", "lidar", "the radar"),
    ("fr", "réseau de transport", "le transport de marchandises"),
    ("ru", "промышленная цепочка", "промышленная база"),
    ("ko", "동력 배터리", "자동차를 쓴다"),
    ("zh", "新质生产力", "他走了。"),
    ("zh", "汽车", "火车来了"),
    ("ja", "産業網", "天気がいい"),
    ("en", "", "nothing"),
    ("en", "car", ""),
)


@pytest.mark.parametrize(("tag", "form", "text"), NOT_CONVINCING)
def test_what_does_not_convince_is_not_told(tag: str, form: str, text: str) -> None:
    assert found(tag, form, text) == text


def test_what_answers_another_term_stands_in_the_place_of_none() -> None:
    text = "the industrial chain is long"
    assert found("en", "talent chain", text) == "the industrial [chain] is long"
    assert found("en", "talent chain", text, taken="industrial chain") == text


def test_the_stretch_that_shares_most_is_told() -> None:
    expected = "energy vehicles are [new energy vehicles]"
    text = expected.replace("[", "").replace("]", "")
    assert found("en", "new energy vehicle", text) == expected


words = st.text("abc", max_size=6)


@given(words, words)
def test_letters_altered_are_those_between_common_ends(one: str, other: str) -> None:
    size = max(len(one), len(other))
    slow = min(
        size - before - behind
        for before in range(min(len(one), len(other)) + 1)
        for behind in range(min(len(one), len(other)) - before + 1)
        if one[:before] == other[:before]
        and one[len(one) - behind :] == other[len(other) - behind :]
    )
    assert altered(one, other) == slow


@given(st.lists(st.sampled_from("new cars car power plant chain. of".split()), max_size=8))
def test_a_stretch_lies_in_the_target_and_is_free(parts: list[str]) -> None:
    text = " ".join(parts)
    taken = [Span(0, min(7, len(text)))]
    language = find_language("en")
    span = find_stead([Term("en", "new power car")], text, language, lambda: taken)
    assert span is None or (span in Span(0, len(text)) and not span & taken[0])

"""A term takes the place of other words: in their case and number, with what stands beside them.

In a text ``[model]`` are the words that are replaced, a form of the term ``model``.
"""

import json
import re
from pathlib import Path

import pytest

from hexapla.languages import find_language
from hexapla.languages.kinship import Kin, Kinship
from hexapla.languages.manner import Lexeme, Slot
from hexapla.languages.stem import stemmer
from hexapla.terms.concept import Term
from hexapla.terms.finder import FormFinder

FEMININE, MASCULINE = "feminine", "masculine"
# What dictionaries say of the forms below; they lack all others.
LEMMAS = {
    "ru": "цепь цепь, цепи цепь, цепью цепь, цепями цепь, отрасль отрасль, отрасли отрасль,"
    "отраслью отрасль, отраслями отрасль, рынок рынок, рынком рынок, рынка рынок, завод завод,"
    "заводом завод, завода завод, цепочка цепочка, цепочкой цепочка, экономика экономика,"
    "экономикой экономика, новый новый, новая новый, новой новый, новыми новый, цифровая цифровой,"
    "цифровой цифровой, цифровыми цифровой",
    "de": "Kette Kette, Ketten Kette, Branche Branche, Branchen Branche, neue neu, neuen neu,"
    "digitale digital, digitalen digital, Netz Netz, Netze Netz, Netzen Netz, Verband Verband,"
    "Verbands Verband, Verbande Verband, Verbände Verband",
    "el": "νέα νέος, νέας νέος, αλυσίδα αλυσίδα, αλυσίδας αλυσίδα, ψηφιακή ψηφιακός,"
    "ψηφιακής ψηφιακός, οικονομία οικονομία, οικονομίας οικονομία",
    "fi": "ketju ketju, ketjun ketju, ketjussa ketju, yhtiö yhtiö, yhtiön yhtiö, yhtiössä yhtiö,"
    "köysirata köysirata, gondoli gondoli, gondolilla gondoli, gondolia gondoli",
    "fr": "réseau réseau, réseaux réseau, chaîne chaîne, chaînes chaîne",
    "es": "cadena cadena, cadenas cadena, red red, redes red, verde verde, verdes verde,"
    "industrial industrial, industriales industrial",
    "it": "rete rete, reti rete, catena catena, catene catena",
    "pt": "rede rede, redes rede, canal canal, canais canal",
}


def kinship(tag: str) -> Kinship | None:
    grammar = find_language(tag).grammar
    if grammar is None:
        return None
    lemmas = dict(pair.split() for pair in LEMMAS[tag].split(","))
    return Kin(lemmas.get, stemmer(tag), grammar)


def replaced(tag: str, text: str, model: Lexeme | None, wanted: Lexeme) -> str:
    """The text with the wanted term; a question mark at its end if it is not certain."""
    before, words, after = text.replace("]", "[").split("[")
    plain = before + words + after
    slot = Slot(plain, len(before), len(before + words), model)
    made = find_language(tag).recast(wanted, slot, kinship(tag))
    mended = plain[: made.start] + made.text + plain[made.end :]
    return mended if made.certain else f"{mended}?"


ENGLISH = (
    ("connected vehicle", "networked vehicle", "[Networked vehicles] sell.",
     "Connected vehicles sell."),
    ("smart factory", "clever factory", "two [clever factories]", "two smart factories"),
    ("intelligent car", "clever car", "A [clever car] passed", "An intelligent car passed"),
    ("electric vehicle", "NEV", "an [NEV]", "an electric vehicle"),
    ("unit", "element", "an [element]", "a unit"),
    ("China", "my country", "[My country’s] cars", "China’s cars"),
    ("EV start-ups", "EV force", "the [EV force’s] plan", "the EV start-ups’ plan"),
    ("new quality productive forces", "new productivity", "a [new productivity]",
     "a new quality productive forces?"),
    ("new quality productive forces", "new productivity", "On [New Productivity]",
     "On New Quality Productive Forces"),
    ("promote reform", "deepen reform", "by [deepening reform]", "by promoting reform"),
    ("promote reform", "deepen reform", "it [deepened reform]", "it promoted reform"),
    ("overtaking on the bend", "curve overtaking", "[curve overtakings]",
     "overtakings on the bend"),
    ("the Belt", "the Rope", "on the [Rope]", "on the Belt"),
    ("growth", "increment", "[INCREMENT]", "GROWTH"),
    ("power batteries", None, "take [batteries] out", "take power batteries out"),
    ("power battery", None, "take [batteries] out", "take power batteries out"),
    ("further deepen reform", None, "we [deepened it]", "we further deepen reform?"),
)  # fmt: skip


@pytest.mark.parametrize(("wanted", "model", "text", "mended"), ENGLISH)
def test_an_english_term_takes_number_tense_capitals_and_article(
    wanted: str, model: str | None, text: str, mended: str
) -> None:
    known = Lexeme(model) if model else None
    assert replaced("en", text, known, Lexeme(wanted)) == mended


KOREAN = (
    ("공급 고리", "산업망", "[산업망]을 늘리다", "공급 고리를 늘리다"),
    ("산업망", "산업 고리", "[산업 고리]로 간다", "산업망으로 간다"),
    ("산업 사슬", "산업 고리", "[산업 고리]로 간다", "산업 사슬로 간다"),
    ("산업 사슬", "산업 고리", "[산업 고리]를 잇다", "산업 사슬을 잇다"),
    ("산업망", "산업 고리", "[산업 고리]와 함께", "산업망과 함께"),
    ("산업망", "산업 고리", "[산업 고리]에서", "산업망에서"),
    ("NEV", "전기 자동차망", "[전기 자동차망]은", "NEV는"),
    ("33618", "자동차", "[자동차]는", "33618은"),
    ("Seres", "자동차", "[자동차]는", "Seres는?"),
    ("개혁을 추진하다", "개혁을 심화하다", "[개혁을 심화했다]", "개혁을 추진했다"),
    ("길을 걷다", "개혁을 심화하다", "[개혁을 심화했다]", "길을 걷다?"),
    ("동력 배터리", None, "[배터리를] 쓴다", "동력 배터리를 쓴다"),
)


@pytest.mark.parametrize(("wanted", "model", "text", "mended"), KOREAN)
def test_a_korean_particle_follows_the_last_sound(
    wanted: str, model: str | None, text: str, mended: str
) -> None:
    known = Lexeme(model) if model else None
    assert replaced("ko", text, known, Lexeme(wanted)) == mended


BY_EXAMPLE = (
    ("ru", "отрасль", "цепь", "новой [цепью]", "новой отраслью"),
    ("ru", "цифровая отрасль", "новая цепь", "[новыми цепями]", "цифровыми отраслями"),
    ("ru", "цифровая отрасль", "новая цепь", "[Новой цепью]", "Цифровой отраслью"),
    ("ru", "завод", "рынок", "с [рынком]", "с завод?"),  # its vowel is fleeting
    ("ru", "экономика", "цепь", "роль [цепи]", "роль экономика?"),  # of which case?
    ("ru", "цепочка", "рынок", "развивать [рынок]", "развивать цепочка?"),
    ("ru", "завод", "рынок", "развивать [рынок]", "развивать завод"),
    ("ru", "цепь поставок", "сеть поставок", "[сетью поставок]", "цепью поставок"),
    ("de", "digitale Branche", "neue Kette", "mit [neuen Ketten]", "mit digitalen Branchen"),
    ("de", "Wertekette", "Lieferkette", "der [Lieferketten]", "der Werteketten"),
    ("de", "Fertigung", "Herstellung", "die [Herstellung]", "die Fertigung"),
    ("de", "Netz", "Kette", "die [Kette]", "die Netz?"),
    ("de", "Verband", "Netz", "die [Netze]", "die Verband?"),  # Verbande is a dative only
    ("el", "ψηφιακή αλυσίδα", "νέα αλυσίδα", "της [νέας αλυσίδας]", "της ψηφιακής αλυσίδας"),
    ("fi", "yhtiö", "ketju", "[Ketjussa]", "Yhtiössä"),
    ("fi", "köysirata", "gondoli", "[gondolilla]", "köysirata?"),  # not köysiratalla
    ("fi", "arvoketju", "tuotantoketju", "[tuotantoketjun] osa", "arvoketjun osa"),
    ("la", "societas digitalis", "catena industrialis", "ex [catenis industrialibus]",
     "ex societatibus digitalibus"),
    ("la", "oeconomia digitalis", "forum novum", "progressus [fori novi]",
     "progressus oeconomiae digitalis"),
    ("sa", "उद्योगः", "नगरम्", "[नगरस्य] विकासः", "उद्योगस्य विकासः"),
    ("sa", "śṛṅkhalā", "vyavasthā", "[vyavasthāṃ]", "śṛṅkhalāṃ"),
    ("sa", "उद्योगः", "नगरम्", "[नगरो]", "उद्योगः?"),  # no form before a pause
    ("it", "catena", "rete", "[reti]", "catene"),
    ("pt", "canal", "rede", "[redes]", "canais"),
    ("es", "cadena industrial", "red", "[redes]", "cadenas industriales"),
    ("es", "cadena de producción", "red", "[redes]", "cadena de producción?"),
)  # fmt: skip


@pytest.mark.parametrize(("tag", "wanted", "model", "text", "mended"), BY_EXAMPLE)
def test_a_term_is_inflected_by_the_example_of_what_it_replaces(
    tag: str, wanted: str, model: str, text: str, mended: str
) -> None:
    assert replaced(tag, text, Lexeme(model), Lexeme(wanted)) == mended


ARTICLES = (
    ("fr", Lexeme("économie", FEMININE), "croissance", "la [croissance]", "l'économie"),
    ("fr", Lexeme("réseau", MASCULINE), "chaîne", "des maillons de la [chaîne]",
     "des maillons du réseau"),
    ("fr", Lexeme("réseau"), "chaîne", "Les [chaînes]", "Les réseaux"),
    ("fr", Lexeme("voiture", FEMININE), "objet", "L’[objet]", "La voiture"),
    ("fr", Lexeme("usine"), "objet", "l’[objet]", "l’usine"),
    ("fr", Lexeme("force"), "chaîne", "la [chaîne]", "la force?"),
    ("fr", Lexeme("huit"), "onze", "l'[onze]", "l'huit?"),  # is its h aspirated?
    ("it", Lexeme("zucchero"), "oro", "l'[oro]", "lo zucchero"),
    ("it", Lexeme("economia", FEMININE), "mercato", "del [mercato]", "dell'economia"),
    ("es", Lexeme("producción"), "ramo", "parte del [ramo]", "parte de la producción"),
    ("es", Lexeme("red", FEMININE), "cadena", "las [cadenas]", "las redes"),
    ("es", Lexeme("agua", FEMININE), "vino", "el [vino]", "el agua?"),
    ("pt", Lexeme("produção"), "ramo", "no [ramo]", "na produção"),
    ("pt", Lexeme("região"), "ramo", "no [ramo]", "na região"),
    ("es", Lexeme("día"), "fecha", "la [fecha]", "el día"),
    ("de", Lexeme("Vorsprung"), "Führung", "die [Führung]", "die Vorsprung?"),
    ("fr", Lexeme("réforme de l'offre"), "plan", "l’effet de [plan]",
     "l’effet de réforme de l’offre"),
)  # fmt: skip


@pytest.mark.parametrize(("tag", "wanted", "model", "text", "mended"), ARTICLES)
def test_the_article_follows_gender_and_the_first_sound(
    tag: str, wanted: Lexeme, model: str, text: str, mended: str
) -> None:
    assert replaced(tag, text, Lexeme(model), wanted) == mended


OTHERS = (
    ("id", "kendaraan listrik", "mobil listrik", "[mobil listriknya]", "kendaraan listriknya"),
    ("id", "kendaraan listrik", "mobil", "[Mobil-mobil] itu", "Kendaraan-kendaraan listrik itu"),
    ("id", "melaksanakan", "meningkatkan", "[ditingkatkan]", "melaksanakan?"),
    ("ja", "産業網", "産業連鎖", "[産業連鎖]を", "産業網を"),
    ("ja", "改革を推進する", "改革を深化する", "[改革を深化した]", "改革を推進した"),
    ("ja", "伸ばす", "広げる", "[広げた]", "伸ばす?"),
    ("zh", "产业网", "产业链", "[产业链]", "产业网"),
    ("nl", "keten", "netwerk", "[netwerk]", "keten"),
    ("nl", "keten", "netwerk", "[netwerken]", "keten?"),
)


@pytest.mark.parametrize(("tag", "wanted", "model", "text", "mended"), OTHERS)
def test_what_does_not_inflect_takes_its_place_as_it_is(
    tag: str, wanted: str, model: str, text: str, mended: str
) -> None:
    assert replaced(tag, text, Lexeme(model), Lexeme(wanted)) == mended


CASES = [
    (path.stem, case["term"], case["text"])
    for path in sorted((Path(__file__).parent / "cases").glob("*.jsonl"))
    for case in map(json.loads, path.read_text("utf-8").splitlines())
    if case["expect"] and find_language(path.stem).grammar is None
]


@pytest.mark.parametrize(("tag", "form", "text"), CASES)
def test_a_term_in_the_place_of_its_own_form_is_that_form(tag: str, form: str, text: str) -> None:
    language = find_language(tag)
    found = FormFinder([Term(tag, form)], language).find([0], text)
    slot = Slot(text, found[0].start, found[0].end, Lexeme(form))
    made = language.recast(Lexeme(form), slot, None)
    mended = text[: made.start] + made.text + text[made.end :]
    assert not made.certain or _bare(mended) == _bare(text)


def _bare(text: str) -> str:
    """A text without what a person may leave out: spaces, の, a long vowel at the end of a word."""
    return re.sub("[ のー]", "", text.lower())


def test_without_a_dictionary_nothing_is_made_up() -> None:
    slot = Slot("цепью", 0, 5, Lexeme("цепь"))
    assert find_language("ru").recast(Lexeme("отрасль"), slot, None).text == "отрасль"

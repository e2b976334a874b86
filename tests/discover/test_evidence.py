"""What links and dictionaries tell of a line, and what is trusted of a rendering."""

from collections.abc import Mapping

from hexapla.align.lexicon import NoLexicon
from hexapla.discover.evidence import Search, Texts, likeness, specific
from hexapla.discover.links import Links, link, meaning
from hexapla.discover.meanings import foreign, has_rival, known_share, renders_other, rivals
from hexapla.discover.names import is_name
from hexapla.discover.phrases import index, lines_of_words
from hexapla.discover.recurring import Recurring
from hexapla.discover.trust import trust
from hexapla.discover.wavering import Wavering, waver
from hexapla.discover.words import read_lines

DICTIONARY = {"huis": "house", "groot": "old", "rood": "red"}


def meant(one: str, other: str) -> float:
    return float(DICTIONARY.get(one) == other)


def texts_of(*pairs: tuple[str, str], links: Links | None = None) -> Texts:
    sources = read_lines([one for one, _ in pairs], "nl", NoLexicon())
    targets = read_lines([other for _, other in pairs], "en", NoLexicon())
    told = [links or [[] for _ in pairs]]
    words = lines_of_words(sources)
    return Texts(sources, targets, index(targets), words, told, str, "en", meant)


def search(texts: Texts, term: str, usual: str) -> Search:
    places = {n: own[term] for n, own in enumerate(index(texts.sources).places) if term in own}
    return Search(Recurring(term, places), usual, texts)


def test_each_word_is_linked_once_and_the_strongest_pair_first() -> None:
    pairs = [("huis groot", "house old"), ("huis", "house"), ("groot", "old")]
    texts = texts_of(*pairs)
    found = link(texts.sources, texts.targets, lambda _: {}, lambda _: {})
    assert found == [[(0, 0), (1, 1)], [(0, 0)], [(0, 0)]]


def test_dictionaries_mean_a_pair_as_far_as_its_keys_are_one() -> None:
    def keys(word: str) -> Mapping[str, float]:
        return {"house": 0.5} if word in {"huis", "house"} else {}

    both = meaning(keys, keys)
    assert (both("huis", "house"), both("huis", "red")) == (0.25, 0.0)


def test_a_word_that_renders_its_neighbour_is_foreign_to_the_term() -> None:
    asked = search(texts_of(("het groot huis", "the old house")), "huis", "house")
    assert renders_other("old", 0, asked)
    assert not renders_other("house", 0, asked)
    assert foreign(0, (1, 3), asked) == 1


def test_a_word_that_nothing_explains_is_a_rival() -> None:
    asked = search(texts_of(("het groot huis", "the old shack stood")), "huis", "house")
    assert rivals(0, asked) == 2  # shack and stood; old is explained
    assert has_rival(0, (2, 3), asked)
    assert not has_rival(0, (1, 2), asked)


def test_dictionaries_know_a_share_of_the_words() -> None:
    asked = search(texts_of(("het groot huis", "the big house")), "groot huis", "old house")
    assert known_share(0, (1, 3), asked) == 0.5
    assert known_share(0, (0, 0), asked) == 0


def test_what_stands_in_capitals_within_sentences_is_a_name() -> None:
    texts = texts_of(("a", "When Haiko slept"), ("b", "Haiko woke"), ("c", "then haiko ate"))
    assert is_name({0: (1, 2), 1: (0, 1)}, texts)
    assert not is_name({2: (1, 2)}, texts)
    assert not is_name({1: (0, 1)}, texts)  # a sentence begins there: who knows


def test_a_phrase_keeps_to_a_term_or_not() -> None:
    asked = search(texts_of(("huis", "house"), ("groot", "house")), "huis", "house")
    assert specific("house", asked.term, asked.texts) == 0.5
    assert specific("barn", asked.term, asked.texts) == 0.5  # nobody knows
    assert likeness("old house", "the house", "en") == 0.5


def _once(other: str) -> float:
    pairs = [("een huis", "a house"), ("dit huis", "this house"), ("het groot huis", other)]
    texts = texts_of(*pairs)
    term = search(texts, "huis", "house").term
    phrase = other.rpartition(" ")[2]
    place = texts.phrases.places[2][phrase]
    one = Wavering(term, "house", {"house": {0: (1, 2), 1: (1, 2)}, phrase: {2: place}})
    return trust(phrase, {2: place}, one, texts)


def test_a_rendering_met_once_is_trusted_by_what_else_may_be_one() -> None:
    assert _once("the old shack") > _once("the huge pretty old shack") > _once("the old") > 0


def test_a_name_is_not_rendered_by_a_common_word() -> None:
    pairs = [("zag Haiko", "saw Haiko"), ("ook Haiko", "met Haiko"), ("riep Haiko", "called crazy")]
    texts = texts_of(*pairs)
    term = search(texts, "haiko", "haiko").term
    one = Wavering(term, "haiko", {"haiko": {0: (1, 2), 1: (1, 2)}, "crazy": {2: (1, 2)}})
    assert trust("crazy", {2: (1, 2)}, one, texts) == 0


GUESSED = (
    ("een huis staat", "some house stands"),
    ("dit huis staat", "this house stands"),
    ("ons huis staat", "our house stands"),
    ("het huis staat", "the shack stands"),
)
LINKED: Links = [[(1, 1), (2, 2)]] * 3 + [[(2, 2)]]


def test_where_no_link_leads_from_the_term_the_word_beside_it_is_guessed() -> None:
    texts = texts_of(*GUESSED, links=LINKED)
    found = waver(search(texts, "huis", "").term, texts)
    assert found is not None
    assert (found.usual, dict(found.found)["shack"]) == ("house", {3: (1, 2)})


def test_what_another_word_explains_is_no_guess() -> None:
    texts = texts_of(*GUESSED[:3], ("het rood huis", "the red one"), links=LINKED)
    assert waver(search(texts, "huis", "").term, texts) is None

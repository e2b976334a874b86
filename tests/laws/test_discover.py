"""What discovery holds to, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.align.lexicon import NoLexicon
from hexapla.discover.evidence import Texts
from hexapla.discover.links import link
from hexapla.discover.phrases import index, lines_of_words
from hexapla.discover.ranking import discover
from hexapla.discover.words import read_lines
from hexapla.languages.stem import stemmer

ODD = ("zon", "maan", "berg", "vogel")
EVEN = ("solar", "lunar", "mount", "avian")
WORDS = st.lists(st.integers(0, 3), min_size=1, max_size=4, unique=True)
PAIRS = st.lists(WORDS, min_size=2, max_size=14)
Listed = list[tuple[str, int, list[tuple[str, int]]]]


def listed(pairs: list[tuple[str, str]]) -> Listed:
    lexicon = NoLexicon()
    left = read_lines([one for one, _ in pairs], "nl", lexicon)
    right = read_lines([other for _, other in pairs], "en", lexicon)
    links = link(left, right, lambda _: {}, lambda _: {})
    texts = Texts(left, right, index(right), lines_of_words(left), [links], stemmer("en"), "en")
    return [
        (one.term, len(one.spots), [(each.text, len(each.spots)) for each in one.variants])
        for one in discover(texts, 2)
    ]


@given(PAIRS)
def test_a_text_rendered_word_for_word_alike_lists_nothing(lines: list[list[int]]) -> None:
    pairs = [(", ".join(ODD[n] for n in line), ", ".join(EVEN[n] for n in line)) for line in lines]
    assert listed(pairs) == []


@given(PAIRS, st.integers(0, 5))
def test_every_count_is_one_of_lines(lines: list[list[int]], turn: int) -> None:
    pairs = [
        (", ".join(ODD[n] for n in line), ", ".join(EVEN[(n + (at == turn)) % 4] for n in line))
        for at, line in enumerate(lines)
    ]
    for _, count, variants in listed(pairs):
        assert len(variants) > 1
        assert sum(own for _, own in variants) <= count <= len(pairs)
        assert [own for _, own in variants] == sorted((own for _, own in variants), reverse=True)

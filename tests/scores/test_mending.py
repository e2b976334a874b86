"""What a mend does to scores, and what it does not."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.rule import Context
from hexapla.corpus.unit import State, Unit
from hexapla.languages import find_language
from hexapla.scores.adherence import Adherence
from hexapla.scores.consistency import Consistency
from hexapla.scores.evidence import evidence
from hexapla.scores.fold import total
from hexapla.terms.concept import Concept, Status, Term, Termbase
from hexapla.terms.rendering import TermMatcher

WORDS = {"汽车": ("car", "automobile", "motor"), "桥": ("bridge", "span", "gangway")}
CONCEPTS = tuple(
    Concept(
        source,
        (
            Term("zh", source),
            Term("en", preferred),
            Term("en", admitted, Status.ADMITTED),
            Term("en", rejected, Status.DEPRECATED),
        ),
    )
    for source, (preferred, admitted, rejected) in WORDS.items()
)
ZH, EN = find_language("zh"), find_language("en")
KNOWN = evidence(
    "a.po", "en", Context(ZH, EN, TermMatcher(Termbase(CONCEPTS), ("zh", ZH), ("en", EN)))
)
Line = tuple[str, str]  # a term, and what stands for it
lines = st.sampled_from([(term, word) for term, words in WORDS.items() for word in (*words, "it")])
texts = st.lists(lines, min_size=1, max_size=12)


def share(metric: Adherence | Consistency, text: list[Line]) -> float | None:
    units = [Unit(f"{n}", (s,), (f"The {t}.",), State.RENDERED) for n, (s, t) in enumerate(text)]
    found = total(metric, units)
    return found.worth(found.good, found.total) if found.total else None


def consistency(text: list[Line]) -> float | None:
    return share(Consistency(KNOWN), text)


def usual(text: list[Line], term: str) -> str:
    """The most frequent word for a term, of those that the glossary knows."""
    counts = Counter(word for one, word in text if one == term and word != "it")
    return min(counts, key=lambda word: (-counts[word], word)) if counts else WORDS[term][0]


def mended(text: list[Line], place: int, word: str) -> list[Line]:
    return [*text[:place], (text[place][0], word), *text[place + 1 :]]


def test_one_mend_of_several_may_lower_consistency_and_not_adherence() -> None:
    before = [("汽车", "motor")] * 3 + [("汽车", "car")]
    after = mended(before, 0, "car")
    assert (consistency(before), consistency(after)) == (75, 50)
    adherence = Adherence(KNOWN)
    assert (share(adherence, before), share(adherence, after)) == (25, 50)


@given(texts, st.data())
def test_a_mend_towards_the_most_frequent_word_never_lowers_consistency(
    text: list[Line], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    after = mended(text, place, usual(text, text[place][0]))
    assert (consistency(after) or 0) >= (consistency(text) or 0)


@given(texts, st.sampled_from(sorted(WORDS)), st.integers(0, 2))
def test_mending_all_places_of_a_term_never_lowers_consistency(
    text: list[Line], term: str, word: int
) -> None:
    after = [(one, WORDS[term][word] if one == term else other) for one, other in text]
    assert (consistency(after) or 0) >= (consistency(text) or 0)


@given(texts, st.data())
def test_a_mend_never_lowers_adherence(text: list[Line], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    after = mended(text, place, WORDS[text[place][0]][0])
    assert (share(Adherence(KNOWN), after) or 0) >= (share(Adherence(KNOWN), text) or 0)

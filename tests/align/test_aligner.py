from itertools import combinations

import pytest

from hexapla.align.aligner import align
from hexapla.align.beads import Bead
from hexapla.align.evidence import Alignment
from hexapla.align.lexicon import NoLexicon
from hexapla.align.shape import LEAST, shape
from hexapla.align.text import Aids, Text
from hexapla.align.tokens import read_side

ENGLISH = Text(
    "en",
    (
        "In 1957 the bridge over the Yangtze was opened.",
        "It is 1670 metres long.",
        "Who built it?",
        "Engineers from 12 provinces, says the chronicle of Wuhan.",
        "Trains run below, and cars above.",
        "Every day 100,000 people cross the river here!",
    ),
)
GERMAN = Text(
    "de",
    (
        "1957 wurde die Brücke über den Jangtse eröffnet, die 1670 Meter lang ist.",
        "Wer hat sie gebaut?",
        "Ingenieure aus 12 Provinzen.",
        "So sagt es die Chronik von Wuhan.",
        "Unten fahren Züge, oben Autos.",
        "Jeden Tag überqueren hier 100.000 Menschen den Fluss!",
    ),
)
GOLD = [((0, 1), (0,)), ((2,), (1,)), ((3,), (2, 3)), ((4,), (4,)), ((5,), (5,))]


def sides(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in alignment.beads]


def test_numbers_signs_and_kindred_words_align_two_languages_without_a_dictionary() -> None:
    assert sides(align(ENGLISH, GERMAN)) == GOLD


def test_the_other_way_round_the_beads_are_the_same() -> None:
    assert sides(align(GERMAN, ENGLISH)) == [(target, source) for source, target in GOLD]


def test_a_locked_bead_is_kept_and_the_rest_aligned_around_it() -> None:
    locked = Bead((2, 3), (1, 2, 3))
    alignment = align(ENGLISH, GERMAN, Aids(locked=[locked]))
    assert sides(alignment) == [GOLD[0], ((2, 3), (1, 2, 3)), *GOLD[3:]]
    assert alignment.beads[1].margin == float("inf")


def test_a_text_without_segments_is_omitted_as_a_whole() -> None:
    assert sides(align(ENGLISH, Text("de", ()))) == [((i,), ()) for i in range(6)]
    assert sides(align(Text("de", ()), ENGLISH)) == [((), (j,)) for j in range(6)]
    assert align(Text("de", ()), Text("en", ())).beads == []


def test_segments_without_counterpart_are_kept_alone() -> None:
    locked = [Bead((1,), ()), Bead((), (3,))]
    beads = sides(align(ENGLISH, GERMAN, Aids(locked=locked)))
    assert ((1,), ()) in beads
    assert ((), (3,)) in beads
    assert [i for source, _ in beads for i in source] == list(range(6))
    assert [j for _, target in beads for j in target] == list(range(6))


@pytest.mark.parametrize(
    "locked",
    [
        [Bead((2,), (1,)), Bead((1,), (2,))],
        [Bead((2, 4), (1,))],
        [Bead((5, 6), (5,))],
    ],
    ids=["out of order", "with a gap", "not there"],
)
def test_a_bead_that_cannot_be_is_not_locked(locked: list[Bead]) -> None:
    with pytest.raises(ValueError, match="no bead can be settled so"):
        align(ENGLISH, GERMAN, Aids(locked=locked))


def test_a_glossary_tells_what_nothing_else_does() -> None:
    birds = [("joutsen", "angsa"), ("haukka", "elang"), ("varis", "gagak"), ("pöllö", "hantu")]
    source = Text("fi", [f"Siellä lentää {finnish}." for finnish, _ in birds])
    lines = [line for _, bird in birds for line in (f"Di sana {bird}.", "Ia pergi.")]
    target = Text("id", lines[1:])
    beads = sides(align(source, target, Aids(terms=birds[1:])))
    assert beads == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3, 4)), ((3,), (5, 6))]
    assert sides(align(source, target)) != beads


def test_borders_of_paragraphs_on_both_sides_are_borders_of_beads() -> None:
    source = ENGLISH._replace(blocks=(1, 1, 1, 2, 2, 2))
    target = GERMAN._replace(blocks=(1, 1, 2, 2, 2, 2))
    assert sides(align(source, target)) == GOLD


def test_a_watch_sees_work_that_grows_to_its_end() -> None:
    seen: list[tuple[int, int]] = []
    align(ENGLISH, GERMAN, None, lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == seen[-1][1]


def test_what_is_left_out_is_found_and_nothing_else_moves() -> None:
    numbered = [
        f"In {1900 + 7 * n} the house number {n} was sold to Mr. Smith." for n in range(150)
    ]
    fewer = [text for n, text in enumerate(numbered) if n not in range(60, 100)]
    beads = sides(align(Text("en", numbered), Text("fr", fewer)))
    assert [source for source, target in beads if not target] == [(n,) for n in range(60, 100)]
    assert all(len(source) == len(target) == 1 for source, target in beads if target)


def test_of_a_few_sentences_half_may_be_missing() -> None:
    told = {
        "Mozart kam 1763 nach Paris.": "Mozart came to Paris in 1763.",
        "Goethe reiste 1786 nach Italien.": "Goethe travelled to Italy in 1786.",
        "Humboldt sah 1799 den Orinoco.": "Humboldt saw the Orinoco in 1799.",
        "Darwin segelte 1831 auf der Beagle.": "Darwin sailed on the Beagle in 1831.",
        "Livingstone fand 1855 den Sambesi.": "Livingstone found the Zambezi in 1855.",
        "Amundsen stand 1911 am Pol.": "Amundsen stood at the pole in 1911.",
    }
    source, lines = Text("de", list(told)), list(told.values())
    assert sides(align(source, Text("en", lines))) == [((n,), (n,)) for n in range(6)]
    for kept in combinations(range(6), 3):
        beads = sides(align(source, Text("en", [lines[n] for n in kept])))
        assert [source[0] for source, target in beads if target] == list(kept)
        assert len(beads) == 6


def test_where_much_is_missing_the_rest_is_as_long_as_ever() -> None:
    short, long = "x" * 10, "y" * 60
    whole = shape(*(read_side([short, long] * 3, "en", NoLexicon()) for _ in range(2)))
    half = shape(
        read_side([short, long] * 3, "en", NoLexicon()), read_side([long, short], "en", NoLexicon())
    )
    assert whole.source_ends[-1] == whole.target_ends[-1]
    assert half.source_ends[-1] == LEAST * whole.source_ends[-1]


def test_half_a_sentence_stays_with_its_other_half() -> None:
    source = Text("fi", ("Hän tuli kotiin illalla.", "Alkoi sataa."))
    whole = Text("la", ("Domum vesperi", "ut fit venit.", "Pluit."))
    halved = whole._replace(segments=("Domum vesperi.", "Ut fit venit,", "pluit."))
    assert sides(align(source, whole)) == [((0,), (0, 1)), ((1,), (2,))]
    assert sides(align(source, halved)) == [((0,), (0,)), ((1,), (1, 2))]

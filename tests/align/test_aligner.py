from hexapla.align.aligner import align
from hexapla.align.beads import Bead
from hexapla.align.evidence import Alignment
from hexapla.align.text import Aids, Text

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

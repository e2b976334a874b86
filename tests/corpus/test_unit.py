"""What identifies a unit's texts."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.faces import faces
from hexapla.corpus.unit import State, Unit, digest

SIDES = st.lists(st.lists(st.text(max_size=4), max_size=3).map(tuple), min_size=2, max_size=2)


@given(SIDES, SIDES)
def test_digests_are_equal_only_where_the_texts_are(
    one: list[tuple[str, ...]], other: list[tuple[str, ...]]
) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_a_digest_sees_texts_and_nothing_else() -> None:
    unit = Unit("k", ("一",), ("one",), line=3)
    moved = unit._replace(key="other", line=99, flags=("c-format",), state=State.FUZZY)
    assert moved.digest == unit.digest
    assert unit._replace(targets=("one.",)).digest != unit.digest


def test_every_plural_form_has_its_face_and_its_place() -> None:
    unit = Unit("%d file\0%d files", ("%d file", "%d files"), ("%d Datei", "", "%d Dateien"))
    for face in faces(unit):
        assert unit.source[face.source_at :].startswith(face.unit.source)
        assert unit.target[face.target_at :].startswith(face.unit.target)
    assert [face.unit.plural for face in faces(unit)] == [0, 2]


def test_a_single_form_answers_the_source_for_many() -> None:
    (face,) = faces(Unit("one\0many", ("one", "many"), ("多",)))
    assert (face.unit.source, face.source_at) == ("many", 4)

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hexapla.workspace.vectors import VectorCache

TEXTS = [f"text {n}" for n in range(12)]
VECTORS = {text: bytes([n] * 8) for n, text in enumerate(TEXTS)}


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def file_in(place: Path) -> Path:
    (file,) = place.glob("*.vectors")
    return file


def filled() -> VectorCache:
    cache = VectorCache("a", "1")
    cache.keep({text: VECTORS[text] for text in TEXTS[:5]})
    cache.keep({})
    cache.keep({text: VECTORS[text] for text in TEXTS[5:]})
    return cache


def test_what_was_kept_is_found_by_the_next_who_asks() -> None:
    assert filled().of([*TEXTS, "other"]) == VECTORS
    assert VectorCache("a", "1").of([*TEXTS, "other"]) == VECTORS


def test_another_version_of_an_encoder_has_other_vectors() -> None:
    filled()
    assert VectorCache("a", "2").of(TEXTS) == {}


def test_no_damage_makes_a_wrong_vector_and_what_is_left_is_made_whole(place: Path) -> None:
    filled()
    whole = file_in(place).read_bytes()
    for at in range(0, len(whole), 11):
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            file_in(place).write_bytes(damaged)
            cache = VectorCache("a", "1")
            assert cache.of(TEXTS).items() <= VECTORS.items()
            cache.keep(VECTORS)
            assert VectorCache("a", "1").of(TEXTS) == VECTORS


def test_deleting_it_costs_nothing_but_time(place: Path) -> None:
    cache = filled()
    file_in(place).unlink()
    assert cache.of(TEXTS) == VECTORS
    cache.keep({"more": bytes(8)})
    assert VectorCache("a", "1").of([*TEXTS, "more"]) == {**VECTORS, "more": bytes(8)}


def test_vectors_of_another_size_take_the_place_of_all() -> None:
    filled().keep({"wide": bytes(16)})
    assert VectorCache("a", "1").of([*TEXTS, "wide"]) == {"wide": bytes(16)}


def test_it_is_never_larger_than_it_may_be(place: Path) -> None:
    for n in range(40):
        VectorCache("a", "1", most=8).keep({f"text {n}": bytes(8)})
        assert file_in(place).stat().st_size <= 12 + 28 * 8
    assert VectorCache("a", "1", most=8).of(["text 39", "text 0"]) == {"text 39": bytes(8)}


def test_many_may_write_at_once() -> None:
    filled()
    caches = [VectorCache("a", "1") for _ in range(4)]

    def write(number: int) -> None:
        for n in range(50):
            caches[number].keep({f"{number}/{n}": bytes([number, n] * 4)})

    with ThreadPoolExecutor() as pool:
        list(pool.map(write, range(4)))
    found = VectorCache("a", "1").of([f"{number}/{n}" for number in range(4) for n in range(50)])
    assert found == {f"{k}/{n}": bytes([k, n] * 4) for k in range(4) for n in range(50)}


def test_where_nothing_can_be_kept_it_is_remembered(place: Path) -> None:
    place.write_text("no folder")
    cache = filled()
    assert cache.of(TEXTS) == VECTORS
    assert VectorCache("a", "1").of(TEXTS) == {}

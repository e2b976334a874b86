"""Which segments live on, and what becomes of their renderings."""

import time

import pytest

from hexapla.corpus.renewal import Heir, Rendering, find_heirs, pass_on
from hexapla.corpus.segment import Segment

OLD = (
    Segment("aaaaa", "我们修了一条新路。"),
    Segment("bbbbb", "路很长。"),
    Segment("ccccc", "大家都走这条路。"),
)


def heirs(*texts: str) -> list[str]:
    """The old ids of these texts; empty where they have new ones."""
    return [heir.id if heir.before else "" for heir in find_heirs(OLD, [], texts)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("我们修了两条新路。", "路很长。", "大家走这条路。"), ["aaaaa", "bbbbb", "ccccc"]),
        (("路很长。", "大家都走这条路。", "我们修了一条新路。"), ["bbbbb", "ccccc", "aaaaa"]),
        (("前言。", "我们修了一条新路。", "路很长。"), ["", "aaaaa", "bbbbb"]),
        (("我们修了一条新路。", "而且快。", "大家都走这条路。"), ["aaaaa", "", "ccccc"]),
        (("我们修了一条", "新路。", "路很长。"), ["aaaaa", "", "bbbbb"]),
        (("路很长。", "我们修了一条很新的路。"), ["bbbbb", ""]),
    ],
    ids=["edited", "moved", "new", "replaced", "split", "moved and edited"],
)
def test_a_segment_lives_on_where_it_is_known(texts: tuple[str, ...], expected: list[str]) -> None:
    assert heirs(*texts) == expected


def test_an_id_is_never_given_again() -> None:
    one, two = find_heirs((), (Segment("wkubb", "从零到一"),), ("从0到1", "从零到一"))
    assert one.id.startswith("wkubb")
    assert len(one.id) > 5
    assert two == Heir("wkubb", "从零到一", moved=True)


def test_thousands_of_equal_segments_are_known_again_at_once() -> None:
    old = [Segment(str(n), "—") for n in range(20_000)]
    texts = ["—"] * 10_000 + ["new"] + ["—"] * 10_000
    start = time.process_time()
    found = find_heirs(old, [], texts)
    assert time.process_time() - start < 2
    assert [heir.id for heir in found if heir.before] == [one.id for one in old]


def passed(renderings: dict[str, Rendering], *ids: str, changed: str = "") -> list[Rendering]:
    found = [Heir(name, "") for name in ids]
    made = pass_on(found, {changed} - {""}, renderings)
    return [made[name] for name in ids]


JOINED = {
    "a": Rendering("One, two and three."),
    "b": Rendering("↑a"),
    "c": Rendering("↑a"),
    "d": Rendering("↑x"),
}
LOOK = Rendering("One, two and three.", fuzzy=True)


@pytest.mark.parametrize(
    ("ids", "changed", "expected"),
    [
        ("abcd", "", [JOINED["a"], Rendering("↑a"), Rendering("↑a"), Rendering("↑x")]),
        ("abcd", "c", [LOOK, Rendering("↑a"), Rendering("↑a"), Rendering("↑x")]),
        ("abcd", "d", [JOINED["a"], Rendering("↑a"), Rendering("↑a"), Rendering("↑x")]),
        ("ab", "", [LOOK, Rendering("↑a")]),
        ("bc", "", [LOOK, Rendering("↑b")]),
        ("anbc", "", [JOINED["a"], Rendering(), Rendering("↑a"), Rendering("↑a")]),
        ("bac", "", [LOOK, Rendering("↑b"), Rendering("↑b")]),
    ],
    ids=["same", "a part", "a stray", "part gone", "head gone", "new between", "head behind"],
)
def test_what_is_rendered_together_is_passed_on_together(
    ids: str, changed: str, expected: list[Rendering]
) -> None:
    assert passed(JOINED, *ids, changed=changed) == expected

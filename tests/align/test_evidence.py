import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.align.aligner import align
from hexapla.align.beads import Bead
from hexapla.align.evidence import evidence, known_of
from hexapla.align.ladder import read_rungs, rungs
from hexapla.align.lengths import length
from hexapla.align.likeness import likeness
from hexapla.align.text import Aids, Pivot, Text
from hexapla.workspace.lexicon import open_lexicon

CHINESE = Text("zh-Hans", ("陈清扬在1974年买了230亿株树苗。", "图书馆关门了。"))


def pairs_of(target: Text, place: int = 0) -> set[tuple[str, str]]:
    known = known_of(CHINESE, target, Aids(open_lexicon()))
    return set(evidence(Bead((place,), (place,)), known).pairs)


def test_words_names_and_numbers_of_chinese_are_met_in_english() -> None:
    english = Text("en", ("Chen Qingyang bought 23 billion saplings in 1974.", "The library shut."))
    found = pairs_of(english)
    assert {("买", "bought"), ("=qingyang", "qingyang"), ("#23000000000", "#23000000000")} <= found
    assert ("图书馆", "library") in pairs_of(english, 1)


def test_chinese_characters_are_met_in_their_japanese_forms() -> None:
    japanese = Text("ja", ("陳氏は1974年に230億本の苗を買った。", "図書館は閉まった。"))
    assert {("陈", "陳"), ("#23000000000", "#23000000000")} <= pairs_of(japanese)
    assert ("图书馆", "図") in pairs_of(japanese, 1)


@pytest.mark.parametrize(
    ("tag", "text", "pair"),
    [
        ("ru", "Экономика растёт в Китае.", ("经济", "экономика")),
        ("it", "Il clima e la politica.", ("政治", "politica")),
        ("de", "Die Wirtschaft, das Klima und die Politik.", ("政治", "politik")),
    ],
)
def test_loans_are_met_in_languages_that_have_no_dictionary(
    tag: str, text: str, pair: tuple[str, str]
) -> None:
    source = Text("zh", (f"中国的{pair[0]}",))
    known = known_of(source, Text(tag, (text,)), Aids(open_lexicon()))
    assert pair in evidence(Bead((0,), (0,)), known).pairs


class Finnish:
    """A dictionary of two words."""

    def senses(self, word: str) -> list[list[str]]:
        return {"kirjasto": [["library"]], "taimia": [["sapling"], ["young", "tree"]]}.get(word, [])


def test_english_that_is_aligned_speaks_beside_the_source_and_says_so() -> None:
    english = Text("en", ("She bought saplings.", "The library shut."))
    pivot = Pivot(english, [Bead((0,), (0,)), Bead((1,), (1,))])
    finnish = Text("fi", ("Hän osti taimia.", "Kirjasto sulkeutui."))
    aids = Aids(open_lexicon(), pivot=pivot, glosses={"fi": Finnish()})
    known = known_of(CHINESE, finnish, aids)
    assert ("en:saplings", "taimia") in evidence(Bead((0,), (0,)), known).pairs
    words = {other for _, other in evidence(Bead((1,), (1,)), known).pairs}
    assert "kirjasto" in words


def test_english_is_silent_where_nothing_could_answer_it() -> None:
    pivot = Pivot(Text("en", ("She bought saplings.",)), [Bead((0, 1), (0,))])
    known = known_of(CHINESE, Text("fi", ("Hän osti taimia.",)), Aids(pivot=pivot))
    assert not [word for words in known.sides[0].tokens for word in words if word[0] == "@"]


def test_a_number_of_one_side_is_lone() -> None:
    known = known_of(Text("fr", ("1.234,5 euros et 7 chats",)), Text("en", ("7 cats",)), Aids())
    assert evidence(Bead((0,), (0,)), known).lone == ["1234.5"]


def test_texts_of_nothing_are_like_nothing() -> None:
    for texts in ((), ("...", "")):
        beads, known = align(Text("fi", texts), Text("ko", texts))
        assert likeness(beads, known).gain == 0.0


@given(st.text(max_size=60), st.text(max_size=60))
def test_lengths_add_up_but_for_the_one_of_each_sentence(one: str, other: str) -> None:
    assert length(f"{one} {other}") == pytest.approx(length(one) + length(other) - 1)


@given(st.lists(st.tuples(st.lists(st.integers(0, 99)), st.lists(st.integers(0, 99)))))
def test_a_ladder_is_read_as_it_was_written(sides: list[tuple[list[int], list[int]]]) -> None:
    beads = [Bead(tuple(source), tuple(target)) for source, target in sides]
    assert list(read_rungs("\n".join(rungs(beads)))) == beads


def test_a_line_that_is_no_rung_is_named() -> None:
    with pytest.raises(ValueError, match="line 2 is no bead"):
        list(read_rungs("[0]:[0]\n[1]-[1]\n"))


@pytest.mark.parametrize(
    ("letter", "simplified", "reading"),
    [
        ("図", "图", "tu"),
        ("東", "东", "dong"),
        ("女", "女", "ru"),
        ("绿", "绿", "lv"),
        ("〇", "〇", ""),
        ("A", "A", ""),
    ],
)
def test_a_character_is_known_in_all_its_forms(letter: str, simplified: str, reading: str) -> None:
    lexicon = open_lexicon()
    assert lexicon.simplified(letter) == simplified
    assert lexicon.reading(letter) == reading


def test_senses_are_words_and_no_remarks_on_grammar() -> None:
    senses = open_lexicon().senses("友谊")
    assert ["friendship"] in senses
    assert not {"cl", "to", "the"} & {word for words in senses for word in words}


def test_a_simplified_character_has_the_senses_of_the_traditional_one() -> None:
    assert ["say"] in open_lexicon().senses("说")
    assert ["how"] in open_lexicon().senses("怎么")


def test_words_join_to_their_text() -> None:
    assert (
        "".join(open_lexicon().words("陈清扬以伟大友谊的名义叫我留下来"))
        == "陈清扬以伟大友谊的名义叫我留下来"
    )


@given(st.lists(st.text(max_size=30), max_size=12), st.lists(st.text(max_size=30), max_size=12))
def test_any_texts_are_aligned_whole_and_in_order(one: list[str], other: list[str]) -> None:
    beads, _ = align(Text("zh", one), Text("en", other), Aids(open_lexicon()))
    assert [i for bead in beads for i in bead.source] == list(range(len(one)))
    assert [j for bead in beads for j in bead.target] == list(range(len(other)))

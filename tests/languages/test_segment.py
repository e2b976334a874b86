"""Sentences in every language of the shelf; the examples are in ``sentences/``.

A line is a text, with ``¦`` where a sentence ends and the language's joiner follows, and ``‖``
where one ends and nothing follows.
"""

from pathlib import Path
from time import process_time

import pytest

from hexapla.languages import SHELF, find_language
from hexapla.languages.segment import segments

EXAMPLES = [
    (path.stem, line)
    for path in sorted((Path(__file__).parent / "sentences").glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
LONG = 20_000


def cut(text: str, tag: str = "en") -> list[str]:
    return [span.of(text) for span in segments(text, find_language(tag))]


@pytest.mark.parametrize(("tag", "line"), EXAMPLES)
def test_a_sentence_ends_where_a_reader_says(tag: str, line: str) -> None:
    text = line.replace("¦", find_language(tag).joiner).replace("‖", "")
    assert cut(text, tag) == line.replace("‖", "¦").split("¦")


@pytest.mark.parametrize(("tag", "line"), EXAMPLES)
def test_a_sentence_alone_is_one(tag: str, line: str) -> None:
    for sentence in line.replace("‖", "¦").split("¦"):
        assert cut(sentence, tag) == [sentence]


def test_every_language_of_the_shelf_has_examples() -> None:
    assert {tag for tag, _ in EXAMPLES} == set(SHELF)


@pytest.mark.parametrize("tag", [*SHELF, "nl", "ar"])
def test_nothing_has_no_sentence(tag: str) -> None:
    assert cut("", tag) == cut(" \n\t\u3000\n", tag) == []


def test_a_language_without_a_file_has_sentences_too() -> None:
    assert cut("De boot is weg. Waar is hij? Dr. Vos weet het.", "nl") == [
        "De boot is weg.", "Waar is hij?", "Dr. Vos weet het.",
    ]  # fmt: skip
    assert cut("أين القارب؟ ذهب القارب.", "ar") == ["أين القارب؟", "ذهب القارب."]


@pytest.mark.parametrize(
    ("text", "tag", "sentences"),
    [
        ("It was a cold\nnight in town.", "en", ["It was a cold\nnight in town."]),
        ("apples\npears, plums\nnuts\n", "en", ["apples", "pears, plums", "nuts"]),
        ("A title\n\nThe text. More.", "en", ["A title", "The text.", "More."]),
        ("A title\nThe text.", "en", ["A title", "The text."]),
        ("Ask Mr.\nHu.\nHe knows.", "en", ["Ask Mr.\nHu.", "He knows."]),
        ("- one thing\n- another thing.", "en", ["- one thing", "- another thing."]),
        ("1. one\n2. two", "en", ["1. one", "2. two"]),
        ("标题\n正文开始了。\r\n第二段", "zh", ["标题", "正文开始了。", "第二段"]),
        ("他来了，\n又走了。", "zh", ["他来了，\n又走了。"]),
        ("これは川の\n水です。\n冷たい", "ja", ["これは川の\n水です。", "冷たい"]),
        ("“We wait.\n\nThey come.”", "en", ["“We wait.", "They come.”"]),
    ],
)
def test_a_line_end_is_a_space_within_a_sentence(text: str, tag: str, sentences: list[str]) -> None:
    assert cut(text, tag) == sentences


def test_a_long_line_that_ends_without_a_stop_was_wrapped() -> None:
    first = "The committee for the improvement of the old harbour met on Monday with"
    text = f"{first}\nMayor Ortiz. Nothing was decided."
    assert cut(text) == [f"{first}\nMayor Ortiz.", "Nothing was decided."]


def test_a_text_that_lost_its_capitals_has_sentences_still() -> None:
    sentences = [
        "cars bring work, e.g. to this city.",
        "it builds two million a year.",
        "mr. hu is glad.",
    ]
    assert cut(" ".join(sentences)) == sentences


def test_a_speech_in_quotes_is_kept_whole_until_it_is_long() -> None:
    speech = " ".join(["The tide is out."] * 5)
    assert len(cut(f"He said: “{speech}” Then he left.")) == 2
    assert len(cut(f"He said: “{' '.join([speech] * 6)}” Then he left.")) == 31


@pytest.mark.parametrize("mark", ["“", '"', "(", "‘", "«", "「", "„"])
def test_a_mark_that_is_never_closed_holds_nothing_together(mark: str) -> None:
    assert len(cut(f"He said {mark}One went. Two went. Three went.")) == 3


@pytest.mark.parametrize(
    "piece",
    [
        "word ", "字", ".", ". ", "!", "…", "“", '"', "(", ")", '."', ".)", "「。", "。」说",
        "— a.", "a\n", "\n", "\r\n", "a.b", "A. ", "1. a ", "' .", ". A", " ", "• a ", "॥ ",
        "|| 1 ", "\u0301", "_.", ". — a ", "— a. B — dijo. ", "“A. ", "”。", "a. B: ",
        "\u202e. \u2066A! \u2069",
    ],
)  # fmt: skip
@pytest.mark.parametrize("tag", ["zh", "en", "es", "ko", "sa"])
def test_a_hostile_text_takes_no_time(piece: str, tag: str) -> None:
    text = piece * (LONG // len(piece))
    before = process_time()
    spans = segments(text, find_language(tag))
    assert process_time() - before < 2
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_half_a_character_is_text_like_any_other() -> None:
    assert cut("\ud83d is bad. So is \ude00. End") == ["\ud83d is bad.", "So is \ude00.", "End"]


def test_a_direction_mark_stays_with_its_sentence() -> None:
    assert cut("\u202aOne went.\u202c Two went.") == ["\u202aOne went.\u202c", "Two went."]

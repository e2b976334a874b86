"""What holds of the sentences of any text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import SHELF, find_language
from hexapla.languages.segment import segments

PIECES = (
    *"aAéИя字かक9 .!?…。！？;।॥|,:，“”„«»「」\"'‘’()[]—-\n\r\t\u00a0\u3000\u202e\ud800",
    "b", "Dr.", "etc.", "a.m.", "U.S.", "1.", "2.", "a)", "he said", "说", "と", "\n\n", "I",
    ". ", "...",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join) | st.text()
TAGS = st.sampled_from((*SHELF, "nl", "th"))
WORDS = st.sampled_from(("boat", "river", "3.5", "Mr. Hu", "U.S. ports", "(old)", "“no” men"))
SENTENCES = st.lists(WORDS, min_size=1).map(lambda words: f"The {' '.join(words)} left.")


@given(TEXTS, TAGS)
def test_sentences_and_the_spaces_between_them_are_the_text(text: str, tag: str) -> None:
    spans = segments(text, find_language(tag))
    between = [text[one.end : other.start] for one, other in pairwise(spans)]
    edges = [text[: spans[0].start], text[spans[-1].end :]] if spans else [text]
    assert all(not gap.strip() for gap in (*between, *edges))
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(TEXTS, TAGS)
def test_a_sentence_is_not_empty_and_has_no_space_at_its_ends(text: str, tag: str) -> None:
    sentences = [span.of(text) for span in segments(text, find_language(tag))]
    assert all(sentence and sentence == sentence.strip() for sentence in sentences)


@given(TEXTS, TAGS)
def test_space_around_a_text_changes_nothing(text: str, tag: str) -> None:
    language = find_language(tag)
    bare = text.strip()
    spaced = [span.of(f" {bare}\n") for span in segments(f" {bare}\n", language)]
    assert spaced == [span.of(bare) for span in segments(bare, language)]


@given(st.lists(SENTENCES, min_size=1))
def test_the_sentences_of_a_sentence_are_itself(sentences: list[str]) -> None:
    language = find_language("en")
    text = " ".join(sentences)
    assert [span.of(text) for span in segments(text, language)] == sentences
    assert all(len(segments(sentence, language)) == 1 for sentence in sentences)

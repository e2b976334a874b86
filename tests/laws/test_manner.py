"""Whatever stands in a text, a term can be guessed in it, and take the place of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import SHELF, find_language
from hexapla.languages.manner import Lexeme, Slot
from hexapla.terms.concept import Term
from hexapla.terms.stead import find_stead
from hexapla.text.span import Span

PIECES = (
    "a an the le la l' l’ du der die el il lo o 산업 은 는 을 로 産業 する चक्रम् car cars Cars car’s"
    " catena catenae цепь цепью ketju ' - 3 \u0301"
).split()
texts = st.lists(st.sampled_from([*PIECES, " ", " "]), max_size=6).map("".join) | st.text(
    max_size=8
)
TAGS = (*SHELF, "nl", "th")


@pytest.mark.parametrize("tag", TAGS)
@given(parts=st.tuples(texts, texts, texts), form=texts, model=st.none() | texts)
def test_a_term_takes_any_place(
    tag: str, parts: tuple[str, str, str], form: str, model: str | None
) -> None:
    before, words, _ = parts
    text = "".join(parts)
    slot = Slot(text, len(before), len(before + words), None if model is None else Lexeme(model))
    made = find_language(tag).recast(Lexeme(form), slot, None)
    assert 0 <= made.start <= slot.start
    assert len(text) >= made.end >= made.start


@pytest.mark.parametrize("tag", TAGS)
@given(form=texts, text=texts)
def test_a_stretch_lies_in_its_text(tag: str, form: str, text: str) -> None:
    span = find_stead([Term(tag, form)], text, find_language(tag), tuple)
    assert span is None or (span in Span(0, len(text)) and len(span))

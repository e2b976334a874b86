"""Many strings in one text, by the library, by dictionaries, and by looking everywhere."""

import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hexapla.languages import find_language
from hexapla.terms.concept import CASE, VERBATIM, Concept, Term
from hexapla.terms.finder import Found, exact, outermost
from hexapla.terms.sides import Sources
from hexapla.text.needles import Needles
from hexapla.text.plain_needles import PlainNeedles
from hexapla.text.roll import Roll

ROOT = Path(__file__).parents[2]
LETTERS = "ab车链-]^\0𠀀"
NEEDLES = st.lists(st.text(LETTERS, min_size=1, max_size=5), max_size=12)
TEXTS = st.text(LETTERS, max_size=30)
BLOCKED = "import sys; sys.modules['ahocorasick_rs'] = None; "
CHECK = "from hexapla.__main__ import main; main(sys.argv[1:])"


def everywhere(needles: list[str], text: str) -> list[tuple[int, int, int]]:
    """The slow twin: every needle is looked for at every place."""
    found = [
        (start + len(needle), start, index)
        for start in range(len(text))
        for index, needle in enumerate(needles)
        if text.startswith(needle, start)
    ]
    return [(index, start, end) for end, start, index in sorted(found)]


@given(NEEDLES, TEXTS)
def test_dictionaries_find_what_stands_everywhere(needles: list[str], text: str) -> None:
    assert PlainNeedles(needles).find(text) == everywhere(needles, text)


@given(NEEDLES, TEXTS)
def test_the_library_finds_the_same_in_the_same_order(needles: list[str], text: str) -> None:
    found, plain = Needles(needles), PlainNeedles(needles)
    assert list(found.find(text)) == plain.find(text)


@given(NEEDLES, TEXTS)
def test_the_longest_are_those_that_lie_in_no_other(needles: list[str], text: str) -> None:
    places = everywhere(needles, text)
    outer = outermost([Found(start, end, index) for index, start, end in places])
    longest = [(item.term, item.start, item.end) for item in outer]
    assert Needles(needles).find_longest(text) == longest


TERMS = st.lists(
    st.builds(
        lambda form, options: Term("zh", form, options=options),
        st.text("车链1Ａa", min_size=1, max_size=3),
        st.frozensets(st.sampled_from([VERBATIM, CASE])),
    ),
    max_size=6,
)


@given(TERMS, st.lists(st.text("车链1１Ａaa，,", max_size=9), min_size=1, max_size=4))
def test_many_texts_hold_what_each_does_alone(terms: list[Term], texts: list[str]) -> None:
    concepts = [Concept(str(number), (term,)) for number, term in enumerate(terms)]
    sources = Sources(concepts, "zh", find_language("zh"), exact)
    together = dict(sources.find_in(Roll(texts)))
    for number, text in enumerate(texts):
        assert together.get(number, []) == [item.term for item in sources.find(text)]


def test_half_of_a_letter_in_a_text_is_no_fault() -> None:
    assert PlainNeedles(["链"]).find("\ud840链\udc00") == [(0, 1, 2)]


def checked(code: str) -> str:
    call = (sys.executable, "-c", code, "check", "--format", "json")
    return subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_a_check_finds_the_same_without_the_library() -> None:
    own = checked(f"import sys; {CHECK}")
    assert '"rule"' in own
    assert checked(BLOCKED + CHECK) == own

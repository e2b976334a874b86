"""Laws of placeholders: texts put together from pieces whose meaning is known."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.finding import Applicability
from hexapla.checks.rule import Context
from hexapla.checks.rules.placeholder_mismatch import placeholder_mismatch
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.agreement import difference, other_spelling, out_of_turn
from hexapla.text.edit import apply
from hexapla.text.placeholder import Family
from hexapla.text.placeholders import OUTLINE, SIGN, alike, grammar, placeholders
from hexapla.text.span import Span

EN, FR = find_language("en"), find_language("fr")
CONTEXT = Context(EN, FR, TermMatcher(Termbase(), ("en", EN), ("fr", FR)))
FLAGS = (
    "c-format python-format python-brace-format qt-format sh-format java-format go-format "
    "csharp-format no-c-format no-python-brace-format fuzzy"
).split()
flags = st.lists(st.sampled_from(FLAGS), max_size=2).map(tuple)
SURE = [
    "%s", "%5.2f", "%(n)s", "%c", "%ld", "{name}", "{0}", "{n, number}", "${var}", "$home",
    "{{ page }}", "<br/>", "</b>", "&lt;", "``code``", "`a_b`", ":ref:`x`", "|sub|", "[1]_",
    "`text <address>`_", "[text](address)", "%{ruby}", "%other%",
]  # fmt: skip
# Nothing that could be read together with a placeholder beside it.
words = st.text(st.sampled_from("abc é 中文 .!"), max_size=8).map(lambda word: f" {word} ")
CRUMBS = [
    *"%{}$<>&;`|*[]()_:,-/ \n0129asd#'\"中é％",
    "``",
    "**",
    "plural",
    "select",
    "one",
    "other",
]
crumbs = st.lists(st.sampled_from(CRUMBS), max_size=30).map("".join)


def remarks(source: str, target: str, given_flags: tuple[str, ...] = ()) -> list[str]:
    unit = Unit("k", (source,), (target,), flags=given_flags)
    return [remark.message for remark in placeholder_mismatch.body(unit, CONTEXT)]


@given(crumbs | st.text(max_size=40), flags)
def test_every_piece_lies_in_its_text_and_in_order(text: str, given_flags: tuple[str, ...]) -> None:
    found = placeholders(text, grammar(given_flags))
    assert all(0 <= piece.start < piece.end <= len(text) for piece in found)
    assert [piece.start for piece in found] == sorted(piece.start for piece in found)


@given(crumbs, flags)
def test_a_text_agrees_with_itself(text: str, given_flags: tuple[str, ...]) -> None:
    found = placeholders(text, grammar(given_flags))
    assert difference(found, found, declared=bool(given_flags)) == ([], [])
    assert remarks(text, text, given_flags) == []


@given(crumbs, crumbs, flags, st.none() | st.integers(0, 5))
def test_no_text_is_too_broken_to_compare(
    source: str, target: str, given_flags: tuple[str, ...], plural: int | None
) -> None:
    unit = Unit("k", (source,), (target,), flags=given_flags, plural=plural)
    for remark in placeholder_mismatch.body(unit, CONTEXT):
        assert remark.marks
        if remark.fix:
            apply(remark.fix.edits, target)


@given(st.lists(st.sampled_from(SURE), max_size=5, unique=True), st.data())
def test_placeholders_that_went_elsewhere_are_all_found(
    pieces: list[str], data: st.DataObject
) -> None:
    source = "".join(data.draw(words) + piece for piece in pieces)
    target = "".join(piece + data.draw(words) for piece in pieces)
    assert remarks(source, target) == []


@given(st.lists(st.sampled_from(SURE), min_size=1, max_size=5, unique=True), st.data())
def test_a_placeholder_that_was_dropped_is_missed(pieces: list[str], data: st.DataObject) -> None:
    dropped = data.draw(st.sampled_from(pieces))
    source = "".join(data.draw(words) + piece for piece in pieces)
    target = "".join(piece + data.draw(words) for piece in pieces if piece != dropped)
    assert remarks(source, target)


@given(
    st.sampled_from([piece for piece in SURE if "`" not in piece and "(" not in piece]), st.data()
)
def test_a_safe_fix_brings_the_placeholder_back(piece: str, data: st.DataObject) -> None:
    before, after = data.draw(words), data.draw(words)
    wide = [chr(ord(c) + 0xFEE0) if data.draw(st.booleans()) and c != " " else c for c in piece]
    target = before + "".join(wide) + after
    unit = Unit("k", (f"x {piece} y",), (target,))
    for remark in placeholder_mismatch.body(unit, CONTEXT):
        if remark.fix and remark.fix.applicability is Applicability.SAFE:
            target = apply(remark.fix.edits, target)
    assert target == before + piece + after


@st.composite
def look_alikes(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same with one character of it changed, dropped or added."""
    known = st.sampled_from([piece for piece in SURE if piece != "%other%"])
    text = "".join(draw(words) + piece for piece in draw(st.lists(known, min_size=1, max_size=4)))
    at = draw(st.integers(0, len(text) - 1))
    changed = draw(st.sampled_from(["", *(crumb for crumb in CRUMBS if len(crumb) == 1)]))
    return text, text[:at] + changed + text[at + draw(st.integers(0, 1)) :]


@given(look_alikes(), flags)
def test_a_glance_hides_nothing(texts: tuple[str, str], given_flags: tuple[str, ...]) -> None:
    """The slow twin: what the readers make of two texts that are alike does not differ."""
    if alike(*texts):
        rules = grammar(given_flags)
        source, target = (placeholders(text, rules) for text in texts)
        found = difference(source, target, declared=rules.declared)
        assert found.missing == []
        assert [piece for piece in found.unknown if piece.certain or piece.broken] == []
        assert out_of_turn(source, target) == []


names = st.sampled_from(["a", "b", "count"])
messages = st.recursive(
    st.sampled_from(["text", "# files", "{name}", "{other} and {name}"]),
    lambda inner: st.builds(
        lambda name, kind, bodies: (
            f"{{{name}, {kind}, "
            + " ".join(
                f"{key} {{{body}}}" for key, body in zip(("one", "other"), bodies, strict=True)
            )
            + "}"
        ),
        names,
        st.sampled_from(["plural", "select"]),
        st.tuples(inner, inner),
    ),
    max_leaves=6,
)


@given(messages)
def test_every_argument_of_a_message_is_read_and_no_branch_is(message: str) -> None:
    found = placeholders(message, grammar(()))
    heads = message.count(", plural,") + message.count(", select,")
    assert sum(piece.family is Family.ICU for piece in found) == heads
    fields = message.count("{name}") + message.count("{other}")
    assert sum(piece.family is Family.BRACE for piece in found) == fields


@given(st.sampled_from(SURE), st.text(max_size=20))
def test_another_spelling_is_never_the_right_one(piece: str, text: str) -> None:
    span = other_spelling(piece, text + piece, [])
    assert span is None or span.of(text + piece) != piece
    assert other_spelling(piece, text, [Span(0, len(text) + 1)]) is None


@given(st.text(alphabet="`<>%${}&|*[]!:_sd(n)aA0 \n", max_size=30))
def test_every_piece_of_the_outline_holds_a_sign(text: str) -> None:
    assert all(SIGN.search(piece) for piece in OUTLINE.findall(text))

"""What holds for every table of terms."""

import csv
from collections.abc import Sequence
from contextlib import suppress
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import GlossaryError
from hexapla.formats.term_table import parse
from hexapla.terms.concept import Status

forms = st.text("ab é公|!\\,;\t\"'", min_size=1, max_size=8).map(
    lambda text: " ".join(text.split())
)
cells = st.lists(st.tuples(forms.filter(bool), st.booleans()), min_size=1, max_size=4)
tables = st.lists(st.tuples(cells, cells), max_size=6)


def written(rows: Sequence[Sequence[str]], delimiter: str) -> bytes:
    out = StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


def cell(terms: Sequence[tuple[str, bool]]) -> str:
    escaped = (
        ("!" if rejected else "") + "".join("\\" + c if c in "|!\\" else c for c in form)
        for form, rejected in terms
    )
    return "|".join(escaped)


@given(tables, st.sampled_from(",\t;"))
def test_every_form_comes_back_as_it_was_written(
    table: list[tuple[list[tuple[str, bool]], list[tuple[str, bool]]]], delimiter: str
) -> None:
    rows = [["zh-Hans", "en"], *([cell(zh), cell(en)] for zh, en in table)]
    termbase, notices = parse(written(rows, delimiter), "a.csv")
    assert not notices
    read = [
        tuple(
            [(t.form, t.status is Status.DEPRECATED) for t in found.in_language(tag)]
            for tag in ("zh-Hans", "en")
        )
        for found in termbase.concepts
    ]
    assert read == table


@given(tables)
def test_a_language_has_one_preferred_term_where_it_has_an_accepted_one(
    table: list[tuple[list[tuple[str, bool]], list[tuple[str, bool]]]],
) -> None:
    rows = [["zh-Hans", "en"], *([cell(zh), cell(en)] for zh, en in table)]
    for found in parse(written(rows, ","), "a.csv")[0].concepts:
        for tag in ("zh-Hans", "en"):
            statuses = [term.status for term in found.in_language(tag)]
            accepted = any(status.accepted for status in statuses)
            assert statuses.count(Status.PREFERRED) == accepted


@given(st.binary() | st.text('zh,en\n\r"|!;\t\\\0é公').map(str.encode))
def test_any_bytes_give_a_termbase_or_a_clear_error(raw: bytes) -> None:
    for data in (raw, b"zh,en\n" + raw):
        lines = data.count(b"\n") + data.count(b"\r") + 1
        with suppress(GlossaryError):
            assert all(0 < notice.line <= lines for notice in parse(data, "a.csv")[1])

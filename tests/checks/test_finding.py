"""What names a finding, across runs."""

from dataclasses import replace

from hexapla.checks.finding import (
    Applicability,
    Dimension,
    Finding,
    Fix,
    Level,
    Remark,
    Severity,
    marked_words,
)
from hexapla.corpus.unit import Unit
from hexapla.text.span import Mark, Side, Span


def finding(target: str = "build 33,618 clusters", at: int = 6) -> Finding:
    unit = Unit("k", ("构建33618",), (target,), line=4)
    remark = Remark("a message", (Mark(Side.TARGET, Span(at, at + 6)),))
    return Finding(
        "altered-verbatim", Severity.MAJOR, Dimension.TERMINOLOGY, remark, unit,
        document="d", path="p.po", source_tag="zh-Hans", tag="en",
    )  # fmt: skip


def test_a_fingerprint_is_blind_to_message_line_and_edits_elsewhere() -> None:
    one = finding()
    reworded = replace(one, remark=replace(one.remark, message="other words"))
    moved = replace(one, unit=one.unit._replace(line=99), path="elsewhere.po")
    edited = finding("we build 33,618 clusters", 9)
    assert {one.fingerprint} == {f.fingerprint for f in (reworded, moved, edited)}


def test_a_fingerprint_sees_rule_document_tag_key_words_and_ordinal() -> None:
    one = finding()
    others = [
        replace(one, rule="number-mismatch"),
        replace(one, document="e"),
        replace(one, tag="de"),
        replace(one, unit=one.unit._replace(key="l")),
        replace(one, ordinal=1),
        finding("build 33.618 clusters"),
    ]
    assert len({f.fingerprint for f in (one, *others)}) == 7


def test_a_level_follows_from_the_severity() -> None:
    levels = [severity.level for severity in Severity]
    assert levels == [Level.INFO, Level.WARNING, Level.ERROR, Level.ERROR]


def test_a_guess_is_no_part_of_the_name_of_a_finding() -> None:
    unit = Unit("a", ("新质生产力",), ("new power",))
    sure = Mark(Side.SOURCE, Span(0, 5))
    guess = Mark(Side.TARGET, Span(0, 3), guessed=True)
    both, one = Remark("m", (sure, guess)), Remark("m", (sure,))
    assert marked_words(unit, both) == marked_words(unit, one)


def test_a_hint_is_shown_and_not_taken() -> None:
    hint, proposal = (Fix("a → b", (), level) for level in (Applicability(0), Applicability(1)))
    assert (hint.takeable, hint.word) == (False, "perhaps")
    assert (proposal.takeable, proposal.word) == (True, "fix")

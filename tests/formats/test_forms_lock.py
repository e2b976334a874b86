import pytest

from hexapla.errors import GlossaryError
from hexapla.formats.forms import draw, parse
from hexapla.languages.locked import Forms

LOCK = {
    "Kette": Forms(
        frozenset({"Kette", "Ketten"}), frozenset({"Kettens"}), frozenset({"Halskette"}),
        frozenset({"Kettchen"}), frozenset({"Kettn"}),
    ),
    "leer": Forms(),
}  # fmt: skip
DRAWN = "Kette: Kette Ketten | Kettens ~Halskette +Kettchen !Kettn\nleer:\n"
HEAD = b"# hexapla forms 1: German\n"


def test_a_word_is_a_line_and_its_forms_stand_in_order() -> None:
    lines = draw(LOCK, "German").decode().splitlines(keepends=True)
    assert lines[0].encode() == HEAD
    assert "".join(line for line in lines if not line.startswith("#")) == DRAWN


def test_what_is_drawn_is_read_again() -> None:
    assert parse(draw(LOCK, "German"), "de.txt") == LOCK
    assert parse(draw(LOCK, "German").replace(b"\n", b"\r\n"), "de.txt") == LOCK


def test_lines_of_one_word_are_joined_as_after_a_merge() -> None:
    read = parse(HEAD + b"a: b c\n\na: d !c\n", "de.txt")
    assert read == {"a": Forms(frozenset("bcd"), struck=frozenset("c"))}


def test_marks_of_scripts_and_hyphens_of_line_ends_are_parts_of_words() -> None:
    assert "e\u0301te\u0301" in parse(HEAD + "e\u0301te\u0301: \u00ada नई\n".encode(), "fr.txt")


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", 1),
        (b"Kette: Ketten\n", 1),
        (b"# hexapla forms 2: German\n", 1),
        (HEAD + b"Kette Ketten\n", 2),
        (HEAD + b"\n<<<<<<< ours\n", 3),
        (HEAD + b"=======\n", 2),
        (HEAD + b": Ketten\n", 2),
        (HEAD + b"neue Kette: Ketten\n", 2),
        (HEAD + b"Kette: Ketten, Kettens\n", 2),
        (HEAD + b"Kette: + Ketten\n", 2),
        (HEAD + b"Kette: a | b | c\n", 2),
        (HEAD + b"Kette: a: b\n", 2),
        (HEAD + b"Kette: Ketten\nBr\xfccke:\n", 3),
    ],
)
def test_what_is_no_lock_is_refused_with_its_line_and_a_remedy(raw: bytes, line: int) -> None:
    with pytest.raises(GlossaryError) as refused:
        parse(raw, "forms/de.txt")
    assert (refused.value.path, refused.value.line) == ("forms/de.txt", line)
    assert refused.value.remedy

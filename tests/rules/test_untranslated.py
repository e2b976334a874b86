import pytest

from hexapla.checks.finding import Severity
from hexapla.checks.rule import Context
from hexapla.checks.rules.untranslated import untranslated
from hexapla.corpus.unit import Unit
from hexapla.languages import find_language
from hexapla.terms.concept import Termbase
from hexapla.terms.rendering import TermMatcher
from hexapla.text.span import Mark, Side, Span

MINOR, MAJOR, CLEAN = Severity.MINOR, Severity.MAJOR, None
# Source and target language, the text that both have, what is said of it.
CASES = [
    ("zh", "en", "他走了。", MAJOR),
    ("zh", "en", "走", MAJOR),
    ("zh", "fr", "iPhone手机", MAJOR),
    ("zh", "ru", "重庆", MAJOR),
    ("zh", "ko", "重庆", MAJOR),
    ("zh", "ja", "重庆", CLEAN),
    ("zh", "ja", "他们的产业都很大", MINOR),
    ("zh", "zh-Hant", "山城", CLEAN),
    ("zh", "en", "NIO ES8", CLEAN),
    ("zh", "en", "New Quality Productive Forces are here to stay", CLEAN),
    ("zh", "en", "33618", CLEAN),
    ("zh", "en", "……", CLEAN),
    ("ru", "en", "Он ушёл", MAJOR),
    ("ru", "uk", "он ушёл так рано", MINOR),
    ("ru", "uk", "Москва", CLEAN),
    ("ja", "en", "こんにちは", MAJOR),
    ("en", "en-GB", "Save the file before you leave.", CLEAN),
    ("en", "en-x-draft", "Save the file before you leave.", CLEAN),
    ("en", "fr", "Save the file before you leave.", MINOR),
    ("en", "fr", "Don't leave without the file", MINOR),
    ("en", "fr", "Action log", CLEAN),
    ("en", "fr", "Description", CLEAN),
    ("en", "fr", "Visual Studio Code", CLEAN),
    ("en", "ru", "Save file", MINOR),
    ("en", "zh", "The book of songs", MINOR),
    ("en", "ru", "gettext MO", CLEAN),
    ("en", "ru", "Docker Compose", CLEAN),
    ("en", "ru", "file", CLEAN),
    ("en", "fr", "", CLEAN),
    ("en", "fr", "3.14", CLEAN),
    ("en", "fr", "someone@example.org", CLEAN),
    ("en", "fr", "https://example.org/the/long/way/home", CLEAN),
    ("en", "fr", "see the https://example.org/page", CLEAN),
    ("en", "ru", "%s of %d", CLEAN),
    ("en", "ru", "%(name)s by {author}", CLEAN),
    ("en", "ru", "{first} and {second}", CLEAN),
    ("en", "ru", "<b>%s</b> &amp; ${name}", CLEAN),
    ("en", "fr", "git commit --amend the last one", CLEAN),
    ("en", "fr", "$ echo some words here", CLEAN),
    ("en", "fr", ">>> print(the, other, things)", CLEAN),
    ("en", "fr", "``some code in here``", CLEAN),
    ("en", "fr", ":ref:`some title in here <x>`", CLEAN),
    ("en", "fr", "a_name another_name path/to/file", CLEAN),
    ("en", "fr", "x = the other thing", CLEAN),
    ("en", "ru", "nova-manage vpn *", MINOR),
    ("en", "ru", "camelCase someOther fooBar", CLEAN),
    ("en", "fr", "Version 2.0 of the {name} is here now", MINOR),
]


def severity(source: str, target: str, ours: str, theirs: str) -> Severity | None:
    pair = (source, find_language(source)), (target, find_language(target))
    context = Context(pair[0][1], pair[1][1], TermMatcher(Termbase(), *pair))
    found = list(untranslated.body(Unit("k", (ours,), (theirs,)), context))
    assert len(found) <= 1
    return found[0].severity if found else None


@pytest.mark.parametrize(("source", "target", "text", "expected"), CASES)
def test_a_copy_is_found_where_it_cannot_be_right(
    source: str, target: str, text: str, expected: Severity | None
) -> None:
    assert severity(source, target, text, text) is expected


@pytest.mark.parametrize(("source", "target", "text", "expected"), CASES)
def test_white_space_at_the_ends_does_not_make_a_translation(
    source: str, target: str, text: str, expected: Severity | None
) -> None:
    assert severity(source, target, text, f"\n {text} ") is expected


@pytest.mark.parametrize(("source", "target", "text"), [case[:3] for case in CASES])
def test_another_text_is_no_copy(source: str, target: str, text: str) -> None:
    assert severity(source, target, text, text + "!") is None


def test_the_mark_leaves_the_white_space_out() -> None:
    pair = ("zh", find_language("zh")), ("en", find_language("en"))
    context = Context(pair[0][1], pair[1][1], TermMatcher(Termbase(), *pair))
    (remark,) = untranslated.body(Unit("k", ("走了",), (" 走了\n",)), context)
    assert remark.marks == (Mark(Side.TARGET, Span(1, 3), "the source again"),)

import subprocess
from pathlib import Path

import pytest

from hexapla.errors import UsageError
from hexapla.review.event import Act, Event
from hexapla.verbs.request import Request
from hexapla.verbs.review.queue import Item, Queue, open_queue
from hexapla.workspace.sitting import Sitting

HEADER = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"
"X-Source-Language: zh-Hans\n"
"X-Hexapla: 1\n"
"""
SOURCES = {"aaaaa": "三个苹果。", "bbbbb": "他走了。", "ccccc": "她留下。", "ddddd": "再见！"}
TEXTS = {
    "aaaaa": "Four apples.",
    "bbbbb": "He left, she stayed.",
    "ccccc": "↑bbbbb",
    "ddddd": "Bye!",
}
AT = "2026-01-01T00:00:00.000Z"


def entry(key: str, target: str) -> str:
    return f'\nmsgctxt "{key}"\nmsgid "{SOURCES[key]}"\nmsgstr "{target}"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "work" / "story"
    place.mkdir(parents=True)
    text = HEADER + "".join(entry(key, target) for key, target in TEXTS.items())
    (place / "en.po").write_text(text, "utf-8")
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(name, "Ann")
    for name in ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "ann@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return place.parent


def git(folder: Path, *words: str) -> None:
    subprocess.run(("git", *words), cwd=folder, check=True, capture_output=True)


def change_text(folder: Path, old: str, new: str) -> None:
    file = folder / "story" / "en.po"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def say(folder: Path, act: Act, key: str, target: str, reason: str = "") -> None:
    """Put an event into the ledger, of Bo, about all sources that are rendered together."""
    joined = [key, *(part for part, text in TEXTS.items() if text == f"↑{key}")]
    sources = tuple(SOURCES[part] for part in joined)
    about = ("story", "en", key, sources, (target,))
    event = Event("", act, *about, "Bo", AT, reason=reason)
    Sitting(str(folder / "story" / "reviews" / "en")).write(event)


def queue_of(folder: Path, since: str = "") -> Queue:
    return open_queue(Request(paths=(str(folder),)), folder, since)


def items_of(queue: Queue) -> list[Item]:
    return [item for batch in queue.batches() for item in batch.items]


def keys_of(queue: Queue) -> list[str]:
    return [item.change.unit.key for item in items_of(queue)]


def test_every_text_that_nobody_approved_is_in_the_queue_in_the_order_of_its_file(
    folder: Path,
) -> None:
    assert keys_of(queue_of(folder)) == ["aaaaa", "bbbbb", "ddddd"]
    say(folder, "approve", "bbbbb", TEXTS["bbbbb"])
    assert keys_of(queue_of(folder)) == ["aaaaa", "ddddd"]


def test_whatever_changed_the_file_puts_the_text_back_into_the_queue(folder: Path) -> None:
    for key in ("aaaaa", "bbbbb", "ddddd"):
        say(folder, "approve", key, TEXTS[key])
    assert keys_of(queue_of(folder)) == []
    change_text(folder, "Bye!", "Good bye!")
    (item,) = items_of(queue_of(folder))
    assert item.change.base
    assert (item.change.base.target, item.change.unit.target) == ("Bye!", "Good bye!")


def test_findings_come_with_the_changes_and_what_each_does_to_them(folder: Path) -> None:
    say(folder, "approve", "aaaaa", "Three apples.")
    queue = queue_of(folder)
    first = items_of(queue)[0]
    assert [finding.rule for finding in first.findings] == ["number-mismatch"]
    effect = queue.look(first.change).effect
    assert [finding.rule for finding in effect.appeared] == ["number-mismatch"]
    assert (effect.gone, effect.remaining) == ((), ())


def test_what_an_editor_has_waived_counts_no_more_and_tells_who_and_why(folder: Path) -> None:
    say(folder, "approve", "aaaaa", "Three apples.")
    item = items_of(queue_of(folder))[0]
    texts = (SOURCES["aaaaa"],), (TEXTS["aaaaa"],)
    word = Event("", "waive", "story", "en", "aaaaa", *texts, "Bo", AT, reason="a saying")
    waived = word._replace(rule="number-mismatch", finding=item.findings[0].fingerprint)
    Sitting(str(folder / "story" / "reviews" / "en")).write(waived)
    queue = queue_of(folder)
    item = items_of(queue)[0]
    look = queue.look(item.change)
    assert item.findings == ()
    assert look.effect.present == ()
    assert [(each.by, each.reason) for each in look.waived] == [("Bo", "a saying")]
    assert queue.draft(item.change, ("Four apples!",)) == ()


def test_a_change_that_mends_takes_findings_away(folder: Path) -> None:
    say(folder, "approve", "aaaaa", "Four apples.")
    change_text(folder, "Four apples.", "Three apples.")
    queue = queue_of(folder)
    effect = queue.look(items_of(queue)[0].change).effect
    assert [finding.rule for finding in effect.gone] == ["number-mismatch"]


def test_a_proposal_is_judged_by_its_own_text(folder: Path) -> None:
    say(folder, "approve", "aaaaa", "Four apples.")
    say(folder, "propose", "aaaaa", "Three apples.")
    queue = queue_of(folder)
    first = items_of(queue)[0]
    assert first.change.unit.target == "Three apples."
    assert first.findings == ()
    assert [finding.rule for finding in queue.look(first.change).effect.gone] == ["number-mismatch"]


@pytest.mark.needs("git")
def test_who_wrote_a_text_is_who_offered_it_or_else_as_git_says(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "begin")
    say(folder, "propose", "ddddd", "Good bye!")
    change_text(folder, "Four apples.", "Five apples.")
    queue = queue_of(folder)
    hands = {item.change.unit.target: queue.hand(item.change).by for item in items_of(queue)}
    assert hands == {
        "Five apples.": "",
        "He left, she stayed.": "Ann <ann@example.org>",
        "Good bye!": "Bo",
        "Bye!": "Ann <ann@example.org>",
    }


@pytest.mark.needs("git")
def test_a_branch_is_reviewed_against_the_commit_that_it_left(folder: Path) -> None:
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "begin")
    git(folder, "checkout", "-q", "-b", "branch")
    assert items_of(queue_of(folder, "main")) == []
    change_text(folder, "Bye!", "Good bye!")
    (item,) = items_of(queue_of(folder, "main"))
    assert item.change.base
    assert (item.change.base.target, item.change.unit.target) == ("Bye!", "Good bye!")
    with pytest.raises(UsageError, match="no commit"):
        queue_of(folder, "nowhere")


def test_a_file_that_cannot_be_read_does_not_stop_the_others(folder: Path) -> None:
    (folder / "story" / "de.po").write_bytes(b"\xff\xfe no po")
    (folder / "story" / "reviews" / "en").mkdir(parents=True)
    (folder / "story" / "reviews" / "en" / "x.jsonl").write_bytes(b"nothing\n")
    batches = list(queue_of(folder).batches())
    assert [len(batch.items) for batch in batches] == [0, 3]
    assert all(batch.problems for batch in batches)


def test_texts_that_a_translator_must_settle_first_are_not_in_the_queue(folder: Path) -> None:
    change_text(folder, 'msgctxt "aaaaa"', '#, fuzzy\nmsgctxt "aaaaa"')
    change_text(folder, '"Bye!"', '""')
    assert keys_of(queue_of(folder)) == ["bbbbb"]


def test_a_look_says_what_a_change_does_to_the_scores(folder: Path) -> None:
    say(folder, "approve", "ddddd", "再见！")
    queue = queue_of(folder)
    (item,) = (each for each in items_of(queue) if each.change.base)
    (shift,) = queue.look(item.change).shifts
    assert (shift.metric, shift.after) == ("completeness", 100.0)
    assert shift.before is not None
    assert shift.before < 100

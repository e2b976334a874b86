"""Sittings, played from the command line: with git, and without."""

import json
import subprocess
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hexapla.__main__ import main

Capture = pytest.CaptureFixture[str]
Ask = Callable[..., Any]
EVE, ANN, BOB = "Eve <eve@example.org>", "Ann <ann@example.org>", "Bob <bob@example.org>"
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n'
    '"X-Hexapla: 1\\n"\n"X-Source-Language: zh-Hans\\n"\n\n'
)
TEXTS = {
    "aaaaa": ("车与城", "Cars and cities"),
    "bbbbb": ("三辆车。", "Three cars."),
    "ccccc": ("完。", ""),
}
CONFIG = 'source = "zh-Hans"\npaths = ["translations"]\n'
REVIEW = '[[review]]\neditors = ["ann@example.org", "bob@example.org"]\n'
FILE = "translations/talk/en.po"


def catalogue(texts: dict[str, tuple[str, str]]) -> str:
    return HEADER + "\n".join(
        f'#: x:1\nmsgctxt "{key}"\nmsgid "{source}"\nmsgstr "{target}"\n'
        for key, (source, target) in texts.items()
    )


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one rendering, no git, and nobody's name but the one that is given."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEXAPLA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "translations" / "talk").mkdir(parents=True)
    (tmp_path / FILE).write_text(catalogue(TEXTS), "utf-8")
    (tmp_path / "translations/talk/source.pot").write_text(
        catalogue({key: (source, "") for key, (source, _) in TEXTS.items()}), "utf-8"
    )
    configure(REVIEW)
    return tmp_path


def configure(review: str) -> None:
    Path("hexapla.toml").write_text(CONFIG + review, "utf-8")


@pytest.fixture
def ask(place: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Run a command as a person; what it prints as JSON, with its exit code and its talk."""
    del place

    def run(by: str, *words: str, code: int = 0) -> Any:  # noqa: ANN401 -- JSON
        monkeypatch.setenv("HEXAPLA_NAME", by)
        capsys.readouterr()
        assert main([*words, "--format", "json"]) == code, capsys.readouterr().err
        out, err = capsys.readouterr()
        return json.loads(out) if out else err

    return run


def events(place: Path) -> list[dict[str, Any]]:
    """All lines of all files, which are what the schema says."""
    path = resources.files("hexapla.formats").joinpath("events.schema.json")
    validator = Draft202012Validator(json.loads(path.read_text("utf-8")))
    files = sorted(place.rglob("reviews/**/*.jsonl"))
    found = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    for event in found:
        validator.validate(event)
    return found


def unit(answer: Any, key: str) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    (found,) = [one for one in answer["units"] if one["segment"] == key]
    return dict(found)


def put(place: Path, key: str, target: str) -> None:
    """What another tool does to the catalogue."""
    (place / FILE).write_text(catalogue(TEXTS | {key: (TEXTS[key][0], target)}), "utf-8")


def test_a_sitting_from_the_first_text_to_the_last_word(place: Path, ask: Ask) -> None:
    (status,) = ask(ANN, "status")["renderings"]
    assert (status["tasks"]["to approve"], status["tasks"]["to translate"]) == (2, 1)
    assert ask(EVE, "review", "propose", "talk/en", "ccccc", "The end.")["notes"] == []
    assert 'msgstr "The end."' in (place / FILE).read_text("utf-8")
    assert len(ask(ANN, "inbox")["units"]) == 3
    ask(ANN, "review", "approve", "talk/en", "ccccc")
    assert unit(ask(ANN, "review", "show", FILE, "ccccc"), "ccccc")["state"] == "approved"
    put(place, "ccccc", "The finish.")
    assert unit(ask(ANN, "review", "list"), "ccccc")["state"] == "stale"
    said = ask(BOB, "review", "reject", FILE, "ccccc", "-m", "a race?")
    assert said["notes"] == ["the approved text stands there again"]
    assert 'msgstr "The end."' in (place / FILE).read_text("utf-8")
    assert unit(ask(BOB, "review", "show", FILE, "ccccc"), "ccccc")["state"] == "approved"
    assert [event["act"] for event in events(place)].count("reject") == 1
    log = ask(ANN, "log", "--by", "bob@example.org")["events"]
    assert [(one["act"], one["reason"]) for one in log] == [("reject", "a race?")]


def test_a_protected_rendering_stays_as_it_is_until_a_proposal_is_accepted(
    place: Path, ask: Ask
) -> None:
    configure(REVIEW + "protected = true\n")
    before = (place / FILE).read_bytes()
    ask(EVE, "review", "propose", FILE, "bbbbb", "Three carriages.")
    ask(EVE, "review", "propose", FILE, "aaaaa", "Cars & cities")
    assert (place / FILE).read_bytes() == before
    assert unit(ask(ANN, "review", "list"), "bbbbb")["proposals"][0]["by"] == EVE
    assert ask(EVE, "inbox")["units"] == []
    ask(ANN, "review", "approve", FILE, "bbbbb")
    ask(ANN, "review", "reject", FILE, "aaaaa", "-m", "no ampersands")
    text = (place / FILE).read_text("utf-8")
    assert 'msgstr "Three carriages."' in text
    assert 'msgstr "Cars and cities"' in text
    (call,) = ask(EVE, "inbox")["units"]
    assert call["why"] == "your proposal was rejected: no ampersands"


def test_two_texts_for_one_unit_need_a_choice(place: Path, ask: Ask) -> None:
    configure(REVIEW + "protected = true\n")
    one = ask(EVE, "review", "propose", FILE, "bbbbb", "Three carriages.")["events"][0]["id"]
    ask("Dan <dan@example.org>", "review", "propose", FILE, "bbbbb", "Three autos.")
    assert "2 texts are proposed" in ask(ANN, "review", "approve", FILE, "bbbbb", code=2)
    ask(ANN, "review", "approve", FILE, "bbbbb", "--about", one[:10])
    assert 'msgstr "Three carriages."' in (place / FILE).read_text("utf-8")


def test_nobody_approves_their_own_text_and_only_editors_approve(place: Path, ask: Ask) -> None:
    ask(ANN, "review", "propose", FILE, "ccccc", "End.")
    assert "nobody approves their own text" in ask(ANN, "review", "approve", FILE, "ccccc", code=2)
    assert "no editor" in ask(EVE, "review", "approve", FILE, "ccccc", code=2)
    ask(BOB, "review", "approve", FILE, "ccccc")
    assert [event["act"] for event in events(place)] == ["propose", "approve"]


def test_a_quorum_of_two_needs_two(ask: Ask) -> None:
    configure(REVIEW + "quorum = 2\n")
    ask(ANN, "review", "approve", FILE, "aaaaa")
    assert unit(ask(BOB, "review", "list"), "aaaaa")["missing"] == 1
    assert "aaaaa" not in [one["segment"] for one in ask(ANN, "inbox")["units"]]
    ask(BOB, "review", "approve", FILE, "aaaaa")
    assert "aaaaa" not in [one["segment"] for one in ask(BOB, "review", "list")["units"]]


def test_a_join_that_leads_nowhere_waits_for_a_text(place: Path, ask: Ask) -> None:
    texts = TEXTS | {"ccccc": ("完。", "↑zzzzz")}
    (place / FILE).write_text(catalogue(texts), "utf-8")
    (listed,) = ask(EVE, "review", "list", "--task", "to-translate")["units"]
    assert listed["segment"] == "ccccc"
    assert ask(EVE, "review", "propose", "talk/en", "ccccc", "The end.")
    assert 'msgstr "The end."' in (place / FILE).read_text("utf-8")


def test_what_was_seen_is_what_is_approved(place: Path, ask: Ask) -> None:
    digest = unit(ask(ANN, "review", "list"), "aaaaa")["digest"]
    put(place, "aaaaa", "Carts and cities")
    words = ("review", "approve", FILE, "aaaaa", "--digest", digest)
    assert "has changed since you saw it" in ask(ANN, *words, code=2)
    assert events(place) == []


def test_people_who_differ_settle_it(ask: Ask) -> None:
    ask(ANN, "review", "approve", FILE, "aaaaa")
    said = ask(BOB, "review", "reject", FILE, "aaaaa", "-m", "dull")["events"][0]["id"]
    assert unit(ask(ANN, "review", "list"), "aaaaa")["state"] == "disputed"
    assert "said by Bob" in ask(ANN, "review", "withdraw", FILE, "aaaaa", said, code=2)
    ask(BOB, "review", "withdraw", FILE, "aaaaa", said[:8])
    assert unit(ask(ANN, "review", "show", FILE, "aaaaa"), "aaaaa")["state"] == "approved"


def test_a_thread_goes_on_until_it_is_settled(ask: Ask) -> None:
    first = ask(ANN, "review", "comment", FILE, "aaaaa", "-m", "why?")["events"][0]["id"]
    ask(EVE, "review", "comment", FILE, "aaaaa", "-m", "since", "--about", first)
    calls = [one["why"] for one in ask(ANN, "inbox")["units"]]
    assert "to answer" in calls
    ask(ANN, "review", "resolve", FILE, "aaaaa", first)
    (thread,) = unit(ask(ANN, "review", "show", FILE, "aaaaa"), "aaaaa")["threads"]
    assert len(thread["comments"]) == 2
    assert thread["resolved"]["by"] == ANN


def test_an_approval_is_carried_over_a_small_change_of_the_source(place: Path, ask: Ask) -> None:
    ask(ANN, "review", "approve", FILE, "bbbbb")
    assert "approved for no other source" in ask(BOB, "review", "carry", FILE, "bbbbb", code=2)
    moved = TEXTS | {"bbbbb": ("三辆车！", TEXTS["bbbbb"][1])}
    (place / FILE).write_text(catalogue(moved), "utf-8")
    assert unit(ask(BOB, "review", "list"), "bbbbb")["state"] == "stale"
    ask(BOB, "review", "carry", FILE, "bbbbb")
    assert unit(ask(BOB, "review", "show", FILE, "bbbbb"), "bbbbb")["state"] == "approved"


def test_a_batch_counts_first_and_leaves_errors_out(place: Path, ask: Ask) -> None:
    put(place, "bbbbb", "Four cars.")
    counted = ask(ANN, "review", "batch")
    assert [one["segment"] for one in counted["chosen"]] == ["aaaaa"]
    (left,) = counted["left_out"]
    assert (left["segment"], left["why"].partition(":")[0]) == ("bbbbb", "number-mismatch")
    assert events(place) == []
    assert len(ask(ANN, "review", "batch", "--yes")["events"]) == 1
    ask(BOB, "review", "waive", FILE, "bbbbb", "number-mismatch", "-m", "one more came")
    assert len(ask(ANN, "review", "batch", "--yes")["events"]) == 1
    assert [event["act"] for event in events(place)].count("approve") == 2
    assert ask(ANN, "review", "batch", "--yes")["events"] == []


def test_a_finding_that_an_editor_waived_is_told_and_counts_no_more(
    place: Path, ask: Ask, capsys: Capture
) -> None:
    put(place, "bbbbb", "Four cars.")
    (found,) = ask(ANN, "check", "--select", "number-mismatch", code=1)["findings"]
    ask(EVE, "review", "waive", FILE, "bbbbb", "number-mismatch", "-m", "is right", code=2)
    ask(BOB, "review", "waive", FILE, "bbbbb", "number-mismatch", "-m", "one more came")
    answer = ask(ANN, "check", "--select", "number-mismatch")
    assert (answer["findings"], answer["summary"]["waived"]) == ([], 1)
    assert answer["waived"] == [{**found, "by": BOB, "reason": "one more came"}]
    schema = resources.files("hexapla.report").joinpath("findings.schema.json")
    Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(answer)
    capsys.readouterr()
    assert main(["check", "--select", "number-mismatch", "--waived"]) == 0
    out = capsys.readouterr().out
    assert "\nwaived by editors: 1\n" in out
    assert out.rstrip().endswith(f"waived by {BOB}: one more came")
    assert main(["check", "--select", "number-mismatch", "--format", "github"]) == 0
    assert "0 error, 0 warning, 0 info in 1 files, 1 waived" in capsys.readouterr().out
    put(place, "bbbbb", "Five cars.")
    assert ask(ANN, "check", "--select", "number-mismatch", code=1)["waived"] == []


def test_a_finding_that_another_editor_confirmed_is_not_waived(place: Path, ask: Ask) -> None:
    put(place, "bbbbb", "Four cars.")
    about = (FILE, "bbbbb", "number-mismatch")
    ask(ANN, "review", "confirm", *about)
    said = ask(BOB, "review", "waive", *about, "-m", "one more came")["events"][0]
    assert len(ask(ANN, "check", "--select", "number-mismatch", code=1)["findings"]) == 1
    ask(ANN, "review", "waive", *about, "-m", "so it did")
    assert ask(ANN, "check", "--select", "number-mismatch")["summary"]["waived"] == 1
    ask(ANN, "review", "confirm", *about)
    ask(BOB, "review", "withdraw", FILE, "bbbbb", said["id"])
    assert ask(ANN, "check", "--select", "number-mismatch", code=1)["summary"]["waived"] == 0


def test_a_file_elsewhere_is_checked_without_the_reviews_of_the_workspace(
    place: Path, ask: Ask
) -> None:
    other = place.parent / "other.po"
    other.write_text('msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "三辆车。"\nmsgstr "Four."\n')
    assert ask(ANN, "check", FILE, str(other), "--select", "number-mismatch", code=1)["findings"]


def test_a_language_without_editors_is_not_reviewed(ask: Ask) -> None:
    configure('[[review]]\nlanguages = ["fr"]\neditors = ["ann@example.org"]\n')
    assert ask(ANN, "status")["renderings"] == []
    assert "it has no editors" in ask(ANN, "review", "approve", FILE, "aaaaa", code=2)


def test_damaged_records_are_told_and_the_rest_counts(place: Path, ask: Ask) -> None:
    ask(ANN, "review", "approve", FILE, "aaaaa")
    (file,) = place.rglob("*.jsonl")
    with file.open("a") as text:
        text.write('{"id":')
    answer = ask(ANN, "review", "list", "--all")
    assert unit(answer, "aaaaa")["state"] == "approved"
    assert [fault["message"] for fault in answer["faults"]] == ["the last line is cut off"]


def test_what_people_write_commands_no_terminal(place: Path, ask: Ask, capsys: Capture) -> None:
    ask(
        "\x1b[31mEve\u202e <e@x.org>",
        "review",
        "comment",
        FILE,
        "aaaaa",
        "-m",
        "\x1b]0;hm\x07\u202e",
    )
    for words in (("log",), ("review", "show", FILE, "aaaaa"), ("review", "list"), ("inbox",)):
        assert main(list(words)) == 0
        out, err = capsys.readouterr()
        assert out
        assert not set("\x1b\x07\u202e") & set(out + err)
    (file,) = place.rglob("*.jsonl")
    assert file.name.isascii()


def test_another_tree_keeps_its_reviews_apart(place: Path, ask: Ask) -> None:
    configure("")
    folder = place / "locale" / "de"
    folder.mkdir(parents=True)
    plain = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    file = folder / "app.po"
    file.write_text(f'{plain}msgid "Open"\nmsgstr "Offen"\n\nmsgid "Shut"\nmsgstr "Zu"\n', "utf-8")
    ask(EVE, "review", "propose", "locale/de/app.po", "Open", "Öffnen")
    ask(ANN, "review", "approve", "locale/de/app.po", ":4")
    assert 'msgstr "Öffnen"' in file.read_text("utf-8")
    assert len(list((place / ".hexapla/reviews/locale/de/app.po").iterdir())) == 2
    (stand,) = ask(ANN, "status", "locale")["renderings"]
    assert (stand["document"], stand["tasks"]["accepted"]) == ("locale/de/app.po", 1)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("review", "approve", "nowhere", "x"), "no rendering nowhere"),
        (("review", "approve", "talk/fr", "x"), "no rendering in fr"),
        (("review", "approve", FILE, "aaaab"), "did you mean aaaaa?"),
        (("review", "reject", FILE, "aaaaa", "-m", " "), "no words"),
        (("review", "withdraw", FILE, "aaaaa", "abc"), "no event abc"),
        (("review", "approve", FILE, "ccccc"), "no text to approve"),
        (("review", "propose", FILE, "aaaaa", "a", "b"), "has 1 texts, and 2 are proposed"),
        (("review", "waive", FILE, "aaaaa", "number-mismatch", "-m", "x"), "finds nothing here"),
    ],
)
def test_what_cannot_be_done_is_said_so(
    place: Path, ask: Ask, words: tuple[str, ...], message: str
) -> None:
    assert message in ask(ANN, *words, code=2)
    assert events(place) == []


def test_a_document_that_is_renamed_is_approved_again_text_by_text(place: Path, ask: Ask) -> None:
    for key in ("aaaaa", "bbbbb"):
        ask(ANN, "review", "approve", FILE, key)
    (place / "translations/talk").rename(place / "translations/speech")
    file = place / "translations/speech/en.po"
    file.write_text(file.read_text("utf-8").replace("Three cars.", "Four cars."), "utf-8")
    fault, _ = ask(ANN, "status")["faults"]  # one for each sitting
    assert fault["message"] == "this was said of talk in en: 1"
    assert fault["remedy"].endswith("if it was renamed: hexapla review batch --renamed talk")
    chosen = ask(BOB, "review", "batch", "--renamed", "talk")["chosen"]
    assert [one["segment"] for one in chosen] == ["aaaaa"]
    (event,) = ask(BOB, "review", "batch", "--renamed", "talk", "--yes")["events"]
    assert (event["document"], event["key"], event["by"]) == ("speech", "aaaaa", BOB)
    assert ask(BOB, "review", "batch", "--renamed", "talk")["chosen"] == []


def test_reviews_of_a_file_that_is_gone_are_told(place: Path, ask: Ask) -> None:
    old, new = place / "translations/app/de.po", place / "translations/app/new.po"
    old.parent.mkdir()
    old.write_text('msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "车"\nmsgstr "Auto"\n', "utf-8")
    ask(ANN, "review", "approve", str(old), ":4")
    assert ask(ANN, "status")["faults"] == []
    old.rename(new)
    (fault,) = ask(ANN, "status")["faults"]
    assert fault["path"] == ".hexapla/reviews/translations/app/de.po"
    assert fault["message"] == "there is no translations/app/de.po that these reviews are of"
    named = (str(new), "--renamed", "translations/app/de.po")
    assert len(ask(BOB, "review", "batch", *named, "--yes")["events"]) == 1
    assert unit(ask(ANN, "review", "show", str(new), ":4"), "车")["state"] == "approved"


def git(*words: str, by: str = EVE) -> None:
    name, _, mail = by.rstrip(">").partition(" <")
    who = ("-c", f"user.name={name}", "-c", f"user.email={mail}")
    subprocess.run(("git", *who, *words), check=True, capture_output=True)


@pytest.mark.needs("git")
def test_git_says_whose_a_text_is(place: Path, ask: Ask) -> None:
    git("init", "-q", "-b", "main")
    git("add", "translations")
    git("commit", "-q", "-m", "a first rendering", by=ANN)
    assert "nobody approves their own text" in ask(ANN, "review", "approve", FILE, "aaaaa", code=2)
    ask(BOB, "review", "approve", FILE, "aaaaa")
    put(place, "bbbbb", "Three cars. ")
    git("commit", "-q", "-a", "-m", "a space", by=BOB)
    assert "nobody approves" in ask(BOB, "review", "approve", FILE, "bbbbb", code=2)
    ask(ANN, "review", "approve", FILE, "bbbbb")
    of_bob = ask(ANN, "review", "list", "--all", "--author", "bob@example.org")
    assert [one["segment"] for one in of_bob["units"]] == ["bbbbb"]


@pytest.mark.needs("git")
def test_two_branches_merge_as_a_union_of_files(place: Path, ask: Ask) -> None:
    git("init", "-q", "-b", "main")
    git("add", "translations")
    git("commit", "-q", "-m", "a first rendering")
    git("checkout", "-q", "-b", "ann")
    ask(ANN, "review", "approve", FILE, "aaaaa")
    git("add", "translations")
    git("commit", "-q", "-m", "reviewed", by=ANN)
    git("checkout", "-q", "-b", "bob", "main")
    ask(BOB, "review", "approve", FILE, "aaaaa")
    git("add", "translations")
    git("commit", "-q", "-m", "reviewed", by=BOB)
    git("merge", "-q", "--no-edit", "ann")
    shown = unit(ask(EVE, "review", "show", FILE, "aaaaa"), "aaaaa")
    assert sorted(one["by"] for one in shown["approvals"]) == [ANN, BOB]
    assert len(events(place)) == 2


@pytest.mark.needs("git")
def test_what_has_changed_since_a_commit_or_a_date_is_listed(
    place: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listed(since: str) -> list[str]:
        answer = ask(ANN, "review", "list", "--since", since)
        return [one["segment"] for one in answer["units"]]

    git("init", "-q", "-b", "main")
    git("add", "translations")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_DATE", "2026-03-01T12:00:00+0000")
    git("commit", "-q", "-m", "a first rendering")
    git("checkout", "-q", "-b", "work")
    put(place, "bbbbb", "Three motor cars.")
    assert listed("main") == ["bbbbb"]
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_DATE", "2026-03-02T01:00:00+0000")
    git("commit", "-q", "-a", "-m", "motors")
    assert listed("main") == ["bbbbb"]
    assert listed("2026-03-02") == ["bbbbb"]
    assert listed("2026-03-02T10:00+08:00") == []
    assert listed("2026-01-01") == ["aaaaa", "bbbbb"]
    assert ask(ANN, "review", "--since", "main") == ask(ANN, "review", "list", "--since", "main")
    assert ask(BOB, "review", "batch", "--since", "main")["chosen"][0]["segment"] == "bbbbb"
    talk = ask(ANN, "review", "list", "--since", "nothing", code=2)
    assert "git knows no commit nothing here (name a branch, a tag or a commit, or a date" in talk
    assert "2026-99 is no date" in ask(ANN, "review", "list", "--since", "2026-99", code=2)
    ask(BOB, "review", "approve", FILE, "aaaaa")
    assert len(ask(ANN, "log", "--since", "2026-01-01T00:00+14:00")["events"]) == 1
    assert ask(ANN, "log", "--since", "2999-01-01")["events"] == []
    assert "soon is no date" in ask(ANN, "log", "--since", "soon", code=2)

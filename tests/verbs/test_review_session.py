from pathlib import Path

import pytest

from hexapla.errors import UsageError
from hexapla.review.standing import State
from hexapla.verbs.request import Request
from hexapla.verbs.review import decide
from hexapla.verbs.review.batch import Judge
from hexapla.verbs.review.decide import Reviewer
from hexapla.verbs.review.page import find_unit, read_page
from hexapla.verbs.review.queue import Item, Queue, open_queue
from hexapla.verbs.review.session import Mark, Session
from hexapla.workspace.authors import Hand
from hexapla.workspace.person import Person

HEADER = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"
"X-Source-Language: zh-Hans\n"
"X-Hexapla: 1\n"
"""
TEXTS = {"aaaaa": ("三个苹果。", "Four apples."), "bbbbb": ("再见！", "Bye!")}
ANN, BO = Person("Ann <ann@example.org>", "a test"), Person("Bo <bo@example.org>", "a test")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    place = tmp_path / "work" / "story"
    place.mkdir(parents=True)
    entries = (
        f'\nmsgctxt "{key}"\nmsgid "{source}"\nmsgstr "{target}"\n'
        for key, (source, target) in TEXTS.items()
    )
    (place / "en.po").write_text(HEADER + "".join(entries), "utf-8")
    return place / "en.po"


def protect(file: Path) -> None:
    """Let proposals wait until they are accepted."""
    table = '[[review]]\neditors = ["*"]\nprotected = true\n'
    (file.parents[1] / "hexapla.toml").write_text(table, "utf-8")


def queue_of(file: Path) -> Queue:
    return open_queue(Request(paths=(str(file.parents[1]),)), file.parents[1])


def session_of(file: Path, person: Person = BO) -> Session:
    return Session(Reviewer(queue_of(file).workspace, person))


def items_of(file: Path) -> list[Item]:
    return [item for batch in queue_of(file).batches() for item in batch.items]


def text_of(file: Path, key: str) -> str:
    return find_unit(read_page(file, queue_of(file).workspace), key).target


def state_of(file: Path, key: str) -> State:
    page = read_page(file, queue_of(file).workspace)
    return page.standing(find_unit(page, key)).state


def test_what_is_approved_leaves_the_queue_and_undo_brings_it_back(file: Path) -> None:
    session = session_of(file)
    first, second = items_of(file)
    assert session.approve(first.change).mark is Mark.APPROVED
    assert [item.change.name for item in items_of(file)] == [second.change.name]
    (undone,) = session.undo()
    assert (undone.change, undone.mark) == (first.change, Mark.OPEN)
    assert len(items_of(file)) == 2
    assert session.undo() == ()


def test_a_finding_that_is_waived_counts_no_more_and_undo_brings_it_back(file: Path) -> None:
    session = session_of(file)
    first = items_of(file)[0]
    assert session.waive(first.change, first.findings[0], "so it is").mark is Mark.OPEN
    assert items_of(file)[0].findings == ()
    session.undo()
    assert items_of(file)[0].findings == first.findings


def test_git_is_asked_once_for_a_file_until_it_is_another(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def hands_of(path: Path) -> tuple[Hand, ...]:
        asked.append(path)
        return ()

    monkeypatch.setattr(decide, "hands_of", hands_of)
    session = session_of(file)
    first, second = items_of(file)
    session.approve(first.change)
    session.approve(second.change)
    assert len(asked) == 1
    file.write_text(file.read_text("utf-8").replace("Bye!", "So long!"), "utf-8")
    session.approve(items_of(file)[0].change)
    assert len(asked) == 2


def test_what_is_rejected_gives_way_to_the_approved_text_and_comes_back_by_undo(file: Path) -> None:
    session_of(file).approve(items_of(file)[1].change)
    file.write_text(file.read_text("utf-8").replace("Bye!", "So long!"), "utf-8")
    before = file.read_bytes()
    session = session_of(file)
    done = session.reject(items_of(file)[1].change, "too long")
    assert text_of(file, "bbbbb") == "Bye!"
    assert done.mark is Mark.REJECTED
    assert done.notes == ("the approved text stands there again",)
    session.undo()
    assert file.read_bytes() == before
    assert state_of(file, "bbbbb") is State.STALE


def test_a_rejection_needs_a_reason(file: Path) -> None:
    session = session_of(file)
    with pytest.raises(UsageError):
        session.reject(items_of(file)[0].change, "  ")
    assert not session.can_undo


def test_a_text_that_changed_since_it_was_seen_is_not_approved(file: Path) -> None:
    first = items_of(file)[0].change
    file.write_text(file.read_text("utf-8").replace("Four apples", "Two apples"), "utf-8")
    session = session_of(file)
    with pytest.raises(UsageError, match="changed since you saw it"):
        session.approve(first)
    with pytest.raises(UsageError, match="changed since you saw it"):
        session.amend(first, ("Three apples.",))


def test_nobody_approves_their_own_text_but_may_offer_it(file: Path) -> None:
    done = session_of(file).amend(items_of(file)[0].change, ("Three apples.",))
    assert done.mark is Mark.PROPOSED
    assert text_of(file, "aaaaa") == "Three apples."
    assert state_of(file, "aaaaa") is State.PROPOSED
    assert session_of(file, ANN).approve(items_of(file)[0].change).mark is Mark.APPROVED


def test_an_edit_is_approved_at_once_where_two_eyes_are_enough(file: Path) -> None:
    table = '[[review]]\neditors = ["*"]\nfour-eyes = false\n'
    (file.parents[1] / "hexapla.toml").write_text(table, "utf-8")
    before = file.read_bytes()
    session = session_of(file)
    assert session.amend(items_of(file)[0].change, ("Three apples.",)).mark is Mark.APPROVED
    assert state_of(file, "aaaaa") is State.APPROVED
    session.undo()
    assert file.read_bytes() == before
    assert state_of(file, "aaaaa") is State.NONE


def test_a_proposal_is_written_when_it_is_approved_and_goes_by_undo(file: Path) -> None:
    protect(file)
    before = file.read_bytes()
    session_of(file, ANN).amend(items_of(file)[0].change, ("Three apples.",))
    assert file.read_bytes() == before
    session = session_of(file)
    session.approve(items_of(file)[0].change)
    assert text_of(file, "aaaaa") == "Three apples."
    session.undo()
    assert file.read_bytes() == before


def test_a_comment_decides_nothing_and_can_be_taken_back(file: Path) -> None:
    session = session_of(file)
    first = items_of(file)[0].change
    assert session.comment(first, "apples?").mark is Mark.OPEN
    threads = items_of(file)[0].change.standing.threads
    assert [event.reason for thread in threads for event in thread.comments] == ["apples?"]
    session.undo()
    assert items_of(file)[0].change.standing.threads == ()


def test_undo_never_overwrites_what_someone_else_wrote_meanwhile(file: Path) -> None:
    protect(file)
    session_of(file, ANN).amend(items_of(file)[0].change, ("Three apples.",))
    session = session_of(file)
    session.approve(items_of(file)[0].change)
    file.write_text(file.read_text("utf-8").replace("Three apples", "3 apples"), "utf-8")
    with pytest.raises(UsageError, match="another text stands there now"):
        session.undo()
    assert text_of(file, "aaaaa") == "3 apples."


def test_many_are_approved_at_once_but_those_with_errors_and_one_undo_takes_all_back(
    file: Path,
) -> None:
    session, judge = session_of(file), Judge(Request(paths=(str(file.parent),)), file.parent)
    lot = session.choose([item.change for item in items_of(file)], judge)
    assert [one.event.key for one in lot.picked] == ["bbbbb"]
    assert [why.partition(":")[0] for _, why in lot.left_out] == ["number-mismatch"]
    (done,) = session.approve_all(lot)
    assert (done.change.unit.key, done.mark) == ("bbbbb", Mark.APPROVED)
    assert state_of(file, "bbbbb") is State.APPROVED
    (undone,) = session.undo()
    assert undone.change.name == items_of(file)[1].change.name
    assert state_of(file, "bbbbb") is State.NONE


def test_a_text_that_nobody_has_seen_is_in_no_lot(file: Path) -> None:
    seen = [item.change for item in items_of(file)]
    file.write_text(file.read_text("utf-8").replace("Bye!", "So long!"), "utf-8")
    session, judge = session_of(file), Judge(Request(paths=(str(file.parent),)), file.parent)
    assert session.choose(seen, judge).picked == ()
    assert session.choose(seen[:1], judge).picked == ()


def test_a_lot_of_proposals_is_written_and_taken_back(file: Path) -> None:
    protect(file)
    before = file.read_bytes()
    session_of(file, ANN).amend(items_of(file)[0].change, ("Three apples.",))
    session, judge = session_of(file), Judge(Request(paths=(str(file.parent),)), file.parent)
    offered = [item.change for item in items_of(file) if item.change.proposal]
    (done,) = session.approve_all(session.choose(offered, judge))
    assert done.change.name == offered[0].name
    assert done.change.proposal == offered[0].proposal
    assert text_of(file, "aaaaa") == "Three apples."
    session.undo()
    assert file.read_bytes() == before

"""The whole play: a translator, two editors, their branches, and what happens at the gate.

These tests need git and ssh-keygen (openssh-client), and nothing that the user has set up.
"""

import pytest
from world import ANN, BOB, DE, EN, EVE, TOM, World

pytestmark = pytest.mark.needs("git", "ssh-keygen")


def test_what_an_editor_approved_on_another_branch_passes_when_both_are_merged(
    world: World,
) -> None:
    world.changed()
    (refused,) = world.gate()
    assert refused[:1] == ("unapproved",)
    assert (refused.file, refused.line) == (EN, 13)
    world.branch("review", "work")
    world.approve(ANN, "bbbbb")
    world.commit(ANN)
    world.git("checkout", "-q", "work")
    world.edit(EN, '"Cars"', '"Cars and cities"')
    world.commit(BOB)
    world.git("merge", "-q", "--no-edit", "review", by=TOM)
    assert [one.message.partition(" (")[0] for one in world.gate()] == ["no editor has approved it"]
    world.approve(ANN, "aaaaa")
    world.commit(ANN)
    assert world.gate() == []
    world.git("checkout", "-q", "main")
    world.git("merge", "-q", "--no-edit", "work")
    world.branch("next")
    assert world.gate() == []
    assert world.slugs("") == {"unapproved"}


def test_a_proposal_makes_its_author_known_whoever_commits_its_text(world: World) -> None:
    world.branch("work")
    code, _, talk = world.run(TOM, "review", "propose", EN, "bbbbb", "Three motor cars.")
    assert code == 0, talk
    world.commit(ANN)
    world.approve(ANN, "bbbbb")
    world.commit(ANN)
    assert world.gate() == []


def test_the_gate_says_the_same_in_every_report(world: World) -> None:
    world.changed()
    call = ("check", "--gate", "approved", "--base", "main", "--format")
    code, out, _ = world.run(TOM, *call, "github")
    assert code == 1
    assert f"::error file={EN},line=13,title=unapproved (en)::no editor has approved it" in out
    code, out, _ = world.run(TOM, *call, "text")
    assert code == 1
    assert f"{EN}:13 bbbbb" in out
    assert "error unapproved: no editor has approved it" in out


def test_the_gate_stands_where_a_branch_is_detached(world: World) -> None:
    world.changed()
    world.git("checkout", "-q", "--detach")
    assert world.slugs() == {"unapproved"}
    world.approve(ANN, "bbbbb")
    world.commit(ANN)
    assert world.slugs() == set()


def test_two_editors_are_two_where_two_are_wanted(world: World) -> None:
    world.edit("hexapla.toml", "attested = true", "attested = true\nquorum = 2")
    world.commit(TOM)
    world.changed()
    world.approve(ANN, "bbbbb")
    assert world.slugs() == {"quorum"}
    world.approve(BOB, "bbbbb")
    world.commit(BOB)
    assert world.gate() == []


def test_without_attestations_whoever_committed_a_word_is_believed_to_have_said_it(
    world: World,
) -> None:
    world.edit("hexapla.toml", "attested = true", "attested = false")
    world.edit("hexapla.toml", "attest = true", "attest = false")
    world.commit(TOM)
    world.changed()
    world.approve(ANN, "bbbbb")
    world.commit(EVE)
    assert world.slugs() == {"forged-record"}
    world.git("commit", "-q", "--amend", "--no-edit", f"--author={ANN}")
    assert world.gate() == []


def test_at_the_gate_only_words_that_are_believed_waive_a_finding(world: World) -> None:
    world.changed("Four motor cars.")
    world.approve(ANN, "bbbbb")
    about = (EN, "bbbbb", "number-mismatch", "-m", "one more came")
    world.edit("hexapla.toml", "attest = true", "attest = false")
    code, _, talk = world.run(ANN, "review", "waive", *about)
    assert code == 0, talk
    call = ("check", "--select", "number-mismatch", "--format", "github")
    assert world.run(TOM, *call)[0] == 0
    gated = (*call, "--gate", "approved", "--base", "main")
    code, out, _ = world.run(TOM, *gated)
    assert (code, "::error file=translations/talk/en.po,line=13,title=number-mism" in out) == (
        1,
        True,
    )
    world.run(ANN, "attest")
    code, out, _ = world.run(TOM, *gated)
    assert (code, ", 1 waived" in out) == (0, True)


def test_a_tree_without_git_is_judged_by_what_it_says_itself(world: World) -> None:
    world.edit("hexapla.toml", '"translations"', '"translations/talk/en.po"')
    (world.root / ".git").rename(world.root.parent / "git")
    assert world.slugs("") == {"unapproved"}
    for unit in ("aaaaa", "bbbbb"):
        world.approve(ANN, unit)
    assert world.gate("") == []
    code, _, talk = world.run(TOM, "check", "--gate", "approved", "--base", "main")
    assert code == 2
    assert "this is no git repository" in talk


def test_what_an_editor_says_on_the_base_branch_meanwhile_counts(world: World) -> None:
    world.changed()
    world.approve(ANN, "bbbbb")
    world.commit(ANN)
    assert world.gate() == []
    world.git("checkout", "-q", "main")
    world.say(BOB, "reject", ("bbbbb", "Three motor cars."), key=BOB)
    world.commit(BOB)
    world.git("checkout", "-q", "work")
    (refused,) = world.gate()
    assert refused.message.startswith("Bob <bob@example.org> rejected this text: no")


def test_a_language_without_editors_passes(world: World) -> None:
    text = '\n[[review]]\nlanguages = ["de"]\n'
    world.write("hexapla.toml", (world.root / "hexapla.toml").read_text("utf-8") + text)
    world.commit(TOM)
    world.branch("work")
    world.edit(DE, "Ende.", "Schluss.")
    world.commit(TOM)
    assert world.gate() == []

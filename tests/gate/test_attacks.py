"""Attacks on the gate, each of which is refused with words of its own.

These tests need git and ssh-keygen (openssh-client), and nothing that the user has set up.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from world import ANN, BOB, CONFIG, DE, EN, EVE, KIM, SOURCES, TOM, World, catalogue

from hexapla.formats.ledger import parse_sitting, write_line
from hexapla.review.attestation import NAMESPACE
from hexapla.review.event import Event, identity

pytestmark = pytest.mark.needs("git", "ssh-keygen")

MOTOR = ("bbbbb", "Three motor cars.")


def told(world: World, slug: str, base: str = "main") -> str:
    """What the gate says of this kind."""
    found = [one.message for one in world.gate(base) if one.slug == slug]
    assert found, world.gate(base)
    return found[0]


def test_who_approves_their_own_text_is_refused(world: World) -> None:
    world.changed(by=ANN)
    world.say(ANN, "approve", MOTOR, key=ANN)
    world.commit(ANN)
    message = told(world, "self-approval")
    assert message.startswith("Ann <ann@example.org> approved it, but nobody approves their own")


def test_an_edited_record_of_the_base_is_refused(world: World) -> None:
    record = world.say(BOB, "reject", MOTOR, key=BOB)
    world.commit(BOB)
    world.changed()
    world.approve(ANN, "bbbbb")
    name = str(record.relative_to(world.root))
    world.edit(name, '"Three motor cars."', '"Two motor cars."')
    world.commit(TOM)
    found = {one.slug: one for one in world.gate()}
    assert found["changed-record"].message.startswith("this record of the base branch was changed")
    assert (found["changed-record"].file, found["changed-record"].line) == (name, 1)
    assert "git checkout main -- translations" in found["changed-record"].message
    assert "Bob <bob@example.org> rejected this text: no" in found["rejected"].message


def test_a_record_of_the_base_that_grows_is_refused(world: World) -> None:
    record = world.say(BOB, "reject", MOTOR)
    world.commit(BOB)
    world.changed()
    raw = record.read_bytes()
    record.write_bytes(raw + raw)
    (found,) = [one for one in world.gate() if one.slug == "changed-record"]
    assert "has grown; later words need a file of their own" in found.message
    assert found.line == 2


@pytest.mark.parametrize("gone", ["", ".sig"])
def test_a_record_of_the_base_that_is_gone_is_refused(world: World, gone: str) -> None:
    record = world.say(BOB, "reject", MOTOR, key=BOB)
    world.commit(BOB)
    world.changed()
    world.approve(ANN, "bbbbb")
    Path(f"{record}{gone}").unlink()
    world.commit(TOM)
    assert told(world, "changed-record").startswith("this record of the base branch was removed")
    assert told(world, "rejected").startswith("Bob <bob@example.org> rejected this text: no")


def test_a_proposal_in_another_s_name_makes_nobody_else_the_author(world: World) -> None:
    world.changed(by=BOB)
    world.say(TOM, "propose", MOTOR)
    world.say(BOB, "approve", MOTOR, key=BOB)
    world.commit(BOB)
    message = told(world, "forged-author")
    assert "the proposal in the name of Tom <tom@example.org> does not count" in message
    assert "nobody has attested what Tom <tom@example.org> said" in message


def test_an_approval_that_nobody_signed_is_refused(world: World) -> None:
    world.changed()
    world.say(ANN, "approve", MOTOR)
    world.commit(ANN)
    message = told(world, "unattested")
    assert "the approval by Ann <ann@example.org> does not count" in message


def test_an_approval_signed_with_another_s_key_is_refused(world: World) -> None:
    world.changed()
    world.say(ANN, "approve", MOTOR, key=EVE)
    world.commit(ANN)
    message = told(world, "wrong-key")
    assert "said to be Ann <ann@example.org>'s, and attested with the key of eve" in message


def test_an_approval_signed_with_a_key_that_has_expired_is_refused(world: World) -> None:
    world.changed()
    world.say(KIM, "approve", MOTOR, key=KIM)
    world.commit(KIM)
    assert "it has expired, or is not valid yet" in told(world, "expired-key")


def test_an_approval_signed_with_a_key_that_was_revoked_is_refused(world: World) -> None:
    shutil.copy(world.keys / f"{identity(ANN)}.pub", world.root / "revoked")
    world.write("hexapla.toml", CONFIG.replace("attest =", 'revoked = "revoked"\nattest ='))
    world.commit(TOM)
    world.changed()
    world.say(ANN, "approve", MOTOR, key=ANN)
    assert "the key of Ann <ann@example.org> was revoked" in told(world, "revoked-key")
    world.say(BOB, "approve", MOTOR, key=BOB)
    assert "revoked-key" in world.slugs()  # of the file; the text has another approval
    assert not [one for one in world.gate() if one.file == EN]


def test_a_key_that_the_branch_adds_itself_does_not_count(world: World) -> None:
    new = world.root.parent / "new"
    subprocess.run(("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(new)), check=True)
    world.changed()
    key = new.with_suffix(".pub").read_text()
    old = (world.root / "allowed_signers").read_text()
    world.write("allowed_signers", f"{old}{identity(ANN)} {key}")
    record = world.say(ANN, "approve", MOTOR)
    signing = ("ssh-keygen", "-Y", "sign", "-q", "-n", NAMESPACE, "-f", str(new), str(record))
    subprocess.run(signing, check=True)
    world.commit(EVE)
    message = told(world, "new-key")
    assert "the key of Ann <ann@example.org> is added by this very branch" in message
    (world.root / "allowed_signers").write_text(old)
    assert "a key that nobody is known to have" in told(world, "unknown-key")


def test_a_signature_made_for_something_else_does_not_count(world: World) -> None:
    world.changed()
    record = world.say(ANN, "approve", MOTOR)
    key = str(world.keys / identity(ANN))
    signing = ("ssh-keygen", "-Y", "sign", "-q", "-n", "git", "-f", key, str(record))
    subprocess.run(signing, check=True)
    assert "it was signed for git, not for hexapla" in told(world, "foreign-attestation")
    Path(f"{record}.sig").write_text("trust me")
    assert "its attestation is no SSH signature" in told(world, "broken-attestation")


def approved(world: World) -> Path:
    """The record of an approval by an editor, of a change by a translator."""
    world.changed()
    world.approve(ANN, "bbbbb")
    world.commit(ANN)
    assert world.gate() == []
    (record,) = world.records(ANN)
    return record


def test_an_approval_of_one_segment_is_none_of_another_with_the_same_text(world: World) -> None:
    approved(world)
    world.edit(EN, '"Cars"', '"Three motor cars."')
    world.commit(TOM)
    (refused,) = world.gate()
    assert refused.slug == "unapproved"
    texts = catalogue("en", {"aaaaa": "Cars", "bbbbb": "Three motor cars.", "ccccc": ""})
    world.write(EN, texts.replace("aaaaa", "ddddd").replace(SOURCES["aaaaa"], SOURCES["bbbbb"]))
    world.edit(EN, '"Cars"', '"Three motor cars."')
    assert "approved for bbbbb, and not for this one" in told(world, "approved-elsewhere")


def test_an_approval_that_is_rewritten_for_another_segment_is_refused(world: World) -> None:
    record = approved(world)
    world.edit(EN, '"Cars"', '"Carts"')
    name = str(record.relative_to(world.root))
    world.edit(name, '"bbbbb"', '"aaaaa"')
    assert "this event was altered after it was written" in told(world, "damaged-record")
    (event,) = approved_events(world, name)
    raw = write_line(event._replace(key="aaaaa", sources=("车与城",), targets=("Carts",)))[1]
    record.write_bytes(raw)
    message = told(world, "altered-record")
    assert message.startswith(
        "the approval by Ann <ann@example.org> does not count: it was altered"
    )


def approved_events(world: World, name: str) -> tuple[Event, ...]:
    return parse_sitting(world.git("show", f"HEAD:{name}").encode()).events


def test_an_approval_in_one_language_is_none_in_another(world: World) -> None:
    record = approved(world)
    world.edit(DE, "Drei.", "Three motor cars.")
    there = world.root / Path(DE).parent / "reviews" / "de"
    there.mkdir(parents=True)
    for file in (record, Path(f"{record}.sig")):
        shutil.copy(file, there)
    world.commit(TOM)
    message = told(world, "damaged-record")
    assert message.startswith("this was said of talk in en, and lies with talk in de")
    assert [one.slug for one in world.gate() if one.file == DE] == ["unapproved"]


def test_a_text_that_was_changed_after_its_approval_is_refused(world: World) -> None:
    approved(world)
    world.edit(EN, "Three motor cars.", "Three motor-cars.")
    world.commit(TOM)
    message = told(world, "changed-text")
    assert message.startswith("it was changed after Ann <ann@example.org> approved it")
    world.edit(EN, "Three motor-cars.", "Three motor cars.")
    world.edit(EN, SOURCES["bbbbb"], "四辆车。")
    assert "its source was changed after Ann" in told(world, "changed-source")


def test_an_editor_whom_the_branch_makes_one_is_none(world: World) -> None:
    world.changed()
    world.edit("hexapla.toml", '"ann@example.org"', '"ann@example.org", "eve@example.org"')
    world.approve(EVE, "bbbbb")
    world.commit(EVE)
    message = told(world, "raised-role")
    assert "Eve <eve@example.org> approved it, and is made an editor by this very branch" in message
    world.git("checkout", "-q", "main", "hexapla.toml")
    assert "approved it, and is no editor of it" in told(world, "no-editor")


@pytest.mark.parametrize("name", ["Talk", "ｔａｌｋ", "t\u0430lk", "more/talk"], ids=ascii)
def test_a_document_that_is_called_like_another_is_refused(world: World, name: str) -> None:
    world.branch("work")
    world.write(f"translations/{name}/en.po", catalogue("en", {"aaaaa": "Cars"}))
    world.commit(EVE)
    assert "has the name of another one, or one like it" in told(world, "misleading-name")


@pytest.mark.parametrize("name", ["a\u202eb", "ta\u200blk", "a\\b", "a\nb"], ids=ascii)
def test_a_document_whose_name_hides_something_is_refused(world: World, name: str) -> None:
    world.branch("work")
    world.write(f"translations/{name}/en.po", catalogue("en", {"aaaaa": "Cars"}))
    world.commit(EVE)
    assert "its name holds U+" in told(world, "misleading-name")


@pytest.mark.parametrize(
    "file", ["translations/talk", EN, "translations/talk/reviews", "translations/talk/reviews/en"]
)
def test_a_link_in_the_place_of_a_document_or_its_records_is_refused(
    world: World, file: str
) -> None:
    world.say(BOB, "reject", MOTOR, key=BOB)
    world.write("translations/more/en.po", catalogue("en", {}))
    world.commit(BOB)
    world.changed()
    place = world.root / file
    place.rename(world.root / "elsewhere")
    place.symlink_to(world.root / "elsewhere")
    world.commit(EVE)
    assert "link" in world.slugs()


def test_records_behind_a_link_that_is_new_are_refused(world: World) -> None:
    world.changed()
    world.say(ANN, "approve", MOTOR, key=ANN)
    folder = world.root / "translations/talk/reviews"
    folder.rename(world.root / "elsewhere")
    folder.symlink_to("../../elsewhere")
    world.commit(ANN)
    assert "a link leads to records that are somewhere else" in told(world, "link")


def test_a_file_that_says_it_is_in_another_language_is_refused(world: World) -> None:
    text = '[[review]]\nlanguages = ["fr"]\n'
    world.write("hexapla.toml", f"{CONFIG}\n{text}")
    world.write("translations/app/de.po", 'msgid ""\nmsgstr "Language: de\\n"\n')
    world.commit(TOM)
    world.branch("work")
    world.write(
        "translations/app/de.po", 'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    )
    assert "it says it is fr; in the base branch it is de" in told(world, "misleading-header")
    world.git("checkout", "-q", ".")
    world.write(
        "translations/new/de.po", 'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    )
    assert "it says it is fr, and its name says de" in told(world, "misleading-header")
    world.git("clean", "-qfd")
    world.edit(EN, '"X-Hexapla: 1\\n"\n', "")
    assert "its header X-Hexapla is not as in the base branch" in told(world, "misleading-header")


def test_the_rules_of_the_branch_itself_do_not_count(world: World) -> None:
    world.changed()
    world.write("translations/hexapla.toml", "paths = []\n[[review]]\n")
    world.write("hexapla.toml", 'paths = ["nothing"]\n[[review]]\n')
    world.write("pyproject.toml", "[tool.hexapla]\n[[tool.hexapla.review]]\n")
    world.commit(EVE)
    assert world.slugs() == {"unapproved"}
    assert {one.slug for one in world.gate("main", "translations")} == {"unapproved"}
    world.write("hexapla.toml", "what = is [this")
    assert world.slugs() == {"unapproved"}


def test_a_guess_that_becomes_a_text_has_to_be_approved(world: World) -> None:
    world.edit(EN, 'msgctxt "bbbbb"', '#, fuzzy\nmsgctxt "bbbbb"')
    world.commit(TOM)
    world.branch("work")
    world.edit(EN, "#, fuzzy\n", "")
    world.commit(TOM)
    assert world.slugs() == {"unapproved"}


def test_a_text_that_is_taken_away_is_refused(world: World) -> None:
    world.branch("work")
    world.edit(EN, "Three cars.", "")
    world.commit(TOM)
    assert told(world, "emptied").startswith("its text was taken away")


def test_what_cannot_be_read_does_not_pass(world: World) -> None:
    world.branch("work")
    world.edit(EN, '"Three cars."', '"Three cars.')
    assert "damaged-text" in world.slugs()


def test_words_of_several_people_in_one_file_are_refused(world: World) -> None:
    world.changed()
    first, second = (world.say(by, "approve", MOTOR) for by in (ANN, BOB))
    first.write_bytes(first.read_bytes() + second.read_bytes())
    assert "several people speak in this file" in told(world, "many-voices")


def test_a_file_under_another_s_name_is_refused(world: World) -> None:
    world.changed()
    record = world.say(ANN, "approve", MOTOR, key=ANN)
    for file in (record, Path(f"{record}.sig")):
        file.rename(file.with_name(file.name.replace("-ann-", "-bob-")))
    message = told(world, "misnamed-record")
    assert "the name of this file is not that of a sitting of Ann" in message


def test_letters_that_look_like_an_editor_s_are_spelt_out(world: World) -> None:
    world.changed()
    world.say("Ann <\u0430nn@example.org>", "approve", MOTOR)
    assert r"by Ann <\u0430nn@example.org> does not count" in told(world, "unattested")


def test_line_ends_that_git_makes_change_nothing(world: World) -> None:
    approved(world)
    world.git("checkout", "-q", "main")
    world.git("merge", "-q", "--no-edit", "work")
    world.branch("next")
    for file in world.root.rglob("*"):
        if file.is_file() and ".git" not in file.parts:
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert world.gate() == []
    world.git("checkout", "-q", ".")
    world.git("checkout", "-q", "work")
    for file in world.root.rglob("*.jsonl*"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert world.gate("main~2") == []


def test_a_line_of_many_megabytes_is_judged_like_any_other(world: World) -> None:
    world.changed()
    record = world.say(ANN, "approve", MOTOR, key=ANN)
    with record.open("ab") as file:
        file.write(b'{"id":"' + b"x" * 20_000_000)
    slugs = world.slugs()
    assert "altered-record" in slugs
    with record.open("ab") as file:
        file.write(b"\n" + b"[" * 1_000_000 + b"\n")
    assert {"altered-record", "damaged-record"} <= world.slugs()


def test_a_base_with_nothing_in_common_is_refused(world: World) -> None:
    world.git("checkout", "-q", "--orphan", "alien")
    world.commit(EVE)
    code, _, talk = world.run(TOM, "check", "--gate", "approved", "--base", "main")
    assert code == 2
    assert "main and what is checked out have no commit in common" in talk
    code, _, talk = world.run(TOM, "check", "--gate", "approved", "--base", "nowhere")
    assert code == 2
    assert "git knows no commit nowhere here (git fetch origin nowhere)" in talk


def test_a_branch_that_is_behind_is_held_to_the_rules_of_today(world: World) -> None:
    world.changed()
    world.approve(BOB, "bbbbb")
    world.commit(BOB)
    assert world.gate() == []
    world.git("checkout", "-q", "main")
    world.edit("hexapla.toml", '"bob@example.org", ', "")
    world.edit(DE, "Ende.", "Schluss.")
    world.commit(ANN)
    world.git("checkout", "-q", "work")
    (refused,) = world.gate()
    assert refused.slug in {"no-editor", "raised-role"}


def test_a_base_without_a_name_is_none(world: World) -> None:
    world.changed()
    code, _, talk = world.run(TOM, "check", "--gate", "approved", "--base", "")
    assert (code, "--base names nothing" in talk) == (2, True)


@pytest.mark.parametrize(
    "name", ["{}/{}.JSONL", "{}/../EN/{}.jsonl", "{}/../../Reviews/en/{}.jsonl"], ids=ascii
)
def test_a_record_that_some_systems_take_for_another_is_refused(world: World, name: str) -> None:
    record = world.say(BOB, "reject", MOTOR, key=BOB)
    world.commit(BOB)
    world.branch("work")
    other = Path(name.format(record.parent, record.stem))
    if other.parent.exists() and other.exists():
        return  # this system is one of them
    other.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(record, other)
    world.commit(EVE)
    assert "some systems take its name for translations/talk/reviews" in told(
        world, "misleading-name"
    )


def test_attributes_that_make_another_text_of_what_is_committed_are_refused(world: World) -> None:
    world.branch("work")
    world.edit(EN, '"Cars"', '"Cars $Id: what is committed $"')
    world.write(".gitattributes", "*.po ident\n")
    world.commit(TOM)
    (world.root / EN).unlink()
    world.git("checkout", "-q", "--", EN)
    assert "what is committed" not in (world.root / EN).read_text("utf-8")
    message = told(world, "disguised-text")
    assert message.startswith("git's attributes make another text of what is committed")
    world.edit(EN, "Cars", "Carts")
    assert "disguised-text" not in world.slugs()  # it is no more what git takes for unchanged


@pytest.mark.parametrize(
    ("line", "slug", "message"),
    [
        ("*@example.org {}", "shared-key", "its key is listed for *@example.org, so it could be"),
        ("*@example.org,!ann@example.org {}", "unfit-key", "the list leaves ann@example.org out"),
        ("ann@example.org cert-authority {}", "unfit-key", "it is listed as an authority, not"),
        ('ann@example.org namespaces="git" {}', "unfit-key", "it is listed for git, not for hexa"),
        (
            'ann@example.org valid-before="soon" {}',
            "unfit-key",
            "gives it a date that is none: soon",
        ),
        ('ann@example.org valid-after="20990101Z" {}', "expired-key", "or is not valid yet"),
        ("\ufeffann@example.org {}", "wrong-key", "attested with the key of "),
        (
            "ann@example.org ssh-ed25519 nothing",
            "unknown-key",
            "a key that nobody is known to have",
        ),
        ('Ann@Example.org namespaces="hex*",valid-before="20990101000000Z" {}\r', "", ""),
    ],
)
def test_a_list_of_signers_that_does_not_name_one_person_says_why(
    world: World, line: str, slug: str, message: str
) -> None:
    key = (world.keys / f"{identity(ANN)}.pub").read_text().strip()
    world.write("allowed_signers", line.format(key) + "\n")
    world.commit(TOM)
    world.changed()
    world.say(ANN, "approve", MOTOR, key=ANN)
    world.commit(ANN)
    if slug:
        assert message in told(world, slug)
        assert world.slugs() == {slug}
    else:
        assert world.gate() == []


def test_a_commit_that_is_replaced_stays_what_it_was(world: World) -> None:
    world.changed()
    world.git("replace", "main", "work")
    assert world.slugs() == {"unapproved"}


def test_who_writes_a_text_in_a_merge_is_its_author(world: World) -> None:
    for name in ("other", "work"):
        world.branch(name)
        world.commit(TOM)
    world.git("merge", "-q", "--no-ff", "--no-commit", "other", by=BOB)
    world.edit(EN, "Three cars.", "Three motor cars.")
    world.commit(BOB)
    world.say(BOB, "approve", MOTOR, key=BOB)
    world.commit(BOB)
    assert told(world, "self-approval").startswith("Bob <bob@example.org> approved it")


def test_who_brings_a_record_in_by_a_merge_is_to_be_who_speaks_in_it(world: World) -> None:
    world.edit("hexapla.toml", "attested = true", "attested = false")
    world.commit(TOM)
    world.branch("other")
    world.commit(TOM)
    world.git("checkout", "-q", "main")
    world.changed()
    world.git("merge", "-q", "--no-ff", "--no-commit", "other", by=EVE)
    record = world.say(ANN, "approve", MOTOR)
    world.commit(EVE)
    message = told(world, "forged-record")
    assert (
        "Ann <ann@example.org> is to have said it, and Eve <eve@example.org> committed" in message
    )
    world.git("reset", "-q", "--hard", "HEAD~1")
    world.say(ANN, "approve", MOTOR)
    world.commit(ANN)
    world.git("merge", "-q", "--no-ff", "--no-edit", "other", by=EVE)
    assert not record.exists()
    assert world.gate() == []


def test_an_authority_vouches_for_the_person_that_its_certificate_names(world: World) -> None:
    authority = world.keys / identity(TOM)
    line = f"*@example.org cert-authority {Path(f'{authority}.pub').read_text()}"
    world.write("allowed_signers", line)
    world.commit(TOM)
    world.changed()
    record = world.say(ANN, "approve", MOTOR)
    for name, slugs in ((BOB, {"unknown-key"}), (ANN, set[str]())):
        key = world.root.parent / identity(name)
        shutil.copy(world.keys / identity(ANN), key)
        shutil.copy(world.keys / f"{identity(ANN)}.pub", f"{key}.pub")
        vouch = ("ssh-keygen", "-q", "-s", str(authority), "-I", "a", "-n", identity(name))
        subprocess.run((*vouch, f"{key}.pub"), check=True)
        signed = Path(f"{record}.sig")
        signed.unlink(missing_ok=True)
        signing = ("ssh-keygen", "-Y", "sign", "-q", "-n", NAMESPACE, "-f", f"{key}-cert.pub")
        subprocess.run((*signing, str(record)), check=True)
        assert world.slugs() == slugs


def test_a_shallow_clone_says_what_to_fetch(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.changed()
    clone = world.root.parent / "clone"
    url = f"file://{world.root}"
    world.git("clone", "-q", "--depth", "1", "--no-single-branch", url, str(clone))
    monkeypatch.chdir(clone)
    code, _, talk = world.run(TOM, "check", "--gate", "approved", "--base", "origin/main")
    assert code == 2
    assert "actions/checkout with fetch-depth: 0" in talk


def test_a_document_that_is_renamed_is_a_new_one_and_leaves_its_records(world: World) -> None:
    record = approved(world)
    world.git("checkout", "-q", "main")
    world.git("merge", "-q", "--no-edit", "work")
    world.branch("next")
    world.git("mv", "translations/talk", "translations/speech")
    world.commit(TOM)
    slugs = world.slugs()
    assert {"changed-record", "unapproved"} <= slugs
    world.git("checkout", "main", "--", str(record.parent.relative_to(world.root)))
    world.git("rm", "-rqf", "translations/speech/reviews")
    world.commit(TOM)
    assert world.slugs() == {"unapproved"}


def test_no_ssh_keygen_is_said_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    approved(world)
    bare = world.root.parent / "bin"
    bare.mkdir()
    (bare / "git").symlink_to(str(shutil.which("git")))
    monkeypatch.setenv("PATH", str(bare))
    code, out, _ = world.run(TOM, "check", "--gate", "approved", "--base", "main")
    assert code == 2
    assert "ssh-keygen is not installed (install OpenSSH" in out


def test_a_rewrapped_line_leaves_the_author_of_a_text_who_they_were(world: World) -> None:
    world.changed(by=ANN)
    world.edit(EN, 'msgstr "Three motor cars."', 'msgstr ""\n"Three "\n"motor cars."')
    world.commit(TOM)
    world.say(ANN, "approve", MOTOR, key=ANN)
    assert world.slugs() == {"self-approval"}


def test_nobody_withdraws_another_s_rejection(world: World) -> None:
    rejected = world.say(BOB, "reject", MOTOR, key=BOB)
    world.commit(BOB)
    world.changed()
    world.approve(ANN, "bbbbb")
    (event,) = parse_sitting(rejected.read_bytes()).events
    forged = event._replace(act="withdraw", answers=(event.id,), reason="")
    raw = write_line(forged)[1]
    rejected.with_name(rejected.name[:-10] + "1.jsonl").write_bytes(raw)
    world.commit(EVE)
    assert told(world, "rejected").startswith("Bob <bob@example.org> rejected this text")

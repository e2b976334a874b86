"""Ways round the gate that take two steps, or lead where nobody looks."""

import shutil
from pathlib import Path

import pytest
from world import ANN, EN, KIM, TOM, World, catalogue

from hexapla.formats.ledger import write_line
from hexapla.review.event import Event
from hexapla.workspace.sitting import file_name
from hexapla.workspace.ssh import sign

pytestmark = pytest.mark.needs("git", "ssh-keygen")

CLAIMS = '[[review]]\neditors = ["ann@example.org", "bob@example.org"]\n'


@pytest.fixture
def trusting(world: World) -> World:
    """A repository whose people believe each other: no attestations, and no paths."""
    world.write("hexapla.toml", f'source = "zh-Hans"\n\n{CLAIMS}')
    world.commit(TOM)
    return world


def _merged(world: World) -> None:
    """What the branch has is in the base branch, and another one begins."""
    world.git("checkout", "-q", "main")
    world.git("merge", "-q", "--no-ff", "work")
    world.git("checkout", "-q", "-b", "next")


def test_a_key_that_has_expired_signs_nothing_that_came_in_unsigned(world: World) -> None:
    at = "2019-06-01T10:00:00.000Z"
    where = "talk", "en", "bbbbb"
    event = Event("", "approve", *where, ("三辆车。",), ("Evil.",), KIM, at)
    raw = write_line(event)[1]
    record = f"translations/talk/reviews/en/{file_name(KIM, at)}"
    world.branch("work")
    world.write(record, raw.decode())
    world.commit(KIM)
    assert not world.gate()
    _merged(world)
    world.write(f"{record}.sig", sign(raw, str(world.keys / "kim@example.org")).decode())
    world.edit(EN, "Three cars.", "Evil.")
    world.commit(TOM)
    assert world.slugs() == {"expired-key"}


@pytest.mark.parametrize("name", ["", "odd.jsonl"])
def test_words_in_another_s_name_do_not_come_in_before_the_rendering(
    trusting: World, name: str
) -> None:
    trusting.branch("work")
    record = trusting.say(ANN, "approve", ("aaaaa", "Voitures"), "translations/talk/fr.po")
    record.rename(record.with_name(name or record.name))
    trusting.commit(TOM)
    assert trusting.slugs() == {"misnamed-record" if name else "forged-record"}


def test_one_s_own_words_may_come_in_before_the_rendering(trusting: World) -> None:
    trusting.branch("work")
    trusting.say(ANN, "approve", ("aaaaa", "Voitures"), "translations/talk/fr.po")
    trusting.commit(ANN)
    assert not trusting.gate()


def test_records_of_another_workspace_are_judged_there(trusting: World) -> None:
    trusting.write("other/hexapla.toml", CLAIMS)
    trusting.commit(TOM)
    trusting.branch("work")
    trusting.say(ANN, "approve", ("aaaaa", "Voitures"), "other/talk/fr.po")
    trusting.commit(TOM)
    assert not trusting.gate()


@pytest.mark.parametrize("place", ["translations/talk/reviews/en", "translations/new"])
def test_what_lies_in_a_submodule_is_refused(trusting: World, tmp_path: Path, place: str) -> None:
    other = tmp_path / "other"
    trusting.branch("work")
    if place.endswith("new"):
        trusting.write("inner/en.po", catalogue("en", {"aaaaa": "Evil."}))
        trusting.say(ANN, "approve", ("aaaaa", "Evil."), "inner/new/en.po")
    else:
        record = trusting.say(ANN, "approve", ("bbbbb", "Evil."))
        trusting.edit(EN, "Three cars.", "Evil.")
        trusting.write(f"inner/{record.name}", record.read_text("utf-8"))
        shutil.rmtree(record.parent.parent)
    shutil.move(trusting.root / "inner", other)
    trusting.git("init", "-q", "-b", "main", str(other))
    trusting.git("-C", str(other), "add", "-A", by=ANN)
    trusting.git("-C", str(other), "commit", "-q", "-m", "work", by=ANN)
    trusting.git("submodule", "add", "-q", str(other), place)
    trusting.commit(ANN)
    assert "link" in trusting.slugs()


@pytest.mark.parametrize(("by", "slug"), [(ANN, "self-approval"), (TOM, "forged-record")])
def test_a_folder_named_like_a_pattern_of_git_is_a_folder(
    trusting: World, by: str, slug: str
) -> None:
    file = ":(literal)x/new/en.po"
    trusting.branch("work")
    trusting.write(file, catalogue("en", {"aaaaa": "Evil."}))
    trusting.say(ANN, "approve", ("aaaaa", "Evil."), file)
    trusting.commit(by)
    assert slug in trusting.slugs()


@pytest.mark.parametrize("sign_", ["\u2028", "\x1c", "\x0b"])
def test_an_author_s_name_may_hold_what_ends_a_line_elsewhere(trusting: World, sign_: str) -> None:
    trusting.changed()
    trusting.say(ANN, "approve", ("bbbbb", "Three motor cars."))
    trusting.commit(f"To{sign_}m <tom@example.org>")
    assert "forged-record" in trusting.slugs()


FUZZY = '#, fuzzy\nmsgctxt "bbbbb"'
GUESS = ("bbbbb", "Three vehicles.")


def _guessed(world: World, by: str) -> None:
    world.edit(EN, "Three cars.", GUESS[1])
    world.edit(EN, 'msgctxt "bbbbb"', FUZZY)
    world.commit(by)


@pytest.mark.parametrize("first", ["main", "work"])
def test_who_approves_another_s_guess_did_not_write_it(world: World, first: str) -> None:
    if first == "main":
        _guessed(world, TOM)
    world.branch("work")
    if first == "work":
        _guessed(world, TOM)
    world.approve(ANN, "bbbbb")
    world.commit(ANN)
    assert not world.gate()


@pytest.mark.parametrize("first", ["main", "work"])
def test_who_wrote_a_guess_wrote_the_text_whoever_unmarks_it(world: World, first: str) -> None:
    if first == "main":
        _guessed(world, ANN)
    world.branch("work")
    if first == "work":
        _guessed(world, ANN)
    world.edit(EN, FUZZY, 'msgctxt "bbbbb"')
    world.commit(TOM)
    world.say(ANN, "approve", GUESS, key=ANN)
    world.commit(ANN)
    assert world.slugs() == {"self-approval"}


def test_a_language_that_only_looks_like_one_is_none(world: World) -> None:
    config = (world.root / "hexapla.toml").read_text("utf-8")
    world.write("hexapla.toml", f'{config}languages = ["en", "de", "fr"]\n')
    world.commit(TOM)
    world.branch("work")
    world.write("translations/talk/d\u0435.po", catalogue("de", {"aaaaa": "Evil."}))
    world.commit(TOM)
    assert "misleading-name" in world.slugs()


POT = "translations/tale/source.pot"
MIDDLE = 'msgctxt "bbbbb"\nmsgid "三辆车。"\nmsgstr "Three cars."\n\n'


@pytest.fixture
def written(world: World) -> World:
    """A document with its source, and a rendering that is still empty."""
    new = world.root.parent / "tale.md"
    new.write_text("车与城\n\n三辆车。\n\n完。\n", "utf-8")
    code, _, talk = world.run(TOM, "add", str(new), "--lang", "zh-Hans")
    assert code == 0, talk
    pot = (world.root / POT).read_text("utf-8")
    world.write("translations/tale/en.po", pot.replace("Language: ", "Language: en", 1))
    world.commit(TOM)
    world.branch("work")
    return world


@pytest.mark.parametrize(
    ("before", "after"),
    [('lead="\\n\\n"', 'lead="\\n\\nEvil words.\\n\\n"'), ("三辆车。", "四辆车。")],
)
def test_a_backbone_that_is_not_the_source_is_refused(
    written: World, before: str, after: str
) -> None:
    written.edit(POT, before, after)
    written.commit(TOM)
    assert written.slugs() == {"misleading-source"}


def test_a_new_source_brings_its_own_backbone(written: World) -> None:
    new = written.root.parent / "tale.md"
    new.write_text("车与城\n\n四辆车。\n\n完。\n", "utf-8")
    code, _, talk = written.run(TOM, "add", str(new), "--lang", "zh-Hans")
    assert code == 0, talk
    written.commit(TOM)
    assert "四" in (written.root / POT).read_text("utf-8")
    assert not written.gate()


def test_a_backbone_that_is_gone_is_refused(written: World) -> None:
    (written.root / POT).unlink()
    written.commit(TOM)
    assert written.slugs() == {"misleading-source"}


@pytest.mark.parametrize("after", ["", "#~ " + MIDDLE.strip().replace("\n", "\n#~ ") + "\n\n"])
def test_an_entry_that_is_gone_takes_its_text_away(world: World, after: str) -> None:
    world.branch("work")
    world.edit(EN, MIDDLE, after)
    world.commit(TOM)
    assert world.slugs() == {"emptied"}


def test_a_rendering_that_is_gone_takes_its_texts_away(world: World) -> None:
    world.branch("work")
    (world.root / EN).unlink()
    world.commit(TOM)
    assert world.slugs() == {"emptied"}


def test_a_document_may_go_as_a_whole(world: World) -> None:
    world.write("translations/other/en.po", catalogue("en", {"aaaaa": "Cars"}))
    world.commit(TOM)
    world.branch("work")
    shutil.rmtree(world.root / "translations/talk")
    world.commit(TOM)
    assert not world.gate()


def test_a_catalogue_beside_others_does_not_pass_for_something_else(world: World) -> None:
    config = (world.root / "hexapla.toml").read_text("utf-8")
    world.write("hexapla.toml", f'{config}documents = ["talk"]\n')
    world.commit(TOM)
    world.branch("work")
    text = catalogue("fr", {"aaaaa": "Evil."}).replace('"X-Hexapla: 1\\n"\n', "")
    world.write("translations/talk/fr.po", text)
    world.commit(TOM)
    assert world.slugs() == {"misleading-header"}

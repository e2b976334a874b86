"""What goes out: what is approved, and nothing else."""

from pathlib import Path

import polib
import pytest
from world import ANN, BOB, DE, EN, EVE, SOURCES, TOM, World

pytestmark = pytest.mark.needs("git", "ssh-keygen")

OUT = Path("out")
MD = "{0}\n\n{1}\n\n{2}\n"
APP = "locale/de/app.po"
FOREIGN = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: de\\n"\n'
    '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n\n'
    'msgid "one"\nmsgstr "eins"\n\n#, fuzzy\n#| msgid "too"\nmsgid "two"\nmsgstr "zu"\n\n'
    'msgid "%d car"\nmsgid_plural "%d cars"\nmsgstr[0] "%d Auto"\nmsgstr[1] "%d Autos"\n\n'
    '#~ msgid "old"\n#~ msgstr "alt"\n'
)


@pytest.fixture
def place(world: World) -> World:
    """The same with a whole document, and a catalogue of a program."""
    said = ("", ' lead="\\n\\n"', ' lead="\\n\\n" tail="\\n"')
    entries = (
        f'#. block={n} role=paragraph{place}\nmsgctxt "{key}"\nmsgid "{SOURCES[key]}"\nmsgstr ""\n'
        for n, (key, place) in enumerate(zip(SOURCES, said, strict=True), 1)
    )
    head = (world.root / EN).read_text("utf-8").partition("\n\n")[0]
    world.write("translations/talk/source.pot", f"{head}\n\n" + "\n".join(entries))
    world.write("translations/talk/source.md", MD.format(*SOURCES.values()))
    world.write(APP, FOREIGN)
    world.edit("hexapla.toml", '"translations"', '"translations", "locale"')
    world.commit(TOM)
    return world


def release(world: World, *words: str, code: int) -> str:
    got, _, talk = world.run(TOM, "release", "-o", str(OUT), *words)
    assert got == code, talk
    return talk


def text(name: str) -> str:
    return (OUT / name).read_text("utf-8")


def test_only_approved_texts_go_out_and_for_others_those_approved_last(place: World) -> None:
    place.approve(ANN, "bbbbb")
    place.edit(EN, "Three cars.", "Four cars.")
    place.approve(BOB, "aaaaa")
    place.edit(EN, '"Cars"', '"Carts"')
    place.edit(EN, '"Carts"', '"Cars"')
    talk = release(place, "talk", "--target", "en", code=1)
    assert f"{EN}: as it was approved last: 1 (bbbbb)" in talk
    assert f"{EN}: without a rendering: 1 (ccccc)" in talk
    assert text("translations/talk/talk.en.md") == MD.format(
        "Cars", "Three cars.", SOURCES["ccccc"]
    )
    stood = (place.root / EN).read_text("utf-8")
    assert text(EN) == stood.replace("Four cars.", "Three cars.")
    assert not (OUT / DE).exists()


def test_nothing_that_nobody_approved_goes_out(place: World) -> None:
    talk = release(place, code=1)
    assert "left out, for nothing was approved for this source: 2 (aaaaa bbbbb)" in talk
    assert text("translations/talk/talk.en.md") == MD.format(*SOURCES.values())
    assert all(not entry.msgstr for entry in polib.pofile(str(OUT / EN)))
    place.say(EVE, "approve", ("bbbbb", "Three cars."), key=EVE)
    place.say(ANN, "approve", ("bbbbb", "Three cars."), key=EVE)
    place.say(ANN, "approve", ("aaaaa", "Cars"))
    release(place, code=1)
    assert text("translations/talk/talk.en.md") == MD.format(*SOURCES.values())


def test_strictly_nothing_is_written_before_all_is_approved(place: World) -> None:
    for unit in SOURCES:
        if unit != "ccccc":
            place.approve(ANN, unit, DE)
    assert "nothing is written" in release(place, "--strict", "--target", "de", "talk", code=1)
    assert not OUT.exists()
    place.approve(ANN, "ccccc", DE)
    assert release(place, "--strict", "--target", "de", "talk", code=0) == ""
    assert text("translations/talk/talk.de.md") == MD.format("Autos", "Drei.", "Ende.")
    assert (OUT / DE).read_bytes() == (place.root / DE).read_bytes()


def test_a_guess_never_goes_out_whoever_approved_it(place: World) -> None:
    place.approve(ANN, "bbbbb")
    place.edit(EN, 'msgctxt "bbbbb"', '#, fuzzy\nmsgctxt "bbbbb"')
    release(place, "talk", code=1)
    assert "Three cars." not in text(EN)
    assert "fuzzy" not in text(EN)
    place.edit(EN, "Three cars.", "Three carts.")
    release(place, "talk", code=1)
    assert "Three cars." in text(EN)


def test_a_program_gets_po_and_mo(place: World) -> None:
    for unit in ("one", ":16"):
        place.approve(ANN, unit, APP)
    talk = release(place, APP, code=1)
    assert "left out, for nothing was approved for this source: 1 (two)" in talk
    out = polib.pofile(str(OUT / APP))
    assert [(entry.msgid, entry.msgstr, entry.fuzzy) for entry in out] == [
        ("one", "eins", False),
        ("two", "", False),
        ("%d car", "", False),
    ]
    assert not out.obsolete_entries()
    program = polib.mofile(str((OUT / APP).with_suffix(".mo")))
    assert {entry.msgid for entry in program} == {"one", "%d car"}
    assert program.metadata["Language"] == "de"


def test_what_nobody_reviews_goes_out_as_it_stands(place: World) -> None:
    place.edit("hexapla.toml", "attested = true", 'attested = true\nlanguages = ["en"]')
    assert release(place, "--target", "de", "talk", "--format", "txt", code=0) == ""
    assert text("translations/talk/talk.de.txt") == MD.format("Autos", "Drei.", "Ende.")


def test_joined_segments_go_out_together_or_not_at_all(place: World) -> None:
    texts = (place.root / DE).read_text("utf-8").replace('"Drei."', '"↑aaaaa"')
    place.write(DE, texts)
    release(place, DE, code=1)
    assert "↑" not in text(DE)
    place.approve(ANN, "aaaaa", DE)
    release(place, DE, code=1)
    assert '"Autos"' in text(DE)
    assert '"↑aaaaa"' in text(DE)
    assert '"Ende."' not in text(DE)


def test_what_was_released_is_not_released_again(place: World) -> None:
    place.edit("hexapla.toml", 'paths = ["translations", "locale"]\n', "")
    release(place, code=1)
    release(place, code=1)
    assert not (OUT / OUT).exists()


@pytest.mark.parametrize("name", ["nothing", "translations/nothing"])
def test_a_document_that_is_not_there_is_said_so(place: World, name: str) -> None:
    assert "there is no document" in release(place, name, code=2)


def test_a_damaged_file_is_not_released(place: World) -> None:
    place.edit(EN, '"Cars"', '"Cars')
    talk = release(place, "talk", code=2)
    assert "the file is damaged" in talk
    assert not OUT.exists()


def test_one_of_two_editors_takes_no_text_out_of_a_release(place: World) -> None:
    place.edit("hexapla.toml", "attested = true", "attested = true\nquorum = 2")
    for by in (ANN, BOB):
        place.approve(by, "bbbbb")
    place.edit(EN, "Three cars.", "Four cars.")
    place.commit(TOM)
    place.approve(ANN, "bbbbb")
    place.say(EVE, "approve", ("bbbbb", "Four cars."), key=EVE)
    release(place, "talk", "--target", "en", code=1)
    assert "Three cars." in text("translations/talk/talk.en.md")
    code, out, _ = place.run(BOB, "review", "show", EN, "bbbbb")
    assert "[-Three-]{+Four+} cars." in out
    assert "bbbbb  approved, to approve" in out
    place.approve(BOB, "bbbbb")
    release(place, "talk", "--target", "en", code=1)
    assert "Four cars." in text("translations/talk/talk.en.md")
    assert code == 0

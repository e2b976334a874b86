"""People whose machine stops at any moment, and people who work at once."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from world import ANN, BOB, EN, SOURCES, TOM, World

from hexapla.formats.ledger import parse_sitting
from hexapla.formats.po import parse
from hexapla.review.event import Event

pytestmark = pytest.mark.needs("git", "ssh-keygen")

SITTING = """
import sys
from pathlib import Path
from hexapla.errors import HexaplaError
from hexapla.verbs.review.decide import Reviewer, Word
from hexapla.workspace.config import open_workspace
from hexapla.workspace.person import Person

file, name, translator, editor = Path(sys.argv[1]), *sys.argv[2:]
workspace = open_workspace(file.resolve().parent)
tom, ann = (Reviewer(workspace, Person(by, "")) for by in (translator, editor))
for n in range(10**6):
    try:
        said = tom.say(file, Word("propose", name, targets=(f"Text {n} of {translator}. " * 50,)))
        print(said.event.id, flush=True)
        print(ann.say(file, Word("approve", name)).event.id, flush=True)
    except HexaplaError:  # somebody else saved the file at this very moment: say it again
        continue
"""


def begun(world: World, unit: str, *people: str) -> "subprocess.Popen[str]":
    call = (sys.executable, "-c", SITTING, str(world.root / EN), unit, *people)
    return subprocess.Popen(call, stdout=subprocess.PIPE, text=True)


def events(world: World) -> Mapping[str, Event]:
    """All events that are read, by id."""
    folder = world.root / Path(EN).parent / "reviews" / "en"
    sittings = (parse_sitting(path.read_bytes()) for path in folder.glob("*.jsonl"))
    return {event.id: event for sitting in sittings for event in sitting.events}


@pytest.mark.parametrize(
    "times", [2, pytest.param(200, marks=pytest.mark.slow)], ids=["twice", "many times"]
)
def test_nothing_that_was_shown_as_saved_is_lost_and_no_catalogue_is_damaged(
    world: World, times: int
) -> None:
    chance = random.Random(times)  # noqa: S311 -- the same moments in every run
    saved: set[str] = set()
    for _ in range(times):
        with begun(world, "bbbbb", TOM, ANN) as sitting:
            assert sitting.stdout
            saved.add(sitting.stdout.readline().strip())
            time.sleep(chance.random() * 0.05)
            sitting.send_signal(signal.SIGKILL)
            saved |= set(sitting.stdout.read().split())
        known = events(world)
        assert saved <= known.keys()
        file = parse((world.root / EN).read_bytes())
        assert file.sound
        texts = {entry.msgctxt: entry.msgstrs for entry in file.entries}
        assert texts.keys() == {None, *SOURCES}
        proposed = {event.targets for event in known.values() if event.act == "propose"}
        assert texts["bbbbb"] in proposed
        assert (texts["aaaaa"], texts["ccccc"]) == (("Cars",), ("",))


def test_two_pairs_at_work_at_once_keep_all_that_they_said(world: World) -> None:
    with begun(world, "aaaaa", TOM, ANN) as first, begun(world, "bbbbb", BOB, ANN) as second:
        assert first.stdout
        assert second.stdout
        said = {
            pipe.readline().strip() for _ in range(20) for pipe in (first.stdout, second.stdout)
        }
        first.kill()
        second.kill()
    known = events(world)
    assert said <= known.keys()
    assert {(event.key, event.act) for event in map(known.__getitem__, said)} == {
        (key, act) for key in ("aaaaa", "bbbbb") for act in ("propose", "approve")
    }
    assert parse((world.root / EN).read_bytes()).sound

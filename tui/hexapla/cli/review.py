"""Propose, approve and reject texts, one by one or many at once, and say what there is to say.

Without an ACT it opens the desk in a terminal, and lists elsewhere; --since REF for a branch.
A UNIT is the key of a unit, its source text, or :LINE of the file. A FILE is the path of a PO file,
or DOCUMENT/TAG. An ID is the beginning of an event's id, as `hexapla review show` has it.
Who you are: HEXAPLA_NAME, else git's user, else the system's. It is a claim.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from hexapla.cli.streams import complain, page, remark, write
from hexapla.report.review import Shown, event_record, in_full, page_of, unit_record
from hexapla.review.event import Act
from hexapla.review.fault import Fault
from hexapla.review.standing import State
from hexapla.text.visible import visible
from hexapla.verbs import request
from hexapla.verbs.attest import attest_now
from hexapla.verbs.review.batch import Choice, Judge, Lot, carry_out, chosen, lot_of
from hexapla.verbs.review.decide import Reviewer, Word
from hexapla.verbs.review.entries import Entry, Opened, Task, entries, open_pages
from hexapla.verbs.review.page import Page, find_catalogue, find_unit, read_page, workspace_at
from hexapla.verbs.review.past import past_of
from hexapla.verbs.review.weigh import name_finding
from hexapla.workspace.config import Workspace
from hexapla.workspace.home import near
from hexapla.workspace.person import person_here

if TYPE_CHECKING:  # argparse has no public name for it
    from argparse import _SubParsersAction

    Acts = _SubParsersAction[ArgumentParser]

STATES = {state.value.replace(" ", "-"): state for state in State}
TASKS = {task.value.replace(" ", "-"): task for task in Task}
HELP = {
    "propose": "offer a text for a unit, or say that the one that stands there is yours",
    "approve": "say that a text is good; that of a proposal is written",
    "reject": "say that it is not, and why; the text approved last comes back",
    "comment": "say something about a unit",
    "resolve": "say that a thread of comments is settled",
    "withdraw": "take back what you have said",
    "carry": "say that an approved text is good for the changed source too",
    "confirm": "say that a finding is right",
    "waive": "say that a finding is no fault here, and why",
}
ABOUT = {
    "approve": "the proposal that is meant",
    "reject": "the proposal that is meant",
    "comment": "the comment that is answered",
    "resolve": "a comment of the thread",
    "withdraw": "what is taken back",
}
NEEDED = frozenset({"resolve", "withdraw"})


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``hexapla review``: an act, and what it is done with."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    listed = _act(acts, "list", "list what there is to decide on", _list)
    request.add_arguments(listed)
    _add_choice(listed)
    listed.add_argument("--all", action="store_true", help="what is accepted too")
    _add_format(listed)
    shown = _act(acts, "show", "show a unit, and all that was said of it", _show)
    _add_unit(shown)
    _add_format(shown)
    for act in get_args(Act):
        _add_word(acts, act)
    batch = _act(acts, "batch", "approve all that is chosen, but for what has errors", _batch)
    request.add_arguments(batch)
    _add_choice(batch)
    batch.add_argument("--yes", action="store_true", help="do it; else it is only counted")
    _add_format(batch)


def run(arguments: Namespace) -> int:
    """Do the act that was asked for."""
    act: Callable[[Namespace], int] = arguments.run
    return act(arguments)


def _act(acts: "Acts", name: str, what: str, act: Callable[[Namespace], int]) -> ArgumentParser:
    parser = acts.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
    parser.set_defaults(run=act)
    return parser


def _add_format(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_unit(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a PO file, or DOCUMENT/TAG")
    parser.add_argument("unit", metavar="UNIT", help="a key, a source text, or :LINE")


def _add_choice(parser: ArgumentParser) -> None:
    parser.add_argument("--state", choices=STATES, action="append", default=[])
    parser.add_argument("--task", choices=TASKS, action="append", default=[])
    parser.add_argument("--unit", action="append", default=[], metavar="KEY")
    parser.add_argument(
        "--renamed", default="", metavar="NAME", help="approved when the document was called so"
    )
    parser.add_argument("--author", default="", metavar="ADDRESS", help="whose texts")
    parser.add_argument(
        "--since",
        default="",
        metavar="REF",
        help="changed since a branch or commit, or a date",
    )


def _add_word(acts: "Acts", act: Act) -> None:
    parser = _act(acts, act, HELP[act], _say)
    _add_unit(parser)
    if act == "propose":
        parser.add_argument("text", nargs="*", metavar="TEXT", help="one for each plural form")
    if act in {"confirm", "waive"}:
        parser.add_argument("rule", metavar="RULE", help="the rule of the finding")
        parser.add_argument("--finding", default="", metavar="FINGERPRINT")
    if act in NEEDED:
        parser.add_argument("about", metavar="ID", help=ABOUT[act])
    elif act in ABOUT:
        parser.add_argument("--about", default="", metavar="ID", help=ABOUT[act])
    parser.add_argument(
        "-m", "--reason", default="", metavar="TEXT", required=act in {"reject", "comment", "waive"}
    )
    if act in {"approve", "reject"}:
        parser.add_argument("--digest", default="", help="only if the texts are still these")
    _add_format(parser)


def _list(arguments: Namespace) -> int:
    opened = open_pages(request.request_of(arguments), Path())
    choice = _choice(arguments, [one.page for one in opened if one.page])
    shown = [
        show(entry)
        for one in opened
        if one.page
        for entry in chosen(one.page, choice)
        if arguments.all or choice.tasks or choice.states or entry.task is not Task.NOTHING
    ]
    if arguments.format == "json":
        write([page_of("units", [unit_record(one) for one in shown], faults=faults(opened))])
    else:
        write(_blocks(shown))
    return tell_faults(opened)


def _blocks(shown: list[Shown]) -> Iterator[str]:
    here = page()
    for one in shown:
        yield "\n".join(in_full(one, here)) + "\n\n"
    yield f"units: {len(shown)}\n"


def show(entry: Entry) -> Shown:
    """An entry as the reports take it."""
    catalogue = entry.page.catalogue
    tags = catalogue.source_tag, catalogue.target_tag
    task, missing = entry.task.value, entry.verdict.missing
    return Shown(str(entry.page.path), tags, entry.unit, entry.standing, task, missing)


def faults(opened: list[Opened]) -> list[dict[str, object]]:
    """What is wrong with files of events, and files that could not be read, as records."""
    read = [_near(fault)._asdict() for one in opened for fault in one.faults]
    unread = [one.problem for one in opened if one.problem]
    return [
        *read,
        *(
            {"path": one.path, "line": one.line, "message": one.message, "remedy": one.remedy}
            for one in unread
        ),
    ]


def _near(fault: Fault) -> Fault:
    """A fault with the path of its file as it is seen from here."""
    return fault._replace(path=str(near(Path(fault.path))))


def tell_faults(opened: list[Opened]) -> int:
    """Say what is wrong with files of events; the exit code: 2 where a catalogue was not read."""
    for one in opened:
        for fault in one.faults:
            remark(str(_near(fault)))
        if one.problem:
            complain(str(one.problem))
    return 2 if any(one.problem for one in opened) else 0


def _choice(arguments: Namespace, pages: list[Page]) -> Choice:
    return Choice(
        frozenset(STATES[name] for name in arguments.state),
        frozenset(TASKS[name] for name in arguments.task),
        frozenset(arguments.unit),
        arguments.author,
        past_of(pages, arguments.since, Path()) if arguments.since else None,
        arguments.renamed,
    )


def _show(arguments: Namespace) -> int:
    path = find_catalogue(arguments.file)
    read = read_page(path, workspace_at(path))
    unit = find_unit(read, arguments.unit)
    found = [entry for entry in entries(read) if entry.unit.key == unit.key]
    if not found:
        complain(f"{path}:{unit.line}: this unit is not reviewed: it is {unit.state.value}")
        return 2
    shown = show(found[0])
    if arguments.format == "json":
        events = [event_record(event) for event in found[0].standing.history]
        write([page_of("units", [unit_record(shown)], events=events)])
    else:
        write(f"{line}\n" for line in in_full(shown, page(), history=True))
    return tell_faults([Opened(str(path), read)])


def _say(arguments: Namespace) -> int:
    path = find_catalogue(arguments.file)
    workspace = workspace_at(path)
    word = Word(
        act=arguments.act,
        unit=arguments.unit,
        reason=arguments.reason,
        about=getattr(arguments, "about", ""),
        seen=getattr(arguments, "digest", ""),
        targets=tuple(getattr(arguments, "text", ())),
        rule=getattr(arguments, "rule", ""),
        finding=getattr(arguments, "finding", ""),
    )
    read = read_page(path, workspace)
    if word.rule:
        word = name_finding(read, word, request.Request(paths=(str(path),)))
    reviewer = reviewer_in(workspace)
    said = reviewer.say_of(read, word)
    if arguments.format == "json":
        write([page_of("events", [event_record(said.event)], notes=said.notes)])
    else:
        event = said.event
        write([f"{event.act} {event.id[:8]} by {visible(event.by)}\n"])
        for note in said.notes:
            remark(note)
    attest_now(reviewer)
    return 0


def reviewer_in(workspace: Workspace) -> Reviewer:
    """Whoever sits here."""
    return Reviewer(workspace, person_here(workspace.root))


def _batch(arguments: Namespace) -> int:
    asked = request.request_of(arguments)
    opened = open_pages(asked, Path())
    pages = [one.page for one in opened if one.page]
    workspace = workspace_at(pages[0].path) if pages else Workspace(Path.cwd())
    reviewer = reviewer_in(workspace)
    lot = lot_of(pages, _choice(arguments, pages), reviewer, Judge(asked, Path()))
    made = [said.event for said in carry_out(lot, reviewer)] if arguments.yes else []
    if arguments.format == "json":
        left = [{**unit_record(show(entry)), "why": why} for entry, why in lot.left_out]
        would = [unit_record(show(one.entry)) for one in lot.picked]
        records = [event_record(event) for event in made]
        write([page_of("events", records, chosen=would, left_out=left)])
    else:
        write(_told(lot, len(made), yes=arguments.yes))
    attest_now(reviewer)
    return tell_faults(opened)


def _told(lot: Lot, made: int, *, yes: bool) -> Iterator[str]:
    """What was approved, or would be, and what was left out."""
    for entry, why in lot.left_out:
        place = f"{entry.page.path}:{entry.unit.line}"
        yield f"{visible(place)}: left out: {visible(why)}\n"
    counts = f"{made} approved" if yes else f"{len(lot.picked)} would be approved"
    yield f"{counts}, {len(lot.left_out)} left out\n"
    if not yes and lot.picked:
        yield "say --yes to do it\n"

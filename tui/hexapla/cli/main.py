"""The command ``hexapla``: finds the module of the command, and stands between it and the world."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from importlib import import_module

from hexapla import __version__
from hexapla.cli import COMMANDS, VIEW
from hexapla.cli.streams import close_quietly, complain, is_interactive, prepare_streams
from hexapla.errors import HexaplaError, UsageError

View = Callable[[Sequence[str]], int]


def main(words: Sequence[str], view: View) -> int:
    """Run one command; its exit code: 0 well, 1 findings, 2 could not, 130 stopped by a person.

    ``view`` opens the view, which this package knows nothing of.
    """
    prepare_streams()
    try:
        return _run(in_full(words, person=is_interactive()), view)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        close_quietly()
        return 141  # what a shell reports of a program that the pipe has ended
    except Exception as error:  # noqa: BLE001 -- no traceback ever reaches a user
        if isinstance(error.__cause__, KeyboardInterrupt):  # while a class was made (Python 3.11)
            return 130
        complain(_in_words(error))
        return 2


def in_full(words: Sequence[str], *, person: bool) -> list[str]:
    """A call with its command: no words open the view, ``review`` without an act the desk.

    What a program reads is a list instead.

    >>> in_full(["review", "--since", "main"], person=True)
    ['view', '--review', '--since', 'main']
    >>> in_full(["review", "--since", "main"], person=False)
    ['review', 'list', '--since', 'main']
    """
    if not words and person:
        return ["view"]
    no_act = words[:1] == ["review"] and all(word.startswith("-") for word in words[1:2])
    if not no_act or words[1:2] in (["-h"], ["--help"]):
        return list(words)
    desk = person and "--format" not in words
    return [*(["view", "--review"] if desk else ["review", "list"]), *words[1:]]


def _run(words: list[str], view: View) -> int:
    if words[:1] == ["view"]:
        return view(words[1:])
    if words and words[0] not in COMMANDS and not words[0].startswith("-"):
        raise _unknown(words[0])
    if not words or words[0] not in COMMANDS:
        _top().parse_args(words or ["--help"])
        return 0
    module = import_module(f"hexapla.cli.{words[0]}")
    parser = ArgumentParser(
        prog=f"hexapla {words[0]}",
        description=module.__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    code: int = module.run(parser.parse_args(words[1:]))
    return code


def _unknown(word: str) -> UsageError:
    """What to say of a command that does not exist: the nearest that does."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only for who has mistyped

    close = get_close_matches(word, ("view", *COMMANDS), n=1)
    remedy = f"did you mean {close[0]}?" if close else "`hexapla --help` lists them"
    return UsageError(f"there is no command {word}", remedy=remedy)


def _top() -> ArgumentParser:
    """The parser for calls that name no command that exists."""
    listed = {"view": VIEW, **COMMANDS}
    commands = "\n".join(f"  {name:9}{what}" for name, what in listed.items())
    parser = ArgumentParser(
        prog="hexapla",
        usage="hexapla [COMMAND [ARGUMENT ...]]",
        description="Review translations in the terminal: sources and renderings side by side.",
        epilog=f"commands:\n{commands}\n\n`hexapla COMMAND --help` tells more.",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hexapla {__version__}")
    parser.add_argument(
        "command", choices=("view", *COMMANDS), metavar="COMMAND", help="one of those below"
    )
    return parser


def _in_words(error: Exception) -> str:
    """One line for a person; disks fill up and permissions go at any moment."""
    match error:
        case HexaplaError():
            return str(error)
        case FileNotFoundError(filename=None):  # the system names no place where it is here
            return "the folder here has gone (go to another)"
        case OSError():
            place = "" if error.filename is None else str(error.filename)
            return str(HexaplaError((error.strerror or str(error)).lower(), path=place))
        case MemoryError():
            return "there is not enough memory (do it in smaller parts)"
        case _:
            return _own_fault(error)


def _own_fault(error: Exception) -> str:
    """An exception that should not have happened, as one line with its place."""
    from traceback import extract_tb  # noqa: PLC0415 -- takes a while, and is hardly ever needed

    frame = extract_tb(error.__traceback__)[-1]
    place = f"{frame.filename.rpartition('hexapla/')[2]}:{frame.lineno}"
    return f"a fault in hexapla itself, please report it: {type(error).__name__}: {error} ({place})"

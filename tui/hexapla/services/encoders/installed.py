"""The encoders of the table, and those that other packages bring."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from hexapla.errors import EncoderError, UsageError
from hexapla.services.encoders import ENCODERS
from hexapla.services.encoders.encoder import Encoder, Vectors

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "hexapla.encoders"


def find_encoder(name: str) -> Encoder:
    """The encoder of a name; those of the table come first.

    Raises:
        UsageError: there is none.
        EncoderError: it is known, and cannot be used.
    """
    if name in ENCODERS:
        encoder = ENCODERS[name]
        if not encoder.version():
            remedy = f"pip install 'hexapla[{encoder.extra}]'"
            raise EncoderError(f"the encoder {name} is not installed", remedy=remedy)
        return encoder
    from importlib.metadata import entry_points  # noqa: PLC0415 -- slow to load

    others = {point.name: point for point in entry_points(group=GROUP)}
    if name not in others:
        raise UsageError(f"there is no encoder {name}", remedy=_nearest(name, others))
    return _brought(others[name])


def load(encoder: Encoder) -> Vectors:
    """What an encoder calls with texts.

    Raises:
        EncoderError: it cannot be loaded.
    """
    try:
        return encoder.load()
    except Exception as error:  # it is someone else's, and may raise anything
        raise failed(encoder.name, "cannot be loaded", error) from error


def failed(name: str, what: str, error: Exception) -> EncoderError:
    """The error of an encoder that something went wrong with."""
    kind = type(error).__name__
    message = f"the encoder {name} {what}: {kind}{f' ({error})' if str(error) else ''}"
    return EncoderError(message, remedy="install it anew, or align with --encoder none")


def _nearest(name: str, others: Iterable[str]) -> str:
    known = [*ENCODERS, *sorted(others), "none"]
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"


def _brought(point: "EntryPoint") -> Encoder:
    """What another package brings, which has to be loaded to know its languages."""
    try:
        found = point.load()
        languages = frozenset(map(str, getattr(found, "languages", ())))
    except Exception as error:  # as above
        raise failed(point.name, "cannot be loaded", error) from error
    if not callable(found):
        message = f"the encoder {point.name} cannot be called: {point.value}"
        raise EncoderError(message, remedy=f"mend the entry point in {GROUP}")
    package, version = (point.dist.name, point.dist.version) if point.dist else ("", "0")
    return Encoder(point.name, package, lambda: version, languages, lambda: found)

"""Renderings that come in along with their source, as the columns of a table."""

from collections.abc import Iterator, Mapping, Sequence

from hexapla.corpus.document import Document
from hexapla.corpus.renewal import Rendering
from hexapla.formats.po.backbone import place_of
from hexapla.formats.po.render import Message, new_catalogue
from hexapla.languages import find_language
from hexapla.verbs.intake import Intake


def catalogues(
    document: Document, intake: Intake, metadata: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of a catalogue for each rendering that a text brings along.

    ``metadata`` is the header of source.pot.

    Raises:
        SaveError: a text holds what PO cannot.
    """
    said = {key: text for key, text in metadata.items() if not key.startswith("X-Source-")}
    said["X-Source-Language"] = metadata["X-Source-Language"]
    for tag, renderings in intake.delivered.renderings.items():
        header = {**said, "Language": tag, "Language-Team": find_language(tag).name}
        yield f"{tag}.po", new_catalogue(_messages(document, renderings), header)


def _messages(document: Document, renderings: Sequence[Rendering]) -> Iterator[Message]:
    """Each segment with its rendering."""
    for one, rendering in zip(document.segments, renderings, strict=True):
        flags = ("fuzzy",) if rendering.fuzzy else ()
        yield Message(one.text, (rendering.target,), one.id, flags=flags, extracted=place_of(one))

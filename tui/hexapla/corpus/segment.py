"""Parts of a document, and the names they keep for life."""

from base64 import b32encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

SHORTEST = 5  # letters of an id: 33 million ids, so a document seldom needs a sixth


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence-like part of a document.

    ``lead`` is what stands between the segment before and this one (blank lines, ``## ``),
    so that a document is the leads and texts of its segments in a row, then its tail.
    ``block`` numbers the paragraph, heading or speaker's turn from 1; ``role`` says which.
    """

    id: str
    text: str
    block: int = 1
    role: str = "paragraph"
    lead: str = ""


def name_segments(texts: Iterable[str], others: Iterable[str] = ()) -> Iterator[str]:
    """An id for each text: letters of a hash of the text and its ordinal among equals.

    Ids are lower-case base32 (RFC 4648), five letters or as many more as uniqueness needs, also
    among ``others``, the ids that have been given before.

    >>> list(name_segments(["从0到1", "从0到1"]))
    ['wkubb', 'xtsjd']
    """
    seen: dict[str, int] = {}
    taken = set(others)
    for text in texts:
        seen[text] = seen.get(text, 0) + 1
        data = f"{seen[text]}:{text}".encode()
        letters = b32encode(blake2b(data, digest_size=20).digest()).decode().lower()
        name = next(n for k in range(SHORTEST, 33) if (n := letters[:k]) not in taken)
        taken.add(name)
        yield name

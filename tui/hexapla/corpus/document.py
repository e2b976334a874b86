"""A text and its parts."""

from dataclasses import dataclass

from hexapla.corpus.segment import Segment


@dataclass(frozen=True, slots=True)
class Document:
    """The segments of a text in their order, and the ``tail`` behind the last."""

    segments: tuple[Segment, ...]
    tail: str = ""

    @property
    def text(self) -> str:
        r"""The text, to the last code point: leads and segments in a row, then the tail.

        >>> Document((Segment("a", "一。", lead="# "), Segment("b", "二。")), "\n").text
        '# 一。二。\n'
        """
        return "".join(part for one in self.segments for part in (one.lead, one.text)) + self.tail

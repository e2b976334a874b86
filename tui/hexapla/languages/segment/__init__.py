"""Where sentences end.

cut         a text in its sentences
lines       a text in blocks: where a line end is more than a space
quotes      what stands in quotes and brackets
dialogue    speech behind a dash, and who says it
listed      the markers of lists
stop        whether a sign ends a sentence
usage       what a language's prose comes to, made ready for use
ahead       what follows a place
"""

from hexapla.languages.segment.cut import pieces, segments

__all__ = ["pieces", "segments"]

"""What makes vectors of sentences: models that ship in a package, for who has installed it.

encoder     what an encoder is
use         Google's Universal Sentence Encoder, multilingual: quick, sixteen languages
e5          multilingual E5, small: slow, some hundred languages
installed   the encoders of the table, and those that other packages bring

A package brings one by an entry point in the group ``hexapla.encoders``, which names what is called
with a list of texts and gives an array with a row for each. If it has an attribute ``languages``,
primary subtags of BCP 47, it is only asked about these.
"""

from hexapla.services.encoders.e5 import E5
from hexapla.services.encoders.use import USE

ENCODERS = {encoder.name: encoder for encoder in (USE, E5)}

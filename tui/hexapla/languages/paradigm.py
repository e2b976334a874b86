"""All forms of some words, by turning a dictionary round.

A dictionary leads from a form to its lemma. Read through, it gives the forms of a word: those with
its lemma, and those with its stem. It has gaps, so forms are also made as other words make theirs:
what an ending becomes in several words of the dictionary, it may become in this one. What comes of
all this is only proposed: a form is what is akin (``hexapla.languages.kinship``).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from hexapla.languages.compound import beginning
from hexapla.languages.kinship import Kin, word_pattern
from hexapla.languages.locked import Forms, Lock
from hexapla.languages.spelling import Spelt

Lemma = tuple[str, bool]  # its one spelling, and whether it has the capital of a noun
Pairs = Callable[[], Iterable[tuple[str, str]]]  # forms and their lemmas, as often as is asked
MODELS = 12  # lemmas that should end as a word does: with fewer, a shorter ending is looked at
ENDINGS = range(7, 1, -1)  # lengths of endings
FEW = 3  # words that must make a form so
SHARE = 0.05  # of the words that end so
HEAD = 3  # letters that words of one stem have in common


def forms_of(words: Iterable[str], kin: Kin, pairs: Pairs, seen: Iterable[str]) -> Lock:
    """The forms of words as terms have them, by name.

    ``seen`` are words of texts: of these, all forms and compounds are found.
    """
    own, texts = frozenset(words), frozenset(seen)
    names = {word: kin.spelling.read(word).name for word in own}
    found = {name: Found(set(), set(), set()) for name in names.values()}
    proposed = _by_lemma(own, kin, pairs) | _by_stem(own, kin, pairs) | _by_model(own, kin, pairs)
    for word, form in _akin(own, kin, _cased(proposed, own) | texts):
        lists = found[names[word]]
        listed = lists.known if kin.word(form).known else lists.unknown
        plain = kin.spelling.read(form).plain
        listed.add(plain.capitalize() if kin.spelling.read(word).noun else plain)
    for word, compound in _within(own, kin, texts):
        found[names[word]].compounds.add(kin.spelling.read(compound).name)
    return {
        name: Forms(frozenset(known), frozenset(unknown - known - {name}), frozenset(compounds))
        for name, (known, unknown, compounds) in found.items()
    }


class Found(NamedTuple):
    """What is found of a word, bit by bit."""

    known: set[str]
    unknown: set[str]
    compounds: set[str]


def _cased(forms: Iterable[str], own: Iterable[str]) -> frozenset[str]:
    """Those that a text can have as a word, as they are, and as nouns where a word has a capital.

    A dictionary also has d' and etc., which no text is read as.
    """
    whole = frozenset(filter(word_pattern().fullmatch, forms))
    capital = any(word[:1].isupper() for word in own)
    return whole | frozenset(form.capitalize() for form in whole if capital)


def _akin(own: Iterable[str], kin: Kin, forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The words with each of the forms that is one."""
    heads: dict[str, list[str]] = {}
    for word in own:
        for key in kin.keys(word):
            heads.setdefault(key, []).append(word)
    for form in forms:
        words = {word for key in kin.keys(form) for word in heads.get(key, ())}
        yield from ((word, form) for word in words if kin.akin(word, form))


def _by_lemma(own: Iterable[str], kin: Kin, pairs: Pairs) -> set[str]:
    """The forms whose lemma, or the lemma of that, one of the words has or is."""
    spell = kin.spelling.spell
    read = map(kin.word, own)
    lemmas = {lemma for word in read for lemma in (*word.lemmas, word.plain)}
    nearer = _with_lemma(lemmas, pairs, spell)
    return _with_lemma(lemmas | set(map(spell, nearer)), pairs, spell)


def _with_lemma(lemmas: set[str], pairs: Pairs, spell: Callable[[str], str]) -> set[str]:
    @cache  # many forms have one lemma
    def is_wanted(lemma: str) -> bool:
        return spell(lemma) in lemmas

    return {form for form, lemma in pairs() if is_wanted(lemma)}


def _by_stem(own: Iterable[str], kin: Kin, pairs: Pairs) -> set[str]:
    """The forms of the dictionary that have the stem of one of the words."""
    stems = {kin.word(word).stem for word in own} - {""}
    heads = {stem[:HEAD] for stem in stems}
    bare, spell = kin.spelling.bare, kin.spelling.spell

    @cache
    def may_be(head: str) -> bool:
        return bare(spell(head)) in heads

    return {
        form
        for form, _ in pairs()
        if may_be(form[:HEAD]) and kin.stem_of(bare(spell(form))) in stems
    }


def _by_model(own: Iterable[str], kin: Kin, pairs: Pairs) -> set[str]:
    """What would be forms of the words if they were inflected as others that end as they do.

    Nouns go by nouns alone where their capitals tell them.
    """
    called = kin.spelling.read
    read = [(kin.word(word), called(word).noun) for word in own]
    bases = {(base, noun) for word, noun in read for base in (*word.lemmas, word.plain)}
    lemmas = {(spelt.plain, spelt.noun) for spelt in map(called, {lemma for _, lemma in pairs()})}
    models = _models(bases, lemmas)
    endings = _endings({end for end, _ in models.values()}, pairs, called)
    made: set[str] = set()
    for (base, _), (end, count) in models.items():
        trunk, least = base.removesuffix(end[0]), max(FEW, SHARE * count)
        made.update(trunk + new for new, often in endings[end].items() if often >= least)
    return made


def _models(bases: Iterable[Lemma], lemmas: Iterable[Lemma]) -> dict[Lemma, tuple[Lemma, int]]:
    """The longest ending of each base that enough lemmas have, and how many have it."""
    counts = Counter({end: 0 for base in bases for end in _ends(base)})
    for lemma in lemmas:
        counts.update(end for end in _ends(lemma) if end in counts)
    models: dict[Lemma, tuple[Lemma, int]] = {}
    for base in bases:
        end = next((end for end in _ends(base) if counts[end] >= MODELS), None)
        if end:
            models[base] = end, counts[end]
    return models


def _ends(lemma: Lemma) -> Iterator[Lemma]:
    """The endings of a lemma, the longest first; something must stand before them."""
    plain, noun = lemma
    return ((plain[-n:], noun) for n in ENDINGS if len(plain) > n)


def _endings(
    wanted: set[Lemma], pairs: Pairs, called: Callable[[str], Spelt]
) -> Mapping[Lemma, Counter[str]]:
    """What each ending becomes in the forms of the dictionary, and how often."""
    endings: dict[Lemma, Counter[str]] = {end: Counter() for end in wanted}

    @cache
    def trunks(lemma: str) -> list[tuple[str, Lemma]]:
        read = called(lemma)
        ends = (end for end in _ends((read.plain, read.noun)) if end in wanted)
        return [(read.plain.removesuffix(end[0]), end) for end in ends]

    for form, lemma in pairs():
        for trunk, end in trunks(lemma):
            made = called(form).plain
            if made.startswith(trunk):
                endings[end][made[len(trunk) :]] += 1
    return endings


def _within(own: Iterable[str], kin: Kin, seen: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The words with each compound that one lies in and that is no form of it."""
    begins: dict[str, list[str]] = {}
    for word in own:
        begins.setdefault(beginning(kin.spelling.spell(word)), []).append(word)
    lengths = sorted(set(map(len, begins)))
    for form in seen:
        low = form.lower()
        parts = {low[start : start + n] for start in range(len(low)) for n in lengths}
        for word in sorted({word for part in parts for word in begins.get(part, ())}):
            if not kin.akin(word, form) and kin.within(word, form):
                yield word, form

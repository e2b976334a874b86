"""What a term is rendered by in most lines, and what stands for it in the others.

A line wavers only if the usual rendering stands nowhere in it; that alone takes out most of what
a word aligner gets wrong.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from hexapla.discover.evidence import Search, Texts, is_form, likeness, root_of, specific
from hexapla.discover.links import Links
from hexapla.discover.meanings import foreign, renders_other
from hexapla.discover.names import is_name
from hexapla.discover.phrases import Phrase, Range
from hexapla.discover.recurring import Recurring
from hexapla.discover.words import Line

NEAR = 3  # words between two links of one rendering
TRIED = 6  # phrases that may be the usual rendering, by each kind of evidence
COVERED = 0.34  # share of the lines that the usual rendering is in
DICE = 0.3
LONGER = 0.05  # what each word adds
SPECIFIC = 0.6  # share of the lines of a variant that have the term
RENDERING = 5  # words
LEFT = 0.4  # share of the lines without the usual rendering, up to which a guess is made
AWAY = 0.3  # share of a line, between the heights of a term and of what may render it
FOREIGN = 0.5  # what each word of a phrase that renders something else leaves of its worth

Found = Mapping[Phrase, dict[int, Range]]  # renderings with their lines, and the place in each


class Wavering(NamedTuple):
    """A term, its usual rendering first, then the others, each with its lines."""

    term: Recurring
    usual: Phrase
    found: Found


def waver(term: Recurring, texts: Texts) -> Wavering | None:
    """How a term wavers; None if it does not, or nothing can be told."""
    linked = [_linked(term, texts, links) for links in texts.links]
    usual = _usual(term, texts, linked)
    if usual is None:
        return None
    places = texts.phrases.places
    sure = {line: places[line][usual] for line in term.places if usual in places[line]}
    rest = [line for line in term.places if line not in sure]
    others = _others(rest, Search(term, usual, texts), linked) if rest else {}
    for phrase in [each for each in others if is_form(each, usual, texts)]:
        sure |= others.pop(phrase)  # it merely inflects, or is derived
    if others:
        return Wavering(term, usual, {usual: sure, **others})
    return _spread(Search(term, usual, texts), sure, linked)


def _spread(
    search: Search, sure: Mapping[int, Range], linked: Sequence[Mapping[int, Range]]
) -> Wavering | None:
    """The renderings around words that are in all of them: automatic and autonomous driving."""
    term, usual, texts = search
    found: dict[Phrase, dict[int, Range]] = defaultdict(dict)
    for line in sure:
        tried = [each[line] for each in linked if line in each]
        around = [(phrase_at(texts.targets[line], place), place) for place in tried]
        full = [pair for pair in around if f" {usual} " in f" {pair[0]} "]
        phrase, place = max(full, default=(usual, sure[line]), key=lambda pair: len(pair[0]))
        found[phrase][line] = place
    first, *others = sorted(found, key=lambda phrase: (-len(found[phrase]), phrase))
    root = set(root_of(first, texts))
    parts = {each for each in others if _is_part(root, set(root_of(each, texts)))}
    apart = {each for each in others if each not in parts and not is_form(each, first, texts)}
    if not apart:
        return None
    return Wavering(term, first, {phrase: found[phrase] for phrase in (first, *sorted(apart))})


def _is_part(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _linked(term: Recurring, texts: Texts, links: Links) -> dict[int, Range]:
    """The words that links lead to from the term, in each line."""
    found = {}
    for line, (start, end) in term.places.items():
        targets = sorted({j for i, j in links[line] if start <= i < end})
        if place := _trimmed(texts.targets[line], targets):
            found[line] = place
    return found


def _trimmed(line: Line, targets: Sequence[int]) -> Range | None:
    """The densest run of these words, without light ones at its ends; no sign stands within it."""
    runs: list[list[int]] = []
    for j in targets:
        near = runs and j - runs[-1][-1] <= NEAR
        if near and not any(word.apart for word in line[runs[-1][-1] + 1 : j + 1]):
            runs[-1].append(j)
        else:
            runs.append([j])
    if not runs:
        return None
    best = max(runs, key=len)
    start, end = best[0], best[-1] + 1
    while start < end and line[start].light:
        start += 1
    while end > start and line[end - 1].light:
        end -= 1
    return (start, end) if 0 < end - start <= RENDERING + 1 else None


def phrase_at(line: Line, place: Range) -> Phrase:
    """The keys of these words."""
    return " ".join(word.key for word in line[slice(*place)])


def _usual(term: Recurring, texts: Texts, linked: Sequence[Mapping[int, Range]]) -> Phrase | None:
    """The phrase that most often renders the term, and little else."""
    size, lines = len(term.places), texts.phrases.lines
    votes = Counter(
        phrase_at(texts.targets[line], place) for one in linked for line, place in one.items()
    )
    shared = Counter(chain.from_iterable(texts.phrases.places[line] for line in term.places))
    dice = {
        phrase: 2 * count / (size + len(lines[phrase])) * (1 + LONGER * phrase.count(" "))
        for phrase, count in shared.items()
        if count > 1
    }
    tried = [phrase for phrase, _ in votes.most_common(TRIED)]
    tried += sorted(dice, key=lambda phrase: (-dice[phrase], phrase))[:TRIED]
    best, most = None, 0.0
    for phrase in dict.fromkeys(tried):
        count = shared[phrase]
        if count < max(1, COVERED * size) or 2 * count < DICE * (size + len(lines.get(phrase, ()))):
            continue
        share = votes[phrase] / (len(linked) * size)
        score = (0.4 + share) * count * 2 / (size + len(lines[phrase]))
        score *= 1 + 2 * LONGER * phrase.count(" ")
        if score > most:
            best, most = phrase, score
    return best and _grown(best, term, texts, shared)


def _grown(usual: Phrase, term: Recurring, texts: Texts, shared: Counter[Phrase]) -> Phrase:
    """The longest phrase around it that stands wherever it does, and renders nothing else."""
    best = usual
    for phrase, count in shared.items():
        longer = phrase.count(" ") <= usual.count(" ") + 1 and len(phrase) > len(best)
        if longer and count == shared[usual] > 1 and f" {usual} " in f" {phrase} ":
            lines = [line for line in term.places if phrase in texts.phrases.places[line]]
            if 2 * sum(_own(line, phrase, term, texts) for line in lines) >= len(lines):
                best = phrase
    return best


def _own(line: int, phrase: Phrase, term: Recurring, texts: Texts) -> bool:
    """Whether no link leads from these words to one outside the term."""
    (start, end), (first, last) = term.places[line], texts.phrases.places[line][phrase]
    return all(
        start <= i < end or not first <= j < last for links in texts.links for i, j in links[line]
    )


def _others(
    rest: Sequence[int], search: Search, linked: Sequence[Mapping[int, Range]]
) -> dict[Phrase, dict[int, Range]]:
    """What stands in the lines without the usual rendering."""
    offers: dict[Phrase, dict[int, Range]] = defaultdict(dict)
    lost = []
    for line in rest:
        found = [*_by_links(line, search, linked), *_by_association(line, search)]
        for phrase, place in found:
            if phrase != search.usual:
                offers[phrase][line] = place
        lost += [] if found else [line]
    if len(rest) <= LEFT * len(search.term.places):
        for phrase, places in _guesses(lost, search).items():
            offers[phrase] |= places
    taken: dict[Phrase, dict[int, Range]] = {}
    left = set(rest)
    offers = {each: offers[each] for each in offers if _is_likely(each, search)}
    while left and offers:
        open_ = {
            each: {line: place for line, place in found_at.items() if line in left}
            for each, found_at in offers.items()
        }
        worth = {each: _worth(each, open_[each], search) for each in offers}
        best = max(offers, key=lambda each: (worth[each], each))
        del offers[best]
        if lines := open_[best]:
            taken[best] = lines
            left -= lines.keys()
    return taken


def _is_likely(phrase: Phrase, search: Search) -> bool:
    """Whether a phrase may be a rendering: it is like the usual one, or keeps to the term."""
    alike = likeness(phrase, search.usual, search.texts.language)
    return alike > 0 or specific(phrase, search.term, search.texts) >= SPECIFIC


def _worth(phrase: Phrase, places: Mapping[int, Range], search: Search) -> float:
    alike = 1 + likeness(phrase, search.usual, search.texts.language)
    own = sum(FOREIGN ** foreign(line, place, search) for line, place in places.items())
    return own * alike * specific(phrase, search.term, search.texts)


def _by_links(
    line: int, search: Search, linked: Sequence[Mapping[int, Range]]
) -> Iterator[tuple[Phrase, Range]]:
    target = search.texts.targets[line]
    for one in linked:
        if line in one:
            place = _cut(target, one[line], search)
            yield phrase_at(target, place), place


def _cut(line: Line, place: Range, search: Search) -> Range:
    """Without what light words tie to the words of the usual rendering: the hut, and saw."""
    words = set(search.usual.split())
    start, end = place
    parts: list[Range] = []
    for j in range(start, end):
        if line[j].light and line[j].key not in words:
            continue
        if parts and parts[-1][1] == j:
            parts[-1] = parts[-1][0], j + 1
        else:
            parts.append((j, j + 1))
    alike = [part for part in parts if words & {line[j].key for j in range(*part)}]
    return alike[0] if len(parts) > 1 and len(alike) == 1 else place


def _by_association(line: int, search: Search) -> Iterator[tuple[Phrase, Range]]:
    """The phrase of the line that is most like the usual one, and keeps to the term's lines."""
    term, usual, texts = search
    size, best = usual.count(" ") + 1, (0.0, "")
    for phrase in texts.phrases.places[line]:
        length = phrase.count(" ") + 1
        alike = likeness(phrase, usual, texts.language)
        if not alike or length > size + 1:
            continue
        apart = specific(phrase, term, texts)
        if apart < SPECIFIC:
            continue
        score = apart + 1.5 * alike - 0.1 * abs(length - size)
        score -= foreign(line, texts.phrases.places[line][phrase], search)
        best = max(best, (score, phrase))
    if best[1]:
        yield best[1], texts.phrases.places[line][best[1]]


def _guesses(lines: Sequence[int], search: Search) -> dict[Phrase, dict[int, Range]]:
    """What may render the term where nothing else tells: one word for some lines, or for the one.

    Where each line would have another, the term was left out rather, or said by a pronoun.
    """
    free = {line: _left_over(line, search) for line in lines}
    shared = Counter(chain.from_iterable(words for words in free.values()))
    found: dict[Phrase, dict[int, Range]] = defaultdict(dict)
    for line, words in free.items():
        best = max(words, key=lambda word: shared[word], default="")
        if best and (shared[best] > 1 or len(lines) == 1):
            found[best][line] = words[best]
    return found


def _left_over(line: int, search: Search) -> dict[Phrase, Range]:
    """The words near the height of the term that stand only beside it, unlinked and near first.

    They have a capital letter if the usual rendering has, which is a name then.
    """
    term, _, texts = search
    target = texts.targets[line]
    linked = {j for links in texts.links for _, j in links[line]}
    height = term.places[line][0] / len(texts.sources[line])
    places = texts.phrases.places
    usual = {n: places[n][search.usual] for n in term.places if search.usual in places[n]}
    named = is_name(usual, texts)
    free = [
        (j in linked, away, j)
        for j, word in enumerate(target)
        if not word.light
        and (word.capital or not named)
        and (away := abs(height - j / len(target))) <= AWAY
        and specific(word.key, term, texts) == 1
        and not renders_other(word.key, line, search)
    ]
    return {target[j].key: (j, j + 1) for *_, j in sorted(free)}

"""Terms whose renderings waver, as suggestions for the term base."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from hexapla.align.english import english_stem
from hexapla.align.keys import KeyRing
from hexapla.align.lexicon import Lexicon, NoLexicon
from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.discover.evidence import Texts, likeness
from hexapla.discover.links import KeysOf, Links, link, meaning
from hexapla.discover.phrases import index, lines_of_words
from hexapla.discover.ranking import discover
from hexapla.discover.suggestion import Candidate, Choice, Site, Spot, Suggestion
from hexapla.discover.words import read_lines
from hexapla.errors import HexaplaError, UsageError
from hexapla.languages import find_language
from hexapla.languages.stem import stemmer
from hexapla.languages.tag import primary
from hexapla.terms.concept import Termbase
from hexapla.terms.merge import Merged
from hexapla.verbs.check import workspace_of
from hexapla.verbs.desk import Desk, Tell, unheard
from hexapla.verbs.request import Request
from hexapla.verbs.score import named
from hexapla.verbs.terms.merge import Addition, add
from hexapla.verbs.terms.texts import read_texts
from hexapla.workspace.eflomal import align_words
from hexapla.workspace.freedict import open_glosses
from hexapla.workspace.lexicon import open_lexicon

SMALL = 400  # lines; in a longer text a term stands in three at least
ALIKE = 0.3  # words that a rendering met once has of the usual one
FEW = 10  # segments
LIKELY = 0.2  # score
BACKGROUND = 4000  # lines of other documents


@dataclass(frozen=True, slots=True)
class Discovery:
    """The candidates, best first; what could not be read; and how words were linked."""

    candidates: tuple[Candidate, ...]
    problems: tuple[HexaplaError, ...]
    units: int
    method: str

    @property
    def likely(self) -> tuple[Candidate, ...]:
        """Those that are worth a look: below, most are noise."""
        return tuple(one for one in self.candidates if one.score >= LIKELY)

    @property
    def why(self) -> str:
        """Why there may be no candidate, in words behind a count of segments."""
        return ": too few for a term to recur" if self.units < FEW else ""


Place = tuple[Catalogue, Unit]


def discover_terms(
    documents: Sequence[str], languages: Sequence[str], folder: Path, tell: Tell = unheard
) -> Discovery:
    """What wavers in the documents, all of the workspace if none is named.

    The workspace's other documents tell more of its words. ``languages``: tags of renderings, all
    if there are none.

    Raises:
        UsageError: there is no such document, or nothing is rendered.
    """
    request = Request(paths=named(documents, folder))
    workspace = workspace_of(request, folder)
    desk = Desk(workspace.config, (), Termbase(), tell)
    asked, problems = _read(read_texts(request, workspace, folder), languages)
    around, _ = _read(read_texts(Request(), workspace, folder), ()) if documents else ({}, [])
    units = sum(map(len, asked.values()))
    if not units:
        if problems:
            raise problems[0]
        raise _nothing(languages)
    used = {"Dice"}
    found: list[Candidate] = []
    for tags, places in asked.items():
        more = _background(tags, places, {**around, **asked})
        candidates, with_eflomal = discover_in(tags, places, more, desk)
        found += candidates
        used |= {"eflomal"} if with_eflomal else set()
    found.sort(key=lambda one: -one.score)
    return Discovery(tuple(found), tuple(problems), units, " and ".join(sorted(used)))


def accept(candidate: Candidate, into: Path) -> Merged:
    """Make a candidate a concept: its first rendering preferred, others admitted.

    Raises:
        UsageError, GlossaryError, SaveError: as for any term.
    """
    first, *others = candidate.variants
    sure = [
        one for one in others if len(one.sites) > 1 or _is_like(one.text, first.text, candidate.tag)
    ]
    forms = "|".join(_cell(choice.text) for choice in (first, *sure))
    terms = (f"{candidate.source_tag}={_cell(candidate.term)}", f"{candidate.tag}={forms}")
    return add(Addition(terms=terms), into)


def _is_like(one: str, other: str, tag: str) -> bool:
    """Whether they share some words; a rendering met once may be a slip of the search."""
    return likeness(one.lower(), other.lower(), primary(tag)) > ALIKE


def choose(candidates: Sequence[Candidate], words: str) -> Candidate:
    """The candidate of that number, from 1, or of that term.

    Raises:
        UsageError: there is none.
    """
    for number, one in enumerate(candidates, 1):
        if words in {str(number), one.term}:
            return one
    remedy = f"say a term, or a number from 1 to {len(candidates)}" if candidates else ""
    raise UsageError(f"nothing that wavers is called {words}", remedy=remedy)


def _cell(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "|!\\" else sign for sign in text)


def _nothing(languages: Sequence[str]) -> UsageError:
    into = f" in {', '.join(languages)}" if languages else ""
    remedy = "name PO files with renderings; `hexapla align` makes them of two texts"
    return UsageError(f"nothing is rendered here{into}, so nothing can waver", remedy=remedy)


def _read(
    texts: Iterator[Catalogue | HexaplaError], languages: Sequence[str]
) -> tuple[dict[tuple[str, str], list[Place]], list[HexaplaError]]:
    """What is rendered, by the tags of source and target, and what could not be read."""
    found: dict[tuple[str, str], list[Place]] = defaultdict(list)
    problems = []
    for one in texts:
        if isinstance(one, HexaplaError):
            problems.append(one)
        elif not languages or one.target_tag in languages:
            rendered = [
                (one, u) for u in one.units if u.state is State.RENDERED and u.target != u.source
            ]
            if rendered:
                found[one.source_tag, one.target_tag] += rendered
    return found, problems


def _background(
    tags: tuple[str, str], places: Sequence[Place], known: Mapping[tuple[str, str], Sequence[Place]]
) -> list[Place]:
    """Other renderings between the same two languages."""
    own = {catalogue.path for catalogue, _ in places}
    pair = tuple(map(primary, tags))
    fit = (more for other, more in known.items() if tuple(map(primary, other)) == pair)
    return [place for place in chain(*fit) if place[0].path not in own][:BACKGROUND]


def discover_in(
    tags: tuple[str, str], places: Sequence[Place], more: Sequence[Place], desk: Desk
) -> tuple[list[Candidate], bool]:
    """What wavers in these units, and whether eflomal linked words; ``more`` only tell of words."""
    texts, with_eflomal = _texts(tags, [*places, *more], len(places), desk)
    least = 2 if len(places) <= SMALL else 3
    between = " " if find_language(tags[0]).spaced else ""
    found = discover(texts, least, between)
    return [_candidate(one, tags, places) for one in found], with_eflomal


def _texts(
    tags: tuple[str, str], places: Sequence[Place], count: int, desk: Desk
) -> tuple[Texts, bool]:
    """The words of all places and their links; phrases of the first ``count`` alone."""
    lexicon = open_lexicon() if "zh" in map(primary, tags) else NoLexicon()
    sides = (
        read_lines(list(side), tag, lexicon, desk.kinship(find_language(tag)))
        for side, tag in zip(_sides(places), tags, strict=True)
    )
    sources, targets = sides
    keys = _keys(tags, lexicon)
    links: list[Links] = [link(sources, targets, *keys)[:count]]
    if more := align_words(sources, targets):
        links.append(more[:count])
    own = sources[:count], targets[:count]
    language = primary(tags[1])
    meant = meaning(*keys)
    found = index(own[1]), lines_of_words(own[0])
    texts = Texts(*own, *found, links, stemmer(language), language, meant)
    return texts, len(links) > 1


def _sides(places: Sequence[Place]) -> tuple[Iterator[str], Iterator[str]]:
    return (u.source for _, u in places), (u.target for _, u in places)


def _keys(tags: tuple[str, str], lexicon: Lexicon) -> tuple[KeysOf, KeysOf]:
    """What dictionaries know the words of both sides as."""
    one, other = map(primary, tags)
    mine = open_glosses(one) if one not in {"zh", "en"} else None
    yours = open_glosses(other) if other not in {"zh", "en"} else None
    own, theirs = KeyRing(one, other, lexicon, mine), KeyRing(other, one, lexicon, yours)
    return _stemmed(own.keys, one), _stemmed(theirs.keys, other)


def _stemmed(keys: KeysOf, language: str) -> KeysOf:
    """Dictionaries are asked for English words without their endings."""
    return (lambda word: keys(english_stem(word))) if language == "en" else keys


def _candidate(one: Suggestion, tags: tuple[str, str], places: Sequence[Place]) -> Candidate:
    sources = tuple(_site(spot, places, source=True) for spot in one.spots)
    choices = tuple(
        Choice(_commonest(sites), sites)
        for variant in one.variants
        if (sites := tuple(_site(spot, places, source=False) for spot in variant.spots))
    )
    return Candidate(_commonest(sources), *tags, sources, choices, one.score)


def _site(spot: Spot, places: Sequence[Place], *, source: bool) -> Site:
    catalogue, unit = places[spot.line]
    text = unit.source if source else unit.target
    around = text[: spot.start], text[spot.start : spot.end], text[spot.end :]
    return Site(catalogue.path, unit.line, unit.key, *around)


def _commonest(sites: Sequence[Site]) -> str:
    """As most places write it, of equals the one in small letters."""
    counts = Counter(" ".join(site.words.split()) for site in sites)
    return min(
        counts,
        key=lambda words: (-counts[words], words[1:].lower() != words[1:], words.istitle(), words),
    )

"""How much planted wavering is found: `python tests/bench/discover.py [--data FOLDER]`.

A word of the source, as the lexicon parts it, that is rendered alike nearly everywhere gets another
rendering in 30% of its lines: a synonym of the table, else a word that no dictionary has. Words are
drawn from a plain count, not from what discovery holds for terms. Told are the recall of these, and
how many of the first 25 suggestions are such: all that wavers by itself counts as a miss, so that
is a lower bound. Eflomal is used where it is installed, and --without leaves it out.
The text is the careful rendering of the example; with --data also the stories in
FOLDER/alignment/mac-dev. At last 2,000 segments are timed.
"""

import random
import re
import resource
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from unittest.mock import patch

from hexapla.corpus.catalogue import Catalogue
from hexapla.corpus.unit import State, Unit
from hexapla.discover.light import is_light
from hexapla.discover.suggestion import Candidate
from hexapla.discover.words import read_lines
from hexapla.formats.po import parse
from hexapla.terms.concept import Termbase
from hexapla.verbs import discover
from hexapla.verbs.desk import Desk, document_of, read_catalogue
from hexapla.workspace.config import Config
from hexapla.workspace.lexicon import open_lexicon

TOP = Path(__file__).parents[2]
EXAMPLE = TOP / "translations" / "07-expert-dialogue" / "en.po"
TAGS = ("zh-Hans", "en")
SHARE, LEAST, UNIFORM, OWN = 0.3, 3, 0.8, 0.6
MOST, FIRST, SEEDS, LONG = 25, 25, range(1, 11), 2000
BEAD = re.compile(r"\[([\d,]*)\]:\[([\d,]*)\]")
SYNONYMS = dict(
    pair.split("=")
    for pair in """
    forces=powers productive=creative lanes=roads connected=networked vehicles=automobiles
    chips=semiconductors track=course chain=line chains=lines talent=workforce driving=steering
    carmakers=automakers cars=motors industry=sector industries=sectors industrial=sectoral
    engineers=technicians battery=accumulator batteries=accumulators quality=grade city=town
    gap=distance growth=increase incremental=marginal observer=watcher mountain=hill energy=power
    doctor=physician hospital=clinic team=squad production=labour leader=chief captain=chief
    village=hamlet mountain=peak mountains=peaks friend=comrade friendship=comradeship river=stream
    ox=bullock pig=hog pigs=hogs dog=hound teacher=instructor student=pupil students=pupils
    school=academy house=dwelling mother=mama father=papa letter=note farm=ranch knife=blade
    bed=couch window=pane door=gate car=automobile police=constables office=bureau factory=plant
    money=cash book=volume books=volumes child=kid children=kids soldier=trooper soldiers=troopers
    army=military war=conflict road=path water=fluid horse=steed sheep=lambs wolf=beast
    wolves=beasts
    company=firm government=state market=bazaar
    street=avenue temple=shrine ship=vessel boat=vessel
    kitchen=galley shop=store old=aged husband=spouse wife=spouse girl=lass boy=lad gun=rifle
    tree=plant trees=plants heart=soul stone=rock wall=barrier chair=seat wind=gale rain=drizzle
    food=fare rice=grain meat=flesh wine=liquor tea=brew eyes=peepers hair=tresses hand=fist
    face=visage dream=vision story=tale newspaper=gazette train=locomotive station=depot
    grassland=prairie grasslands=prairies yurt=tent herd=flock gazelles=antelopes cadre=official
    """.split()
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A term, the word that was there, the word that was put in, and the lines."""

    term: str
    old: str
    word: str
    lines: frozenset[int]


def example() -> list[tuple[str, str]]:
    """What is rendered in the example."""
    file = parse(EXAMPLE.read_bytes(), str(EXAMPLE))
    catalogue = read_catalogue(file, EXAMPLE, document_of(EXAMPLE, ours=True), TAGS)
    return [(unit.source, unit.target) for unit in catalogue.units if unit.state is State.RENDERED]


def stories(folder: Path) -> Iterator[tuple[str, str]]:
    """The beads of a folder of texts and alignments by hand."""
    for gold in sorted(folder.glob("gold/*.align")):
        sides = [
            (folder / tag / f"{gold.stem}.txt").read_text("utf-8").splitlines()
            for tag in ("zh", "en")
        ]
        for found in BEAD.finditer(gold.read_text("utf-8")):
            one, other = (
                [side[int(n)] for n in numbers.split(",") if n]
                for side, numbers in zip(sides, found.groups(), strict=True)
            )
            if one and other:
                yield "".join(one), " ".join(other)


def frequent(pairs: Sequence[tuple[str, str]]) -> dict[str, set[int]]:
    """The words of the source that recur, as the lexicon parts them, each with its lines."""
    found: dict[str, set[int]] = {}
    for n, (source, _) in enumerate(pairs):
        for line in read_lines([source], TAGS[0], open_lexicon()):
            for word in line:
                if not word.light and word.end - word.start > 1:
                    found.setdefault(word.key, set()).add(n)
    return {word: lines for word, lines in sorted(found.items()) if len(lines) >= LEAST}


def uniform(lines: set[int], words: dict[str, set[int]]) -> str:
    """The word that nearly all these lines have and hardly any others, if there is one."""
    fit = (
        (len(lines & having) / len(lines | having), word)
        for word, having in words.items()
        if len(lines & having) >= max(LEAST, UNIFORM * len(lines), OWN * len(having))
    )
    return max(fit, default=(0.0, ""))[1]


def invented(chance: random.Random) -> str:
    """A word that no dictionary has."""
    return "".join(chance.choice("bdfgkmpv") + chance.choice("aeiou") for _ in range(3)) + "x"


def exchanged(text: str, old: str, new: str) -> str:
    """A text with one word for another, which is written with a capital where that was."""
    return re.sub(
        rf"\b{old}\b",
        lambda found: new.capitalize() if found[0][0].isupper() else new,
        text,
        flags=re.IGNORECASE,
    )


def plant(
    pairs: Sequence[tuple[str, str]], chance: random.Random
) -> tuple[list[tuple[str, str]], list[Planted]]:
    """The text with other words in it, and what was planted."""
    words: dict[str, set[int]] = {}
    for n, (_, target) in enumerate(pairs):
        for word in re.findall(r"[^\W\d]{3,}", target.lower()):
            words.setdefault(word, set()).add(n)
    terms = list(frequent(pairs).items())
    chance.shuffle(terms)
    made, planted, used = list(pairs), list[Planted](), set[str]()
    for term, lines in terms:
        old = uniform(lines, words)
        if not old or old in used or is_light(old, TAGS[1]) or len(planted) == MOST:
            continue
        own = sorted(lines & words[old])
        lot = chance.sample(own, max(1, round(SHARE * len(own))))
        new = SYNONYMS.get(old) or invented(chance)
        for n in lot:
            made[n] = made[n][0], exchanged(made[n][1], old, new)
        planted.append(Planted(term, old, new, frozenset(lot)))
        used.add(old)
    return made, planted


def hits(one: Candidate, planted: Sequence[Planted]) -> Iterator[Planted]:
    """What a suggestion finds: the term with another rendering where one was planted.

    Or both words, the old and the planted one, beside another part of the source.
    """
    places = {int(site.segment) for choice in one.variants for site in choice.sites}
    for each in planted:
        named = each.term in one.term or one.term in each.term
        if places & each.lines and (named or _shows(one, each)):
            yield each


def _shows(one: Candidate, each: Planted) -> bool:
    texts = [choice.text.lower().split() for choice in one.variants]
    return any(each.word in text for text in texts) and any(each.old in text for text in texts)


def measure(name: str, pairs: Sequence[tuple[str, str]], seed: int) -> tuple[float, float, float]:
    """One line of figures: recall, that of the first, and how many of them are planted."""
    made, planted = plant(pairs, random.Random(seed))  # noqa: S311 -- a draw to be repeated
    units = tuple(
        Unit(str(n), (source,), (target,), line=n + 1) for n, (source, target) in enumerate(made)
    )
    catalogue = Catalogue(name, f"{name}.po", *TAGS, units)
    places = [(catalogue, unit) for unit in units]
    open_lexicon()
    begun = time.process_time()
    found, with_eflomal = discover.discover_in(TAGS, places, (), Desk(Config(), (), Termbase()))
    took = time.process_time() - begun
    known = [set(hits(one, planted)) for one in found]
    recall = len(set().union(*known)) / max(1, len(planted))
    early = len(set().union(*known[:FIRST])) / max(1, len(planted))
    top = sum(map(bool, known[:FIRST]))
    method = "with eflomal" if with_eflomal else "Dice alone"
    print(
        f"{name:8} seed {seed}  {len(pairs):5} lines  planted {len(planted):3}  {method}: "
        f"suggestions {len(found):4}  recall {recall:.2f}  in the first {FIRST}: {early:.2f}, "
        f"{top} of {min(FIRST, len(found))}  {took:.1f} s CPU"
    )
    return recall, early, top / max(1, min(FIRST, len(found)))


def told(name: str, pairs: Sequence[tuple[str, str]]) -> None:
    """The figures of each draw, and their means."""
    rows = [measure(name, pairs, seed) for seed in SEEDS]
    recall, early, top = (sum(row) / len(rows) for row in zip(*rows, strict=True))
    print(
        f"{name:8} mean of {len(rows)}: recall {recall:.2f}  in the first {FIRST}: {early:.2f}, "
        f"{top:.2f} of them planted"
    )


def main() -> None:
    """Plant, search, print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder with alignment/mac-dev in it")
    parser.add_argument("--without", action="store_true", help="leave eflomal out")
    arguments = parser.parse_args()
    if arguments.without:
        patch("hexapla.verbs.discover.align_words", return_value=None).start()
    texts = {"example": example()}
    if arguments.data:
        texts["stories"] = list(stories(arguments.data / "alignment" / "mac-dev"))
    for name, pairs in texts.items():
        told(name, pairs)
    longest = list(islice(cycle(pairs), LONG))
    measure("long", longest, 1)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB at most")


if __name__ == "__main__":
    main()

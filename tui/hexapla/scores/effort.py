"""How far renderings in one language are from each other, by sacreBLEU (Post 2018).

It tells how much was edited, and nothing of quality; two languages cannot be compared.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hexapla.languages import find_language
from hexapla.scores.score import Interval

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric
    from sacrebleu.significance import Result

TIMES = 1000  # resamples
FEW = 100  # fewer give no interval
ROOM = 2_000_000  # units in all resamples: sacreBLEU holds them at once, 100 bytes each
WORDS = {"zh": "zh", "ja": "ja-mecab", "ko": "ko-mecab", "sa": "intl"}
EXTRAS = {"ja": "Japanese", "ko": "Korean"}  # by the names of our extras
ASIAN = frozenset({"zh", "ja"})


class Figure(NamedTuple):
    """What one metric says of one rendering.

    ``chance`` is the p of the paired bootstrap (Koehn 2004) against the first rendering; None for
    that one, and without others. ``fewer``: the less, the nearer.
    """

    metric: str
    value: float
    interval: Interval | None
    signature: str
    chance: float | None = None
    fewer: bool = False


class Distance(NamedTuple):
    """The figures of each rendering, and what should be known of them."""

    figures: tuple[tuple[Figure, ...], ...]
    notes: tuple[str, ...] = ()


class Comparison(NamedTuple):
    """Renderings against a reference, by their names: ``units`` are those that all of them render.

    ``left_out`` counts units that only some of them render, or of another source.
    """

    reference: str
    others: tuple[str, ...]
    tag: str
    units: int
    left_out: int
    distance: Distance


def distance(reference: Sequence[str], others: Sequence[Sequence[str]], tag: str) -> Distance:
    """How far each of the ``others`` is from the reference, text by text; at least one text.

    >>> chrf, ter, bleu = distance(["A car is here."], [["A car is here."]], "en").figures[0]
    >>> round(chrf.value), ter.value, round(bleu.value), chrf.signature.split("|")[1:4]
    (100, 0.0, 100, ['nrefs:1', 'case:mixed', 'eff:yes'])
    """
    notes: list[str] = []
    times = min(TIMES, ROOM // len(reference))
    if times < FEW or len(reference) < 2:
        notes.append("no intervals: there are too many texts, or only one")
        times = 1
    metrics = _metrics(tag, notes)
    if len(others) > 1 and times > 1:
        figures = _paired(reference, others, metrics, times)
    else:
        figures = tuple(_alone(reference, other, metrics, times) for other in others)
    return Distance(figures, tuple(notes))


def _metrics(tag: str, notes: list[str]) -> Mapping[str, "Metric"]:
    """chrF, TER and BLEU with the words of a language."""
    from sacrebleu import BLEU, CHRF, TER  # noqa: PLC0415 -- it takes 0.1 s, with numpy

    language = find_language(tag)
    words = WORDS.get(language.tag, "13a" if language.spaced else "char")
    try:
        bleu = BLEU(tokenize=words)
    except RuntimeError:
        name = EXTRAS[language.tag]
        notes.append(
            f"BLEU counts letters, for {name} words are not known: "
            f"pip install 'hexapla[{language.tag}]'"
        )
        bleu = BLEU(tokenize="char")
    chrf = CHRF(word_order=2 if language.spaced else 0)
    asian = language.tag in ASIAN
    ter = TER(case_sensitive=True, normalized=asian, asian_support=asian)
    return {"chrF++" if language.spaced else "chrF": chrf, "TER": ter, "BLEU": bleu}


def _alone(
    reference: Sequence[str], other: Sequence[str], metrics: Mapping[str, "Metric"], times: int
) -> tuple[Figure, ...]:
    figures = []
    for name, metric in metrics.items():
        score = metric.corpus_score(other, [reference], n_bootstrap=times)
        ends = _around(score._mean, score._ci) if times > 1 else None  # noqa: SLF001 -- no other way
        signature = f"{score.name}|{metric.get_signature()}"
        figures.append(Figure(name, score.score, ends, signature, fewer=name == "TER"))
    return tuple(figures)


def _paired(
    reference: Sequence[str],
    others: Sequence[Sequence[str]],
    metrics: Mapping[str, "Metric"],
    times: int,
) -> tuple[tuple[Figure, ...], ...]:
    """The same of several, with the chance that each differs from the first by accident."""
    from sacrebleu.significance import PairedTest  # noqa: PLC0415 -- as above

    named = [(str(number), other) for number, other in enumerate(others)]
    test = PairedTest(named, metrics, [reference], test_type="bs", n_samples=times)
    signatures, results = test()
    columns = [
        [
            _figure(name, one, f"{key}|{signatures[key]}")
            for one in results[key]
            if not isinstance(one, str)
        ]
        for name, key in zip(metrics, test.metrics, strict=True)
    ]
    return tuple(zip(*columns, strict=True))


def _figure(name: str, result: "Result", signature: str) -> Figure:
    ends = _around(result.mean or 0, result.ci or 0)
    return Figure(name, result.score, ends, signature, result.p_value, name == "TER")


def _around(mean: float, half: float) -> Interval:
    return float(mean - half), float(mean + half)

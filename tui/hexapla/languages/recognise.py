"""Which language a text is in, of those that it may be in: by its script, then by its words."""

import re
from collections.abc import Sequence
from functools import cache
from math import log

from hexapla.languages import find_language
from hexapla.languages.shapes import SHAPES
from hexapla.languages.tag import look_up, primary

SAMPLE = 2000  # code points; more of a text says nothing new
SCRIPTS = {
    "kana": re.compile(r"[\u3041-\u3096\u30a1-\u30fa]"),
    "hangul": re.compile(r"[\u1100-\u11ff\uac00-\ud7a3]"),
    "han": re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "greek": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "devanagari": re.compile(r"[\u0900-\u097f]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
}
OTHERS = {  # the languages of the shelf that are written in other letters than Latin
    "kana": ("ja",), "hangul": ("ko",), "han": ("zh", "ja"), "cyrillic": ("ru",), "greek": ("el",),
    "devanagari": ("sa",),
}  # fmt: skip
KANA = 20  # Han characters for each kana, at the most, in a Japanese text
DENSE = 3  # Latin letters that say as much as one Han character
WORD = re.compile(r"[^\W\d_]+")
SANSKRIT = re.compile(r"[ṛṝḷṃḥṇṭḍśṣ]")  # letters that transliterate it
SIMPLIFIED = re.compile(
    r"[这个们来时说国为学会对发后过还没样经开问间见长动现关点无种实应当体与车头电话业义书读写门语]"
)
TRADITIONAL = re.compile(
    r"[這個們來時說國為學會對發後過還沒樣經開問間見長動現關點無種實應當體與車頭電話業義書讀寫門語]"
)
HAN = ("zh-Hans", "zh-Hant")
RARE = 10.0  # minus the logarithm of how frequent a trigram is that a language's table lacks
FREQUENT, STEP = 3.0, 0.5  # the same of the trigrams in the first row of a table; and row by row
TELLING = 3.0  # what a common word counts for, against a trigram
ACCENTS = {  # letters that are not among the first 128, and signs, of each language
    "de": "äöüß", "en": "é", "es": "áéíóúüñ¿¡ºª", "fi": "äöå”", "fr": "àâæçéèêëîïôœùûüÿ«»",
    "id": "", "it": "àèéìòóùº«»", "la": "āēīōūæœ", "pt": "áàâãçéêíóôõúºª",
}  # fmt: skip
CLEAR = 10.0  # how much likelier another language must be than the one a text is said to be in
ALIEN = 4.0  # what a letter that a language lacks counts against it
MARKED = re.compile(r"[ªº«»¿¡”\u00c0-\u024f]")


def recognise(text: str, tags: Sequence[str], said: str = "") -> str:
    """The tag, of these, of the language that a text is in; empty if it is in none that is known.

    Where letters are shared, words are compared with the common words of each language and with
    the trigrams that its words are made of (Cavnar and Trenkle, 1994). ``said`` is the language
    that the text is said to be in: few words prove little against it.

    >>> recognise("Ein Boot liegt im Hafen.", ["fr", "de"]), recognise("書く", ["zh-Hans", "ja"])
    ('de', 'ja')
    """
    sample = text[:SAMPLE]
    script = _script(sample)
    if not script:
        return ""
    names = list(dict.fromkeys(map(primary, tags)))
    if script == "latin":
        return _variant(_by_words(sample, names, primary(said)), sample, tags)
    return _variant(next((name for name in OTHERS[script] if name in names), ""), sample, tags)


def _script(sample: str) -> str:
    """The script of most of a text; kana where a text in Han characters has some."""
    counts = {name: len(letters.findall(sample)) for name, letters in SCRIPTS.items()}
    if counts["kana"] * KANA > counts["han"]:
        counts["kana"] += counts["han"]
        counts["han"] = 0
    counts["latin"] //= DENSE if counts["han"] or counts["kana"] or counts["hangul"] else 1
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


def _variant(name: str, sample: str, tags: Sequence[str]) -> str:
    """The first tag of a language; of Chinese, the one whose script the text is in."""
    found = [tag for tag in tags if name and primary(tag) == name]
    if name == "zh" and len(found) > 1:
        hant = len(TRADITIONAL.findall(sample)) > len(SIMPLIFIED.findall(sample))
        found.sort(key=lambda tag: (look_up(tag, HAN) == HAN[1]) != hant)
    return found[0] if found else ""


def _by_words(sample: str, names: Sequence[str], said: str) -> str:
    """The language, of those in Latin letters, whose words a text is made of."""
    if "sa" in names and len(SANSKRIT.findall(sample)) * 20 > len(sample):
        return "sa"
    elsewhere = {name for some in OTHERS.values() for name in some}
    able = [name for name in names if name not in elsewhere]
    known = [name for name in able if name in SHAPES]
    if len(able) < 2 or not known:
        return able[0] if able else ""
    low = sample.lower()
    words, marks = WORD.findall(low), MARKED.findall(low)
    alike = {name: _likeness(words, marks, name) for name in known}
    best = max(alike, key=alike.__getitem__)
    return said if said in alike and alike[best] - alike[said] < CLEAR else best


def _likeness(words: Sequence[str], marks: Sequence[str], name: str) -> float:
    """How much words and marks look like those of a language: a sum of logarithms."""
    common, trigrams = _common_words(name), _trigrams(name)
    total = -ALIEN * sum(mark not in ACCENTS[name] for mark in marks)
    for word in words:
        total += common.get(word, 0.0)
        edged = f"_{word}_"
        total -= sum(trigrams.get(edged[at : at + 3], RARE) for at in range(len(edged) - 2))
    return total


@cache
def _common_words(name: str) -> dict[str, float]:
    """What each common word of a language counts for: less, where it is common elsewhere too."""
    tables = {other: set(find_language(other).prose.common.split()) for other in SHAPES}
    shared = {word: sum(word in table for table in tables.values()) for word in tables[name]}
    return {word: TELLING * log((len(tables) + 1) / count) for word, count in shared.items()}


@cache
def _trigrams(name: str) -> dict[str, float]:
    """The trigrams of a language, and minus the logarithm of how frequent they are."""
    return {
        tier[at : at + 3]: FREQUENT + STEP * number
        for number, tier in enumerate(SHAPES[name].split("/"))
        for at in range(0, len(tier), 3)
    }

"""The places of Korean terms, as a pattern that finds them.

A term is given in its citation form: a noun (신질 생산력), or a verb with its object (개혁을
심화하다). A noun is found with any particles, which are no part of what is found; a verb with any
ending, which is.
"""

import re
from collections.abc import Iterable

from hexapla.languages.ko.ending import Alternative, conjugated
from hexapla.languages.ko.particle import END, LETTER, final, particles
from hexapla.languages.ko.phrase import Phrase, read_phrase

NOTHING = "(?!)"
HANGUL = re.compile("[가-힣]{4,}")
RUN = 2  # syllables that stand on either side of an optional space at the least
# Nouns that 하다 makes adjectives of: 안전한 is "safe", and no form of 안전.
ADJECTIVAL = tuple(
    "안전 건강 행복 자유 평등 조화 공정 투명 편리 풍부 중요 필요 유연 성실 부유 부강 다양".split()
)
# 하다 and 되다 behind a noun that is the term: the forms that newspapers use.
LIGHT = (
    f"(?:하|되|시키)(?:고|는|며|여|기|지|게|도록|려|던|면|자|시|십|세|길|어|였|었|므로|다){LETTER}{{0,5}}"
    f"|(?:한|된|시킨)(?:다{LETTER}{{0,3}})?|할|될|시킬|할까요?|(?:함|됨)(?:(?:을|이|은|에|과|으로){LETTER}{{0,2}})?|합니다|됩니다"
    f"|(?:했|됐|시켰){LETTER}{{1,4}}|(?:해|돼|시켜)(?:(?:야|서|도|온|왔|나가|나갈|져|졌){LETTER}{{0,4}})?"
)
OBJECT = "(?:을|를|이|가|은|는|도|만|까지)?"
ADVERB = (
    f"(?:(?:{LETTER}{{1,5}}(?:으로|로|게|히)|더|더욱|한층|계속|적극|전면|대폭|함께|모두|공동|또|다시|점차|지속)"
    " ){0,2}?"
)


def form_pattern(form: str) -> str:
    r"""The source of a regular expression that finds a term in a folded text.

    The text is folded by ``hexapla.languages.ko.folding.fold``. Behind what is found stand
    particles, 하다 or 되다, or nothing, and then no letter.

    >>> re.findall(form_pattern("디지털 경제"), "디지털경제에서는 디지털 경제학을")
    ['디지털경제']
    >>> re.findall(form_pattern("개혁을 심화하다"), "개혁을 더욱 심화했다")
    ['개혁을 더욱 심화했다']
    """
    phrase = read_phrase(form)
    if not phrase.nouns:
        return _opened(_any_of(verb_forms(phrase.verb)) + END) if phrase.verb else NOTHING
    nouns = _opened(core(phrase))
    if not phrase.verb:
        return f"{nouns}(?={tail(phrase)})"
    return f"{nouns}{OBJECT} ?{ADVERB}{_any_of(verb_forms(phrase.verb))}{END}"


def stems(form: str) -> tuple[str, ...]:
    """Literal texts with one of which every match of ``form_pattern(form)`` begins.

    >>> stems("디지털 경제"), stems("신에너지자동차"), stems("높이다")
    (('디지털',), ('신에',), ('높여', '높였', '높이', '높인', '높일', '높임', '높입'))
    """
    phrase = read_phrase(form)
    if phrase.nouns:
        first = phrase.nouns[0]
        return (first[:RUN] if HANGUL.match(first) else first,)
    if not phrase.verb:
        return ()
    return tuple(sorted({literal for literal, _ in verb_forms(phrase.verb)}))


def core(phrase: Phrase) -> str:
    """The nouns of a term as they stand in a text, whatever is around them."""
    first, *others = phrase.nouns
    following = zip(phrase.joints, others, strict=True)
    return _spaced(first) + "".join(joint + _spaced(noun) for joint, noun in following)


def tail(phrase: Phrase) -> str:
    """What stands behind a noun term, to the end of the word."""
    last = phrase.nouns[-1]
    nominal = len(phrase.nouns) > 1 or len(last) >= 2 * RUN
    behind = particles(final(last), nominal=nominal)
    if not last.endswith(ADJECTIVAL):
        behind = f"(?:{LIGHT}|{behind})"
    return f"{behind}{END}" + (r"(?![.,]\d)" if last[-1].isdigit() else "")


def _spaced(noun: str) -> str:
    """A noun in which a space may stand between parts of two syllables or more."""
    shown = re.escape(noun) if not noun.isalnum() else noun
    return HANGUL.sub(lambda run: _parted(run[0]), shown)


def _parted(run: str) -> str:
    return run[:RUN] + " ?" + " ?".join(run[RUN:-RUN]) + " ?" * (len(run) > 2 * RUN) + run[-RUN:]


def _opened(pattern: str) -> str:
    """The pattern where no letter or digit stands before it; it begins with a literal."""
    size = 2 if pattern[0] == "\\" else 1
    first = pattern[:size]
    if first[0] in "([":
        return rf"(?<![^\W_]){pattern}"
    number = rf"(?<!\d[.,]{first})" if first.isdigit() else ""
    letter = r"[^\W_]" if first.isascii() else r"[^\W_a-z]"  # AI산업 is two words
    return rf"{first}(?<!{letter}{first}){number}{pattern[size:]}"


def verb_forms(verb: str) -> list[Alternative]:
    """The forms of a verb; one of 하다 may be passive, causative, or lack 하다 as headlines do."""
    if verb[-1:] in "하되" and len(verb) > 1:
        return [(verb[:-1], f"(?:{LIGHT})?")]
    return conjugated(verb)


def _any_of(forms: Iterable[Alternative]) -> str:
    return f"(?:{'|'.join(literal + ending for literal, ending in forms)})"

"""The endings of Korean verbs and adjectives.

A syllable is (initial × 21 + vowel) × 28 + final, from U+AC00 on (The Unicode Standard, §3.12).
"""

from hexapla.languages.ko.particle import LETTER

BASE = 0xAC00
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
REUL = "르"

MORE = f"{LETTER}{{0,6}}"
PLAIN = f"(?:고|게|지|기|는|던|도록|자|거나|거든|더|네|나|다|든|겠){MORE}"
VOWEL = f"(?:며|면|려|니|러|므로|시|신|십|세|소서){MORE}"
ADNOMINAL = f"(?:다{MORE}|데|들|지{MORE})?"  # behind ㄴ
PROSPECTIVE = f"(?:수록|지{MORE}|까|게|것{MORE})?"  # behind ㄹ
NOMINAL = f"(?:을|이|은|과|에{MORE}|으로써?|의)?"  # behind ㅁ
POLITE = "(?:니다|니까|시다)"  # behind ㅂ
PAST = f"{LETTER}{{1,6}}"
# What may follow 해 or 가: no noun, as in 해석.
AUXILIARY = (
    f"(?:(?:서|야|도|선|요|온|올|왔|오는|오던|오며|오고|가|나가|나갈|내|낸|낼|냈|주|준|줄|줬|지|진|질|졌|져|라|두|둔"
    f"|놓|버|보|본|볼|봐|갈|간다|갔){MORE})?"
)
SOFT = f"(?:으{VOWEL}|은{ADNOMINAL}|을{PROSPECTIVE}|음{NOMINAL}|(?:아|어|았다|었){MORE}|았{PAST})"
# Behind ㅂ that has become 우: 도와, 도우며, 도운.
GLIDE = f"(?:우{VOWEL}|운{ADNOMINAL}|울{PROSPECTIVE}|움{NOMINAL}|(?:와|워|왔다|웠){MORE}|왔{PAST})"
CONTRACTED = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅚ": "ㅙ"}
SAME = frozenset("ㅏㅓㅐㅔㅕ")
IRREGULAR = {"ㅂ": "", "ㄷ": "ㄹ", "ㅅ": ""}

Alternative = tuple[str, str]  # literal syllables, and the expression for what follows them


def conjugated(stem: str) -> list[Alternative]:
    """The forms of a verb, given without its 다: each a literal beginning and its endings.

    What no verb has is made as well where it is no other word.

    >>> [literal for literal, _ in conjugated("높이")]
    ['높이', '높인', '높일', '높임', '높입', '높여', '높였']
    """
    onset, vowel, coda = _split(stem[-1])
    before = stem[:-1]
    if coda == " ":
        open_forms = _open(before, onset, vowel)
        return [(stem, f"(?:{PLAIN}|{VOWEL})"), *open_forms, *_infinitives(stem)]
    if coda == "ㄹ":
        bare = before + _join(onset, vowel)
        plain = (stem, f"(?:{PLAIN}|(?:며|면|려|러){MORE}|(?:아|어|았다|었){MORE}|았{PAST})")
        dropped = (bare, f"(?:는{MORE}|니{MORE}|네{MORE}|시{MORE}|신|세{MORE})")
        return [plain, dropped, *_open(before, onset, vowel)]
    forms = [(stem, f"(?:{PLAIN}|습{POLITE}|{SOFT})")]
    if coda in IRREGULAR:
        changed = before + _join(onset, vowel, IRREGULAR[coda] or " ")
        forms.append((changed, GLIDE if coda == "ㅂ" else SOFT))
    return forms


def _open(before: str, onset: int, vowel: str) -> list[Alternative]:
    """The forms in which ㄴ, ㄹ, ㅁ or ㅂ closes the last syllable of the stem."""
    behind = {"ㄴ": ADNOMINAL, "ㄹ": PROSPECTIVE, "ㅁ": NOMINAL, "ㅂ": POLITE}
    return [(before + _join(onset, vowel, coda), ending) for coda, ending in behind.items()]


def _infinitives(stem: str) -> list[Alternative]:
    """The forms in 아, 어 and their past, as they run together with the stem."""
    onset, vowel, _ = _split(stem[-1])
    before = stem[:-1]
    if stem[-1] == "하":
        return [(stem, f"(?:여|였다|였){MORE}"), *_past(before, onset, "ㅐ")]
    if vowel == "ㅡ":
        return [
            form
            for start, first, second in _reduced(before, onset)
            for form in _past(start, first, second)
        ]
    if vowel in SAME:
        return _past(before, onset, vowel)
    forms = [(stem, f"(?:(?:아|어|았다|었){MORE}|았{PAST})")] if vowel != "ㅣ" else []
    return forms + (_past(before, onset, CONTRACTED[vowel]) if vowel in CONTRACTED else [])


def _reduced(before: str, onset: int) -> list[tuple[str, int, str]]:
    """ㅡ falls before 아 and 어: 모아, 써, 따라; 르 doubles its ㄹ as well: 흘러."""
    bright = before and _split(before[-1])[1] in "ㅏㅗ"
    vowel = "ㅏ" if bright else "ㅓ"
    forms = [(before, onset, vowel)]
    if before and _join(onset, "ㅡ") == REUL and _split(before[-1])[2] == " ":
        first, own, _ = _split(before[-1])
        forms.append((before[:-1] + _join(first, own, "ㄹ"), onset, vowel))
    return forms


def _past(before: str, onset: int, vowel: str) -> list[Alternative]:
    return [
        (before + _join(onset, vowel), AUXILIARY),
        (before + _join(onset, vowel, "ㅆ"), PAST),
    ]


def _split(syllable: str) -> tuple[int, str, str]:
    """The number of the initial, the vowel, the final or a space."""
    rest, coda = divmod(ord(syllable) - BASE, len(CODAS))
    onset, vowel = divmod(rest, len(VOWELS))
    return onset, VOWELS[vowel], CODAS[coda]


def _join(onset: int, vowel: str, coda: str = " ") -> str:
    number = (onset * len(VOWELS) + VOWELS.index(vowel)) * len(CODAS) + CODAS.index(coda)
    return chr(BASE + number)

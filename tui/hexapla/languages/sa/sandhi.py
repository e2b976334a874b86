"""How a Sanskrit word ends before other words, and how it joins with them.

After Whitney, Sanskrit Grammar (1889), §§113-226. What comes next is not looked at: a form that
may stand before some word may stand.
"""

VOWELS = "aAiIuUfFxXeEoO"
LONG = {"a": "A", "i": "I", "u": "U", "f": "F"}
JOINED_A = {
    "i": "e",
    "I": "e",
    "u": "o",
    "U": "o",
    "f": "ar",
    "e": "E",
    "E": "E",
    "o": "O",
    "O": "O",
}
SEMIVOWELS = {"i": "y", "I": "y", "u": "v", "U": "v", "f": "r", "F": "r"}
APART = {  # how else a word ends before a space
    "m": ("M",),
    "t": tuple("dncjl"),
    "d": tuple("tncjl"),
    "n": ("MS", "Ms", "Y", "nn"),
    "e": ("a",),
    "E": ("A",),
    "O": ("Av",),
}
VOICED = {"k": "g", "c": "j", "w": "q", "t": "d", "p": "b"}


def apart(form: str) -> tuple[str, ...]:
    """The form as it may be written with a space behind it.

    >>> apart("vikAsaH"), apart("nagaram")
    (('vikAsaH', 'vikAsa', 'vikAso', 'vikAsas', 'vikAsaS'), ('nagaram', 'nagaraM'))
    """
    base, last = form[:-1], form[-1:]
    if last == "H":
        voiced = (base,) if base.endswith(("a", "A")) else (f"{base}r",)
        contracted = (f"{base[:-1]}o",) if base.endswith("a") else ()
        return (form, *voiced, *contracted, f"{base}s", f"{base}S")
    if last in SEMIVOWELS:
        return form, base + SEMIVOWELS[last]
    return (form, *(base + final for final in APART.get(last, ()) if final != last))


def before_vowel(form: str) -> str:
    """The form before a vowel that is written into its last consonant; empty where none can be.

    >>> before_vowel("nagarAt"), before_vowel("nagareH"), before_vowel("vikAsaH")
    ('nagarAd', 'nagarer', '')
    """
    base, last = form[:-1], form[-1:]
    if last == "H":
        return "" if base.endswith(("a", "A")) else f"{base}r"
    if last in SEMIVOWELS:
        return base + SEMIVOWELS[last]
    if last in {"m", "n", "d"}:
        return form
    return {"t": f"{base}d", "O": f"{base}Av", "k": f"{base}g"}.get(last, "")


def before_ca(form: str) -> str:
    """The form before ca and other words in c, where the two share a letter; else empty.

    >>> before_ca("vikAsaH"), before_ca("janAn"), before_ca("nagarAt")
    ('vikAsaS', 'janAMS', 'nagarAc')
    """
    base, last = form[:-1], form[-1:]
    return {"H": f"{base}S", "n": f"{base}MS", "t": f"{base}c", "d": f"{base}c"}.get(last, "")


def join(form: str, following: str) -> str:
    """Two words written together.

    >>> join("nagarasya", "api"), join("nUtana", "utpAdanam"), join("nagarAt", "api")
    ('nagarasyApi', 'nUtanotpAdanam', 'nagarAdapi')
    """
    base, last, first = form[:-1], form[-1:], following[:1]
    if last in VOWELS:
        return _join_vowel(base, last, following) if first in VOWELS else form + following
    if last == "H":
        return _join_visarga(base, following)
    if last in VOICED and first in f"{VOWELS}gGdDbByrv":
        last = VOICED[last]
    elif last in "td" and first in "ckKtTpPs":
        last = "c" if first == "c" else "t"
    elif last == "n" and first in "ct":
        last = "MS" if first == "c" else "Ms"
    elif last == "m" and first not in VOWELS:
        last = "M"
    return base + last + following


def _join_vowel(base: str, last: str, following: str) -> str:
    first, rest = following[0], following[1:]
    if last.lower() == first.lower() and last.lower() in LONG:
        return base + LONG[last.lower()] + rest
    if last in "aA":
        return base + JOINED_A[first] + rest
    if last in SEMIVOWELS:
        return base + SEMIVOWELS[last] + following
    if last in "eo":
        return f"{base}{last}'{rest}" if first == "a" else f"{base}a{following}"
    return base + ("Ay" if last == "E" else "Av") + following


def _join_visarga(base: str, following: str) -> str:
    first = following[0]
    if first in "ct":
        return f"{base}{'S' if first == 'c' else 's'}{following}"
    if base.endswith("a") and first == "a":
        return f"{base[:-1]}o'{following[1:]}"
    if base.endswith(("a", "A")):
        return base + following if first in VOWELS else f"{base}H{following}"
    return f"{base}r{following}" if first in VOWELS else f"{base}H{following}"

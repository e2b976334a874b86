"""The forms of Sanskrit nouns and adjectives, from the form that a dictionary or a text gives.

Endings after Whitney, Sanskrit Grammar (1889), §§326-471. Words are written in the sounds of
``hexapla.languages.sa.script``; forms stand as before a pause.
"""

import re
from collections.abc import Iterable

from hexapla.languages.sa import lexicon

A_COMMON = "ena Aya At asya e O AByAm ayoH EH eByaH AnAm ezu"
A_MASCULINE = f"aH am AH An {A_COMMON}"
A_NEUTER = f"am Ani {A_COMMON.replace(' O ', ' ')}"
A_FEMININE = "A Am ayA AyE AyAH AyAm e AByAm ayoH AH ABiH AByaH AnAm Asu"
I_FEMININE_LONG = "I Im yA yE yAH yAm yO IByAm yoH yaH IH IBiH IByaH InAm Izu"
I_SHORT = "iH im inA yA aye yE eH yAH O yAm I iByAm yoH ayaH In IH iBiH iByaH InAm izu"
I_NEUTER = "i inA ine inaH ini inI iByAm inoH Ini iBiH iByaH InAm izu"
U_SHORT = "uH um unA vA ave vE oH vAH O vAm U uByAm voH avaH Un UH uBiH uByaH UnAm uzu"
U_NEUTER = "u unA une unaH uni unI uByAm unoH Uni uBiH uByaH UnAm uzu"
U_LONG = "UH Um vA vE vAH vAm vO UByAm voH vaH UBiH UByaH UnAm Uzu"
R_AGENT = "A Aram rA re uH ari ArO fByAm roH AraH Fn FH fBiH fByaH FnAm fzu"
R_KIN = R_AGENT.replace("Aram", "aram").replace("ArO", "arO").replace("AraH", "araH")
IN_STEM = "I inam inA ine inaH ini inO iByAm inoH iBiH iByaH inAm izu"
AT_NEUTER = "at atI anti atA ate ataH ati atoH adByAm adBiH adByaH atAm atsu"
VAT_MASCULINE = "An antam atA ate ataH ati antO atoH adByAm antaH adBiH adByaH atAm atsu"
AT_MASCULINE = f"an{VAT_MASCULINE[2:]}"
MAHAT_MASCULINE = VAT_MASCULINE.replace("ant", "Ant")
AN_NEUTER = "a anA ane anaH ani anI AnI Ani anoH aByAm aBiH aByaH anAm asu nA ne naH ni nI noH nAm"
PRONOMINAL = "asmE asmAt asmin ezAm e asyE asyAH asyAm AsAm"
AN_MASCULINE = "A Anam anA ane anaH ani AnO aByAm anoH AnaH aBiH aByaH anAm asu"
AS_NEUTER = "aH asA ase asaH asi asI oByAm asoH AMsi oBiH oByaH asAm aHsu assu"
IS_NEUTER = "iH izA ize izaH izi izI irByAm izoH IMzi irBiH irByaH izAm iHzu"
US_NEUTER = "uH uzA uze uzaH uzi uzI urByAm uzoH UMzi urBiH urByaH uzAm uHzu"
CONSONANT = "am A e aH i O oH Am"  # behind the consonant of the stem
NATI = re.compile(r"(?<=[rzfF])([aAiIuUfFxXeEoOkKgGNpPbBmyvhMH]*)n(?=[aAiIuUfFxXeEoOnmyv])")

RULES: tuple[tuple[str, str, tuple[str, ...]], ...] = (  # how a word ends, and its endings instead
    ("tayaH", "t", (I_SHORT, f"ayaH {' '.join(f'ay{ending}' for ending in A_MASCULINE.split())}")),
    ("Ani", "", (A_NEUTER,)),
    ("ARi", "", (A_NEUTER,)),
    ("aH", "", (A_MASCULINE,)),
    ("AH", "", (A_MASCULINE, A_FEMININE)),
    ("iH", "", (I_SHORT,)),
    ("uH", "", (U_SHORT,)),
    ("UH", "", (U_LONG,)),
    ("IH", "", (I_FEMININE_LONG,)),
    ("am", "", (A_NEUTER,)),
    ("A", "", (A_FEMININE,)),
    ("I", "", (I_FEMININE_LONG,)),
    ("a", "", (A_MASCULINE, A_NEUTER)),
    ("i", "", (I_SHORT, I_NEUTER)),
    ("u", "", (U_SHORT, U_NEUTER)),
    ("f", "", (R_AGENT, R_KIN)),
    ("in", "", (IN_STEM,)),
    ("vAn", "v", (VAT_MASCULINE,)),
    ("mAn", "m", (VAT_MASCULINE,)),
)


def decline(word: str, *, alone: bool = False) -> frozenset[str]:
    """The forms of a noun or adjective given in the nominative or as a stem; itself among them.

    A word with another ending, such as a genitive, is not inflected. ``alone``: no other word says
    what gender an adjective has.

    >>> sorted(decline("nadI"))[:4], sorted(decline("nagarasya"))
    (['nadI', 'nadIBiH', 'nadIByAm', 'nadIByaH'], ['nagarasya'])
    """
    if word in lexicon.words(lexicon.INDECLINABLE) or word.endswith(lexicon.OBLIQUE):
        return frozenset({word})
    forms = _listed(word) or _consonant(word, alone=alone) or _by_rule(word)
    return frozenset({word, *map(retroflex, forms)})


def stem(word: str) -> str:
    """How the word stands at the head of a compound.

    >>> stem("nUtanam"), stem("aNkIyA"), stem("mahat"), stem("BUmiH")
    ('nUtana', 'aNkIya', 'mahA', 'BUmi')
    """
    if word in {"mahat", "mahAn", "mahatI"}:
        return "mahA"
    for ending, bare in (("vAn", "vat"), ("mAn", "mat"), ("am", "a"), ("aH", "a"), ("A", "a")):
        if word.endswith(ending):
            return word.removesuffix(ending) + bare
    return word.removesuffix("H").removesuffix("n")


def retroflex(form: str) -> str:
    """n becomes retroflex behind r or a retroflex sibilant (Whitney §189), but not at the end.

    >>> retroflex("rAzwrAnAm"), retroflex("janAnAm"), retroflex("rAzwrAn")
    ('rAzwrARAm', 'janAnAm', 'rAzwrAn')
    """
    return NATI.sub(r"\1R", form)


def _by_rule(word: str) -> Iterable[str]:
    for ending, kept, endings in RULES:
        if word.endswith(ending):
            base = word.removesuffix(ending) + kept
            return [base + each for some in endings for each in some.split()]
    return ()


def _listed(word: str) -> Iterable[str]:
    """The forms of a word whose stem is not what its ending says."""
    if word in lexicon.IRREGULAR:
        return lexicon.IRREGULAR[word].split()
    if word in lexicon.words(lexicon.PRONOMINAL):
        return [*_by_rule(word), *_add(word.rstrip("Hm")[:-1], PRONOMINAL)]
    if word in lexicon.words(lexicon.IN_AN):
        return _in_an(word)
    if word.endswith(lexicon.IN_IN):
        return _add(word[:-1], f"{IN_STEM} {I_FEMININE_LONG}")
    for table, cut, endings in (
        (lexicon.IN_AS, 2, AS_NEUTER),
        (lexicon.IN_IS, 2, IS_NEUTER),
        (lexicon.IN_US, 2, US_NEUTER),
        (lexicon.KIN, 1, R_KIN),
    ):
        if word in lexicon.words(table):
            return _add(word[:-cut], endings)
    return _add(word[:-1], R_AGENT) if word.endswith(lexicon.AGENTS) else ()


def _in_an(word: str) -> list[str]:
    """Neuters in -man and -an, and the masculines of their kind."""
    base = word.removesuffix("n").removesuffix("a").removesuffix("A")
    neuter = word.endswith(("a", "man")) and not word.startswith(("rAj", "Atm", "brahm"))
    forms = _add(base, AN_NEUTER if neuter else AN_MASCULINE)
    if base.endswith("j"):
        forms += _add(f"{base}Y", "A e aH i oH Am")
    return forms


def _consonant(word: str, *, alone: bool) -> list[str]:
    """A stem that ends in a consonant."""
    if word in {"mahat", "mahAn"}:
        neuter = _add("mah", AT_NEUTER.replace("anti", "Anti"))
        masculine = _add("mah", MAHAT_MASCULINE)
        return masculine if word == "mahAn" else neuter + masculine if alone else neuter
    if word.endswith(("vat", "mat")):
        return _add(word[:-2], AT_NEUTER) + (_add(word[:-2], VAT_MASCULINE) if alone else [])
    if word.endswith("at") and not word.endswith(lexicon.IN_D):
        return _add(word[:-2], AT_NEUTER) + (_add(word[:-2], AT_MASCULINE) if alone else [])
    if word.endswith("k"):
        return _stop(word[:-1], lexicon.FINAL_K.get(word, "c"), ("g", "k"))
    if word.endswith(("t", "d")):
        voiced = word.endswith(("d", *lexicon.IN_D))
        return [
            form for last in ("d" if voiced else "t") for form in _stop(word[:-1], last, ("d", "t"))
        ]
    return []


def _stop(base: str, last: str, before: tuple[str, str]) -> list[str]:
    """``last`` stands before vowels; ``before``: what it is before voiced and voiceless sounds."""
    voiced, voiceless = before
    sibilant = "zu" if voiceless == "k" else "su"
    forms = [base + voiceless, base + voiced, f"{base}{voiceless}{sibilant}"]
    return forms + _add(base + last, CONSONANT) + _add(base + voiced, "ByAm BiH ByaH")


def _add(base: str, endings: str) -> list[str]:
    return [base + ending for ending in endings.split()]

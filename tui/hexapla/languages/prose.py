"""How running text is written: what ends a sentence, and what only looks like it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    """Facts of one language; tables are lower-case words with spaces between them.

    ``common``: the words that most texts hold. A language is recognised by them, and where a full
    stop may belong to an abbreviation or end a sentence, a common word with a capital decides it.

    Four tables hold abbreviations, without their last stop and with no space inside. No sentence
    ends with one of ``titles``; with one of ``numbered`` it does unless a number follows; with one
    of ``shorts`` it does if a common word with a capital follows; with one of ``finals`` it does if
    anything follows that is not in lower case.

    ``stops``: signs that end a sentence in this language and not in others, such as the Greek
    question mark. ``closing``: letters, as the inside of a character class, after which a full stop
    ends a sentence though no space follows. ``ordinals``: a number with a full stop is an ordinal.
    ``said``: verbs with which speech is reported, as a regular expression. ``goes_on``: the same
    for whatever, behind speech in quotes, shows that the sentence goes on, where letters have no
    case to show it. ``tied``: letters with which a line ends only where a sentence goes on, in
    languages without spaces.
    """

    common: str = ""
    titles: str = ""
    numbered: str = ""
    shorts: str = ""
    finals: str = ""
    stops: str = ""
    closing: str = ""
    ordinals: bool = False
    said: str = ""
    goes_on: str = ""
    tied: str = ""


# Latin abbreviations that any language may hold.
TITLES = (
    "dr mr mrs ms messrs prof mt ft gen col sgt capt lt gov sen rep rev hon e.g i.e cf vs viz al"
)
NUMBERED = (
    "lat no nos n° nº n.º n.o fig figs p pp vol vols nr art ch sec jan feb mar apr jun jul aug sep"
    " sept oct nov dec"
)
SHORTS = (
    "inc ltd co corp bros jr sr st ave blvd rd ph.d m.d b.a m.a u.s u.s.a u.k u.n e.u a.m p.m d.c"
)
FINALS = "etc"

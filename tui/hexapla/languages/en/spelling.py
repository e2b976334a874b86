"""One English word as Britain and as America spell it.

The rules give spellings that do not exist beside those that do: they find nothing.
"""

import re
from functools import lru_cache

OUR = (
    "ard|arm|behavi|cand|clam|col|demean|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|rig"
    "|rum|sav|savi|splend|tum|val|vap|vig"
)
RE = "calib|cent|fib|lit|lust|meag|met|och|sab|sepulch|somb|spect|theat"
MEASURES = "amphi|centi|deci|epi|kilo|micro|milli|multi|nano"

NO_ISE = "enterpri|exerci|experti|franchi|promi|surpri"

# What a word may look like, and the spellings that it then has.
RULES = tuple(
    (re.compile(found), spellings)
    for found, *spellings in (
        # organise, analyse and what is made from them
        (
            rf"^((?!{NO_ISE})[a-z]{{2,}}[iy])[sz]((?:e[drs]?|ers|ings?|ations?|ational|able)$)",
            r"\1s\2",
            r"\1z\2",
        ),
        (rf"^((?:bi|dis|mis|multi|un|water)?(?:{OUR}))ou?r", r"\1or", r"\1our"),
        (rf"^((?:{MEASURES})?(?:{RE}))(?:er|re)(s?)$", r"\1er\2", r"\1re\2"),
        (rf"^((?:{MEASURES})?(?:{RE}))e?r(ed|ing)$", r"\1er\2", r"\1r\2"),
        # modelling, traveller, fuelled; not calling or feeling
        (
            r"^([a-z]*[aeiouy][a-z]*[^aeoy][ae])ll?((?:ed|ings?|[eo]rs?)$)",
            r"\1l\2",
            r"\1ll\2",
        ),
        (r"^(appal|distil|enrol|fulfil|instal|instil)l?((?:s|ment|ments)?)$", r"\1l\2", r"\1\2"),
        (r"^(skil|wil)l?ful", r"\1ful", r"\1lful"),
        (r"^(program)(?:me)?(s?)$", r"\1\2", r"\1me\2"),
        (r"^(anal|catal|dial|epil|monol|prol)og(?:ue)?(s?)$", r"\1og\2", r"\1ogue\2"),
        (r"^((?:def|off|pret|lic)en|practi)[cs](e[ds]?|ing)$", r"\1c\2", r"\1s\2"),
        (r"^(acknowledg|judg)e?(ments?)$", r"\1\2", r"\1e\2"),
        (r"^(manoeuv|maneuv)(?:er|re)(s?)$", r"manoeuvre\2", r"maneuver\2"),
        (r"^co(?=op|ord)", "co", "co "),
        (r"^ag(?:e?)ing$", "aging", "ageing"),
        (r"^alumini?um", "aluminium", "aluminum"),
        (r"^art[ei]fact", "artefact", "artifact"),
        (r"^[ei]nquir", "enquir", "inquir"),
        (r"^gr[ae]y", "grey", "gray"),
        (r"^jewell?e?ry$", "jewellery", "jewelry"),
        (r"^mou?ld", "mould", "mold"),
        (r"^plo(?:ugh|w)", "plough", "plow"),
        (r"^s[ck]eptic", "sceptic", "skeptic"),
        (r"^sul(?:ph|f)(?=[aiu])", "sulph", "sulf"),
        (r"^(after|back|down|for|on|out|to|up)wards?$", r"\1ward", r"\1wards"),
    )
)
ANY = re.compile("|".join(rule.pattern for rule, _ in RULES))


@lru_cache(maxsize=4096)
def spellings(word: str) -> frozenset[str]:
    """The word, lower case, in every spelling that it has.

    >>> sorted(spellings("modernisation")), sorted(spellings("centre"))
    (['modernisation', 'modernization'], ['center', 'centre'])
    """
    found = {word}
    if ANY.search(word):
        for rule, ways in RULES:
            found.update({rule.sub(way, old, count=1) for old in found for way in ways})
    return frozenset(found)

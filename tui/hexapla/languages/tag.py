"""BCP 47 tags (RFC 5646), their lookup (RFC 4647) and gettext's locale names."""

import re
from collections.abc import Iterable

WELL_FORMED = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|x(?:-[A-Za-z0-9]{1,8})+")
POSIX = re.compile(r"([A-Za-z]{2,3})(?:_([A-Za-z]{2}|\d{3}))?(?:\.[\w-]+)?(?:@(\w+))?")
SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}
TRADITIONAL = ("TW", "HK", "MO")

# ISO 639-1, the two-letter codes: https://www.loc.gov/standards/iso639-2/php/code_list.php
CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw "
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)


def primary(tag: str) -> str:
    """The primary language subtag, in lower case.

    >>> primary("zh-Hant-TW")
    'zh'
    """
    return tag.partition("-")[0].lower()


def is_tag(text: str) -> bool:
    """Whether this is a well-formed tag whose language ISO 639 can know.

    >>> is_tag("zh-Hans"), is_tag("klingon"), is_tag("qq"), is_tag("haw")
    (True, False, False, True)
    """
    return bool(WELL_FORMED.fullmatch(text)) and (len(primary(text)) != 2 or primary(text) in CODES)


def from_posix(locale: str) -> str:
    """The tag for a gettext locale name or a tag in any case; empty if it is neither.

    >>> from_posix("pt_BR"), from_posix("sr@latin"), from_posix("en@draft"), from_posix("zh-hans")
    ('pt-BR', 'sr-Latn', 'en-x-draft', 'zh-Hans')
    """
    found = POSIX.fullmatch(locale)
    if not found:
        return _cased(locale) if is_tag(locale) else ""
    language, region, modifier = found.groups()
    subtags = [language.lower()]
    if modifier and modifier.lower() in SCRIPTS:
        subtags.append(SCRIPTS[modifier.lower()])
    if region:
        subtags.append(region.upper())
    if modifier and modifier.lower() not in SCRIPTS and len(modifier) <= 8:
        subtags += ["x", modifier.lower()]
    tag = "-".join(subtags)
    return tag if is_tag(tag) else ""


def _cased(tag: str) -> str:
    """Case as RFC 5646 §2.1.1 recommends it."""
    first, *rest = tag.lower().split("-")
    private = False
    cased = [first]
    for subtag in rest:
        private = private or len(subtag) == 1
        size = 0 if private else len(subtag)
        cased.append({2: subtag.upper(), 4: subtag.title()}.get(size, subtag))
    return "-".join(cased)


def look_up(tag: str, available: Iterable[str]) -> str:
    """The best of the available tags for ``tag``, after RFC 4647 §3.4; empty if none fits.

    Chinese without a script is simplified, but traditional in Taiwan, Hong Kong and Macao, so
    ``zh-CN`` finds ``zh-Hans``. A tag that names less than an available one still finds it
    if nothing else fits (``pt`` finds ``pt-BR``).

    >>> look_up("en-x-draft", ["en", "zh-Hans"]), look_up("zh-TW", ["zh-Hans", "zh-Hant"])
    ('en', 'zh-Hant')
    >>> look_up("pt", ["pt-BR"]), look_up("fr", ["en"])
    ('pt-BR', '')
    """
    tags = {other.lower(): other for other in available}
    wanted = _with_script(tag).lower().split("-")
    for length in range(len(wanted), 0, -1):
        candidate = "-".join(wanted[:length])
        if candidate in tags:
            return tags[candidate]
    bare = [
        other for other in sorted(tags) if _with_script(other).lower().startswith(tag.lower() + "-")
    ]
    return tags[bare[0]] if bare else ""


def _with_script(tag: str) -> str:
    """Chinese with its script, as CLDR's likely subtags have it."""
    subtags = tag.split("-")
    if subtags[0].lower() != "zh" or (len(subtags) > 1 and len(subtags[1]) == 4):
        return tag
    script = "Hant" if any(subtag.upper() in TRADITIONAL for subtag in subtags[1:]) else "Hans"
    return "-".join([subtags[0], script, *subtags[1:]])

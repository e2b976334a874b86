"""Placeholders in braces: replacement fields, ICU messages, Handlebars."""

import re
from collections.abc import Iterator

from hexapla.text.placeholder import Family, Found, Placeholder

FIELD = re.compile(
    r"""\{ ( (?: [A-Za-z_]\w* (?:\.\w+)* (?:\[\w*\])* | [0-9]{1,2} )? )
        (?:![rsa])? (?: :[^\s{}]* | ,-?[0-9]+(?::[^\s{}]*)? )? \}""",
    re.VERBOSE,
)
STRICT_FIELD = re.compile(r"\{([^{}!:,]*)(?:![rsa])?(?:[:,](?:[^{}]|\{[^{}]*\})*)?\}")
BRACED = re.compile(r"\{([^{}\n]{1,60})\}")
HANDLEBARS = re.compile(
    r"\{\{\{?-?\s*([^{}\n]{1,100}?)\s*-?\}?\}\}|\{%-?\s*([^{}\n]{1,100}?)\s*-?%\}"
)
# What stands before a brace of TeX or of a regular expression.
NOT_A_FIELD = re.compile(r"(?:[\\^_)\]*+?]|\\[A-Za-z]+\*?(?:\{[^{}]*\}|\[[^\]]*\])*)$")
REACH = 60  # code points looked at for it
ICU_HEAD = re.compile(r"\{\s*([\w.-]+)\s*,\s*(plural|selectordinal|select)\s*,")
ICU_SIMPLE = re.compile(
    r"\{\s*([\w.-]+)\s*,\s*(number|date|time|spellout|ordinal|duration|list)\b[^{}]*\}"
)
ICU_BRANCH = re.compile(r"\s*(?:offset:\s*[0-9]+\s*)?(=?[\w-]+)\s*\{")
ICU_LONGEST = 2000  # code points of a branch: a bound on how deep branches can nest
ICU_BRACE = re.compile(r"'[{}][^']*'|[{}]")


def strict_field(text: str, at: int) -> Found:
    """A field of a declared format string of Python, C# or Rust, where other braces are doubled."""
    if text[at : at + 2] in {"{{", "}}"}:
        return Found((), at + 2)
    found = STRICT_FIELD.match(text, at)
    if not found:
        lone = Placeholder(at, at + 1, Family.BRACE, text[at], broken=True)
        return Found((lone,), at + 1)
    return Found((_field(found, certain=True),), found.end())


def field(text: str, at: int) -> Found | None:
    """{name} or {0} in a text of which nothing is declared; other braces may answer it."""
    quoted = text[at - 1 : at] == "'" == text[at + 1 : at + 2]  # ICU's '{'
    found = None if quoted else FIELD.match(text, at) or BRACED.match(text, at)
    if not found:
        return None
    certain = found.re is FIELD and not NOT_A_FIELD.search(text, max(0, at - REACH), at)
    return Found((_field(found, certain=certain),), found.end())


def _field(found: re.Match[str], *, certain: bool) -> Placeholder:
    name = found[1]
    return Placeholder(*found.span(), Family.BRACE, name, certain, free=bool(name))


def handlebars(text: str, at: int) -> Found | None:
    """{{ name }} and {% tag %} of Handlebars, Jinja, Vue; what follows a | may differ."""
    found = HANDLEBARS.match(text, at)
    if not found:
        return None
    name = " ".join((found[1] or found[2]).partition("|")[0].split())
    return Found((Placeholder(*found.span(), Family.VARIABLE, name, free=True),), found.end())


def icu(text: str, at: int) -> Found | None:
    """An argument with a type of ICU's MessageFormat.

    Branches are texts of their own. Those of a plural follow the language; those of a select
    are the program's, so their keys belong to the name.
    """
    simple = ICU_SIMPLE.match(text, at)
    if simple:
        return Found((_argument(simple, ""),), simple.end())
    head = ICU_HEAD.match(text, at)
    if not head:
        return None
    branches = list(_branches(text, head.end()))
    keys = " ".join(sorted(key for key, _ in branches)) if head[2] == "select" else ""
    end = branches[-1][1][1] + 1 if branches else head.end()
    return Found((_argument(head, keys),), end, tuple(body for _, body in branches))


def _argument(found: re.Match[str], keys: str) -> Placeholder:
    name = f"{found[1]}, {found[2]} {keys}".rstrip()
    return Placeholder(*found.span(), Family.ICU, name, free=True)


def _branches(text: str, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """The key and the body of each branch, as far as braces are closed."""
    while found := ICU_BRANCH.match(text, at):
        depth = 1
        for brace in ICU_BRACE.finditer(text, found.end(), found.end() + ICU_LONGEST):
            depth += {"{": 1, "}": -1}.get(brace[0], 0)
            if not depth:
                yield found[1], (found.end(), brace.start())
                at = brace.end()
                break
        else:
            return

"""The templates, filled in."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from hexapla.languages.tag import is_tag
from hexapla.text.visible import visible

SIGNS = {"error": "÷", "warning": "※", "info": "†"}  # obelos and asteriskos, as Origen used them
MOST = 60  # places of a rule that are listed
UNKNOWN = "und"


def render(values: Mapping[str, Any], templates: Mapping[str, str]) -> Iterator[str]:
    """The page in pieces, made of ``report.html`` and ``style.css`` among the templates.

    Whatever is put into it is escaped. The page allows itself its own style and nothing else.
    """
    from jinja2 import DictLoader, Environment, StrictUndefined  # noqa: PLC0415 -- few need it

    environment = Environment(
        autoescape=True,
        loader=DictLoader(dict(templates)),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        signs=SIGNS, most=MOST, visible=visible, counted=counted, lang=language_of
    )
    style = environment.get_template("style.css").render(values)
    made = environment.get_template("report.html")
    yield from made.generate(values, style=style, style_hash=hash_of(style))


def hash_of(style: str) -> str:
    """What allows a style in a content security policy (CSP 3, §2.3.1).

    >>> hash_of("")
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"


def counted(number: int, thing: str) -> str:
    """A number of things.

    >>> counted(1, "unit"), counted(2000, "unit")
    ('1 unit', '2,000 units')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def language_of(tag: str) -> str:
    """A tag as an attribute may have it.

    >>> language_of("zh-Hans"), language_of('x"y')
    ('zh-Hans', 'und')
    """
    return tag if is_tag(tag) else UNKNOWN

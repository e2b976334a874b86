"""The templates, filled in."""

from collections.abc import Iterator, Mapping
from typing import Any


def render(values: Mapping[str, Any], templates: Mapping[str, str]) -> Iterator[str]:
    """The page in pieces, made of ``report.html`` among the templates.

    Whatever is put into it is escaped.
    """
    from jinja2 import DictLoader, Environment, StrictUndefined  # noqa: PLC0415 -- few need it

    environment = Environment(
        autoescape=True,
        loader=DictLoader(dict(templates)),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    yield from environment.get_template("report.html").generate(values)

"""Rules, for a reader: the list of them, and the page of each."""

import re
from collections.abc import Iterable, Iterator

from hexapla.checks.rule import Rule
from hexapla.report.page import Page, Tint

MARKED = re.compile(r"⟦([^⟧]*)⟧")


def contents(rules: Iterable[Rule], page: Page) -> Iterator[str]:
    """A line for each rule: its level, its name, the pattern that it finds."""
    for rule in rules:
        level = rule.severity.level.name.lower()
        yield f"{level:8}{page.tint(rule.slug.ljust(23), Tint.STRONG)} {rule.title}\n"


def manual(rule: Rule, page: Page) -> Iterator[str]:
    """The rule's page: what is declared of it, and its docstring with the marks tinted."""
    facts = (
        f"{rule.severity.name.lower()} ({rule.severity.level.name.lower()}), {rule.dimension.value}"
    )
    yield f"{page.tint(rule.slug, Tint.STRONG)}: {facts}\n\n"
    body = rule.manual
    if page.coloured:
        body = MARKED.sub(lambda found: page.tint(found[1], Tint.ERROR), body)
    yield body + "\n"

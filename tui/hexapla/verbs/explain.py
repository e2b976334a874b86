"""What a rule looks for."""

from hexapla.checks.rule import Rule
from hexapla.checks.rules import RULES
from hexapla.verbs.check import unknown_rule


def find_rule(slug: str) -> Rule:
    """The rule of that name.

    Raises:
        UsageError: there is none; the remedy names the nearest.
    """
    for rule in RULES:
        if rule.slug == slug:
            return rule
    raise unknown_rule(slug)


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the shelf."""
    return RULES

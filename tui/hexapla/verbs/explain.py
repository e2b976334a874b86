"""The rules: which there are, which are meant, what each looks for."""

from difflib import get_close_matches

from hexapla.checks.rule import Rule
from hexapla.checks.rules import RULES
from hexapla.errors import UsageError


def find_rule(slug: str) -> Rule:
    """The rule of that name.

    Raises:
        UsageError: there is none; the remedy names the nearest.
    """
    for rule in RULES:
        if rule.slug == slug:
            return rule
    raise _unknown_rule(slug)


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the shelf."""
    return RULES


def choose_rules(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """The rules selected (all, if none is) less those ignored, in the order of the shelf."""
    known = [rule.slug for rule in RULES]
    for slug in (*select, *ignore):
        if slug not in known:
            raise _unknown_rule(slug)
    return tuple(r for r in RULES if (not select or r.slug in select) and r.slug not in ignore)


def _unknown_rule(slug: str) -> UsageError:
    """The error for a rule that does not exist, with the nearest that does."""
    close = get_close_matches(slug, [rule.slug for rule in RULES], n=1, cutoff=0.5)
    remedy = f"did you mean {close[0]}?" if close else "`hexapla rules` lists them"
    return UsageError(f"there is no rule {slug}", remedy=remedy)

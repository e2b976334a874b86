"""The shelf of rules: one file each, named as the rule.

``RULES`` is the table of contents, in the order in which a unit's findings are shown.
"""

from hexapla.checks.rule import Rule
from hexapla.checks.rules.altered_verbatim import altered_verbatim
from hexapla.checks.rules.forbidden_term import forbidden_term
from hexapla.checks.rules.unrendered_term import unrendered_term

RULES: tuple[Rule, ...] = (
    altered_verbatim,
    forbidden_term,
    unrendered_term,
)

"""The shelf of rules: one file each, named as the rule.

``RULES`` is the table of contents, in the order in which a unit's findings are shown.
"""

from hexapla.checks.rule import Rule
from hexapla.checks.rules.added_text import added_text
from hexapla.checks.rules.altered_verbatim import altered_verbatim
from hexapla.checks.rules.damaged_entry import damaged_entry
from hexapla.checks.rules.dangling_join import dangling_join
from hexapla.checks.rules.doubtful_bead import doubtful_bead
from hexapla.checks.rules.dropped_segment import dropped_segment
from hexapla.checks.rules.empty_rendering import empty_rendering
from hexapla.checks.rules.forbidden_term import forbidden_term
from hexapla.checks.rules.foreign_punctuation import foreign_punctuation
from hexapla.checks.rules.number_mismatch import number_mismatch
from hexapla.checks.rules.placeholder_mismatch import placeholder_mismatch
from hexapla.checks.rules.stale_source import stale_source
from hexapla.checks.rules.stray_space import stray_space
from hexapla.checks.rules.unintroduced_short_form import unintroduced_short_form
from hexapla.checks.rules.unrendered_term import unrendered_term
from hexapla.checks.rules.untouched_source import untouched_source
from hexapla.checks.rules.untranslated import untranslated

RULES: tuple[Rule, ...] = (
    damaged_entry,
    dangling_join,
    empty_rendering,
    dropped_segment,
    stale_source,
    doubtful_bead,
    added_text,
    untranslated,
    untouched_source,
    placeholder_mismatch,
    altered_verbatim,
    forbidden_term,
    number_mismatch,
    unrendered_term,
    unintroduced_short_form,
    foreign_punctuation,
    stray_space,
)

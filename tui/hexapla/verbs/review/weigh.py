"""A finding that a person confirms or waives: which one it is."""

from pathlib import Path

from hexapla.errors import UsageError
from hexapla.verbs.check import prepare
from hexapla.verbs.desk import Desk
from hexapla.verbs.request import Request
from hexapla.verbs.review.decide import Word
from hexapla.verbs.review.page import Page, find_unit
from hexapla.workspace.forms import forms_folder


def name_finding(page: Page, word: Word, request: Request) -> Word:
    """The word with the fingerprint of the finding that it is about.

    ``word.rule`` names its rule, and ``word.finding`` the beginning of its fingerprint where the
    rule has found more than one thing in the unit.

    Raises:
        UsageError: the rule finds nothing there, or more than one thing.
    """
    unit = find_unit(page, word.unit)
    plan = prepare(request, Path())
    desk = Desk(
        plan.workspace.config, plan.rules, plan.termbase, locks=forms_folder(plan.workspace)
    )
    found = [
        finding
        for finding in desk.findings_among(page.catalogue, {unit.key})
        if (finding.unit.key, finding.rule) == (unit.key, word.rule)
        and finding.fingerprint.startswith(word.finding)
    ]
    if len(found) == 1:
        return word._replace(finding=found[0].fingerprint)
    named = ", ".join(f"{one.fingerprint}: {one.remark.message}" for one in found)
    remedy = f"say which with --finding: {named}" if found else "hexapla check lists the findings"
    message = f"{word.rule} finds {len(found) or 'nothing'}{' things' if found else ''} here"
    raise UsageError(message, path=str(page.path), line=unit.line, remedy=remedy)

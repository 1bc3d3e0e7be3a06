"""Checking a workout, a program or sessions."""

from __future__ import annotations

from backworkouts._catalog.catalog import Catalog
from backworkouts.bundled import or_bundled
from backworkouts.rules._context import Context, Subject
from backworkouts.rules._rule import Finding
from backworkouts.rules.registry import RuleChoice, chosen
from backworkouts.rules.report import Report, Skipped

__all__ = ["check"]

_NO_WEEK = "a workout by itself is no week: give a program, or all workouts or sessions of a week"


def check(
    subject: Subject,
    *,
    select: RuleChoice | None = None,
    ignore: RuleChoice = (),
    catalog: Catalog | None = None,
) -> Report:
    """What the rules find in a workout, a program, or the workouts or sessions of a week.

    Args:
        subject: what is checked.
        select: codes (`"ORD001"`), families (`"ORD"`) or names of the rules to run; all by default.
        ignore: those not to run.
        catalog: what is known of exercises and muscles; the bundled one by default.

    Raises:
        UnsupportedSubjectError: for any other subject.
        UnknownIdError: for a rule that does not exist.

    >>> import backworkouts as bw
    >>> early = bw.straight("deadlift", 3, reps=5)
    >>> check(bw.Workout("A", early, bw.straight("pull up", 3, reps=8))).codes
    ('ORD001',)
    """
    context = Context(subject, or_bundled(catalog))
    findings: list[Finding] = []
    ran: list[str] = []
    skipped: list[Skipped] = []
    for rule in chosen(select, ignore):
        if rule.needs_week and not context.is_week:
            skipped.append(Skipped(rule.code, _NO_WEEK))
        else:
            ran.append(rule.code)
            findings += rule.find(context)
    return Report(tuple(findings), tuple(ran), tuple(skipped))

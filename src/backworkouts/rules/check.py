"""Checking a workout, a program or sessions."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

from attrs import evolve

from backworkouts._catalog.catalog import Catalog
from backworkouts.bundled import or_bundled
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.rules._context import Context, Subject
from backworkouts.rules._rule import Finding
from backworkouts.rules.registry import RuleChoice, chosen
from backworkouts.rules.report import Report, Skipped

if TYPE_CHECKING:
    from backworkouts.notation import Reading

__all__ = ["check"]

_NO_WEEK = "a workout by itself is no week: give a program, or all workouts or sessions of a week"


def check(
    subject: Subject | Reading,
    *,
    select: RuleChoice | None = None,
    ignore: RuleChoice = (),
    catalog: Catalog | None = None,
) -> Report:
    """What the rules find in a workout, a program, or the workouts or sessions of a week.

    Args:
        subject: what is checked; of a `Reading` of a text, the findings have a line and a column.
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
    reading = _as_reading(subject)
    if reading is not None:
        if reading.subject is None:
            raise UnsupportedSubjectError("a text without exercises", "a text with exercises")
        subject = reading.subject
    context = Context(cast("Subject", subject), or_bundled(catalog))
    findings: list[Finding] = []
    ran: list[str] = []
    skipped: list[Skipped] = []
    for rule in chosen(select, ignore):
        if rule.needs_week and not context.is_week:
            skipped.append(Skipped(rule.code, _NO_WEEK))
        else:
            ran.append(rule.code)
            findings += rule.find(context)
    if reading is not None:
        findings = [evolve(one, place=reading.place(one.where)) for one in findings]
    return Report(tuple(findings), tuple(ran), tuple(skipped))


def _as_reading(subject: object) -> Reading | None:
    """The subject, if it was read from a text; found out without reading the reader of texts."""
    module = sys.modules.get("backworkouts.notation.reading")
    return subject if module is not None and isinstance(subject, module.Reading) else None

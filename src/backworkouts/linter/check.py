"""Checking a workout, a program or sessions."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import evolve

from backworkouts._catalog.catalog import Catalog
from backworkouts.bundled import or_bundled
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.allow import Allowed
from backworkouts.linter.context import Context, Subject
from backworkouts.linter.profile import Profile
from backworkouts.linter.registry import RuleChoice
from backworkouts.linter.report import Report
from backworkouts.linter.selection import Fit, Pending, Prepared, failed, prepared
from backworkouts.linter.settings import Settings
from backworkouts.linter.workout_view import Plan
from backworkouts.model.workout import Workout

if TYPE_CHECKING:
    from backworkouts.notation import Reading

__all__ = ["check", "checker", "is_dated", "subject_of"]

_DEFAULTS = Settings()

Parts = Sequence[tuple[str, Any]]
"""What a rule looks at: plans or weeks, with the paths that lead to them."""


def check(
    subject: Subject | Reading,
    *,
    profile: Profile | None = None,
    select: RuleChoice | None = None,
    ignore: RuleChoice = (),
    settings: Settings | None = None,
    catalog: Catalog | None = None,
) -> Report:
    """What the rules find in a workout, a program, or the workouts or sessions of a week.

    Args:
        subject: what is checked; of a `Reading` of a text, the findings have a line and a column.
        profile: for whom; that of the settings by default.
        select: codes (`"ORD001"`), families (`"ORD"`) or names of the rules to run; those of the
            settings by default, or all.
        ignore: those not to run; those of the settings by default.
        settings: of the rules; none by default.
        catalog: what is known of exercises and muscles; the bundled one by default.

    Raises:
        UnsupportedSubjectError: for any other subject.
        UnknownIdError: for a rule that does not exist.

    >>> import backworkouts as bw
    >>> early = bw.straight("deadlift", 3, reps=5)
    >>> check(bw.Workout("A", early, bw.straight("pull up", 3, reps=8)), select="ORD").codes
    ('ORD001',)
    """
    settings = _DEFAULTS if settings is None else _given(settings, Settings)
    for_whom = settings.profile if profile is None else _given(profile, Profile)
    chosen = prepared(settings, select, ignore)
    known = or_bundled(catalog)
    if type(subject) is Workout:
        return _run(chosen, Context(subject, known, for_whom))
    reading = _as_reading(subject)
    knows_days = reading is None or reading.states_days
    report = _run(chosen, Context(subject_of(subject), known, for_whom, knows_days=knows_days))
    if reading is None:
        return report
    findings, allowed = (
        tuple(evolve(one, place=reading.place(one.where)) for one in some)
        for some in (report.findings, report.allowed)
    )
    return evolve(report, findings=findings, allowed=allowed)


def checker(
    profile: Profile | None,
    select: RuleChoice | None,
    ignore: RuleChoice,
    settings: Settings | None,
    catalog: Catalog | None,
    *,
    knows_days: bool = True,
) -> Callable[[Subject], Report]:
    """What checks one subject after the other by the same settings; arguments as of `check`."""
    settings = _DEFAULTS if settings is None else _given(settings, Settings)
    for_whom = settings.profile if profile is None else _given(profile, Profile)
    chosen = prepared(settings, select, ignore)
    known = or_bundled(catalog)

    def look(subject: Subject) -> Report:
        return _run(chosen, Context(subject, known, for_whom, knows_days=knows_days))

    return look


def subject_of(subject: Subject | Reading) -> Subject:
    """What is checked: of a reading, what was read.

    Raises:
        UnsupportedSubjectError: when nothing was.
    """
    reading = _as_reading(subject)
    if reading is None:
        return cast("Subject", subject)
    if reading.subject is None:
        raise UnsupportedSubjectError("a text without exercises", "a text with exercises")
    return reading.subject


def is_dated(subject: Subject | Reading) -> bool:
    """Whether its days are known: not those of a text that gives no more than their order."""
    reading = _as_reading(subject)
    return reading is None or reading.states_days


_Kind = TypeVar("_Kind", Profile, Settings)


def _given(value: _Kind, kind: type[_Kind]) -> _Kind:
    if not isinstance(value, kind):
        raise UnsupportedSubjectError(describe(value), f"a {kind.__name__}")
    return value


def _as_reading(subject: object) -> Reading | None:
    """The subject, if it was read from a text; found out without reading the reader of texts."""
    module = sys.modules.get("backworkouts.notation.reading")
    return subject if module is not None and isinstance(subject, module.Reading) else None


def _run(chosen: Prepared, context: Context) -> Report:
    """What rules that were made ready find."""
    fit = chosen.fit_for(context)
    plan = context.plan
    findings = _of_all(fit, context) if plan is None else _of_workout(fit, plan, context)
    hidden: list[Pending] = []
    if (findings or chosen.on_notes) and (notes := context.notes):
        allowed = Allowed(notes)
        if allowed.allows:
            findings, hidden = _without_allowed(findings, allowed, chosen, fit.codes)
    if findings or hidden:
        return Report(findings, fit.codes, fit.skipped, hidden)
    return fit.clean


def _of_workout(fit: Fit, plan: Plan, context: Context) -> list[Pending]:
    """What they find in a workout by itself, which all that fit are for."""
    findings: list[Pending] = []
    looks, at_weeks = fit.looks_at(plan)
    week = context.weeks[0] if at_weeks else None
    for rule, look, options, is_of_workouts in looks:
        try:
            for found in look(plan if is_of_workouts else week, options):
                findings.append(_pending(Pending, (rule, "", found)))  # noqa: PERF401  mostly none
        except Exception as error:  # whatever somebody's rule raises
            raise failed(rule.code, error) from error
    return findings


def _of_all(fit: Fit, context: Context) -> list[Pending]:
    """What they find in all workouts and weeks."""
    findings: list[Pending] = []
    for one in fit.rules:
        parts: Parts = context.plans if one.is_of_workouts else context.paths_of_weeks
        for prefix, part in parts:
            if one.may_find(part.facts) and (not one.is_for_some or one.is_for(part)):
                try:
                    found = list(one.look(part, one.options))
                except Exception as error:  # as above
                    raise failed(one.code, error) from error
                findings += [Pending(one, prefix, each) for each in found]
    return findings


def _without_allowed(
    findings: list[Pending], allowed: Allowed, chosen: Prepared, ran: tuple[str, ...]
) -> tuple[list[Pending], list[Pending]]:
    """The findings that no note allows, with those on the notes themselves; and the others."""
    names = {one.code: one.names for one in chosen.rules if one.code in ran}
    allowed.looked_for.update(*names.values())
    left: list[Pending] = []
    hidden: list[Pending] = []
    for one in findings:
        (hidden if allowed.hides(names[one.code], one.where) else left).append(one)
    for rule in chosen.on_notes:
        left += [Pending(rule, "", found) for found in rule.look(allowed, rule.options)]
    return sorted(left, key=_code), hidden


_code = attrgetter("code")
_pending = tuple.__new__  # sooner than the constructor of a named tuple

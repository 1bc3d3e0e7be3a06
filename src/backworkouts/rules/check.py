"""Checking a workout, a program or sessions."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import evolve

from backworkouts._catalog.catalog import Catalog
from backworkouts.bundled import or_bundled
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.rules._context import Context, Subject
from backworkouts.rules._prepared import PreparedRule, prepared
from backworkouts.rules._rule import Finding, Scope
from backworkouts.rules.allow import Allowed
from backworkouts.rules.profile import Profile
from backworkouts.rules.registry import RuleChoice
from backworkouts.rules.report import Report, Skipped
from backworkouts.rules.settings import Settings

if TYPE_CHECKING:
    from backworkouts.notation import Reading

__all__ = ["check", "subject_of"]

_DEFAULTS = Settings()


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
    ('ORD001', 'ORD004')
    """
    reading = _as_reading(subject)
    settings = _given(settings, Settings, _DEFAULTS)
    rules = prepared(settings, select, ignore)
    for_whom = _given(profile, Profile, settings.profile)
    report = _run(rules, Context(subject_of(subject), or_bundled(catalog), for_whom))
    if reading is not None:
        placed = [
            tuple(evolve(one, place=reading.place(one.where)) for one in some)
            for some in (report.findings, report.allowed)
        ]
        return evolve(report, findings=placed[0], allowed=placed[1])
    return report


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


_Kind = TypeVar("_Kind", Profile, Settings)


def _given(value: _Kind | None, kind: type[_Kind], default: _Kind) -> _Kind:
    if value is None:
        return default
    if not isinstance(value, kind):
        raise UnsupportedSubjectError(describe(value), f"a {kind.__name__}")
    return value


def _as_reading(subject: object) -> Reading | None:
    """The subject, if it was read from a text; found out without reading the reader of texts."""
    module = sys.modules.get("backworkouts.notation.reading")
    return subject if module is not None and isinstance(subject, module.Reading) else None


def _run(rules: tuple[PreparedRule, ...], context: Context) -> Report:
    """What rules that were made ready find."""
    findings: list[Finding] = []
    ran: list[str] = []
    skipped: list[Skipped] = []
    hidden: list[Finding] = []
    allowed = Allowed(context.notes)
    parts: dict[Scope, Sequence[tuple[str, Any]]] = {
        Scope.WORKOUT: context.plans,
        Scope.TRAINING: context.paths_of_weeks,
        Scope.WEEK: context.paths_of_weeks,
        Scope.ALLOWED: [("", allowed)],
    }
    for one in rules:
        if one.needs & context.lacks:
            skipped.append(one.skipped(context.lacks))
            continue
        some = parts[one.scope]
        if one.is_for_some:
            some = [part for part in some if one.is_for(part[1])]
            if not some:
                skipped.append(one.not_for)
                continue
        ran.append(one.code)
        allowed.looked_for.update(one.names)
        for prefix, part in some:
            for found in one.look(part, one.options):
                finding = one.finding(prefix, found)
                is_hidden = allowed.allows and allowed.hides(one.names, finding.where)
                (hidden if is_hidden else findings).append(finding)
    findings.sort(key=_code)
    return Report(tuple(findings), tuple(sorted(ran)), tuple(skipped), tuple(hidden))


_code = attrgetter("code")

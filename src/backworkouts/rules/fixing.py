"""Applying fixes until nothing changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, cast

from attrs import evolve, frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.rules._context import Subject
from backworkouts.rules._rule import Finding
from backworkouts.rules.check import check, subject_of
from backworkouts.rules.profile import Profile
from backworkouts.rules.registry import RuleChoice
from backworkouts.rules.report import Report
from backworkouts.rules.settings import Settings

if TYPE_CHECKING:
    from backworkouts.notation import Reading

__all__ = ["Fixed", "fix"]

Fixable = Workout | Program | Phase | Session | tuple[Workout, ...] | tuple[Session, ...]


@frozen
class Fixed:
    """A subject after its fixes.

    Attributes:
        subject: with every fix made that was.
        applied: what was found and is fixed, in that order.
        report: what the rules find in it now.
    """

    subject: Fixable
    applied: tuple[Finding, ...]
    report: Report


def fix(
    subject: Subject | Reading,
    *,
    unsafe: bool = False,
    profile: Profile | None = None,
    select: RuleChoice | None = None,
    ignore: RuleChoice = (),
    settings: Settings | None = None,
    catalog: Catalog | None = None,
) -> Fixed:
    r"""The subject with its fixes made, one after the other, until none is left that helps.

    A fix is made when its finding is gone afterwards and none of that severity or above has come
    for it; so it ends, and to fix twice changes nothing more.

    Args:
        subject: as for `check`. Sessions stay as they are: what was done was done.
        unsafe: also make fixes that change the training itself, or follow a preference.
        profile: as for `check`, and so what follows.
        select: codes, families or names of the rules to run.
        ignore: those not to run.
        settings: of the rules.
        catalog: what is known of exercises and muscles.

    Raises:
        UnsupportedSubjectError: for any other subject.
        UnknownIdError: for a rule that does not exist.

    >>> from backworkouts.notation import parse
    >>> print(fix(parse("A\nDeadlift 3x5\nPull-Up 3x8")).subject)
    A
    Pull-Up 3 x 8
    Deadlift 3 x 5
    """
    one = _held(subject_of(subject))
    look: Callable[[Fixable], Report] = partial(
        check, profile=profile, select=select, ignore=ignore, settings=settings, catalog=catalog
    )
    report = look(one)
    applied: list[Finding] = []
    while (step := _step(one, report, look, unsafe=unsafe)) is not None:
        finding, one, report = step
        applied.append(finding)
    return Fixed(one, tuple(applied), report)


def _held(subject: Subject) -> Fixable:
    # What it holds, and whether it is anything to check, is for `check` to see.
    return cast("Fixable", tuple(subject) if isinstance(subject, Iterable) else subject)


def _step(
    subject: Fixable, report: Report, look: Callable[[Fixable], Report], *, unsafe: bool
) -> tuple[Finding, Fixable, Report] | None:
    """The first fix that helps, of the gravest findings first; and what comes of it."""
    gravest_first = sorted(report, key=lambda one: -one.severity.rank)
    for finding in gravest_first:
        workout = _workout_at(subject, finding.where)
        if finding.fix is None or workout is None or not (unsafe or finding.fix.is_safe):
            continue
        changed = _with(subject, workout, finding.fix.apply(workout))
        after = look(changed)
        if _is_better(report, after, finding):
            return finding, changed, after
    return None


def _is_better(before: Report, after: Report, fixed: Finding) -> bool:
    """Whether a finding is gone, and there are no more of that severity or above than before."""
    least = fixed.severity.rank
    was = Counter(one.code for one in before if one.severity.rank >= least)
    now = Counter(one.code for one in after if one.severity.rank >= least)
    return now[fixed.code] < was[fixed.code] and now <= was


def _workout_at(subject: Fixable, where: str) -> Workout | None:
    """The workout that a path leads to or into; None for what is no workout, or was done."""
    if isinstance(subject, Workout):
        return subject
    steps = [int(one) for one in re.findall(r"\[(\d+)\]", where.partition("blocks")[0])]
    at: object = subject
    for step in steps:
        at = at.phases[step] if isinstance(at, Program) else _members(at)[step]
    return at if isinstance(at, Workout) else None


def _members(at: object) -> tuple[object, ...]:
    return at.rotation if isinstance(at, Phase) else cast("tuple[object, ...]", at)


def _with(subject: Fixable, old: Workout, new: Workout) -> Fixable:
    """The subject with a workout in place of another, wherever that one stands."""
    if isinstance(subject, Program):
        phases = [cast("Phase", _with(phase, old, new)) for phase in subject.phases]
        return evolve(subject, phases=phases)
    if isinstance(subject, Phase):
        return evolve(subject, rotation=[new if one is old else one for one in subject.rotation])
    if isinstance(subject, tuple):
        return cast("Fixable", tuple(new if one is old else one for one in subject))
    return new

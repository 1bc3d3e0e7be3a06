"""Applying fixes until nothing changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

from attrs import evolve, frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.check import checker, is_dated, subject_of
from backworkouts.linter.context import Subject
from backworkouts.linter.edits import Fix
from backworkouts.linter.profile import Profile
from backworkouts.linter.registry import RuleChoice
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding
from backworkouts.linter.settings import Settings
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

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
    look: Callable[[Fixable], Report] = checker(
        profile, select, ignore, settings, catalog, knows_days=is_dated(subject)
    )
    held = _held(subject_of(subject))
    state = _State(held, look(held))
    applied: list[Finding] = []
    # What did not help may help once something else is fixed: so until a pass fixes nothing.
    while made := _pass(state, look, unsafe=unsafe):
        applied += made
    return Fixed(state.subject, tuple(applied), state.report)


def _held(subject: Subject) -> Fixable:
    # What it holds, and whether it is anything to check, is for `check` to see.
    return cast("Fixable", tuple(subject) if isinstance(subject, Iterable) else subject)


class _State:
    """A subject on its way, and what the rules find in it."""

    def __init__(self, subject: Fixable, report: Report) -> None:
        self.subject = subject
        self.report = report


_Candidate = tuple[Finding, Fix, Workout]

Tried = dict[tuple[int, str, str], Workout]
"""By the identity of a workout, and what was found where in it; while it is here, nothing else has
that identity."""


def _pass(state: _State, look: Callable[[Fixable], Report], *, unsafe: bool) -> list[Finding]:
    """Make every fix that helps; what was made."""
    made: list[Finding] = []
    tried: Tried = {}
    while candidates := _candidates(state, tried, unsafe=unsafe):
        for one, _, workout in candidates:
            tried[id(workout), one.code, one.where] = workout
        made += _make(candidates, state, look)
    return made


def _candidates(state: _State, tried: Tried, *, unsafe: bool) -> list[_Candidate]:
    """Of each workout a finding that can be fixed, the gravest first."""
    found: dict[int, _Candidate] = {}
    for one in sorted(state.report.not_yet_said(), key=lambda one: -one.severity.rank):
        workout = _workout_at(state.subject, one.where)
        if workout is None or id(workout) in found or (id(workout), one.code, one.where) in tried:
            continue
        finding = one if isinstance(one, Finding) else one.finding()
        if finding.fix is not None and (unsafe or finding.fix.is_safe):
            found[id(workout)] = (finding, finding.fix, workout)
    return list(found.values())


def _make(
    candidates: list[_Candidate], state: _State, look: Callable[[Fixable], Report]
) -> list[Finding]:
    """Make them all at once; where that does not help, each half of them by itself."""
    changed = state.subject
    for _, mended, workout in candidates:
        changed = _with(changed, workout, mended.apply(workout))
    after = look(changed)
    fixed = [one for one, _, _ in candidates]
    if _is_better(state.report, after, fixed):
        state.subject, state.report = changed, after
        return fixed
    if len(candidates) == 1:
        return []
    half = len(candidates) // 2
    return [
        *_make(candidates[:half], state, look),
        *_make(candidates[half:], state, look),
    ]


def _is_better(before: Report, after: Report, fixed: list[Finding]) -> bool:
    """Whether these are gone, and there are no more of their severities or above than before."""
    least = min(one.severity.rank for one in fixed)
    was, now = (
        Counter(one.code for one in report.not_yet_said() if one.severity.rank >= least)
        for report in (before, after)
    )
    return now <= was - Counter(one.code for one in fixed)


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

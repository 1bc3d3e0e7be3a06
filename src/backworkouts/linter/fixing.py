"""Applying fixes until nothing changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar, cast, overload

from attrs import evolve, frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import plain_subject
from backworkouts.linter.check import Checker, held
from backworkouts.linter.profile import Profile
from backworkouts.linter.registry import RuleChoice
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding, Rule, Scope
from backworkouts.linter.settings import Settings
from backworkouts.linter.subject_view import Held, Subject
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["FixResult", "fix"]

_Fixed = TypeVar("_Fixed")
_Subject = TypeVar("_Subject", Workout, Program, Phase, Session)
_Member = TypeVar("_Member", Workout, Session)

_INDEX = re.compile(r"\[(\d+)\]")


@frozen(repr=False)
class FixResult(PydanticField, NotebookDisplay, Generic[_Fixed]):
    """A subject after its fixes.

    Attributes:
        subject: the subject with the fixes applied, of the class that was given: for a sequence, a
            tuple; for a reading of a text, what was read.
        applied: the findings that are fixed, in the order of the fixes.
        report: what the rules find in the subject now.
    """

    subject: _Fixed
    applied: tuple[Finding, ...]
    report: Report

    def __str__(self) -> str:
        """Return what was fixed, the subject after its fixes, and the report."""
        fixed = [f"fixed: {finding}" for finding in self.applied] or ["nothing fixed"]
        several = self.subject if isinstance(self.subject, tuple) else (self.subject,)
        return "\n".join([*fixed, *map(str, several), str(self.report)])

    def __repr__(self) -> str:
        subject = self.subject
        what = f"{len(subject)} subjects" if isinstance(subject, tuple) else repr(subject)
        return f"<FixResult: {len(self.applied)} fixed in {what}; {self.report.summary}>"

    def to_dict(self, *, catalog: Catalog | None = None) -> dict[str, Any]:
        """Return plain values for JSON: the subject as documents, the fixes, and the report.

        Args:
            catalog: whose exercises and workouts are written as their ids; the bundled one by
                default.
        """
        return {
            "subject": plain_subject(self.subject, catalog),
            "applied": [finding.to_dict() for finding in self.applied],
            "report": self.report.to_dict(),
        }


@overload
def fix(
    subject: _Subject,
    *,
    unsafe: bool = ...,
    profile: Profile | None = ...,
    select: RuleChoice | None = ...,
    ignore: RuleChoice = ...,
    rules: Iterable[Rule] | Rule | None = ...,
    credits: CreditTable | CreditTableName = ...,
    settings: Settings | None = ...,
    catalog: Catalog | None = ...,
) -> FixResult[_Subject]: ...
@overload
def fix(
    subject: Reading,
    *,
    unsafe: bool = ...,
    profile: Profile | None = ...,
    select: RuleChoice | None = ...,
    ignore: RuleChoice = ...,
    rules: Iterable[Rule] | Rule | None = ...,
    credits: CreditTable | CreditTableName = ...,
    settings: Settings | None = ...,
    catalog: Catalog | None = ...,
) -> FixResult[Workout | Program]: ...
@overload
def fix(
    subject: Iterable[_Member],
    *,
    unsafe: bool = ...,
    profile: Profile | None = ...,
    select: RuleChoice | None = ...,
    ignore: RuleChoice = ...,
    rules: Iterable[Rule] | Rule | None = ...,
    credits: CreditTable | CreditTableName = ...,
    settings: Settings | None = ...,
    catalog: Catalog | None = ...,
) -> FixResult[tuple[_Member, ...]]: ...
def fix(
    subject: Subject | Iterable[Workout | Session] | Reading,
    *,
    unsafe: bool = False,
    profile: Profile | None = None,
    select: RuleChoice | None = None,
    ignore: RuleChoice = (),
    rules: Iterable[Rule] | Rule | None = None,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    settings: Settings | None = None,
    catalog: Catalog | None = None,
) -> object:
    r"""Return the subject with its fixes applied, one after the other, until none is left.

    A fix is applied when its finding is gone afterwards and no finding of that severity or above
    has come for it. So fixing ends, and fixing twice changes nothing more.

    Args:
        subject: as for `check`. Sessions stay as they are: what was done was done.
        unsafe: also apply fixes that change the training itself, or follow a preference.
        profile: as for `check`.
        select: codes, families or names of the rules to run.
        ignore: rules not to run.
        rules: rules of your own, as for `check`.
        credits: the credit table, as for `check`.
        settings: settings of the rules.
        catalog: the exercises and muscles that are known.

    Raises:
        UnsupportedSubjectError: for any other subject.
        UnknownIdError, InvalidValueError, RuleError: as `check`.

    >>> from backworkouts.notation import parse
    >>> print(fix(parse("A\nGood Morning 3x10\nT-Bar Row 3x8")).subject)
    A
    T-Bar Row 3 x 8
    Good Morning 3 x 10
    """
    checker = Checker.of(
        profile=profile,
        select=select,
        ignore=ignore,
        rules=rules,
        credits=credits,
        settings=settings,
        catalog=catalog,
    )
    knows_days = not isinstance(subject, Reading) or subject.states_days
    fixer = _Fixer(held(subject), checker, knows_days=knows_days, unsafe=unsafe)
    applied: list[Finding] = []
    # A fix that did not help may help after another one: repeat until a pass applies none.
    while findings := fixer.apply_all():
        applied += findings
    report = checker.check(fixer.subject, knows_days=knows_days)
    return FixResult(fixer.subject, tuple(applied), report)


class _Candidate(NamedTuple):
    """A finding that may be fixed: the workout it is in, and the workout after the fix."""

    finding: Finding
    before: Workout
    after: Workout


class _Fixer:
    """A subject on its way, and what the rules find in it.

    Every different workout gets one fix per round. Each fix is first tried on its workout alone,
    and the subject as a whole is checked once per round, so that the time grows with the number of
    workouts, not with its square.
    """

    def __init__(self, subject: Held, checker: Checker, *, knows_days: bool, unsafe: bool) -> None:
        self.subject = subject
        self._checker = checker
        # Weeks are judged with the whole subject, not with each workout alone.
        of_workouts = tuple(rule for rule in checker.rules if rule.rule.scope is Scope.WORKOUT)
        self._alone = evolve(checker, rules=of_workouts)
        self._knows_days = knows_days
        self._unsafe = unsafe
        self.report = self._check(subject)

    def _check(self, subject: Held) -> Report:
        # Not grouped: every place has a fix of its own.
        return self._checker.check(subject, knows_days=self._knows_days, is_grouped=False)

    def apply_all(self) -> list[Finding]:
        """Apply every fix that helps; return the findings that are fixed."""
        applied: list[Finding] = []
        # Workouts are held beside their identity, so that no other object can have it meanwhile.
        tried: dict[tuple[int, str, str], Workout] = {}
        while candidates := self._candidates(tried):
            helpful = []
            for candidate in candidates:
                finding, before, after = candidate
                tried[id(before), finding.code, finding.where] = before
                old = self._alone.check(before, is_grouped=False)
                new = self._alone.check(after, is_grouped=False)
                if _is_better(old, new, [finding]):
                    helpful.append(candidate)
            applied += self._apply(helpful)
        return applied

    def _candidates(self, tried: Mapping[tuple[int, str, str], Workout]) -> list[_Candidate]:
        """Return one fixable finding of each workout that was not tried yet, the gravest first."""
        found: dict[int, _Candidate] = {}
        for finding in sorted(self.report, key=lambda finding: -finding.severity.rank):
            fix = finding.fix
            if fix is None or not (fix.is_safe or self._unsafe):
                continue
            workout = _workout_at(self.subject, finding.where)
            if workout is None or id(workout) in found:
                continue
            if (id(workout), finding.code, finding.where) not in tried:
                found[id(workout)] = _Candidate(finding, workout, fix.apply(workout))
        return list(found.values())

    def _apply(self, candidates: Sequence[_Candidate]) -> list[Finding]:
        """Apply all at once if that helps the whole; otherwise each half of them by itself."""
        if not candidates:
            return []
        changed = _replace(self.subject, {id(one.before): one.after for one in candidates})
        report = self._check(changed)
        findings = [candidate.finding for candidate in candidates]
        if _is_better(self.report, report, findings):
            self.subject, self.report = changed, report
            return findings
        if len(candidates) == 1:
            return []
        half = len(candidates) // 2
        return [*self._apply(candidates[:half]), *self._apply(candidates[half:])]


def _is_better(before: Report, after: Report, fixed: Sequence[Finding]) -> bool:
    """Return whether these findings are gone, and none of their severities or above has come."""
    least = min(finding.severity for finding in fixed)
    old, new = (
        Counter(finding.code for finding in report.at_least(least)) for report in (before, after)
    )
    return new <= old - Counter(finding.code for finding in fixed)


def _workout_at(subject: Held, where: str) -> Workout | None:
    """Return the workout that a path leads to or into; None for a week, or for a session."""
    part: object = subject
    for step in map(int, _INDEX.findall(where)):
        if isinstance(part, Program):
            part = part.phases[step]
        elif isinstance(part, Phase):
            part = part.rotation[step]
        elif isinstance(part, tuple):
            part = part[step]
        else:  # a path into a workout or a session goes on to its blocks
            break
    return part if isinstance(part, Workout) else None


def _replace(subject: Held, workouts: Mapping[int, Workout]) -> Held:
    """Return the subject with other workouts, by the identity of those they replace."""
    if isinstance(subject, Workout):
        return workouts.get(id(subject), subject)
    if isinstance(subject, Program):
        phases = [cast("Phase", _replace(phase, workouts)) for phase in subject.phases]
        return evolve(subject, phases=phases)
    if isinstance(subject, Phase):
        return evolve(subject, rotation=[workouts.get(id(day), day) for day in subject.rotation])
    assert isinstance(subject, tuple)  # noqa: S101  a session has no workout to replace
    return cast("Held", tuple(workouts.get(id(member), member) for member in subject))

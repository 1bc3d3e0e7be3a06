"""The rules of a check with their settings, selected once for all checks with equal settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import cast

from backworkouts.errors import RuleError, describe
from backworkouts.linter.allow import Allowed
from backworkouts.linter.profile import NOBODY, Profile
from backworkouts.linter.registry import RuleChoice, as_names, rules_beside
from backworkouts.linter.report import Skipped
from backworkouts.linter.rule import (
    AllowedLook,
    Finding,
    Match,
    Options,
    Requirement,
    Rule,
    Scope,
    Severity,
    SubjectLook,
    WeekLook,
    WorkoutLook,
)
from backworkouts.linter.sentence import listed, stated_in_words
from backworkouts.linter.settings import Settings
from backworkouts.linter.subject_view import SubjectView
from backworkouts.linter.week_view import WeekView
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.muscle import Muscle
from backworkouts.model.terms import Level
from backworkouts.model.workout import Goal
from backworkouts.volume.guide import Guide

__all__ = ["SelectedRule", "select_rules"]


class SelectedRule:
    """A rule with its settings.

    Attributes:
        rule: the rule.
        code: the code of the rule.
        names: what a note may call the rule: its code, its name, its family.
        options: the options, as set or by default.
        severity: the severity of its findings, as set or by default.
        is_chosen: the rule was selected, and does not only run because all rules do.
    """

    def __init__(self, rule: Rule, settings: Settings, *, is_chosen: bool = True) -> None:
        own = settings.of(rule)
        self.rule = rule
        self.code: str = rule.code
        self.names: frozenset[str] = frozenset({rule.code, rule.name, rule.family})
        self.options: Options = {
            option.name: cast("float", own.get(option.name, option.default))
            for option in rule.options
        }
        self.severity: Severity = Severity(cast("str", own.get("severity", rule.severity)))
        self.is_chosen: bool = is_chosen
        self._is_severity_set = "severity" in own
        self._requires = [
            requirement
            for requirement in Requirement
            if requirement in rule.requires
            or (requirement is Requirement.WEEK and rule.scope is Scope.WEEK)
        ]
        self._is_for_all = not (rule.goals or rule.except_goals or rule.for_beginners)
        self._not_for = Skipped(rule.code, _for_whom(rule))

    def skipped(self, subject: SubjectView) -> Skipped | None:
        """Return why the rule cannot run on a subject; None when it can."""
        for requirement in self._requires:
            if requirement in subject.missing:
                return Skipped(self.code, requirement.value)
        if self._is_off_for(subject.profile):
            return Skipped(self.code, _off(self.rule.enabled_by or NOBODY))
        if self._is_for_all or any(self._is_for(part) for _, part in self._parts(subject)):
            return None
        return self._not_for

    def run(self, subject: SubjectView) -> list[Finding]:
        """Return the findings in the workouts or weeks of a subject.

        Raises:
            RuleError: when the rule raises anything.
        """
        findings: list[Finding] = []
        for where, part in self._parts(subject):
            if self._is_for_all or self._is_for(part):
                matches = self._look(part)
                findings += [self._finding(match, where) for match in matches]
        return findings

    def run_on_notes(self, allowed: Allowed) -> list[Finding]:
        """Return the findings in what notes allow.

        Raises:
            RuleError: when the rule raises anything.
        """
        return [self._finding(match, "") for match in self._look(allowed)]

    def guides(self, muscles: Mapping[str, Muscle], profile: Profile) -> Mapping[str, Guide]:
        """Return the weekly sets that the rule asks for, by muscle; none for another lifter.

        Args:
            muscles: the muscles that are known, by id; the rule's other muscles are left out.
            profile: whom the training is for.

        Raises:
            RuleError: when the function of the rule raises anything, or returns no guides.
        """
        is_beginner = profile.level is Level.BEGINNER
        is_for_lifter = self._is_for_lifter(profile.goal, is_beginner=is_beginner)
        if self.rule.guide is None or self._is_off_for(profile) or not is_for_lifter:
            return {}
        try:
            found = dict(self.rule.guide(self.options, muscles, profile))
        except Exception as error:  # a rule of a user may raise anything
            raise RuleError(self.code, f"{type(error).__name__}: {error}") from error
        for guide in found.values():
            if not isinstance(guide, Guide):
                raise RuleError(self.code, f"its guide has {describe(guide)}, which is no Guide")
        return {
            muscle: guide.owned_by(self.code)
            for muscle, guide in found.items()
            if muscle in muscles
        }

    def severity_of(self, lower: Severity | None) -> Severity:
        """Return the severity of one finding.

        Args:
            lower: as `Match.severity`. A severity that the settings state takes precedence.
        """
        if lower is None or self._is_severity_set:
            return self.severity
        return min(self.severity, lower)

    def _is_off_for(self, profile: Profile) -> bool:
        """Return whether the rule is off by default, and neither selected nor turned on."""
        enabled_by = self.rule.enabled_by
        return not (enabled_by is None or self.is_chosen or profile.includes(enabled_by))

    def _parts(
        self, subject: SubjectView
    ) -> Sequence[tuple[str, WorkoutView | WeekView | SubjectView]]:
        """Return what the rule looks at, with the path to put before what it finds."""
        if self.rule.scope is Scope.SUBJECT:
            return [("", subject)]
        if self.rule.scope is Scope.WORKOUT:
            return subject.workouts
        return [("", week) for week in subject.weeks]  # rules on weeks yield whole paths

    def _is_for(self, part: WorkoutView | WeekView | SubjectView) -> bool:
        """Return whether a workout or a week is for those that the rule is for."""
        if isinstance(part, SubjectView):
            return any(map(self._is_for, part.weeks))
        return self._is_for_lifter(part.goal, is_beginner=part.is_for_beginners)

    def _is_for_lifter(self, goal: Goal | None, *, is_beginner: bool) -> bool:
        rule = self.rule
        if rule.for_beginners and not is_beginner:
            return False
        if goal in rule.except_goals:
            return False
        return not rule.goals or goal in rule.goals

    def _look(self, part: WorkoutView | WeekView | SubjectView | Allowed) -> list[Match]:
        look = self.rule.look
        try:
            if isinstance(part, WorkoutView):
                matches = list(cast("WorkoutLook", look)(part, self.options))
            elif isinstance(part, WeekView):
                matches = list(cast("WeekLook", look)(part, self.options))
            elif isinstance(part, SubjectView):
                matches = list(cast("SubjectLook", look)(part, self.options))
            else:
                matches = list(cast("AllowedLook", look)(part, self.options))
        except Exception as error:  # a rule of a user may raise anything
            raise RuleError(self.code, f"{type(error).__name__}: {error}") from error
        for match in matches:
            if not isinstance(match, Match):
                raise RuleError(self.code, f"it yields {describe(match)}, which is no Match")
        return matches

    def _finding(self, match: Match, where: str) -> Finding:
        path = f"{where}.{match.where}" if where and match.where else where or match.where
        return Finding(
            self.code,
            self.severity_of(match.severity),
            match.message,
            path,
            self.rule.grounds,
            match.fix,
            total=match.total,
            name=self.rule.name,
        )


def _for_whom(rule: Rule) -> str:
    reasons = []
    if rule.except_goals:
        reasons.append(f"it is not for the goal of {listed(rule.except_goals, 'or')}")
    whom = [f"the goal of {listed(rule.goals, 'or')}"] if rule.goals else []
    whom += ["beginners"] if rule.for_beginners else []
    if whom:
        of_whom = listed(whom)
        reasons.append(f"it is for {of_whom}, which neither the profile nor the training states")
    return "; ".join(reasons)


def _off(enabled_by: Profile) -> str:
    """Return why a rule does not run that only some profiles turn on."""
    return f"it is off by default: a profile with {stated_in_words(enabled_by)} turns it on"


def select_rules(
    settings: Settings,
    select: RuleChoice | None,
    ignore: RuleChoice,
    own: tuple[Rule, ...] = (),
) -> tuple[SelectedRule, ...]:
    """Return the rules to run, with their settings, in the order of their codes.

    Args:
        settings: the settings.
        select: codes, families and names; in place of those of the settings unless None.
        ignore: rules not to run; in place of those of the settings unless empty.
        own: rules of the caller, beside all others.

    Raises:
        UnknownIdError: for what names no rule and no family.
        InvalidValueError: for a code or a name that is taken.
    """
    wanted = settings.select if select is None else as_names(select)
    return _selected(settings, wanted, as_names(ignore) or settings.ignore, own)


@lru_cache(maxsize=64)
def _selected(
    settings: Settings,
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
    own: tuple[Rule, ...],
) -> tuple[SelectedRule, ...]:
    rules = rules_beside(own)
    chosen: Iterable[str] = rules if select is None else rules.codes_of(select)
    codes = {*chosen} - rules.codes_of(ignore)
    return tuple(
        SelectedRule(rule, settings, is_chosen=select is not None)
        for code, rule in rules.items()
        if code in codes
    )

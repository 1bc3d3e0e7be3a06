"""Which wish causes a finding in a program that was built."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from backworkouts.builder.built import Caused
from backworkouts.builder.given_up import GivenUp
from backworkouts.builder.plan import Plan
from backworkouts.linter.check import Checker
from backworkouts.linter.report import Report
from backworkouts.linter.rule import Finding

__all__ = ["caused_by_loads", "caused_by_wishes"]

_DAYS = "the number of days a week is your wish"
_TOO_HARD = "GOL004"
_BY_RULE: Mapping[str, tuple[str, str]] = {
    "FRQ001": ("days", _DAYS),
    "FRQ002": ("days", _DAYS),
    "VOL001": ("volume", "the sets a week are your wish"),
    "VOL002": ("volume", "the sets a week are your wish"),
    "EQP002": ("profile", "the equipment at hand allows no vertical pull"),
    "GOL003": ("profile", "the profile asks for a day for the back, with the goal of athletics"),
}


def caused_by_wishes(
    plan: Plan, report: Report, checker: Checker, given_up: GivenUp
) -> tuple[Caused, ...]:
    """Return every finding of a report with the wish that causes it.

    Args:
        plan: what the program was planned from.
        report: the report of the program.
        checker: runs the same rules on the kept workouts by themselves.
        given_up: what the composition gives up.
    """
    kept_codes = _findings_of_kept(plan, checker)
    return tuple(
        _of_composition(finding, given_up)
        if finding.code in given_up.codes
        else _caused(plan, finding, kept_codes)
        for finding in report.findings
    )


def caused_by_loads(
    before: tuple[Caused, ...], report: Report, *, has_other_sets: bool
) -> tuple[Caused, ...]:
    """Return every finding of a report with its cause, of a program that got loads from a log.

    Args:
        before: the findings without the loads.
        report: the report with the loads.
        has_other_sets: whether progressions changed sets, and not only loads.
    """
    known = {_key(caused.finding): caused for caused in before}
    wish, text = "log", "it is found with the loads from the log"
    if has_other_sets:
        wish, text = "progressions", "it is found with the sets that your progressions give"
    return tuple(
        evolve(known[_key(finding)], finding=finding)
        if _key(finding) in known
        else Caused(finding, wish, text)
        for finding in report.findings
    )


def _key(finding: Finding) -> tuple[str, str, str]:
    return (finding.code, finding.where, finding.message)


def _of_composition(finding: Finding, given_up: GivenUp) -> Caused:
    if given_up.is_kept_work:
        return Caused(finding, "keep", "what you keep leaves no room for more")
    return Caused(finding, "profile", "the equipment at hand allows no more")


def _findings_of_kept(plan: Plan, checker: Checker) -> frozenset[str]:
    """Return the codes of what is found in the kept workouts by themselves."""
    kept = tuple(workout.kept for workout in plan.workouts if workout.kept is not None)
    return frozenset(
        finding.code for workout in kept for finding in checker.check(workout).findings
    )


def _caused(plan: Plan, finding: Finding, kept_codes: frozenset[str]) -> Caused:
    known = _BY_RULE.get(finding.code)
    has_kept = any(workout.kept is not None for workout in plan.workouts)
    if known is not None and (known[0] != "volume" or plan.wishes.volume):
        return Caused(finding, *known)
    if finding.code == _TOO_HARD and plan.preferred:
        return Caused(finding, "prefer", "you prefer the exercise")
    if finding.code in kept_codes:
        return Caused(finding, "keep", "it is found in the workout that you keep by itself")
    if has_kept:
        return Caused(finding, "keep", "what you keep takes part in it")
    return Caused(finding, "settings", "the builder does not plan for this rule")

"""Checking a workout, a program or sessions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import evolve, frozen

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import credit_table
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.allow import Allowed
from backworkouts.linter.grouping import group_findings
from backworkouts.linter.profile import Profile
from backworkouts.linter.registry import RuleChoice, as_rules, rules_beside
from backworkouts.linter.report import Report, Skipped
from backworkouts.linter.rule import Finding, Rule, Scope
from backworkouts.linter.selection import SelectedRule, select_rules
from backworkouts.linter.settings import Settings
from backworkouts.linter.subject_view import Held, Subject, SubjectView, as_subject
from backworkouts.notation import Reading
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["Checker", "check", "held", "report_of"]

_DEFAULTS = Settings()


def check(
    subject: Subject | Reading,
    *,
    profile: Profile | None = None,
    select: RuleChoice | None = None,
    ignore: RuleChoice = (),
    rules: Iterable[Rule] | Rule | None = None,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    settings: Settings | None = None,
    catalog: Catalog | None = None,
) -> Report:
    """Return what the rules find in a workout, a program, or the workouts or sessions of a week.

    Args:
        subject: what is checked; the findings in a `Reading` of a text have a line and a column.
        profile: whom the training is for; that of the settings by default.
        select: codes (`"ORD001"`), families (`"ORD"`) or names of the rules to run; those of the
            settings by default, or all.
        ignore: rules not to run; those of the settings by default.
        rules: rules of your own, beside all others; `select` runs some alone. Settings that name
            such a rule hold it themselves: `Settings(own_rules=[...])`.
        credits: what a set earns a muscle in each role, for the rules that count sets: a table, or
            the name of a bundled one.
        settings: settings of the rules; none by default.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Raises:
        UnsupportedSubjectError: for any other subject.
        UnknownIdError: for an unknown rule, an unknown table, and for a table that names an unknown
            exercise or muscle.
        InvalidValueError: for a rule whose code or name is taken.
        RuleError: for a rule that fails.

    >>> import backworkouts as bw
    >>> early = bw.straight("deadlift", 3, reps=5)
    >>> check(bw.Workout("A", early, bw.straight("pull up", 3, reps=8)), select="ORD").codes
    ('ORD001',)
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
    return report_of(subject, checker)


def report_of(subject: Subject | Reading, checker: Checker) -> Report:
    """Return the report of a checker; findings in a `Reading` have their place in the text.

    Raises:
        UnsupportedSubjectError: for any other subject.
        RuleError: for a rule that fails.
    """
    if not isinstance(subject, Reading):
        return checker.check(as_subject(subject))
    report = checker.check(held(subject), knows_days=subject.states_days)
    findings, allowed = (
        tuple(evolve(finding, place=subject.place(finding.where)) for finding in findings)
        for findings in (report.findings, report.allowed)
    )
    return evolve(report, findings=findings, allowed=allowed)


def held(subject: object) -> Held:
    """Return what is checked: of a reading, what was read; a sequence as a tuple.

    Raises:
        UnsupportedSubjectError: for any other subject, and for a text without exercises.
    """
    if not isinstance(subject, Reading):
        return as_subject(subject)
    if subject.subject is None:
        raise UnsupportedSubjectError("a text without exercises", "a text with exercises")
    return subject.subject


@frozen
class Checker:
    """Runs the same rules on one subject after another.

    Attributes:
        rules: the rules, in the order of their codes.
        profile: whom the training is for.
        credits: what a set earns a muscle in each role.
        catalog: the exercises and muscles that are known.
        own_rules: the rules of the caller, selected or not.
    """

    rules: tuple[SelectedRule, ...]
    profile: Profile
    credits: CreditTable
    catalog: Catalog
    own_rules: tuple[Rule, ...] = ()

    @classmethod
    def of(
        cls,
        *,
        profile: Profile | None = None,
        select: RuleChoice | None = None,
        ignore: RuleChoice = (),
        rules: Iterable[Rule] | Rule | None = None,
        credits: CreditTable | CreditTableName = FRACTIONAL,
        settings: Settings | None = None,
        catalog: Catalog | None = None,
    ) -> Checker:
        """Return the checker for the arguments of `check`.

        Raises:
            UnsupportedSubjectError: for an argument of another type.
            UnknownIdError: for an unknown rule, table, or exercise of a table.
            InvalidValueError: for a rule whose code or name is taken.
        """
        settings = _DEFAULTS if settings is None else _expect(settings, Settings)
        profile = settings.profile if profile is None else _expect(profile, Profile)
        catalog = or_bundled(catalog)
        own = tuple(dict.fromkeys((*settings.own_rules, *as_rules(rules))))
        selected = select_rules(settings, select, ignore, own)
        return cls(selected, profile, credit_table(credits, catalog), catalog, own)

    def check(self, subject: Held, *, knows_days: bool = True, is_grouped: bool = True) -> Report:
        """Return what the rules find in a subject.

        Args:
            subject: what is checked.
            knows_days: the subject states its days, and not only their order.
            is_grouped: one finding stands for all that repeat it; see `group_findings`.
        """
        view = SubjectView(
            subject, self.catalog, self.profile, credits=self.credits, knows_days=knows_days
        )
        findings: list[Finding] = []
        ran: list[SelectedRule] = []
        skipped: list[Skipped] = []
        for rule in self.rules:
            reason = rule.skipped(view)
            if reason is not None:
                skipped.append(reason)
                continue
            ran.append(rule)
            if rule.rule.scope is not Scope.ALLOWED:
                findings += rule.run(view)
        hidden: list[Finding] = []
        allowed = Allowed(view.notes, rules_beside(self.own_rules).names)
        if allowed.allows:
            findings, hidden = _apply_notes(findings, allowed, ran)
        if is_grouped:
            rules = {rule.code: rule.rule for rule in ran}
            findings = group_findings(findings, view, rules)
            hidden = group_findings(hidden, view, rules)
        return Report(
            tuple(findings),
            tuple(rule.code for rule in ran),
            tuple(skipped),
            tuple(hidden),
            self.own_rules,
        )


def _apply_notes(
    findings: list[Finding], allowed: Allowed, ran: Sequence[SelectedRule]
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that no note allows, with those on the notes themselves; and the rest."""
    names = {rule.code: rule.names for rule in ran}
    allowed.checked.update(*names.values())
    left: list[Finding] = []
    hidden: list[Finding] = []
    for finding in findings:
        is_hidden = allowed.hides(names[finding.code], finding.where)
        (hidden if is_hidden else left).append(finding)
    for rule in ran:
        if rule.rule.scope is Scope.ALLOWED:
            left += rule.run_on_notes(allowed)
    return sorted(left, key=lambda finding: finding.code), hidden


_Argument = TypeVar("_Argument", Profile, Settings)


def _expect(value: _Argument, kind: type[_Argument]) -> _Argument:
    if not isinstance(value, kind):
        raise UnsupportedSubjectError(describe(value), f"a {kind.__name__}")
    return value

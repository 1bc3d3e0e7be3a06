"""The rules of a check, made ready once for all checks that go by the same settings."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import NamedTuple

from backworkouts.errors import RuleError
from backworkouts.linter.context import Context
from backworkouts.linter.registry import RuleChoice, all_rules, as_names, codes_of
from backworkouts.linter.report import Report, Skipped
from backworkouts.linter.rule import (
    Finding,
    Found,
    Look,
    Need,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.settings import Settings
from backworkouts.linter.week_view import Week
from backworkouts.linter.workout_view import Plan

__all__ = [
    "Fit",
    "Looks",
    "Pending",
    "Prepared",
    "PreparedRule",
    "failed",
    "prepared",
]

_MOST_KEPT = 64
_MOST_OF_FACTS = 1_000
_kept: dict[Hashable, Prepared] = {}


_FEW = 4

LookOf = tuple["PreparedRule", Look, Options, bool]
"""A rule with what is asked of it at once; the last says whether it looks at workouts."""


class Looks(NamedTuple):
    """What rules look at a workout."""

    all: tuple[LookOf, ...]
    at_weeks: bool
    """Whether any looks at the week that it is a part of."""


class Fit:
    """The rules that can look at a subject, as what they need is known.

    Attributes:
        rules: all of them.
        codes: theirs.
        skipped: those that cannot.
        clean: what they report when they find nothing: always the same.
    """

    def __init__(
        self, rules: Iterable[PreparedRule], codes: tuple[str, ...], skipped: tuple[Skipped, ...]
    ) -> None:
        self.rules = tuple(rules)
        self.codes = codes
        self.skipped = skipped
        self.clean = Report((), codes, skipped)
        self._looks = _looks(self.rules)
        self._asked = 0
        for one in self.rules:
            self._asked |= one.asked
        self._by_facts: dict[int, Looks] = {}

    def looks_at(self, plan: Plan) -> Looks:
        """Those that may find something in a workout: the same for all with the same facts.

        So of thirty rules hardly half are called. To know the facts, a workout is gone through
        once; for a few rules that is not worth it.
        """
        if len(self.rules) <= _FEW:
            return self._looks
        facts = plan.facts & self._asked
        looks = self._by_facts.get(facts)
        if looks is None:
            if len(self._by_facts) >= _MOST_OF_FACTS:
                self._by_facts.clear()
            looks = _looks(one for one in self.rules if one.may_find(facts))
            self._by_facts[facts] = looks
        return looks


def _looks(rules: Iterable[PreparedRule]) -> Looks:
    looks = tuple((one, one.look, one.options, one.is_of_workouts) for one in rules)
    return Looks(looks, not all(is_of_workouts for *_, is_of_workouts in looks))


class Prepared:
    """The rules of a check.

    Args:
        rules: all of them, in the order of their codes.
        settings: what they were made of, kept so that nothing else has its identity.

    Attributes:
        on_notes: those that look at the notes, after all others: which of them have they used?
    """

    def __init__(self, rules: Iterable[PreparedRule], settings: Settings) -> None:
        self.settings = settings
        self.rules = tuple(rules)
        self.on_notes = tuple(one for one in self.rules if one.rule.scope is Scope.ALLOWED)
        self._needs = 0
        for one in self.rules:
            self._needs |= one.needs
        self._are_for_some = any(one.is_for_some for one in self.rules)
        self._fit: dict[Hashable, Fit] = {}

    def fit_for(self, context: Context) -> Fit:
        """Those that can look at a subject: the same for all of which as much is known."""
        lacks = self._needs and self._needs & context.lacks
        key: Hashable = lacks
        if self._are_for_some:
            key = (lacks, *context.for_whom)
        fit = self._fit.get(key)
        if fit is None:
            if len(self._fit) >= _MOST_KEPT:
                self._fit.clear()
            fit = self._fit[key] = self._that_fit(lacks, context)
        return fit

    def _that_fit(self, lacks: int, context: Context) -> Fit:
        fit = []
        skipped = []
        for one in self.rules:
            if one.needs & lacks:
                skipped.append(one.skipped(lacks))
            elif one.is_for_some and not any(map(one.is_for, one.parts(context))):
                skipped.append(one.not_for)
            else:
                fit.append(one)
        codes = tuple(one.code for one in fit)
        looking = (one for one in fit if one.rule.scope is not Scope.ALLOWED)
        return Fit(looking, codes, tuple(skipped))


class PreparedRule:
    """A rule with what is set for it.

    Attributes:
        rule: the rule.
        names: what a note may call it: its code, its name, its family.
        needs: what must be known, as the bits of `Need.bit`.
        is_for_some: whether it is for some goals, or for beginners, only.
        not_for: that it did not run, as the subject is for others.
        asked: the facts that tell whether it may find something.
    """

    __slots__ = (
        "asked", "code", "is_for_some", "is_of_workouts", "look", "names", "needs", "not_for",
        "options", "rule", "severity",
    )  # fmt: skip

    def __init__(self, rule: Rule, settings: Settings) -> None:
        own = settings.of(rule)
        self.rule = rule
        self.code = rule.code
        self.names = frozenset({rule.code, rule.name, rule.family})
        self.look = rule.look
        self.is_of_workouts = rule.scope is Scope.WORKOUT
        self.options = {one.name: own.get(one.name, one.default) for one in rule.options}
        self.severity = Severity(own.get("severity", rule.severity))
        needs = {*rule.needs, *([Need.WEEK] if rule.scope is Scope.WEEK else [])}
        self.needs = sum(one.bit for one in needs)
        self.is_for_some = bool(rule.goals or rule.for_beginners)
        self.not_for = Skipped(rule.code, _for_whom(rule))
        self.asked = rule.never_with
        for mask in rule.only_with:
            self.asked |= mask

    def skipped(self, lacks: int) -> Skipped:
        """That it did not run, as this is not known."""
        missing = self.needs & lacks
        return Skipped(self.code, next(one.value for one in Need if one.bit & missing))

    def parts(self, context: Context) -> Iterable[Plan | Week]:
        """What it looks at in a subject."""
        of = context.plans if self.is_of_workouts else context.paths_of_weeks
        return [part for _, part in of]

    def may_find(self, facts: int) -> bool:
        """Whether it may find something in a workout or a week with these facts."""
        rule = self.rule
        return not facts & rule.never_with and all(facts & mask for mask in rule.only_with)

    def is_for(self, part: Plan | Week) -> bool:
        """Whether a workout or a week is for those that the rule is for."""
        rule = self.rule
        if rule.for_beginners and not part.is_for_beginners:
            return False
        return not rule.goals or part.goal in rule.goals


class Pending(NamedTuple):
    """A finding that nobody has read yet: where it is, and what will say it."""

    rule: PreparedRule
    prefix: str
    found: Found

    @property
    def code(self) -> str:
        """Of its rule."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """Of the finding to be."""
        return self.rule.severity

    @property
    def where(self) -> str:
        """Its place in the subject."""
        if not self.prefix:
            return self.found.where
        return f"{self.prefix}.{self.found.where}" if self.found.where else self.prefix

    def finding(self) -> Finding:
        """The finding, said."""
        _, message, fix = self.found
        try:
            said = message if isinstance(message, str) else message()
            mended = fix() if callable(fix) else fix
        except Exception as error:  # whatever somebody's rule raises
            raise failed(self.code, error) from error
        grounds = self.rule.rule.grounds
        return Finding(self.code, self.severity, said, self.where, grounds, mended)


def failed(code: str, error: Exception) -> RuleError:
    """That a rule raised something."""
    return RuleError(code, f"{type(error).__name__}: {error}")


def _for_whom(rule: Rule) -> str:
    goals = " or ".join(rule.goals)
    whom = [f"the goal of {goals}"] if goals else []
    whom += ["beginners"] if rule.for_beginners else []
    return f"it is for {' and '.join(whom)}: neither the profile nor the training says so"


def prepared(settings: Settings, select: RuleChoice | None, ignore: RuleChoice) -> Prepared:
    """The rules to run.

    Args:
        settings: what is set.
        select: codes, families and names; in place of those of the settings.
        ignore: those not to run; in place of those of the settings.

    Raises:
        UnknownIdError: for what names no rule and no family.
    """
    wanted = select if select is None or type(select) is str else as_names(select)
    unwanted = ignore if ignore == () or type(ignore) is str else as_names(ignore)
    # By the identity of the settings: the dictionary in them has no hash.
    key = (id(settings), wanted, unwanted)
    kept = _kept.get(key)
    if kept is None:
        kept = _ready(settings, wanted, unwanted)
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        _kept[key] = kept
    return kept


def _ready(settings: Settings, wanted: RuleChoice | None, unwanted: RuleChoice) -> Prepared:
    rules = all_rules()
    select = settings.select if wanted is None else wanted
    chosen = frozenset(rules) if select is None else codes_of(select)
    chosen -= codes_of(unwanted or settings.ignore)
    ready = [PreparedRule(rule, settings) for code, rule in rules.items() if code in chosen]
    return Prepared(ready, settings)

"""The rules of a check, made ready once for all checks that go by the same settings."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from backworkouts.rules._rule import Finding, Found, Need, Rule, Scope, Severity
from backworkouts.rules.registry import RuleChoice, all_rules, as_names, codes_of
from backworkouts.rules.report import Skipped
from backworkouts.rules.settings import Settings

__all__ = ["PreparedRule", "prepared"]

_MOST_KEPT = 64
_kept: dict[Hashable, tuple[Settings, tuple[PreparedRule, ...]]] = {}


class PreparedRule:
    """A rule with what is set for it.

    Attributes:
        rule: the rule.
        names: what a note may call it: its code, its name, its family.
        needs: what must be known, as the bits of `Need.bit`.
        is_for_some: whether it is for some goals, or for beginners, only.
        not_for: that it did not run, as the subject is for others.
    """

    __slots__ = (
        "_skipped", "code", "is_for_some", "is_of_workouts", "look", "names", "needs", "not_for",
        "options", "rule", "scope", "severity",
    )  # fmt: skip

    def __init__(self, rule: Rule, settings: Settings) -> None:
        own = settings.of(rule)
        self.rule = rule
        self.code = rule.code
        self.names = frozenset({rule.code, rule.name, rule.family})
        self.look = rule.look
        self.scope = rule.scope
        self.is_of_workouts = rule.scope is Scope.WORKOUT
        self.options = {one.name: own.get(one.name, one.default) for one in rule.options}
        self.severity = Severity(own.get("severity", rule.severity))
        needs = {*rule.needs, *([Need.WEEK] if rule.scope is Scope.WEEK else [])}
        self.needs = sum(one.bit for one in needs)
        self.is_for_some = bool(rule.goals or rule.for_beginners)
        self.not_for = Skipped(rule.code, _for_whom(rule))
        self._skipped: dict[int, Skipped] = {}

    def skipped(self, lacks: int) -> Skipped:
        """That it did not run, as this is not known."""
        missing = self.needs & lacks
        known = self._skipped.get(missing)
        if known is None:
            why = "; ".join(one.value for one in Need if one.bit & missing)
            known = self._skipped[missing] = Skipped(self.code, why)
        return known

    def is_for(self, part: Any) -> bool:
        """Whether a workout or a week is for those that the rule is for."""
        rule = self.rule
        if rule.for_beginners and not part.is_for_beginners:
            return False
        return not rule.goals or part.goal in rule.goals

    def finding(self, prefix: str, found: Found) -> Finding:
        """What it found, for the report."""
        where = found.where
        if prefix:
            where = f"{prefix}.{where}" if where else prefix
        return Finding(self.code, self.severity, found.message, where, self.rule.grounds, found.fix)


def _for_whom(rule: Rule) -> str:
    goals = " or ".join(rule.goals)
    whom = [f"the goal of {goals}"] if goals else []
    whom += ["beginners"] if rule.for_beginners else []
    return f"it is for {' and '.join(whom)}: neither the profile nor the training says so"


def prepared(
    settings: Settings, select: RuleChoice | None, ignore: RuleChoice
) -> tuple[PreparedRule, ...]:
    """The rules to run.

    Args:
        settings: what is set.
        select: codes, families and names; in place of those of the settings.
        ignore: those not to run; in place of those of the settings.

    Raises:
        UnknownIdError: for what names no rule and no family.
    """
    wanted, unwanted = _key(select), _key(ignore)
    # Kept under the identity of the settings, which is kept with them: a dictionary in them has
    # no hash.
    key = (id(settings), wanted, unwanted)
    kept = _kept.get(key)
    if kept is None:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        kept = _kept[key] = (settings, _ready(settings, wanted, unwanted))
    return kept[1]


def _key(choice: RuleChoice | None) -> tuple[str, ...] | None:
    if choice is None or choice == ():
        return None
    return as_names(choice)


def _ready(
    settings: Settings, wanted: tuple[str, ...] | None, unwanted: tuple[str, ...] | None
) -> tuple[PreparedRule, ...]:
    rules = all_rules()
    select = settings.select if wanted is None else wanted
    chosen = frozenset(rules) if select is None else codes_of(select)
    chosen -= codes_of(settings.ignore if unwanted is None else unwanted)
    ready = [PreparedRule(rule, settings) for code, rule in rules.items() if code in chosen]
    # What looks at the notes goes last: it asks which of them the others have used.
    return tuple(sorted(ready, key=lambda one: one.scope is Scope.ALLOWED))

"""The rules that a check of the finished program will run, with their options."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Options, Scope
from backworkouts.linter.selection import SelectedRule, select_rules
from backworkouts.linter.settings import Settings
from backworkouts.model.terms import Level
from backworkouts.volume.guide import Guide

__all__ = ["RulesInForce"]


@frozen
class RulesInForce:
    """The rules that apply to a lifter.

    Attributes:
        rules: the rules by code.
        profile: the lifter, with the goal and the level that kept workouts state.
        is_week: a whole week is planned; if not, rules on weeks do not apply.
    """

    rules: Mapping[str, SelectedRule]
    profile: Profile
    is_week: bool

    @classmethod
    def of(cls, settings: Settings, profile: Profile, *, is_week: bool) -> RulesInForce:
        """Return the rules that apply to a lifter.

        Args:
            settings: the settings of the check.
            profile: whom the training is for.
            is_week: a whole week is planned.
        """
        selected = select_rules(settings, None, (), settings.own_rules)
        return cls(
            {rule.code: rule for rule in selected if _applies(rule, profile, is_week=is_week)},
            profile,
            is_week,
        )

    def options(self, code: str) -> Options | None:
        """Return the options of a rule; None when the rule does not apply.

        Args:
            code: the code of the rule.
        """
        rule = self.rules.get(code)
        return None if rule is None else rule.options

    def guides(self, catalog: Catalog) -> dict[str, Guide]:
        """Return the weekly sets that the rules ask for, by the id of the muscle.

        Args:
            catalog: whose muscles are counted.
        """
        found: dict[str, Guide] = {}
        for rule in self.rules.values():
            for muscle, guide in rule.guides(catalog.muscles, self.profile).items():
                found[muscle] = guide.within(found.get(muscle, Guide()))
        return found


def _applies(selected: SelectedRule, profile: Profile, *, is_week: bool) -> bool:
    rule = selected.rule
    enabled_by = rule.enabled_by
    is_on = enabled_by is None or selected.is_chosen or profile.includes(enabled_by)
    is_for_level = not rule.for_beginners or profile.level is Level.BEGINNER
    is_for_goal = profile.goal not in rule.except_goals and (
        not rule.goals or profile.goal in rule.goals
    )
    return is_on and is_for_level and is_for_goal and (is_week or rule.scope is not Scope.WEEK)

"""Settings of the checks: which rules, how severe, by which numbers, and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from backworkouts._nearest import nearest
from backworkouts.errors import Problem, SettingsError, UnknownIdError, describe
from backworkouts.rules._rule import Rule, Severity
from backworkouts.rules.profile import NOBODY, Profile
from backworkouts.rules.registry import RuleChoice, all_rules, as_names, codes_named, near_names

__all__ = ["RuleSettings", "Settings"]

RuleSettings = Mapping[str, Any]
"""Of one rule: its options by name, and its `severity`."""


def _names(value: RuleChoice | None) -> tuple[str, ...] | None:
    return None if value is None else as_names(value)


@frozen(kw_only=True)
class Settings:
    """What a check goes by.

    Args:
        profile: for whom.
        select: codes, families or names of the rules to run; all of them when None.
        ignore: those not to run.
        rules: by the code or the name of a rule, its options and its `severity`.

    Raises:
        SettingsError: naming every rule, option and value that there is not.

    >>> Settings(select=["VOL"], rules={"VOL001": {"sets": 8, "severity": "warning"}}).select
    ('VOL',)
    """

    profile: Profile = NOBODY
    select: tuple[str, ...] | None = field(default=None, converter=_names)
    ignore: tuple[str, ...] = field(default=(), converter=as_names)
    rules: Mapping[str, RuleSettings] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        problems = (
            *_unknown("select", self.select or ()),
            *_unknown("ignore", self.ignore),
            *_wrong(self.rules),
        )
        if problems:
            raise SettingsError(problems)

    def of(self, rule: Rule) -> RuleSettings:
        """What is set for one rule."""
        return {**self.rules.get(rule.name, {}), **self.rules.get(rule.code, {})}


def _unknown(where: str, names: tuple[str, ...]) -> Iterator[Problem]:
    for number, name in enumerate(names):
        try:
            codes_named(name)
        except UnknownIdError as error:
            expected = _expected("the code, family or name of a rule", error.suggestions)
            yield Problem(f"{where}[{number}]", describe(name), expected)


def _wrong(rules: Mapping[str, Any]) -> Iterator[Problem]:
    if not rules:  # so that nothing is read for settings that set nothing
        return
    known = all_rules()
    by_name = {one.name: one for one in known.values()} | dict(known)
    for name, settings in rules.items():
        where = f"rules.{name}"
        rule = by_name.get(name)
        if rule is None:
            expected = _expected("the code or name of a rule", near_names(str(name)))
            yield Problem(where, describe(name), expected)
        elif not isinstance(settings, Mapping):
            yield Problem(where, describe(settings), "a table of options")
        else:
            yield from _wrong_options(where, rule, settings)


def _wrong_options(where: str, rule: Rule, settings: RuleSettings) -> Iterator[Problem]:
    options = {one.name: one for one in rule.options}
    for name, value in settings.items():
        option = options.get(name)
        place = f"{where}.{name}"
        if name == "severity":
            if value not in [*Severity]:
                yield Problem(place, describe(value), " or ".join(map(repr, map(str, Severity))))
        elif option is None:
            near = nearest(str(name), [*options, "severity"]) or (*options, "severity")
            yield Problem(place, describe(name), _expected("an option of this rule", near))
        elif type(value) not in (int, float) or not option.least <= value <= option.most:
            expected = f"{option.unit}: a number from {option.least:g} to {option.most:g}"
            yield Problem(place, describe(value), expected)


def _expected(what: str, near: tuple[str, ...]) -> str:
    return f"{what}: {' or '.join(map(repr, near))}" if near else what

"""Settings of the checks: which rules, how severe, by which numbers, and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import evolve, field, fields, frozen

from backworkouts.errors import SettingsError, UnsupportedSubjectError, describe
from backworkouts.linter.profile import NOBODY, Profile
from backworkouts.linter.registry import RuleChoice, all_rules, as_names
from backworkouts.linter.rule import Rule
from backworkouts.linter.settings_errors import wrong_choice, wrong_rules

__all__ = ["RuleSettings", "Settings"]

RuleSettings = Mapping[str, Any]
"""Of one rule: its options by name, and its `severity`; of a family, its `severity`."""


def _names(value: RuleChoice | None) -> tuple[str, ...] | None:
    return None if value is None else as_names(value)


@frozen(kw_only=True)
class Settings:
    """What a check goes by.

    Args:
        profile: for whom.
        select: codes, families or names of the rules to run; all of them when None.
        ignore: those not to run.
        rules: by the code or the name of a rule, its options and its `severity`; by a family, the
            `severity` of its rules. What is set for a code goes before what is set for a name,
            and that before what is set for a family.

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
            *wrong_choice("select", self.select or ()),
            *wrong_choice("ignore", self.ignore),
            *wrong_rules(self.rules),
        )
        if problems:
            raise SettingsError(problems)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any], *, where: str = "") -> Settings:
        """Settings from plain values: the tables `profile`, `check` and `rules`.

        Args:
            values: as in a file of settings.
            where: what they are from, for the errors.

        Raises:
            SettingsError: naming every key and value that there is not.

        >>> Settings.from_dict({"check": {"select": ["VOL"]}}).select
        ('VOL',)
        """
        from backworkouts.linter import settings_tables as _tables  # noqa: PLC0415  most settings are from Python

        if not isinstance(values, Mapping):
            raise UnsupportedSubjectError(describe(values), "a table of settings")
        problems = tuple(_tables.problems_of(values))
        if problems:
            prefix = f"{where}: " if where else ""
            raise SettingsError(
                tuple(one._replace(where=f"{prefix}{one.where}") for one in problems)
            )
        parts = _tables.parts_of(values)
        return cls(profile=Profile(**parts.profile), rules=parts.rules, **parts.check)

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Settings:
        """The settings of a TOML file; of a `pyproject.toml`, its table `[tool.backworkouts]`.

        Raises:
            SettingsError: for what is no TOML, and naming every key and value that there is not.
            OSError: when it cannot be read.
        """
        from backworkouts.linter import settings_files as _files  # noqa: PLC0415  as above

        file = Path(path)
        return cls.from_dict(_files.values_in(file), where=file.name)

    @classmethod
    def find(cls, directory: str | PathLike[str] = ".") -> Settings | None:
        """The settings that hold in a directory; None when there are none.

        They are in the nearest `backworkouts.toml`, or `pyproject.toml` with a table
        `[tool.backworkouts]`, in the directory or above it.

        Raises:
            SettingsError, OSError: as `read`.
        """
        from backworkouts.linter import settings_files as _files  # noqa: PLC0415  as above

        path = _files.settings_file(Path(directory))
        return None if path is None else cls.read(path)

    def of(self, rule: Rule) -> RuleSettings:
        """What is set for one rule."""
        rules = self.rules
        if not rules:
            return rules
        return {
            key: value
            for name in (rule.family, rule.name, rule.code)
            for key, value in rules.get(name, {}).items()
        }

    def over(self, others: Settings) -> Settings:
        """These settings, and the others where these say nothing, key by key.

        >>> ours = Settings(rules={"VOL": {"severity": "warning"}})
        >>> dict(ours.over(Settings(rules={"VOL001": {"sets": 8}})).rules["VOL001"])
        {'sets': 8, 'severity': 'warning'}
        """
        said = {
            one.name: value
            for one in fields(Profile)
            if (value := getattr(self.profile, one.name)) != one.default
        }
        rules = {
            rule.code: merged
            for rule in all_rules().values()
            if (merged := {**others.of(rule), **self.of(rule)})
        }
        return Settings(
            profile=evolve(others.profile, **said),
            select=others.select if self.select is None else self.select,
            ignore=self.ignore or others.ignore,
            rules=rules,
        )

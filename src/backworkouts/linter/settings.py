"""Settings of checks: which rules, how severe, by which numbers, and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TypeVar, cast

from attrs import evolve, field, frozen

from backworkouts.errors import Code, Problem, SettingsError, UnsupportedSubjectError, describe
from backworkouts.linter.profile import NOBODY, Profile
from backworkouts.linter.registry import (
    RuleChoice,
    as_names,
    as_rules,
    clashes,
    rules_beside,
)
from backworkouts.linter.rule import Rule
from backworkouts.linter.settings_files import settings_file, values_in
from backworkouts.linter.settings_validation import (
    choice_problems,
    rules_problems,
    tables_of,
    tables_problems,
)

__all__ = ["FrozenMapping", "RuleSettings", "Settings"]

_Value = TypeVar("_Value")

RuleSettings = Mapping[str, float | str]
"""Settings of one rule: its options by name, and its `severity`; of a family, its `severity`."""


class FrozenMapping(Mapping[str, _Value]):
    """A copy of a mapping that is read-only and can be hashed."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, _Value]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: str) -> _Value:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return repr(self._items)


def _names(value: RuleChoice | None) -> tuple[str, ...] | None:
    return None if value is None else as_names(value)


def _frozen(rules: Mapping[str, RuleSettings]) -> FrozenMapping[RuleSettings]:
    """Return a read-only copy; what is no mapping stays, for validation to refuse."""
    given: object = rules
    if not isinstance(given, Mapping):
        return cast("FrozenMapping[RuleSettings]", given)
    return FrozenMapping(
        {
            name: FrozenMapping(settings) if isinstance(settings, Mapping) else settings
            for name, settings in rules.items()
        }
    )


@frozen(kw_only=True, cache_hash=True)
class Settings:
    """Settings of a check: immutable and hashable.

    Args:
        profile: whom the training is for.
        select: codes, families or names of the rules to run; all of them when None.
        ignore: rules not to run.
        rules: by the code or the name of a rule, its options and its `severity`; by a family, the
            `severity` of its rules. A setting for a code takes precedence over one for a name,
            and that over one for a family.
        own_rules: rules that checks run beside all others, and that `select`, `ignore` and
            `rules` may name.

    Raises:
        SettingsError: naming every unknown rule, option and value, what is no `Profile`, and every
            own rule whose code or name is taken.

    >>> Settings(select=["VOL"], rules={"VOL001": {"sets": 8, "severity": "warning"}}).select
    ('VOL',)
    """

    profile: Profile = NOBODY
    select: tuple[str, ...] | None = field(default=None, converter=_names)
    ignore: tuple[str, ...] = field(default=(), converter=as_names)
    rules: Mapping[str, RuleSettings] = field(factory=dict, converter=_frozen)
    own_rules: tuple[Rule, ...] = field(default=(), converter=as_rules)

    def __attrs_post_init__(self) -> None:
        profile: object = self.profile
        _raise_any(_own_problems(self.own_rules))
        known = partial(rules_beside, self.own_rules)
        _raise_any(
            (
                *_profile_problems(profile),
                *choice_problems(("select",), self.select or (), known),
                *choice_problems(("ignore",), self.ignore, known),
                *rules_problems(self.rules, known),
            )
        )

    @classmethod
    def from_dict(
        cls, values: Mapping[str, object], *, where: str = "", own_rules: Iterable[Rule] = ()
    ) -> Settings:
        """Return the settings in plain values: the tables `profile`, `check` and `rules`.

        Args:
            values: as in a file of settings.
            where: name of their origin, for the errors.
            own_rules: as for `Settings`.

        Raises:
            SettingsError: naming every unknown key and value.

        >>> Settings.from_dict({"check": {"select": ["VOL"]}}).select
        ('VOL',)
        """
        if not isinstance(values, Mapping):
            raise UnsupportedSubjectError(describe(values), "a table of settings")
        own = as_rules(own_rules)
        _raise_any(_own_problems(own))
        prefix = f"{where}: " if where else ""
        _raise_any(
            problem._replace(where=f"{prefix}{problem.where}")
            for problem in tables_problems(values, partial(rules_beside, own))
        )
        tables = tables_of(values)
        profile = Profile(**tables.profile)
        return cls(profile=profile, rules=tables.rules, own_rules=own, **tables.check)

    @classmethod
    def read(cls, path: str | PathLike[str], *, own_rules: Iterable[Rule] = ()) -> Settings:
        """Return the settings of a TOML file; of a `pyproject.toml`, its `[tool.backworkouts]`.

        Args:
            path: path of the file.
            own_rules: as for `Settings`.

        Raises:
            SettingsError: for what is no TOML, and naming every unknown key and value.
            UnsupportedSubjectError: for what is no path.
            OSError: when the file cannot be read.
        """
        file = _path(path)
        return cls.from_dict(values_in(file), where=str(file), own_rules=own_rules)

    @classmethod
    def find(
        cls, directory: str | PathLike[str] = ".", *, own_rules: Iterable[Rule] = ()
    ) -> Settings | None:
        """Return the settings that hold in a directory; None when there are none.

        They are in the nearest `backworkouts.toml`, or `pyproject.toml` with a table
        `[tool.backworkouts]`, in the directory or above it.

        Args:
            directory: path of the directory.
            own_rules: as for `Settings`.

        Raises:
            SettingsError, UnsupportedSubjectError, OSError: as `read`.
        """
        path = settings_file(_path(directory))
        return None if path is None else cls.read(path, own_rules=own_rules)

    def of(self, rule: Rule) -> RuleSettings:
        """Return the settings of one rule.

        Args:
            rule: the rule.
        """
        return {
            key: value
            for name in (rule.family, rule.name, rule.code)
            for key, value in self.rules.get(name, {}).items()
        }

    def over(self, others: Settings) -> Settings:
        """Return these settings, completed key by key by others.

        Args:
            others: the settings for what these settings leave open.

        Raises:
            SettingsError: for own rules of both with the same code or name.

        >>> ours = Settings(rules={"VOL": {"severity": "warning"}})
        >>> dict(ours.over(Settings(rules={"VOL001": {"sets": 8}})).rules["VOL001"])
        {'sets': 8, 'severity': 'warning'}
        """
        own = tuple(dict.fromkeys((*self.own_rules, *others.own_rules)))
        _raise_any(_own_problems(own))
        rules = {
            rule.code: merged
            for rule in rules_beside(own).values()
            if (merged := {**others.of(rule), **self.of(rule)})
        }
        return Settings(
            profile=evolve(others.profile, **self.profile.stated),
            select=others.select if self.select is None else self.select,
            ignore=self.ignore or others.ignore,
            rules=rules,
            own_rules=own,
        )


def _raise_any(found: Iterable[Problem]) -> None:
    problems = tuple(found)
    if problems:
        raise SettingsError(problems)


def _own_problems(own: tuple[Rule, ...]) -> Iterator[Problem]:
    """Yield the problems of own rules; without any, no other rule is imported to compare with."""
    if own:
        for problem in clashes(own):
            yield problem._replace(where=f"own_{problem.where}")


def _profile_problems(profile: object) -> Iterator[Problem]:
    if not isinstance(profile, Profile):
        expected = "a `Profile`; `Settings.from_dict({'profile': ...})` takes plain values"
        found, code = describe(profile), Code.WRONG_TYPE
        yield Problem.at(("profile",), found, expected, code, root="")


def _path(path: str | PathLike[str]) -> Path:
    if not isinstance(path, (str, PathLike)):
        raise UnsupportedSubjectError(describe(path), "the path of a file or a directory")
    return Path(path)

"""The registry of rules: every module in the folders of the rules, and of installed plugins.

A plugin is a package with an entry point in the group `backworkouts.rules` that leads to a `Rule`,
to a sequence of them, or to a package whose modules have a `RULE` each, as the folders of our own.
A script gives rules to a check without a package: `check(subject, rules=[RULE])`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from itertools import islice
from pkgutil import iter_modules
from types import ModuleType

from backworkouts import limits
from backworkouts.errors import (
    Code,
    InvalidValueError,
    PluginError,
    Problem,
    UnknownIdError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.lazy import once
from backworkouts.linter.rule import Rule, Severity
from backworkouts.suggest import nearest

__all__ = [
    "PLUGINS",
    "RuleChoice",
    "Rules",
    "all_rules",
    "as_names",
    "as_rules",
    "clashes",
    "rules_beside",
    "rules_named",
    "rules_with",
]

PLUGINS = "backworkouts.rules"
"""The group of entry points that add rules."""

_OWN = "backworkouts.rules"
"""The package of our own rules, found by name: the linter imports no rule."""

RuleChoice = Iterable[str]
"""Codes of rules (`ORD001`), families (`ORD`) or names."""

_CODE = re.compile(r"[A-Z]{3}[0-9]+")
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)+")

_EXPECTED = "a sequence of `bw.linter.Rule`; `select` takes codes, families and names"


class Rules(Mapping[str, Rule]):
    """A read-only mapping of rules by code; an unknown code raises with the nearest ones.

    Args:
        rules: in any order.

    Attributes:
        names: all that a rule can be chosen by: the codes, then the names, then the families.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = {rule.code: rule for rule in sorted(rules, key=lambda rule: rule.code)}
        families = {rule.family: None for rule in self.values()}
        self.names: tuple[str, ...] = (*self, *(rule.name for rule in self.values()), *families)

    def __getitem__(self, code: str) -> Rule:
        try:
            return self._rules[code]
        except KeyError:
            raise UnknownIdError("rule", str(code), self.near_names(str(code))) from None

    def __contains__(self, code: object) -> bool:
        return code in self._rules

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    def __repr__(self) -> str:
        return f"<Rules: {', '.join(self)}>"

    def near_names(self, name: str) -> tuple[str, ...]:
        """Return the codes, names and families that are most like a name, nearest first."""
        return nearest(name, self.names)

    def codes_named(self, name: str) -> list[str]:
        """Return the codes that one code, family or name of a rule stands for.

        Raises:
            UnknownIdError: when it names no rule and no family.
        """
        folded = name.casefold()
        codes = [
            rule.code
            for rule in self.values()
            if folded in (rule.code.casefold(), rule.name, rule.family.casefold())
        ]
        if not codes:
            raise UnknownIdError("rule", name, self.near_names(name))
        return codes

    def codes_of(self, choice: RuleChoice) -> frozenset[str]:
        """Return the codes that codes, families and names of rules stand for.

        Raises:
            UnknownIdError: for the first that names no rule and no family.
            UnsupportedSubjectError: for anything but a sequence of texts.
        """
        return frozenset(code for name in as_names(choice) for code in self.codes_named(name))

    def _ipython_key_completions_(self) -> list[str]:
        return [*self]


@once
def all_rules() -> Rules:
    """Return every rule by code, in the order of the codes; the mapping is read-only.

    Raises:
        PluginError: when a plugin cannot be loaded, or has a code or a name that is taken.
    """
    return rules_with(entry_points(group=PLUGINS))


def rules_with(plugins: Iterable[EntryPoint]) -> Rules:
    """Return our own rules and those of plugins.

    Raises:
        PluginError: as `all_rules`.
    """
    found = {rule.code: rule for rule in _own_rules()}
    names = {rule.name: rule.code for rule in found.values()}
    for plugin in plugins:
        for rule in _plugin_rules(plugin):
            if rule.code in found or rule.name in names:
                raise PluginError(plugin.name, f"{rule.code} ({rule.name}) is taken")
            names[rule.name] = rule.code
            found[rule.code] = rule
    return Rules(found.values())


def _own_rules() -> Iterator[Rule]:
    for family in iter_modules(import_module(_OWN).__path__, f"{_OWN}."):
        yield from _rules_in(import_module(family.name))


def _rules_in(folder: ModuleType) -> Iterator[Rule]:
    for module in iter_modules(folder.__path__, f"{folder.__name__}."):
        if not module.name.rpartition(".")[2].startswith("_"):
            yield import_module(module.name).RULE


def _plugin_rules(plugin: EntryPoint) -> Iterator[Rule]:
    try:
        value = plugin.load()
        if isinstance(value, ModuleType):
            value = _rules_in(value)
        rules = (value,) if isinstance(value, Rule) else tuple(value)
    except Exception as error:  # a plugin may raise anything
        raise PluginError(plugin.name, f"{type(error).__name__}: {error}") from error
    for rule in rules:
        if not isinstance(rule, Rule):
            raise PluginError(plugin.name, f"{describe(rule)} is no Rule")
        yield rule


def as_names(choice: RuleChoice) -> tuple[str, ...]:
    """Return a choice of rules as a tuple of names; a text is one name.

    Raises:
        UnsupportedSubjectError: for anything but a sequence of texts, and for one that is too long.
    """
    if isinstance(choice, str):
        return (choice,)
    if isinstance(choice, Iterable):
        names = tuple(map(str, islice(choice, limits.ITEMS + 1)))
        if len(names) <= limits.ITEMS:
            return names
        raise UnsupportedSubjectError("a longer sequence", f"at most {limits.ITEMS:,} names")
    raise UnsupportedSubjectError(describe(choice), "codes, families or names of rules")


def rules_named(choice: RuleChoice) -> list[Rule]:
    """Return the rules that codes, families and names stand for, in the order of the codes.

    Raises:
        UnknownIdError: for the first that names no rule and no family.
        UnsupportedSubjectError: for anything but a sequence of texts.
        PluginError: as `all_rules`.
    """
    rules = all_rules()
    codes = rules.codes_of(choice)
    return [rule for code, rule in rules.items() if code in codes]


def as_rules(rules: Iterable[Rule] | Rule | None) -> tuple[Rule, ...]:
    """Return rules of a caller as a tuple, each once; `Rules` and other mappings give their values.

    Raises:
        UnsupportedSubjectError: for anything but a sequence of rules, and for one that is too long.
    """
    if rules is None:
        return ()
    if isinstance(rules, Rule):
        return (rules,)
    if not isinstance(rules, Iterable):
        raise UnsupportedSubjectError(describe(rules), _EXPECTED)
    members = rules.values() if isinstance(rules, Mapping) else rules
    given = tuple(dict.fromkeys(islice(members, limits.ITEMS + 1)))
    if len(given) > limits.ITEMS:
        raise UnsupportedSubjectError("a longer sequence", f"at most {limits.ITEMS:,} rules")
    for rule in given:
        if not isinstance(rule, Rule):
            raise UnsupportedSubjectError(describe(rule), _EXPECTED)
    return given


def clashes(own: Iterable[Rule]) -> Iterator[Problem]:
    """Yield a problem for each code or name that is taken or malformed, and for each severity.

    Args:
        own: rules of a caller, to stand beside all others.
    """
    rules = {rule.code: rule for rule in all_rules().values()}
    names = {rule.name: rule for rule in rules.values()}
    for number, rule in enumerate(own):

        def problem(
            field: str, expected: str, code: Code, number: int = number, rule: Rule = rule
        ) -> Problem:
            found = describe(getattr(rule, field))
            return Problem.at(("rules", number, field), found, expected, code, root="")

        if rules.setdefault(rule.code, rule) is not rule:
            yield problem("code", "a code that no other rule has", Code.DUPLICATE_ID)
        elif not _matches(_CODE, rule.code):
            expected = "three capital letters and a number, such as 'GYM001'"
            yield problem("code", expected, Code.INVALID_VALUE)
        if names.setdefault(rule.name, rule) is not rule:
            yield problem("name", "a name that no other rule has", Code.DUPLICATE_ID)
        elif not _matches(_NAME, rule.name):
            expected = "two lower-case words or more, joined by hyphens, such as 'two-barbells'"
            yield problem("name", expected, Code.INVALID_VALUE)
        if rule.severity not in [*Severity]:
            expected = f"a severity: {', '.join(map(repr, map(str, Severity)))}"
            yield problem("severity", expected, Code.UNKNOWN_VALUE)


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def rules_beside(own: tuple[Rule, ...]) -> Rules:
    """Return all rules, and rules of a caller beside them.

    Raises:
        InvalidValueError: naming every code and name that is taken or malformed.
        PluginError: as `all_rules`.
    """
    return _merged(own) if own else all_rules()


@lru_cache(maxsize=16)
def _merged(own: tuple[Rule, ...]) -> Rules:
    problems = tuple(clashes(own))
    if problems:
        raise InvalidValueError(problems)
    return Rules((*all_rules().values(), *own))

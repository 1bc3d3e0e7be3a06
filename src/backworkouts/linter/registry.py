"""The rules there are: every module in the folders of this package, and of installed plugins.

A plugin is a package with an entry point in the group `backworkouts.rules` that leads to a `Rule`,
to a sequence of them, or to a package whose modules have a `RULE` each, as the folders here.
"""

from __future__ import annotations

from collections import UserDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from backworkouts import rules as package
from backworkouts.errors import PluginError, UnknownIdError, UnsupportedSubjectError, describe
from backworkouts.linter.plugins import PLUGINS, installed_plugins
from backworkouts.linter.rule import Rule
from backworkouts.linter.rule_files import files_by_code
from backworkouts.suggest import nearest

__all__ = [
    "PLUGINS",
    "RuleChoice",
    "all_rules",
    "as_names",
    "codes_named",
    "codes_of",
    "near_names",
    "rules_named",
]

RuleChoice = Iterable[str]
"""Codes of rules (`ORD001`), families (`ORD`) or names."""


class Rules(UserDict[str, Rule]):
    """Rules by code; an unknown code is an error that helps."""

    def __missing__(self, code: str) -> Rule:
        raise UnknownIdError("rule", str(code), near_names(str(code)))


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by code, in the order of the codes.

    Raises:
        PluginError: when a plugin cannot be loaded, or has a code or a name that is taken.
    """
    found = {rule.code: rule for rule in _in_folders(package)}
    names = {rule.name: rule.code for rule in found.values()}
    for point in installed_plugins():
        for rule in _of_plugin(point.name, point.load):
            taken = names.setdefault(rule.name, rule.code)
            if rule.code in found or taken != rule.code:
                raise PluginError(point.name, f"{rule.code} ({rule.name}) is taken")
            found[rule.code] = rule
    return Rules(sorted(found.items()))


def _in_folders(parent: ModuleType) -> Iterator[Rule]:
    for family in iter_modules(parent.__path__, f"{parent.__name__}."):
        if family.ispkg:
            yield from _in_folder(import_module(family.name))


def _in_folder(folder: ModuleType) -> Iterator[Rule]:
    for module in iter_modules(folder.__path__, f"{folder.__name__}."):
        if not module.name.rpartition(".")[2].startswith("_"):
            yield import_module(module.name).RULE


def _of_plugin(name: str, load: Callable[[], Any]) -> Iterator[Rule]:
    try:
        value = load()
        rules = tuple(_in_folder(value) if isinstance(value, ModuleType) else _all(value))
    except Exception as error:  # whatever somebody else's code raises
        raise PluginError(name, f"{type(error).__name__}: {error}") from error
    for one in rules:
        if not isinstance(one, Rule):
            raise PluginError(name, f"{describe(one)} is no Rule")
        yield one


def _all(value: Any) -> Iterable[Any]:
    return (value,) if isinstance(value, Rule) else value


def as_names(choice: RuleChoice) -> tuple[str, ...]:
    """The names that were given, be it one.

    Raises:
        UnsupportedSubjectError: for what is no sequence of texts.
    """
    if isinstance(choice, str):
        return (choice,)
    if isinstance(choice, Iterable):
        return tuple(map(str, choice))
    raise UnsupportedSubjectError(describe(choice), "codes, families or names of rules")


def codes_of(choice: RuleChoice) -> frozenset[str]:
    """The codes that codes, families and names of rules stand for.

    Raises:
        UnknownIdError: for the first that names no rule and no family.
        UnsupportedSubjectError: for what is no sequence of texts.
    """
    return frozenset(code for name in as_names(choice) for code in codes_named(name))


def rules_named(choice: RuleChoice) -> list[Rule]:
    """The rules that codes, families and names stand for, in the order of the codes.

    Of codes and families of our own no others are imported, unless a plugin may have a say.

    Raises:
        As `codes_of` and `all_rules`.
    """
    wanted = {name.upper() for name in as_names(choice)}
    files = {} if installed_plugins() else files_by_code()
    families = {code: code.rstrip("0123456789") for code in files}
    if wanted <= {*families, *families.values()}:
        own = [one for one in files if wanted & {one, families[one]}]
        return [import_module(files[one]).RULE for one in own]
    codes = codes_of(choice)
    return [rule for code, rule in all_rules().items() if code in codes]


def codes_named(name: str) -> list[str]:
    """The codes that one code, family or name of a rule stands for.

    Raises:
        UnknownIdError: when it names no rule and no family.
    """
    rules = all_rules()
    said = name.casefold()
    codes = [
        one.code
        for one in rules.values()
        if said in (one.code.casefold(), one.name, one.family.casefold())
    ]
    if not codes:
        raise UnknownIdError("rule", name, near_names(name))
    return codes


def near_names(name: str) -> tuple[str, ...]:
    """The codes, names and families of rules that are most like a name, the nearest first."""
    rules = all_rules()
    families = {one.family: None for one in rules.values()}
    return nearest(name, [*rules, *(one.name for one in rules.values()), *families])

"""The rules there are: every module in the folders of this package that has a `RULE`."""

from __future__ import annotations

from collections import UserDict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from backworkouts import rules as package
from backworkouts._nearest import nearest
from backworkouts.errors import UnknownIdError, UnsupportedSubjectError, describe
from backworkouts.rules._rule import Rule

__all__ = ["RuleChoice", "all_rules", "chosen"]

RuleChoice = Iterable[str]
"""Codes of rules (`ORD001`), families (`ORD`) or names."""


class Rules(UserDict[str, Rule]):
    """Rules by code; an unknown code is an error that helps."""

    def __missing__(self, code: str) -> Rule:
        raise UnknownIdError("rule", str(code), nearest(str(code), self.data))


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by code, in the order of the codes."""
    found: list[Rule] = []
    for family in iter_modules(package.__path__, f"{package.__name__}."):
        if family.ispkg:
            folder = import_module(family.name)
            for module in iter_modules(folder.__path__, f"{family.name}."):
                found.append(import_module(module.name).RULE)  # noqa: PERF401  as a list it would not read
    return Rules({one.code: one for one in sorted(found, key=lambda one: one.code)})


def chosen(select: RuleChoice | None = None, ignore: RuleChoice = ()) -> tuple[Rule, ...]:
    """The rules that are selected (all of them, for None) and not ignored.

    Raises:
        UnknownIdError: for what names no rule and no family.
    """
    return _chosen(_names(select), _names(ignore))


def _names(choice: RuleChoice | None) -> tuple[str, ...] | str | None:
    if choice is None or isinstance(choice, str) or choice == ():
        return choice
    if isinstance(choice, Iterable):
        return tuple(map(str, choice))
    raise UnsupportedSubjectError(describe(choice), "codes, families or names of rules")


@cache
def _chosen(
    select: tuple[str, ...] | str | None, ignore: tuple[str, ...] | str | None
) -> tuple[Rule, ...]:
    known = all_rules()
    wanted = set(known) if select is None else _codes(select)
    wanted -= _codes(ignore or ())
    return tuple(rule for code, rule in known.items() if code in wanted)


def _codes(names: tuple[str, ...] | str) -> set[str]:
    return {
        code for name in ((names,) if isinstance(names, str) else names) for code in _named(name)
    }


def _named(name: str) -> list[str]:
    known = all_rules()
    codes = [
        rule.code
        for rule in known.values()
        if name in (rule.code, rule.name, rule.code.rstrip("0123456789"))
    ]
    if not codes:
        names = [*known, *(rule.name for rule in known.values())]
        raise UnknownIdError("rule", name, nearest(str(name), names))
    return codes

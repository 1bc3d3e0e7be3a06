"""Settings as tables of plain values, as files and the command line have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from backworkouts.errors import Problem, describe
from backworkouts.linter.profile import EQUIPMENT_SETS, Weekday
from backworkouts.linter.settings_errors import one_of, wrong_choice, wrong_keys, wrong_rules
from backworkouts.model.terms import Equipment
from backworkouts.model.workout import Focus, Goal, Level
from backworkouts.suggest import nearest

__all__ = ["Parts", "parts_of", "problems_of"]

_TERMS: Mapping[str, tuple[str, Iterable[str]]] = {
    "goal": ("a goal", Goal),
    "level": ("a level", Level),
    "focus": ("a focus", Focus),
}
_LISTS: Mapping[str, tuple[str, Iterable[str]]] = {
    "equipment": ("equipment, or a set of it by name", (*Equipment, *EQUIPMENT_SETS)),
    "sport_days": ("a weekday", Weekday),
}
_TABLES = ("profile", "check", "rules")
_CHOICES = ("select", "ignore")


class Parts(NamedTuple):
    """The tables of settings."""

    profile: Mapping[str, Any]
    check: Mapping[str, Any]
    rules: Mapping[str, Any]


def parts_of(values: Mapping[str, Any]) -> Parts:
    """The tables in values that have no problems; each is empty where it is not given."""
    profile, check, rules = (values.get(name, {}) for name in _TABLES)
    if isinstance(equipment := profile.get("equipment"), (list, tuple)):
        named = (EQUIPMENT_SETS.get(one, (one,)) for one in equipment)
        profile = {**profile, "equipment": frozenset(chain.from_iterable(named))}
    return Parts(profile, check, rules)


def problems_of(values: Mapping[str, Any]) -> Iterator[Problem]:
    """Every key and value that settings do not have."""
    yield from wrong_keys("", values, _TABLES)
    given = {}
    for name in _TABLES:
        table = values.get(name, {})
        if isinstance(table, Mapping):
            given[name] = table
        else:
            yield Problem(name, describe(table), "a table")
    yield from _wrong_profile(given.get("profile", {}))
    yield from _wrong_check(given.get("check", {}))
    yield from wrong_rules(given.get("rules", {}))


def _wrong_profile(table: Mapping[str, Any]) -> Iterator[Problem]:
    yield from wrong_keys("profile.", table, (*_TERMS, *_LISTS))
    for key, (what, known) in _TERMS.items():
        if key in table:
            yield from _wrong_term(f"profile.{key}", table[key], what, known)
    for key, (what, known) in _LISTS.items():
        value = table.get(key, [])
        where = f"profile.{key}"
        if isinstance(value, (list, tuple)):
            for number, one in enumerate(value):
                yield from _wrong_term(f"{where}[{number}]", one, what, known)
        elif key != "equipment" or value not in tuple(EQUIPMENT_SETS):
            names = "" if key != "equipment" else f", or one of: {_quoted(EQUIPMENT_SETS)}"
            yield Problem(where, describe(value), f"a list of texts{names}")


def _wrong_term(where: str, value: Any, what: str, known: Iterable[str]) -> Iterator[Problem]:
    names = tuple(map(str, known))
    if value not in names:
        near = nearest(value, names) if isinstance(value, str) else ()
        yield Problem(where, describe(value), one_of(what, near or names))


def _wrong_check(table: Mapping[str, Any]) -> Iterator[Problem]:
    yield from wrong_keys("check.", table, _CHOICES)
    for key in _CHOICES:
        value = table.get(key, [])
        if isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value):
            yield from wrong_choice(f"check.{key}", value)
        else:
            yield Problem(f"check.{key}", describe(value), "a list of texts")


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(map(repr, names))

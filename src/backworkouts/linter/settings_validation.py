"""Validation of settings: problems with names, options and values, each with the nearest one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple, TypeGuard

from backworkouts.errors import Code, Path, Problem, UnknownIdError, describe
from backworkouts.linter.profile import EQUIPMENT_SETS, Weekday
from backworkouts.linter.registry import Rules
from backworkouts.linter.rule import Rule, Severity
from backworkouts.model.terms import Equipment, Level
from backworkouts.model.workout import Focus, Goal
from backworkouts.suggest import nearest

__all__ = [
    "Tables",
    "choice_problems",
    "rules_problems",
    "tables_of",
    "tables_problems",
]

_TERMS: Mapping[str, tuple[str, Iterable[str]]] = {
    "goal": ("a goal", Goal),
    "level": ("a level", Level),
    "focus": ("a focus", Focus),
}
_MEANT: Mapping[str, str] = {
    "bodybuilding": Goal.HYPERTROPHY,
    "growth": Goal.HYPERTROPHY,
    "mass": Goal.HYPERTROPHY,
    "muscle": Goal.HYPERTROPHY,
    "size": Goal.HYPERTROPHY,
    "powerlifting": Goal.STRENGTH,
    "strong": Goal.STRENGTH,
    "newbie": Level.BEGINNER,
    "novice": Level.BEGINNER,
    "starter": Level.BEGINNER,
    "medium": Level.INTERMEDIATE,
    "elite": Level.ADVANCED,
    "expert": Level.ADVANCED,
}
"""Usual words for a goal or a level, which share few letters with our word for it."""
_LISTS: Mapping[str, tuple[str, Iterable[str]]] = {
    "equipment": ("equipment, or a set of it by name", (*Equipment, *EQUIPMENT_SETS)),
    "sport_days": ("a weekday", Weekday),
}
_TABLES = ("profile", "check", "rules")
_CHOICES = ("select", "ignore")


class Tables(NamedTuple):
    """The tables of settings as plain values, ready to be keyword arguments."""

    profile: Mapping[str, Any]
    check: Mapping[str, Any]
    rules: Mapping[str, Any]


def tables_of(values: Mapping[str, Any]) -> Tables:
    """Return the tables in values without problems; a table that is not given is empty."""
    profile, check, rules = (values.get(name, {}) for name in _TABLES)
    if isinstance(equipment := profile.get("equipment"), (list, tuple)):
        named = (EQUIPMENT_SETS.get(name, (name,)) for name in equipment)
        profile = {**profile, "equipment": frozenset(chain.from_iterable(named))}
    return Tables(profile, check, rules)


def tables_problems(values: Mapping[str, object], known: Callable[[], Rules]) -> Iterator[Problem]:
    """Yield a problem for every unknown key and value in plain values.

    Args:
        values: the tables.
        known: returns all rules that there are. It is called where some rule is named only:
            importing every rule takes a while, and most settings name none.
    """
    yield from _key_problems((), values, _TABLES)
    tables: dict[str, Mapping[str, object]] = {}
    for name in _TABLES:
        table = values.get(name, {})
        if isinstance(table, Mapping):
            tables[name] = table
        else:
            yield _problem((name,), table, "a table", Code.WRONG_TYPE)
    yield from _profile_problems(tables.get("profile", {}))
    yield from _check_problems(tables.get("check", {}), known)
    yield from rules_problems(tables.get("rules", {}), known)


def _profile_problems(table: Mapping[str, object]) -> Iterator[Problem]:
    yield from _key_problems(("profile",), table, (*_TERMS, *_LISTS))
    for key, (what, known) in _TERMS.items():
        if key in table:
            yield from _term_problems(("profile", key), table[key], what, known)
    for key, (what, known) in _LISTS.items():
        value = table.get(key, [])
        path = ("profile", key)
        if isinstance(value, (list, tuple)):
            for number, term in enumerate(value):
                yield from _term_problems((*path, number), term, what, known)
        elif key != "equipment" or value not in tuple(EQUIPMENT_SETS):
            names = "" if key != "equipment" else f", or one of: {_quoted(EQUIPMENT_SETS)}"
            yield _problem(path, value, f"a list of texts{names}", Code.WRONG_TYPE)


def _term_problems(path: Path, value: object, what: str, known: Iterable[str]) -> Iterator[Problem]:
    names = tuple(map(str, known))
    if value not in names:
        near: tuple[str, ...] = ()
        if isinstance(value, str):
            meant = _MEANT.get(value.casefold())
            near = (meant,) if meant in names else nearest(value.casefold(), names)
        code = Code.UNKNOWN_VALUE if isinstance(value, str) else Code.WRONG_TYPE
        yield _problem(path, value, _one_of(what, near or names), code, near)


def _check_problems(table: Mapping[str, object], known: Callable[[], Rules]) -> Iterator[Problem]:
    yield from _key_problems(("check",), table, _CHOICES)
    for key in _CHOICES:
        value = table.get(key, [])
        if isinstance(value, (list, tuple)) and all(isinstance(name, str) for name in value):
            yield from choice_problems(("check", key), value, known)
        else:
            yield _problem(("check", key), value, "a list of texts", Code.WRONG_TYPE)


def choice_problems(
    path: Path, names: Iterable[str], known: Callable[[], Rules]
) -> Iterator[Problem]:
    """Yield a problem for every name of no rule and no family.

    Args:
        path: the place of the names in the settings.
        names: what should name rules and families.
        known: as in `tables_problems`.
    """
    for number, name in enumerate(names):
        try:
            known().codes_named(name)
        except UnknownIdError as error:
            expected = _one_of("the code, family or name of a rule", error.suggestions)
            near = error.suggestions
            yield _problem((*path, number), name, expected, Code.UNKNOWN_ID, near)


def rules_problems(rules: object, known: Callable[[], Rules]) -> Iterator[Problem]:
    """Yield a problem for every unknown rule, option and value.

    Args:
        rules: the settings by rule or family.
        known: as in `tables_problems`.
    """
    if not isinstance(rules, Mapping):
        yield _problem(("rules",), rules, "a table of rules", Code.WRONG_TYPE)
        return
    if not rules:
        return
    by_name: dict[str, Rule] = {rule.name: rule for rule in known().values()}
    by_name.update(known())
    families = {rule.family for rule in by_name.values()}
    for name, settings in rules.items():
        path = ("rules", name)
        if name not in by_name and name not in families:
            near = known().near_names(str(name))
            expected = _one_of("the code, name or family of a rule", near)
            yield _problem(path, name, expected, Code.UNKNOWN_ID, near)
        elif not isinstance(settings, Mapping):
            yield _problem(path, settings, "a table of options", Code.WRONG_TYPE)
        else:
            yield from _option_problems(path, by_name.get(name), settings)


def _option_problems(
    path: Path, rule: Rule | None, settings: Mapping[str, object]
) -> Iterator[Problem]:
    """Yield the problems of the settings of a rule, or of a family when there is no rule."""
    options = {} if rule is None else {option.name: option for option in rule.options}
    known = (*options, "severity")
    for name, value in settings.items():
        option = options.get(name)
        place = (*path, name)
        if name == "severity":
            if value not in [*Severity]:
                expected = " or ".join(map(repr, map(str, Severity)))
                near = nearest(str(value), Severity)
                yield _problem(place, value, expected, Code.UNKNOWN_VALUE, near)
        elif option is None:
            what = "an option of this rule" if rule else "a setting of a whole family"
            near = nearest(str(name), known)
            yield _problem(place, name, _one_of(what, near or known), Code.UNKNOWN_KEY, near)
        elif not _is_number(value) or not option.least <= value <= option.most:
            expected = f"{option.unit}: a number from {option.least:g} to {option.most:g}"
            code = Code.OUT_OF_RANGE if _is_number(value) else Code.WRONG_TYPE
            yield _problem(place, value, expected, code)


def _is_number(value: object) -> TypeGuard[float]:
    """Return whether a value is a number; `True` is none."""
    return type(value) in (int, float)


def _key_problems(
    path: Path, table: Mapping[str, object], known: Iterable[str]
) -> Iterator[Problem]:
    """Yield a problem for every unknown key of a table."""
    known = tuple(known)
    for key in table:
        if key not in known:
            near = nearest(str(key), known)
            expected = _one_of("a key of this table", near or known)
            yield _problem((*path, key), key, expected, Code.UNKNOWN_KEY, near)


def _problem(
    path: Path, value: object, expected: str, code: Code, suggestions: Iterable[str] = ()
) -> Problem:
    return Problem.at(path, describe(value), expected, code, suggestions, root="")


def _one_of(what: str, names: Iterable[str]) -> str:
    """Return what is expected, with the names that come nearest to what was found.

    >>> _one_of("a goal", ["strength"])
    "a goal: 'strength'"
    """
    quoted = " or ".join(repr(str(name)) for name in names)
    return f"{what}: {quoted}" if quoted else what


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(map(repr, names))

"""What is wrong with settings: every name and value that there is not, with the nearest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from backworkouts.errors import Problem, UnknownIdError, describe
from backworkouts.linter.registry import all_rules, codes_named, near_names
from backworkouts.linter.rule import Rule, Severity
from backworkouts.suggest import nearest

__all__ = ["one_of", "wrong_choice", "wrong_keys", "wrong_rules"]


def wrong_choice(where: str, names: Iterable[str]) -> Iterator[Problem]:
    """What names no rule and no family."""
    for number, name in enumerate(names):
        try:
            codes_named(name)
        except UnknownIdError as error:
            expected = one_of("the code, family or name of a rule", error.suggestions)
            yield Problem(f"{where}[{number}]", describe(name), expected)


def wrong_keys(where: str, table: Mapping[str, Any], known: Iterable[str]) -> Iterator[Problem]:
    """Keys of a table that have no meaning."""
    known = tuple(known)
    for key in table:
        if key not in known:
            expected = one_of("a key of this table", nearest(str(key), known) or known)
            yield Problem(f"{where}{key}", describe(key), expected)


def wrong_rules(rules: Mapping[str, Any]) -> Iterator[Problem]:
    """What is set for rules that there are not, or is no option of theirs."""
    if not rules:  # so that no rule is loaded for settings that set nothing
        return
    known = all_rules()
    by_name = {one.name: one for one in known.values()} | dict(known)
    families = {one.family for one in known.values()}
    for name, settings in rules.items():
        where = f"rules.{name}"
        if name not in by_name and name not in families:
            expected = one_of("the code, name or family of a rule", near_names(str(name)))
            yield Problem(where, describe(name), expected)
        elif not isinstance(settings, Mapping):
            yield Problem(where, describe(settings), "a table of options")
        else:
            yield from _wrong_options(where, by_name.get(name), settings)


def _wrong_options(where: str, rule: Rule | None, settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Of a rule; of a family, which has a severity and nothing else, when there is none."""
    options = {} if rule is None else {one.name: one for one in rule.options}
    known = (*options, "severity")
    for name, value in settings.items():
        option = options.get(name)
        place = f"{where}.{name}"
        if name == "severity":
            if value not in [*Severity]:
                yield Problem(place, describe(value), " or ".join(map(repr, map(str, Severity))))
        elif option is None:
            what = "an option of this rule" if rule else "what a whole family has"
            yield Problem(place, describe(name), one_of(what, nearest(str(name), known) or known))
        elif type(value) not in (int, float) or not option.least <= value <= option.most:
            expected = f"{option.unit}: a number from {option.least:g} to {option.most:g}"
            yield Problem(place, describe(value), expected)


def one_of(what: str, near: Iterable[str]) -> str:
    """What is expected, with the names that come nearest to what was found.

    >>> one_of("a goal", ["strength"])
    "a goal: 'strength'"
    """
    names = " or ".join(repr(str(one)) for one in near)
    return f"{what}: {names}" if names else what

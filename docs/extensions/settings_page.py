"""The settings of the linter: the keys of a settings file, and every option of every rule."""

from __future__ import annotations

from collections.abc import Iterable

from page_parts import escaped, page, table

import backworkouts as bw
from backworkouts.linter import EQUIPMENT_SETS, Severity, Weekday
from backworkouts.model import Equipment, Focus, Goal, Level


def pages() -> dict[str, str]:
    """Return the page on settings, by its path."""
    rules = bw.linter.all_rules().values()
    options = [row for rule in rules for row in _options(rule)]
    text = page(
        "# Settings",
        "A file `backworkouts.toml`, or the table `tool.backworkouts` of `pyproject.toml`, sets "
        "for whom and by which rules training is checked. [Checking](../checking.md) describes "
        "which file is used.",
        "## Profile",
        "The table `profile` describes the lifter. All keys are optional.",
        table(("key", "values"), _profile()),
        "## Choice of rules",
        "The table `check` chooses rules by their codes, families or names.",
        table(
            ("key", "default", "meaning"),
            (
                ("`select`", "all rules", "the rules that run"),
                ("`ignore`", "none", "rules that do not run"),
            ),
        ),
        "## Severity",
        f"`rules.CODE.severity` sets the severity of a rule, and `rules.FAMILY.severity` that of "
        f"a family: {_listed(Severity)}.",
        table(
            ("rule", "default severity"),
            ((_link(rule), rule.severity.value) for rule in rules),
        ),
        "## Options of rules",
        f"`rules.CODE.OPTION` sets a number of a rule. There are {len(options)} options.",
        table(("rule", "option", "default", "unit", "least", "most"), options),
    )
    return {"settings.md": text}


def _profile() -> list[tuple[str, str]]:
    return [
        ("`goal`", _listed(Goal)),
        ("`level`", _listed(Level)),
        ("`focus`", _listed(Focus)),
        ("`equipment`", f"a list of {_listed(Equipment)}; or the name of a set: {_sets()}"),
        ("`sport_days`", f"a list of {_listed(Weekday)}"),
    ]


def _sets() -> str:
    return ", ".join(f"`{name}`" for name in EQUIPMENT_SETS)


def _listed(members: Iterable[object]) -> str:
    return ", ".join(f"`{member}`" for member in members)


def _options(rule: bw.linter.Rule) -> list[tuple[str, ...]]:
    return [
        (
            _link(rule),
            f"`{option.name}`",
            f"{option.default:g}",
            escaped(option.unit),
            f"{option.least:g}",
            f"{option.most:g}",
        )
        for option in rule.options
    ]


def _link(rule: bw.linter.Rule) -> str:
    return f"[{rule.code}](../rules/{rule.code}.md) {rule.name}"

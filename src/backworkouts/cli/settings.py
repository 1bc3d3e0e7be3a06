"""Settings of the checks: options of the command line override a file of settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from backworkouts.linter.profile import EQUIPMENT_SETS
from backworkouts.linter.settings import Settings

__all__ = ["SettingsOptions", "settings_options"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


class SettingsOptions(NamedTuple):
    """Options of the command line, as given."""

    config: str | None
    no_config: bool
    goal: str | None
    level: str | None
    focus: str | None
    equipment: tuple[str, ...]
    sport_day: tuple[str, ...]
    option: tuple[str, ...]
    severity: tuple[str, ...]

    def settings(self) -> Settings:
        """Return the settings that the options and the file of settings make.

        Raises:
            SettingsError: naming every unknown key and value.
            OSError: when the file cannot be read.
        """
        given = Settings.from_dict(
            {"profile": self._profile(), "rules": self._rules()}, where="command line"
        )
        if self.no_config:
            return given
        found = Settings.read(self.config) if self.config else Settings.find(Path.cwd())
        return given if found is None else given.over(found)

    def _profile(self) -> dict[str, Any]:
        values: dict[str, Any] = {
            "goal": _lower(self.goal),
            "level": _lower(self.level),
            "focus": _lower(self.focus),
            "equipment": _parts(self.equipment),
            "sport_days": _parts(self.sport_day),
        }
        return {name: value for name, value in values.items() if value}

    def _rules(self) -> dict[str, dict[str, Any]]:
        rules: dict[str, dict[str, Any]] = {}
        for text in self.option:
            name, value = _halves(text, "--option", "RULE.OPTION=NUMBER")
            rule, dot, option = name.rpartition(".")
            if not dot:
                raise click.UsageError(f"--option {text!r}: expected RULE.OPTION=NUMBER")
            rules.setdefault(rule, {})[option] = _number(value)
        for text in self.severity:
            rule, value = _halves(text, "--severity", "RULE=SEVERITY")
            rules.setdefault(rule, {})["severity"] = value
        return rules


def _lower(name: str | None) -> str | None:
    """Return a name in lower case, as all names of terms are."""
    return None if name is None else name.strip().lower()


def _parts(values: Iterable[str]) -> list[str]:
    """Return the names in lower case, given one per option or with commas."""
    return [part.strip().lower() for value in values for part in value.split(",")]


def _halves(text: str, option: str, form: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (sign and name.strip()):
        raise click.UsageError(f"{option} {text!r}: expected {form}")
    return name.strip(), value.strip()


def _number(text: str) -> float | str:
    """Return a number; any other text stays, for the settings to refuse."""
    try:
        return float(text)
    except ValueError:
        return text


def settings_options(command: _Command) -> _Command:
    """Add the options for settings to a command."""
    for option in (
        click.option(
            "--severity",
            multiple=True,
            metavar="RULE=SEVERITY",
            help="Severity of a rule or a family.",
        ),
        click.option(
            "--option",
            multiple=True,
            metavar="RULE.OPTION=NUMBER",
            help="Number that a rule uses; `explain` lists them.",
        ),
        click.option(
            "--sport-day", multiple=True, metavar="DAY", help="Day of practice or matches: tuesday."
        ),
        click.option(
            "--equipment",
            multiple=True,
            metavar="NAME",
            help=f"Equipment at hand: names, or {', '.join(EQUIPMENT_SETS)}.",
        ),
        click.option("--focus", metavar="NAME", help="Focus of each session: back."),
        click.option("--level", metavar="NAME", help="Experience of the lifter: beginner."),
        click.option("--goal", metavar="NAME", help="Goal of the training: hypertrophy."),
        click.option("--no-config", is_flag=True, help="Read no file of settings."),
        click.option(
            "--config",
            metavar="FILE",
            help="A file of settings; by default the nearest backworkouts.toml, or pyproject.toml "
            "with a table [tool.backworkouts], here or above.",
        ),
    ):
        command = option(command)
    return command

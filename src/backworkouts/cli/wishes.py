"""Options that state wishes, for the commands that build programs."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import click

from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.settings import SettingsOptions

__all__ = ["WishOptions", "wish_options"]

_RANGE = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)\s*[-\u2013]\s*(\d{1,4}(?:\.\d{1,4})?)")
_EXPECTED = "expected MUSCLE=LOW-HIGH in sets a week, such as lats=10-20"


class WishOptions(NamedTuple):
    """Wishes of the command line, as given.

    Attributes:
        minutes: the most minutes of a day.
        volume: the least and the most sets a week, by the name of the muscle.
        prefer, avoid: names of exercises.
        supersets: whether to pair exercises.
        seconds: how long the search may take; None for the default.
    """

    minutes: int | None
    volume: dict[str, tuple[float, float]]
    prefer: tuple[str, ...]
    avoid: tuple[str, ...]
    supersets: bool
    seconds: float | None

    @property
    def stated(self) -> dict[str, Any]:
        """The wishes that are given, as arguments of `Wishes`; all others keep their defaults."""
        minutes = {} if self.minutes is None else {"minutes": self.minutes}
        others = {
            "volume": self.volume,
            "prefer": self.prefer,
            "avoid": self.avoid,
            "supersets": self.supersets,
        }
        return minutes | {name: value for name, value in others.items() if value}

    def search(self, settings: dict[str, Any]) -> dict[str, Any]:
        """Return the arguments of a search beside the wishes.

        Args:
            settings: the options of `settings_options`, as given.
        """
        limit = {} if self.seconds is None else {"seconds": self.seconds}
        chosen = SettingsOptions(**settings).settings()
        return {"settings": chosen, "catalog": known_catalog(), **limit}


def wish_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options for wishes to a command, which gets them as `wished`."""

    @functools.wraps(command)
    def with_wishes(
        *,
        minutes: int | None,
        volume: dict[str, tuple[float, float]],
        prefer: tuple[str, ...],
        avoid: tuple[str, ...],
        supersets: bool,
        seconds: float | None,
        **others: Any,
    ) -> None:
        wished = WishOptions(minutes, volume, prefer, avoid, supersets, seconds)
        command(wished=wished, **others)

    decorated: Callable[..., None] = with_wishes
    for option in (
        click.option(
            "--seconds",
            type=float,
            metavar="SECONDS",
            help="How long to search; then the best program so far is printed.  [default: 10]",
        ),
        click.option("--supersets", is_flag=True, help="Pair exercises to save time."),
        click.option("--avoid", multiple=True, metavar="EXERCISE", help="Never this exercise."),
        click.option(
            "--prefer", multiple=True, metavar="EXERCISE", help="This exercise, where it fits."
        ),
        click.option(
            "--volume",
            multiple=True,
            metavar="MUSCLE=LOW-HIGH",
            callback=_ranges,
            help="Least and most sets of a muscle a week: lats=10-20. May be repeated.",
        ),
        click.option(
            "--minutes",
            type=int,
            metavar="MINUTES",
            help="The most minutes of a day, without the warm-up.  [default: 60]",
        ),
    ):
        decorated = option(decorated)
    return decorated


def _ranges(
    context: click.Context, parameter: click.Parameter, texts: Iterable[str]
) -> dict[str, tuple[float, float]]:
    """Return the sets by the name of the muscle in texts such as `lats=10-20`."""
    ranges = {}
    for text in texts:
        name, sign, sets = text.partition("=")
        found = _RANGE.fullmatch(sets.strip())
        if not (sign and name.strip() and found):
            raise click.BadParameter(f"{text!r}: {_EXPECTED}", context, parameter)
        if name.strip() in ranges:
            message = f"{text!r}: expected each muscle once"
            raise click.BadParameter(message, context, parameter)
        ranges[name.strip()] = (float(found[1]), float(found[2]))
    return ranges

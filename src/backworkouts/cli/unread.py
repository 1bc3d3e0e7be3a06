"""Lines of a text that could not be read: reported, never left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click
from attrs import asdict

from backworkouts.cli.input import problems_of
from backworkouts.cli.logs import Input
from backworkouts.notation import Reading
from backworkouts.plurals import plural

__all__ = [
    "BAD_INPUT",
    "doubt_lines",
    "doubt_options",
    "leave_unless_whole",
    "lines_about",
    "plain_problems",
    "plain_unknown",
    "print_errors",
    "print_unread",
]

BAD_INPUT = 2
_FEW = 3
"""So many doubtful places are shown without being asked for."""
_Command = TypeVar("_Command", bound=Callable[..., Any])


def doubt_options(command: _Command) -> _Command:
    """Add the options for places of a text that may hide a set."""
    for option in (
        click.option("--verbose", is_flag=True, help="Show every doubtful place of a text."),
        click.option("--strict", is_flag=True, help="Exit with 2 when a place is doubtful."),
    ):
        command = option(command)
    return command


def doubt_lines(name: str, reading: Reading, *, verbose: bool = False) -> list[str]:
    """Return how many lines of a text are doubtful, and the first places, or all if asked."""
    places = reading.doubtful
    if not places:
        return []
    where = "standard input" if name == "-" else name
    count = len({place.line for place in places})
    shown = places if verbose else places[:_FEW]
    lines = [f"{where}: {plural(count, 'line is', 'lines are')} doubtful"]
    for place in shown:
        lines.append(f"{where}:{place.line}:{place.column}: {place.message}")
        lines += place.caret.splitlines()
    more = len(places) - len(shown)
    if more:
        lines.append(
            f"{where}: and {plural(more, 'more doubtful place')}; check --verbose shows them"
        )
    return lines


def lines_about(name: str, reading: Reading) -> list[str]:
    """Return the problems of a text as lines, with their carets."""
    where = "standard input" if name == "-" else name
    lines = []
    for problem in problems_of(reading):
        lines += [f"{where}:{problem.line}:{problem.column}: {problem.message}"]
        lines += problem.caret.splitlines()
    more = reading.total - len(reading.problems)
    return [*lines, f"{where}: and {plural(more, 'more problem')}"] if more else lines


def print_errors(lines: Iterable[str]) -> None:
    """Print lines on standard error; only the first of a problem is prefixed, no caret is."""
    for line in lines:
        click.echo(line if line.startswith(" ") else f"backworkouts: {line}", err=True)


def print_unread(inputs: Iterable[Input], *, verbose: bool = False) -> None:
    """Print the lines that could not be read, and those that are doubtful.

    They come before the result, which is of the other lines alone.
    """
    for given in inputs:
        if given.reading is not None:
            print_errors(lines_about(given.name, given.reading))
            print_errors(doubt_lines(given.name, given.reading, verbose=verbose))


def leave_unless_whole(inputs: Iterable[Input], *, strict: bool = False) -> None:
    """Exit with status 2 if a line could not be read, or, if strict, is doubtful."""
    for given in inputs:
        if given.reading is not None and (
            not given.is_whole or (strict and given.reading.doubtful)
        ):
            raise SystemExit(BAD_INPUT)


def plain_problems(inputs: Iterable[Input]) -> list[dict[str, Any]]:
    """Return the problems as plain values, for JSON."""
    return [
        {"file": given.name, **problem.to_dict()}
        for given in inputs
        if given.reading is not None
        for problem in given.reading.problems
    ]


def plain_unknown(inputs: Iterable[Input]) -> list[dict[str, Any]]:
    """Return the names that the catalog does not know as plain values, for JSON."""
    return [
        {"file": given.name, **asdict(unknown)}
        for given in inputs
        if given.reading is not None
        for unknown in given.reading.unknown
    ]

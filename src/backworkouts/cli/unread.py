"""Lines of a text that could not be read: reported, never left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click
from attrs import asdict

from backworkouts.cli.input import problems_of
from backworkouts.cli.logs import Input
from backworkouts.notation import Reading

__all__ = [
    "BAD_INPUT",
    "leave_unless_whole",
    "lines_about",
    "plain_problems",
    "plain_unknown",
    "print_errors",
]

BAD_INPUT = 2


def lines_about(name: str, reading: Reading) -> list[str]:
    """Return the problems of a text as lines, with their carets."""
    where = "standard input" if name == "-" else name
    lines = []
    for problem in problems_of(reading):
        lines += [f"{where}:{problem.line}:{problem.column}: {problem.message}"]
        lines += problem.caret.splitlines()
    more = reading.total - len(reading.problems)
    return [*lines, f"{where}: and {more} more problems"] if more else lines


def print_errors(lines: Iterable[str]) -> None:
    """Print lines on standard error; only the first of a problem is prefixed, no caret is."""
    for line in lines:
        click.echo(line if line.startswith(" ") else f"backworkouts: {line}", err=True)


def leave_unless_whole(inputs: Iterable[Input]) -> None:
    """Print the lines that could not be read; exit with status 2 if there are any."""
    is_whole = True
    for given in inputs:
        if given.reading is not None:
            print_errors(lines_about(given.name, given.reading))
            is_whole &= given.is_whole
    if not is_whole:
        raise SystemExit(BAD_INPUT)


def plain_problems(inputs: Iterable[Input]) -> list[dict[str, Any]]:
    """Return the problems as plain values, for JSON."""
    return [
        {"file": given.name, **problem._asdict(), "message": problem.message}
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

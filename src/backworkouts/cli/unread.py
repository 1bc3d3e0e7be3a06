"""Lines of a text that could not be read: said, never left out."""

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
    "say",
]

BAD_INPUT = 2


def lines_about(name: str, reading: Reading) -> list[str]:
    """What was wrong with a text: its problems with their carets."""
    where = "standard input" if name == "-" else name
    lines = []
    for problem in problems_of(reading):
        lines += [f"{where}:{problem.line}:{problem.column}: {problem.message}"]
        lines += problem.caret.splitlines()
    more = reading.total - len(reading.problems)
    return [*lines, f"{where}: and {more} more problems"] if more else lines


def say(lines: Iterable[str]) -> None:
    """Lines on standard error; those of a text and its carets as they are."""
    for line in lines:
        click.echo(line if line.startswith(" ") else f"backworkouts: {line}", err=True)


def leave_unless_whole(inputs: Iterable[Input]) -> None:
    """Say on standard error what could not be read, and end the command with 2 if anything."""
    is_whole = True
    for one in inputs:
        if one.reading is not None:
            say(lines_about(one.name, one.reading))
            is_whole &= one.is_whole
    if not is_whole:
        raise SystemExit(BAD_INPUT)


def plain_problems(inputs: Iterable[Input]) -> list[dict[str, Any]]:
    """The problems for a program."""
    return [
        {"file": one.name, **problem._asdict(), "message": problem.message}
        for one in inputs
        if one.reading is not None
        for problem in one.reading.problems
    ]


def plain_unknown(inputs: Iterable[Input]) -> list[dict[str, Any]]:
    """The names that the catalog does not know, for a program."""
    return [
        {"file": one.name, **asdict(unknown)}
        for one in inputs
        if one.reading is not None
        for unknown in one.reading.unknown
    ]

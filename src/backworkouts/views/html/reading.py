"""The reading of a text as HTML: the text with its marked places, and what was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backworkouts.notation import Reading
from backworkouts.notation.document.lines import lines_of
from backworkouts.pictures.markup import Element, add
from backworkouts.plurals import plural
from backworkouts.views.html.elements import add_line, start_table
from backworkouts.views.html.training import add_training

__all__ = ["add_reading"]

_MOST_LINES = 30
"""Lines at the beginning of a text that are shown, beside the lines with marks."""
_MOST_MARKS = 20
"""Marked places that are shown."""
_MOST_NAMES = 20
"""Unknown exercises that are shown."""
_MOST_CHARACTERS = 300
"""Characters of a line that are shown."""


class _Mark(NamedTuple):
    """A place of a text, and what there is to state about it."""

    line: int
    column: int
    width: int
    message: str


def add_reading(parent: Element, reading: Reading) -> None:
    """Add the text with its problems and doubtful places, then what was read."""
    marks = _marks(reading)
    lines = lines_of(reading.text.removeprefix("\ufeff"))
    last = marks[-1].line if marks else 1
    while len(lines) > last and not lines[-1].strip():
        lines.pop()
    _add_text(parent, lines, marks[:_MOST_MARKS])
    more = reading.total + len(reading.doubtful) - min(len(marks), _MOST_MARKS)
    if more:
        text = f"and {plural(more, 'more marked place')}"
        add_line(parent, text, class_="bw-note")
    for name in reading.unknown[:_MOST_NAMES]:
        nearest = f"; nearest: {', '.join(name.suggestions)}" if name.suggestions else ""
        add_line(parent, f"Unknown exercise: {name.name}{nearest}")
    if reading.subject is None:
        add_line(parent, "No exercise was read.")
        return
    add_training(parent, reading.subject)
    if reading.sessions and not isinstance(reading.subject, tuple):
        add_training(parent, reading.sessions)


def _marks(reading: Reading) -> list[_Mark]:
    problems = [
        _Mark(problem.line, problem.column, problem.width, problem.message)
        for problem in reading.problems
    ]
    doubts = [
        _Mark(place.line, place.column, place.width, f"read as {place.assumed}")
        for place in reading.doubtful
    ]
    return sorted([*problems, *doubts])


def _add_text(parent: Element, lines: Sequence[str], marks: Sequence[_Mark]) -> None:
    """Add the first lines and the marked lines, with what is stated about each mark below it."""
    by_line: dict[int, list[_Mark]] = {}
    for mark in marks:
        by_line.setdefault(mark.line, []).append(mark)
    shown = sorted({*range(1, min(len(lines), _MOST_LINES) + 1), *by_line})
    body = add(start_table(parent, "Text", ()), "tbody")
    before = 0
    for number in shown:
        _add_gap(body, number - before - 1)
        row = add(body, "tr")
        add(row, "th", number, scope="row", class_="bw-number")
        on_line = by_line.get(number, [])
        _add_line(add(row, "td", class_="bw-wide", dir="auto"), lines[number - 1], on_line)
        for mark in on_line:
            row = add(body, "tr")
            add(row, "td")
            add(add(row, "td", class_="bw-wide"), "em", f"column {mark.column}: {mark.message}")
        before = number
    _add_gap(body, len(lines) - before)


def _add_gap(body: Element, count: int) -> None:
    if count:
        row = add(body, "tr")
        add(row, "td")
        add(row, "td", plural(count, "more line"))


def _add_line(cell: Element, line: str, marks: Sequence[_Mark]) -> None:
    """Add a line; a place that lies in the place before it has no mark of its own."""
    code = add(cell, "code")
    end = 0
    shown = line[:_MOST_CHARACTERS]
    for mark in marks:
        stop = mark.column - 1 + mark.width
        if mark.width and stop <= end:
            continue
        start = max(mark.column - 1, end)
        add(code, "span", shown[end:start])
        end = max(stop, start)
        # A place without a width is a gap: what is missing there.
        add(code, "mark", shown[start:end] or "\N{NO-BREAK SPACE}")
    add(code, "span", shown[end:])
    if len(line) > len(shown):
        add(code, "span", f"... {plural(len(line) - len(shown), 'more character')}")

"""The chart of sets by exercise as text: a letter in each cell of a bar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.columns import (
    Paint,
    aligned,
    axis_line,
    fitted,
    name_columns,
    paragraphs,
)
from backworkouts.pictures.charts.exercises.bars import Bar, Bars
from backworkouts.pictures.charts.exercises.drawing import axis_of
from backworkouts.pictures.lettering import printable

__all__ = ["lines"]

_LEAST_BAR = 12  # columns; where there is less space, a name has a line of its own


def lines(content: Bars, width: int, paint: Paint) -> Iterator[str]:
    """Yield the lines of the chart below its title.

    Args:
        content: what the chart shows.
        width: the most columns of a line.
        paint: returns a text in a color.
    """
    if content.muscles:
        yield from _bars(content, width, paint)
        yield ""
        legend = [f"{key.letter} {key.label}" for key in content.keys]
        if content.has_ranges:
            legend.append("small letters: from the least to the most sets")
        if any(bar.sets.is_least for bar in content.bars):
            legend.append("+ may be more: not all is counted")
        yield from paragraphs(legend, width)
    yield from paragraphs([*content.periods, *content.notes], width)


def _bars(content: Bars, width: int, paint: Paint) -> Iterator[str]:
    axis = axis_of(content)
    numbers = aligned(bar.sets for bar in content.bars)
    layout = _layout(content, width, len(numbers[0]))
    following = iter(numbers)
    for muscle in content.muscles:
        name = printable(muscle.muscle.name)
        if not layout.name:
            yield fitted(name, width).rstrip()
        for period, bar in enumerate(muscle.bars, 1):
            head = f"{fitted(name if period == 1 else '', layout.name)} " if layout.name else ""
            head += f"{period:>{layout.period - 1}} " if layout.period else ""
            stack = _stack(bar, content, axis, layout.cells)
            fill = " " * (layout.cells - len(stack))
            line = f"{head}{paint(stack, 'bar')}{fill} {paint(next(following), 'bold')}"
            yield line.rstrip()
    before = layout.period + (layout.name + 1 if layout.name else 0)
    yield f"{' ' * before}{axis_line(axis, layout.cells)}".rstrip()


class _Layout(NamedTuple):
    """The columns of each part of a line."""

    name: int
    """0 where the name has a line of its own."""
    period: int
    """0 where there is one period."""
    cells: int
    """The columns of the bar."""


def _layout(content: Bars, width: int, number: int) -> _Layout:
    periods = len(content.muscles[0].bars)
    period = len(str(periods)) + 1 if periods > 1 else 0
    name = name_columns((printable(muscle.muscle.name) for muscle in content.muscles), width)
    cells = width - name - period - number - 2
    if cells >= _LEAST_BAR:
        return _Layout(name, period, cells)
    return _Layout(0, period, max(width - period - number - 1, 1))


def _stack(bar: Bar, content: Bars, axis: Axis, cells: int) -> str:
    """Return a letter for each cell of a bar, a small one from the least to the most sets."""
    stack = ""
    sets = 0.0
    for key, share in zip(content.keys, bar.shares, strict=True):
        stack += key.letter * (round(axis.at(sets + share.low, cells)) - len(stack))
        sets += share.high
        stack += key.letter.lower() * (round(axis.at(sets, cells)) - len(stack))
    return stack

"""The chart of sets by exercise as text: a letter in each cell of a bar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backworkouts.caret import width_of
from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.columns import (
    Paint,
    aligned,
    axis_line,
    fitted,
    paint_with,
    paragraphs,
)
from backworkouts.pictures.charts.exercises.bars import Bar, Bars
from backworkouts.pictures.charts.exercises.drawing import axis_of
from backworkouts.pictures.charts.fitting import printable

__all__ = ["lines"]

_LEAST_BAR = 12


def lines(title: str, content: Bars, width: int, *, color: bool) -> Iterator[str]:
    """Yield the lines of the chart.

    Args:
        title: the title of the chart.
        content: what it shows.
        width: the most columns of a line.
        color: whether to add ANSI escape codes.
    """
    paint = paint_with(color=color)
    for line in paragraphs([title], width):
        yield paint(line, "bold")
    yield from paragraphs([content.unit], width)
    yield ""
    if content.muscles:
        yield from _bars(content, width, paint)
        yield ""
        yield from paragraphs([f"{key.letter} {key.label}" for key in content.keys], width)
        shares = [share for row in content.muscles for bar in row.bars for share in bar.shares]
        if any(not share.is_exact for share in shares):
            yield from paragraphs(["small letters: from the least to the most sets"], width)
        if any(bar.at_least for row in content.muscles for bar in row.bars):
            yield from paragraphs(["+ may be more: not all is counted"], width)
    yield from paragraphs([*content.periods, *content.notes], width)


def _bars(content: Bars, width: int, paint: Paint) -> Iterator[str]:
    axis = axis_of(content)
    bars = [bar for muscle in content.muscles for bar in muscle.bars]
    numbers = aligned((str(bar.sets), bar.at_least) for bar in bars)
    layout = _layout(content, width, len(numbers[0]))
    shown = iter(numbers)
    for muscle in content.muscles:
        name = printable(muscle.muscle.name)
        if not layout.name:
            yield fitted(name, width).rstrip()
        for number, bar in enumerate(muscle.bars, 1):
            period = f"{number:>{layout.period - 1}} " if layout.period else ""
            head = f"{fitted(name if number == 1 else '', layout.name)} " if layout.name else ""
            stack = _stack(bar, content, axis, layout.cells)
            fill = " " * (layout.cells - len(stack))
            line = f"{head}{period}{paint(stack, 'bar')}{fill} {paint(next(shown), 'bold')}"
            yield line.rstrip()
    before = layout.period + (layout.name + 1 if layout.name else 0)
    yield f"{' ' * before}{axis_line(axis, layout.cells)}".rstrip()


class _Layout(NamedTuple):
    """The columns of a line; 0 for a column that it does not have."""

    name: int
    period: int
    cells: int


def _layout(content: Bars, width: int, number: int) -> _Layout:
    periods = len(content.muscles[0].bars)
    period = len(str(periods)) + 1 if periods > 1 else 0
    names = max(width_of(printable(muscle.muscle.name)) for muscle in content.muscles)
    name = min(names, width * 2 // 5)
    cells = width - name - period - number - 2
    if cells >= _LEAST_BAR:
        return _Layout(name, period, cells)
    return _Layout(0, period, max(width - period - number - 1, 1))


def _stack(bar: Bar, content: Bars, axis: Axis, cells: int) -> str:
    """Return a letter for each cell: a small one for what is not sure."""
    stack = ""
    sets = 0.0
    for key, share in zip(content.keys, bar.shares, strict=True):
        stack += key.letter * (round(axis.at(sets + share.low, cells)) - len(stack))
        sets += share.high
        stack += key.letter.lower() * (round(axis.at(sets, cells)) - len(stack))
    return stack

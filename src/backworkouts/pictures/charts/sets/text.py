"""The chart of sets per muscle as text: a line for each muscle, or a few where it is narrow."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from backworkouts.caret import width_of
from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.columns import (
    Paint,
    aligned,
    axis_line,
    block_bar,
    fitted,
    paint_with,
    paragraphs,
)
from backworkouts.pictures.charts.fitting import printable
from backworkouts.pictures.charts.sets.drawing import axis_of
from backworkouts.pictures.charts.sets.rows import SetsRow, SetsRows

__all__ = ["lines"]

_LEAST_BAR = 12
_WORD = len("below")
_RANGE = "▒"
_OPEN = "┄"
_ENDLESS = ">"
_BETWEEN = "·"
_BOUND = "╎"


class _Layout(NamedTuple):
    """The columns of a line."""

    name: int
    bar: int
    number: int
    word: int

    @property
    def is_wide(self) -> bool:
        """Whether name, bar and number stand on one line."""
        return self.name > 0


def lines(title: str, content: SetsRows, width: int, *, color: bool) -> Iterator[str]:
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
    if content.rows:
        yield ""
        axis = axis_of(content)
        numbers = aligned((str(row.sets), row.at_least) for row in content.rows)
        layout = _layout(content, width, len(numbers[0]))
        for row, number in zip(content.rows, numbers, strict=True):
            yield from _row(row, number, axis, layout, paint)
        yield f"{' ' * (layout.name + layout.is_wide)}{axis_line(axis, layout.bar)}".rstrip()
    yield ""
    yield from paragraphs([_legend(content), *content.notes], width)


def _layout(content: SetsRows, width: int, number: int) -> _Layout:
    names = max(width_of(_name(row)) for row in content.rows)
    word = (_WORD + 1) * any(row.judgment for row in content.rows)
    name = min(names, width * 2 // 5)
    bar = width - name - number - word - 2
    if bar >= _LEAST_BAR:
        return _Layout(name, bar, number, word)
    return _Layout(0, max(width - number - word - 1, 1), number, word)


def _name(row: SetsRow) -> str:
    return f"{'  ' * row.is_part}{printable(row.muscle.name)}"


def _row(row: SetsRow, number: str, axis: Axis, layout: _Layout, paint: Paint) -> Iterator[str]:
    name = fitted(_name(row), layout.name) + " " if layout.is_wide else ""
    if not layout.is_wide:
        yield fitted(_name(row), layout.bar + layout.number + layout.word + 1).rstrip()
    word = f" {paint(row.judgment, 'word')}" if row.judgment else ""
    yield f"{name}{_bar(row, axis, layout.bar, paint)} {paint(number, 'bold')}{word}".rstrip()


def _bar(row: SetsRow, axis: Axis, cells: int, paint: Paint) -> str:
    solid = block_bar(row.sets.low, axis, cells)
    high = round(axis.at(row.sets.high, cells))
    range_ = _RANGE * max(high - len(solid), 0)
    used = len(solid) + len(range_)
    most = round(axis.at(row.most, cells)) if row.at_least else 0
    open_ = _OPEN * max(most - used, 0)
    if row.at_least and math.isinf(row.most):
        open_ = f"{open_[:-1]}{_ENDLESS}" if open_ else ""
    rest = "".join(_guide_cell(row, axis, cells, cell) for cell in range(used + len(open_), cells))
    return f"{paint(solid, 'bar')}{paint(range_ + open_, 'range')}{paint(rest, 'guide')}"


def _guide_cell(row: SetsRow, axis: Axis, cells: int, cell: int) -> str:
    """Return what stands in a cell beside the bar: an end of the guide, its inside, or nothing."""
    guide = row.guide
    if guide.is_open:
        return " "
    low = round(axis.at(guide.low or 0, cells))
    high = cells if guide.high is None else min(round(axis.at(guide.high, cells)), cells - 1)
    if (cell == low and guide.low is not None) or (cell == high and guide.high is not None):
        return _BOUND
    return _BETWEEN if low < cell < high else " "


def _legend(content: SetsRows) -> str:
    rows = content.rows
    entries = []
    if any(not row.sets.is_exact for row in rows):
        entries += ["█ least", f"{_RANGE} to the most"]
    if any(row.at_least for row in rows):
        entries.append(f"{_OPEN} + may be more: not all is counted")
    if content.guide:
        entries.append(f"{_BOUND}{_BETWEEN}{_BOUND} {content.guide}")
    return "; ".join(entries)

"""The chart of sets per muscle as text: a line for each muscle, or a few where it is narrow."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.columns import (
    Paint,
    aligned,
    axis_line,
    block_bar,
    fitted,
    name_columns,
    paragraphs,
)
from backworkouts.pictures.charts.sets.drawing import axis_of
from backworkouts.pictures.charts.sets.rows import SetsRow, SetsRows
from backworkouts.pictures.lettering import printable

__all__ = ["lines"]

_LEAST_BAR = 12  # columns; where there is less space, a name has a line of its own
_WORD = len("below")  # as long as "above"
_RANGE = "▒"
_OPEN = "┄"  # to the most that there may be
_ENDLESS = ">"
_BETWEEN = "·"  # within the guide
_BOUND = "╎"


class _Layout(NamedTuple):
    """The columns of each part of a line."""

    name: int
    """0 where the name has a line of its own."""
    bar: int
    number: int
    word: int

    @property
    def is_wide(self) -> bool:
        """Whether name, bar and number stand on one line."""
        return self.name > 0


def lines(content: SetsRows, width: int, paint: Paint) -> Iterator[str]:
    """Yield the lines of the chart below its title.

    Args:
        content: what the chart shows.
        width: the most columns of a line.
        paint: returns a text in a color.
    """
    if content.rows:
        axis = axis_of(content)
        numbers = aligned(row.sets for row in content.rows)
        layout = _layout(content, width, len(numbers[0]))
        for row, number in zip(content.rows, numbers, strict=True):
            yield from _row(row, number, axis, layout, paint)
        yield f"{' ' * (layout.name + layout.is_wide)}{axis_line(axis, layout.bar)}".rstrip()
        yield ""
    yield from paragraphs([_legend(content), *content.notes], width)


def _layout(content: SetsRows, width: int, number: int) -> _Layout:
    word = _WORD + 1 if any(row.judgment for row in content.rows) else 0
    name = name_columns(map(_name, content.rows), width)
    bar = width - name - number - word - 2
    if bar >= _LEAST_BAR:
        return _Layout(name, bar, number, word)
    return _Layout(0, max(width - number - word - 1, 1), number, word)


def _name(row: SetsRow) -> str:
    indent = "  " if row.is_part else ""
    return f"{indent}{printable(row.muscle.name)}"


def _row(row: SetsRow, number: str, axis: Axis, layout: _Layout, paint: Paint) -> Iterator[str]:
    name = fitted(_name(row), layout.name) + " " if layout.is_wide else ""
    if not layout.is_wide:
        yield fitted(_name(row), layout.bar + layout.number + layout.word + 1).rstrip()
    word = f" {paint(row.judgment, 'word')}" if row.judgment else ""
    yield f"{name}{_bar(row, axis, layout.bar, paint)} {paint(number, 'bold')}{word}".rstrip()


def _bar(row: SetsRow, axis: Axis, cells: int, paint: Paint) -> str:
    """Return the least sets, the range to the most, what may come on top, and the guide beyond."""
    sets = row.sets
    solid = block_bar(sets.counted.low, axis, cells)
    to_most = _RANGE * (round(axis.at(sets.counted.high, cells)) - len(solid))
    used = len(solid) + len(to_most)
    open_end = _OPEN * (round(axis.at(sets.most, cells)) - used) if sets.is_least else ""
    if open_end and math.isinf(sets.most):
        open_end = f"{open_end[:-1]}{_ENDLESS}"
    used += len(open_end)
    guide = "".join(_guide_cell(row, axis, cells, cell) for cell in range(used, cells))
    return f"{paint(solid, 'bar')}{paint(to_most + open_end, 'range')}{paint(guide, 'guide')}"


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
    if any(not row.sets.counted.is_exact for row in rows):
        entries += ["█ least", f"{_RANGE} to the most"]
    if any(row.sets.is_least for row in rows):
        entries.append(f"{_OPEN} + may be more: not all is counted")
    if content.guide:
        entries.append(f"{_BOUND}{_BETWEEN}{_BOUND} {content.guide}")
    return "; ".join(entries)

"""The chart of weeks as text: a line of block elements for each muscle."""

from __future__ import annotations

import math
from collections.abc import Iterator

from backworkouts.caret import width_of
from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.columns import Paint, aligned, fitted, paint_with, paragraphs
from backworkouts.pictures.charts.fitting import printable
from backworkouts.pictures.charts.weeks.drawing import axis_of
from backworkouts.pictures.charts.weeks.panels import Panels, Point

__all__ = ["lines"]

_LEVELS = "▁▂▃▄▅▆▇█"
_ZERO = "."
_UNKNOWN = "?"


def lines(title: str, content: Panels, width: int, *, color: bool) -> Iterator[str]:
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
    legend = []
    if content.panels:
        yield from _table(content, width, paint)
        legend = [_legend(content)]
    yield from paragraphs([*legend, *content.notes], width)


def _table(content: Panels, width: int, paint: Paint) -> Iterator[str]:
    """Yield a line for each muscle: its name, its weeks, and the numbers of two of them.

    Weeks that do not fit beside the name follow in further tables. The numbers have lines of their
    own where they do not fit.
    """
    axis = axis_of(content)
    columns = [
        [head, *aligned((str(point.sets), point.at_least) for point in points)]
        for head, points in (
            ("latest", [panel.latest for panel in content.panels]),
            ("highest", [panel.highest for panel in content.panels]),
        )
    ]
    names = max(width_of(printable(panel.muscle.name)) for panel in content.panels)
    name = min(names, width * 2 // 5)
    across = width - name - 1
    for first in range(0, len(content.weeks), across):
        weeks = content.weeks[first : first + across]
        yield f"{weeks[0]} to {weeks[-1]}"
        for panel in content.panels:
            points = panel.points[first : first + across]
            bars = "".join(_level(point, axis) for point in points)
            yield f"{fitted(panel.muscle.name, name)} {paint(bars, 'bar')}"
        yield ""
    ends = [max(map(len, column)) for column in columns]
    name = min(names, max(width - sum(ends) - len(ends), 1))
    heads = ["", *(panel.muscle.name for panel in content.panels)]
    for head, *cells in zip(heads, *columns, strict=True):
        shown = [cell.rjust(end) for cell, end in zip(cells, ends, strict=True)]
        yield " ".join([fitted(head, name), *shown]).rstrip()
    yield ""


def _level(point: Point | None, axis: Axis) -> str:
    if point is None:
        return _UNKNOWN
    if not point.sets.high:
        return _ZERO
    return _LEVELS[max(math.ceil(axis.at(point.sets.high, len(_LEVELS))), 1) - 1]


def _legend(content: Panels) -> str:
    points = [point for panel in content.panels for point in panel.points]
    entries = [f"{_LEVELS[-1]} {axis_of(content).top:g} sets; {_ZERO} none"]
    if any(point is not None and not point.sets.is_exact for point in points):
        entries.append("the height is the most sets")
    if None in points:
        entries.append(f"{_UNKNOWN} not known")
    if any(point is not None and point.at_least for point in points):
        entries.append("+ may be more: not all is counted")
    if content.guide:
        entries.append(content.guide)
    return "; ".join(entries)

"""The chart of weeks as text: a line of block elements for each muscle."""

from __future__ import annotations

import math
from collections.abc import Iterator

from backworkouts.caret import width_of
from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.columns import Paint, aligned, fitted, name_columns, paragraphs
from backworkouts.pictures.charts.muscle_sets import MuscleSets
from backworkouts.pictures.charts.weeks.drawing import axis_of
from backworkouts.pictures.charts.weeks.panels import Panels
from backworkouts.pictures.lettering import printable
from backworkouts.volume.pauses import Pause

__all__ = ["lines"]

_LEVELS = "▁▂▃▄▅▆▇█"
_ZERO = "."
_UNKNOWN = "?"
_PAUSE = "/"


def lines(content: Panels, width: int, paint: Paint) -> Iterator[str]:
    """Yield the lines of the chart below its title.

    Args:
        content: what the chart shows.
        width: the most columns of a line.
        paint: returns a text in a color.
    """
    legend = []
    if content.panels:
        yield from _bars(content, width, paint)
        yield from _numbers(content, width)
        yield ""
        legend = [_legend(content)]
    yield from paragraphs([*legend, *content.notes], width)


def _bars(content: Panels, width: int, paint: Paint) -> Iterator[str]:
    """Yield a line for each muscle: its name, and a cell for each week.

    Weeks that do not fit beside the name follow in further tables.
    """
    axis = axis_of(content)
    name = name_columns(_names(content), width)
    across = width - name - 1
    for first in range(0, len(content.weeks), across):
        weeks = content.weeks[first : first + across]
        yield f"{weeks[0]} to {weeks[-1]}"
        for panel in content.panels:
            cells = "".join(_cell(sets, axis) for sets in panel.sets[first : first + across])
            yield f"{fitted(panel.muscle.name, name)} {paint(cells, 'bar')}"
        yield ""


def _numbers(content: Panels, width: int) -> Iterator[str]:
    """Yield a table of the latest and the highest sets of each muscle."""
    columns = [
        ["latest", *aligned(panel.latest for panel in content.panels)],
        ["highest", *aligned(panel.highest for panel in content.panels)],
    ]
    ends = [max(map(len, column)) for column in columns]
    widest = max(map(width_of, _names(content)))
    name = min(widest, max(width - sum(ends) - len(ends), 1))
    heads = ["", *(panel.muscle.name for panel in content.panels)]
    for head, *cells in zip(heads, *columns, strict=True):
        shown = [cell.rjust(end) for cell, end in zip(cells, ends, strict=True)]
        yield " ".join([fitted(head, name), *shown]).rstrip()


def _names(content: Panels) -> list[str]:
    return [printable(panel.muscle.name) for panel in content.panels]


def _cell(sets: MuscleSets | Pause | None, axis: Axis) -> str:
    """Return the block element of a week; any set at all is at least the lowest one."""
    if isinstance(sets, Pause):
        return _PAUSE
    if sets is None:
        return _UNKNOWN
    if not sets.counted.high:
        return _ZERO
    return _LEVELS[max(math.ceil(axis.at(sets.counted.high, len(_LEVELS))), 1) - 1]


def _legend(content: Panels) -> str:
    known = [sets for panel in content.panels for sets in panel.known]
    entries = [f"{_LEVELS[-1]} {axis_of(content).top:g} sets; {_ZERO} none"]
    if any(not sets.counted.is_exact for sets in known):
        entries.append("the height is the most sets")
    if content.has_pauses:
        entries.append(f"{_PAUSE} a pause, with its weeks left out")
    if content.has_unknown_weeks:
        entries.append(f"{_UNKNOWN} not known")
    if any(sets.is_least for sets in known):
        entries.append("+ may be more: not all is counted")
    if content.guide:
        entries.append(content.guide)
    return "; ".join(entries)

"""The chart of sets per muscle as SVG: a line of text for each muscle, and a bar below it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.chart_page import LEFT, RIGHT, SMALL, TEXT, ChartPage
from backworkouts.pictures.charts.guiding import ends_of
from backworkouts.pictures.charts.legend import (
    SWATCH_HEIGHT,
    SWATCH_WIDTH,
    LegendEntry,
    bar_entries,
    guide_entry,
)
from backworkouts.pictures.charts.sets.rows import SetsRow, SetsRows
from backworkouts.pictures.lettering import measure_at, printable, shortened
from backworkouts.pictures.markup import Element, add, new
from backworkouts.volume.guide import Guide, Judgment

__all__ = ["axis_of", "draw"]

_ROW = 42
_TO_TEXT = 15  # from the top of a row to the baseline of its text
_TO_BAR = 22  # from the top of a row to its bar
_BAR = 10
_BAND = 3  # how far the band of the guide stands out above and below a bar
_INDENT = 14  # of the name of a part
_GAP = 10  # between texts
_LENGTH = RIGHT - LEFT  # of the axis
_MARKS: dict[Judgment, str] = {"below": "\u25bc below", "above": "\u25b2 above", "": ""}


def axis_of(content: SetsRows) -> Axis:
    """Return the axis that holds all bars and all guides."""
    return Axis.to(
        number
        for row in content.rows
        for number in (row.sets.counted.high, row.sets.most, *ends_of(row.guide))
    )


def draw(page: ChartPage, content: SetsRows) -> None:
    """Add the rows, the axis and the legend to a page.

    Args:
        page: the page.
        content: what the chart shows.
    """
    axis = axis_of(content)
    if content.rows:
        _draw_grid(page, axis, len(content.rows))
    for row in content.rows:
        page.content.append(_drawn(row, axis, page.y))
        page.y += _ROW
    if content.rows:
        page.add_axis(axis)
        page.add_legend(_legend_entries(content))
    for note in content.notes:
        page.add_note(note)


def _draw_grid(page: ChartPage, axis: Axis, rows: int) -> None:
    grid = add(page.content, "g", class_="bw-chart-grid")
    for tick in axis.ticks:
        x = LEFT + axis.at(tick, _LENGTH)
        bottom = page.y + rows * _ROW
        add(grid, "line", x1=x, x2=x, y1=page.y + _TO_BAR - _BAND, y2=bottom)


def _drawn(row: SetsRow, axis: Axis, top: float) -> Element:
    """Return the row as a group: the text, the guide, and the bar over it."""
    group = new("g", data_muscle=row.muscle.id, transform=f"translate({LEFT} {top:g})")
    add(group, "title", row.words)
    _draw_text(group, row)
    _draw_guide(group, row.guide, axis)
    _draw_bar(group, row, axis)
    return group


def _draw_guide(group: Element, guide: Guide, axis: Axis) -> None:
    """Add a band, with a line at each end that is stated."""
    if guide.is_open:
        return
    low = axis.at(guide.low or 0, _LENGTH)
    high = _LENGTH if guide.high is None else axis.at(guide.high, _LENGTH)
    top, height = _TO_BAR - _BAND, _BAR + 2 * _BAND
    width = max(high - low, 0)  # rules may contradict each other
    add(group, "rect", class_="bw-chart-band", x=low, y=top, width=width, height=height)
    for end, x in ((guide.low, low), (guide.high, high)):
        if end is not None:
            add(group, "line", class_="bw-chart-bound", x1=x, x2=x, y1=top, y2=top + height)


def _draw_text(group: Element, row: SetsRow) -> None:
    """Add the name on the left, and the number on the right, with the word beside it."""
    number, word = str(row.sets), _MARKS[row.judgment]
    add(
        group,
        "text",
        number,
        class_="bw-ink",
        x=_LENGTH,
        y=_TO_TEXT,
        font_size=TEXT,
        font_weight=700,
        text_anchor="end",
    )
    right = _LENGTH - measure_at(TEXT, is_bold=True)(number) - _GAP
    if word:
        add(
            group,
            "text",
            word,
            class_="bw-chart-word",
            x=right,
            y=_TO_TEXT,
            font_size=SMALL,
            text_anchor="end",
        )
        right -= measure_at(SMALL)(word) + _GAP
    left = _INDENT if row.is_part else 0
    name = shortened(printable(row.muscle.name), right - left, measure_at(TEXT))
    class_ = "bw-quiet" if row.is_part else "bw-ink"
    add(group, "text", name, class_=class_, x=left, y=_TO_TEXT, font_size=TEXT)


def _draw_bar(group: Element, row: SetsRow, axis: Axis) -> None:
    """Add the least sets, the range to the most, and what may come on top."""
    counted = row.sets.counted
    low, high = axis.at(counted.low, _LENGTH), axis.at(counted.high, _LENGTH)
    if counted.high:
        size = {"y": _TO_BAR, "height": _BAR}
        add(group, "rect", class_="bw-chart-range", x=low, width=high - low, **size)
        add(group, "rect", class_="bw-chart-bar", x=0, width=low, **size)
        add(group, "rect", class_="bw-chart-edge", x=0, width=high, **size)
    else:
        add(group, "line", class_="bw-chart-edge", x1=0, x2=0, y1=_TO_BAR, y2=_TO_BAR + _BAR)
    if row.sets.is_least:
        end = axis.at(row.sets.most, _LENGTH)
        is_endless = math.isinf(row.sets.most)
        _draw_open_end(group, high, end, _TO_BAR + _BAR / 2, is_endless=is_endless)


def _draw_open_end(group: Element, begin: float, end: float, y: float, *, is_endless: bool) -> None:
    """Add a dashed line to the most sets there may be: with a cap, or an arrow for no limit."""
    add(
        group,
        "line",
        class_="bw-chart-edge",
        x1=begin,
        x2=end,
        y1=y,
        y2=y,
        stroke_width=2,
        stroke_dasharray="5 3",
    )
    cap = f"M{end - 6:g} {y - 5:g}l6 5l-6 5" if is_endless else f"M{end:g} {y - 5:g}v10"
    add(group, "path", class_="bw-chart-edge", d=cap, stroke_width=2)


def _legend_entries(content: SetsRows) -> Iterator[LegendEntry]:
    """Yield the entries of the legend: what the chart shows, and nothing else."""
    yield from bar_entries(row.sets.counted for row in content.rows)
    if any(row.sets.is_least for row in content.rows):
        line = new("g")
        _draw_open_end(line, 0, SWATCH_WIDTH, SWATCH_HEIGHT / 2, is_endless=True)
        yield LegendEntry(line, "may be more: not all is counted")
    if content.guide:
        yield guide_entry(content.guide, "M0 0v10M22 0v10")

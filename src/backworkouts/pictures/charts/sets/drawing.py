"""The chart of sets per muscle as SVG: a line of text for each muscle, and a bar below it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.fitting import pixels, printable, shortened
from backworkouts.pictures.charts.guiding import ends_of
from backworkouts.pictures.charts.page import LEFT, RIGHT, SMALL, TEXT, Key, Page
from backworkouts.pictures.charts.sets.rows import SetsRow, SetsRows
from backworkouts.pictures.markup import Element, add, new
from backworkouts.volume.guide import Judgment

__all__ = ["axis_of", "draw"]

_ROW = 42
_TO_TEXT = 15  # from the top of a row to the foot of its letters
_TO_BAR = 22
_BAR = 10
_BAND = 3  # above and below a bar
_INDENT = 14
_GAP = 10
_LENGTH = RIGHT - LEFT
_MARKS: dict[Judgment, str] = {"below": "\u25bc below", "above": "\u25b2 above", "": ""}


def axis_of(content: SetsRows) -> Axis:
    """Return the axis that holds all bars and all guides."""
    numbers = [
        number for row in content.rows for number in (row.sets.high, row.most, *ends_of(row.guide))
    ]
    return Axis.to(numbers)


def draw(page: Page, content: SetsRows) -> None:
    """Add the rows, the axis and the legend to a page.

    Args:
        page: the page.
        content: what the chart shows.
    """
    axis = axis_of(content)
    if content.rows:
        _draw_grid(page, axis, len(content.rows))
    for row in content.rows:
        page.body.append(_drawn(row, axis, page.bottom))
        page.bottom += _ROW
    if content.rows:
        page.add_axis(axis)
        page.add_legend(_keys(content))
    for note in content.notes:
        page.add_note(note)


def _draw_grid(page: Page, axis: Axis, rows: int) -> None:
    grid = add(page.body, "g", class_="bw-chart-grid")
    for tick in axis.ticks:
        x = LEFT + axis.at(tick, _LENGTH)
        bottom = page.bottom + rows * _ROW
        add(grid, "line", x1=x, x2=x, y1=page.bottom + _TO_BAR - _BAND, y2=bottom)


def _drawn(row: SetsRow, axis: Axis, top: float) -> Element:
    group = new("g", data_muscle=row.muscle.id, transform=f"translate({LEFT} {top:g})")
    add(group, "title", row.words)
    _draw_text(group, row)
    guide = row.guide
    if not guide.is_open:
        low = axis.at(guide.low or 0, _LENGTH)
        high = _LENGTH if guide.high is None else axis.at(guide.high, _LENGTH)
        tall = _BAR + 2 * _BAND
        y = _TO_BAR - _BAND
        add(group, "rect", class_="bw-chart-band", x=low, y=y, width=high - low, height=tall)
        for end, x in ((guide.low, low), (guide.high, high)):
            if end is not None:
                add(group, "line", class_="bw-chart-bound", x1=x, x2=x, y1=y, y2=y + tall)
    _draw_bar(group, row, axis)
    return group


def _draw_text(group: Element, row: SetsRow) -> None:
    """Add the name on the left, and the number on the right, with the word beside it."""
    bold = pixels(TEXT, is_bold=True)
    word = _MARKS[row.judgment]
    add(
        group,
        "text",
        row.shown,
        class_="bw-ink",
        x=_LENGTH,
        y=_TO_TEXT,
        font_size=TEXT,
        font_weight=700,
        text_anchor="end",
    )
    right = _LENGTH - bold(row.shown) - _GAP
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
        right -= pixels(SMALL)(word) + _GAP
    left = _INDENT * row.is_part
    name = shortened(printable(row.muscle.name), right - left, pixels(TEXT))
    class_ = "bw-quiet" if row.is_part else "bw-ink"
    add(group, "text", name, class_=class_, x=left, y=_TO_TEXT, font_size=TEXT)


def _draw_bar(group: Element, row: SetsRow, axis: Axis) -> None:
    low, high = axis.at(row.sets.low, _LENGTH), axis.at(row.sets.high, _LENGTH)
    middle = _TO_BAR + _BAR / 2
    if row.sets.high:
        size = {"y": _TO_BAR, "height": _BAR}
        add(group, "rect", class_="bw-chart-range", x=low, width=high - low, **size)
        add(group, "rect", class_="bw-chart-bar", x=0, width=low, **size)
        add(group, "rect", class_="bw-chart-edge", x=0, width=high, **size)
    else:
        add(group, "line", class_="bw-chart-edge", x1=0, x2=0, y1=_TO_BAR, y2=_TO_BAR + _BAR)
    if row.at_least:
        _draw_open_end(group, high, axis.at(row.most, _LENGTH), middle, math.isinf(row.most))


def _draw_open_end(
    group: Element,
    begin: float,
    end: float,
    y: float,
    is_endless: bool,  # noqa: FBT001  one of five numbers of a drawing
) -> None:
    """Add a dashed line to the most sets there may be; with an arrow where that is not known."""
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


def _keys(content: SetsRows) -> Iterator[Key]:
    """Yield the entries of the legend: what the chart shows, and nothing else."""
    rows = content.rows
    has_ranges = any(not row.sets.is_exact for row in rows)
    bar = new("rect", class_="bw-chart-bar", width=22, height=10)
    yield Key(bar, "least sets" if has_ranges else "sets")
    if has_ranges:
        swatch = new("g")
        for class_ in ("bw-chart-range", "bw-chart-edge"):
            add(swatch, "rect", class_=class_, width=22, height=10)
        yield Key(swatch, "to the most")
    if any(row.at_least for row in rows):
        swatch = new("g")
        _draw_open_end(swatch, 0, 22, 5, is_endless=True)
        yield Key(swatch, "may be more: not all is counted")
    if content.guide:
        swatch = new("g")
        add(swatch, "rect", class_="bw-chart-band", width=22, height=10)
        add(swatch, "path", class_="bw-chart-bound", d="M0 0v10M22 0v10")
        yield Key(swatch, content.guide)

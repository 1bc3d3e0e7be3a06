"""The chart of weeks as SVG: small panels with the same axes, one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.fitting import pixels, printable, shortened
from backworkouts.pictures.charts.page import LEFT, RIGHT, SMALL, TEXT, Key, Page
from backworkouts.pictures.charts.weeks.panels import Panel, Panels, Point
from backworkouts.pictures.markup import Element, add, new

__all__ = ["axis_of", "draw"]

_PANEL = 58
_NUMBERS = 30  # space for the numbers of the axis
_HEAD = 26
_FOOT = 12
_LABEL = 92  # a label of a week, and the gap beside it
_WIDEST = 24
_SHARE = 0.72  # of a bar in the space of its week
_NARROW = 8
_GAP = 10
_BEGIN = LEFT + _NUMBERS
_LENGTH = RIGHT - _BEGIN


def axis_of(content: Panels) -> Axis:
    """Return the axis of sets, which is the same in all panels."""
    return Axis.to(content.numbers, ticks=3)


def draw(page: Page, content: Panels) -> None:
    """Add the panels, the labels of weeks and the legend to a page.

    Args:
        page: the page.
        content: what the chart shows.
    """
    axis = axis_of(content)
    for panel in content.panels:
        page.body.append(_drawn(panel, content.weeks, axis, page.bottom))
        page.bottom += _HEAD + _PANEL + _FOOT
    if content.panels:
        _draw_weeks(page, content.weeks)
        page.add_legend(_keys(content))
    for note in content.notes:
        page.add_note(note)


def _drawn(panel: Panel, weeks: tuple[str, ...], axis: Axis, top: float) -> Element:
    group = new("g", data_muscle=panel.muscle.id, transform=f"translate({_BEGIN} {top:g})")
    add(group, "title", panel.muscle.name)
    _draw_head(group, panel)
    plot = add(group, "g", transform=f"translate(0 {_HEAD})")
    pitch = _LENGTH / len(weeks)
    _draw_unknown(plot, panel, pitch)
    _draw_guide(plot, panel, axis)
    _draw_grid(plot, axis)
    for number, (week, point) in enumerate(zip(weeks, panel.points, strict=True)):
        if point is not None:
            plot.append(_bar(point, week, axis, pitch * number, pitch))
    return group


def _draw_head(group: Element, panel: Panel) -> None:
    numbers = f"latest {panel.latest}, highest {panel.highest}"
    room = RIGHT - LEFT - pixels(SMALL)(numbers) - _GAP
    name = shortened(printable(panel.muscle.name), room, pixels(TEXT, is_bold=True))
    add(
        group,
        "text",
        name,
        class_="bw-ink",
        x=-_NUMBERS,
        y=TEXT,
        font_size=TEXT,
        font_weight=600,
    )
    add(
        group,
        "text",
        numbers,
        class_="bw-quiet",
        x=_LENGTH,
        y=TEXT,
        font_size=SMALL,
        text_anchor="end",
    )


def _draw_unknown(plot: Element, panel: Panel, pitch: float) -> None:
    """Add a gray field behind the weeks that no volume is known of."""
    for is_unknown, run in groupby(range(len(panel.points)), lambda at: panel.points[at] is None):
        if is_unknown:
            weeks = list(run)
            x, width = pitch * weeks[0], pitch * len(weeks)
            add(plot, "rect", class_="bw-chart-unknown", x=x, width=width, height=_PANEL)


def _draw_guide(plot: Element, panel: Panel, axis: Axis) -> None:
    guide = panel.guide
    if guide.is_open:
        return
    bottom = _PANEL - axis.at(guide.low or 0, _PANEL)
    top = 0 if guide.high is None else _PANEL - axis.at(guide.high, _PANEL)
    add(plot, "rect", class_="bw-chart-band", y=top, width=_LENGTH, height=bottom - top)
    for end, y in ((guide.low, bottom), (guide.high, top)):
        if end is not None:
            add(plot, "line", class_="bw-chart-bound", x2=_LENGTH, y1=y, y2=y)


def _draw_grid(plot: Element, axis: Axis) -> None:
    for tick in axis.ticks:
        y = _PANEL - axis.at(tick, _PANEL)
        class_ = "bw-line" if tick == 0 else "bw-chart-grid"
        add(plot, "line", class_=class_, x2=_LENGTH, y1=y, y2=y)
        if tick in (0, axis.top):
            label = f"{tick:g}"
            add(
                plot,
                "text",
                label,
                class_="bw-quiet",
                x=-6,
                y=y + (0 if tick == 0 else 8),
                font_size=SMALL,
                text_anchor="end",
            )


def _bar(point: Point, week: str, axis: Axis, left: float, pitch: float) -> Element:
    width = min(pitch * _SHARE, _WIDEST)
    x = left + (pitch - width) / 2
    low, high = axis.at(point.sets.low, _PANEL), axis.at(point.sets.high, _PANEL)
    group = new("g")
    add(group, "title", f"{week}: {point}")
    if not point.sets.high:
        add(group, "rect", class_="bw-chart-bar", x=x, y=_PANEL - 2, width=width, height=2)
    if high > low:
        add(
            group,
            "rect",
            class_="bw-chart-range",
            x=x,
            y=_PANEL - high,
            width=width,
            height=high - low,
        )
    add(group, "rect", class_="bw-chart-bar", x=x, y=_PANEL - low, width=width, height=low)
    if high > low and width > _NARROW:
        add(
            group,
            "rect",
            class_="bw-chart-edge",
            x=x,
            y=_PANEL - high,
            width=width,
            height=high,
        )
    if point.at_least:
        middle = x + width / 2
        end = _PANEL - axis.at(point.most, _PANEL)
        add(
            group,
            "line",
            class_="bw-chart-edge",
            x1=middle,
            x2=middle,
            y1=_PANEL - high,
            y2=end,
            stroke_dasharray="3 2",
        )
    return group


def _draw_weeks(page: Page, weeks: tuple[str, ...]) -> None:
    """Add labels of weeks below the panels, as many as there is space for."""
    pitch = _LENGTH / len(weeks)
    count = min(len(weeks), max(int(_LENGTH // _LABEL), 1))
    last = len(weeks) - 1
    for number in range(count):
        at = round(last * number / max(count - 1, 1))
        x = _BEGIN + pitch * (at + 0.5)
        anchor = "middle"
        if at == 0 and pitch < _LABEL:
            x, anchor = _BEGIN, "start"
        elif at == last and pitch < _LABEL:
            x, anchor = RIGHT, "end"
        add(
            page.body,
            "text",
            weeks[at],
            class_="bw-quiet",
            x=x,
            y=page.bottom + 4,
            font_size=SMALL,
            text_anchor=anchor,
        )
    page.bottom += 12


def _keys(content: Panels) -> Iterator[Key]:
    """Yield the entries of the legend: what the chart shows, and nothing else."""
    points = [point for panel in content.panels for point in panel.points]
    known = [point for point in points if point is not None]
    has_ranges = any(not point.sets.is_exact for point in known)
    bar = new("rect", class_="bw-chart-bar", width=22, height=10)
    yield Key(bar, "least sets" if has_ranges else "sets")
    if has_ranges:
        swatch = new("g")
        for class_ in ("bw-chart-range", "bw-chart-edge"):
            add(swatch, "rect", class_=class_, width=22, height=10)
        yield Key(swatch, "to the most")
    if any(point.at_least for point in known):
        line = new("path", class_="bw-chart-edge", d="M11 10v-13", stroke_dasharray="3 2")
        yield Key(line, "may be more: not all is counted")
    if len(known) < len(points):
        yield Key(new("rect", class_="bw-chart-unknown", width=22, height=10), "not known")
    if content.guide:
        swatch = new("g")
        add(swatch, "rect", class_="bw-chart-band", width=22, height=10)
        add(swatch, "path", class_="bw-chart-bound", d="M0 0h22M0 10h22")
        yield Key(swatch, content.guide)

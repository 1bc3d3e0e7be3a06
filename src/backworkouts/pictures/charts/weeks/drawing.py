"""The chart of weeks as SVG: small panels with the same axes, one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.chart_page import LEFT, RIGHT, SMALL, TEXT, ChartPage
from backworkouts.pictures.charts.legend import LegendEntry, bar_entries, guide_entry, swatch
from backworkouts.pictures.charts.muscle_sets import MuscleSets
from backworkouts.pictures.charts.weeks.panels import Panel, Panels
from backworkouts.pictures.lettering import measure_at, printable, shortened
from backworkouts.pictures.markup import Element, add, new
from backworkouts.volume.guide import Guide
from backworkouts.volume.pauses import Pause

__all__ = ["axis_of", "draw"]

_PANEL = 58  # the height of the axis of sets
_NUMBERS = 30  # space for the numbers of the axis
_HEAD = 26  # the line of text above a panel
_FOOT = 12  # below a panel
_LABEL = 92  # a label of a week, and the gap beside it
_WIDEST = 24  # bar
_BAR_SHARE = 0.72  # of a bar in the space of its week
_NARROW = 8  # a bar that is no wider has no outline, which would hide its colors
_GAP = 10  # between texts
_PAUSE_DASHES = "1 4"
_BEGIN = LEFT + _NUMBERS  # of the axis of weeks
_LENGTH = RIGHT - _BEGIN  # of the axis of weeks


def axis_of(content: Panels) -> Axis:
    """Return the axis of sets, which is the same in all panels."""
    return Axis.to(content.numbers, ticks=3)


def draw(page: ChartPage, content: Panels) -> None:
    """Add the panels, the labels of weeks and the legend to a page.

    Args:
        page: the page.
        content: what the chart shows.
    """
    axis = axis_of(content)
    for panel in content.panels:
        page.content.append(_drawn(panel, content.weeks, axis, page.y))
        page.y += _HEAD + _PANEL + _FOOT
    if content.panels:
        _draw_weeks(page, content.weeks)
        page.add_legend(_legend_entries(content))
    for note in content.notes:
        page.add_note(note)


def _drawn(panel: Panel, weeks: tuple[str, ...], axis: Axis, top: float) -> Element:
    """Return the panel as a group, with all that is behind the bars first."""
    group = new("g", data_muscle=panel.muscle.id, transform=f"translate({_BEGIN} {top:g})")
    add(group, "title", panel.muscle.name)
    _draw_head(group, panel)
    plot = add(group, "g", transform=f"translate(0 {_HEAD})")
    pitch = _LENGTH / len(weeks)
    _draw_unknown(plot, panel, pitch)
    _draw_guide(plot, panel.guide, axis)
    _draw_grid(plot, axis)
    for number, (week, sets) in enumerate(zip(weeks, panel.sets, strict=True)):
        if sets is None:
            continue
        group_of_week = add(plot, "g")
        if isinstance(sets, Pause):
            add(group_of_week, "title", str(sets))
            _draw_pause(group_of_week, pitch * (number + 0.5))
        else:
            add(group_of_week, "title", f"{week}: {sets}")
            _draw_bar(group_of_week, sets, axis, pitch * number, pitch)
    return group


def _draw_head(group: Element, panel: Panel) -> None:
    """Add the name of the muscle on the left, and two numbers on the right."""
    # The sign leaves more space for the name than the words.
    words = f"latest {panel.latest}, highest {panel.highest}"
    numbers = words.replace("at least", "\N{GREATER-THAN OR EQUAL TO}")
    room = RIGHT - LEFT - measure_at(SMALL)(numbers) - _GAP
    name = shortened(printable(panel.muscle.name), room, measure_at(TEXT, is_bold=True))
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
    x = 0.0
    for is_unknown, run in groupby(panel.sets, lambda sets: sets is None):
        width = pitch * len(list(run))
        if is_unknown:
            add(plot, "rect", class_="bw-chart-unknown", x=x, width=width, height=_PANEL)
        x += width


def _draw_guide(plot: Element, guide: Guide, axis: Axis) -> None:
    """Add a band across the weeks, with a line at each end that is stated."""
    if guide.is_open:
        return
    bottom = _PANEL - axis.at(guide.low or 0, _PANEL)
    top = 0 if guide.high is None else _PANEL - axis.at(guide.high, _PANEL)
    height = max(bottom - top, 0)  # rules may contradict each other
    add(plot, "rect", class_="bw-chart-band", y=top, width=_LENGTH, height=height)
    for end, y in ((guide.low, bottom), (guide.high, top)):
        if end is not None:
            add(plot, "line", class_="bw-chart-bound", x2=_LENGTH, y1=y, y2=y)


def _draw_grid(plot: Element, axis: Axis) -> None:
    """Add a line for each tick, and the numbers of the first and the last one."""
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


def _draw_bar(group: Element, sets: MuscleSets, axis: Axis, left: float, pitch: float) -> None:
    """Add the bar of a week.

    Args:
        group: the group of the bar.
        sets: the sets of the week.
        axis: the axis of sets.
        left: where the space of the week begins.
        pitch: the width of the space of a week.
    """
    width = min(pitch * _BAR_SHARE, _WIDEST)
    x = left + (pitch - width) / 2
    low, high = axis.at(sets.counted.low, _PANEL), axis.at(sets.counted.high, _PANEL)

    def draw_box(color: str, top: float, height: float) -> None:
        """Add a box as wide as the bar; its top is seen from the foot of the panel."""
        y = _PANEL - top
        add(group, "rect", class_=f"bw-chart-{color}", x=x, y=y, width=width, height=height)

    if not sets.counted.high:
        draw_box("bar", 2, 2)  # a mark of a week without sets
    if high > low:
        draw_box("range", high, high - low)
    draw_box("bar", low, low)
    if high > low and width > _NARROW:
        draw_box("edge", high, high)
    if sets.is_least:
        middle = x + width / 2
        add(
            group,
            "line",
            class_="bw-chart-edge",
            x1=middle,
            x2=middle,
            y1=_PANEL - high,
            y2=_PANEL - axis.at(sets.most, _PANEL),
            stroke_dasharray="3 2",
        )


def _draw_pause(group: Element, x: float) -> None:
    """Add a line in place of the weeks of a pause."""
    add(group, "line", class_="bw-line", x1=x, x2=x, y2=_PANEL, stroke_dasharray=_PAUSE_DASHES)


def _draw_weeks(page: ChartPage, weeks: tuple[str, ...]) -> None:
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
            page.content,
            "text",
            weeks[at],
            class_="bw-quiet",
            x=x,
            y=page.y + 4,
            font_size=SMALL,
            text_anchor=anchor,
        )
    page.y += 12


def _legend_entries(content: Panels) -> Iterator[LegendEntry]:
    """Yield the entries of the legend: what the chart shows, and nothing else."""
    known = [sets for panel in content.panels for sets in panel.known]
    yield from bar_entries(sets.counted for sets in known)
    if any(sets.is_least for sets in known):
        line = new("path", class_="bw-chart-edge", d="M11 10v-13", stroke_dasharray="3 2")
        yield LegendEntry(line, "may be more: not all is counted")
    if content.has_pauses:
        line = new("path", class_="bw-line", d="M11 10v-13", stroke_dasharray=_PAUSE_DASHES)
        yield LegendEntry(line, "a pause, with its weeks left out")
    if content.has_unknown_weeks:
        yield LegendEntry(swatch("bw-chart-unknown"), "not known")
    if content.guide:
        yield guide_entry(content.guide, "M0 0h22M0 10h22")

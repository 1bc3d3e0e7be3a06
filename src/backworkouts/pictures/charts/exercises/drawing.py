"""The chart of sets by exercise as SVG: stacked bars, a letter and a color for each exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.chart_page import LEFT, RIGHT, SMALL, TEXT, ChartPage
from backworkouts.pictures.charts.exercises.bars import COLORED, Bar, Bars, MuscleBars
from backworkouts.pictures.charts.legend import SWATCH_WIDTH, LegendEntry
from backworkouts.pictures.lettering import measure_at, printable, shortened
from backworkouts.pictures.markup import Element, add, new

__all__ = ["axis_of", "color_of", "draw"]

_HEAD = 22  # the name of a muscle
_BAR = 16
_PITCH = 20  # from a bar to that of the next period
_FOOT = 10  # below the last bar of a muscle
_GAP = 10  # between a bar or a name and the number
_LETTER = 16  # the least width of a share that has its letter
_PERIOD = 20  # the number of a period, left of its bar
_LENGTH = RIGHT - LEFT
_SWATCH_TOP = -3  # swatches are as high as bars, to have space for a letter


def axis_of(content: Bars) -> Axis:
    """Return the axis that holds all bars."""
    return Axis.to(content.numbers)


def color_of(number: int) -> str:
    """Return the class of the color of a key, by its number from 0."""
    return f"chart-series-{min(number, COLORED) + 1}"


def draw(page: ChartPage, content: Bars) -> None:
    """Add the bars, the legend and the notes to a page.

    Args:
        page: the page.
        content: what the chart shows.
    """
    axis = axis_of(content)
    for muscle in content.muscles:
        page.content.append(_drawn(muscle, content, axis, page.y))
        page.y += _HEAD + _PITCH * len(muscle.bars) + _FOOT - (_PITCH - _BAR)
    if content.muscles:
        left, length = _place(content)
        page.add_axis(axis, left=LEFT + left, length=length)
        page.add_legend(_legend_entries(content))
    for note in (*content.periods, *content.notes):
        page.add_note(note)


def _drawn(muscle: MuscleBars, content: Bars, axis: Axis, top: float) -> Element:
    """Return the bars of a muscle as a group, with the name above, and a number for each bar.

    The number of a single bar stands beside the name.
    """
    group = new("g", data_muscle=muscle.muscle.id, transform=f"translate({LEFT} {top:g})")
    is_single = len(muscle.bars) == 1
    beside = _widest(muscle.bars) + _GAP if is_single else 0
    name = printable(muscle.muscle.name)
    add(
        group,
        "text",
        shortened(name, _LENGTH - beside, measure_at(TEXT)),
        class_="bw-ink",
        x=0,
        y=TEXT + 1,
        font_size=TEXT,
    )
    left, length = _place(content)
    for number, bar in enumerate(muscle.bars):
        y = _HEAD + _PITCH * number
        if not is_single:
            add(
                group,
                "text",
                number + 1,
                class_="bw-quiet",
                x=0,
                y=y + _BAR - 4,
                font_size=SMALL,
            )
        stack = add(group, "g", transform=f"translate({left} {y})")
        _draw_bar(stack, bar, content, axis, length)
        add(
            group,
            "text",
            bar.sets,
            class_="bw-ink",
            x=_LENGTH,
            y=TEXT + 1 if is_single else y + _BAR - 3,
            font_size=TEXT,
            font_weight=700,
            text_anchor="end",
        )
    return group


def _place(content: Bars) -> tuple[float, float]:
    """Return where bars begin, and the length of the axis.

    Bars of several periods have the number of the period on their left, and their sets on their
    right.
    """
    bars = content.bars
    if len(bars) == len(content.muscles):
        return 0, _LENGTH
    return _PERIOD, _LENGTH - _PERIOD - _GAP - _widest(bars)


def _widest(bars: Iterable[Bar]) -> float:
    """Return the width of the widest number of some bars."""
    measure = measure_at(TEXT, is_bold=True)
    return max(measure(str(bar.sets)) for bar in bars)


def _draw_bar(stack: Element, bar: Bar, content: Bars, axis: Axis, length: float) -> None:
    """Add the shares side by side: solid to the least sets, pale to the most."""
    begin = 0.0
    for number, (key, share) in enumerate(zip(content.keys, bar.shares, strict=True)):
        if not share:
            continue
        class_ = f"bw-{color_of(number)}"
        low, high = axis.at(share.low, length), axis.at(share.high, length)
        group = add(stack, "g")
        add(group, "title", f"{key.name}: {share}")
        size = {"class_": class_, "height": _BAR}
        solid = max(low - 1, 0)  # a gap to the next share
        add(group, "rect", x=begin, width=solid, stroke_width=0, **size)
        if high > low:
            _draw_pale(group, class_, begin + low, max(high - low - 1, 1))
        if solid >= _LETTER:
            _draw_letter(group, key.letter, begin + solid / 2, _BAR - 3)
        begin += high


def _draw_letter(group: Element, letter: str, x: float, y: float) -> None:
    """Add the letter of an exercise over its color."""
    add(
        group,
        "text",
        letter,
        class_="bw-paper",
        x=x,
        y=y,
        font_size=SMALL,
        font_weight=700,
        text_anchor="middle",
    )


def _draw_pale(group: Element, class_: str, x: float, width: float) -> None:
    """Add the part of a share that is optional, with an outline within its width."""
    add(
        group,
        "rect",
        class_=class_,
        x=x + 0.5,
        y=0.5,
        width=max(width - 1, 0.5),
        height=_BAR - 1,
        fill_opacity=0.25,
    )


def _legend_entries(content: Bars) -> Iterator[LegendEntry]:
    """Yield the exercises, and what pale parts are where there are any."""
    for number, key in enumerate(content.keys):
        swatch = new("g")
        class_ = f"bw-{color_of(number)}"
        size = {"width": SWATCH_WIDTH, "height": _BAR}
        add(swatch, "rect", class_=class_, y=_SWATCH_TOP, stroke_width=0, **size)
        _draw_letter(swatch, key.letter, SWATCH_WIDTH / 2, _SWATCH_TOP + _BAR - 3)
        yield LegendEntry(swatch, key.label)
    if content.has_ranges:
        swatch = new("g", transform=f"translate(0 {_SWATCH_TOP})")
        _draw_pale(swatch, f"bw-{color_of(0)}", 0, SWATCH_WIDTH)
        yield LegendEntry(swatch, "from the least to the most sets")

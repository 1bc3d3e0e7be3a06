"""Sets per muscle as tables of HTML with bars."""

from __future__ import annotations

from backworkouts.model.interval import Interval
from backworkouts.pictures import back_map
from backworkouts.pictures.markup import Element, add
from backworkouts.views.html.elements import (
    MOST_ROWS,
    add_each,
    add_line,
    add_notes,
    add_picture,
    add_table,
    start_table,
)
from backworkouts.views.volume import count_notes, credits_note
from backworkouts.views.weeks import log_tables
from backworkouts.volume.rows import VolumeRow
from backworkouts.volume.volume import Volume, VolumeByWeek

__all__ = ["add_volume", "add_weeks"]

_BAR = 120
"""Width of the longest bar, in CSS pixels."""
_BAR_HEIGHT = 10
_ANY_WIDTH = 1_000_000
"""Characters: wide enough for all columns in one table, because a notebook scrolls."""


def add_volume(parent: Element, volume: Volume) -> None:
    """Add sets per muscle with bars, as `Volume.rows`."""
    beside = add(parent, "div", class_="bw-beside")
    if any(row.sets for row in volume.rows()):
        add_picture(beside, back_map(volume))
    _add_bars(add(beside, "div"), volume)
    add_notes(parent, [credits_note(volume.credits), *count_notes([volume])])


def _add_bars(parent: Element, volume: Volume) -> None:
    rows = volume.rows()
    title = "Sets per week" if volume.weekly else "Sets per session"
    if not rows:
        add_line(parent, f"{title}: none for the muscles of the back.")
        return
    columns = ["Muscle", "Sets", "", *(["Days a week"] if volume.weekly else [])]
    body = add(start_table(parent, title, columns, frozenset({1, 3})), "tbody")
    most = max(row.sets.high for row in rows)

    def show(row: VolumeRow) -> None:
        element = add(body, "tr")
        name = "bw-wide bw-part" if row.is_part else "bw-wide"
        add(element, "td", row.muscle.name, class_=name)
        add(element, "td", volume.shown(row.muscle.id), class_="bw-number")
        _add_bar(add(element, "td", class_="bw-bar"), row.sets, most)
        if volume.weekly:
            add(element, "td", str(row.frequency), class_="bw-number")

    add_each(parent, rows, MOST_ROWS, "muscle", show)


def _add_bar(parent: Element, sets: Interval, most: float) -> None:
    """Add a bar up to the fewest sets, and a paler one from there to the most."""
    low, high = (_BAR * count / most for count in (sets.low, sets.high))
    bar = add(
        parent,
        "svg",
        width=_BAR,
        height=_BAR_HEIGHT,
        viewBox=f"0 0 {_BAR} {_BAR_HEIGHT}",
        preserveAspectRatio="none",
        aria_hidden="true",
    )
    style = {"height": _BAR_HEIGHT, "fill": "currentColor"}
    add(bar, "rect", width=low, fill_opacity=0.6, **style)
    if high > low:
        add(bar, "rect", x=low, width=high - low, fill_opacity=0.25, **style)


def add_weeks(parent: Element, weeks: VolumeByWeek) -> None:
    """Add a row for each week and a column for each muscle of the back."""
    for table in log_tables(weeks, width=_ANY_WIDTH):
        add_table(parent, table, wide=None, short=0)

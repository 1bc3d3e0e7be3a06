"""The panels of a chart of weeks: one for each muscle, over the same weeks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model import display
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.model.program import DAYS_PER_WEEK
from backworkouts.pictures.charts.guiding import ends_of, guide_key, guides_for, reason_for_no_guide
from backworkouts.pictures.charts.notes import missing, unit_of
from backworkouts.pictures.charts.selection import selected
from backworkouts.volume.guide import Guide
from backworkouts.volume.volume import Volume, VolumeByWeek, Week

__all__ = ["MOST_WEEKS", "Panel", "Panels", "Point", "panels_of"]

MOST_WEEKS = 104
"""The most weeks of a chart: two years."""

_NONE = Guide()


@frozen
class Point:
    """The sets of a muscle in a week.

    Attributes:
        sets: the sets.
        most: the sets that it may get with all that is not counted; infinite in an AMRAP block.
        at_least: whether it may get more sets than are counted.
    """

    sets: Interval
    most: float
    at_least: bool

    def __str__(self) -> str:
        return f"at least {self.sets}" if self.at_least else f"{self.sets}"


@frozen
class Panel:
    """The sets of a muscle over the weeks.

    Attributes:
        muscle: the muscle.
        points: the sets of each week; None for a week that no volume is known of.
        guide: the sets a week that rules ask for; open at both ends where none does.
    """

    muscle: Muscle
    points: tuple[Point | None, ...]
    guide: Guide

    @property
    def known(self) -> list[Point]:
        """The points of the weeks that a volume is known of."""
        return [point for point in self.points if point is not None]

    @property
    def latest(self) -> Point:
        """The sets of the last week."""
        return self.known[-1]

    @property
    def highest(self) -> Point:
        """The sets of the week with the most sets."""
        return max(self.known, key=lambda point: (point.sets.high, point.sets.low))


@frozen
class Panels:
    """All that a chart of weeks shows.

    Attributes:
        unit: what the numbers count.
        weeks: every calendar week from the first to the last.
        panels: a panel for each muscle.
        guide: the guides in words; empty without one.
        notes: what is not counted or not shown.
    """

    unit: str
    weeks: tuple[str, ...]
    panels: tuple[Panel, ...]
    guide: str
    notes: tuple[str, ...]

    @property
    def numbers(self) -> list[float]:
        """The numbers that the axis of all panels has to hold."""
        ends = [end for panel in self.panels for end in ends_of(panel.guide)]
        points = [point for panel in self.panels for point in panel.known]
        return [*ends, *(point.sets.high for point in points)]

    @property
    def words(self) -> str:
        """Every number in words."""
        return " ".join(
            f"{panel.muscle.name}: "
            + ", ".join(
                f"{week} {str(point).replace('-', ' to ') if point else 'unknown'}"
                for week, point in zip(self.weeks, panel.points, strict=True)
            )
            + "."
            for panel in self.panels
        )

    def to_list(self) -> list[dict[str, Any]]:
        """Return plain values for a Vega-Lite chart; None where a number is not known."""
        return [
            {
                "week": week,
                "muscle": panel.muscle.id,
                "name": panel.muscle.name,
                "low": point.sets.low if point else None,
                "high": point.sets.high if point else None,
                "most": point.most if point and math.isfinite(point.most) else None,
                "at_least": point.at_least if point else None,
                "guide_low": panel.guide.low,
                "guide_high": panel.guide.high,
                "rules": ", ".join(panel.guide.rules),
            }
            for panel in self.panels
            for week, point in zip(self.weeks, panel.points, strict=True)
        ]


def panels_of(
    weeks: VolumeByWeek, muscles: Iterable[str] | None, guides: Mapping[str, Guide] | None
) -> Panels:
    """Return the panels of a log.

    Args:
        weeks: the volume of each week.
        muscles: ids of the muscles to show; the most trained ones of the back by default.
        guides: the guides by muscle id; those of the rules by default.

    Raises:
        UnsupportedSubjectError: for weeks that no calendar has, and for anything but ids or guides.
        UnknownIdError: for an unknown muscle.
    """
    known = {_monday(week): volume for week, volume in weeks.items()}
    mondays = _mondays(known)
    shown = [known[monday] for monday in mondays if monday in known]
    selection = selected(shown, muscles)
    judged = _guides_of(shown, guides)
    panels = tuple(
        Panel(
            muscle,
            tuple(_point(known.get(monday), muscle.id) for monday in mondays),
            judged.get(muscle.id, _NONE),
        )
        for muscle in selection.muscles
    )
    of_panels = [panel.guide for panel in panels if not panel.guide.is_open]
    notes = [selection.note, *_missing(shown), _left_out(known, mondays)]
    if not panels:
        notes.append("No muscle of the back is trained.")
    elif reason_for_no_guide(shown[-1]):
        notes.append(reason_for_no_guide(shown[-1]))
    return Panels(
        unit_of(shown[-1]) if shown else "sets per week",
        tuple(_label(monday) for monday in mondays),
        panels,
        guide_key(of_panels) if of_panels else "",
        tuple(note for note in notes if note),
    )


def _monday(week: Week) -> date:
    """Return the first day of a week.

    Raises:
        UnsupportedSubjectError: for a week that no calendar has.
    """
    try:
        year, number = week
        return date.fromisocalendar(year, number, 1)
    except (TypeError, ValueError) as error:
        expected = "ISO year and ISO week, such as (2026, 5)"
        raise UnsupportedSubjectError(describe(week), expected) from error


def _mondays(known: Mapping[date, Volume]) -> list[date]:
    """Return the first days of the weeks from the first to the last, of the last 104 weeks."""
    if not known:
        return []
    count = (max(known) - min(known)).days // DAYS_PER_WEEK + 1
    last = max(known)
    return [last - timedelta(weeks=ago) for ago in reversed(range(min(count, MOST_WEEKS)))]


def _label(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def _left_out(known: Mapping[date, Volume], mondays: Sequence[date]) -> str:
    earlier = sum(monday < mondays[0] for monday in known) if mondays else 0
    if not earlier:
        return ""
    return f"The last {MOST_WEEKS} weeks; {earlier:,} earlier ones are not shown."


def _point(volume: Volume | None, muscle: str) -> Point | None:
    if volume is None:
        return None
    return Point(volume[muscle], volume.most(muscle), muscle in volume.at_least)


def _guides_of(volumes: Sequence[Volume], guides: Mapping[str, Guide] | None) -> dict[str, Guide]:
    """Return the guides of the weeks that train a muscle, without a limit that some of them lack.

    In one week the whole of a muscle may be judged, and in another one its parts.
    """
    if volumes and guides is None:
        guides = display.guides_of(volumes[0].muscles)
    judged = [(volume, guides_for(volume, guides)) for volume in volumes]
    guided = dict.fromkeys(muscle for _, found in judged for muscle in found)
    shown: dict[str, Guide] = {}
    for muscle in guided:
        of_weeks = [found.get(muscle, _NONE) for volume, found in judged if volume[muscle]]
        guide = of_weeks[0] if of_weeks else judged[0][1].get(muscle, _NONE)
        if any(other.high != guide.high for other in of_weeks):
            guide = evolve(guide, high=None, high_rule="")
        shown[muscle] = guide
    return shown


def _missing(volumes: Iterable[Volume]) -> tuple[str, ...]:
    uncounted: dict[str, Interval] = {}
    open_rounds: dict[str, None] = {}
    for volume in volumes:
        open_rounds |= dict.fromkeys(volume.open_rounds)
        for name, sets in volume.uncounted.items():
            uncounted[name] = uncounted.get(name, Interval(0, 0)) + sets
    return missing(uncounted, open_rounds)

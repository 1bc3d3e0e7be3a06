"""The panels of a chart of weeks: one for each muscle, over the same weeks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model import display
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.model.program import DAYS_PER_WEEK
from backworkouts.pictures.charts.guiding import ends_of, guide_key, guides_for, reason_for_no_guide
from backworkouts.pictures.charts.muscle_sets import MuscleSets
from backworkouts.pictures.charts.notes import NOTHING_TRAINED, notes_on_uncounted, unit_of
from backworkouts.pictures.charts.selection import selected
from backworkouts.volume.guide import Guide
from backworkouts.volume.volume import Volume, VolumeByWeek, Week

__all__ = ["Panel", "Panels", "panels_of"]

_MOST_WEEKS = 104
"""The most weeks of a chart: two years."""

_NO_GUIDE = Guide()


@frozen
class Panel:
    """The sets of a muscle over the weeks.

    Attributes:
        muscle: the muscle.
        sets: the sets of each week; None for a week that no volume is known of.
        guide: the sets a week that rules ask for; open at both ends where none does.
    """

    muscle: Muscle
    sets: tuple[MuscleSets | None, ...]
    guide: Guide

    @property
    def known(self) -> list[MuscleSets]:
        """The sets of the weeks that a volume is known of; there is at least one."""
        return [sets for sets in self.sets if sets is not None]

    @property
    def latest(self) -> MuscleSets:
        """The sets of the last week."""
        return self.known[-1]

    @property
    def highest(self) -> MuscleSets:
        """The sets of the week with the most sets."""
        return max(self.known, key=lambda sets: (sets.counted.high, sets.counted.low))


@frozen
class Panels:
    """All that a chart of weeks shows.

    Attributes:
        unit: what the numbers count.
        weeks: every calendar week from the first to the last, such as `2026-W05`.
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
        return [*ends, *(sets.counted.high for panel in self.panels for sets in panel.known)]

    @property
    def words(self) -> str:
        """Every number in words."""
        sentences = []
        for panel in self.panels:
            weeks = ", ".join(
                f"{week} {sets.in_words if sets else 'unknown'}"
                for week, sets in zip(self.weeks, panel.sets, strict=True)
            )
            sentences.append(f"{panel.muscle.name}: {weeks}.")
        return " ".join(sentences)

    def to_list(self) -> list[dict[str, Any]]:
        """Return plain values for a Vega-Lite chart; None where a number is not known."""
        return [
            {
                "week": week,
                "muscle": panel.muscle.id,
                "name": panel.muscle.name,
                "low": sets.counted.low if sets else None,
                "high": sets.counted.high if sets else None,
                "most": sets.known_most if sets else None,
                "at_least": sets.is_least if sets else None,
                "guide_low": panel.guide.low,
                "guide_high": panel.guide.high,
                "rules": ", ".join(panel.guide.rules),
            }
            for panel in self.panels
            for week, sets in zip(self.weeks, panel.sets, strict=True)
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
    by_monday = {_monday(week): volume for week, volume in weeks.items()}
    mondays = _mondays(by_monday)
    volumes = [by_monday.get(monday) for monday in mondays]
    known = [volume for volume in volumes if volume is not None]
    selection = selected(known, muscles)
    judged = _guides_of(known, guides)
    panels = tuple(
        Panel(
            muscle,
            tuple(
                volume if volume is None else MuscleSets.of(volume, muscle.id) for volume in volumes
            ),
            judged.get(muscle.id, _NO_GUIDE),
        )
        for muscle in selection.muscles
    )
    ending = reason_for_no_guide(known[-1]) if panels else NOTHING_TRAINED
    noted = [volume.back for volume in known] if muscles is None else known
    notes = [selection.note, *_uncounted(noted), _left_out(by_monday, mondays), ending]
    return Panels(
        unit_of(known[-1]) if known else "sets per week",
        tuple(_label(monday) for monday in mondays),
        panels,
        guide_key(panel.guide for panel in panels),
        tuple(filter(None, notes)),
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


def _mondays(known: Collection[date]) -> list[date]:
    """Return the first day of each week from the first known week to the last one, at most 104."""
    if not known:
        return []
    last = max(known)
    count = (last - min(known)).days // DAYS_PER_WEEK + 1
    return [last - timedelta(weeks=ago) for ago in reversed(range(min(count, _MOST_WEEKS)))]


def _label(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def _left_out(known: Collection[date], mondays: Sequence[date]) -> str:
    """Return a note on the weeks before those that are shown; empty without one."""
    earlier = sum(monday < mondays[0] for monday in known) if mondays else 0
    if not earlier:
        return ""
    return f"The last {_MOST_WEEKS} weeks; {earlier:,} earlier ones are not shown."


def _guides_of(volumes: Sequence[Volume], guides: Mapping[str, Guide] | None) -> dict[str, Guide]:
    """Return one guide for all weeks of a muscle, by muscle id.

    A limit holds for a whole muscle in one week, and for its parts in another one (`guides_for`).
    It is left out if only some of the weeks that train the muscle have it.
    """
    if volumes and guides is None:
        guides = display.guides_of(volumes[0].muscles)  # once for all weeks
    judged = [(volume, guides_for(volume, guides)) for volume in volumes]
    by_muscle: dict[str, Guide] = {}
    for muscle in dict.fromkeys(muscle for _, found in judged for muscle in found):
        trained = [found.get(muscle, _NO_GUIDE) for volume, found in judged if volume[muscle]]
        every = [found.get(muscle, _NO_GUIDE) for _, found in judged]
        guide, *others = trained or every[:1]
        if any(other.high != guide.high for other in others):
            guide = evolve(guide, high=None, high_rule="")
        by_muscle[muscle] = guide
    return by_muscle


def _uncounted(volumes: Iterable[Volume]) -> tuple[str, ...]:
    """Return notes on the exercises whose sets are not all counted, added up over the weeks."""
    uncounted: dict[str, Interval] = {}
    open_rounds: dict[str, None] = {}
    for volume in volumes:
        open_rounds |= dict.fromkeys(volume.open_rounds)
        for name, sets in volume.uncounted.items():
            uncounted[name] = uncounted.get(name, Interval(0, 0)) + sets
    return notes_on_uncounted(uncounted, open_rounds)

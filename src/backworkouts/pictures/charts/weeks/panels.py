"""The panels of a chart of weeks: one for each muscle, over the same weeks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from attrs import evolve, frozen

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model import display
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.pictures.charts.guiding import ends_of, guide_key, guides_for, reason_for_no_guide
from backworkouts.pictures.charts.muscle_sets import MuscleSets
from backworkouts.pictures.charts.notes import NOTHING_TRAINED, notes_on_uncounted, unit_of
from backworkouts.pictures.charts.selection import selected
from backworkouts.plurals import first_of
from backworkouts.volume.guide import Guide
from backworkouts.volume.pauses import Pause, Week, monday_of, shortened, week_label, week_of
from backworkouts.volume.volume import Volume, VolumeByWeek

__all__ = ["Panel", "Panels", "panels_of"]

_MOST_WEEKS = 104
"""The most weeks of a chart: two years."""

_NO_GUIDE = Guide()
_NAMED = 3


@frozen
class Panel:
    """The sets of a muscle over the weeks.

    Attributes:
        muscle: the muscle.
        sets: the sets of each week; None for a week that no volume is known of; a pause in place of
            all its weeks.
        guide: the sets a week that rules ask for; open at both ends where none does.
    """

    muscle: Muscle
    sets: tuple[MuscleSets | Pause | None, ...]
    guide: Guide

    @property
    def known(self) -> list[MuscleSets]:
        """The sets of the weeks that a volume is known of; there is at least one."""
        return [sets for sets in self.sets if isinstance(sets, MuscleSets)]

    @property
    def latest(self) -> MuscleSets:
        """The sets of the last week."""
        return self.known[-1]

    @property
    def highest(self) -> MuscleSets:
        """The sets of the week with the most sets."""
        return max(self.known, key=lambda sets: (sets.counted.high, sets.counted.low))


def _in_words(week: str, sets: MuscleSets | Pause | None) -> str:
    if isinstance(sets, Pause):
        return str(sets)
    return f"{week} {sets.in_words if sets else 'unknown'}"


class _Column(NamedTuple):
    """A week of the chart, or a pause."""

    monday: date
    """The first day of the week, or of the pause."""
    volume: Volume | None
    pause: Pause | None

    @property
    def label(self) -> str:
        return week_label(week_of(self.monday)) if self.pause is None else "..."

    def sets_of(self, muscle: str) -> MuscleSets | Pause | None:
        if self.pause is not None:
            return self.pause
        return None if self.volume is None else MuscleSets.of(self.volume, muscle)


@frozen
class Panels:
    """All that a chart of weeks shows.

    Attributes:
        unit: what the numbers count.
        weeks: every calendar week from the first to the last, such as `2026-W05`; `...` stands for
            the weeks of a pause.
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
            weeks = map(_in_words, self.weeks, panel.sets)
            sentences.append(f"{panel.muscle.name}: {', '.join(weeks)}.")
        return " ".join(sentences)

    @property
    def has_pauses(self) -> bool:
        """Whether the chart has pauses in place of their weeks."""
        return any(isinstance(sets, Pause) for panel in self.panels for sets in panel.sets)

    @property
    def has_unknown_weeks(self) -> bool:
        """Whether no volume is known of some week."""
        return any(sets is None for panel in self.panels for sets in panel.sets)

    def to_list(self) -> list[dict[str, Any]]:
        """Return plain values for a Vega-Lite chart; None where a number is not known.

        A pause has no values.
        """
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
            if not isinstance(sets, Pause)
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
    pauses = [entry for entry in shortened(weeks) if isinstance(entry, Pause)]
    columns = _columns(by_monday, pauses)
    known = [column.volume for column in columns if column.volume is not None]
    selection = selected(known, muscles)
    judged = _guides_of(known, guides)
    panels = tuple(
        Panel(
            muscle,
            tuple(column.sets_of(muscle.id) for column in columns),
            judged.get(muscle.id, _NO_GUIDE),
        )
        for muscle in selection.muscles
    )
    ending = reason_for_no_guide(known[-1]) if panels else NOTHING_TRAINED
    noted = [volume.back for volume in known] if muscles is None else known
    notes = [
        selection.note,
        *_uncounted(noted),
        _left_out(by_monday, columns),
        _pauses_in_words(column.pause for column in columns),
        ending,
    ]
    return Panels(
        unit_of(known[-1]) if known else "sets per week",
        tuple(column.label for column in columns),
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
        return monday_of(week)
    except (TypeError, ValueError) as error:
        expected = "ISO year and ISO week, such as (2026, 5)"
        raise UnsupportedSubjectError(describe(week), expected) from error


def _columns(known: Mapping[date, Volume], pauses: Iterable[Pause]) -> list[_Column]:
    """Return a column for each week from the first known one to the last one, at most 104.

    A pause is one column.
    """
    columns: list[_Column] = []
    ending = {monday_of(pause.last): pause for pause in pauses}
    monday = max(known, default=date.max)
    first = min(known, default=date.max)
    while known and first <= monday and len(columns) < _MOST_WEEKS:
        pause = ending.get(monday)
        column = _Column(
            monday if pause is None else monday_of(pause.first), known.get(monday), pause
        )
        columns.append(column)
        if column.monday == first:  # the day before may be before the year 1
            break
        monday = column.monday - timedelta(weeks=1)
    return columns[::-1]


def _left_out(known: Collection[date], columns: Sequence[_Column]) -> str:
    """Return a note on the weeks before those that are shown; empty without one."""
    earlier = sum(monday < columns[0].monday for monday in known) if columns else 0
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


def _pauses_in_words(pauses: Iterable[Pause | None]) -> str:
    """Return a note on the pauses of the chart; empty without any."""
    names = first_of((f"{pause}" for pause in pauses if pause is not None), _NAMED)
    return names and f"Not drawn to scale: {names}."


def _uncounted(volumes: Iterable[Volume]) -> tuple[str, ...]:
    """Return notes on the exercises whose sets are not all counted, added up over the weeks."""
    uncounted: dict[str, Interval] = {}
    open_rounds: dict[str, None] = {}
    for volume in volumes:
        open_rounds |= dict.fromkeys(volume.open_rounds)
        for name, sets in volume.uncounted.items():
            uncounted[name] = uncounted.get(name, Interval(0, 0)) + sets
    return notes_on_uncounted(uncounted, open_rounds)

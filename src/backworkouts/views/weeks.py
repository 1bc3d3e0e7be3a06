"""Sets per muscle of each week of a log as a table: one row per week, one column per muscle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backworkouts.model.muscle import Muscle
from backworkouts.views.table import Table
from backworkouts.views.volume import count_notes, credits_note
from backworkouts.volume.pauses import Pause, Week, shortened, week_label
from backworkouts.volume.volume import Volume, VolumeByWeek

__all__ = ["log_tables", "weeks_tables"]

_WEEK = len("2026-W05")
_COLUMN = 14  # a Latin name, and the gap before it


def weeks_tables(
    title: str,
    weeks: VolumeByWeek,
    muscles: Mapping[str, Muscle],
    *,
    every: bool = False,
    width: int = 80,
) -> list[Table]:
    """Return tables with a row for each ISO week and a column for each muscle of the back.

    A part of a muscle has a column where the whole is no muscle of the back: posterior deltoid.

    Weeks without a session have a row, too; more than half a year without training is one line.
    There are as many tables as the columns need.

    Args:
        title: the title of the first table.
        weeks: the volumes of the weeks by one credit table, in order.
        muscles: the muscles of the catalog that the volumes were counted with.
        every: whether to show muscles outside the back, untrained muscles, and every part.
        width: the width of the page in characters.
    """
    entries = shortened(weeks)
    volumes = [entry[1] for entry in entries if not isinstance(entry, Pause)]
    back = {muscle.id for muscle in muscles.values() if muscle.back}
    shown = [
        muscle
        for muscle in muscles.values()
        if every
        or (
            muscle.back
            and muscle.parent not in back
            and any(volume[muscle.id] for volume in volumes)
        )
    ]
    column = _COLUMN + any(volume.at_least for volume in volumes) * len("at least ")
    across = max((width - _WEEK) // column, 1)
    pages = [shown[at : at + across] for at in range(0, len(shown), across)] or [[]]
    tables = []
    for number, page in enumerate(pages, 1):
        rows = tuple(_row(entry, page) for entry in entries)
        columns = ("Week", *(muscle.name for muscle in page))
        notes = _notes(volumes, every=every) if number == len(pages) else ()
        right = frozenset(range(1, len(columns)))
        tables.append(Table(title if number == 1 else "", columns, rows, notes, right))
    return tables


def log_tables(weeks: VolumeByWeek, *, every: bool = False, width: int = 80) -> list[Table]:
    """Return the tables of the weeks of a log, with the muscles that it was counted with.

    Args:
        weeks: the volumes of the weeks.
        every: as for `weeks_tables`.
        width: as for `weeks_tables`.
    """
    muscles = next((volume.muscles for volume in weeks.values()), {})
    return weeks_tables("Sets per muscle by week", weeks, muscles, every=every, width=width)


def _row(entry: tuple[Week, Volume] | Pause, muscles: Sequence[Muscle]) -> tuple[str, ...]:
    if isinstance(entry, Pause):
        return (f"... {entry}",)
    week, volume = entry
    return (week_label(week), *(volume.shown(muscle.id) for muscle in muscles))


def _notes(volumes: Sequence[Volume], *, every: bool) -> tuple[str, ...]:
    credits = [credits_note(volumes[0].credits)] if volumes else []
    return (*credits, *count_notes(volumes, every=every))

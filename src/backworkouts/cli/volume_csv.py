"""Sets per muscle as CSV: one row per subject, credit table and muscle."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import click

from backworkouts.cli.output import show_text
from backworkouts.model.muscle import Muscle
from backworkouts.views.volume import Counted, count_notes
from backworkouts.volume.rows import shown_muscles

__all__ = ["plain_number", "show_csv"]

_COLUMNS = (
    "file",
    "week",
    "per",
    "credits",
    "muscle",
    "sets_low",
    "sets_high",
    "at_least",
    "days_low",
    "days_high",
)


def show_csv(
    counted: Iterable[tuple[str, Counted]], muscles: Mapping[str, Muscle], *, every: bool
) -> None:
    """Print the rows; what they do not count is reported on standard error.

    Args:
        counted: what was counted, each with the label of its week, which may be empty.
        muscles: the muscles of the catalog.
        every: whether to list all muscles, as in the table for people.
    """
    subjects = [*counted]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for week, subject in subjects:
        writer.writerows(_rows(week, subject, muscles, every=every))
    show_text(text.getvalue())
    for note in count_notes([subject.volumes[0] for _, subject in subjects], every=every):
        click.echo(f"backworkouts: {note}", err=True)


def _rows(
    week: str, subject: Counted, muscles: Mapping[str, Muscle], *, every: bool
) -> Iterable[Sequence[object]]:
    shown = [muscle.id for muscle, _ in shown_muscles(subject.volumes, muscles, every=every)]
    for volume in subject.volumes:
        for muscle in shown:
            sets, days = volume[muscle], volume.frequency[muscle]
            yield (
                subject.file,
                week,
                "week" if subject.weekly else "session",
                volume.credits.name,
                muscle,
                plain_number(sets.low),
                plain_number(sets.high),
                "true" if muscle in volume.at_least else "false",
                plain_number(days.low),
                plain_number(days.high),
            )


def plain_number(value: float) -> float:
    """Return a number as it stands in a cell: a whole number without a decimal."""
    return int(value) if value == int(value) else value

"""`backworkouts volume --by week`, and a volume as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from backworkouts.api import volume_by_week
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.logs import Input, trained
from backworkouts.cli.output import columns, show_json, show_tables
from backworkouts.cli.volume_csv import show_csv
from backworkouts.model.interval import Interval
from backworkouts.model.session import Session
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.table import Table
from backworkouts.views.volume import Counted
from backworkouts.views.weeks import weeks_tables
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.pauses import Pause, week_label
from backworkouts.volume.volume import Volume

__all__ = ["closing_notes", "plain_volume", "sessions_of", "show_weeks"]


def show_weeks(
    inputs: Sequence[Input], tables: Sequence[CreditTable], *, every: bool, form: str
) -> None:
    """Print the sets per muscle of each ISO week, once per credit table."""
    sessions = sessions_of(inputs)
    known = known_catalog()
    counts = [volume_by_week(sessions, table, catalog=known) for table in tables]
    if form == "csv":
        label = " ".join(dict.fromkeys(given.name for given in inputs))
        weeks = [
            (
                week_label(week),
                Counted(label, "", weekly=True, volumes=[count[week] for count in counts]),
            )
            for week in counts[0]
        ]
        show_csv(weeks, known.muscles, every=every)
        for pause in counts[0].pauses:
            click.echo(f"backworkouts: No rows for {pause}.", err=True)
        return
    if form == "json":
        plain = [
            {
                "week": week_label(week),
                "volumes": [plain_volume(count[week], every=every) for count in counts],
            }
            for week in counts[0]
        ]
        pauses = [_plain_pause(pause) for pause in counts[0].pauses]
        show_json({"weeks": plain, "pauses": pauses, "notice": NOT_MEDICAL_ADVICE})
        return
    width = columns()
    muscles = known.muscles
    shown = [
        page
        for table, count in zip(tables, counts, strict=True)
        for page in weeks_tables(
            f"Sets per week ({table.name})", count, muscles, every=every, width=width
        )
    ]
    first = counts[0].values()
    show_tables([*shown, closing_notes(first, every=every)])


def _plain_pause(pause: Pause) -> dict[str, Any]:
    ends = {"first": week_label(pause.first), "last": week_label(pause.last)}
    return {**ends, "weeks": pause.weeks}


def sessions_of(inputs: Sequence[Input]) -> list[Session]:
    """Return the sessions of the inputs.

    Raises:
        click.UsageError: for inputs that hold anything else.
    """
    training = trained(inputs)
    sessions = [each for each in training if isinstance(each, Session)]
    if len(sessions) != len(training):
        raise click.UsageError("--by week is for sessions, which have a date")
    return sessions


def closing_notes(volumes: Iterable[Volume], *, every: bool) -> Table:
    """Return the last lines below tables: how to see the muscles that are not shown.

    Args:
        volumes: the volumes of the tables.
        every: whether all muscles are shown.
    """
    are_hidden = not every and any(volume.outside_back for volume in volumes)
    notes = ("--all-muscles shows all muscles.",) if are_hidden else ()
    return Table("", (), (), (*notes, NOT_MEDICAL_ADVICE))


def plain_volume(counted: Volume, *, every: bool) -> dict[str, Any]:
    """Return a volume as plain values: its numbers, and the credit table behind them.

    Args:
        counted: the volume.
        every: whether to return all muscles, in place of the trained ones of the back.
    """
    volume = counted if every else counted.back

    def numbers(intervals: Mapping[str, Interval], keys: Sequence[str]) -> dict[str, Any]:
        return {key: intervals[key].to_dict() for key in keys}

    shown = [*volume] if every else [*volume.trained]
    return {
        "muscles": "all" if every else "back",
        "credits": volume.credits.name,
        "version": volume.credits.version,
        "sources": list(volume.credits.sources),
        "sets": numbers(volume, shown),
        "frequency": numbers(volume.frequency, shown),
        "incomplete": volume.incomplete,
        "uncounted": numbers(volume.uncounted, list(volume.uncounted)),
        "at_least": [muscle for muscle in volume if muscle in volume.at_least],
        "uncertain": numbers(volume.uncertain, [*volume.uncertain]),
        "open_rounds": list(volume.open_rounds),
        "uncredited": numbers(volume.uncredited, list(volume.uncredited)),
        "outside_back": volume.outside_back.to_dict(),
    }

"""`backworkouts volume --by week`, and a volume as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from backworkouts.bundled import bundled
from backworkouts.cli.input import Trained
from backworkouts.cli.output import columns, show_json, show_tables
from backworkouts.defaults import volume_by_week
from backworkouts.model.interval import Interval
from backworkouts.model.session import Session
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.table import Table
from backworkouts.views.weeks import week_label, weeks_tables
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.volume import Volume

__all__ = ["plain_volume", "show_weeks"]


def show_weeks(
    trained: Sequence[Trained], tables: Sequence[CreditTable], *, every: bool, form: str
) -> None:
    """Print the sets per muscle of each ISO week, by each credit table."""
    sessions = [one for one in trained if isinstance(one, Session)]
    if len(sessions) != len(trained):
        raise click.UsageError("--by week is for sessions, which have a date")
    counts = [volume_by_week(sessions, one) for one in tables]
    if form == "json":
        weeks = [
            {"week": week_label(week), "volumes": [plain_volume(one[week]) for one in counts]}
            for week in counts[0]
        ]
        show_json({"weeks": weeks, "notice": NOT_MEDICAL_ADVICE})
        return
    width = columns()
    muscles = bundled().muscles
    shown = [
        page
        for table, one in zip(tables, counts, strict=True)
        for page in weeks_tables(
            f"Sets per week ({table.name})", one, muscles, every=every, width=width
        )
    ]
    show_tables([*shown, Table("", (), (), (NOT_MEDICAL_ADVICE,))])


def plain_volume(one: Volume) -> dict[str, Any]:
    """A volume as plain values: the numbers, and the table that made them."""

    def numbers(intervals: Mapping[str, Interval], keys: Sequence[str]) -> dict[str, Any]:
        return {key: {"low": intervals[key].low, "high": intervals[key].high} for key in keys}

    trained = list(one.trained)
    return {
        "credits": one.credits.name,
        "version": one.credits.version,
        "sources": list(one.credits.sources),
        "sets": numbers(one, trained),
        "frequency": numbers(one.frequency, trained),
        "incomplete": one.incomplete,
        "uncounted": numbers(one.uncounted, list(one.uncounted)),
    }

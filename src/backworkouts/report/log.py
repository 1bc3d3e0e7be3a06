"""The sessions of a log as a page shows them: the weeks, and the latest sessions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import volume_by_week
from backworkouts.model.session import Session
from backworkouts.pictures import Picture, weeks_chart
from backworkouts.report.plan import ShownWorkout, shown_sessions
from backworkouts.views.titles import title_of_sessions
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.guide import Guide

__all__ = ["Log", "in_order", "log_of"]

_SHOWN = 5
"""Sessions that a page shows; earlier ones are counted."""


@frozen
class Log:
    """The sessions of a page.

    Attributes:
        title: how many sessions there are, and from when to when.
        sessions: the latest sessions, the latest first.
        earlier: how many earlier sessions are counted, and not shown.
        pictures: the chart of the weeks; empty for the sessions of one week.
    """

    title: str
    sessions: Sequence[ShownWorkout]
    earlier: int
    pictures: tuple[Picture, ...]

    def __bool__(self) -> bool:
        return bool(self.sessions)


def log_of(
    sessions: Sequence[Session],
    table: CreditTable,
    guides: Mapping[str, Guide],
    catalog: Catalog,
) -> Log:
    """Return sessions as a part of a page.

    Args:
        sessions: in any order.
        table: the credit table of the chart.
        guides: the weekly sets that rules ask for, by muscle id.
        catalog: the catalog whose muscles are counted.
    """
    latest = in_order(sessions)[::-1][:_SHOWN]
    weeks = volume_by_week(sessions, table, catalog=catalog)
    return Log(
        title_of_sessions(sessions),
        shown_sessions(latest),
        len(sessions) - len(latest),
        (weeks_chart(weeks, guides=guides),) if len(weeks) > 1 else (),
    )


def in_order(sessions: Sequence[Session]) -> list[Session]:
    """Return sessions by the clocks of the lifters, the first session first."""
    return sorted(sessions, key=lambda session: session.started_at.replace(tzinfo=None))

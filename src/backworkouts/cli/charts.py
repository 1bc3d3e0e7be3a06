"""`backworkouts volume --chart`: sets per muscle as bars in the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

import click

from backworkouts.api import volume_by_week
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.input import Trained
from backworkouts.cli.output import columns
from backworkouts.linter.settings import Settings
from backworkouts.linter.subject_view import Subject
from backworkouts.linter.weekly_guides import guides
from backworkouts.model.session import Session
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.pictures import Chart, sets_chart, weeks_chart
from backworkouts.pictures.charts.chart import LEAST_WIDTH
from backworkouts.pictures.charts.columns import paragraphs
from backworkouts.views.volume import Counted, note_on_other_muscles
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.guide import Guide
from backworkouts.volume.volume import Volume

__all__ = ["show_sets_charts", "show_weeks_charts"]

_WIDEST = 100  # in a wider line, the eye loses the way from a name to its number


def show_sets_charts(counted: Iterable[tuple[Counted, Trained | Sequence[Trained]]]) -> None:
    """Print a chart for each subject and credit table.

    Args:
        counted: the volumes of each subject, with the training that was counted for them.
    """
    subjects = [*counted]
    charts = (
        sets_chart(volume, guides=_guides_for(training), title=_title(subject))
        for subject, training in subjects
        for volume in subject.volumes
    )
    _show(charts, [subject.volumes[0] for subject, _ in subjects])


def show_weeks_charts(sessions: Sequence[Session], tables: Sequence[CreditTable]) -> None:
    """Print a chart of the weeks of a log for each credit table.

    Args:
        sessions: the log.
        tables: the credit tables.
    """
    catalog = known_catalog()
    found = _guides_for(sessions)
    counts = [volume_by_week(sessions, table, catalog=catalog) for table in tables]
    charts = (weeks_chart(weeks, guides=found) for weeks in counts)
    _show(charts, [*counts[0].values()])


def _title(counted: Counted) -> str | None:
    """Return the name of a subject with what its numbers are; None for a subject without one."""
    per = "week" if counted.weekly else "session"
    return f"{counted.title}: sets per {per}" if counted.title else None


def _guides_for(training: Trained | Sequence[Trained]) -> Mapping[str, Guide]:
    """Return the guides of the rules that a check of this training runs in this folder."""
    settings = Settings.find(Path.cwd())
    subject = cast("Subject", training)  # several are all workouts, or all sessions
    return guides(subject, settings=settings, muscles=known_catalog().muscles)


def _show(charts: Iterable[Chart], volumes: Sequence[Volume]) -> None:
    """Print charts as wide as the terminal, within bounds.

    Args:
        charts: the charts.
        volumes: the volumes whose sets of other muscles a line below the charts counts.
    """
    width = max(LEAST_WIDTH, min(columns(), _WIDEST))
    color = _has_color()
    texts = [chart.to_text(width=width, color=color) for chart in charts]
    texts += filter(None, ["\n".join(paragraphs([note_on_other_muscles(volumes)], width))])
    click.echo("\n\n".join([*texts, NOT_MEDICAL_ADVICE]), color=color)


def _has_color() -> bool:
    """Return whether standard output is a terminal whose user wants colors: see no-color.org."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout is not None and sys.stdout.isatty()

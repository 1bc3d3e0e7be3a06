"""`backworkouts volume --chart`: sets per muscle as bars in the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from backworkouts.api import volume_by_week
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.input import Trained
from backworkouts.cli.output import columns
from backworkouts.linter.settings import Settings
from backworkouts.linter.weekly_guides import guides
from backworkouts.model.session import Session
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.pictures.charts.chart import LEAST_WIDTH, Chart
from backworkouts.pictures.charts.sets.chart import sets_chart
from backworkouts.pictures.charts.weeks.chart import weeks_chart
from backworkouts.views.volume import Counted
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.guide import Guide

__all__ = ["show_sets", "show_weeks_of"]

_WIDEST = 100  # bars that are longer are harder to compare with their names


def show_sets(counted: Iterable[tuple[Counted, Trained | Sequence[Trained]]]) -> None:
    """Print a chart for each subject and credit table.

    Args:
        counted: subjects with their volumes, each with the training that was counted.
    """
    _show(
        sets_chart(volume, guides=_guides(training), title=_title(subject))
        for subject, training in counted
        for volume in subject.volumes
    )


def show_weeks_of(sessions: Sequence[Session], tables: Sequence[CreditTable]) -> None:
    """Print a chart of the weeks of a log for each credit table."""
    known = known_catalog()
    _show(
        weeks_chart(volume_by_week(sessions, table, catalog=known), guides=_guides(sessions))
        for table in tables
    )


def _title(counted: Counted) -> str | None:
    """Return the name of a subject with what its numbers are; None for a subject without one."""
    per = "week" if counted.weekly else "session"
    return f"{counted.title}: sets per {per}" if counted.title else None


def _guides(training: Trained | Sequence[Trained]) -> Mapping[str, Guide]:
    """Return the guides of the rules that a check of this training runs in this folder."""
    settings = Settings.find(Path.cwd())
    subject: Any = training
    return guides(subject, settings=settings, muscles=known_catalog().muscles)


def _show(charts: Iterable[Chart]) -> None:
    width = max(LEAST_WIDTH, min(columns(), _WIDEST))
    color = _has_color()
    texts = [chart.to_text(width=width, color=color) for chart in charts]
    click.echo("\n\n".join([*texts, NOT_MEDICAL_ADVICE]), color=color)


def _has_color() -> bool:
    """Return whether standard output is a terminal whose user wants colors: see no-color.org."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout is not None and sys.stdout.isatty()

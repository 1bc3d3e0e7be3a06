"""`backworkouts volume`: count sets per muscle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.credits import credit_tables, credits_option
from backworkouts.cli.input import Trained, title_of
from backworkouts.cli.logs import Input, LogOptions, log_options, trained
from backworkouts.cli.output import show_json, show_tables
from backworkouts.cli.parquet_input import ParquetLog, read_inputs_or_lifters, reading
from backworkouts.cli.unread import doubt_options, leave_unless_whole, print_unread
from backworkouts.cli.volume_csv import show_csv
from backworkouts.cli.weeks import closing_notes, plain_volume, sessions_of, show_weeks
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.volume import Counted, files_table, volume_table, volumes_of
from backworkouts.volume.credits import CreditTable

__all__ = ["volume"]


@click.command()
@click.argument("names_of_files", metavar="FILE...", nargs=-1, required=True)
@credits_option
@click.option(
    "--all-muscles",
    "--all",
    "every",
    is_flag=True,
    help="All muscles, not only those of the back.",
)
@click.option(
    "--by",
    type=click.Choice(["file", "week"]),
    help="Count each file by itself, or the sessions of each ISO week by themselves.",
)
@click.option("--chart", "is_chart", is_flag=True, help="Bars in place of a table.")
@log_options
@catalog_option
@doubt_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="Tables for people, JSON, or CSV for spreadsheets.",
)
def volume(
    names_of_files: tuple[str, ...],
    tables: tuple[str, ...],
    every: bool,  # noqa: FBT001  click passes it
    by: str | None,
    is_chart: bool,  # noqa: FBT001  click passes it
    log: LogOptions,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
    form: str,
) -> None:
    """Count sets per muscle: of a workout, of a program's week, of several files.

    Files that are all workouts, or all sessions, are counted together as one week; --by file counts
    each by itself, as files with programs always are. A FILE may also be another app's export (see
    `import`), or hold a session in JSON on each line. Parquet files are one table of sets, of one
    lifter or of many: of many, the text is a summary, and --format csv lists each lifter and week.

    By default, the result holds back muscles alone, with the number of sets that train none of
    them; --all-muscles adds the chest, the legs and all others.

    --chart draws bars over the sets that the rules ask for, by the settings of this folder; with
    --by week, the weeks of a log.
    """
    if is_chart and (form != "text" or every):
        raise click.UsageError(
            "--chart is text about the back: leave out --format and --all-muscles"
        )
    chosen = credit_tables(tables)
    inputs = read_inputs_or_lifters(names_of_files, log, {"--by file": by == "file"})
    if isinstance(inputs, ParquetLog):
        _show_lifters(inputs, chosen, by=by, is_chart=is_chart, every=every, form=form)
        return
    print_unread(inputs, verbose=verbose)
    if is_chart:
        _show_charts(inputs, chosen, by)
    elif by == "week":
        show_weeks(inputs, chosen, every=every, form=form)
    elif by == "file" or not _are_alike(inputs):
        _show_files([_count(given, chosen) for given in inputs], every=every, form=form)
    else:
        _show(_count_together(inputs, chosen), every=every, form=form)
    leave_unless_whole(inputs, strict=strict)


def _show_lifters(
    sets: ParquetLog,
    tables: Sequence[CreditTable],
    *,
    by: str | None,
    is_chart: bool,
    every: bool,
    form: str,
) -> None:
    given = [name for name, value in (("--by", by), ("--chart", is_chart)) if value]
    if given:
        raise click.UsageError(
            f"{', '.join(given)}: not for several lifters; --format csv lists each lifter and week"
        )
    from backworkouts.cli.lifters_volume import show_lifters  # noqa: PLC0415  needs an extra

    with reading(sets.names):
        show_lifters(sets, tables, every=every, form=form)


def _show_charts(inputs: Sequence[Input], tables: Sequence[CreditTable], by: str | None) -> None:
    from backworkouts.cli.charts import (  # noqa: PLC0415  imports all rules: tables need none
        show_sets_charts,
        show_weeks_charts,
    )

    if by == "week":
        show_weeks_charts(sessions_of(inputs), tables)
    elif by == "file" or not _are_alike(inputs):
        show_sets_charts((_count(given, tables), given.subject) for given in inputs)
    else:
        members = trained(inputs)
        training = members[0] if len(members) == 1 else members
        show_sets_charts([(_count_together(inputs, tables), training)])


def _are_alike(inputs: Sequence[Input]) -> bool:
    """Return whether the inputs are one subject, all workouts, or all sessions."""
    members = trained(inputs)
    return len(members) == 1 or any(
        all(isinstance(member, kind) for member in members) for kind in (Workout, Session)
    )


def _show(counted: Counted, *, every: bool, form: str) -> None:
    muscles = known_catalog().muscles
    per = "week" if counted.weekly else "session"
    title = f"{counted.title}: sets per {per}" if counted.title else f"Sets per {per}"
    if form == "csv":
        show_csv([("", counted)], muscles, every=every)
    elif form == "json":
        subject = {"subject": title, **_plain(counted, every=every)}
        show_json({**subject, "notice": NOT_MEDICAL_ADVICE})
    else:
        weekly, volumes = counted.weekly, counted.volumes
        shown = volume_table(title, volumes, muscles, weekly=weekly, every=every)
        show_tables([shown, closing_notes(volumes[:1], every=every)])


def _show_files(counted: Sequence[Counted], *, every: bool, form: str) -> None:
    muscles = known_catalog().muscles
    if form == "csv":
        show_csv([("", subject) for subject in counted], muscles, every=every)
    elif form == "json":
        files = [
            {
                "file": subject.file,
                "subject": subject.title,
                **_plain(subject, every=every),
            }
            for subject in counted
        ]
        show_json({"files": files, "notice": NOT_MEDICAL_ADVICE})
    else:
        shown = files_table(counted, muscles, every=every)
        first = [subject.volumes[0] for subject in counted]
        show_tables([shown, closing_notes(first, every=every)])


def _plain(counted: Counted, *, every: bool) -> dict[str, object]:
    return {
        "weekly": counted.weekly,
        "volumes": [plain_volume(each, every=every) for each in counted.volumes],
    }


def _count(given: Input, tables: Sequence[CreditTable]) -> Counted:
    """Count one input: a workout or a session by itself, a program or a log per week."""
    return _counted(given.name, given.title, given.subject, tables)


def _count_together(inputs: Sequence[Input], tables: Sequence[CreditTable]) -> Counted:
    """Count one subject, or workouts or sessions as one week."""
    members = trained(inputs)
    label = " ".join(dict.fromkeys(given.name for given in inputs))
    title = title_of(members[0]) if len(members) == 1 else ""
    return _counted(label, title, members, tables)


def _counted(
    label: str,
    title: str,
    subject: Trained | Sequence[Trained],
    tables: Sequence[CreditTable],
) -> Counted:
    if isinstance(subject, Sequence) and len(subject) == 1:
        (subject,) = subject
    week: Any = subject
    volumes = volumes_of(week, tables, known_catalog())
    return Counted(label, title, weekly=volumes[0].weekly, volumes=volumes)

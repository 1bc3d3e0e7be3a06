"""`backworkouts volume`: count sets per muscle."""

from __future__ import annotations

import click

from backworkouts.api import session_volume, weekly_volume
from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.input import Trained, title_of
from backworkouts.cli.logs import LogOptions, log_options, read_inputs
from backworkouts.cli.logs import trained as flat
from backworkouts.cli.output import format_option, show_json, show_tables
from backworkouts.cli.unread import doubt_options, leave_unless_whole
from backworkouts.cli.weeks import plain_volume, show_weeks
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.table import Table
from backworkouts.views.volume import volume_table
from backworkouts.volume.credits import TABLES, CreditTable
from backworkouts.volume.volume import Volume

__all__ = ["volume"]


@click.command()
@click.argument("names_of_files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--credits",
    "tables",
    type=click.Choice([*TABLES]),
    multiple=True,
    default=("fractional",),
    show_default=True,
    help="Credit table; several are shown side by side.",
)
@click.option("--all", "every", is_flag=True, help="All muscles, not only those of the back.")
@click.option(
    "--by", type=click.Choice(["week"]), help="Count the sessions of each ISO week by themselves."
)
@log_options
@catalog_option
@doubt_options
@format_option
def volume(
    names_of_files: tuple[str, ...],
    tables: tuple[str, ...],
    every: bool,  # noqa: FBT001  click passes it
    by: str | None,
    source: str | None,
    names: str | None,
    unit: str | None,
    strict: bool,  # noqa: FBT001  click passes it
    verbose: bool,  # noqa: FBT001  click passes it
    form: str,
) -> None:
    """Count sets per muscle: of a workout, of a program's week, of several files as one week.

    A FILE may also be another app's export (see `import`).
    """
    inputs = read_inputs(names_of_files, LogOptions(unit, names, source))
    trained = flat(inputs)
    if by is not None:
        show_weeks(
            trained, [TABLES[name] for name in dict.fromkeys(tables)], every=every, form=form
        )
        leave_unless_whole(inputs, strict=strict, verbose=verbose)
        return
    title, weekly, counts = _count(trained, [TABLES[name] for name in dict.fromkeys(tables)])
    if form == "json":
        volumes = [plain_volume(count) for count in counts]
        show_json(
            {"subject": title, "weekly": weekly, "volumes": volumes, "notice": NOT_MEDICAL_ADVICE}
        )
    else:
        shown = volume_table(title, counts, known_catalog().muscles, weekly=weekly, every=every)
        show_tables([shown, Table("", (), (), (NOT_MEDICAL_ADVICE,))])
    leave_unless_whole(inputs, strict=strict, verbose=verbose)


def _count(trained: list[Trained], tables: list[CreditTable]) -> tuple[str, bool, list[Volume]]:
    known = known_catalog()
    if len(trained) == 1:
        single = trained[0]
        if isinstance(single, Program):
            title = f"{single.name}: sets per week"
            return title, True, [weekly_volume(single, table, catalog=known) for table in tables]
        title = f"{title_of(single)}: sets per session"
        return title, False, [session_volume(single, table, catalog=known) for table in tables]
    workouts = [training for training in trained if isinstance(training, Workout)]
    sessions = [training for training in trained if isinstance(training, Session)]
    if len(workouts) == len(trained):
        return (
            "Sets per week",
            True,
            [weekly_volume(workouts, table, catalog=known) for table in tables],
        )
    if len(sessions) == len(trained):
        return (
            "Sets per week",
            True,
            [weekly_volume(sessions, table, catalog=known) for table in tables],
        )
    raise click.UsageError("several files make a week when all are workouts or all are sessions")

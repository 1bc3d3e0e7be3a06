"""`backworkouts show`: one thing, whole."""

from __future__ import annotations

import json
from pathlib import Path

import click

from backworkouts.bundled import catalog
from backworkouts.cli._input import Trained, read
from backworkouts.cli._output import format_option, show_json, show_tables
from backworkouts.defaults import dumps
from backworkouts.errors import AmbiguousExerciseError, UnknownExerciseError, UnknownIdError
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.entry import entry_table, plain_fields
from backworkouts.views.table import Table
from backworkouts.views.workout import program_tables, warm_up_table, workout_table

__all__ = ["show"]


@click.command()
@click.argument("name")
@format_option
def show(name: str, form: str) -> None:
    """Show a workout, program or session, or an exercise, muscle or source of the catalog.

    NAME is a FILE, an id, or any name of an exercise.
    """
    known = catalog()
    if name == "-" or Path(name).exists() or name in known.workouts or name in known.programs:
        trained = read(name)
        if form == "json":
            show_json(json.loads(dumps(trained)))
        else:
            show_tables(_tables(trained))
        return
    entry = known.muscles.get(name) or known.sources.get(name)
    if entry is None:
        try:
            entry = known.resolve(name)
        except AmbiguousExerciseError:
            raise
        except UnknownExerciseError as unknown:
            raise UnknownIdError("file, id or exercise", name, unknown.suggestions) from None
    if form == "json":
        show_json(plain_fields(entry))
    else:
        show_tables([entry_table(entry)])


def _tables(trained: Trained) -> list[Table]:
    if isinstance(trained, Program):
        return [*program_tables(trained), Table("", (), (), (NOT_MEDICAL_ADVICE,))]
    workout = trained.workout if isinstance(trained, Session) else trained
    tables = [workout_table(workout)]
    if workout.warm_up:
        tables.append(warm_up_table(workout.warm_up))
    return [*tables, Table("", (), (), (NOT_MEDICAL_ADVICE,))]

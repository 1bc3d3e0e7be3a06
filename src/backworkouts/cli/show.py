"""`backworkouts show`: all details of a workout, an exercise or another entry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from backworkouts.api import dumps
from backworkouts.cli.catalog import catalog_option, known_catalog
from backworkouts.cli.input import Trained, read, title_of
from backworkouts.cli.logs import Input
from backworkouts.cli.output import format_option, show_json, show_tables
from backworkouts.cli.unread import leave_unless_whole, print_unread
from backworkouts.errors import UnknownExerciseError, UnknownIdError
from backworkouts.linter.registry import all_rules
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.views.entry import entry_table, plain_fields
from backworkouts.views.table import Table
from backworkouts.views.workout import program_tables, warm_up_table, workout_table
from backworkouts.volume.credits import TABLES

__all__ = ["show"]


@click.command()
@click.argument("name")
@catalog_option
@format_option
def show(name: str, form: str) -> None:
    """Show a workout, program or session, or an entry of the catalog.

    NAME is a FILE, an id from `list`, or any name of an exercise or a muscle.
    """
    known = known_catalog()
    if name == "-" or Path(name).exists() or name in known.workouts or name in known.programs:
        given = read(name)
        subject = given.subject
        trained = list(subject) if isinstance(subject, tuple) else [subject]
        inputs = [Input(name, "", trained[0], given.reading)]
        print_unread(inputs)
        if form == "json":
            plain = [json.loads(dumps(one)) for one in trained]
            show_json(plain if isinstance(subject, tuple) else plain[0])
        else:
            notice = Table("", (), (), (NOT_MEDICAL_ADVICE,))
            show_tables([*(table for one in trained for table in _tables(one)), notice])
        leave_unless_whole(inputs)
        return
    entry = _entry(name)
    if form == "json":
        show_json(plain_fields(entry))
    else:
        show_tables([entry_table(entry)])


def _entry(name: str) -> Any:
    """Return the source, credit table, rule, muscle or exercise with an id or a name."""
    known = known_catalog()
    for entries in (known.sources, TABLES, all_rules(), known.exercises):
        if name in entries:
            return entries[name]
    try:
        return known.resolve_muscle(name)
    except UnknownIdError:
        pass
    try:
        return known.resolve(name)
    except UnknownExerciseError as unknown:
        raise UnknownIdError("file, id or name", name, unknown.suggestions) from None


def _tables(trained: Trained) -> list[Table]:
    if isinstance(trained, Program):
        return [*program_tables(trained)]
    workout = trained.workout if isinstance(trained, Session) else trained
    table = workout_table(workout)
    tables = [evolve(table, title=title_of(trained))] if isinstance(trained, Session) else [table]
    if workout.warm_up:
        tables.append(warm_up_table(workout.warm_up))
    return tables

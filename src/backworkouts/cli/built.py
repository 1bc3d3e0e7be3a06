"""Output of the commands that build: the text, and an account of what is in it and why.

Where the text goes to standard output, the account goes to standard error, so that the text alone
goes into a pipe or a file.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from backworkouts.api import dumps, weekly_volume
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.output import columns, show_tables
from backworkouts.cli.rewrite import save
from backworkouts.cli.weeks import plain_volume
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.plurals import plural
from backworkouts.views.table import Table, plain
from backworkouts.views.volume import volume_table

if TYPE_CHECKING:
    from backworkouts.builder import Built

__all__ = ["account_tables", "plain_built", "save_built", "show_account"]


def account_tables(
    built: Built, kept: Collection[str] = (), *, is_week: bool = True
) -> list[Table]:
    """Return the sets per muscle, the reason for each exercise, and what the wishes cause.

    Args:
        built: a program, or a day that was completed.
        kept: ids of exercises that were there before, whose reasons are left out.
        is_week: whether the program is a whole week, whose sets are counted.
    """
    known = known_catalog()
    volume = weekly_volume(built.program if is_week else built.workouts[0], catalog=known)
    sets = volume_table("Sets per week", [volume], known.muscles, weekly=True)
    tables = [sets] if is_week else []
    tables.append(_reasons(built, kept, is_week=is_week))
    if built.caused:
        rows = tuple(
            (caused.finding.code, str(caused.finding.severity), caused.finding.message, caused.text)
            for caused in built.caused
        )
        tables.append(Table("What remains", ("Code", "Severity", "Finding", "Cause"), rows))
    tables.append(Table("", (), (), (*built.unmet, *_notes(built), NOT_MEDICAL_ADVICE)))
    return tables


def _reasons(built: Built, kept: Collection[str], *, is_week: bool) -> Table:
    exercises, names = known_catalog().exercises, [workout.name for workout in built.workouts]
    rows = []
    for reason in built.reasons:
        if reason.exercise in kept:
            continue
        name = exercises[reason.exercise].name
        day = [names[reason.workout - 1]] if is_week else []
        rows.append((*day, name, reason.text.removeprefix(f"{name}: ")))
    heading = ("Day", "Exercise", "Why") if is_week else ("Exercise", "Why")
    title = "Why each exercise is there" if is_week else "Added"
    return Table(title, heading, tuple(rows))


def _notes(built: Built) -> list[str]:
    taken = dict.fromkeys(built.minutes)
    minutes = " and ".join(map(str, taken)) + " minutes" if taken else ""
    found = plural(len(built.caused), "finding") if built.caused else "nothing"
    notes = [f"A session takes {minutes}; the rules find {found}."]
    if not built.is_optimal:
        notes.append(
            f"The time was up: a program that is better by up to {built.gap:.0%} may exist; "
            "--seconds gives the search more time."
        )
    return notes


def save_built(path: str, subject: Program | Workout, text: str) -> None:
    """Save what was built as text, or as JSON in a file that ends in `.json`.

    Args:
        path: the file, or `-` for standard output.
        subject: the program or the workout.
        text: its text.
    """
    is_json = Path(path).suffix.lower() == ".json"
    save(path, dumps(subject, indent=2, catalog=known_catalog()) + "\n" if is_json else text)


def show_account(tables: list[Table], *, err: bool) -> None:
    """Print tables on standard output, or on standard error.

    Args:
        tables: the tables.
        err: whether standard output holds the text.
    """
    if err:
        width = columns()
        click.echo("\n" + "\n\n".join(plain(table, width) for table in tables), err=True)
    else:
        show_tables(tables)


def plain_built(built: Built, text: str, *, is_week: bool = True) -> dict[str, Any]:
    """Return what was built as plain values, for JSON.

    Args:
        built: a program, or a day that was completed.
        text: its text.
        is_week: whether the program is a whole week, whose sets are counted.
    """
    known = known_catalog()
    subject = built.program if is_week else built.workouts[0]
    counted = {"volume": plain_volume(weekly_volume(built.program, catalog=known), every=False)}
    return {
        "program" if is_week else "workout": json.loads(dumps(subject, catalog=known)),
        "text": text,
        **(counted if is_week else {}),
        "minutes": list(built.minutes),
        "reasons": [
            {"workout": reason.workout, "exercise": reason.exercise, "text": reason.text}
            for reason in built.reasons
        ],
        "findings": [
            {**caused.finding.to_dict(), "wish": caused.wish, "cause": caused.text}
            for caused in built.caused
        ],
        "unmet": list(built.unmet),
        "is_optimal": built.is_optimal,
        "gap": built.gap,
    }

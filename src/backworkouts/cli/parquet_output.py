"""Tables of sets as files: what `--to` writes under a name that ends in `.parquet`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType

import click

from backworkouts.cli.catalog import known_catalog
from backworkouts.model.session import Session
from backworkouts.plurals import noun, plural

__all__ = ["WORDS_FOR_NOT_HELD", "check_lifter", "is_table", "save_table", "tables_module"]

_SUFFIX = ".parquet"

WORDS_FOR_NOT_HELD: Mapping[str, tuple[str, str]] = {
    "Session": ("session without a set", "sessions without a set"),
    "Session.ended_at": ("end of a session", "ends of sessions"),
    "Session.origin": ("origin of a session", "origins of sessions"),
    "Workout.id": ("id of a workout", "ids of workouts"),
    "Workout.goal": ("goal of a workout", "goals of workouts"),
    "Workout.levels": ("list of levels of a workout", "lists of levels of workouts"),
    "Workout.focus": ("focus of a workout", "focuses of workouts"),
    "Workout.warm_up": ("warm-up of a workout", "warm-ups of workouts"),
    "Workout.note": ("note of a workout", "notes of workouts"),
    "Workout.sources": ("list of sources of a workout", "lists of sources of workouts"),
    "Block.duration": ("duration of a block", "durations of blocks"),
    "Block.interval": ("interval of a block", "intervals of blocks"),
    "ExerciseSets.note": ("note of an exercise", "notes of exercises"),
    "Set.note": ("note of a set", "notes of sets"),
    "Exercise": ("description of an exercise", "descriptions of exercises"),
}
"""What a table of sets may not hold, in words: of one, and of several."""


def is_table(name: str | None) -> bool:
    """Return whether a file is a table of sets by its name."""
    return name is not None and Path(name).suffix.lower() == _SUFFIX


def check_lifter(lifter: str | None, file: str | None) -> None:
    """Raise an error for `--lifter` without a table of sets, where nothing would read it.

    Raises:
        click.UsageError: for a lifter and another file than a table.
    """
    if lifter is not None and not is_table(file):
        raise click.UsageError(f"--lifter needs --to with a name that ends in {_SUFFIX}")


def tables_module() -> ModuleType:
    """Return `backworkouts.tables`, whose packages an extra installs.

    Raises:
        MissingExtraError: when the extra `tables` is not installed.
    """
    from backworkouts import tables  # noqa: PLC0415  an extra, and pyarrow takes long to import

    return tables


def save_table(sessions: Iterable[Session], file: str, lifter: str | None, without: str) -> str:
    """Save sessions as a table of sets, and return sentences on what was saved.

    Args:
        sessions: the sessions.
        file: the name of the file.
        lifter: who did the sessions; None for the default.
        without: what else was read and is not saved, to end the first sentence.
    """
    tables = tables_module()
    named = {} if lifter is None else {"lifter": lifter}
    sets = tables.from_sessions(sessions, **named, catalog=known_catalog())
    rows: int = tables.write_parquet(sets, file)
    saved = f"{plural(rows, 'set')} saved in {file}{without}."
    missing = ", ".join(
        f"{count:,} {noun(count, *WORDS_FOR_NOT_HELD[key])}"
        for key in WORDS_FOR_NOT_HELD
        if (count := sets.not_held[key])
    )
    return f"{saved} Not in the table: {missing}." if missing else saved

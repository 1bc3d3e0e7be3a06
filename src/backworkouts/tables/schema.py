"""The columns of a table of sets: one row for each set, version 1.

The names, types and meanings of the columns are a promise: a later version adds columns, and never
changes one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from backworkouts.model.block import BlockMethod
from backworkouts.model.load import Unit
from backworkouts.model.set import SetKind, Side

__all__ = ["COLUMNS", "NOT_HELD", "PER_SIDE", "VERSION", "Column", "ColumnType"]

VERSION = 1
"""The version of the columns."""

PER_SIDE = "each"
"""The value of the column `side` for repetitions that are done with each side."""


class ColumnType(StrEnum):
    """What a column holds, in words that every engine has a type for."""

    KEY = "a text or a whole number"
    TEXT = "a text"
    WHOLE = "a whole number"
    NUMBER = "a number"
    FLAG = "true or false"
    DATE = "a date"
    MOMENT = "a date and time without a time zone"


@frozen
class Column:
    """One column of a table of sets.

    Attributes:
        name: name of the column.
        type: what the column holds.
        about: what a value means, with its unit.
        is_nullable: whether a value may be null.
        values: the possible values of a text; empty for any text.
    """

    name: str
    type: ColumnType
    about: str
    is_nullable: bool = False
    values: tuple[str, ...] = ()


_COLUMNS = (
    Column("lifter", ColumnType.KEY, "Who did the set. Written as a text."),
    Column(
        "session",
        ColumnType.KEY,
        "Number of the session, from 0, or another key. `lifter` and `session` together are the "
        "key of a session.",
    ),
    Column("workout", ColumnType.TEXT, "Name of the workout."),
    Column("started_at", ColumnType.MOMENT, "When the session began, in local time."),
    Column(
        "zone",
        ColumnType.TEXT,
        "Offset of the local time from UTC, such as `+01:00`; null where it is not known.",
        is_nullable=True,
    ),
    Column("week", ColumnType.DATE, "Monday of the ISO week of the session, in local time."),
    Column("block", ColumnType.WHOLE, "Number of the block in the workout, from 0."),
    Column(
        "method",
        ColumnType.TEXT,
        "How a clock times the rounds of the block; null for blocks without a method.",
        is_nullable=True,
        values=tuple(BlockMethod),
    ),
    Column("position", ColumnType.WHOLE, "Number of the exercise in the block, from 0."),
    Column("round", ColumnType.WHOLE, "Number of the set of its exercise in the block, from 0."),
    Column(
        "exercise",
        ColumnType.TEXT,
        "Id of the exercise, such as `pull_up`; `custom:...` for an exercise of no catalog.",
    ),
    Column("exercise_name", ColumnType.TEXT, "Name of the exercise."),
    Column(
        "kind",
        ColumnType.TEXT,
        "Kind of the set, which decides what counts.",
        values=tuple(SetKind),
    ),
    Column(
        "reps_low", ColumnType.WHOLE, "Fewest repetitions; null for a timed set.", is_nullable=True
    ),
    Column(
        "reps_high",
        ColumnType.WHOLE,
        "Most repetitions; null for a timed set and for an open number such as 8+.",
        is_nullable=True,
    ),
    Column("to_failure", ColumnType.FLAG, "Whether the set ended at failure, as it was stated."),
    Column("seconds", ColumnType.WHOLE, "Length of a timed set, in seconds.", is_nullable=True),
    Column("load", ColumnType.NUMBER, "Load, in `load_unit`; null for none.", is_nullable=True),
    Column(
        "load_unit",
        ColumnType.TEXT,
        "Unit of the load: a weight, a weight on top of bodyweight, or a share of a maximum.",
        is_nullable=True,
        values=tuple(Unit),
    ),
    Column(
        "load_rm",
        ColumnType.WHOLE,
        "Repetitions of the maximum of which the load is a share: 5 in `70 %5RM`.",
        is_nullable=True,
    ),
    Column("rir", ColumnType.NUMBER, "Repetitions in reserve, 0 to 10.", is_nullable=True),
    Column(
        "rest_low", ColumnType.WHOLE, "Shortest rest after the set, in seconds.", is_nullable=True
    ),
    Column(
        "rest_high", ColumnType.WHOLE, "Longest rest after the set, in seconds.", is_nullable=True
    ),
    Column(
        "tempo",
        ColumnType.TEXT,
        "Seconds of the phases, such as `3-1-1-0`.",
        is_nullable=True,
    ),
    Column(
        "side",
        ColumnType.TEXT,
        "Side of the body: `left`, `right`, or `each` for repetitions with each side.",
        is_nullable=True,
        values=(*Side, PER_SIDE),
    ),
    Column("optional", ColumnType.FLAG, "Whether the set may be left out. False in a log."),
)

COLUMNS: Mapping[str, Column] = {column.name: column for column in _COLUMNS}
"""The columns of a table of sets by name, in order."""

NOT_HELD: Mapping[str, tuple[str, ...]] = {
    "Session": ("ended_at", "origin"),
    "Workout": ("id", "goal", "levels", "focus", "warm_up", "note", "sources"),
    "Block": ("duration", "interval"),
    "ExerciseSets": ("note",),
    "Set": ("note",),
    "Exercise": ("everything but the id and the name of an exercise that the catalog lacks",),
}
"""What a table of sets does not hold, by class. A session without a set has no row."""

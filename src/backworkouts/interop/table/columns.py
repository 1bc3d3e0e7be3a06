"""Columns of a table: what each holds, by the heading above it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from operator import itemgetter

from attrs import frozen

__all__ = [
    "IN_CELLS",
    "OF_SET",
    "WITH_COLONS",
    "Cells",
    "Column",
    "Columns",
    "Field",
    "fold_heading",
]

Cells = Sequence[str]
"""The cells of one row."""


class Field(StrEnum):
    """What a column of a table of sets holds."""

    # of the session
    STARTED = "started_at"
    """Date and time of the session, or its date alone."""
    CLOCK = "clock"
    """Time of day at which the session started, where `STARTED` is the date alone."""
    SET_CLOCK = "set_clock"
    """Time of day of a set, where `STARTED` is the date alone: the session starts with its first
    row."""
    ENDED = "ended_at"
    DURATION = "duration"
    """How long the session took. A column in the unit `s` or `min` holds bare numbers of them."""
    SESSION = "session"
    """Number of the session: rows of different numbers are different sessions."""
    WORKOUT = "workout"
    WORKOUT_NOTE = "workout_note"
    ORIGIN = "origin"
    # of the exercise and its block
    EXERCISE = "exercise"
    EXERCISE_ID = "exercise_id"
    EXERCISE_NOTE = "exercise_note"
    SUPERSET = "superset"
    """Number of the superset; empty for an exercise by itself."""
    BLOCK = "block"
    """FileInput of the exercise in the session: `1`, or `2a` in a superset."""
    METHOD = "method"
    BLOCK_DURATION = "block_duration"
    BLOCK_INTERVAL = "block_interval"
    # of the set
    ORDER = "order"
    """Number of the set, or its kind, as in the column `Set Order` of Strong."""
    KIND = "kind"
    WARM_UP = "warm_up"
    """Whether the set is a warm-up set."""
    SKIPPED = "skipped"
    """Whether the set was planned and left out."""
    COMPLETED = "completed"
    """Whether the set was done; a row that does not state it is rejected."""
    SETS = "sets"
    """How many equal sets the row stands for."""
    REPS = "reps"
    TO_FAILURE = "to_failure"
    SECONDS = "seconds"
    """How long a set took: seconds, or minutes in the unit `min`. In the unit `clock`, a
    text such as `0:01:30`, whereas `18:30` and `18:30:00` may be a time of day."""
    LOAD = "load"
    UNIT = "unit"
    DISTANCE = "distance"
    DISTANCE_UNIT = "distance_unit"
    MULTIPLIER = "multiplier"
    """Factor of an app for exercises with two dumbbells or with each side. It is not used."""
    RIR = "rir"
    RPE = "rpe"
    REST = "rest"
    TEMPO = "tempo"
    PER_SIDE = "per_side"
    SIDE = "side"
    NOTE = "note"
    """Note on the set."""
    REMARK = "remark"
    """Another value of the set that is kept in its note, after the heading: `Incline 5`."""
    IGNORED = "ignored"
    """What has no meaning for training, such as the category of an exercise."""


IN_CELLS = "in cells"
"""Unit of a column of loads whose cells state their own: `12,50 kg`."""
OF_SET = "of a set"
"""Unit of a column with the date and time of each set: the sets of one day are one session."""
WITH_COLONS = "h:mm:ss"
"""Unit of a column of durations with colons, `1:30` or `0:01:30`; a bare number is no duration."""


@frozen
class Column:
    """What a heading states.

    Attributes:
        field: what its column holds.
        unit: the unit that the heading states, such as `kg`, or `IN_CELLS`; empty for none.
    """

    field: Field
    unit: str = ""


def fold_heading(cell: str) -> str:
    """Return a heading without case and with single spaces, as formats know it.

    >>> fold_heading("  Set Order ")
    'set order'
    """
    return " ".join(cell.removeprefix("\ufeff").casefold().split())


class Columns:
    """The columns of a table below one line of headings.

    Args:
        headings: the headings as they stand in the file.
        translate: gives the headings as `known` has them.
        known: what each heading states. Of several columns for one field, the one whose heading
            stands first here comes first.

    Attributes:
        headings: the headings as they stand in the file.
        names: the headings as `known` has them.
        unknown: places of the columns with a heading that is not known.
    """

    def __init__(
        self,
        headings: Sequence[str],
        translate: Callable[[Sequence[str]], Sequence[str]],
        known: Mapping[str, Column],
    ) -> None:
        self.headings: list[str] = list(headings)
        self.names: list[str] = list(translate(headings))
        names = self.names
        rank = {name: number for number, name in enumerate(known)}
        there = [place for place, name in enumerate(names) if name in known]
        there.sort(key=lambda place: rank[names[place]])
        self._places: dict[Field, list[int]] = {}
        self._units: dict[int, str] = {}
        for place in there:
            column = known[names[place]]
            self._places.setdefault(column.field, []).append(place)
            self._units[place] = column.unit
        self.unknown: list[int] = [
            place for place, name in enumerate(names) if name and name not in known
        ]

    def __contains__(self, field: Field) -> bool:
        return field in self._places

    def places(self, field: Field) -> list[int]:
        """Return the places of all columns of a field."""
        return self._places.get(field, [])

    def place(self, field: Field) -> int | None:
        """Return the place of the first column of a field; None without such a column."""
        return next(iter(self.places(field)), None)

    def unit(self, place: int) -> str:
        """Return the unit that the heading of a column states; empty for none."""
        return self._units[place]

    def called(self, field: Field) -> str:
        """Return the heading of a field in the file: `load or weight` for two columns."""
        names = dict.fromkeys(self.headings[place] for place in self.places(field))
        return " or ".join(names) or field.value

    def cell(self, field: Field) -> Callable[[Cells], str]:
        """Return a getter of the cell of a field; an empty text without such a column."""
        place = self.place(field)
        return _empty if place is None else itemgetter(place)


def _empty(_: Cells) -> str:
    return ""

"""Tables of sets as sessions of the model."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from itertools import groupby, pairwise, repeat
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, cast

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2.typing import IntoFrame

from backworkouts import limits
from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import Code, InvalidValueError, Problem, describe
from backworkouts.model import validate
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.tables.engines.arrow import record_batches
from backworkouts.tables.engines.small_tables import with_plain_texts
from backworkouts.tables.open_sets import open_sets
from backworkouts.tables.schema import COLUMNS, ColumnType
from backworkouts.tables.sessions.set_values import SET_COLUMNS, set_of
from backworkouts.tables.table_exercises import exercise_lookup

__all__ = ["LifterSession", "to_sessions"]

_ORDER = ("lifter", "session", "block", "position", "round")
_ROWS = 8_192  # rows that are Python objects at one time
_COLUMNS_OF = {
    "Reps.low": "reps_low",
    "Reps.high": "reps_high",
    "Exercise.id": "exercise",
    "Exercise.name": "exercise_name",
    "Workout.name": "workout",
    "Session.started_at": "started_at",
}
"""The columns of fields of the model, where they have another name."""


class LifterSession(NamedTuple):
    """A session, and who did it.

    Attributes:
        lifter: the value of the column `lifter`.
        session: what was done.
    """

    lifter: str | int
    session: Session


class _Place(NamedTuple):
    """The columns of a row that do not describe the set itself."""

    lifter: Any
    session: Any
    workout: Any
    started_at: Any
    zone: Any
    block: Any
    method: Any
    position: Any
    round: Any
    exercise: Any
    exercise_name: Any


_READ = (*_Place._fields, *SET_COLUMNS)
_FLAGS = tuple(name for name in _READ if COLUMNS[name].type is ColumnType.FLAG)
_OPTIONAL = (*(name for name in _READ if COLUMNS[name].is_nullable), *_FLAGS)
_NEEDED = tuple(name for name in _READ if name not in _OPTIONAL)
_NEVER_NULL = (*_ORDER, "started_at", "exercise")
_Row = tuple[_Place, tuple[Any, ...]]
_ExerciseOf = Callable[[str, str], Exercise]
_Made = TypeVar("_Made")


def to_sessions(table: IntoFrame, *, catalog: Catalog | None = None) -> Iterator[LifterSession]:
    """Yield the sessions of a table of sets, in order of `lifter` and `session`.

    The sessions equal those that the table was made from, but for what `NOT_HELD` lists. The rows
    may come in any order: the engine of the table sorts them. Numbers of blocks, positions and
    rounds give their order; numbers may be missing, as after a filter.

    Args:
        table: a table of sets, or a query for one, of any engine. The columns that may be null may
            be left out, and so may `week`, and `to_failure` and `optional` where no set is either.
            A stream of batches is read into memory first.
        catalog: where the ids of exercises are looked up; the bundled catalog by default. Of other
            exercises the id and the name are known, and the movement pattern if the name of a
            `custom:...` exercise ends in one.

    Raises:
        InvalidValueError: for columns that are missing or have another type, at once; for rows that
            no session holds, when the iterator gets to them. The error lists all such rows from
            the first on, up to `limits.PROBLEMS` of them.
        UnsupportedSubjectError: for anything but a table.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> sessions = [Session("2026-11-02T18:30", Workout("Pull", straight("pull up", 3, reps=8)))]
    >>> rows = from_sessions(sessions, lifter="ana").read_all()
    >>> list(to_sessions(rows)) == [("ana", sessions[0])]
    True
    """
    exercise_of = exercise_lookup(or_bundled(catalog))
    frame = open_sets(table, _NEEDED, optional=_OPTIONAL).frame
    return _sessions(_rows(_in_order(frame)), exercise_of)


def _in_order(frame: nw.LazyFrame[Any]) -> pa.RecordBatchReader:
    schema = frame.collect_schema()
    for key in ("lifter", "session"):
        if not schema[key].is_integer():
            frame = with_plain_texts(frame, key)
    return record_batches(frame.sort(*_ORDER))


def _rows(reader: pa.RecordBatchReader) -> Iterator[_Row]:
    for batch in reader:
        for start in range(0, batch.num_rows, _ROWS):
            part = batch.slice(start, _ROWS)
            places = zip(*(_values(part, name) for name in _Place._fields), strict=False)
            sets = zip(*(_values(part, name) for name in SET_COLUMNS), strict=False)
            yield from zip(map(_Place._make, places), sets, strict=True)


def _values(batch: pa.RecordBatch, name: str) -> Iterable[Any]:
    """Return the values of a column as objects of Python; None or False for a column left out."""
    if name not in batch.schema.names:
        return repeat(False if name in _FLAGS else None)
    column = batch.column(name)
    if pa.types.is_nested(column.type):
        problem = Problem(name, f"a column of {column.type}", COLUMNS[name].type, Code.WRONG_TYPE)
        raise InvalidValueError((problem,))
    if pa.types.is_timestamp(column.type):
        column = column.cast(pa.timestamp("us"), safe=False)
    values: list[Any] = column.to_pylist()
    is_number = pa.types.is_floating(column.type) or pa.types.is_decimal(column.type)
    return map(_plain, values) if is_number else values


def _plain(value: float | Decimal | None) -> float | None:
    """Return whole numbers as `int`: pandas has floats beside nulls, DuckDB has decimals."""
    if value is None:
        return None
    return int(value) if math.isfinite(value) and value % 1 == 0 else float(value)


def _sessions(rows: Iterator[_Row], exercise_of: _ExerciseOf) -> Iterator[LifterSession]:
    reading = _Reading(exercise_of)
    for (lifter, _), of_session in groupby(rows, _place_by("lifter", "session")):
        session = reading.session(list(of_session))
        if session is not None and not reading.problems:
            yield LifterSession(lifter, session)
        if len(reading.problems) >= limits.PROBLEMS:
            break
    validate.raise_any(reading.problems[: limits.PROBLEMS])


def _place_by(*columns: str) -> Callable[[_Row], Any]:
    value = attrgetter(*columns)
    return lambda row: value(row[0])


_BY_BLOCK = _place_by("block")
_BY_POSITION = _place_by("position")


class _Reading:
    """Makes objects of the model from rows, and keeps the problems of all rows.

    Each method returns None for rows with problems.
    """

    def __init__(self, exercise_of: _ExerciseOf) -> None:
        self.problems: list[Problem] = []
        self._exercise_of = exercise_of

    def session(self, rows: list[_Row]) -> Session | None:
        """Return the session of some rows."""
        if not self._have_keys(rows):
            return None
        for column in ("workout", "started_at", "zone"):
            self._check_equal(rows, column, "session")
        blocks = [self._block(list(of_block)) for _, of_block in groupby(rows, _BY_BLOCK)]
        place = rows[0][0]
        workout = self._made(place, lambda: Workout(place.workout, blocks=_all(blocks)))
        if workout is None:
            return None
        return self._made(place, lambda: Session(_moment(place), workout))

    def _block(self, rows: list[_Row]) -> Block | None:
        self._check_equal(rows, "method", "block")
        members = [self._member(list(of_one)) for _, of_one in groupby(rows, _BY_POSITION)]
        place = rows[0][0]
        return self._made(place, lambda: Block(_all(members), place.method))

    def _member(self, rows: list[_Row]) -> ExerciseSets | None:
        for column in ("exercise", "exercise_name"):
            self._check_equal(rows, column, "position")
        self._check_rounds(rows)
        sets = [self._made(place, partial(set_of, *values)) for place, values in rows]
        place = rows[0][0]
        exercise = self._made(place, lambda: self._exercise_of(place.exercise, place.exercise_name))
        if exercise is None:
            return None
        return self._made(place, lambda: ExerciseSets(exercise, _all(sets)))

    def _made(self, place: _Place, make: Callable[[], _Made]) -> _Made | None:
        try:
            return make()
        except _PartMissing:
            return None
        except InvalidValueError as error:
            for problem in error.problems:
                column = _COLUMNS_OF.get(problem.where) or problem.where.rpartition(".")[2]
                values = COLUMNS[column].values if column in COLUMNS else ()
                expected = f"one of {', '.join(values)}" if values else problem.expected
                self._add(place, column, problem.found, expected, problem.code)
            return None

    def _add(self, place: _Place, column: str, found: str, expected: str, code: str) -> None:
        numbers = (place.lifter, place.session, place.block, place.position, place.round)
        row = ", ".join(f"{name} {describe(n)}" for name, n in zip(_ORDER, numbers, strict=True))
        path = [number if type(number) in (int, str) else describe(number) for number in numbers]
        problem = Problem(f"{column} of {row}", found, expected, code, (*path, column))
        self.problems.append(problem)

    def _have_keys(self, rows: list[_Row]) -> bool:
        """Return whether the columns have values that no row can do without."""
        missing = [
            (place, column)
            for place, _ in rows
            for column in _NEVER_NULL
            if getattr(place, column) is None
        ]
        for place, column in missing:
            self._add(place, column, "null", COLUMNS[column].type, Code.MISSING_KEY)
        return not missing

    def _check_equal(self, rows: list[_Row], column: str, whole: str) -> None:
        """Check that a column has one value in all rows of a session, a block or a position."""
        first = getattr(rows[0][0], column)
        other = next((place for place, _ in rows if getattr(place, column) != first), None)
        if other is not None:
            found = describe(getattr(other, column))
            expected = f"one value in all rows of a {whole}, such as {describe(first)}"
            self._add(other, column, found, expected, Code.CONTRADICTION)

    def _check_rounds(self, rows: list[_Row]) -> None:
        """Check that no two rows of a position have the same number of the round."""
        for (place, _), (following, _) in pairwise(rows):
            if place.round == following.round:
                found, expected = "the same row again", "one row for each set"
                self._add(following, "round", found, expected, Code.DUPLICATE_ID)


class _PartMissing(Exception):  # noqa: N818  no error: the problems of the part are kept
    """A part of an object could not be made."""


def _all(parts: Sequence[_Made | None]) -> list[_Made]:
    made = [part for part in parts if part is not None]
    if len(made) < len(parts):
        raise _PartMissing
    return made


def _moment(place: _Place) -> datetime | str:
    started = place.started_at
    if type(started) is date:
        started = datetime.combine(started, time())
    if place.zone is None or not isinstance(started, datetime):
        return cast("datetime", started)  # the validator refuses anything else
    return f"{started.isoformat()}{place.zone}"

"""Sessions as a table of sets: Arrow record batches, streamed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

import pyarrow as pa

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import Code, InvalidValueError, Problem, UnsupportedSubjectError, describe
from backworkouts.model import validate
from backworkouts.model.quantity import Duration
from backworkouts.model.session import Session
from backworkouts.tables.arrow_schema import SCHEMA
from backworkouts.tables.schema import NOT_HELD
from backworkouts.tables.sessions.set_values import values_of
from backworkouts.tables.table_exercises import exercise_lookup

__all__ = ["LIFTER", "SetsReader", "from_sessions"]

LIFTER = "me"
"""The lifter of sessions that are given without one."""

_BATCH_ROWS = 131_072  # a row group of a Parquet file; DuckDB reads groups of this size in parallel
_NUMBER = validate.whole(0, 2**62)
_ROWS = validate.whole(1, 2**31 - 1)
_EMPTY = (None, ())
_RESTORED: Mapping[str, tuple[object, ...]] = {"Block.interval": (*_EMPTY, Duration(60))}
"""Values that come back without a column: the interval of EMOM blocks is 60 s by default."""
_Row = tuple[Any, ...]


class SetsReader:
    """A stream of sets in Arrow record batches, which is read once.

    It has `__arrow_c_stream__`, so that `polars.DataFrame`, `pyarrow.table` and DuckDB take it. An
    error in the sessions keeps its type when the batches are iterated, and in `read_all` and
    `write_parquet`; other libraries raise errors of theirs with its text.

    Attributes:
        schema: the Arrow schema of the batches, with the name and version of the table in its
            metadata.
        not_held: how many values the batches do not hold, by class and field, such as
            `Workout.note`; all of `NOT_HELD` may occur. `Session` counts sessions without a set,
            and `Exercise` the places of exercises that `to_sessions` does not make equal from their
            id and name. It grows with the stream, and is complete at the end of the stream.
    """

    schema: pa.Schema = SCHEMA

    def __init__(self, batches: Iterator[pa.RecordBatch], not_held: Counter[str]) -> None:
        self.not_held = not_held
        self._batches = batches
        self._is_begun = False

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        """Yield the batches.

        Raises:
            UnsupportedSubjectError: for a stream that was read before, and for a session that is no
                `Session`.
        """
        if self._is_begun:
            raise UnsupportedSubjectError("a stream that was read before", "a new `from_sessions`")
        return self._read()

    def _read(self) -> Iterator[pa.RecordBatch]:
        self._is_begun = True
        yield from self._batches

    def to_reader(self) -> pa.RecordBatchReader:
        """Return the batches as a `pyarrow.RecordBatchReader`."""
        return pa.RecordBatchReader.from_batches(self.schema, iter(self))

    def read_all(self) -> pa.Table:
        """Return the rows of all batches as one table."""
        return pa.Table.from_batches(self, self.schema)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the batches as a PyCapsule of the Arrow C stream interface."""
        return self.to_reader().__arrow_c_stream__(requested_schema)


def from_sessions(
    sessions: Iterable[Session] | Mapping[str, Iterable[Session]],
    *,
    lifter: str = LIFTER,
    first_session: int = 0,
    batch_rows: int = _BATCH_ROWS,
    catalog: Catalog | None = None,
) -> SetsReader:
    """Return sessions as a table of sets, in a stream of Arrow record batches.

    The stream takes the memory of one batch, for any number of sessions. The rows are in the order
    of the sessions and of their workouts.

    Args:
        sessions: sessions of one lifter; or a mapping from lifters to their sessions, which are
            read one lifter after the other.
        lifter: who did the sessions, where they are no mapping.
        first_session: number of the first session of each lifter. A session without a set takes a
            number too, so that numbers tell the place in `sessions`.
        batch_rows: rows of a batch, from 1. A batch ends with the session that reaches them.
        catalog: the catalog that `to_sessions` will be given, to count the exercises in `not_held`.

    Raises:
        UnsupportedSubjectError: for anything but sessions, before the stream or when the stream
            gets to it.
        InvalidValueError: for an invalid name of a lifter, and for invalid numbers.

    >>> from backworkouts import Session, Workout, straight
    >>> day = Workout("Pull", straight("pull up", 3, reps=8), note="Felt light.")
    >>> sets = from_sessions([Session("2026-11-02T18:30", day)])
    >>> table = sets.read_all()
    >>> table.num_rows, table["exercise"][0].as_py(), table["reps_low"][0].as_py()
    (3, 'pull_up', 8)
    >>> dict(sets.not_held)
    {'Workout.note': 1}
    """
    by_lifter = _by_lifter(sessions, lifter)
    _check(("first_session", first_session, _NUMBER), ("batch_rows", batch_rows, _ROWS))
    not_held: Counter[str] = Counter()
    flattener = _Flattener(or_bundled(catalog), not_held)
    return SetsReader(_batches(flattener.rows(by_lifter, first_session), batch_rows), not_held)


def _by_lifter(sessions: object, lifter: str) -> Mapping[str, Iterable[object]]:
    if not isinstance(sessions, Mapping):
        _check(("lifter", lifter, validate.LINE))
        expected = "an iterable of Session, or a mapping from lifters to such iterables"
        return {lifter: _iterable(sessions, expected)}
    if lifter != LIFTER:
        found, expected = describe(lifter), "no lifter beside a mapping from lifters"
        raise InvalidValueError((Problem("lifter", found, expected, Code.CONTRADICTION),))
    _check(*(("lifter", name, validate.LINE) for name in sessions))
    return sessions


def _iterable(value: object, expected: str) -> Iterable[object]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise UnsupportedSubjectError(describe(value), expected)
    return value


def _check(*arguments: tuple[str, object, validate.Check]) -> None:
    """Check arguments, given as a name, a value and a check of each."""
    validate.raise_any(
        Problem(name, describe(value), check.expected, Code.INVALID_VALUE)
        for name, value, check in arguments
        if not check.holds(value)
    )


def _batches(rows: Iterator[list[_Row]], batch_rows: int) -> Iterator[pa.RecordBatch]:
    batch: list[_Row] = []
    for of_session in rows:
        batch += of_session
        if len(batch) >= batch_rows:
            yield _batch(batch)
            batch = []
    if batch:
        yield _batch(batch)


def _batch(rows: list[_Row]) -> pa.RecordBatch:
    columns = [
        pa.array(values, field.type)
        for values, field in zip(zip(*rows, strict=True), SCHEMA, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=SCHEMA)


class _Flattener:
    """Makes rows of sessions, and counts what the rows do not hold."""

    def __init__(self, catalog: Catalog, not_held: Counter[str]) -> None:
        self._exercise_of = exercise_lookup(catalog)
        self._not_held = not_held

    def rows(
        self, by_lifter: Mapping[str, Iterable[object]], first_session: int
    ) -> Iterator[list[_Row]]:
        """Yield the rows of each session."""
        for lifter, sessions in by_lifter.items():
            expected = f"an iterable of Session for the lifter {describe(lifter)}"
            for number, session in enumerate(_iterable(sessions, expected), first_session):
                if not isinstance(session, Session):
                    where = f"session {number} of {lifter}"
                    raise UnsupportedSubjectError(describe(session), f"a Session: {where}")
                yield self._of_session(lifter, number, session)

    def _of_session(self, lifter: str, number: int, session: Session) -> list[_Row]:
        workout = session.workout
        self._count(session)
        self._count(workout)
        if not workout.blocks:
            self._not_held["Session"] += 1
        local = session.started_at.replace(tzinfo=None)
        zone = session.started_at.isoformat()[len(local.isoformat()) :] or None
        week = local.date() - timedelta(local.weekday())
        of_session = (lifter, number, workout.name, local, zone, week)
        rows: list[_Row] = []
        for block_number, block in enumerate(workout.blocks):
            self._count(block)
            of_block = (*of_session, block_number, block.method and block.method.value)
            for position, member in enumerate(block.exercises):
                self._count(member)
                exercise = member.exercise
                restored = self._exercise_of(exercise.id, exercise.name)
                if exercise != restored:
                    self._not_held["Exercise"] += 1
                last, values = None, ()
                for round_number, each in enumerate(member.sets):
                    self._count(each)
                    if each is not last:  # equal sets are often one object
                        last, values = each, values_of(each)
                    place = (position, round_number, exercise.id, exercise.name)
                    rows.append((*of_block, *place, *values))
        return rows

    def _count(self, part: object) -> None:
        """Count the fields of a part of a session that no column holds."""
        kind = type(part).__name__
        for name in NOT_HELD[kind]:
            key = f"{kind}.{name}"
            if getattr(part, name) not in _RESTORED.get(key, _EMPTY):
                self._not_held[key] += 1

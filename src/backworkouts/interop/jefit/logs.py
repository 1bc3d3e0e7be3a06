"""The sets of JEFIT's section EXERCISE LOGS, whose column `logs` reads `60x10,65x8`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from backworkouts import limits
from backworkouts.interop.account import Outcome
from backworkouts.interop.jefit.index import CARDIO, ExportIndex, Key, SessionRow, SetDetail, key_of
from backworkouts.interop.jefit.sections import SectionTable
from backworkouts.interop.table.columns import Field
from backworkouts.interop.table.faults import Fault, torn_row
from backworkouts.interop.table.records import Record
from backworkouts.interop.table.rows import Row
from backworkouts.interop.time_zones import GIVE_TIME_ZONE, local_moment
from backworkouts.interop.units import ON_BODYWEIGHT
from backworkouts.model.load import Unit
from backworkouts.plurals import plural

__all__ = ["FIELDS", "LogReader"]

FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        "mydate": Field.STARTED,
        "total_time": Field.DURATION,
        "workout": Field.WORKOUT,
        "belongsession": Field.SESSION,
        "ename": Field.EXERCISE,
        "set_type": Field.KIND,
        "reps in logs": Field.REPS,
        "duration": Field.SECONDS,
        "weight in logs": Field.LOAD,
        "mass": Field.UNIT,
    }
)
"""What the cells of a record hold, by its word in the file."""

_SET = re.compile(r"(-?\d{1,6}(?:\.\d{1,12})?)[xX](\d{1,6}(?:\.\d{1,12})?)", re.ASCII)
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T].*)?", re.ASCII)
_SECONDS = re.compile(r"\d{9,10}", re.ASCII)
_MILLISECONDS = re.compile(r"\d{12,13}", re.ASCII)
_WHOLE = re.compile(r"\d{1,6}(?:\.0+)?", re.ASCII)
_CARDIO_VALUES = 5  # calories, distance, time, laps, speed
_MANY_REPS = 100  # more than anyone does five times in a row without a load
_PLAIN = SetDetail()


class _Start(NamedTuple):
    """The cells that all sets of a session share: the first of `FIELDS`."""

    started: str
    duration: str
    title: str
    session: str


class _Log(NamedTuple):
    """The cells of a row of EXERCISE LOGS that are read."""

    number: str
    exercise_number: str
    exercise: str
    sets: str


class LogReader:
    """Makes records of the rows of EXERCISE LOGS.

    Args:
        index: what the other sections state.
        unit: of all loads.
        line: where the headings of EXERCISE LOGS stand.
        zone: the lifter's time zone; None when it is not given.
    """

    def __init__(self, index: ExportIndex, unit: Unit, line: int, zone: tzinfo | None) -> None:
        self._line = line
        self._zone = zone
        self._index = index
        self._units = (unit.value, ON_BODYWEIGHT[unit].value)
        self._left = index.rows_of_logs
        self._written = 0
        self._days_only = 0
        self._first_day: tuple[int, str] | None = None

    @property
    def is_done(self) -> bool:
        """Whether every row was read."""
        return not self._left

    def records(self, table: SectionTable) -> Iterator[Record]:
        """Yield a record for each set of a table, those of a session one after the other."""
        columns = [table.column(name) for name in ("_id", "eid", "ename", "logs")]
        for key, rows in self._by_session(table):
            if key is None:
                yield from ((line, torn_row(cells, table.headings)) for line, cells in rows)
                continue
            number, _, day = key.partition("\t")
            start = self._start(number, day, rows[0][0])
            for line, cells in rows:
                log = _Log(*[column(cells).strip() for column in columns])
                for made in self._sets(log, day, start):
                    yield line, made

    def _by_session(self, table: SectionTable) -> Iterator[tuple[Key | None, list[Row]]]:
        left, key_of_row, width = self._index.logs, key_of(table), len(table.headings)
        held: dict[Key, list[Row]] = {}
        count = 0
        for row in table:
            self._left -= 1
            if len(row[1]) != width:
                yield None, [row]
                continue
            key = key_of_row(row[1])
            held.setdefault(key, []).append(row)
            count += 1
            left[key] -= 1
            if not left[key]:
                done = held.pop(key)
                count -= len(done)
                yield key, done
            elif count >= limits.MEMBERS:  # a shuffled file must not fill the memory
                yield from held.items()
                held, count = {}, 0
        yield from held.items()

    def _start(self, number: str, day: str, line: int) -> _Start:
        """Return when a session began: its moment, or its day where the two do not fit."""
        session = self._index.sessions.get(number, SessionRow())
        title = self._index.titles.get(session.routine_day, "")
        day = day or session.day
        found = _DAY.fullmatch(day)
        day = found[1] if found is not None else day
        began, ended = (_moment(text, self._zone) for text in (session.start, session.end))
        if began is not None and day and began.date().isoformat() != day:
            self._days_only += 1
            self._first_day = self._first_day or (line, day)
            began = None
        if began is None:
            return _Start(day, "", title, number)
        seconds = session.seconds
        if ended is not None and ended >= began:
            seconds = str(int((ended - began).total_seconds()))
        return _Start(
            began.isoformat(), f"{seconds}s" if seconds.isdecimal() else "", title, number
        )

    def _sets(self, log: _Log, day: str, start: _Start) -> Iterator[list[str] | Fault]:
        exercise = log.exercise
        if not log.sets:
            yield Fault(Outcome.SKIPPED, "logs", exercise, "an exercise without a set")
            return
        details = self._index.details(log.number)
        if self._is_cardio(log, day, details):
            self._written += 1
            message = "a cardio row: calories, distance, time, laps and speed"
            yield Fault(Outcome.SKIPPED, "logs", f"{exercise}: {log.sets}", message)
            return
        sets = _written_sets(log.sets)
        self._written += len(sets)
        for number, written in enumerate(sets):
            detail = details.pop(str(number), _PLAIN) if details else _PLAIN
            amounts = _amounts(written)
            if amounts is None:
                message = "no set written as weight x repetitions"
                remedy = "write 62.5x10, with a full stop in the weight"
                yield Fault(Outcome.REJECTED, "logs", f"{exercise}: {written}", message, remedy)
            elif not start.started:
                message = "no date, and no such session in WORKOUT SESSIONS"
                remedy = "write the date to mydate"
                yield Fault(Outcome.REJECTED, "belongsession", start.session, message, remedy)
            else:
                yield self._set(log, start, amounts, detail)
        for detail in details.values():
            message = "EXERCISE SET LOGS states the kind of a set that logs does not have; not read"
            yield Fault(Outcome.WARNING, "logs", f"{exercise}: {detail.kind}", message)

    def _set(
        self, log: _Log, start: _Start, amounts: tuple[str, str], detail: SetDetail
    ) -> list[str] | Fault:
        load, reps = amounts
        if detail.seconds:
            reps = ""
        elif not float(reps):
            value = f"{log.exercise}: {load}x{reps}"
            return Fault(Outcome.SKIPPED, "logs", value, "a set that was not done")
        # Less than nothing: help on a pull-up or a dip.
        unit = self._units[load.startswith("-")]
        return [*start, log.exercise, detail.kind, reps, detail.seconds, load, unit]

    def _is_cardio(self, log: _Log, day: str, details: dict[str, SetDetail]) -> bool:
        return (
            any(detail.kind == CARDIO for detail in details.values())
            or self._index.is_cardio(log.exercise_number, day)
            or _looks_like_cardio(log.sets)
        )

    def doubts(self) -> Iterator[Record]:
        """Yield what is doubtful in the file as a whole, once every row was read."""
        if self._first_day is not None:
            first, day = self._first_day
            where = "in UTC" if self._zone is None else f"converted to {self._zone}"
            message = (
                f"{plural(self._days_only, 'session')} without a time of day: starttime is {where} "
                "and gives another day than mydate, the lifter's own"
            )
            remedy = GIVE_TIME_ZONE if self._zone is None else ""
            yield first, Fault(Outcome.WARNING, "mydate", day, message, remedy)
        listed = self._index.listed_sets
        if listed > self._written:
            message = f"fewer sets than the {listed:,} of EXERCISE SET LOGS; those in logs are read"
            yield self._line, Fault(Outcome.WARNING, "logs", f"{self._written:,}", message)


def _written_sets(logs: str) -> list[str]:
    """Return the sets of a cell; what a comma within a number tears apart stays together.

    >>> _written_sets("60x10,65x8,"), _written_sets("62,5x10,60x8")
    (['60x10', '65x8'], ['62,5x10', '60x8'])
    """
    sets: list[str] = []
    torn = ""
    for part in logs.rstrip(", ").split(","):
        if "x" in part or "X" in part:
            sets.append(torn + part)
            torn = ""
        else:
            torn += f"{part},"
    return [*sets, torn.rstrip(",")] if torn else sets


@lru_cache(maxsize=20_000)
def _amounts(written: str) -> tuple[str, str] | None:
    """Return the load and the repetitions of a set; None for anything else."""
    found = _SET.fullmatch(written.strip())
    return None if found is None else (found[1], found[2])


def _looks_like_cardio(logs: str) -> bool:
    """Return whether `logs` holds calories, distance, time, laps and speed.

    JEFIT writes them as five sets without a load.

    >>> _looks_like_cardio("0x684,0x5.46,0x0,0x0,0x0"), _looks_like_cardio("0x12,0x10,0x8,0x0,0x0")
    (True, False)
    """
    if not logs.startswith("0"):
        return False
    sets = [_amounts(written) for written in _written_sets(logs)]
    values = [amounts[1] for amounts in sets if amounts is not None and not float(amounts[0])]
    if not len(sets) == len(values) == _CARDIO_VALUES:
        return False
    numbers = [float(value) for value in values]
    done = [value for value in numbers if value]
    return (
        not all(_WHOLE.fullmatch(value) for value in values)
        or max(numbers) > _MANY_REPS
        or numbers[: len(done)] != done  # sets are done from the first one on
    )


def _moment(text: str, zone: tzinfo | None) -> datetime | None:
    """Return the moment that Unix seconds or milliseconds state; None for anything else."""
    if _SECONDS.fullmatch(text):
        seconds = int(text)
    elif _MILLISECONDS.fullmatch(text):
        seconds = int(text) // 1000
    else:
        return None
    return local_moment(datetime.fromtimestamp(seconds, UTC), zone)

"""What JEFIT's export states beside the sets, gathered before they are read.

The sections come in any order, and a set needs what stands in four of them: the unit (SETTING), the
start (WORKOUT SESSIONS), the name of the workout (ROUTINES), and whether the set is a warm-up
(EXERCISE SET LOGS).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from backworkouts.interop.account import Outcome
from backworkouts.interop.jefit.sections import SectionTable
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.rows import Row
from backworkouts.interop.units import UNIT_WORDS
from backworkouts.model.load import Unit

__all__ = ["CARDIO", "LOGS", "ExportIndex", "Key", "SessionRow", "SetDetail", "key_of"]

LOGS = "EXERCISE LOGS"

CARDIO = "cardio"
"""Kind of what holds calories, distance and speed, and is no set."""

_PLAIN = frozenset(("", "default", "normal", "working"))
_ZEROS = frozenset(("", "0", "0.0", "-1"))

Key = str
"""What a log belongs to: the number of its session, a tab, and its day."""


class SessionRow(NamedTuple):
    """A row of WORKOUT SESSIONS, as text; what is not stated is empty."""

    start: str = ""
    end: str = ""
    seconds: str = ""
    day: str = ""
    routine_day: str = ""


class SetDetail(NamedTuple):
    """What EXERCISE SET LOGS states of one set beside its weight and repetitions."""

    kind: str = ""
    seconds: str = ""


def key_of(table: SectionTable) -> Callable[[Sequence[str]], Key]:
    """Return what finds out to which session a row of EXERCISE LOGS belongs."""
    session_of, day_of = table.column("belongsession"), table.column("mydate")
    return lambda cells: f"{_filled(session_of(cells))}\t{day_of(cells).strip()}"


class ExportIndex:
    """What is known before the sets are read.

    Args:
        tables: those of the file.

    Attributes:
        unit: of all loads, when the file states it.
        sessions: by their numbers.
        titles: names of the days of routines, by their numbers.
        logs: how many rows of EXERCISE LOGS each session has.
        has_logs: whether there is a section EXERCISE LOGS.
        rows_of_logs: how many rows it has.
        listed_sets: how many rows EXERCISE SET LOGS has.
        faults: what is wrong or not read in sections other than EXERCISE LOGS, with its line.
    """

    def __init__(self, tables: Iterable[SectionTable]) -> None:
        self.unit: Unit | None = None
        self.sessions: dict[str, SessionRow] = {}
        self.titles: dict[str, str] = {}
        self.logs: Counter[Key] = Counter()
        self.has_logs: bool = False
        self.rows_of_logs: int = 0
        self.listed_sets: int = 0
        self.faults: list[tuple[int, Fault]] = []
        self._cardio: set[tuple[str, str]] = set()
        self._details: dict[int | str, str] = {}
        self._unread: dict[str, tuple[int, int]] = {}
        takes: dict[str, Callable[[SectionTable], object]] = {
            LOGS: self._take_logs,
            "EXERCISE SET LOGS": self._take_sets,
            "WORKOUT SESSIONS": self._take_sessions,
            "SETTING": self._take_unit,
            "ROUTINES": self._take_routines,
            "CARDIO LOGS": self._take_cardio,
        }
        for table in tables:
            takes.get(table.section, self._count_unread)(table)
        self._name_unread()

    def _count_unread(self, table: SectionTable) -> list[Row]:
        """Count the rows of a table whose section is named as not read, and return them."""
        rows = list(table)
        line, count = self._unread.get(table.section, (table.line, 0))
        self._unread[table.section] = (line, count + len(rows))
        return rows

    def _name_unread(self) -> None:
        unread = {section: at for section, at in self._unread.items() if at[1]}
        if not unread:
            return
        named = ", ".join(f"{section} ({count:,})" for section, (_, count) in unread.items())
        message = "sections without sets are not read; in brackets, how many rows each has"
        line = min(line for line, _ in unread.values())
        self.faults.append((line, Fault(Outcome.WARNING, None, named, message)))

    def _take_logs(self, table: SectionTable) -> None:
        self.has_logs = True
        key, width, logs = key_of(table), len(table.headings), self.logs
        for _, cells in table:
            self.rows_of_logs += 1
            if len(cells) == width:
                logs[key(cells)] += 1

    def _take_unit(self, table: SectionTable) -> None:
        mass_of, width = table.column("mass"), len(table.headings)
        for line, cells in table:
            mass = mass_of(cells).strip() if len(cells) == width else ""
            unit = UNIT_WORDS.get(mass.casefold().rstrip("."))
            if mass and unit is None:
                message = "no unit of loads that is known"
                self.faults.append((line, Fault(Outcome.WARNING, "mass", mass, message)))
            self.unit = self.unit or unit

    def _take_sessions(self, table: SectionTable) -> None:
        width = len(table.headings)
        columns = [
            table.column(name)
            for name in ("_id", "starttime", "starttimie", "endtime", "total_time", "mydate")
        ]
        routine_day_of = table.column("day_id")
        for line, cells in table:
            if len(cells) != width:
                fault = Fault(Outcome.WARNING, None, ",".join(cells), "a torn row; not read")
                self.faults.append((line, fault))
                continue
            number, start, other_start, end, seconds, day = (
                _filled(column(cells)) for column in columns
            )
            if number in self.sessions:
                message = "a session of this number stands above; the first is read"
                self.faults.append((line, Fault(Outcome.WARNING, "_id", number, message)))
                continue
            routine_day = _filled(routine_day_of(cells))
            self.sessions[number] = SessionRow(start or other_start, end, seconds, day, routine_day)

    def _take_routines(self, table: SectionTable) -> None:
        rows = self._count_unread(table)
        if "package" in table.headings:
            number_of, name_of = table.column("_id"), table.column("name")
            width = len(table.headings)
            for _, cells in rows:
                if len(cells) == width:
                    self.titles[_filled(number_of(cells))] = name_of(cells).strip()

    def _take_cardio(self, table: SectionTable) -> None:
        rows = self._count_unread(table)
        exercise_of, day_of = table.column("eid"), table.column("mydate")
        width = len(table.headings)
        for _, cells in rows:
            if len(cells) == width:
                self._cardio.add((exercise_of(cells).strip(), day_of(cells).strip()))

    def _take_sets(self, table: SectionTable) -> None:
        kind_of, reps_of = table.column("set_type"), table.column("reps")
        log_of, index_of = table.column("exercise_log_id"), table.column("set_index")
        seconds_of, width = table.column("duration"), len(table.headings)
        measures = [table.column(name) for name in ("calories", "distance_mi", "speed_mph", "laps")]
        details = self._details
        known: dict[str, str] = {}
        for _, cells in table:
            self.listed_sets += 1
            if len(cells) != width:
                continue
            kind, seconds = kind_of(cells), ""
            if kind in _PLAIN and reps_of(cells) not in _ZEROS:
                continue  # most sets: what is kept of the others must stay small
            kind = kind.strip().casefold()
            if reps_of(cells) in _ZEROS:
                if any(measure(cells).strip() not in _ZEROS for measure in measures):
                    kind = CARDIO
                seconds = _filled(seconds_of(cells))
            if kind in _PLAIN:
                if not seconds:
                    continue
                kind = ""
            log = _number(log_of(cells))
            before = details.get(log, "")
            detail = f"{before}{index_of(cells).strip()}\t{kind}\t{seconds}\n"
            # Many logs begin with one warm-up: equal texts are kept once.
            details[log] = known.setdefault(detail, detail)

    def is_cardio(self, exercise: str, day: str) -> bool:
        """Return whether CARDIO LOGS lists an exercise, by its number, on a day."""
        return (exercise, day) in self._cardio

    def details(self, log: str) -> dict[str, SetDetail]:
        """Return what is known of the sets of a log beside `logs`, by their index from 0."""
        found = self._details.get(_number(log))
        if found is None:
            return {}
        parts = (detail.split("\t") for detail in found.splitlines())
        return {index: SetDetail(kind, seconds) for index, kind, seconds in parts}


def _filled(text: str) -> str:
    text = text.strip()
    return "" if text in _ZEROS else text


def _number(text: str) -> int | str:
    """Return a number of a row as such: it takes half the memory of its text."""
    return int(text) if text.isdecimal() and len(text) < 19 else text  # noqa: PLR2004  64 bits

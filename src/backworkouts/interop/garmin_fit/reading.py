"""Strength activities of a watch, as records of sets.

A file holds what the watch recorded and guessed. Corrections in Garmin Connect are not in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any, NamedTuple

from backworkouts.errors import InteropError
from backworkouts.interop.account import Outcome
from backworkouts.interop.garmin_fit.exercises import UNKNOWN, Pair, named
from backworkouts.interop.garmin_fit.messages import EXPORT, FilePart, Message, parts
from backworkouts.interop.garmin_fit.sdk import garmin_fit_sdk
from backworkouts.interop.table.columns import Field
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.records import Record
from backworkouts.interop.time_zones import GIVE_TIME_ZONE
from backworkouts.model.load import KG_PER_LB

__all__ = ["FIELDS", "records"]

FIELDS: tuple[Field, ...] = (
    Field.STARTED, Field.ENDED, Field.WORKOUT, Field.EXERCISE, Field.EXERCISE_ID, Field.ORDER,
    Field.KIND, Field.REPS, Field.SECONDS, Field.LOAD, Field.UNIT, Field.REST, Field.NOTE,
)  # fmt: skip
"""What the cells of a record hold."""

# Numbers of the profile, as facts.
_REST, _ACTIVE = 0, 1
_POUND = 2
_WARM_UP = 2
_INDEX = 0x0FFF  # the bits of a message index that are not flags

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_MOMENTS = range(0x10000000, 0xFFFFFFFF)  # below are seconds since the watch was switched on
_QUARTER = 15 * 60  # seconds: time zones are whole quarters of an hour
_CLOCK_ERROR = 60  # seconds
_ZONES = range(-12 * 3600, 14 * 3600 + 1)
_PER_SECOND = 1000
_PER_KILOGRAM = 16


class _FitSession(NamedTuple):
    """One session of an activity; moments are seconds of the FIT epoch."""

    started: int | None
    ended: int | None
    name: str


class _Performed(NamedTuple):
    """A set with its number in the file, its session, and the rests after it."""

    number: int
    message: Message
    session: int
    rests: list[Message]


def records(data: bytes, where: str = "content", zone: tzinfo | None = None) -> Iterator[Record]:
    """Yield the sets of an activity file, each with the rest after it, in the order of sessions.

    A set has the number of its message among those of sets and rests, from 1 on.

    Args:
        data: the content of the file.
        where: its name, for errors.
        zone: the lifter's time zone, where the caller gives it: the reader of dates converts to it.

    Raises:
        InteropError: for what is no FIT file, holds no sets, is incomplete, damaged or too large.
        MissingExtraError: when the extra `garmin` is not installed.
    """
    found = list(parts(data, where))
    if not any(part.sets for part in found):
        expected = "an activity with sets, as a watch records it in its strength profile"
        raise InteropError(where, _described(found), expected, EXPORT)
    yield 1, _AS_RECORDED
    before = 0
    for part in found:
        reader = _PartReader(part, before)
        if reader.is_in_utc and zone is None:
            yield before + 1, _IN_UTC
        yield from reader.records()
        before += len(part.sets)


def _described(found: Sequence[FilePart]) -> str:
    """Describe a file without sets."""
    types = garmin_fit_sdk().Profile["types"]
    sports = [("sport", session.get("sport")) for part in found for session in part.sessions]
    kinds = [("file", file_id.get("type")) for part in found for file_id in part.file_ids]
    names = [types[name].get(_whole(value), "unknown") for name, value in sports or kinds]
    what = ", ".join(dict.fromkeys(names)).replace("_", " ") or "unknown"
    return f"a FIT file without sets ({what})"


class _PartReader:
    """Reads the sets of one part of a file.

    Args:
        part: its messages.
        before: how many sets the parts before it have.
    """

    def __init__(self, part: FilePart, before: int) -> None:
        self._part = part
        self._before = before
        self._types: Any = garmin_fit_sdk().Profile["types"]
        self._zone = _zone(part.activities)
        self._sessions = _sessions(part)
        self._starts = [session.started or 0 for session in self._sessions]
        self._titles = _titles(part.titles)
        self._steps = {
            index: step
            for step in part.steps
            if (index := _index(step.get("message_index"))) is not None
        }

    @property
    def is_in_utc(self) -> bool:
        """Whether its sets have times in UTC, as the file states no local time."""
        return self._zone is None and bool(self._part.sets)

    def records(self) -> Iterator[Record]:
        """Yield what is no set, then the sets of each session."""
        done: list[_Performed] = []
        session = 0
        for number, message in enumerate(self._part.sets, self._before + 1):
            started = _moment(message.get("start_time"))
            if started is not None:
                session = max(bisect_right(self._starts, started) - 1, 0)
            kind = _whole(message.get("set_type"))
            if kind == _ACTIVE:
                done.append(_Performed(number, message, session, []))
            elif kind != _REST:
                yield number, _NO_KIND
            elif done and done[-1].session == session:
                done[-1].rests.append(message)
            else:
                yield number, _NO_SET
        for performed in sorted(done, key=lambda performed: performed.session):
            yield performed.number, self._cells(performed)

    def _cells(self, performed: _Performed) -> list[str]:
        message, session = performed.message, self._sessions[performed.session]
        index = _index(message.get("wkt_step_index"))
        step = self._steps.get(index, {}) if index is not None else {}
        exercise = named(
            _pair(message, step), self._titles, _text(step.get("wkt_step_name")), self._types
        )
        reps = _first(message.get("repetitions"))
        in_pounds = _whole(message.get("weight_display_unit")) == _POUND
        return [
            self._time(session.started),
            self._time(session.ended),
            session.name,
            exercise.name,
            exercise.id,
            str(performed.number),
            "warm-up" if _whole(step.get("intensity")) == _WARM_UP else "",
            "" if reps is None else str(reps),
            "" if reps else _seconds([message]),
            _load(message.get("weight"), in_pounds=in_pounds),
            "lb" if in_pounds else "kg",
            _seconds(performed.rests),
            "the watch counted 0 repetitions" if reps == 0 else "",
        ]

    def _time(self, moment: int | None) -> str:
        if moment is None:
            return ""
        return (_EPOCH + timedelta(seconds=moment)).astimezone(self._zone or UTC).isoformat()


_AS_RECORDED = Fault(
    Outcome.WARNING,
    None,
    "",
    "exercises, repetitions and loads are as the watch recorded them, without later corrections",
    "compare them with the activity in Garmin Connect",
)
_IN_UTC = Fault(
    Outcome.WARNING,
    None,
    "",
    "the file states no local time: times are in UTC, and the day may be another",
    GIVE_TIME_ZONE,
)
_NO_KIND = Fault(Outcome.REJECTED, "set_type", "", "no kind of set, which is active or rest")
_NO_SET = Fault(Outcome.SKIPPED, "set_type", "rest", "a rest after no set")


def _zone(activities: Sequence[Message]) -> tzinfo | None:
    """Return the time zone of an activity; None where the file states no local time."""
    for activity in activities:
        moment = _moment(activity.get("timestamp"))
        local = _moment(activity.get("local_timestamp"))
        if moment is not None and local is not None:
            offset = round((local - moment) / _QUARTER) * _QUARTER
            if abs(local - moment - offset) <= _CLOCK_ERROR and offset in _ZONES:
                return timezone(timedelta(seconds=offset))
    return None


def _sessions(part: FilePart) -> list[_FitSession]:
    """Return the sessions of an activity, earliest first; one at least."""
    names = [_text(message.get("wkt_name")) for message in part.workouts]
    names += [_text(message.get("name")) for message in part.sports]
    name = next(filter(None, names), "") if len(part.sessions) <= 1 else ""
    sessions = []
    for message in part.sessions:
        started = _moment(message.get("start_time"))
        if started is not None:
            own = _text(message.get("sport_profile_name"))
            sessions.append(_FitSession(started, _end(message, started), name or own))
    if sessions:
        return sorted(sessions, key=lambda session: session.started or 0)
    times = [_moment(message.get("start_time")) for message in part.sets]
    times += [_moment(message.get("time_created")) for message in part.file_ids]
    return [_FitSession(next(filter(None, times), None), None, name)]


def _end(session: Message, started: int) -> int | None:
    elapsed = _whole(session.get("total_elapsed_time"))
    if elapsed is None:
        return _moment(session.get("timestamp"))
    return _moment(started + round(elapsed / _PER_SECOND))


def _titles(messages: Sequence[Message]) -> dict[Pair, str]:
    """Return the names that the file gives pairs of numbers; not those of a pair with several."""
    titles: dict[Pair, str] = {}
    for message in messages:
        pair = _planned(message)
        title = _text(message.get("wkt_step_name"))
        titles[pair] = title if titles.get(pair, title) == title else ""
    titles.pop((UNKNOWN, None), None)  # no exercise in particular
    return titles


def _planned(message: Message) -> Pair:
    category = _known(message.get("exercise_category"))
    return UNKNOWN if category is None else category, _known(message.get("exercise_name"))


def _pair(message: Message, step: Message) -> Pair:
    """Return the first guess of the watch, completed from the workout step that was done."""
    category, subtype = (_known(message.get(field)) for field in ("category", "category_subtype"))
    planned = _planned(step)
    if subtype is None and category in (None, planned[0]):
        return planned
    return UNKNOWN if category is None else category, subtype


def _load(value: object, *, in_pounds: bool) -> str:
    """Return a load as the watch displayed it.

    A file holds sixteenths of a kilogram. In pounds, it is the whole number of pounds within one
    sixteenth, or else the half pound, or else the tenth.
    """
    weight = _whole(value)
    if weight is None:
        return _other(value)
    if not in_pounds:
        return f"{weight / _PER_KILOGRAM:.10g}"
    pounds, step = (sixteenths / _PER_KILOGRAM / KG_PER_LB for sixteenths in (weight, 1))
    for fractions in (1, 2):
        near = round(pounds * fractions) / fractions
        if abs(near - pounds) <= step:
            return f"{near:.10g}"
    return f"{pounds:.1f}"


def _seconds(messages: Sequence[Message]) -> str:
    """Return the durations of messages together, in whole seconds."""
    values = [message.get("duration") for message in messages]
    durations = [whole for whole in map(_whole, values) if whole is not None]
    if durations:
        return str(round(sum(durations) / _PER_SECOND))
    return next(filter(None, map(_other, values)), "")


def _first(value: object) -> object:
    """Return the value of a field, the first where it holds several."""
    return value[0] if isinstance(value, list) else value


def _whole(value: object) -> int | None:
    first = _first(value)
    return first if isinstance(first, int) else None


def _other(value: object) -> str:
    """Return a value that is no number as a text, for the reader of sets to refuse."""
    first = _first(value)
    return "" if first is None else str(first)


def _known(value: object) -> int | None:
    number = _whole(value)
    return None if number == UNKNOWN else number


def _index(value: object) -> int | None:
    number = _whole(value)
    return None if number is None else number & _INDEX


def _moment(value: object) -> int | None:
    number = _whole(value)
    return number if number is not None and number in _MOMENTS else None


def _text(value: object) -> str:
    first = _first(value)
    return first.strip() if isinstance(first, str) else ""

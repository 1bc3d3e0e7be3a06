"""iCalendar: the days of a program from a start date, as events (extra `ical`).

Every workout is an event of its own day, with its exercises in the description: all of a set is
there in words. Times are floating, as training is: 18:00 is 18:00 wherever one is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from importlib import import_module
from typing import Any, TypeVar

from backworkouts import limits
from backworkouts.errors import (
    InteropError,
    MissingExtraError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.interop.losses import effort, lost
from backworkouts.interop.result import Loss, WriteResult
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural

__all__ = ["write"]

_Moment = TypeVar("_Moment", date, time)
_EXPECTED: dict[type, str] = {
    date: "a date to start on, such as 2026-11-30",
    time: "a time of day without a time zone, such as 18:30",
}
_DAY = 24 * 60  # minutes
_PROGRAM_FIELDS = ("id", "goal", "levels", "sources")
_WORKOUT_FIELDS = ("id", "goal", "levels", "focus", "warm_up", "sources")


def write(
    program: Program,
    start: date | str | None = None,
    *,
    at: time | str | None = None,
    minutes: int | None = None,
    stamped: datetime | None = None,
) -> WriteResult:
    """A calendar of a program, an event for every workout.

    Args:
        program: what to write. A phase that does not say for how many weeks is written for one
            rotation.
        start: the first day of the first rotation, or its ISO text: `2026-11-30`.
        at: when workouts begin, or its text such as `18:30`; without it they are events of a whole
            day.
        minutes: how long a workout takes, 1 to 1,440; only with `at`.
        stamped: when the calendar was made, with its zone; the present by default. With the same,
            the same bytes.

    Raises:
        InteropError: when no start is given; for more than `limits.ITEMS` events, for days after
            the year 9999, and for `minutes` without `at`.
        MissingExtraError: when the extra `ical` is not installed.
        UnsupportedSubjectError: when one of them is something else.
    """
    if not isinstance(program, Program):
        raise UnsupportedSubjectError(describe(program), "a Program: `Program.weekly` makes one")
    if start is None:
        remedy = "give start=, such as '2026-11-30' (--start on the command line)"
        raise InteropError("start", "none", "the first day of the program", remedy)
    first, begins = _read(start, date), None if at is None else _read(at, time)
    _verify(minutes, begins)
    stamp = stamped or datetime.now(UTC)
    if stamp.utcoffset() is None:
        raise InteropError("stamped", stamp.isoformat(), "a time with its zone")
    calendar = _package().Calendar()
    calendar.add("prodid", "-//backworkouts//EN")
    calendar.add("version", "2.0")
    calendar.add("name", program.name)
    if program.note is not None:
        calendar.add("description", program.note)
    losses = list(lost(program, "", _PROGRAM_FIELDS, "a calendar has no such field"))
    for number, (day, phase, workout) in enumerate(_days(program, losses)):
        if number >= limits.ITEMS:
            raise InteropError("phases", "more of them", f"{limits.ITEMS:,} workouts at most")
        try:
            when = first + timedelta(days=day)
        except OverflowError:
            raise InteropError("start", first.isoformat(), "days up to the year 9999") from None
        starts = when if begins is None else datetime.combine(when, begins)
        calendar.add_component(
            _event(program.name, phase, workout, starts=starts, stamp=stamp, minutes=minutes)
        )
    return WriteResult(calendar.to_ical(), losses)


def _read(value: Any, kind: type[_Moment]) -> _Moment:
    """A date or a time, or what its ISO text says."""
    if isinstance(value, str):
        with suppress(ValueError):
            value = kind.fromisoformat(value)
    if type(value) is not kind or getattr(value, "tzinfo", None) is not None:
        raise UnsupportedSubjectError(describe(value), _EXPECTED[kind])
    return value


def _verify(minutes: object, begins: time | None) -> None:
    if minutes is None:
        return
    if begins is None:
        raise InteropError("minutes", describe(minutes), "a time too", "give at= (--at)")
    if type(minutes) is not int or not 1 <= minutes <= _DAY:
        raise InteropError("minutes", describe(minutes), f"1 to {_DAY:,} minutes")


def _package() -> Any:
    try:
        return import_module("icalendar")
    except ImportError:
        raise MissingExtraError("ical", "icalendar") from None


def _days(program: Program, losses: list[Loss]) -> Iterator[tuple[int, Phase, Workout]]:
    """Every workout, with its phase and the number of its day."""
    for number, workout in enumerate(program.workouts):
        losses += lost(
            workout, f"workouts[{number}]", _WORKOUT_FIELDS, "an event has no such field"
        )
    first = 0
    for number, phase in enumerate(program.phases):
        days = len(phase.rotation)
        if phase.weeks is None:
            why = "how long it goes on is not stated: written for one rotation"
            losses.append(Loss(f"phases[{number}]", "weeks", "not stated", why))
        else:
            days = phase.weeks * DAYS_PER_WEEK
        for day in range(days):
            workout_then = phase.rotation[day % len(phase.rotation)]
            if workout_then is not None:
                yield first + day, phase, workout_then
        first += days


def _event(
    name: str, phase: Phase, workout: Workout, *, starts: date, stamp: datetime, minutes: int | None
) -> Any:
    event = _package().Event()
    # The same program, workout and day make the same event: importing again replaces it.
    key = f"{name}\n{workout.name}\n{starts:%Y-%m-%d}"
    event.add("uid", f"{sha256(key.encode()).hexdigest()[:32]}@backworkouts")
    event.add("dtstamp", stamp)
    event.add("dtstart", starts)
    if minutes is not None:
        event.add("duration", timedelta(minutes=minutes))
    event.add("summary", workout.name)
    event.add("description", "\n".join(_described(phase, workout)))
    event.add("transp", "OPAQUE" if isinstance(starts, datetime) else "TRANSPARENT")
    return event


def _described(phase: Phase, workout: Workout) -> Iterator[str]:
    told = ": ".join(filter(None, (phase.name, phase.note)))
    if told:
        yield told
    if workout.note is not None:
        yield workout.note
    if workout.warm_up:
        yield f"Warm-up: {', '.join(one.name for one in workout.warm_up)}"
    for block in workout.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    heading = [f"Superset, {plural(block.rounds, 'round')}"] if block.is_superset else []
    if block.method is not None:
        heading.append(block.method.upper())
        heading += [f"a round every {block.interval}"] if block.interval is not None else []
        heading += [f"for {block.duration}"] if block.duration is not None else []
    if heading:
        yield f"{', '.join(heading)}:"
    for one in block.exercises:
        yield f"- {_exercise(one)}" if heading else _exercise(one)


def _exercise(one: ExerciseSets) -> str:
    sets = ", ".join(f"{count} x {_set(each)}" for count, each in one.runs())
    return f"{one.exercise} {sets}{f' ({one.note})' if one.note else ''}"


def _set(one: Set) -> str:
    beside = [
        f"{effort(one.rir)} RIR" if one.rir is not None else "",
        f"tempo {one.tempo}" if one.tempo is not None else "",
        f"rest {one.rest}" if one.rest is not None else "",
        one.note or "",
    ]
    told = ", ".join(filter(None, beside))
    return f"{one} [{told}]" if told else str(one)

"""Sessions: a workout as it was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import cast

from attrs import evolve, field, frozen

from backworkouts.errors import Code, Problem, describe
from backworkouts.model import editing, validate
from backworkouts.model.block import ChangeSet
from backworkouts.model.display import NotebookDisplay
from backworkouts.model.exercise import Exercise
from backworkouts.model.replaceable import Replaceable
from backworkouts.model.workout import Workout

__all__ = ["Session", "is_timed", "moment_of"]


def _as_moment(value: datetime | str) -> datetime:
    # fromisoformat itself stops at a NUL, and takes any character between date and time.
    is_text = isinstance(value, str) and value.isascii() and value.isprintable()
    return validate.attempt(datetime.fromisoformat, value) if is_text else cast("datetime", value)


def _as_optional_moment(value: datetime | str | None) -> datetime | None:
    return None if value is None else _as_moment(value)


def _iso_text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


_MOMENT = validate.Check(
    "a date and time, such as 2026-11-02T18:30:00 or 2026-11-02T18:30:00+01:00",
    lambda value: isinstance(value, datetime),
)


@frozen(repr=False)
class Session(Replaceable, NotebookDisplay):
    """A workout as it was done: every set with the numbers reached, none of them a range.

    Sessions compare their times by their ISO 8601 text: 18:30+01:00 is another text than
    17:30+00:00, so the sessions are not equal, though the moment is the same.

    Args:
        started_at: when, or its ISO 8601 text. Without a time zone it is the lifter's local time.
        workout: what was done. Each set is exact (repetitions or duration, load, RIR) and none is
            optional. A load may be relative, such as `80 %1RM`.
        ended_at: when it ended, or its ISO 8601 text; with a time zone just when `started_at` has
            one, and not before it.
        origin: where it was read from, such as an app and a file.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Session("2026-11-02T18:30", Workout("Pull"), "2026-11-02T19:45").duration
    datetime.timedelta(seconds=4500)
    """

    started_at: datetime = field(converter=_as_moment, validator=_MOMENT, eq=_iso_text)
    workout: Workout = field(validator=validate.instance(Workout))
    ended_at: datetime | None = field(
        default=None,
        converter=_as_optional_moment,
        validator=validate.optional(_MOMENT),
        eq=_iso_text,
    )
    origin: str | None = field(default=None, validator=validate.optional(validate.LINE))

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._contradictions())

    def _contradictions(self) -> Iterator[Problem]:
        if self.ended_at is not None:
            is_aware = self.started_at.utcoffset() is not None
            if is_aware is (self.ended_at.utcoffset() is None):
                expected = f"a time {'with' if is_aware else 'without'} a time zone, as started_at"
                yield _wrong_end(self.ended_at, expected, Code.CONTRADICTION)
            elif _elapsed(self.started_at, self.ended_at) < timedelta(0):
                expected = f"{self.started_at.isoformat()} (started_at) or later"
                yield _wrong_end(self.ended_at, expected, Code.REVERSED_RANGE)
        for step in self.workout.in_order():
            if not step.set.is_exact:
                path = ("workout", *step.steps)
                expected = "what was done: one number, not a range, not optional"
                found = describe(step.set)
                yield Problem.at(path, found, expected, Code.NOT_EXACT, root="Session")

    @property
    def duration(self) -> timedelta | None:
        """How long it took; None without `ended_at`."""
        return None if self.ended_at is None else _elapsed(self.started_at, self.ended_at)

    def map_sets(self, change: ChangeSet, *, exercise: Exercise | str | None = None) -> Session:
        """Return this session with a function applied to its sets, as `Workout.map_sets`.

        Args:
            change: takes a set, and returns the set to stand in its place: the same or another.
            exercise: an exercise, or its id, to change the sets of it alone.

        Raises:
            InvalidValueError: when the function returns anything but a set with exact numbers.
            UnknownExerciseError: when the session does not have the exercise.

        >>> from attrs import evolve
        >>> from backworkouts import straight
        >>> done = Session("2026-11-02", Workout("A", straight("pull up", reps=8, load="5 ?")))
        >>> done.map_sets(lambda each: evolve(each, load="BW+5 kg")).workout.blocks[0]
        <Block Pull-Up 1 x 8 x BW+5 kg>
        """
        return editing.map_sets(self, change, exercise)

    def map_exercise_sets(self, change: editing.ChangeExerciseSets) -> Session:
        """Return this session with a function applied to each `ExerciseSets`.

        Args:
            change: takes an `ExerciseSets`, and returns the one to stand in its place.

        Raises:
            InvalidValueError: when the function returns anything but an `ExerciseSets` with exact
                numbers.
        """
        workout = self.workout.map_exercise_sets(change)
        return self if workout is self.workout else evolve(self, workout=workout)

    def replace_exercise(self, old: Exercise | str, new: Exercise) -> Session:
        """Return this session with one exercise in place of another, as `Workout.replace_exercise`.

        Args:
            old: an exercise of the session, or its id.
            new: the exercise that was done: `resolve` finds one by its name.

        Raises:
            UnknownExerciseError: when the session does not have the old exercise.
            InvalidValueError: when the new one is no `Exercise`.
        """
        return editing.replace_exercise(self, old, new)

    def __str__(self) -> str:
        """When, and what was done: `2026-11-02 18:30 Pull`, then a block a line."""
        workout, when = str(self.workout), moment_of(self)
        # A workout without a name of its own is named after its day.
        is_named = self.workout.name != self.started_at.date().isoformat()
        return f"{when} {workout}" if is_named else when + workout[len(self.workout.name) :]

    def __repr__(self) -> str:
        return f"<Session {moment_of(self, 'T')} {describe(self.workout.name)}>"


def is_timed(session: Session) -> bool:
    """Return whether a session states a time of day.

    A day without a time is read as its midnight. So midnight without a time zone, and with no end,
    is taken for a day without a time.

    Args:
        session: the session.
    """
    started = session.started_at
    is_zoned = started.tzinfo is not None
    return session.ended_at is not None or is_zoned or started.time() != time(0)


def moment_of(session: Session, separator: str = " ") -> str:
    """Return when a session started, to the minute; its day alone where no time was stated.

    Args:
        session: the session.
        separator: between the day and the time.

    >>> moment_of(Session("2026-11-02T18:30", Workout("Pull")))
    '2026-11-02 18:30'
    >>> moment_of(Session("2026-11-02", Workout("Pull")))
    '2026-11-02'
    """
    started = session.started_at
    return started.isoformat(separator, "minutes") if is_timed(session) else f"{started.date()}"


def _elapsed(start: datetime, end: datetime) -> timedelta:
    """The time between two moments, whatever the clocks of their time zones do between them."""
    by_the_clock = end.replace(tzinfo=None) - start.replace(tzinfo=None)
    shift = (end.utcoffset() or timedelta(0)) - (start.utcoffset() or timedelta(0))
    return by_the_clock - shift


def _wrong_end(ended_at: datetime, expected: str, code: Code) -> Problem:
    return Problem.at(("ended_at",), ended_at.isoformat(), expected, code, root="Session")

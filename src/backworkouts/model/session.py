"""Sessions: a workout as it was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from attrs import field, frozen

from backworkouts.errors import Problem, describe
from backworkouts.model import validate
from backworkouts.model.workout import Workout

__all__ = ["Session"]


def _moment(value: datetime | str) -> datetime:
    # fromisoformat itself stops at a NUL, and takes any character between date and time.
    is_text = isinstance(value, str) and value.isascii() and value.isprintable()
    return validate.attempt(datetime.fromisoformat, value) if is_text else cast("datetime", value)


_CHECKS: validate.Checks = {
    "started_at": validate.Check(
        "a date and time, such as 2026-11-02T18:30:00 or 2026-11-02T18:30:00+01:00",
        lambda value: isinstance(value, datetime),
    ),
    "workout": validate.instance(Workout),
    "origin": validate.optional(validate.LINE),
}


@frozen(repr=False)
class Session:
    """A workout as it was done: every set with the number reached, none of them a range.

    Args:
        started_at: when, or its ISO 8601 text. Without a time zone it is the lifter's local time.
        workout: what was done; each set exact and none optional.
        origin: where it was read from, such as an app and a file.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    started_at: datetime = field(converter=_moment)
    workout: Workout
    origin: str | None = None

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS, self._undone())

    def _undone(self) -> Iterator[Problem]:
        for step in self.workout.in_order():
            if not step.set.is_exact:
                yield Problem(
                    f"Session.workout.{step.path}",
                    describe(step.set),
                    "what was done: one number, not a range, not optional",
                )

    def __repr__(self) -> str:
        moment = self.started_at.isoformat(timespec="minutes")
        return f"<Session {moment} {describe(self.workout.name)}>"

"""What a user wishes of a program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from attrs import field, frozen

from backworkouts.errors import Code, Problem, describe
from backworkouts.linter.profile import Weekday, WeekdayName
from backworkouts.linter.settings import FrozenMapping
from backworkouts.model import validate
from backworkouts.model.workout import Workout

__all__ = ["MOST_MINUTES", "MOST_SETS_OF_A_WEEK", "Wishes"]

_LEAST_MINUTES = 10
MOST_MINUTES = 600
_MOST_DAYS = 7
MOST_SETS_OF_A_WEEK = 200
_RANGE = 2


def _ranges(value: Mapping[str, tuple[float, float]]) -> Mapping[str, tuple[float, float]]:
    """Return a read-only copy with ranges as tuples; what is no mapping stays as it is."""
    given: object = value
    if not isinstance(given, Mapping):
        return value
    return FrozenMapping(
        {
            muscle: cast("tuple[float, float]", tuple(sets))
            if isinstance(sets, Iterable) and not isinstance(sets, (str, bytes))
            else sets
            for muscle, sets in given.items()
        }
    )


def _texts(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else validate.as_tuple(value)


def _workouts(value: Workout | Iterable[Workout]) -> tuple[Workout, ...]:
    return (value,) if isinstance(value, Workout) else validate.as_tuple(value)


def _weekdays(value: Iterable[Weekday | WeekdayName]) -> tuple[Weekday, ...]:
    return validate.as_members(Weekday, value)


def _is_range(value: object) -> bool:
    return (
        type(value) is tuple
        and len(value) == _RANGE
        and all(type(sets) in (int, float) and 0 <= sets <= MOST_SETS_OF_A_WEEK for sets in value)
        and value[0] <= value[1]
    )


_NAMES = validate.collection(validate.LINE)


@frozen(kw_only=True)
class Wishes:
    """What a program is to be like. Whom it is for, and with what equipment, a `Profile` states.

    Args:
        days: training days a week, 1 to 7.
        minutes: the most minutes of a day, 10 to 600: repetitions, rests, and 90 seconds to set up
            each exercise. The warm-up comes on top.
        volume: by the id or a name of a muscle, the least and the most fractional sets a week. They
            stand in place of the numbers of the rules.
        prefer: ids or names of exercises to choose where they fit.
        avoid: ids or names of exercises never to choose.
        keep: half-written workouts, for day 1, day 2 and so on. Their exercises and sets stay as
            they are. A workout by itself is taken as one.
        supersets: pair exercises for different muscles to save time.
        weekdays: the days to train on, as many as `days`; by default they are spread over the
            week, away from the sport days of the profile.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Wishes(days=3, volume={"lats": (8, 16)}).volume["lats"]
    (8, 16)
    """

    days: int = 2
    minutes: int = 60
    volume: Mapping[str, tuple[float, float]] = field(factory=dict, converter=_ranges)
    prefer: tuple[str, ...] = field(default=(), converter=_texts)
    avoid: tuple[str, ...] = field(default=(), converter=_texts)
    keep: tuple[Workout, ...] = field(default=(), converter=_workouts)
    supersets: bool = False
    weekdays: tuple[Weekday, ...] = field(default=(), converter=_weekdays)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS, self._contradictions())

    def _contradictions(self) -> Iterable[Problem]:
        for muscle, sets in self.volume.items():
            if not validate.LINE.holds(muscle):
                expected = "ids or names of muscles as keys"
                yield _problem(("volume",), muscle, expected, Code.WRONG_TYPE)
            elif not _is_range(sets):
                expected = f"the least and the most sets a week, from 0 to {MOST_SETS_OF_A_WEEK}"
                yield _problem(("volume", muscle), sets, expected, Code.INVALID_VALUE)
        if len(self.keep) > self.days:
            expected = f"at most {self.days}, one a day"
            found = f"{len(self.keep)} workouts"
            yield Problem.at(("keep",), found, expected, Code.WRONG_LENGTH, root="Wishes")
        if self.weekdays and len({*self.weekdays}) != self.days:
            expected = f"{self.days} different weekdays, as many as days"
            yield _problem(("weekdays",), self.weekdays, expected, Code.WRONG_LENGTH)


def _problem(path: tuple[str, ...], value: Any, expected: str, code: Code) -> Problem:
    return Problem.at(path, describe(value), expected, code, root="Wishes")


_CHECKS: validate.Checks = {
    "days": validate.whole(1, _MOST_DAYS, " days"),
    "minutes": validate.whole(_LEAST_MINUTES, MOST_MINUTES, " minutes"),
    "volume": validate.instance(FrozenMapping),
    "prefer": _NAMES,
    "avoid": _NAMES,
    "keep": validate.collection(validate.instance(Workout)),
    "supersets": validate.FLAG,
    "weekdays": validate.collection(validate.member(Weekday)),
}

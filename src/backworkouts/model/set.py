"""One set: the atom that is planned, done and counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, cast

from attrs import field, fields, frozen

from backworkouts.errors import Code, Problem
from backworkouts.model import validate
from backworkouts.model.converters import parsed_by
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.replaceable import Replaceable

__all__ = ["RPE_MAX", "TEMPO", "Set", "SetKind", "SetKindName", "Side", "SideName", "is_effort"]

RPE_MAX: int = 10
"""The greatest RPE: repetitions in reserve are `RPE_MAX` less the RPE."""

TEMPO = r"(?:[0-9]{1,2}|X)(?:-(?:[0-9]{1,2}|X)){2,3}"


class SetKind(StrEnum):
    """What a set is for, which decides whether it counts."""

    WARM_UP = "warm_up"
    """Lighter, to prepare. Counts for nothing."""
    WORKING = "working"
    """A set that counts; a set taken to failure is one of these."""
    DROP = "drop"
    """Continues the set before it with less load and no rest."""
    BACK_OFF = "back_off"
    """A working set after the heaviest one, with less load."""
    REST_PAUSE = "rest_pause"
    """A working set of several parts with short rests, each to or near failure. Counts as one."""
    CLUSTER = "cluster"
    """A working set of several parts with short rests, none near failure. Counts as one."""


class Side(StrEnum):
    """Which side of the body a set was done with."""

    LEFT = "left"
    RIGHT = "right"


SetKindName = Literal["warm_up", "working", "drop", "back_off", "rest_pause", "cluster"]
"""The value of a `SetKind`, for type checkers."""

SideName = Literal["left", "right"]
"""The value of a `Side`, for type checkers."""


def _kind(value: SetKind | SetKindName) -> SetKind:
    return validate.as_enum(SetKind, value)


def _side(value: Side | SideName | None) -> Side | None:
    return validate.as_enum(Side, value)


def is_effort(value: Any) -> bool:
    """Return whether a value is a number from 0 to 10 in steps of 0.5, as RPE and RIR are.

    >>> is_effort(8.5), is_effort(8.3), is_effort(11)
    (True, False, False)
    """
    return type(value) in (int, float) and 0 <= value <= RPE_MAX and value * 2 % 1 == 0


def _is_rir(value: Any) -> bool:
    if isinstance(value, Interval):
        return is_effort(value.low) and is_effort(value.high)
    return is_effort(value)


def _as_rir(value: Interval | float | str | None) -> Interval | float | None:
    """Parse a range, and write a whole number without decimals: equal sets look alike.

    A text of one number is no number, and stays for the validator to refuse.
    """
    if isinstance(value, str):
        read = validate.attempt(Interval.parse, value)
        is_range = isinstance(read, Interval) and not read.is_exact and _is_rir(read)
        return cast("Interval", read if is_range else value)
    number = value.low if isinstance(value, Interval) and value.is_exact else value
    return int(number) if isinstance(number, float) and number.is_integer() else number


_SECONDS = validate.optional(
    validate.Check(
        "a number of seconds, or '90 s', '120-180 s' (shortest first), '2 min'",
        lambda value: isinstance(value, Duration),
        read=Duration.of,
    )
)
_REPS = validate.optional(
    validate.Check(
        "repetitions: a number such as 10, or '8-12' (fewest first), '8+', 'to failure'",
        lambda value: isinstance(value, Reps),
        read=Reps.of,
    )
)
_LOAD = validate.optional(
    validate.Check(
        "a load with its unit: '60 kg', '135 lb', '80 %1RM', '8RM', 'BW', 'BW+20 kg'",
        lambda value: isinstance(value, Load),
        read=Load.of,
    )
)
_RIR = validate.optional(
    validate.Check(
        "repetitions in reserve: a number from 0 to 10 in steps of 0.5, or a range such as '1-2'",
        _is_rir,
    )
)
_SECONDS_OF_PHASES = validate.optional(
    validate.Check(
        "seconds of lowering, pause, lifting and pause, such as '3-1-1-0' (X: explosive)",
        lambda value: type(value) is str and re.fullmatch(TEMPO, value) is not None,
    )
)


@frozen(repr=False)
class Set(Replaceable):
    """One set of an exercise, planned or done: how many repetitions, or how long.

    Args:
        reps: a `Reps`, or what prints as one: `10`, `"8-12"`. Exactly one of `reps` and `duration`.
        duration: a `Duration`, a number of seconds, or a text such as `"30 s"`; for holds.
        load: a `Load`, or its text such as `"60 kg"`.
        rir: repetitions in reserve, 0 to 10 in steps of 0.5; an `Interval`, or its text such as
            `"1-2"`, for a range.
        rest: the rest interval after the set, as for `duration`.
        tempo: seconds of lowering, pause, lifting and pause: `"3-1-1-0"`, `X` for explosive.
        kind: a `SetKind`, or its value.
        per_side: `reps` are done with each side. It stays one set for every count.
        side: the one side that the set is done with: a `Side`, or its value. It counts as half a
            set, so that a left and a right set count as much as one set per side.
        optional: may be left out: the last set of `3-4 x 8`.
        note: free text.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Set(reps="8-12", load="60 kg", rir=2)
    Set(reps='8-12', load='60 kg', rir=2)
    >>> Set(reps=5, rir=1.5).rpe
    8.5
    >>> Set(reps=5, rir="1-2").rpe
    Interval(8, 9)
    """

    reps: Reps | None = field(default=None, converter=parsed_by(Reps.of), validator=_REPS)
    duration: Duration | None = field(
        default=None, converter=parsed_by(Duration.of), validator=_SECONDS
    )
    load: Load | None = field(default=None, converter=parsed_by(Load.of), validator=_LOAD)
    rir: float | Interval | None = field(default=None, converter=_as_rir, validator=_RIR)
    rest: Duration | None = field(
        default=None, converter=parsed_by(Duration.of), validator=_SECONDS
    )
    tempo: str | None = field(default=None, validator=_SECONDS_OF_PHASES)
    kind: SetKind = field(
        default=SetKind.WORKING,
        converter=_kind,
        validator=validate.member(SetKind),
    )
    per_side: bool = field(default=False, validator=validate.FLAG)
    side: Side | None = field(
        default=None,
        converter=_side,
        validator=validate.optional(validate.member(Side)),
    )
    optional: bool = field(default=False, validator=validate.FLAG)
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._contradictions())

    def _contradictions(self) -> Iterator[Problem]:
        if (self.reps is None) is (self.duration is None):
            found = "neither" if self.reps is None else f"{self.reps} and {self.duration}"
            yield Problem.at(
                (), found, "exactly one of reps and duration", Code.CONTRADICTION, root="Set"
            )
        if self.duration is not None and self.duration.low == 0:
            yield validate.no_time("Set", "duration", self.duration)
        if self.per_side and self.side is not None:
            found, expected = repr(self.side.value), "no one side of a set per side"
            yield Problem.at(("side",), found, expected, Code.CONTRADICTION, root="Set")

    @property
    def rpe(self) -> float | Interval | None:
        """Rating of perceived exertion on the scale of repetitions in reserve: 10 - RIR."""
        return None if self.rir is None else RPE_MAX - self.rir

    @property
    def is_exact(self) -> bool:
        """Whether the set states what was done: not optional, and no range of reps, load or RIR."""
        amount = self.reps or self.duration
        return (
            amount is not None
            and amount.is_exact
            and (self.load is None or self.load.is_exact)
            and not isinstance(self.rir, Interval)
            and not self.optional
        )

    def __str__(self) -> str:
        """What a reader wants first: `8-12 x 60 kg`, `30 s per side`, `5 (warm-up)`."""
        parts = [str(self.reps or self.duration)]
        if self.load is not None:
            parts.append(f"x {self.load}")
        if self.per_side:
            parts.append("per side")
        if self.side is not None:
            parts.append(self.side)
        if self.kind is not SetKind.WORKING:
            parts.append(f"({self.kind.replace('_', '-')})")
        if self.optional:
            parts.append("(optional)")
        return " ".join(parts)

    def __repr__(self) -> str:
        stated = [
            f"{each.name}={_argument(getattr(self, each.name))!r}"
            for each in fields(Set)
            if getattr(self, each.name) != each.default
        ]
        return f"Set({', '.join(stated)})"


def _argument(value: object) -> object:
    """The shortest argument that makes the value: `10` or `'8-12'` for a `Reps`."""
    if isinstance(value, Reps) and str(value) == str(value.low):
        return value.low
    if isinstance(value, (Reps, Duration, Load, Interval, StrEnum)):
        return str(value)
    return value

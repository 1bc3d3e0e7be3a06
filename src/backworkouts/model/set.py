"""One set: the atom that is planned, done and counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from attrs import field, frozen

import backworkouts as bw
from backworkouts.errors import Problem
from backworkouts.model import validate
from backworkouts.model.quantity import Duration, Reps

__all__ = ["Set", "SetKind"]

_RPE_MAX = 10
_TEMPO = r"(?:[0-9]{1,2}|X)(?:-(?:[0-9]{1,2}|X)){2,3}"


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


def _as_reps(value: Reps | int | str | None) -> Reps | None:
    return validate.attempt(Reps.of, value)


def _as_duration(value: Duration | int | str | None) -> Duration | None:
    return validate.attempt(Duration.of, value)


def _load(value: str) -> bw.Load:
    return bw.Load.of(value)


def _as_load(value: bw.Load | str | None) -> bw.Load | None:
    return None if value is None else validate.attempt(_load, value)


def _as_kind(value: SetKind | str) -> SetKind:
    return validate.as_enum(SetKind, value)


_DURATION = validate.optional(
    validate.Check(
        "a number of seconds, or '90 s', '120-180 s' (shortest first), '2 min'",
        lambda value: isinstance(value, Duration),
        read=Duration.of,
    )
)
_CHECKS: validate.Checks = {
    "reps": validate.optional(
        validate.Check(
            "repetitions: a number such as 10, or '8-12' (fewest first), '8+', 'to failure'",
            lambda value: isinstance(value, Reps),
            read=Reps.of,
        )
    ),
    "duration": _DURATION,
    "load": validate.optional(
        validate.Check(
            "a load with its unit: '60 kg', '135 lb', '80 %1RM', 'BW', 'BW+20 kg'",
            lambda value: isinstance(value, bw.Load),
            read=_load,
        )
    ),
    "rir": validate.optional(
        validate.Check(
            "repetitions in reserve: a number from 0 to 10 in steps of 0.5",
            lambda value: (
                type(value) in (int, float) and 0 <= value <= _RPE_MAX and value * 2 % 1 == 0
            ),
        )
    ),
    "rest": _DURATION,
    "tempo": validate.optional(
        validate.Check(
            "seconds of lowering, pause, lifting and pause, such as '3-1-1-0' (X: explosive)",
            lambda value: type(value) is str and re.fullmatch(_TEMPO, value) is not None,
        )
    ),
    "kind": validate.member(SetKind),
    "per_side": validate.FLAG,
    "optional": validate.FLAG,
    "note": validate.optional(validate.PROSE),
}


@frozen(repr=False)
class Set(validate.Seen):
    """One set of an exercise, planned or done: how many repetitions, or how long.

    Args:
        reps: a `Reps`, or what prints as one: `10`, `"8-12"`. Exactly one of `reps` and `duration`.
        duration: a `Duration`, a number of seconds, or a text such as `"30 s"`; for holds.
        load: a `Load`, or its text such as `"60 kg"`.
        rir: repetitions in reserve, 0 to 10 in steps of 0.5.
        rest: the rest interval after the set, as for `duration`.
        tempo: seconds of lowering, pause, lifting and pause: `"3-1-1-0"`, `X` for explosive.
        kind: a `SetKind`, or its value.
        per_side: `reps` are done with each side. It stays one set for every count.
        optional: may be left out: the last set of `3-4 x 8`.
        note: free text.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Set(reps="8-12", load="60 kg", rir=2)
    Set(reps='8-12', load='60 kg', rir=2)
    >>> Set(reps=5, rir=1.5).rpe
    8.5
    """

    reps: Reps | None = field(default=None, converter=_as_reps)
    duration: Duration | None = field(default=None, converter=_as_duration)
    load: bw.Load | None = field(default=None, converter=_as_load)
    rir: float | None = None
    rest: Duration | None = field(default=None, converter=_as_duration)
    tempo: str | None = None
    kind: SetKind = field(default=SetKind.WORKING, converter=_as_kind)
    per_side: bool = False
    optional: bool = False
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS, self._contradictions())

    def _contradictions(self) -> Iterator[Problem]:
        if (self.reps is None) is (self.duration is None):
            found = "neither" if self.reps is None else f"{self.reps} and {self.duration}"
            yield Problem("Set", found, "exactly one of reps and duration")
        if self.duration is not None and self.duration.low == 0:
            yield Problem("Set.duration", str(self.duration), "1 s or more")

    @property
    def rpe(self) -> float | None:
        """Rating of perceived exertion on the scale of repetitions in reserve: 10 - RIR."""
        return None if self.rir is None else _RPE_MAX - self.rir

    @property
    def is_exact(self) -> bool:
        """Whether it says what was done: one number, not a range, and not optional."""
        amount = self.reps or self.duration
        return amount is not None and amount.is_exact and not self.optional

    def __str__(self) -> str:
        """What a reader wants first: `8-12 x 60 kg`, `30 s per side`, `5 (warm-up)`."""
        parts = [str(self.reps or self.duration)]
        if self.load is not None:
            parts.append(f"x {self.load}")
        if self.per_side:
            parts.append("per side")
        if self.kind is not SetKind.WORKING:
            parts.append(f"({self.kind.replace('_', '-')})")
        if self.optional:
            parts.append("(optional)")
        return " ".join(parts)

    def __repr__(self) -> str:
        said = []
        for name, default in _DEFAULTS.items():
            value = getattr(self, name)
            if value != default:
                said.append(f"{name}={_typed(value)!r}")
        return f"Set({', '.join(said)})"


def _typed(value: object) -> object:
    """The shortest that a script could say instead: `10` or `'8-12'` for a `Reps`."""
    if isinstance(value, Reps) and str(value) == str(value.low):
        return value.low
    if isinstance(value, (Reps, Duration, bw.Load, SetKind)):
        return str(value)
    return value


_DEFAULTS: dict[str, object] = {
    "reps": None, "duration": None, "load": None, "rir": None, "rest": None, "tempo": None,
    "kind": SetKind.WORKING, "per_side": False, "optional": False, "note": None,
}  # fmt: skip

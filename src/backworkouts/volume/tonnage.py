"""Tonnage: repetitions times load."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.display import PydanticField
from backworkouts.model.interval import Interval
from backworkouts.model.load import KG_PER_LB, Unit
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural

__all__ = ["Tonnage", "tonnage"]

_SUBJECTS = "a Workout, a Session, or several of them"


@frozen
class Tonnage(PydanticField):
    """Repetitions times load, where both are known.

    Attributes:
        kg: in kilograms; an interval where repetitions or loads are ranges.
        sets: the number of sets in the tonnage.
        unknown_sets: the number of working sets without a known tonnage: no load, a load relative
            to a maximum or to bodyweight, a timed or an open-ended set.
    """

    kg: Interval
    sets: int
    unknown_sets: int

    def __str__(self) -> str:
        """Return the kilograms, and the sets that have none: `1440 kg in 3 sets`.

        >>> from backworkouts import straight
        >>> row = straight("seated row", 3, reps="8-10", load="60 kg")
        >>> print(tonnage(Workout("Pull", row, straight("pull up", 2, reps=8))))
        1440-1800 kg in 3 sets; 2 sets without a known tonnage
        """
        text = f"{self.kg} kg in {plural(self.sets, 'set')}"
        unknown = self.unknown_sets
        return f"{text}; {plural(unknown, 'set')} without a known tonnage" if unknown else text

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "kg": self.kg.to_dict(),
            "sets": self.sets,
            "unknown_sets": self.unknown_sets,
        }


def tonnage(subject: Workout | Session | Iterable[Workout | Session]) -> Tonnage:
    """Return repetitions times load of all sets but warm-ups.

    A set per side counts its repetitions twice, a set of one side once. A load counts as written:
    two dumbbells logged as one weight count as that weight. Ranges of repetitions or load, and
    optional sets, make an interval.

    Args:
        subject: a workout, a session, or several of them.

    Raises:
        UnsupportedSubjectError: for anything else.

    >>> tonnage(Workout("Nothing"))
    Tonnage(kg=Interval(0, 0), sets=0, unknown_sets=0)
    """
    members: object = [subject] if isinstance(subject, (Workout, Session)) else subject
    if not isinstance(members, Iterable):
        raise UnsupportedSubjectError(describe(subject), _SUBJECTS)
    low = high = 0.0
    known = unknown = 0
    for number, trained in enumerate(members):
        workout = trained.workout if isinstance(trained, Session) else trained
        if not isinstance(workout, Workout):
            raise UnsupportedSubjectError(describe(trained), _SUBJECTS)
        if number == limits.MEMBERS:
            expected = f"at most {limits.MEMBERS:,} workouts or sessions"
            raise UnsupportedSubjectError("a longer sequence", expected)
        for member in workout.exercise_sets():
            for done in member.sets:
                if done.kind is SetKind.WARM_UP:
                    continue
                amount = _amount(done)
                if amount is None:
                    unknown += 1
                else:
                    known += 1
                    low += 0 if done.optional else amount.low
                    high += amount.high
    return Tonnage(Interval(low, high), known, unknown)


def _amount(done: Set) -> Interval | None:
    if done.reps is None or done.reps.high is None or done.load is None:
        return None
    if not done.load.is_absolute:
        return None
    scale = (KG_PER_LB if done.load.unit is Unit.LB else 1) * (1 + done.per_side)
    low, high = done.load.low * scale, done.load.high * scale
    return Interval(done.reps.low * low, done.reps.high * high)

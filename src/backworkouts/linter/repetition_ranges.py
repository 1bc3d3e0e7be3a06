"""Ranges of repetitions: which sets are outside, and how a message puts that."""

from __future__ import annotations

from collections.abc import Iterable

from backworkouts.linter.rule import Match
from backworkouts.linter.sentence import amount, listed
from backworkouts.linter.set_summary import KINDS
from backworkouts.linter.workout_view import ExerciseView
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set

__all__ = ["outside_range"]

_MOST_LISTED = 4
_PERCENT = 100


def outside_range(
    exercise: ExerciseView, low: float, high: float, reason: str, tolerated_percent: float = 0
) -> Match | None:
    """Return what is found of an exercise with sets that are wholly outside a range.

    Args:
        exercise: the exercise.
        low: the fewest repetitions.
        high: the most repetitions.
        reason: what the range is; the message has it after the numbers.
        tolerated_percent: percent of the sets that may be outside.
    """
    # Fast path: mostly all sets are one shared object inside the range.
    if not any(_is_outside(performed, low, high) for _, performed in exercise.working):
        return None
    outside = [
        (number, performed)
        for number, performed in enumerate(exercise.sets)
        if _is_outside(performed, low, high)
    ]
    if len(outside) * _PERCENT <= tolerated_percent * exercise.count:
        return None
    is_partly = len(outside) < exercise.count
    where = f"{exercise.path}.sets[{outside[0][0]}]" if is_partly else exercise.path
    partly = f" in {len(outside)} of {exercise.count} sets" if is_partly else ""
    found = _repetitions(performed.reps for _, performed in outside if performed.reps is not None)
    asked = f"{amount(low)}-{amount(high)}"
    return Match(where, f"{exercise.name}: {found}{partly}, outside the {asked} {reason}")


def _is_outside(performed: Set, low: float, high: float) -> bool:
    """Return whether a working set is outside; for a set to failure the number is a result."""
    reps = performed.reps
    return (
        reps is not None
        and (reps.low > high or (reps.high is not None and reps.high < low))
        and not reps.to_failure
        and KINDS[performed.kind].is_judged_by_reps
    )


def _repetitions(outside: Iterable[Reps]) -> str:
    different = list(dict.fromkeys(outside))
    texts = [str(reps) for reps in different]
    if len(texts) > _MOST_LISTED:
        fewest = min(reps.low for reps in different)
        most = max(reps.high or reps.low for reps in different)
        texts = [f"{fewest} to {most}"]
    return f"{listed(texts)} repetition{'' if texts == ['1'] else 's'}"

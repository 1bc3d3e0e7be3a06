"""What a scheme needs of a plan and of a log."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from backworkouts.errors import Code, Path, Problem
from backworkouts.model.block import ExerciseSets
from backworkouts.model.progressions import (
    Autoregulated,
    DoubleProgression,
    Linear,
    Scheme,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set
from backworkouts.progression.decision import OwnScheme
from backworkouts.progression.plan import NO_WORK, judged, work

__all__ = ["is_a_hold", "problems", "why_no_scheme"]

_RANGE = "a range of repetitions, such as 3x8-12, for double progression"
_TOP_RANGE = "a range of repetitions of the top set, such as 5-8, for a top set with back-off sets"
_NUMBER = "a number of repetitions, such as 3x5, for linear progression"
_EFFORT = "repetitions and RIR, such as 3x8 at 2 RIR, for an autoregulated load"
_SINCE = (
    "the day on which the scheme began, such as since 2026-11-02, because the log has sessions of "
    "the exercise"
)


def is_a_hold(planned: ExerciseSets) -> bool:
    """Return whether no scheme applies: some working set is a hold, or there is no working set.

    Args:
        planned: the sets of the plan.
    """
    working = [each for each in planned.sets if each.kind not in NO_WORK]
    return not work(planned) or any(each.reps is None for each in working)


def why_no_scheme(planned: ExerciseSets) -> str:
    """Return why no scheme applies to the sets of a plan.

    Args:
        planned: the sets of the plan, of which `is_a_hold` is true.
    """
    kind = "holds" if any(each.reps is None for each in planned.sets) else "warm-up sets"
    return f"no scheme applies to {kind}"


def problems(
    scheme: Scheme | OwnScheme,
    planned: ExerciseSets,
    *,
    workout: str | None = None,
    path: Path = (),
    has_sessions: bool = False,
) -> Iterator[Problem]:
    """Yield what a scheme needs and the plan, or the scheme itself, does not state.

    Args:
        scheme: the scheme.
        planned: the sets of the plan.
        workout: name of the workout of the plan.
        path: where the sets stand in the workout.
        has_sessions: whether the log has sessions of the exercise.
    """
    where = ": ".join(filter(None, (workout, planned.exercise.name)))
    expected = _missing(scheme, planned)
    if expected:
        runs = ", ".join(f"{number} x {each}" for number, each in planned.runs())
        yield Problem(where, runs, expected, Code.INVALID_VALUE, path)
    if isinstance(scheme, (Stages, TrainingMax)) and scheme.since is None and has_sessions:
        yield Problem(where, "no day", _SINCE, Code.MISSING_KEY, (*path, "since"))


def _missing(scheme: Scheme | OwnScheme, planned: ExerciseSets) -> str:
    """Return what a plan must state for a scheme, where it does not; else empty."""
    if isinstance(scheme, Linear):
        return "" if _all(_has_number, judged(planned)) else _NUMBER
    if isinstance(scheme, DoubleProgression):
        return "" if _all(_has_range, judged(planned)) else _RANGE
    if isinstance(scheme, TopSetBackOff):
        first = next(each for each in planned.sets if each.kind not in NO_WORK)
        return "" if _has_range(first) else _TOP_RANGE
    if isinstance(scheme, Autoregulated):
        sets = judged(planned)
        return "" if any(map(_has_effort, sets)) and _all(_has_number, sets) else _EFFORT
    return ""


def _all(holds: Callable[[Set], bool], sets: tuple[Set, ...]) -> bool:
    return all(map(holds, sets))


def _is_unknown(reps: Reps | None) -> bool:
    return reps is None or (reps.to_failure and reps.high is None)


def _has_number(each: Set) -> bool:
    return not _is_unknown(each.reps)


def _has_range(each: Set) -> bool:
    return each.reps is not None and each.reps.high is not None and not each.reps.is_exact


def _has_effort(each: Set) -> bool:
    return each.rir is not None

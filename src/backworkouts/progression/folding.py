"""From a log to the history of an exercise.

Working sets with repetitions count: all but warm-up sets and drop sets. A session changes nothing
where its sets state no load in kg or lb, where some loads are on bodyweight and others are not,
where they are not on bodyweight and the plan is, in a lighter week, where it is of a workout that
does not count, and where a workout has the exercise in several places and the session has not as
many. Its day is still a day with the exercise. Where the plan is on bodyweight without help, a set
that states no load is on bodyweight alone: apps log it so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from attrs import evolve, frozen

from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load, Unit
from backworkouts.model.progressions import Layoff
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.progression.deloads import week_of
from backworkouts.progression.history import ELSEWHERE, History, Performance, UncountedSession
from backworkouts.progression.layoffs import is_break
from backworkouts.progression.plan import NO_WORK, one_side, pair_sides, planned_load, work
from backworkouts.progression.rounding import Loadings, is_on_bodyweight, is_weight
from backworkouts.progression.sessions import day_of

__all__ = ["Place", "history_of"]

_BODYWEIGHT = Load.parse("BW")
_HOLDS = "durations and no repetitions"
_NO_LOAD = "no load in kg or lb"
_NO_UNIT = "a load without its unit"
_MIXED = "some loads on bodyweight and some not"
_NOT_ON_BODYWEIGHT = "loads that are not on bodyweight, as the plan is"
_HALF = "one side without the other"
_PLACES = "not in as many places as in the workout"
_LIGHTER = "a lighter week"


@frozen
class Place:
    """Which of the places of an exercise in a workout: the first is 0 of 1."""

    number: int = 0
    of: int = 1


def history_of(
    planned: ExerciseSets,
    sessions: Sequence[Session],
    *,
    loadings: Loadings,
    layoff: Layoff | None,
    lighter: Iterable[date] = (),
    on: date | None = None,
    place: Place = Place(),
    counts: Callable[[Session], bool] = lambda _: True,
) -> History:
    """Return the history of an exercise from sessions in order.

    Args:
        planned: the sets of the plan.
        sessions: sessions in order.
        loadings: what the exercise can be loaded with.
        layoff: what counts as a break.
        lighter: Mondays of the lighter weeks.
        on: day of the next session; None where it is not known.
        place: which of its places in the workout.
        counts: whether a session is of a workout that counts.
    """
    performances: list[Performance] = []
    uncounted: list[UncountedSession] = []
    weeks = frozenset(lighter)
    before, is_after_break = None, False
    for session in sessions:
        entries = [_working(entry) for entry in _entries(session, planned)]
        done = [sets for sets in entries if sets]
        if not done:
            continue
        day = day_of(session)
        is_after_break = is_after_break or is_break(before, day, layoff)
        before = day
        found: tuple[Set, ...] | str
        if not counts(session):
            found = ELSEWHERE
        elif week_of(day) in weeks:
            found = _LIGHTER
        else:
            found = _speaking(planned, done, place)
        if isinstance(found, str):
            uncounted.append(UncountedSession(day, found))
        else:
            after_break = is_after_break and bool(performances)
            performances.append(Performance(day, found, after_break))
            is_after_break = False
    is_after_break = is_after_break or is_break(before, on, layoff)
    return History(
        planned,
        tuple(performances),
        loadings,
        layoff,
        is_after_break and bool(performances),
        tuple(uncounted),
    )


def _entries(session: Session, planned: ExerciseSets) -> list[ExerciseSets]:
    exercise = planned.exercise.id
    return [entry for entry in session.workout.exercise_sets() if entry.exercise.id == exercise]


def _working(entry: ExerciseSets) -> list[Set]:
    return [each for each in entry.sets if each.kind not in NO_WORK]


def _speaking(
    planned: ExerciseSets, entries: Sequence[Sequence[Set]], place: Place
) -> tuple[Set, ...] | str:
    """Return the sets of a session that count, or why it has none."""
    if place.of > 1 and len(entries) != place.of:
        return _PLACES
    chosen = entries if place.of == 1 else entries[place.number : place.number + 1]
    done = [each for sets in chosen for each in sets if each.reps is not None]
    if not done:
        return _HOLDS
    load = planned_load(work(planned))
    on_bodyweight = load is not None and is_on_bodyweight(load)
    if load is not None and on_bodyweight and load.low >= 0:
        done = [evolve(each, load=_BODYWEIGHT) if each.load is None else each for each in done]
    if not any(is_weight(each.load) for each in done):
        unstated = any(each.load is not None and each.load.unit is Unit.UNSTATED for each in done)
        return _NO_UNIT if unstated else _NO_LOAD
    weighed = [each for each in pair_sides(done, one_side(planned.sets)) if is_weight(each.load)]
    if not weighed:
        return _HALF
    return _not_comparable(weighed, is_planned_on_bodyweight=on_bodyweight) or tuple(weighed)


def _not_comparable(weighed: Iterable[Set], *, is_planned_on_bodyweight: bool) -> str:
    """Return why loads do not compare with each other or with the plan; empty where they do."""
    kinds = {is_on_bodyweight(each.load) for each in weighed if each.load is not None}
    if len(kinds) > 1:
        return _MIXED
    return _NOT_ON_BODYWEIGHT if is_planned_on_bodyweight and kinds == {False} else ""

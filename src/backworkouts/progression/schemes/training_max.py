"""A training max: weeks of percentages, after which it grows or is cut."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from attrs import evolve, frozen

from backworkouts.model import decimals
from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load
from backworkouts.model.progressions import TrainingMax
from backworkouts.model.set import Set, SetKind
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import least_reps, templates
from backworkouts.progression.rounding import Loadings, grams, is_on_bodyweight, plus
from backworkouts.progression.schemes.common import joined

__all__ = ["decide"]

_PERCENT = 100

_NEARLY = 99.5
"""Percent of a planned load that count as that load.

A load in kg that an app shows in lb, or the other way round, is rounded by half a unit at most.
"""


@frozen
class _Result:
    """What a session says of the last set of its week.

    Attributes:
        words: what was done.
        is_made: whether the set was made; None where the session does not tell it.
    """

    words: str
    is_made: bool | None = None


@frozen
class _Place:
    """Where a lifter stands in a cycle.

    Attributes:
        maximum: the training max.
        week: the next week of the cycle, from 0.
        missed_on: the last day of the cycle whose last set missed repetitions; None where none did.
    """

    maximum: Load
    week: int = 0
    missed_on: date | None = None


def decide(scheme: TrainingMax, history: History) -> Decision:
    """Return the sets of the next week of the cycle.

    Each session is one week. Its last set is made by a set with at least its load and
    repetitions. A session with fewer sets, or with less load, repeats the week; so does one before
    a break, with less training max. Loads may differ by 0.5 %, as between rounded kg and lb.

    Args:
        scheme: the scheme.
        history: what was planned and done.
    """
    loadings, last = history.loadings, history.last
    place = _Place(scheme.training_max)
    if last is None:
        reason = joined(history.uncounted_text, _of_week(scheme, place))
        return Decision(_prescribe(scheme, place, history), Change.START, reason)
    performances = history.performances
    for performance, following in pairwise(performances):
        if following.after_break:
            place = _after_break(place, history)
        else:
            place, _ = _after(scheme, place, performance, loadings)
    days = tuple(performance.on for performance in performances)
    if history.is_after_break and history.layoff is not None:
        place = _after_break(place, history)
        what = f"a break of {history.layoff.days} days or more followed: {history.layoff.cut:g} %"
        reason = joined(
            history.uncounted_text, f"{last}", f"{what} less, {_of_week(scheme, place)}"
        )
        return Decision(_prescribe(scheme, place, history), Change.LAYOFF, reason, days)
    before = place
    place, result = _after(scheme, place, last, loadings)
    change = Change.SAME if place == before else Change.OTHER_STAGE
    if place.maximum != before.maximum:
        is_more = grams(place.maximum) > grams(before.maximum)
        change = Change.MORE_LOAD if is_more else Change.LESS_LOAD
    summary = f"{result.words}{_end_of_cycle(scheme, before, result)}"
    reason = joined(history.uncounted_text, f"{last}, {summary}: {_of_week(scheme, place)}")
    return Decision(_prescribe(scheme, place, history), change, reason, days)


def _of_week(scheme: TrainingMax, place: _Place) -> str:
    return f"week {place.week + 1} of {len(scheme.weeks)}, training max {place.maximum}"


def _end_of_cycle(scheme: TrainingMax, place: _Place, result: _Result) -> str:
    """Return the words for the end of a cycle; empty within it."""
    if result.is_made is None or place.week + 1 < len(scheme.weeks):
        return ""
    if not result.is_made:
        return f", and so the cycle: {scheme.cut:g} % less"
    if place.missed_on is not None:
        return f", but the cycle missed repetitions on {place.missed_on}: {scheme.cut:g} % less"
    return f", and all of the cycle: {scheme.step} more"


def _less(maximum: Load, percent: float) -> Load:
    value = decimals.quotient(decimals.product(maximum.low, 100 - percent), 100)
    return Load(round(value, 3), maximum.unit)


def _after_break(place: _Place, history: History) -> _Place:
    percent = 0 if history.layoff is None else history.layoff.cut
    return evolve(place, maximum=_less(place.maximum, percent))


def _after(
    scheme: TrainingMax, place: _Place, performance: Performance, loadings: Loadings
) -> tuple[_Place, _Result]:
    """Return the place after a session, and what the session says."""
    result = _result(scheme, place, performance, loadings)
    if result.is_made is None:
        return place, result
    missed_on = place.missed_on if result.is_made else performance.on
    if place.week + 1 < len(scheme.weeks):
        return _Place(place.maximum, place.week + 1, missed_on), result
    if missed_on is not None:
        return _Place(_less(place.maximum, scheme.cut)), result
    return _Place(plus(place.maximum, scheme.step)), result


def _result(
    scheme: TrainingMax, place: _Place, performance: Performance, loadings: Loadings
) -> _Result:
    week = scheme.weeks[place.week]
    load = _weight(week[-1], place.maximum, loadings)
    done = [
        each
        for each in performance.sets
        if each.load is not None
        and not is_on_bodyweight(each.load)
        and grams(each.load) * _PERCENT >= grams(load) * _NEARLY
    ]
    if len(performance.sets) < len(week):
        return _Result(f"{len(performance.sets)} of {len(week)} sets, the week again")
    if not done:
        return _Result(f"less than the {load} of the last set, the week again")
    if any(least_reps(each) >= least_reps(week[-1]) for each in done):
        return _Result("its last set made", is_made=True)
    return _Result("its last set missed repetitions", is_made=False)


def _weight(each: Set, maximum: Load, loadings: Loadings) -> Load:
    percent = 0 if each.load is None else each.load.low
    share = loadings.share(maximum, percent)
    return maximum if share is None else share


def _prescribe(scheme: TrainingMax, place: _Place, history: History) -> ExerciseSets:
    planned = history.planned
    warm_up = [each for each in planned.sets if each.kind is SetKind.WARM_UP]
    working = [
        evolve(
            each,
            load=_weight(each, place.maximum, history.loadings),
            rest=each.rest or template.rest,
            tempo=each.tempo or template.tempo,
            per_side=template.per_side,
            side=template.side,
        )
        for each in scheme.weeks[place.week]
        for template in templates(planned)
    ]
    return evolve(planned, sets=(*warm_up, *working))

"""Lighter weeks: which ones they are, and what is done in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from math import floor

from attrs import evolve

from backworkouts.model import decimals
from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load, Unit
from backworkouts.model.progressions import Deload
from backworkouts.model.set import SetKind, Side
from backworkouts.plurals import plural
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.rounding import Loadings, is_weight

__all__ = ["is_in_lighter_week", "lighten", "lighter_weeks", "week_of"]

_DAYS = 7
_PERCENT = 100


def week_of(day: date) -> date:
    """Return the Monday of the ISO week of a day.

    >>> week_of(date(2026, 11, 8))
    datetime.date(2026, 11, 2)
    """
    return day - timedelta(day.weekday())


def lighter_weeks(days: Iterable[date], deload: Deload | None) -> frozenset[date]:
    """Return the Mondays of the lighter weeks among the weeks of some sessions.

    Args:
        days: days of sessions.
        deload: after how many weeks in a row a week is lighter; None: none is.
    """
    if deload is None:
        return frozenset()
    lighter: list[date] = []
    in_a_row, before = 0, None
    for week in sorted({week_of(day) for day in days}):
        if before is None or (week - before).days != _DAYS:
            in_a_row = 0
        is_lighter = in_a_row == deload.every
        lighter += [week] if is_lighter else []
        in_a_row = 0 if is_lighter else in_a_row + 1
        before = week
    return frozenset(lighter)


def is_in_lighter_week(on: date | None, days: Iterable[date], deload: Deload | None) -> bool:
    """Return whether a next session is in a lighter week.

    Args:
        on: day of the next session; None where it is not known.
        days: days of the sessions before.
        deload: after how many weeks in a row a week is lighter; None: none is.
    """
    return on is not None and week_of(on) in lighter_weeks((*days, on), deload)


def lighten(decision: Decision, deload: Deload, loadings: Loadings) -> Decision:
    """Return what is done in a lighter week: less load and fewer sets.

    The first sets stay. Half a set is none, and one set stays at least; of sets with one side, one
    for each side. Loads that have no percentage stay: bodyweight, and repetition maximums.

    Args:
        decision: what would come next.
        deload: how much lighter the week is.
        loadings: what the exercise can be loaded with.
    """
    kept: dict[Side | None, int] = {}
    for each in decision.sets.sets:
        if each.kind is not SetKind.WARM_UP:
            kept[each.side] = kept.get(each.side, 0) + 1
    for side, number in kept.items():
        kept[side] = max(1, floor(number * deload.sets / _PERCENT))
    sets = []
    for each in decision.sets.sets:
        if each.kind is SetKind.WARM_UP:
            sets.append(each)
        elif kept[each.side] > 0:
            kept[each.side] -= 1
            load = None if each.load is None else _lighter(each.load, deload.load, loadings)
            sets.append(evolve(each, load=load))
    lighter = evolve(decision.sets, sets=tuple(sets))
    weeks = "a week" if deload.every == 1 else f"{deload.every} weeks in a row"
    how = _how_much(decision.sets, lighter, deload)
    reason = f"{decision.reason}; a lighter week after {weeks} of training: {how}"
    return evolve(decision, sets=lighter, change=Change.DELOAD, reason=reason)


def _how_much(before: ExerciseSets, after: ExerciseSets, deload: Deload) -> str:
    """Return the words for how much lighter the sets are: `90 % of that load, 1 of 3 sets`."""
    all_sets, kept = (
        [each for each in sets.sets if each.kind is not SetKind.WARM_UP] for sets in (before, after)
    )
    is_lighter = any(one.load != other.load for one, other in zip(all_sets, kept, strict=False))
    load = f"{deload.load:g} % of that load" if is_lighter else "the same load"
    return f"{load}, {len(kept)} of {plural(len(all_sets), 'set')}"


def _lighter(load: Load, percent: float, loadings: Loadings) -> Load:
    if is_weight(load):
        return loadings.share(load, percent) or load
    if load.unit in (Unit.RM, Unit.UNSTATED, Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB):
        return load
    return load * decimals.quotient(percent, _PERCENT)

"""What schemes have in common: the first session, a session after a break, and judging sets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load
from backworkouts.model.set import Set
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import least_reps, planned_load, start_load, with_load, work
from backworkouts.progression.rounding import Loadings, Raised, grams

__all__ = [
    "Prescribe",
    "after_break",
    "change_of",
    "cut",
    "is_complete",
    "joined",
    "makes",
    "more",
    "start",
]

Prescribe = Callable[[Load], ExerciseSets]
"""The sets to do with a load."""


def joined(*parts: str) -> str:
    """Return one sentence of its parts; empty ones are left out."""
    return "; ".join(filter(None, parts))


def start(history: History, prescribe: Prescribe) -> Decision:
    """Return the first sets of an exercise: with the planned load, where it is a weight.

    Args:
        history: a history in which no session speaks.
        prescribe: returns the sets for a load.
    """
    name = history.planned.exercise.name
    none = f"no session of {name} with a load in kg or lb yet"
    load = start_load(history.planned)
    if load is not None:
        made = history.loadings.down(load)
        rounded = "" if made == load else f", {load} as it can be made"
        reason = joined(history.silence, f"{none}: {made} as planned{rounded}")
        return Decision(prescribe(made), Change.START, reason)
    planned = planned_load(work(history.planned))
    if planned is None:
        choose = "choose a load that leaves some repetitions in reserve"
    else:
        choose = f"choose a load for the planned {planned}"
    return Decision(history.planned, Change.START, joined(history.silence, f"{none}: {choose}"))


def after_break(history: History, last: Performance, prescribe: Prescribe) -> Decision:
    """Return the sets after a break: less load, and the same sets.

    Args:
        history: a history whose last session was followed by a break.
        last: the last session.
        prescribe: returns the sets for a load.
    """
    assert history.layoff is not None  # noqa: S101  for type checkers: no break without it
    load, how = cut(history.loadings, last.load, history.layoff.cut)
    reason = joined(
        history.silence, f"{last}", f"a break of {history.layoff.days} days or more followed: {how}"
    )
    return Decision(prescribe(load), Change.LAYOFF, reason, (last.on,))


def cut(loadings: Loadings, load: Load, percent: float) -> tuple[Load, str]:
    """Return a load less some percent, and the words for it.

    Args:
        loadings: what the exercise can be loaded with.
        load: the load that is cut.
        percent: how much is taken off.
    """
    less = loadings.share(load, 100 - percent)
    if less is None:
        kept = loadings.down(load)
        return kept, f"{kept} again, as {percent:g} % less would need the bodyweight"
    return less, f"{percent:g} % less, {less}"


def more(history: History, last: Performance, raised: Raised, why: str) -> tuple[Change, str]:
    """Return the change and the reason for a lifter who earned more load.

    Args:
        history: the history of the exercise.
        last: the session that earned it.
        raised: the next load.
        why: what was reached.
    """
    is_more = grams(raised.load) > grams(last.load)
    note = f" ({raised.note})" if raised.note else ""
    what = f"{raised.load}{note}" if is_more else f"{raised.load} again{note}"
    reason = joined(history.silence, f"{last}, {why}: {what}")
    return (Change.MORE_LOAD if is_more else Change.SAME), reason


def change_of(load: Load, last: Performance, otherwise: Change = Change.SAME) -> Change:
    """Return how a load compares with that of the last session.

    Args:
        load: the next load.
        last: the last session.
        otherwise: the change where both loads are equal.
    """
    if grams(load) == grams(last.load):
        return otherwise
    return Change.MORE_LOAD if grams(load) > grams(last.load) else Change.LESS_LOAD


def is_complete(performance: Performance, sets: Sequence[Set]) -> bool:
    """Return whether as many sets were done at the load of the session as are judged.

    Args:
        performance: a session.
        sets: the planned sets that are judged.
    """
    return len(performance.top_sets) >= len(sets)


def makes(performance: Performance, sets: Sequence[Set]) -> bool:
    """Return whether each planned set was done, with its fewest repetitions at least.

    Args:
        performance: a session.
        sets: the planned sets that are judged.
    """
    return is_complete(performance, sets) and all(
        least_reps(done) >= least_reps(planned)
        for done, planned in zip(performance.top_sets, sets, strict=False)  # more may be done
    )


def again(
    history: History, last: Performance, why: str, change: Change = Change.SAME
) -> tuple[Load, Change, str]:
    """Return the same load with its change and reason."""
    load = history.loadings.down(last.load)
    return (
        load,
        change_of(load, last, change),
        joined(history.silence, f"{last}, {why}: {load} again"),
    )


def incomplete(performance: Performance, number: int) -> str:
    """Return the words for a session with fewer sets than planned."""
    return f"{len(performance.top_sets)} of {number} sets"


def prescribe_plan(history: History) -> Prescribe:
    """Return the function that gives the planned sets a load."""
    return lambda load: with_load(history.planned, load, history.loadings)

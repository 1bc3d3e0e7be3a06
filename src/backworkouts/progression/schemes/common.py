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
    "again",
    "change_of",
    "cut",
    "incomplete",
    "is_complete",
    "joined",
    "kept",
    "makes",
    "more",
    "prescribe_plan",
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
        history: a history in which no session counts.
        prescribe: returns the sets for a load.
    """
    why = f"{history.uncounted_text};" if history.uncounted_text else f"{_none_yet(history)}:"
    load = start_load(history.planned)
    if load is not None:
        made = history.loadings.down(load)
        rounded = "" if made == load else f", {load} as it can be made"
        reason = f"{why} {made} as planned{rounded}"
        return Decision(prescribe(made), Change.START, reason)
    planned = planned_load(work(history.planned))
    if planned is not None:
        choose = f"choose a load for the planned {planned}"
    elif history.uncounted:
        choose = "choose a load and log it; for bodyweight alone, write `@ BW` in the plan"
    else:
        choose = "choose a load that leaves some repetitions in reserve"
    return Decision(history.planned, Change.START, f"{why} {choose}")


def _none_yet(history: History) -> str:
    """Return the words for a log without the exercise."""
    exercise = history.planned.exercise
    spelled = ", which the catalog does not know: the log must spell it so"
    return f"no session of {exercise.name} yet{spelled if exercise.is_custom else ''}"


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
        history.uncounted_text,
        f"{last}",
        f"a break of {history.layoff.days} days or more followed: {how}",
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
        same, how = kept(loadings, load)
        return same, f"{how}, as {percent:g} % less would need the bodyweight"
    if grams(less) >= grams(load) and percent > 0:
        return less, f"{less}, the lightest load that can be made"
    return less, f"{percent:g} % less, {less}"


def kept(loadings: Loadings, load: Load) -> tuple[Load, str]:
    """Return a load that is repeated as it can be made, and the words for it.

    Args:
        loadings: what the exercise can be loaded with.
        load: the load of the last session.
    """
    made = loadings.down(load)
    return made, f"{made} again" if _equal(made, load) else f"{made}, as {load} cannot be made"


def _equal(one: Load, other: Load) -> bool:
    return abs(grams(one) - grams(other)) <= 1  # a gram: kg and lb are converted into each other


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
    what = f"{raised.load}" if is_more else kept(history.loadings, last.load)[1]
    reason = joined(history.uncounted_text, f"{last}, {why}: {what}{note}")
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
    """Return the load of the last session as it can be made, with its change and reason.

    Args:
        history: the history of the exercise.
        last: the last session.
        why: what was done, such as "in the range".
        change: the change where the load is the same.
    """
    load, how = kept(history.loadings, last.load)
    reason = joined(history.uncounted_text, f"{last}, {why}: {how}")
    return load, change_of(load, last, change), reason


def incomplete(performance: Performance, number: int) -> str:
    """Return the words for a session with fewer sets than planned.

    Args:
        performance: the session.
        number: of planned sets.
    """
    return f"{len(performance.top_sets)} of {number} sets"


def prescribe_plan(history: History) -> Prescribe:
    """Return the function that gives the planned sets a load.

    Args:
        history: what is planned, and what can be loaded.
    """
    return lambda load: with_load(history.planned, load, history.loadings)

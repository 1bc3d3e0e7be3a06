"""A total of repetitions: more load after a session whose sets reach it."""

from __future__ import annotations

from backworkouts.model.progressions import RepSum
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import judged, least_reps
from backworkouts.progression.rounding import plus
from backworkouts.progression.schemes.common import (
    again,
    incomplete,
    is_complete,
    more,
    prescribe_plan,
)

__all__ = ["decide"]


def decide(scheme: RepSum, history: History, last: Performance) -> Decision:
    """Return the next sets: more load when the planned number of sets reaches the total.

    Fewer sets that reach it do so, too. Sets beyond the planned number do not count.

    Args:
        scheme: the scheme.
        history: what was planned and done.
        last: the last session.
    """
    prescribe = prescribe_plan(history)
    sets = judged(history.planned)
    total = sum(map(least_reps, last.top_sets[: len(sets)]))
    reached = f"{total} of {scheme.total} repetitions"
    if total >= scheme.total:
        raised = history.loadings.raised(last.load, plus(last.load, scheme.step))
        change, reason = more(history, last, raised, reached)
        return Decision(prescribe(raised.load), change, reason, (last.on,))
    if is_complete(last, sets):
        load, change, reason = again(history, last, reached, Change.MORE_REPS)
    else:
        load, change, reason = again(history, last, f"{incomplete(last, len(sets))}, {reached}")
    return Decision(prescribe(load), change, reason, (last.on,))

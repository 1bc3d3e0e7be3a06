"""Double progression: repetitions up to the end of a range, then more load."""

from __future__ import annotations

from collections.abc import Sequence

from backworkouts.model.progressions import DoubleProgression
from backworkouts.model.set import Set
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import judged, least_reps
from backworkouts.progression.rounding import plus
from backworkouts.progression.schemes.common import (
    again,
    incomplete,
    is_complete,
    makes,
    more,
    prescribe_plan,
)

__all__ = ["decide", "most_reps", "reaches_the_end"]


def decide(scheme: DoubleProgression, history: History, last: Performance) -> Decision:
    """Return the next sets: more load after the end of the range in each set, else the same.

    Args:
        scheme: the scheme.
        history: what was planned and done.
        last: the last session.
    """
    prescribe = prescribe_plan(history)
    sets = judged(history.planned)
    if reaches_the_end(last, sets):
        raised = history.loadings.raised(last.load, plus(last.load, scheme.step))
        change, reason = more(history, last, raised, "the end of the range in each set")
        return Decision(prescribe(raised.load), change, reason, (last.on,))
    if not is_complete(last, sets):
        load, change, reason = again(history, last, incomplete(last, len(sets)))
    elif makes(last, sets):
        load, change, reason = again(history, last, "in the range", Change.MORE_REPS)
    else:
        load, change, reason = again(history, last, "below the range")
    return Decision(prescribe(load), change, reason, (last.on,))


def most_reps(each: Set) -> int:
    """Return the end of the range of a planned set.

    Args:
        each: a planned set.
    """
    reps = each.reps
    return least_reps(each) if reps is None or reps.high is None else reps.high


def reaches_the_end(performance: Performance, sets: Sequence[Set]) -> bool:
    """Return whether each planned set was done with the most repetitions of its range.

    Args:
        performance: a session.
        sets: the planned sets that are judged.
    """
    return is_complete(performance, sets) and all(
        least_reps(done) >= most_reps(planned)
        for done, planned in zip(performance.top_sets, sets, strict=False)  # more may be done
    )

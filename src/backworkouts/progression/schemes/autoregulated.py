"""Autoregulation: a load that leaves the planned repetitions in reserve."""

from __future__ import annotations

from collections.abc import Sequence

from backworkouts.model.interval import Interval
from backworkouts.model.load import Load
from backworkouts.model.progressions import Autoregulated
from backworkouts.model.set import Set
from backworkouts.progression.decision import Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import judged, least_reps
from backworkouts.progression.rounding import MOST_EARNED, Loadings, Raised, grams
from backworkouts.progression.schemes.common import (
    again,
    change_of,
    incomplete,
    is_complete,
    joined,
    kept,
    prescribe_plan,
)
from backworkouts.progression.schemes.double import most_reps

__all__ = ["decide"]


def decide(scheme: Autoregulated, history: History, last: Performance) -> Decision:
    """Return the next sets from the repetitions and the RIR of the last session.

    A set could have had its repetitions and those in reserve. What lies outside of the planned
    ranges is the deviation of the set; the mean over the sets that state a RIR decides. Without a
    RIR the load stays.

    Args:
        scheme: the scheme.
        history: what was planned and done.
        last: the last session.
    """
    prescribe = prescribe_plan(history)
    sets = judged(history.planned)
    deviations = _deviations(last, sets)
    if not is_complete(last, sets) or not deviations:
        few = not is_complete(last, sets)
        why = incomplete(last, len(sets)) if few else "no RIR was noted"
        load, change, reason = again(history, last, why)
        return Decision(prescribe(load), change, reason, (last.on,))
    mean = sum(deviations) / len(deviations)
    percent = max(-scheme.most, min(scheme.most, mean * scheme.per_rep))
    raised = _changed(history.loadings, last.load, percent, scheme.most)
    note = f" ({raised.note})" if raised.note else ""
    change = change_of(raised.load, last)
    same, how = kept(history.loadings, last.load)
    change_text = how if raised.load == same else f"{percent:+.1f} %, {raised.load}"
    felt = f"{mean:+.1f} repetitions from the planned effort" if mean else "the planned effort"
    reason = joined(history.uncounted_text, f"{last}, {felt}: {change_text}{note}")
    return Decision(prescribe(raised.load), change, reason, (last.on,))


def _changed(loadings: Loadings, load: Load, percent: float, most: float) -> Raised:
    """Return a load changed by some percent; what has no percentage stays."""
    changed = Loadings().share(load, 100 + percent)
    if percent == 0:
        return Raised(loadings.down(load))
    if changed is None:
        return Raised(loadings.down(load), f"{percent:+.1f} % would need the bodyweight")
    if percent < 0:
        return Raised(loadings.down(changed))
    if grams(changed) <= grams(load):
        return Raised(loadings.down(load), f"{percent:+.1f} % is less than a tenth")
    return loadings.raised(load, changed, min(most, MOST_EARNED))


def _deviations(last: Performance, sets: Sequence[Set]) -> list[float]:
    """Return by how many repetitions each set with a RIR was easier than planned."""
    return [
        _deviation(done, planned)
        for done, planned in zip(last.top_sets, sets, strict=False)  # more may be done
        if done.rir is not None and planned.rir is not None
    ]


def _deviation(done: Set, planned: Set) -> float:
    possible = least_reps(done) + _ends(done).low
    least = least_reps(planned) + _ends(planned).low
    most = most_reps(planned) + _ends(planned).high
    return min(0, possible - least) + max(0, possible - most)


def _ends(each: Set) -> Interval:
    rir = each.rir
    if isinstance(rir, Interval):
        return rir
    return Interval(rir or 0, rir or 0)

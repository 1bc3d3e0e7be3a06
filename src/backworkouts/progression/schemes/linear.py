"""Linear progression: more load after each session that makes all planned repetitions."""

from __future__ import annotations

from collections.abc import Sequence

from backworkouts.model.progressions import Linear
from backworkouts.model.set import Set
from backworkouts.plurals import plural
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import judged
from backworkouts.progression.rounding import grams, plus
from backworkouts.progression.schemes.common import (
    again,
    change_of,
    cut,
    incomplete,
    is_complete,
    joined,
    makes,
    more,
    prescribe_plan,
)

__all__ = ["decide"]


def decide(scheme: Linear, history: History, last: Performance) -> Decision:
    """Return the next sets: more load, the same, or less after several failures in a row.

    A session with fewer sets than planned is neither a success nor a failure.

    Args:
        scheme: the scheme.
        history: what was planned and done.
        last: the last session.
    """
    prescribe = prescribe_plan(history)
    sets = judged(history.planned)
    if not is_complete(last, sets):
        load, change, reason = again(history, last, incomplete(last, len(sets)))
        return Decision(prescribe(load), change, reason, (last.on,))
    if makes(last, sets):
        raised = history.loadings.raised(last.load, plus(last.load, scheme.step))
        change, reason = more(history, last, raised, "all repetitions made")
        return Decision(prescribe(raised.load), change, reason, (last.on,))
    failed = _failures(history.performances, sets)
    days = tuple(performance.on for performance in failed)
    if len(failed) < scheme.failures:
        missed = f"repetitions missed, {len(failed)} of {scheme.failures} times at this load"
        load, change, reason = again(history, last, missed)
        return Decision(prescribe(load), change, reason, days)
    load, how = cut(history.loadings, last.load, scheme.cut)
    missed = f"repetitions missed {plural(len(failed), 'time')} in a row at this load"
    reason = joined(history.uncounted_text, f"{last}, {missed}: {how}")
    return Decision(prescribe(load), change_of(load, last, Change.SAME), reason, days)


def _failures(performances: Sequence[Performance], sets: Sequence[Set]) -> list[Performance]:
    """Return the failed sessions in a row at the load of the last one, oldest first.

    Those before a break do not count.
    """
    failed: list[Performance] = []
    load = grams(performances[-1].load)
    for performance in reversed(performances):
        if grams(performance.load) != load or makes(performance, sets):
            break
        if is_complete(performance, sets):
            failed.append(performance)
        if performance.after_break:
            break
    return failed[::-1]

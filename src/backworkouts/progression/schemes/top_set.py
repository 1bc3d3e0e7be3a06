"""A heavy set by double progression, then lighter sets with a share of its load."""

from __future__ import annotations

from functools import partial

from attrs import evolve

from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load
from backworkouts.model.progressions import TopSetBackOff
from backworkouts.model.set import Set, Side
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import NO_WORK, least_reps, one_side, whole_sets
from backworkouts.progression.rounding import Loadings, plus
from backworkouts.progression.schemes.common import Prescribe, again, more
from backworkouts.progression.schemes.double import most_reps

__all__ = ["decide", "prescribe_sets"]


def decide(scheme: TopSetBackOff, history: History, last: Performance) -> Decision:
    """Return the next sets: the top set by double progression, the others with less load.

    The top set of a session is the first of its heaviest sets.

    Args:
        scheme: the scheme.
        history: what was planned and done.
        last: the last session.
    """
    prescribe = prescribe_sets(scheme, history)
    working = [each for each in history.planned.sets if each.kind not in NO_WORK]
    whole = whole_sets(working, one_side(working))
    required = [each for each in whole if not each.optional]
    top, done = working[0], last.top_sets[0]
    if len(last.sets) < len(required):
        why = f"{len(last.sets)} of {len(required)} sets"
        load, change, reason = again(history, last, why)
    elif least_reps(done) >= most_reps(top):
        raised = history.loadings.raised(last.load, plus(last.load, scheme.step))
        change, reason = more(history, last, raised, "the end of the range in the top set")
        load = raised.load
    elif least_reps(done) >= least_reps(top):
        load, change, reason = again(history, last, "the top set in its range", Change.MORE_REPS)
    else:
        load, change, reason = again(history, last, "the top set below its range")
    return Decision(prescribe(load), change, reason, (last.on,))


def prescribe_sets(scheme: TopSetBackOff, history: History) -> Prescribe:
    """Return the function that gives the top set a load, and the other sets their share of it.

    Args:
        scheme: the scheme.
        history: what was planned and done.
    """
    return partial(_with_back_off, scheme, history.planned, history.loadings)


def _with_back_off(
    scheme: TopSetBackOff, planned: ExerciseSets, loadings: Loadings, load: Load
) -> ExerciseSets:
    lighter = loadings.share(load, 100 - scheme.back_off) or load
    top_sides: set[Side | None] = set()

    def loaded(each: Set) -> Set:
        if each.kind in NO_WORK:
            return each
        is_top = each.side not in top_sides
        top_sides.add(each.side)
        return evolve(each, load=load if is_top else lighter)

    return evolve(planned, sets=tuple(map(loaded, planned.sets)))

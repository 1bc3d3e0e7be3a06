"""Stages: more load while a stage succeeds, other sets and repetitions when it fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load
from backworkouts.model.progressions import Stage, Stages
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set, SetKind
from backworkouts.progression.decision import Change, Decision
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import least_reps, templates
from backworkouts.progression.rounding import plus
from backworkouts.progression.schemes.common import (
    Prescribe,
    after_break,
    again,
    cut,
    incomplete,
    is_complete,
    joined,
    kept,
    makes,
    more,
    start,
)

__all__ = ["decide"]


def decide(scheme: Stages, history: History) -> Decision:
    """Return the next sets: more load in a stage that succeeded, else the next stage.

    The stage is found by judging all sessions in turn. A session with fewer sets than its stage,
    and one before a break, leaves the stage as it is. In a stage of single repetitions a set that
    is missing has failed: no log has a set without repetitions.

    Args:
        scheme: the scheme.
        history: what was planned and done.
    """
    last = history.last
    if last is None:
        return start(history, _prescribe(scheme.stages[0], history))
    number = _stage_of_last(scheme, history)
    stage = scheme.stages[number]
    sets = _sets(stage)
    if history.is_after_break:
        return after_break(history, last, _prescribe(stage, history))
    if not _is_judged(last, sets):
        load, change, reason = again(history, last, incomplete(last, stage.sets))
    elif makes(last, sets):
        raised = history.loadings.raised(last.load, plus(last.load, scheme.step))
        change, reason = more(history, last, raised, f"all repetitions of stage {number + 1} made")
        load = raised.load
    else:
        number = (number + 1) % len(scheme.stages)
        stage, change = scheme.stages[number], Change.OTHER_STAGE
        load, how = kept(history.loadings, last.load)
        if number == 0:
            load, how = cut(history.loadings, last.load, scheme.cut)
        goes_on = f"stage {number + 1} of {len(scheme.stages)}, {how}"
        reason = joined(history.uncounted_text, f"{last}, repetitions missed: {goes_on}")
    return Decision(_prescribe(stage, history)(load), change, reason, (last.on,))


def _stage_of_last(scheme: Stages, history: History) -> int:
    """Return the index of the stage in which the last session was done."""
    number = 0
    performances = history.performances
    for performance, following in pairwise(performances):
        sets = _sets(scheme.stages[number])
        is_failure = _is_judged(performance, sets) and not makes(performance, sets)
        if is_failure and not following.after_break:
            number = (number + 1) % len(scheme.stages)
    return number


def _is_judged(performance: Performance, sets: Sequence[Set]) -> bool:
    """Return whether a session succeeded or failed, and was not just cut short."""
    return is_complete(performance, sets) or all(least_reps(each) == 1 for each in sets)


def _sets(stage: Stage) -> tuple[Set, ...]:
    return (Set(reps=stage.reps),) * stage.sets


def _prescribe(stage: Stage, history: History) -> Prescribe:
    def prescribe(load: Load) -> ExerciseSets:
        planned = history.planned
        warm_up = [each for each in planned.sets if each.kind is SetKind.WARM_UP]
        return evolve(planned, sets=(*warm_up, *_in_stage(stage, planned, load)))

    return prescribe


def _in_stage(stage: Stage, planned: ExerciseSets, load: Load | None) -> Iterator[Set]:
    for index in range(stage.sets):
        is_open = stage.is_open and index == stage.sets - 1
        reps = Reps(stage.reps.low, None) if is_open else stage.reps
        for template in templates(planned):
            yield evolve(template, reps=reps, load=load)

"""The decision of any scheme: the first session and breaks in one place, then the scheme itself."""

from __future__ import annotations

from attrs import evolve

from backworkouts.model.progressions import (
    SCHEMES,
    AsPlanned,
    Autoregulated,
    DoubleProgression,
    Linear,
    RepSum,
    Scheme,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.progression.decision import Change, Decision, OwnScheme
from backworkouts.progression.history import History, Performance
from backworkouts.progression.plan import needs_loads, with_loads_of
from backworkouts.progression.schemes import (
    autoregulated,
    double,
    linear,
    rep_sum,
    stages,
    top_set,
    training_max,
)
from backworkouts.progression.schemes.common import after_break, prescribe_plan, start

__all__ = ["decide"]


def decide(scheme: Scheme | OwnScheme, history: History) -> Decision:
    """Return what a scheme decides.

    Args:
        scheme: a scheme of the model, or one of your own.
        history: what was planned and done.
    """
    if isinstance(scheme, AsPlanned):
        reason = "as planned: the exercise is to stay so"
        return Decision(history.planned, Change.AS_PLANNED, reason)
    if isinstance(scheme, Stages):
        return stages.decide(scheme, history)
    if isinstance(scheme, TrainingMax):
        return training_max.decide(scheme, history)
    if isinstance(scheme, tuple(SCHEMES.values())) and needs_loads(history.planned):
        history = _with_loads_of_log(history)
    last = history.last
    prescribe = (
        top_set.prescribe_sets(scheme, history)
        if isinstance(scheme, TopSetBackOff)
        else prescribe_plan(history)
    )
    if last is None:
        return start(history, prescribe)
    if history.is_after_break:
        return after_break(history, last, prescribe)
    return _judged(scheme, history, last)


def _with_loads_of_log(history: History) -> History:
    """Return a history whose plan has the loads of the last session with as many sets."""
    found = (
        with_loads_of(history.planned, performance.sets)
        for performance in reversed(history.performances)
    )
    planned = next((plan for plan in found if plan is not None), history.planned)
    return evolve(history, planned=planned)


def _judged(
    scheme: Linear | DoubleProgression | RepSum | Autoregulated | TopSetBackOff | OwnScheme,
    history: History,
    last: Performance,
) -> Decision:
    match scheme:
        case Linear():
            decision = linear.decide(scheme, history, last)
        case DoubleProgression():
            decision = double.decide(scheme, history, last)
        case RepSum():
            decision = rep_sum.decide(scheme, history, last)
        case Autoregulated():
            decision = autoregulated.decide(scheme, history, last)
        case TopSetBackOff():
            decision = top_set.decide(scheme, history, last)
        case _:
            decision = scheme.decide(history)
    return decision

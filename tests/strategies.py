"""Hypothesis strategies of the tests: the shipped ones, and narrow ones.

Without `wide=True` a strategy leaves out what notation and formats of other apps cannot hold, and
version 1 of our JSON could not: ranges of load and RIR, percentages of other maxima, a side,
rest-pause and cluster sets, methods of blocks, the end of a session.
"""

from __future__ import annotations

from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.testing import strategies as shipped
from backworkouts.testing.strategies import (  # noqa: F401  names of this module
    OF_CLASS,
    catalogs,
    credit_tables,
    durations,
    exercises,
    grips,
    identifiers,
    ids,
    instructions,
    intervals,
    json_values,
    muscles,
    names,
    new_exercises,
    notes,
    progressions,
    reps,
    sources,
    tempos,
)
from backworkouts.testing.strategies import damaged_documents as damaged  # noqa: F401  a name of this module
from backworkouts.testing.strategies import json_documents as documents  # noqa: F401  a name of this module

SetKind, Unit = bw.model.SetKind, bw.model.Unit
OLD_KINDS = [SetKind.WARM_UP, SetKind.WORKING, SetKind.DROP, SetKind.BACK_OFF]
_OLD_UNITS = [
    Unit.KG, Unit.LB, Unit.PERCENT_1RM, Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB, Unit.UNSTATED,
]  # fmt: skip


def loads(*, exact=False, wide=False):
    return shipped.loads(exact=exact) if wide else shipped.loads(exact=True, units=_OLD_UNITS)


def sets(*, exact=False, wide=False):
    if wide:
        return shipped.sets(exact=exact)
    return shipped.sets(
        exact=exact, loads=loads(), rirs=shipped.rirs(exact=True), kinds=OLD_KINDS, sides=()
    )


def exercise_sets(*, exact=False, wide=False):
    return shipped.exercise_sets(sets=sets(exact=exact, wide=wide))


def blocks(*, exact=False, wide=False):
    methods = bw.model.BlockMethod if wide else ()
    return shipped.blocks(sets=sets(exact=exact, wide=wide), methods=methods)


def warm_up_phases(*, wide=False):
    return shipped.warm_up_phases(sets=sets(wide=wide))


def workouts(*, exact=False, wide=False):
    return shipped.workouts(
        blocks=blocks(exact=exact, wide=wide), warm_up=warm_up_phases(wide=wide)
    )


def phases(*, wide=False):
    return shipped.phases(workouts=workouts(wide=wide))


def programs(*, wide=False):
    return shipped.programs(workouts=workouts(wide=wide))


def sessions(*, wide=False):
    return shipped.sessions(
        workouts=workouts(exact=True, wide=wide), has_end=None if wide else False
    )


def back_days():
    """Workouts of exercises that the rules know something of."""
    member = st.builds(
        bw.ExerciseSets,
        st.sampled_from(list(bw.catalog.exercises.values())) | exercises(),
        st.lists(sets(), min_size=1, max_size=4),
    )
    listed = st.lists(st.lists(member, min_size=1, max_size=2).map(bw.Block), max_size=8)
    return listed.map(lambda blocks: bw.Workout("Back day", *blocks))


def values():
    """Everything that a document can hold."""
    return st.one_of(
        shipped.workouts(),
        shipped.programs(),
        shipped.sessions(),
        catalogs(),
        credit_tables(),
        progressions(),
    )


OF_EACH_CLASS = {
    kind: strategy()
    for kind, strategy in OF_CLASS.items()
    if kind not in (bw.Catalog, bw.CreditTable)
}
"""Every class of the model, with its values."""


def everything():
    """An object of any class of the model."""
    return st.sampled_from(list(OF_EACH_CLASS.values())).flatmap(lambda values: values)

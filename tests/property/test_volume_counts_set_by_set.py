"""A count is the sum over all sets of what each set earns."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from strategies import workouts

TABLES = st.sampled_from(
    [bw.FRACTIONAL, bw.TOTAL, bw.CreditTable("odd", "1", 1, 0.333, 0.1, drop_set=0.07)]
)
MUSCLES = bw.catalog.muscles
UNCREDITED = [
    (bw.model.Pattern.CARDIO,),
    (bw.model.Pattern.MOBILITY,),
    (bw.model.Pattern.SELF_MASSAGE,),
]


def thousandths(credit):
    return Fraction(round(credit * 1000), 1000)


def above(muscle):
    parent = MUSCLES[muscle].parent
    return [muscle] if parent is None else [muscle, *above(parent)]


def credits_of(exercise, table):
    """What a set of it earns each muscle: also the wholes and the parts of those it names."""
    earned = {}
    for named, credit in table.of(exercise).items():
        for muscle in MUSCLES:
            if muscle in above(named) or named in above(muscle):
                earned[muscle] = max(thousandths(credit), earned.get(muscle, 0))
    return earned


def set_by_set(workout, table):
    sums = dict.fromkeys(MUSCLES, (0, 0))
    for one in workout.exercise_sets():
        named = {
            *one.exercise.prime_movers,
            *one.exercise.synergists,
            *one.exercise.stabilizers,
        }
        if not named or not named <= MUSCLES.keys() or one.exercise.patterns[:1] in UNCREDITED:
            continue
        earned = credits_of(one.exercise, table)
        begun = False
        for done in one.sets:
            if done.kind is bw.model.SetKind.WARM_UP:
                continue
            follows = begun and done.kind is bw.model.SetKind.DROP
            share = thousandths(table.drop_set) if follows else 1
            if done.side is not None:
                share = Fraction(share) / 2
            begun = True
            for muscle, credit in earned.items():
                low, high = sums[muscle]
                amount = share * credit
                sums[muscle] = (low + amount * (not done.optional), high + amount)
    return {muscle: (float(low), float(high)) for muscle, (low, high) in sums.items()}


@given(workouts(wide=True), TABLES)
def test_a_count_is_what_each_set_earns(workout, table):
    volume = bw.session_volume(workout, table)
    assert set_by_set(workout, table) == {
        muscle: (sets.low, sets.high) for muscle, sets in volume.items()
    }


@given(workouts(wide=True), st.sampled_from(list(MUSCLES)))
def test_a_frequency_is_whether_a_muscle_earns_anything(workout, muscle):
    volume = bw.session_volume(workout)
    sets = volume[muscle]
    assert bw.Interval(float(sets.low > 0), float(sets.high > 0)) == volume.frequency[muscle]
    week = bw.weekly_volume([workout, workout])
    assert bw.Interval(2.0 * (sets.low > 0), 2.0 * (sets.high > 0)) == week.frequency[muscle]

"""Laws of counting sets."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from strategies import workouts

TABLES = st.sampled_from(
    [bw.DIRECT, bw.FRACTIONAL, bw.TOTAL, bw.CreditTable("odd", "1", 1, 0.333, 0.1)]
)


def numbers(volume):
    return [(sets.low, sets.high) for sets in volume.values()]


@given(st.lists(workouts(wide=True), max_size=4), st.lists(workouts(wide=True), max_size=4), TABLES)
def test_volume_is_additive_over_disjoint_workouts(some, others, table):
    """A week of both is the sum of both, exactly to what floats can say."""
    both = bw.weekly_volume([*some, *others], table)
    one, other = bw.weekly_volume(some, table), bw.weekly_volume(others, table)
    for muscle in both:
        summed = one[muscle] + other[muscle]
        assert abs(both[muscle].low - summed.low) < 1e-9
        assert abs(both[muscle].high - summed.high) < 1e-9


@given(workouts(wide=True), TABLES, st.randoms(use_true_random=False))
def test_volume_is_unchanged_by_reordering(workout, table, pick: random.Random):
    """Blocks in another order give the same numbers, to the last bit."""
    blocks = list(workout.blocks)
    pick.shuffle(blocks)
    shuffled = bw.Workout(workout.name, blocks=blocks)
    assert numbers(bw.session_volume(workout, table)) == numbers(bw.session_volume(shuffled, table))


@given(workouts(wide=True), TABLES)
def test_intervals_are_ordered_and_never_below_nothing(workout, table):
    """0 <= low <= high."""
    for low, high in numbers(bw.session_volume(workout, table)):
        assert 0 <= low <= high


@given(workouts(wide=True), TABLES)
def test_warm_ups_count_nothing(workout, table):
    """A workout of the same sets as warm-ups gives no muscle anything."""
    warm = [
        bw.Block(
            [
                bw.ExerciseSets(
                    one.exercise,
                    [
                        bw.Set(reps=done.reps, duration=done.duration, kind="warm_up")
                        for done in one.sets
                    ],
                )
                for one in block.exercises
            ]
        )
        for block in workout.blocks
    ]
    volume = bw.session_volume(bw.Workout("Warm", blocks=warm), table)
    assert {} == volume.trained
    assert not volume.incomplete


@given(workouts(wide=True))
def test_a_table_that_credits_more_never_counts_less(workout):
    """direct <= fractional <= total, muscle by muscle."""
    few, some, many = (
        bw.session_volume(workout, table) for table in (bw.DIRECT, bw.FRACTIONAL, bw.TOTAL)
    )
    for muscle in few:
        assert few[muscle].low <= some[muscle].low <= many[muscle].low
        assert few[muscle].high <= some[muscle].high <= many[muscle].high


@given(workouts(wide=True), st.sampled_from([bw.DIRECT, bw.FRACTIONAL, bw.TOTAL]))
def test_a_whole_earns_as_much_as_its_best_part_and_no_more_than_all(workout, table):
    """max of the parts <= whole <= sum of the parts, or what it is credited with itself."""
    volume = bw.session_volume(workout, table)
    for muscle in bw.catalog.muscles.values():
        parts = [volume[one.id] for one in bw.catalog.muscles.values() if one.parent == muscle.id]
        for part in parts:
            assert part.low <= volume[muscle.id].low
            assert part.high <= volume[muscle.id].high


@given(workouts(wide=True))
def test_a_program_of_seven_days_counts_as_its_week(workout):
    """A rotation of seven days is a week."""
    program = bw.Program.weekly("P", workout, bw.REST, workout)
    assert numbers(bw.weekly_volume([workout, workout])) == numbers(bw.weekly_volume(program))

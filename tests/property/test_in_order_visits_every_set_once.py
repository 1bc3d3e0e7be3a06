"""`Workout.in_order` visits every set once, block by block, and in a block round by round."""

from __future__ import annotations

from hypothesis import given

import strategies as our


@given(our.workouts())
def test_every_set_is_visited_once(workout):
    expected = [
        (number, place, index)
        for number, block in enumerate(workout.blocks)
        for place, one in enumerate(block.exercises)
        for index in range(len(one.sets))
    ]
    assert expected == sorted((step.block, step.place, step.round) for step in workout.in_order())


@given(our.workouts())
def test_the_order_is_by_block_then_round_then_place(workout):
    visited = [(step.block, step.round, step.place) for step in workout.in_order()]
    assert sorted(visited) == visited


@given(our.workouts())
def test_a_step_is_the_set_that_stands_at_its_path(workout):
    for step in workout.in_order():
        stands = eval(f"workout.{step.path}", {"workout": workout})  # noqa: S307  our own path
        assert stands is step.set
        assert workout.blocks[step.block].exercises[step.place].exercise is step.exercise

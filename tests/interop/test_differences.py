"""The judge of the round trips is judged itself."""

from __future__ import annotations

import backworkouts as bw
from backworkouts.interop import Loss
from differences import differences, unsaid
from support import workout

ONE = workout("Seated Row 4x10\nPull-Up 3x8")


def test_equal_workouts_differ_nowhere():
    assert [] == [*differences(ONE, workout("Seated Row 4x10\nPull-Up 3x8"))]


def test_a_difference_is_at_its_path():
    other = workout("Seated Row 4x10\nPull-Up 3x9")
    path = "blocks[1].exercises[0].sets[{}].reps"
    assert [path.format(index) for index in range(3)] == [*differences(ONE, other)]


def test_tuples_of_different_lengths_differ_as_a_whole():
    assert ["blocks"] == [*differences(ONE, workout("Seated Row 4x10"))]


def test_a_loss_covers_its_place_and_no_other():
    other = bw.Workout("Workout", *ONE.blocks, goal="strength", note="slowly")
    assert ["note"] == unsaid(other, ONE, [Loss("", "goal", "strength", "")])
    assert [] == unsaid(other, ONE, [Loss("", "goal", "", ""), Loss("", "note", "", "")])

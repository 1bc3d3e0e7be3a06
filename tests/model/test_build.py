"""`straight` and `superset`: workouts in a script."""

from __future__ import annotations

import inspect

import pytest
from attrs import fields

from backworkouts import (
    Block,
    Duration,
    Exercise,
    ExerciseSets,
    Interval,
    Load,
    Reps,
    Set,
    catalog,
    resolve,
    straight,
    superset,
)
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import AmbiguousExerciseError, InvalidValueError, UnknownExerciseError
from backworkouts.model import SetKind, Side


def _where(error):
    return [one.where for one in error.problems]


def test_straight_sets_are_a_block_of_one_exercise():
    expected = Block([ExerciseSets(resolve("pull_up"), [Set(reps="8-10", rir=2)] * 3)])
    assert expected == straight("Pull Up", 3, reps="8-10", rir=2)


def test_all_that_a_set_says_is_said_once():
    one = Set(
        reps=Reps(8, 12),
        load=Load(20, "kg"),
        rir=1.5,
        rest=Duration(120),
        tempo="3-0-X",
        kind=SetKind.BACK_OFF,
        per_side=True,
        note="each set",
    )
    expected = Block([ExerciseSets(resolve("deadlift"), [one, one], "in this place")])
    assert expected == straight(
        "deadlift",
        2,
        reps="8-12",
        load="20 kg",
        rir=1.5,
        rest="2 min",
        tempo="3-0-X",
        kind="back_off",
        per_side=True,
        set_note="each set",
        note="in this place",
    )


def test_effort_may_be_a_range_and_a_side_be_stated():
    expected = (Set(reps=8, rir=Interval(1, 2), side=Side.LEFT),) * 3
    assert expected == straight("pull up", 3, reps=8, rir="1-2", side="left").exercises[0].sets


def test_holds_are_said_in_seconds():
    assert Set(duration=30) == straight("dead hang", duration=30).exercises[0].sets[0]


def test_one_set_is_meant_when_no_number_is_said():
    expected = "Deadlift 1 x 5"
    assert expected == str(straight("deadlift", reps=5))


def test_equal_sets_are_one_object():
    (block,) = straight("deadlift", 4, reps=5).exercises
    assert all(one is block.sets[0] for one in block.sets)


@pytest.mark.parametrize(
    ("sets", "optional", "expected"),
    [
        (4, 0, [False, False, False, False]),
        (4, 1, [False, False, False, True]),
        (2, 2, [True, True]),
    ],
)
def test_the_last_sets_may_be_left_out(sets, optional, expected):
    (one,) = straight("hyperextension", sets, reps=15, optional=optional).exercises
    assert expected == [each.optional for each in one.sets]


def test_the_sets_themselves_are_taken_as_they_are():
    sets = [Set(reps=5, load="100 kg"), Set(reps=8, load="80 kg", kind="back_off")]
    expected = Block([ExerciseSets(resolve("deadlift"), sets, "Belt.")])
    assert expected == straight("deadlift", sets, note="Belt.")


def test_what_would_be_lost_beside_the_sets_themselves_is_refused():
    with pytest.raises(InvalidValueError) as caught:
        straight(
            "deadlift",
            [Set(reps=5)],
            reps=8,
            rir=0,
            kind="drop",
            per_side=True,
            side="left",
            optional=1,
            set_note="",
        )
    fields = ["reps", "rir", "kind", "per_side", "side", "note", "optional"]
    assert [f"straight.{field}" for field in fields] == _where(caught.value)


def test_an_exercise_of_ones_own_needs_no_catalog():
    mine = Exercise.custom("Landmine Thing")
    assert mine is straight(mine, reps=10).exercises[0].exercise


def test_names_are_looked_up_in_the_catalog_that_is_given():
    mine = Exercise("my_row", "My Row")
    own = Catalog(exercises=[mine])
    assert mine is straight("My Row", reps=10, catalog=own).exercises[0].exercise
    with pytest.raises(UnknownExerciseError):
        straight("Deadlift", reps=5, catalog=own)


def test_a_name_nobody_knows_is_an_error_that_helps():
    with pytest.raises(UnknownExerciseError) as caught:
        straight("seated rwo", 3, reps=10)
    assert "seated_row" in caught.value.suggestions
    assert "seated_row" in catalog.exercises


def test_a_name_that_means_several_is_an_error_that_names_them():
    alike = [Exercise("kneeling_row", "Kneeling Row"), Exercise("lying_row", "Lying Row")]
    with pytest.raises(AmbiguousExerciseError) as caught:
        straight("Row", reps=10, catalog=Catalog(exercises=alike))
    expected = ("kneeling_row", "lying_row")
    assert expected == caught.value.candidates


SETS = "1 to 200 sets, or the sets themselves"
HUGE = pytest.param(10**5_000, "int that cannot be shown", id="5,001 digits")


@pytest.mark.parametrize(
    ("sets", "found"), [(0, "0"), (-1, "-1"), (201, "201"), (10**9, "1000000000"), HUGE]
)
def test_one_to_200_sets_are_made(sets, found):
    with pytest.raises(InvalidValueError) as caught:
        straight("deadlift", sets, reps=5)
    assert f"straight.sets: expected {SETS}, found {found}" == str(caught.value)


@pytest.mark.parametrize("sets", [True, 3.0, "3", None, "3x5"])
def test_what_is_no_number_of_sets_is_no_sets(sets):
    with pytest.raises(InvalidValueError, match=r"straight\.sets: expected 1 to 200 sets"):
        straight("deadlift", sets, reps=5)


@pytest.mark.parametrize("optional", [-1, 4, True, 1.0, "1", None])
def test_no_more_sets_than_there_are_may_be_left_out(optional):
    with pytest.raises(InvalidValueError) as caught:
        straight("deadlift", 3, reps=5, optional=optional)
    expected = (
        f"straight.optional: expected how many of the 3 sets may be left out, found {optional!r}"
    )
    assert expected == str(caught.value)


def test_what_a_set_refuses_is_refused():
    with pytest.raises(InvalidValueError) as caught:
        straight("deadlift", 3, reps="4", rir=11)
    expected = ["Set.reps", "Set.rir"]
    assert expected == _where(caught.value)


@pytest.mark.parametrize("exercise", [None, 5, ["deadlift"], b"deadlift"])
def test_an_exercise_is_an_exercise_or_a_name(exercise):
    with pytest.raises(InvalidValueError, match=r"ExerciseSets\.exercise: expected an Exercise"):
        straight(exercise, 3, reps=5)


def test_a_superset_takes_what_straight_makes_and_exercise_sets():
    rows = straight("seated row", 3, reps=10)
    pulls = straight("face pull", 3, reps=15)
    assert Block([*rows.exercises, *pulls.exercises]) == superset(rows, pulls.exercises[0])


def test_a_superset_may_be_timed():
    rows = straight("seated row", 3, reps=10)
    pulls = straight("face pull", 3, reps=15)
    expected = Block([*rows.exercises, *pulls.exercises], "emom", Duration(180), Duration(60))
    assert expected == superset(rows, pulls, method="emom", duration="3 min")


def test_a_method_of_a_part_of_a_superset_would_be_lost():
    amrap = Block(straight("seated row", reps=10).exercises, "amrap", "5 min")
    with pytest.raises(InvalidValueError) as caught:
        superset(straight("face pull", reps=15), amrap)
    assert ["superset[1]"] == _where(caught.value)


def test_a_superset_of_a_superset_is_one_superset():
    pair = superset(straight("seated row", reps=10), straight("face pull", reps=15))
    expected = "Seated Row 1 x 10 + Face Pull 1 x 15 + Deadlift 1 x 5"
    assert expected == str(superset(pair, straight("deadlift", reps=5)))


@pytest.mark.parametrize(
    ("exercises", "found"),
    [((), "0 exercises"), ((straight("seated row", reps=10),), "1 exercise")],
)
def test_a_superset_takes_two_exercises(exercises, found):
    with pytest.raises(InvalidValueError) as caught:
        superset(*exercises)
    expected = f"superset: expected two exercises or more, found {found}"
    assert expected == str(caught.value)


def test_a_superset_is_made_of_sets_not_of_names():
    with pytest.raises(InvalidValueError) as caught:
        superset("seated row", "face pull")
    expected = ["Block.exercises[0]", "Block.exercises[1]"]
    assert expected == _where(caught.value)


def test_straight_states_every_field_of_a_set():
    parameters = {*inspect.signature(straight).parameters}
    names = {
        field.name: "set_note" if field.name == "note" else field.name for field in fields(Set)
    }
    assert {*names.values()} <= parameters

"""`replace`, `map_sets`, `map_exercise_sets` and `replace_exercise`: change what was made."""

from __future__ import annotations

import pytest
from attrs import evolve

from backworkouts import (
    REST,
    Load,
    Phase,
    Program,
    Session,
    Set,
    Workout,
    catalog,
    resolve,
    straight,
    superset,
)
from backworkouts.errors import InvalidValueError, UnknownExerciseError

PULL = Workout(
    "Pull",
    straight("pull up", 3, reps=8, load="BW+10 kg"),
    superset(straight("seated row", 2, reps=10, load="60 kg"), straight("face pull", 2, reps=15)),
)
HINGE = Workout("Hinge", straight("deadlift", 2, reps=5, load="100 kg"))
PROGRAM = Program("Year", [Phase([PULL, REST, HINGE, REST, PULL]), Phase([HINGE, REST])])


def heavier(each):
    return evolve(each, load=each.load + 2.5) if each.load else each


def lines(workout):
    return str(workout).splitlines()[1:]


def test_the_load_of_every_set_of_a_program_is_raised_in_one_call():
    pull, hinge = PROGRAM.map_sets(heavier).workouts
    assert [
        "Pull-Up 3 x 8 x BW+12.5 kg",
        "Seated Row 2 x 10 x 62.5 kg + Face Pull 2 x 15",
    ] == lines(pull)
    assert ["Deadlift 2 x 5 x 102.5 kg"] == lines(hinge)


def test_the_sets_of_one_exercise_change_alone():
    expected = ["Pull-Up 3 x 8 x BW+10 kg", "Seated Row 2 x 10 x 62.5 kg + Face Pull 2 x 15"]
    assert expected == lines(PULL.map_sets(heavier, exercise="seated_row"))
    assert expected == lines(PULL.map_sets(heavier, exercise=resolve("seated row")))


def test_a_session_changes_as_its_workout_does():
    session = Session("2026-11-02T18:30", HINGE, origin="diary")
    changed = session.map_sets(heavier)
    assert Session("2026-11-02T18:30", HINGE.map_sets(heavier), origin="diary") == changed
    assert session.map_sets(lambda each: each) is session


def test_a_set_of_a_session_stays_exact():
    session = Session("2026-11-02T18:30", HINGE)
    with pytest.raises(InvalidValueError, match="what was done"):
        session.map_sets(lambda each: evolve(each, reps="5-8"))


def test_what_is_shared_stays_shared():
    changed = PROGRAM.map_sets(heavier)
    rotation = changed.phases[0].rotation
    assert rotation[0] is rotation[4]
    assert rotation[2] is changed.phases[1].rotation[0]
    sets = rotation[0].blocks[0].exercises[0].sets
    assert sets[0] is sets[1] is sets[2]


def test_a_shared_set_is_changed_once():
    seen = []
    PROGRAM.map_sets(lambda each: seen.append(each) or each)
    assert 4 == len(seen)  # one for each exercise


def test_what_does_not_change_is_the_same_object():
    assert PROGRAM.map_sets(lambda each: each) is PROGRAM
    changed = PROGRAM.map_sets(heavier, exercise="deadlift")
    assert changed.phases[0].rotation[0] is PULL


def test_the_warm_up_stays_as_it_is():
    workout = catalog.workouts["back_workout_1"]
    changed = workout.map_sets(lambda each: evolve(each, rest=90))
    assert workout.warm_up == changed.warm_up


def test_the_sets_of_an_exercise_map_by_themselves():
    member = HINGE.blocks[0].exercises[0]
    assert Load(102.5, "kg") == member.map_sets(heavier).sets[1].load


def test_exercise_sets_map_with_all_that_they_hold():
    changed = PULL.map_exercise_sets(lambda member: evolve(member, note=member.exercise.name))
    assert ["Pull-Up", "Seated Row", "Face Pull"] == [
        member.note for member in changed.exercise_sets()
    ]


@pytest.mark.parametrize("nothing", [None, "10", Load(60, "kg")])
def test_a_function_that_returns_no_set_is_refused(nothing):
    with pytest.raises(InvalidValueError, match=r"ExerciseSets\.sets\[0\]: expected a Set"):
        PROGRAM.map_sets(lambda _: nothing)


@pytest.mark.parametrize(
    "subject",
    [PULL, Program.weekly("Week", PULL), Session("2026-11-02", PULL)],
)
def test_one_exercise_takes_the_place_of_another(subject):
    changed = subject.replace_exercise("pull_up", resolve("chin up"))
    expected = subject.map_exercise_sets(
        lambda member: (
            evolve(member, exercise=resolve("chin up"))
            if member.exercise.name == "Pull-Up"
            else member
        )
    )
    assert expected == changed
    assert "Chin-Up 3 x 8 x BW+10 kg" in str(changed)


def test_an_exercise_that_is_not_there_is_an_error_with_suggestions():
    with pytest.raises(UnknownExerciseError) as caught:
        PROGRAM.replace_exercise("pul_up", resolve("chin up"))
    assert ("pull_up",) == caught.value.suggestions
    with pytest.raises(UnknownExerciseError):
        PULL.map_sets(heavier, exercise="deadlift")
    with pytest.raises(UnknownExerciseError):
        PULL.map_sets(heavier, exercise=3)


def test_the_new_exercise_is_an_exercise_and_no_name():
    with pytest.raises(InvalidValueError, match=r"`resolve` finds it by its name, found 'chin_up'"):
        PULL.replace_exercise("pull_up", "chin_up")


def test_runs_of_a_changed_exercise_are_those_of_its_sets():
    changed = HINGE.blocks[0].exercises[0].map_sets(heavier)
    assert [(2, Set(reps=5, load="102.5 kg"))] == changed.runs()


def test_replace_changes_the_fields_that_are_named_and_leaves_the_others():
    strength = PULL.replace(name="Heavy pull", goal="strength")
    assert (strength.name, strength.goal, strength.blocks) == (
        "Heavy pull",
        "strength",
        PULL.blocks,
    )
    assert PULL.name == "Pull"
    assert Set(reps=8, load="60 kg").replace(load="62.5 kg") == Set(reps=8, load="62.5 kg")
    assert PROGRAM.replace(name="Second year").workouts == PROGRAM.workouts
    assert PROGRAM.phases[0].replace(weeks=4).weeks == 4


def test_replace_validates_as_a_new_object_does():
    with pytest.raises(InvalidValueError, match=r"Workout\.goal: expected a Goal: 'hypertrophy'"):
        PULL.replace(goal="hypertrofy")
    with pytest.raises(TypeError, match="title"):
        PULL.replace(title="Heavy pull")

"""`NameMap`: what the names of another app's file mean, and the sides that a name states."""

from __future__ import annotations

import json

import pytest

from backworkouts import catalog, interop, limits
from backworkouts.errors import UnknownExerciseError, UnsupportedSubjectError
from backworkouts.interop.names import NamedExercise, NameMap


def named(name):
    """Return the id of the exercise, or the name of a custom one, and whether it is per side."""
    found = NameMap().named(name)
    exercise = found.exercise
    return f"custom: {exercise.name}" if exercise.is_custom else exercise.id, found.per_side


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Dumbbell Row (Each Side)", "one_arm_dumbbell_row"),
        ("Lateral Raise (Per Side)", "dumbbell_lateral_raise"),
        ("Lateral Raise - each arm", "dumbbell_lateral_raise"),
        ("Lateral Raise \N{EN DASH} per arm", "dumbbell_lateral_raise"),
        ("Bulgarian Split Squat [per leg]", "bulgarian_split_squat"),
        ("Pallof Press, every side", "pallof_press"),
        ("Side Plank on each side", "side_plank"),
        ("Lunge (/leg)", "lunge"),
        ("Split Squat (ea. side) (Dumbbell)", "split_squat"),
        ("DUMBBELL ROW (EACH SIDE)", "one_arm_dumbbell_row"),
        ("Overhead Press (Each Side, Dumbbells)", "dumbbell_shoulder_press"),
        ("Overhead Press (Dumbbells; each side)", "dumbbell_shoulder_press"),
        ("Barbell Bench Press (Each Side) (Smith Machine)", "smith_machine_bench_press"),
        ("Kurzhantelrudern (je Seite)", "one_arm_dumbbell_row"),
        ("Remo con mancuerna (por lado)", "one_arm_dumbbell_row"),
        ("Rowing haltère (chaque côté)", "one_arm_dumbbell_row"),
        ("Remada unilateral (cada lado)", "one_arm_dumbbell_row"),
    ],
)
def test_a_name_that_states_sides_keeps_its_exercise(name, exercise):
    assert named(name) == (exercise, True)


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Single Arm Row", "one_arm_dumbbell_row"),
        ("Lat Pulldown (Single Arm)", "one_arm_pulldown"),
        ("Row, arm by arm", "one_arm_dumbbell_row"),
        ("Side Plank", "side_plank"),
        ("Side Bend (Dumbbell)", "side_bend"),
    ],
)
def test_an_exercise_of_one_side_states_no_sides(name, exercise):
    assert named(name) == (exercise, False)


@pytest.mark.parametrize(
    "name",
    [
        "Dumbbell Bench Press (per hand)",  # the weight of each dumbbell
        "Leg Press (weight per side)",
        "Leg Press 20 kg per side",
        "Leg Press plates (per side)",
        "Bench Press (both arms)",  # at once
        "Each Side",
        "Reacheach side",
    ],
)
def test_what_may_be_the_weight_on_a_side_is_no_statement_of_sides(name):
    assert named(name) == (f"custom: {name}", False)


def test_an_unknown_name_that_states_sides_is_kept_as_it_is_written():
    names = NameMap()
    found = names.named("Xyz (Each Side)", sets=2)
    assert found == NamedExercise(catalog.custom("Xyz (Each Side)"), per_side=True)
    assert [(name.name, name.sets) for name in names.unknown] == [("Xyz (Each Side)", 2)]


def test_an_ambiguous_name_that_states_sides_lists_the_candidates_of_the_name():
    names = NameMap()
    names.named("Pullover (Each Side)", sets=1)
    (unknown,) = names.unknown
    assert unknown.ambiguous
    assert "cable_pullover" in unknown.suggestions


@pytest.mark.parametrize("written", ["Xyz (Each Side)", "xyz", "XYZ"])
def test_the_caller_maps_a_name_with_or_without_its_sides(written):
    names = NameMap(names={written: "seated_row"})
    assert names.named("Xyz (Each Side)") == NamedExercise(
        catalog.exercises["seated_row"], per_side=True
    )


def test_the_mapping_of_the_whole_name_takes_precedence():
    names = NameMap(names={"Xyz": "pull_up", "Xyz (per side)": "seated_row"})
    assert names.exercise("Xyz (per side)").id == "seated_row"
    assert names.exercise("Xyz").id == "pull_up"


def test_the_mapping_takes_precedence_over_the_catalog():
    names = NameMap(names={"Deadlift": "romanian_deadlift"})
    assert names.exercise("deadlift ").id == "romanian_deadlift"
    assert names.exercise("Deadlift (Barbell)").id == "deadlift"


def test_a_mapping_leads_to_exercises_of_the_catalog():
    with pytest.raises(UnknownExerciseError):
        NameMap(names={"Xyz": "no_such_exercise"})


def test_a_mapping_leads_to_any_name_of_an_exercise():
    names = NameMap(names={"Blue one": "Lat Pulldown", "Red one": "seated cable row"})
    assert names.exercise("Blue one").id == "wide_grip_lat_pulldown"
    assert names.exercise("Red one").id == "seated_row"


@pytest.mark.parametrize("names", [{1: "pull_up"}, {"Xyz": 1}, [("Xyz", "pull_up")]])
def test_a_mapping_is_of_texts(names):
    with pytest.raises(UnsupportedSubjectError):
        NameMap(names=names)


def test_unknown_names_are_listed_with_their_sets_most_sets_first():
    names = NameMap()
    for name, sets in (("Abc", 1), ("Xyz", 2), ("Abc", 3), ("Deadlift", 5), ("Never done", 0)):
        names.exercise(name, sets)
    assert [(name.name, name.sets) for name in names.unknown] == [("Abc", 4), ("Xyz", 2)]


def test_a_file_of_nothing_but_different_names_is_within_limits(monkeypatch):
    monkeypatch.setattr(limits, "ITEMS", 3)
    names = NameMap()
    for number in range(5):
        assert names.exercise(f"Xyz {number}", 1).name == f"Xyz {number}"
    assert len(names.unknown) == 3
    assert names.unlisted == 2


def sets_of(table):
    """Return each set of a plain table, with what the name of its exercise states."""
    result = interop.read(table.encode(), unit="kg")
    assert not result.problems
    return [
        (member.exercise.id, str(done))
        for session in result.sessions
        for member in session.workout.exercise_sets()
        for done in member.sets
    ]


def test_the_sets_of_a_name_that_states_sides_are_per_side():
    table = (
        "date,exercise,reps,weight,unit\n"
        "2026-11-01,Dumbbell Row (Each Side),8,20,kg\n"
        "2026-11-01,Dumbbell Row (Each Side),8,20,kg\n"
        "2026-11-01,Deadlift,5,100,kg\n"
    )
    assert sets_of(table) == [
        ("one_arm_dumbbell_row", "8 x 20 kg per side"),
        ("one_arm_dumbbell_row", "8 x 20 kg per side"),
        ("deadlift", "5 x 100 kg"),
    ]


def test_a_set_of_one_side_stays_one_whatever_its_name_states():
    table = (
        "date,exercise,reps,weight,unit,side\n"
        "2026-11-01,Dumbbell Row (Each Side),8,20,kg,left\n"
        "2026-11-01,Dumbbell Row (Each Side),8,20,kg,\n"
    )
    assert sets_of(table) == [
        ("one_arm_dumbbell_row", "8 x 20 kg left"),
        ("one_arm_dumbbell_row", "8 x 20 kg per side"),
    ]


@pytest.mark.parametrize("name", ["Dumbbell Row (Each Side)", "My Row (each side)"])
def test_documents_of_other_apps_have_sets_per_side_by_the_name_of_the_exercise(name):
    routine = {
        "title": "A",
        "exercises": [{"title": name, "sets": [{"type": "normal", "reps": 8}]}],
    }
    log = {
        "date": "2026-11-02T18:30:00Z",
        "exercises": [{"exercise": {"name": name}, "sets": [{"reps": 8}]}],
    }
    (planned,) = interop.hevy_api.read(json.dumps(routine).encode()).workouts
    (session,) = interop.openweight.read(json.dumps(log).encode()).sessions
    for workout in (planned, session.workout):
        (member,) = workout.exercise_sets()
        assert [True] == [done.per_side for done in member.sets]

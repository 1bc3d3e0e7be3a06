"""The bundled workouts, warm-up and program: the article, set for set."""

from __future__ import annotations

import pytest

from backworkouts import Duration, catalog
from backworkouts.model import SetKind

WORKOUTS = {
    "back_workout_1": """\
Back Workout 1
Seated Row 4 x 10
Wide-Grip Lat Pull-Down 4 x 10
T-Bar Row 4 x 10
Dumbbell Pullover 4 x 12-15
Bent-Over Row 4 x 10 + Deadlift 4 x 5-6 to failure""",
    "back_workout_2": """\
Back Workout 2
Close-Grip Pull-Down 4 x 10-12
Reverse-Grip Pull-Down 4 x 10-12
Inverted Row 3 x 10
One-Arm Dumbbell Row 4 x 10-12 per side
Dumbbell Romanian Deadlift to Bent-Over Row 3 x 10
Hyperextension 3 x 15-20""",
    "back_workout_3": """\
Back Workout 3
Face Pull 3 x 15
Pull-Up 3 x 10
One-Arm Pull-Down 4 x 10-12 per side
Renegade Row 4 x 10-12 per side
Pendlay Row 4 x 9-10
Deadlift 3 x 8-10""",
}


@pytest.mark.parametrize(("workout", "expected"), WORKOUTS.items())
def test_the_workouts_are_those_of_the_article(workout, expected):
    assert expected == str(catalog.workouts[workout])


def test_there_are_three_of_them_in_order():
    assert list(WORKOUTS) == list(catalog.workouts)


@pytest.mark.parametrize(
    ("workout", "sets"),
    [
        ("back_workout_1", 4 + 4 + 4 + 4 + 4 + 4),
        ("back_workout_2", 4 + 4 + 3 + 4 + 3 + 3),
        ("back_workout_3", 3 + 3 + 4 + 4 + 4 + 3),
    ],
)
def test_the_sets_add_up(workout, sets):
    assert sets == sum(1 for _ in catalog.workouts[workout].in_order())


def test_they_have_24_and_21_and_21_sets():
    assert [len(list(one.in_order())) for one in catalog.workouts.values()] == [24, 21, 21]


def test_rows_and_deadlifts_alternate_in_the_superset():
    last = list(catalog.workouts["back_workout_1"].in_order())[16:]
    assert [step.exercise.id for step in last] == ["bent_over_row", "deadlift"] * 4
    assert [step.set.reps.to_failure for step in last] == [False, True] * 4


@pytest.mark.parametrize("workout", WORKOUTS)
def test_nothing_is_filled_in_that_the_article_leaves_open(workout):
    for step in catalog.workouts[workout].in_order():
        done = step.set
        assert (done.load, done.rir, done.rest, done.tempo) == (None, None, None, None)
        assert done.kind is SetKind.WORKING
        assert not done.optional


@pytest.mark.parametrize(
    ("workout", "goal", "levels"),
    [
        ("back_workout_1", "hypertrophy", ("beginner", "intermediate")),
        ("back_workout_2", None, ()),
        ("back_workout_3", "strength", ()),
    ],
)
def test_goal_and_level_are_what_is_stated(workout, goal, levels):
    one = catalog.workouts[workout]
    assert goal == one.goal
    assert levels == one.levels
    assert one.focus == "back"


def test_the_demonstrator_of_the_first_is_its_source():
    assert ["chris_zaino" in one.sources for one in catalog.workouts.values()] == [
        True,
        False,
        False,
    ]
    assert all("article" in one.sources for one in catalog.workouts.values())


@pytest.mark.parametrize(
    ("workout", "place"),
    [("back_workout_2", 3), ("back_workout_3", 2), ("back_workout_3", 3)],
)
def test_a_reading_of_ours_is_said_where_it_stands(workout, place):
    (sets,) = catalog.workouts[workout].blocks[place].exercises
    assert all(one.per_side for one in sets.sets)
    assert "our reading" in sets.note


def test_the_warm_up_has_five_phases_with_exactly_the_doses_stated():
    expected = [
        ("General cardio", Duration(300, 600), [], []),
        (
            "Bodyweight exercises",
            None,
            ["jumping_jack", "bear_crawl", "push_up", "superman", "lunge"],
            [],
        ),
        ("Foam rolling", None, ["foam_rolling"], []),
        ("Movement preparation", None, ["seated_row_scapular_retraction"], ["15", "15", "15"]),
        ("Light sets of the first exercise", None, [], []),
    ]
    assert expected == [
        (
            phase.name,
            phase.duration,
            [one.id for one in phase.exercises],
            [str(one.reps) for one in phase.sets],
        )
        for phase in catalog.warm_up
    ]


def test_the_warm_up_belongs_before_every_workout():
    assert all(catalog.warm_up == one.warm_up for one in catalog.workouts.values())


def test_the_program_goes_through_the_workouts_as_experience_grows():
    (program,) = catalog.programs.values()
    assert program.id == "back_progression"
    assert list(catalog.workouts.values()) == [
        workout for phase in program.phases for workout in phase.workouts
    ]


def test_the_program_trains_every_fifth_day_and_does_not_say_for_how_long():
    for phase in catalog.programs["back_progression"].phases:
        workout, *rest = phase.rotation
        assert workout is not None
        assert rest == [None] * 4
        assert phase.weeks is None

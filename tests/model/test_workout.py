"""`Workout`, `Block`, `ExerciseSets` and `WarmUpPhase`: one planned session, in order."""

from __future__ import annotations

import attrs
import pytest

from backworkouts import Block, Duration, Exercise, ExerciseSets, Set, Workout, resolve
from backworkouts.errors import InvalidValueError
from backworkouts.model import BlockMethod, Focus, Goal, Level, Step, WarmUpPhase
from support import workout

TEN = Set(reps=10)
ROW = ExerciseSets(resolve("Seated Row"), [TEN] * 3)
PULL_UP = ExerciseSets(resolve("Pull-Up"), [Set(reps="8-10")] * 2)


def _where(error):
    return [one.where for one in error.problems]


# Order


def test_straight_sets_are_done_one_exercise_after_the_other():
    steps = workout("Pull-Up 2x8\nSeated Row 1x10").in_order()
    expected = [
        ("Pull-Up", "blocks[0].exercises[0].sets[0]"),
        ("Pull-Up", "blocks[0].exercises[0].sets[1]"),
        ("Seated Row", "blocks[1].exercises[0].sets[0]"),
    ]
    assert expected == [(str(step.exercise), step.path) for step in steps]


def test_a_superset_is_done_round_by_round_and_the_shorter_drops_out():
    steps = workout("Seated Row 3x10 + Face Pull 1x15 + Pull-Up 2x8").in_order()
    expected = [
        ("Seated Row", "blocks[0].exercises[0].sets[0]"),
        ("Face Pull", "blocks[0].exercises[1].sets[0]"),
        ("Pull-Up", "blocks[0].exercises[2].sets[0]"),
        ("Seated Row", "blocks[0].exercises[0].sets[1]"),
        ("Pull-Up", "blocks[0].exercises[2].sets[1]"),
        ("Seated Row", "blocks[0].exercises[0].sets[2]"),
    ]
    assert expected == [(str(step.exercise), step.path) for step in steps]


def test_a_step_says_where_it_stands():
    steps = list(workout("Pull-Up 1x8\nSeated Row 2x10 + Face Pull 2x15").in_order())
    expected = Step(resolve("Face Pull"), Set(reps=15), block=1, place=1, round=1)
    assert expected == steps[-1]


def test_an_empty_workout_has_no_steps():
    assert not list(Workout("Rest").in_order())


def test_exercise_sets_come_in_order():
    subject = workout("Pull-Up 2x8\nSeated Row 1x10 + Face Pull 1x15")
    expected = ["Pull-Up 2 x 8", "Seated Row 1 x 10", "Face Pull 1 x 15"]
    assert expected == [str(one) for one in subject.exercise_sets()]


def test_exercises_come_once_in_the_order_they_first_come():
    subject = workout("Seated Row 1x10\nPull-Up 2x8 + Face Pull 2x15\nSeated Row 2x12")
    expected = (resolve("Seated Row"), resolve("Pull-Up"), resolve("Face Pull"))
    assert expected == subject.exercises


# ExerciseSets


def test_equal_neighbors_are_one_run():
    sets = [Set(reps=10), Set(reps=10), Set(reps=8), Set(reps=10)]
    expected = [(2, Set(reps=10)), (1, Set(reps=8)), (1, Set(reps=10))]
    assert expected == ExerciseSets(resolve("Seated Row"), sets).runs()


def test_sets_print_as_people_write_them():
    sets = [TEN, TEN, Set(reps="to failure", load="60 kg")]
    expected = "Seated Row 2 x 10, 1 x to failure x 60 kg"
    assert expected == str(ExerciseSets(resolve("Seated Row"), sets))


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["warm_up", "warm_up"], False),
        (["warm_up", "working"], True),
        (["drop"], True),
        (["back_off"], True),
    ],
)
def test_more_than_warm_ups_is_work(kinds, expected):
    sets = [Set(reps=10, kind=kind) for kind in kinds]
    assert expected is ExerciseSets(resolve("Seated Row"), sets).has_work


def test_a_generator_of_sets_will_do():
    expected = ExerciseSets(ROW.exercise, (TEN, TEN))
    assert expected == ExerciseSets(ROW.exercise, (TEN for _ in range(2)))


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (
            "exercise",
            "Seated Row",
            "an Exercise (`straight` and `superset` take its name), found 'Seated Row'",
        ),
        ("sets", (), "a sequence of 1 to 200 items, each a Set, found ()"),
        ("sets", TEN, "a sequence of 1 to 200 items, each a Set, found Set(reps=10)"),
        ("sets", (TEN,) * 201, "a sequence of 1 to 200 items, each a Set, found tuple of 201"),
        ("sets", 3, "a sequence of 1 to 200 items, each a Set, found 3"),
        ("note", "", "text of 1 to 10,000 characters without controls, found ''"),
    ],
)
def test_exercise_sets_name_a_bad_field(field, value, message):
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(ROW, **{field: value})
    assert f"ExerciseSets.{field}: expected {message}" == str(caught.value)


def test_exercise_sets_name_every_bad_field():
    with pytest.raises(InvalidValueError) as caught:
        ExerciseSets("Seated Row", [TEN, 10, "10"], "\x00")
    expected = ["exercise", "sets[1]", "sets[2]", "note"]
    assert [f"ExerciseSets.{field}" for field in expected] == _where(caught.value)


def test_200_sets_of_an_exercise_are_the_most():
    most = 200
    assert most == len(ExerciseSets(ROW.exercise, [TEN] * 200).sets)


# Block


def test_one_exercise_is_no_superset():
    assert not Block([ROW]).is_superset


def test_several_exercises_are_a_superset_of_as_many_rounds_as_the_longest():
    block = Block([PULL_UP, ROW])
    rounds = 3
    assert block.is_superset
    assert rounds == block.rounds


def test_a_block_prints_its_exercises():
    expected = "Pull-Up 2 x 8-10 + Seated Row 3 x 10"
    assert expected == str(Block([PULL_UP, ROW]))
    assert f"<Block {expected}>" == repr(Block([PULL_UP, ROW]))


@pytest.mark.parametrize("value", [(), [ROW] * 51, ROW, None, "Seated Row 3x10"])
def test_a_block_holds_1_to_50_exercises(value):
    with pytest.raises(InvalidValueError, match="a sequence of 1 to 50 items, each an Exercise"):
        Block(value)


def test_a_block_has_no_method_unless_it_states_one():
    block = Block([ROW])
    assert block.method is block.duration is block.interval is None


def test_as_many_rounds_as_possible_are_done_in_a_duration():
    block = Block([PULL_UP, ROW], "amrap", "10 min")
    assert BlockMethod.AMRAP is block.method
    assert Duration(600) == block.duration
    assert "AMRAP 600 s: Pull-Up 2 x 8-10 + Seated Row 3 x 10" == str(block)
    assert block != Block([PULL_UP, ROW])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, "EMOM: Seated Row 3 x 10"),
        ({"duration": "3 min"}, "EMOM 180 s: Seated Row 3 x 10"),
        ({"interval": "90 s"}, "EMOM every 90 s: Seated Row 3 x 10"),
        ({"interval": 90, "duration": 270}, "EMOM every 90 s 270 s: Seated Row 3 x 10"),
    ],
)
def test_rounds_start_every_interval(said, expected):
    assert expected == str(Block([ROW], "emom", **said))


def test_a_round_starts_every_minute_when_no_interval_is_stated():
    assert Duration(60) == Block([ROW], BlockMethod.EMOM).interval
    assert Block([ROW], "emom") == Block([ROW], "emom", interval="1 min")


TIME = "a number of seconds, or '600 s', '10 min'"


@pytest.mark.parametrize(
    ("said", "where", "expected"),
    [
        ({"method": "tabata"}, "Block.method", "a BlockMethod: 'amrap', 'emom'"),
        ({"method": "amrap", "duration": 1.5}, "Block.duration", TIME),
        (
            {"method": "emom", "interval": "soon"},
            "Block.interval",
            "'90 s', '300-600 s' or '2 min'",
        ),
        ({"method": "amrap", "duration": 0}, "Block.duration", "1 s or more"),
        ({"method": "emom", "interval": 0}, "Block.interval", "1 s or more"),
        ({"duration": 600}, "Block.duration", "a method, 'amrap' or 'emom'"),
        ({"interval": 60}, "Block.interval", "the method 'emom'"),
        ({"method": "amrap", "interval": 60}, "Block.interval", "the method 'emom'"),
    ],
)
def test_a_method_that_cannot_be_is_refused(said, where, expected):
    with pytest.raises(InvalidValueError) as caught:
        Block([ROW], **said)
    (problem,) = caught.value.problems
    assert (where, expected) == (problem.where, problem.expected)


def test_every_bad_field_of_a_block_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Block([], "tabata", "soon", 1.5)
    expected = ["Block.exercises", "Block.method", "Block.duration", "Block.interval"]
    assert expected == _where(caught.value)


def test_what_is_in_a_block_is_named_by_its_index():
    with pytest.raises(InvalidValueError) as caught:
        Block([ROW, Block([ROW])])
    expected = ["Block.exercises[1]"]
    assert expected == _where(caught.value)


# Workout


def test_blocks_are_given_one_by_one_or_in_a_list():
    assert Workout("A", Block([ROW]), Block([PULL_UP])) == Workout(
        "A", blocks=[Block([ROW]), Block([PULL_UP])]
    )


def test_sets_of_an_exercise_are_a_block_of_their_own():
    expected = Workout("A", Block([ROW]), Block([PULL_UP]))
    assert expected == Workout("A", ROW, PULL_UP)
    assert expected == Workout("A", blocks=[ROW, Block([PULL_UP])])


def test_blocks_are_given_in_one_place():
    with pytest.raises(InvalidValueError) as caught:
        Workout("A", ROW, blocks=[PULL_UP])
    expected = (
        "Workout.blocks: expected the blocks in one place, "
        "found 1 before the keywords and more in blocks="
    )
    assert expected == str(caught.value)


def test_what_is_said_of_a_workout_is_taken_by_value():
    subject = Workout("A", goal="strength", levels=["beginner", "advanced"], focus="back")
    expected = (Goal.STRENGTH, (Level.BEGINNER, Level.ADVANCED), Focus.BACK)
    assert expected == (subject.goal, subject.levels, subject.focus)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("goal", "beach", "a Goal: 'hypertrophy', 'strength', 'athletics', 'general'"),
        ("levels", "beginner", "a sequence of at most 10,000 items, each a Level: 'beginner', "),
        ("levels", None, "a sequence of at most 10,000 items, each a Level: 'beginner', "),
        ("focus", "biceps", "a Focus: 'back', 'pull', "),
        ("id", "Back Workout 1", "an id of lower-case letters"),
        ("blocks", [ROW] * 201, "a sequence of at most 200 items, each a Block"),
        ("blocks", "Seated Row 3x10", "a sequence of at most 200 items, each a Block"),
        ("warm_up", "10 min bike", "a sequence of at most 10,000 items, each a WarmUpPhase"),
        ("note", " ", "text of 1 to 10,000 characters"),
        ("sources", "article", "a sequence of at most 10,000 items, each an id"),
    ],
)
def test_a_refusal_names_the_field_what_was_given_and_what_is_allowed(field, value, message):
    with pytest.raises(InvalidValueError) as caught:
        Workout("A", **{field: value})
    assert str(caught.value).startswith(f"Workout.{field}: expected {message}")


def test_every_bad_field_of_a_workout_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Workout(
            " A",
            "Seated Row 3x10",
            id="A",
            goal=1,
            levels=["pro"],
            focus=[],
            warm_up=[None],
            note="",
            sources=5,
        )
    fields = "name blocks[0] id goal levels[0] focus warm_up[0] note sources"
    assert [f"Workout.{field}" for field in fields.split()] == _where(caught.value)


def test_a_workout_prints_a_block_a_line():
    expected = "Back\nPull-Up 2 x 8\nSeated Row 3 x 10 + Face Pull 3 x 15"
    assert expected == str(workout("Pull-Up 2x8\nSeated Row 3x10 + Face Pull 3x15", "Back"))


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (Workout("A"), "<Workout 'A': 0 blocks>"),
        (Workout("A", ROW), "<Workout 'A': 1 block>"),
        (Workout("A", ROW, ROW), "<Workout 'A': 2 blocks>"),
    ],
)
def test_a_workout_shows_how_long_it_is(subject, expected):
    assert expected == repr(subject)


def test_a_workout_of_its_own_fields_is_the_same_workout():
    subject = workout("Pull-Up 2x8\nSeated Row 3x10 + Face Pull 3x15")
    assert subject == attrs.evolve(subject)
    assert subject != attrs.evolve(subject, note="Slowly.")


# WarmUpPhase


def test_a_warm_up_phase_takes_a_duration_as_a_set_does():
    expected = WarmUpPhase("Bike", Duration(300, 600))
    assert expected == WarmUpPhase("Bike", "5-10 min")


def test_a_warm_up_phase_may_have_exercises_and_a_dose():
    crawl = Exercise.custom("Bear Crawl")
    phase = WarmUpPhase("Activation", exercises=[crawl], sets=[Set(duration=30)] * 2)
    expected = ((crawl,), (Set(duration=30), Set(duration=30)))
    assert expected == (phase.exercises, phase.sets)


def test_a_warm_up_phase_shows_its_name():
    expected = "<WarmUpPhase General cardio>"
    assert expected == repr(WarmUpPhase("General cardio"))


def test_every_bad_field_of_a_warm_up_phase_is_named():
    with pytest.raises(InvalidValueError) as caught:
        WarmUpPhase("", "5-10", "Bear Crawl", [TEN] * 201, 5)
    fields = ["name", "duration", "exercises", "sets", "note"]
    assert [f"WarmUpPhase.{field}" for field in fields] == _where(caught.value)
